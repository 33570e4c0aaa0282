import type { Resource } from "@pulumi/pulumi";
import * as scaleway from "@pulumiverse/scaleway";
import { Config } from "@pulumi/pulumi";
import type { MachineSettings } from "./settings";
import type { Port } from "./workload";

/** A machine at Scaleway, whose second disk it encrypts itself. @returns the disk */
export function machineAtScaleway(
    parent: Resource,
    settings: MachineSettings,
    ports: readonly Port[],
    script: string,
): Resource {
    const { name, image, type, disk, network } = settings;
    const { region, zone } = new Config().requireObject<{ region: string; zone: string }>("scaleway");
    const options = { parent };
    const vpc = new scaleway.network.Vpc("net", { name, region }, options);
    const inside = new scaleway.network.PrivateNetwork(
        "machines",
        { name, region, vpcId: vpc.id, ipv4Subnet: { subnet: network.range } },
        options,
    );
    const accept = (protocol: Port["protocol"], port: Port["port"], ipRange: string) => ({
        action: "accept",
        protocol,
        ipRange,
        ...(typeof port === "number" ? { port } : { portRange: port }),
    });
    const filter = new scaleway.instance.SecurityGroup(
        "filter",
        {
            name,
            zone,
            stateful: true,
            inboundDefaultPolicy: "drop",
            outboundDefaultPolicy: "accept",
            inboundRules: [
                ...ports.map(({ protocol, port }) => accept(protocol, port, "0.0.0.0/0")),
                ...network.operations.map((range) => accept("TCP", 22, range)),
            ],
        },
        options,
    );
    const address = new scaleway.instance.Ip("address", { zone }, options);
    const data = new scaleway.block.Volume(
        "data",
        { name: `${name}-data`, zone, sizeInGb: disk, iops: 15000 },
        { ...options, protect: settings.site.active },
    );
    new scaleway.instance.Server(
        "machine",
        {
            name,
            zone,
            type,
            image,
            ipId: address.id,
            securityGroupId: filter.id,
            privateNetworks: [{ pnId: inside.id }],
            rootVolume: { volumeType: "sbs_volume", sizeInGb: 50, deleteOnTermination: true },
            additionalVolumeIds: [data.id],
            cloudInit: script,
        },
        options,
    );
    return data;
}
