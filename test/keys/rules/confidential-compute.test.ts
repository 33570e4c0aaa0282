import { confidentialCompute } from "../../../policies/keys/rules/confidential-compute";
import { UNKNOWN } from "../../../policies/core/values";
import { resource, testRule } from "../../rules";
import { findingIn } from "./given";

const azure = "azure-native:compute:VirtualMachine";
const google = "gcp:compute/instance:Instance";
const config = (value: unknown) => ({ confidentialInstanceConfig: value });

const gce = "confidentialInstanceConfig.enableConfidentialCompute";
/** The other rows, each with the input that is to be on. */
const native = ["alpha", "beta", "v1"].flatMap((version) => {
    const on = config({ enableConfidentialCompute: true });
    return [
        [`google-native:compute/${version}:Instance`, gce, on],
        [`google-native:compute/${version}:InstanceTemplate`, `properties.${gce}`, { properties: on }],
    ] as const;
});
const others: readonly (readonly [type: string, path: string, properties: object])[] = [
    [
        "azure-native:compute:VirtualMachineScaleSet",
        "virtualMachineProfile.securityProfile.securityType",
        { virtualMachineProfile: { securityProfile: { securityType: "ConfidentialVM" } } },
    ],
    ...native,
    ["gcp:compute/instanceTemplate:InstanceTemplate", gce, config({ enableConfidentialCompute: true })],
    ["gcp:compute/regionInstanceTemplate:RegionInstanceTemplate", gce, config({ confidentialInstanceType: "SEV" })],
    [
        "gcp:dataproc/cluster:Cluster",
        `clusterConfig.gceClusterConfig.${gce}`,
        { clusterConfig: { gceClusterConfig: config({ enableConfidentialCompute: true }) } },
    ],
    [
        "gcp:workstations/workstationConfig:WorkstationConfig",
        `host.gceInstance.${gce}`,
        { host: { gceInstance: config({ enableConfidentialCompute: true }) } },
    ],
    ["aws:ec2/launchTemplate:LaunchTemplate", "cpuOptions.amdSevSnp", { cpuOptions: { amdSevSnp: "enabled" } }],
];

testRule(confidentialCompute, {
    compliant: {
        ...Object.fromEntries(others.map(([type, , properties]) => [type, resource(type, properties)])),
        "a confidential machine of Azure": resource(azure, { securityProfile: { securityType: "ConfidentialVM" } }),
        "a confidential machine of Google": resource(google, config({ enableConfidentialCompute: true })),
        "one that names its kind alone": resource(google, config({ confidentialInstanceType: "TDX" })),
        "one whose switch is computed, and whose kind is named": resource(
            google,
            config({ enableConfidentialCompute: UNKNOWN, confidentialInstanceType: "SEV_SNP" }),
        ),
        "a cluster with confidential nodes": resource("gcp:container/cluster:Cluster", {
            confidentialNodes: { enabled: true },
        }),
        "a machine of Amazon": resource("aws:ec2/instance:Instance", { cpuOptions: { amdSevSnp: "enabled" } }),
    },
    violating: {
        ...Object.fromEntries(
            others.map(([type, path]) => [type, findingIn(type, { name: "one" }, { message: "open", path })]),
        ),
        "a machine of trusted launch, which shields its start alone": findingIn(
            azure,
            { securityProfile: { securityType: "TrustedLaunch" } },
            {
                message: "open",
                path: "securityProfile.securityType",
                text: "The memory of VirtualMachine 'it' can be read by who runs its host: 'securityProfile.securityType' is not 'ConfidentialVM'. Set it to 'ConfidentialVM'.",
            },
        ),
        "a machine that says nothing": findingIn(
            google,
            { zone: "europe-west9-a" },
            { message: "open", path: "confidentialInstanceConfig.enableConfidentialCompute" },
        ),
        "a cluster that turns it off": findingIn(
            "gcp:container/cluster:Cluster",
            { confidentialNodes: { enabled: false } },
            { message: "open", path: "confidentialNodes.enabled" },
        ),
        "a machine of Amazon that says nothing": findingIn(
            "aws:ec2/instance:Instance",
            { cpuOptions: {} },
            { message: "open", path: "cpuOptions.amdSevSnp" },
        ),
    },
    undetermined: {
        "a switch that is computed": findingIn(google, config({ enableConfidentialCompute: UNKNOWN }), {
            message: "later",
            path: "confidentialInstanceConfig.enableConfidentialCompute",
        }),
    },
    // A truth value is known where the texts are not.
    knownWithoutStrings: Object.fromEntries(
        [
            "gcp:compute/instanceTemplate:InstanceTemplate",
            "gcp:dataproc/cluster:Cluster",
            "gcp:workstations/workstationConfig:WorkstationConfig",
            ...native.map(([type]) => type),
            "a confidential machine of Google",
            "a cluster with confidential nodes",
        ].map((title) => [title, "it says so by a truth value"]),
    ),
    notApplicable: {
        "a disk": resource("azure-native:compute:Disk", { location: "westeurope" }),
        "a node pool, which follows its cluster": resource("gcp:container/nodePool:NodePool", { nodeCount: 2 }),
    },
});
