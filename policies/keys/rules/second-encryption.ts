import { defineRule } from "../../core/rule";
import { describeSwitch, judgeSwitches, requiredSwitch, type RequiredSwitch } from "../switches";

const layer = (...given: Parameters<typeof requiredSwitch>): readonly RequiredSwitch[] => [requiredSwitch(...given)];
const atHost = (path: string): readonly RequiredSwitch[] => layer(`${path}securityProfile.encryptionAtHost`);
const flexible = layer("properties.infrastructureEncryption", "Enabled");

const rows: Readonly<Record<string, readonly RequiredSwitch[]>> = Object.fromEntries(
    Object.entries({
        "azurefleet:Fleet": atHost("computeProfile.baseVirtualMachineProfile."),
        "batch:Pool": layer("securityProfile.encryptionAtHost", "true", {
            at: "deploymentConfiguration.virtualMachineConfiguration",
        }),
        "compute:DiskEncryptionSet": layer("encryptionType", "EncryptionAtRestWithPlatformAndCustomerKeys"),
        "compute:VirtualMachine": atHost(""),
        "compute:VirtualMachineScaleSet": layer("securityProfile.encryptionAtHost", "true", {
            at: "virtualMachineProfile",
        }),
        "compute:VirtualMachineScaleSetVM": atHost(""),
        "computebulkactions:BulkAction": atHost("properties.computeProfile.virtualMachineProfile."),
        "containerservice:AgentPool": layer("enableEncryptionAtHost"),
        "containerservice:ManagedCluster": layer("enableEncryptionAtHost", "true", { at: "agentPoolProfiles[]" }),
        "databox:Job": layer("details.preferences.encryptionPreferences.doubleEncryption", "Enabled"),
        "databricks:Workspace": layer("parameters.requireInfrastructureEncryption.value"),
        "dataprotection:BackupVault": layer(
            "properties.securitySettings.encryptionSettings.infrastructureEncryption",
            "Enabled",
        ),
        "dbformysql:SingleServer": flexible,
        "dbforpostgresql:SingleServer": flexible,
        "eventhub:Namespace": layer("encryption.requireInfrastructureEncryption"),
        "hdinsight:Cluster": layer("properties.diskEncryptionProperties.encryptionAtHost"),
        "kusto:Cluster": layer("enableDoubleEncryption"),
        "maps:Account": layer("properties.encryption.infrastructureEncryption", "enabled"),
        // Azure Monitor turns it on by default.
        "operationalinsights:Cluster": layer("isDoubleEncryptionEnabled", "true", { absent: "on" }),
        "recoveryservices:Vault": layer("properties.encryption.infrastructureEncryption", "Enabled"),
        "redhatopenshift:OpenShiftCluster": [
            ...layer("encryptionAtHost", "Enabled", { at: "masterProfile" }),
            ...layer("encryptionAtHost", "Enabled", { at: "workerProfiles[]" }),
        ],
        "servicebus:Namespace": layer("encryption.requireInfrastructureEncryption"),
        "servicefabric:NodeType": layer("enableEncryptionAtHost"),
        "storage:EncryptionScope": layer("requireInfrastructureEncryption"),
        "storage:StorageAccount": layer("encryption.requireInfrastructureEncryption"),
    }).map(([type, layers]) => [`azure-native:${type}`, layers]),
);

const messages = {
    once: "{resource} is encrypted once: '{path}' is not {expected}. Set it to {expected}.",
    later: "Whether {resource} is encrypted twice is unknown until deployment: '{path}' is computed.",
} as const;

export const secondEncryption = defineRule({
    id: "second-encryption",
    control: "keys",
    title: "Data are encrypted twice where the service offers it: with the customer's key and, below it, with another key.",
    rationale:
        "A second layer with another key and algorithm still protects when the first is broken or its key is stolen. It does not replace a key of the customer's.",
    severity: "low",
    frameworks: ["gdpr:32(1)(a)", "snc:10", "c5:CRY-03"],
    remediation: "Turn the second layer on. Most services take it only at creation.",
    messages,
    settings: {},
    rows,
    describe: (row) => row.map(describeSwitch),
    judge: (subject) =>
        judgeSwitches(subject, {
            unknown: (path) => subject.undetermined("later", { path }),
            off: (path, expected) => subject.violation("once", { path, expected }),
        }),
});
