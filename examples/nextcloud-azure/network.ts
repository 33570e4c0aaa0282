import * as network from "@pulumi/azure-native/network";
import * as privatedns from "@pulumi/azure-native/privatedns";
import type { ResourceGroup } from "@pulumi/azure-native/resources";
import type { Input, Output } from "@pulumi/pulumi";

export interface Network {
    readonly nodes: network.Subnet;
    readonly apiServer: network.Subnet;
    readonly database: network.Subnet;
    readonly endpoints: network.Subnet;
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
export function createNetwork(group: ResourceGroup): Network {
    const resourceGroupName = group.name;
    const vnet = new network.VirtualNetwork("net", {
        resourceGroupName,
        addressSpace: { addressPrefixes: ["10.20.0.0/16"] },
    });
    const guard = new network.NetworkSecurityGroup("guard", {
        resourceGroupName,
        securityRules: [
            {
                name: "https-from-outside",
                priority: 100,
                direction: "Inbound",
                access: "Allow",
                protocol: "Tcp",
                sourceAddressPrefix: "Internet",
                sourcePortRange: "*",
                destinationAddressPrefix: "*",
                destinationPortRange: "443",
            },
        ],
    });
    const address = new network.PublicIPAddress("way-out", {
        resourceGroupName,
        sku: { name: "Standard" },
        publicIPAllocationMethod: "Static",
        zones: ["1", "2", "3"],
    });
    // AKS makes a gateway itself only in a network of its own making.
    const gateway = new network.NatGateway("way-out", {
        resourceGroupName,
        sku: { name: "Standard" },
        publicIpAddresses: [{ id: address.id }],
    });
    // Azure changes one subnet of a network at a time: each waits for the one before.
    const subnet = (name: string, addressPrefix: string, after: network.Subnet[], own?: Partial<network.SubnetArgs>) =>
        new network.Subnet(
            name,
            {
                resourceGroupName,
                virtualNetworkName: vnet.name,
                addressPrefix,
                networkSecurityGroup: { id: guard.id },
                // Nothing leaves but from the nodes, through their gateway.
                defaultOutboundAccess: false,
                ...own,
            },
            { dependsOn: after },
        );
    const delegatedTo = (serviceName: string) => ({ delegations: [{ name: "owner", serviceName }] });
    const ofCluster = delegatedTo("Microsoft.ContainerService/managedClusters");
    const ofDatabase = delegatedTo("Microsoft.DBforPostgreSQL/flexibleServers");
    const nodes = subnet("nodes", "10.20.0.0/20", [], { natGateway: { id: gateway.id } });
    const apiServer = subnet("api-server", "10.20.16.0/28", [nodes], ofCluster);
    const database = subnet("database", "10.20.16.16/28", [apiServer], ofDatabase);
    const endpoints = subnet("endpoints", "10.20.16.32/28", [database]);

    const zone = (name: string, domain: string) => {
        const created = new privatedns.PrivateZone(name, {
            resourceGroupName,
            privateZoneName: domain,
            // Zones are global objects of Azure's; what they hold is names, and addresses inside the network.
            location: "global",
        });
        const link = new privatedns.VirtualNetworkLink(name, {
            resourceGroupName,
            privateZoneName: created.name,
            location: "global",
            registrationEnabled: false,
            virtualNetwork: { id: vnet.id },
        });
        return { id: created.id, link };
    };
    const endpoint = (name: string, serviceId: Input<string>, part: string, domain: string) => {
        const created = new network.PrivateEndpoint(name, {
            resourceGroupName,
            subnet: { id: endpoints.id },
            privateLinkServiceConnections: [{ name, privateLinkServiceId: serviceId, groupIds: [part] }],
        });
        new network.PrivateDnsZoneGroup(name, {
            resourceGroupName,
            privateEndpointName: created.name,
            privateDnsZoneConfigs: [{ name, privateDnsZoneId: zone(name, domain).id }],
        });
    };
    return { nodes, apiServer, database, endpoints, zone, endpoint };
}

/** The addresses of pods and services, apart from the network's own. */
export const clusterRanges = { pods: "10.244.0.0/16", services: "10.21.0.0/16", dns: "10.21.0.10" };
