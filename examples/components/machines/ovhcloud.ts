import * as ovh from "@ovhcloud/pulumi-ovh";
import { Config, type Resource } from "@pulumi/pulumi";
import type { MachineSettings } from "./settings";

/** What a stack at OVHcloud states beside the settings of every machine. */
interface OvhcloudSettings {
    /** The id of the Public Cloud project. */
    readonly project: string;
    /** One with three zones: no other takes a key of the customer's. */
    readonly region: string;
    /** The name of the SSH key of operations, which the project has. */
    readonly sshKey: string;
    /** Where the keys lie, as orders of the key management service write it: `EU_WEST_PAR`. */
    readonly keys: { readonly region: string; readonly subsidiary: string };
}

/**
 * A machine at OVHcloud, whose second disk is encrypted with a key of ours there, and by the machine itself. Its SDK does
 * not attach a disk to a machine: that is a command of RUNBOOK.md. @returns the disk
 */
export function machineAtOvhcloud(parent: Resource, settings: MachineSettings, script: string): Resource {
    const { name, image, type, disk } = settings;
    const { project, region, sshKey, keys } = new Config().requireObject<OvhcloudSettings>("ovhcloud");
    const options = { parent };
    const domain = new ovh.okms.Okms(
        "keys",
        { displayName: name, region: keys.region, ovhSubsidiary: keys.subsidiary },
        options,
    );
    const key = new ovh.okms.ServiceKey(
        "data",
        {
            okmsId: domain.id,
            name: `${name}-data`,
            type: "oct",
            size: 256,
            operations: ["encrypt", "decrypt", "wrapKey", "unwrapKey"],
        },
        options,
    );
    const data = new ovh.cloudproject.Volume(
        "data",
        {
            serviceName: project,
            regionName: region,
            name: `${name}-data`,
            type: "high-speed-gen2",
            size: disk,
            encryption: { encrypted: true, kms: { domainId: domain.id, serviceKeyId: key.id } },
        },
        { ...options, protect: settings.site.active },
    );
    new ovh.cloudproject.Instance(
        "machine",
        {
            serviceName: project,
            region,
            name,
            billingPeriod: "hourly",
            bootFrom: { imageId: image },
            flavor: { flavorId: type },
            // The machine has a firewall of its own: see first-boot.ts.
            network: { public: true },
            sshKey: { name: sshKey },
            userData: script,
        },
        options,
    );
    return data;
}
