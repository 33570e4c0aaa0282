import * as gcp from "@pulumi/gcp";
import type { Place } from "./place";

export interface Network {
    readonly network: gcp.compute.Network;
    readonly nodes: gcp.compute.Subnetwork;
    /** The way to the database and the shares, which Google runs in a network of its own. */
    readonly peering: gcp.servicenetworking.Connection;
    /** The static public address of the web front. */
    readonly front: gcp.compute.Address;
}

/** The names of the secondary ranges. */
export const secondary = { pods: "pods", services: "services" };

/** One network without automatic subnets: out through one gateway, in through one address. */
export function createNetwork({ parent, name, settings }: Place): Network {
    const { region, ranges, universe } = settings;
    const options = { parent };
    const network = new gcp.compute.Network("net", { name, autoCreateSubnetworks: false }, options);
    const nodes = new gcp.compute.Subnetwork(
        "nodes",
        {
            name,
            network: network.id,
            region,
            ipCidrRange: ranges.nodes,
            privateIpGoogleAccess: true,
            secondaryIpRanges: [
                { rangeName: secondary.pods, ipCidrRange: ranges.pods },
                { rangeName: secondary.services, ipCidrRange: ranges.services },
            ],
            logConfig: { aggregationInterval: "INTERVAL_10_MIN", flowSampling: 0.5, metadata: "INCLUDE_ALL_METADATA" },
        },
        options,
    );
    const router = new gcp.compute.Router("way-out", { name, network: network.id, region }, options);
    new gcp.compute.RouterNat(
        "way-out",
        {
            name,
            router: router.name,
            region,
            natIpAllocateOption: "AUTO_ONLY",
            sourceSubnetworkIpRangesToNat: "ALL_SUBNETWORKS_ALL_IP_RANGES",
        },
        options,
    );
    const [address, prefixLength] = ranges.peered;
    const reserved = new gcp.compute.GlobalAddress(
        "peered",
        {
            name: `${name}-peered`,
            network: network.id,
            purpose: "VPC_PEERING",
            addressType: "INTERNAL",
            address,
            prefixLength,
        },
        options,
    );
    const peering = new gcp.servicenetworking.Connection(
        "peered",
        {
            network: network.id,
            service: `servicenetworking.${universe}`,
            reservedPeeringRanges: [reserved.name],
        },
        options,
    );
    const front = new gcp.compute.Address("front", { name: `${name}-front`, region, networkTier: "STANDARD" }, options);
    return { network, nodes, peering, front };
}
