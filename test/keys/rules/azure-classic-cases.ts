/** Types of the classic Azure provider whose key only a resource of its own names. */
import { UNKNOWN, type Properties } from "../../../policies/core/values";
import { resource, type Case, type Cases, type Found } from "../../rules";

const key = "https://clinic-keys.vault.azure.net/keys/data";
const set =
    "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/clinic/providers/Microsoft.Compute/diskEncryptionSets/clinic";

interface Pair {
    readonly type: string;
    readonly setter: string;
    readonly matchedBy: string;
    readonly path: string;
    readonly names?: (key: string) => Properties;
    readonly own?: Properties;
}
const pairs: readonly Pair[] = [
    {
        type: "azure:dataprotection/backupVault:BackupVault",
        setter: "azure:dataprotection/backupVaultCustomerManagedKey:BackupVaultCustomerManagedKey",
        matchedBy: "dataProtectionBackupVaultId",
        path: "keyVaultKeyId",
    },
    {
        type: "azure:eventhub/eventHubNamespace:EventHubNamespace",
        setter: "azure:eventhub/namespaceCustomerManagedKey:NamespaceCustomerManagedKey",
        matchedBy: "eventhubNamespaceId",
        path: "keyVaultKeyIds",
        names: (text) => ({ keyVaultKeyIds: [text] }),
    },
    {
        type: "azure:loganalytics/cluster:Cluster",
        setter: "azure:loganalytics/clusterCustomerManagedKey:ClusterCustomerManagedKey",
        matchedBy: "logAnalyticsClusterId",
        path: "keyVaultKeyId",
    },
    {
        type: "azure:netapp/account:Account",
        setter: "azure:netapp/accountEncryption:AccountEncryption",
        matchedBy: "netappAccountId",
        path: "encryptionKey",
    },
    {
        type: "azure:postgresql/server:Server",
        setter: "azure:postgresql/serverKey:ServerKey",
        matchedBy: "serverId",
        path: "keyVaultKeyId",
    },
    {
        type: "azure:databricks/workspace:Workspace",
        setter: "azure:databricks/workspaceRootDbfsCustomerManagedKey:WorkspaceRootDbfsCustomerManagedKey",
        matchedBy: "workspaceId",
        path: "keyVaultKeyId",
        own: { managedServicesCmkKeyVaultKeyId: key, managedDiskCmkKeyVaultKeyId: key },
    },
];

const holder = ({ type, own }: Pair) => resource(type, { name: "clinic", ...own }, { name: "clinic" });
const setterOf = (pair: Pair, text: string) => {
    const { setter, matchedBy, path, names = (value) => ({ [path]: value }) } = pair;
    return {
        ...resource(setter, { [matchedBy]: UNKNOWN, ...names(text) }, { name: "key" }),
        propertyDependencies: { [matchedBy]: [holder(pair).urn] },
    };
};
const titled = <T>(title: string, caseOf: (pair: Pair) => T): Readonly<Record<string, T>> =>
    Object.fromEntries(pairs.map((pair) => [`${pair.type} ${title}`, caseOf(pair)]));

export const compliant: Cases["compliant"] = {
    ...titled("with a resource that names its key", (pair) => ({ resources: [holder(pair), setterOf(pair, key)] })),
};
export const notApplicable: Cases["notApplicable"] = {
    "a machine of azure classic that starts from an encrypted disk": {
        resources: [
            resource(
                "azure:compute/linuxVirtualMachine:LinuxVirtualMachine",
                { osManagedDiskId: UNKNOWN, osDisk: { caching: "None" } },
                { name: "machine" },
            ),
            resource("azure:compute/managedDisk:ManagedDisk", { diskEncryptionSetId: set }, { name: "disk" }),
        ].map((each, index, all) =>
            index === 0 ? { ...each, propertyDependencies: { osManagedDiskId: [all[1]?.urn ?? ""] } } : each,
        ),
    },
};
export const violating: Readonly<Record<string, Case & { readonly finds: readonly Found[] }>> = titled(
    "without a key",
    (pair) => ({ resources: [holder(pair)], finds: [{ message: "notSet", path: "name" }] }),
);

export const knownWithoutStrings: Cases["knownWithoutStrings"] = Object.fromEntries(
    pairs
        .filter(({ own }) => own === undefined)
        .map(({ type }) => [
            `${type} with a resource that names its key`,
            "that some resource names a key for it stays known; that resource is judged itself",
        ]),
);
