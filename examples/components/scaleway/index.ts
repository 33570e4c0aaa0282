import * as kubernetes from "@pulumi/kubernetes";
import { ComponentResource, Config } from "@pulumi/pulumi";
import * as scaleway from "@pulumiverse/scaleway";
import type { ClusterSettings } from "../cluster";
import { kubeconfigOf } from "../kubernetes/kubeconfig";
import type { RoomSettings } from "../settings";

/** What a stack at Scaleway states beside the settings of every cluster. */
interface ScalewaySettings {
    readonly region: string;
    /** One pool for each: `fr-par-1`. */
    readonly zones: readonly string[];
    readonly nodes: { readonly type: string; readonly least: number; readonly most: number };
    readonly range: string;
}

/** A Kapsule cluster over several zones whose nodes have no public address. */
export function scalewayCluster(
    settings: RoomSettings,
    { login }: Pick<ClusterSettings, "login">,
): kubernetes.Provider {
    const parent = new ComponentResource("rempart-examples:clusters:Scaleway", "cloud");
    const { region, zones, nodes, range } = new Config().requireObject<ScalewaySettings>("scaleway");
    const { name } = settings;
    const options = { parent };
    const vpc = new scaleway.network.Vpc("net", { name, region }, options);
    const network = new scaleway.network.PrivateNetwork(
        "nodes",
        { name, region, vpcId: vpc.id, ipv4Subnet: { subnet: range }, enableDefaultRoutePropagation: true },
        options,
    );
    const [first = "fr-par-1"] = zones;
    const gateway = new scaleway.network.PublicGateway("way-out", { name, zone: first, type: "VPC-GW-S" }, options);
    const way = new scaleway.network.GatewayNetwork(
        "way-out",
        {
            zone: first,
            gatewayId: gateway.id,
            privateNetworkId: network.id,
            enableMasquerade: true,
            ipamConfigs: [{ pushDefaultRoute: true }],
        },
        options,
    );
    const cluster = new scaleway.kubernetes.Cluster(
        "cluster",
        {
            name,
            region,
            type: "kapsule-dedicated-4",
            version: "1.34",
            cni: "cilium",
            privateNetworkId: network.id,
            // Volumes outlive the cluster.
            deleteAdditionalResources: false,
            autoUpgrade: { enable: true, maintenanceWindowDay: "sunday", maintenanceWindowStartHour: 3 },
        },
        { ...options, dependsOn: way },
    );
    for (const zone of zones)
        new scaleway.kubernetes.Pool(
            `nodes-${zone}`,
            {
                clusterId: cluster.id,
                name: zone,
                region,
                zone,
                nodeType: nodes.type,
                size: nodes.least,
                minSize: nodes.least,
                maxSize: nodes.most,
                autoscaling: true,
                autohealing: true,
                publicIpDisabled: true,
                upgradePolicy: { maxSurge: 1, maxUnavailable: 0 },
            },
            options,
        );
    return new kubernetes.Provider(
        "cluster",
        { kubeconfig: kubeconfigOf(settings.cluster, login), enableServerSideApply: true },
        { parent, dependsOn: cluster },
    );
}
