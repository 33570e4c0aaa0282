import { defineRule, plain } from "../../core/rule";
import { describeSwitch, isOn, requiredSwitch, valuesOf, type RequiredSwitch } from "../switches";

/** Inputs of which one shields the memory of a machine. */
type AnyOf = readonly RequiredSwitch[];
const kinds = { on: ["SEV", "SEV_SNP", "TDX"] };
const ofMachine: AnyOf = [
    requiredSwitch("confidentialInstanceConfig.enableConfidentialCompute"),
    requiredSwitch("confidentialInstanceConfig.confidentialInstanceType", "", kinds),
];
const azure = (path: string): AnyOf => [requiredSwitch(`${path}securityProfile.securityType`, "ConfidentialVM")];
const amazon: AnyOf = [requiredSwitch("cpuOptions.amdSevSnp", "enabled")];
const google = (path: string): AnyOf => [requiredSwitch(`${path}.enableConfidentialCompute`)];

/** Node pools of Google follow their cluster, and are not asked. Sources: the input types of the SDKs, 2026-11-28. */
const rows: Readonly<Record<string, AnyOf>> = {
    "azure-native:compute:VirtualMachine": azure(""),
    "azure-native:compute:VirtualMachineScaleSet": azure("virtualMachineProfile."),
    ...Object.fromEntries(
        ["alpha", "beta", "v1"].flatMap((version) => [
            [`google-native:compute/${version}:Instance`, google("confidentialInstanceConfig")],
            [`google-native:compute/${version}:InstanceTemplate`, google("properties.confidentialInstanceConfig")],
        ]),
    ),
    "gcp:compute/instance:Instance": ofMachine,
    "gcp:compute/instanceTemplate:InstanceTemplate": ofMachine,
    "gcp:compute/regionInstanceTemplate:RegionInstanceTemplate": ofMachine,
    "gcp:container/cluster:Cluster": [requiredSwitch("confidentialNodes.enabled")],
    "gcp:dataproc/cluster:Cluster": google("clusterConfig.gceClusterConfig.confidentialInstanceConfig"),
    "gcp:workstations/workstationConfig:WorkstationConfig": google("host.gceInstance.confidentialInstanceConfig"),
    "aws:ec2/instance:Instance": amazon,
    "aws:ec2/launchTemplate:LaunchTemplate": amazon,
};

const messages = {
    open: "The memory of {resource} can be read by who runs its host: '{path}' is not {expected}. Set it to {expected}.",
    later: "Whether the memory of {resource} is shielded is unknown until deployment: '{path}' is computed.",
} as const;

export const confidentialCompute = defineRule({
    id: "confidential-compute",
    control: "keys",
    title: "Data in use are in memory that the operator of the host cannot read.",
    rationale:
        "A key of the customer's protects data at rest. While a machine works with them they are in its memory, which the operator of the host can read, and can be ordered to read, unless the processor encrypts it.",
    severity: "medium",
    frameworks: ["gdpr:32(1)(a)"],
    remediation: "Turn confidential computing on, on a size of machine that offers it. It can only be set at creation.",
    messages,
    settings: {},
    rows,
    describe: (row) => [row.map(describeSwitch).join(", or ")],
    judge: ({ row, readEach, applies, violation, undetermined }) => {
        applies();
        const asked = row.map((required) => ({ required, reading: readEach(required.path)[0] }));
        if (asked.some(({ required, reading }) => reading?.state === "known" && isOn(reading, required))) return;
        const [first] = row;
        const computed = asked.find(({ reading }) => reading?.state === "unknown");
        if (computed) undetermined("later", { path: computed.required.path });
        else if (first) violation("open", { path: first.path, expected: plain(valuesOf(first)) });
    },
});
