import * as network from "@pulumi/azure-native/network";
import * as privatedns from "@pulumi/azure-native/privatedns";
import type { Input, Output } from "@pulumi/pulumi";
import type { Place } from "./place";
import type { Ranges } from "./settings";

export interface Network {
    readonly nodes: network.Subnet;
    readonly apiServer: network.Subnet;
    readonly database: network.Subnet;
    readonly endpoints: network.Subnet;
    /** The static public address of the web front. */
    readonly front: network.PublicIPAddress;
    /** A private DNS zone, and the link by which the network resolves it. */
    zone(name: string, domain: string): Zone;
    /** Gives a service an address inside the network, and its public name that address. */
    endpoint(name: string, serviceId: Input<string>, group: string, domain: string): void;
}

export interface Zone {
    readonly id: Output<string>;
    readonly link: privatedns.VirtualNetworkLink;
}

/** One network with two public addresses: the web front's, for the way in, and the gateway's, for the way out. */
export function createNetwork({ group, parent }: Place, ranges: Ranges): Network {
    const resourceGroupName = group.name;
    const options = { parent };
    const vnet = new network.VirtualNetwork(
        "net",
        { resourceGroupName, addressSpace: { addressPrefixes: [ranges.network] } },
        options,
    );
    const address = (name: string) =>
        new network.PublicIPAddress(
            name,
            {
                resourceGroupName,
                publicIpAddressName: name,
                sku: { name: "Standard" },
                publicIPAllocationMethod: "Static",
                zones: ["1", "2", "3"],
            },
            options,
        );
    // AKS makes a gateway itself only in a network of its own making.
    const gateway = new network.NatGateway(
        "way-out",
        { resourceGroupName, sku: { name: "Standard" }, publicIpAddresses: [{ id: address("way-out").id }] },
        options,
    );
    // Azure changes one subnet of a network at a time: each waits for the one before.
    const subnet = (
        name: string,
        addressPrefix: string,
        rules: readonly Rule[],
        after: network.Subnet[],
        own?: Partial<network.SubnetArgs>,
    ) =>
        new network.Subnet(
            name,
            {
                resourceGroupName,
                virtualNetworkName: vnet.name,
                addressPrefix,
                networkSecurityGroup: { id: guard(name, rules).id },
                // Nothing leaves but from the nodes, through their gateway.
                defaultOutboundAccess: false,
                ...own,
            },
            { ...options, dependsOn: after },
        );
    const guard = (name: string, rules: readonly Rule[]) =>
        new network.NetworkSecurityGroup(
            name,
            { resourceGroupName, securityRules: [...rules, nothingElse].map(toSecurityRule) },
            options,
        );
    const delegatedTo = (serviceName: string) => ({ delegations: [{ name: "owner", serviceName }] });
    const { nodes: nodeRange, pods } = ranges;
    const nodes = subnet(
        "nodes",
        nodeRange,
        [
            { name: "https-from-outside", from: ["Internet"], port: "443" },
            { name: "health-of-load-balancer", from: ["AzureLoadBalancer"], port: "*" },
            { name: "among-nodes-and-pods", from: [nodeRange, pods, ranges.apiServer], port: "*" },
        ],
        [],
        { natGateway: { id: gateway.id } },
    );
    const apiServer = subnet(
        "api-server",
        ranges.apiServer,
        [
            { name: "nodes", from: [nodeRange, pods], port: "443" },
            { name: "operators", from: ["VirtualNetwork"], port: "443" },
            { name: "health-of-load-balancer", from: ["AzureLoadBalancer"], port: "*" },
        ],
        [nodes],
        delegatedTo("Microsoft.ContainerService/managedClusters"),
    );
    const database = subnet(
        "database",
        ranges.database,
        [
            { name: "postgresql", from: [nodeRange, pods], port: "5432" },
            // Its standby in another zone.
            { name: "replication", from: [ranges.database], port: "5432" },
        ],
        [apiServer],
        delegatedTo("Microsoft.DBforPostgreSQL/flexibleServers"),
    );
    const endpoints = subnet(
        "endpoints",
        ranges.endpoints,
        [
            { name: "vault", from: [nodeRange, pods, ranges.apiServer], port: "443" },
            { name: "files", from: [nodeRange, pods], port: "2049" },
        ],
        [database],
        // Rules hold for private endpoints only where this says so.
        { privateEndpointNetworkPolicies: "Enabled" },
    );

    const zone = (name: string, domain: string) => {
        const created = new privatedns.PrivateZone(
            name,
            {
                resourceGroupName,
                privateZoneName: domain,
                // Zones are global objects of Azure's; what they hold is names, and addresses inside the network.
                location: "global",
            },
            options,
        );
        const link = new privatedns.VirtualNetworkLink(
            name,
            {
                resourceGroupName,
                privateZoneName: created.name,
                location: "global",
                registrationEnabled: false,
                virtualNetwork: { id: vnet.id },
            },
            options,
        );
        return { id: created.id, link };
    };
    const endpoint = (name: string, serviceId: Input<string>, part: string, domain: string) => {
        const created = new network.PrivateEndpoint(
            name,
            {
                resourceGroupName,
                subnet: { id: endpoints.id },
                privateLinkServiceConnections: [{ name, privateLinkServiceId: serviceId, groupIds: [part] }],
            },
            options,
        );
        new network.PrivateDnsZoneGroup(
            name,
            {
                resourceGroupName,
                privateEndpointName: created.name,
                privateDnsZoneConfigs: [{ name, privateDnsZoneId: zone(name, domain).id }],
            },
            options,
        );
    };
    return { nodes, apiServer, database, endpoints, front: address("front"), zone, endpoint };
}

/** Who may come into a subnet; to which port. */
interface Rule {
    readonly name: string;
    readonly from: readonly string[];
    readonly port: string;
    readonly access?: "Allow" | "Deny";
}

/** Azure's own last rules would let the whole network in. */
const nothingElse: Rule = { name: "nothing-else", from: ["*"], port: "*", access: "Deny" };

const toSecurityRule = ({ name, from: [first = "*", ...more], port, access = "Allow" }: Rule, index: number) => ({
    name,
    priority: access === "Deny" ? 4096 : 100 + 10 * index,
    direction: "Inbound",
    access,
    protocol: access === "Deny" || port === "*" ? "*" : "Tcp",
    // Tags of services stand alone, ranges in a list.
    ...(more.length > 0 ? { sourceAddressPrefixes: [first, ...more] } : { sourceAddressPrefix: first }),
    sourcePortRange: "*",
    destinationAddressPrefix: "*",
    destinationPortRange: port,
});
