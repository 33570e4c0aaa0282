/** Types that only exist as `global`, and what that means for the data they hold. */
export interface GlobalType {
    /** `names`: holds names and rules, no content. `placed`: content is where another input says. `edge`: content passes through edges worldwide. */
    readonly holds: "names" | "placed" | "edge";
    readonly why: string;
}

const dns: GlobalType = { holds: "names", why: "a DNS zone is published worldwide and holds names only" };
const edge: GlobalType = { holds: "edge", why: "TLS ends and content is cached at edges worldwide" };
const alerts: GlobalType = { holds: "names", why: "an alert rule holds conditions and refers to what it watches" };

/** Normalised type token → what is known of it. */
export const globalTypes: Readonly<Record<string, GlobalType>> = {
    "azure-native:dns:Zone": dns,
    "azure-native:privatedns:PrivateZone": dns,
    "azure-native:privatedns:VirtualNetworkLink": dns,
    // Names of azure-native 2, and of packages by API version.
    "azure-native:network:Zone": dns,
    "azure-native:network:PrivateZone": dns,
    "azure-native:network:VirtualNetworkLink": dns,
    "azure-native:trafficmanager:Profile": {
        holds: "names",
        why: "Traffic Manager answers DNS questions; the traffic itself does not pass through it",
    },
    "azure-native:domainregistration:Domain": { holds: "names", why: "a domain's registration holds names" },
    "azure-native:communication:CommunicationService": { holds: "placed", why: "its data are in dataLocation" },
    "azure-native:communication:EmailService": { holds: "placed", why: "its data are in dataLocation" },
    "azure-native:communication:Domain": { holds: "placed", why: "its data are where its email service is" },
    "azure-native:alertsmanagement:ActionRuleByName": alerts,
    "azure-native:alertsmanagement:AlertProcessingRuleByName": alerts,
    "azure-native:alertsmanagement:SmartDetectorAlertRule": alerts,
    "azure-native:monitor:MetricAlert": alerts,
    "azure-native:cdn:Profile": edge,
    "azure-native:cdn:AFDEndpoint": edge,
    "azure-native:cdn:Endpoint": edge,
    "azure-native:cdn:Policy": edge,
    "azure-native:frontdoor:FrontDoor": edge,
    "azure-native:frontdoor:Policy": edge,
    "gcp:networkservices/mesh:Mesh": { holds: "names", why: "a mesh holds routing rules; only global is allowed" },
    "gcp:networkservices/grpcRoute:GrpcRoute": { holds: "names", why: "a route holds rules; only global is allowed" },
};
