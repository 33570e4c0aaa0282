import { ComponentResource, type Resource } from "@pulumi/pulumi";
import { firstBoot } from "./first-boot";
import type * as Ovhcloud from "./ovhcloud";
import type * as Scaleway from "./scaleway";
import type { MachineSettings } from "./settings";
import type { MachineWorkload } from "./workload";

/* eslint-disable @typescript-eslint/no-require-imports -- an import would load every operator's SDK */
const operators = {
    scaleway: () => require("./scaleway") as typeof Scaleway,
    ovhcloud: () => require("./ovhcloud") as typeof Ovhcloud,
};
/* eslint-enable @typescript-eslint/no-require-imports */

/** One machine with a workload of packages, and a disk that opens only where a key server of ours answers. */
export class Machine extends ComponentResource {
    /** The disk with all that the workload stores. */
    readonly data: Resource;

    constructor(name: string, settings: MachineSettings, workload: MachineWorkload) {
        super("rempart-examples:machines:Machine", name);
        const script = firstBoot(settings, workload);
        this.data =
            settings.operator === "scaleway"
                ? operators.scaleway().machineAtScaleway(this, settings, workload.ports, script)
                : operators.ovhcloud().machineAtOvhcloud(this, settings, script);
        this.registerOutputs({});
    }
}

/** How often a copy leaves: see first-boot.ts. */
export const COPIES_EVERY = "PT1H";
