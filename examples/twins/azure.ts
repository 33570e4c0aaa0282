import * as keyvault from "@pulumi/azure-native/keyvault";
import { Provider } from "@pulumi/azure-native/provider";
import * as kubernetes from "@pulumi/kubernetes";
import { facts, type Twins } from "./twin";
import { memorandum } from "./workload";

const abroad = { vault: "clinic-keys-abroad", key: "files" };

/** @param group The resource group. */
function keyAbroad(group: string) {
    const vault = new keyvault.Vault("abroad", {
        resourceGroupName: group,
        vaultName: abroad.vault,
        location: "switzerlandnorth",
        properties: {
            tenantId: "00000000-0000-0000-0000-000000000000",
            sku: { family: "A", name: "premium" },
            enableSoftDelete: true,
            softDeleteRetentionInDays: 90,
            enablePurgeProtection: true,
            publicNetworkAccess: "Disabled",
        },
    });
    new keyvault.Key("files", {
        resourceGroupName: group,
        vaultName: vault.name,
        keyName: abroad.key,
        properties: {
            kty: "RSA-HSM",
            keySize: 4096,
            attributes: { exportable: false },
            rotationPolicy: {
                lifetimeActions: [{ trigger: { timeAfterCreate: "P1Y" }, action: { type: "rotate" } }],
            },
        },
    });
}

const files = (props: Readonly<Record<string, unknown>>) => ({
    type: "azure-native:storage:StorageAccount",
    name: "files",
    props,
});
const database = (props: Readonly<Record<string, unknown>>) => ({
    type: "azure-native:dbforpostgresql:Server",
    name: "database",
    props,
});

/**
 * What can be broken on Azure, whatever runs there.
 * @param group The resource group of the stack `dev`.
 */
export const azureTwins = (group: string): Twins => ({
    "us-files": { what: "the files are in `eastus`", inputs: files({ location: "eastus" }) },
    "swiss-database": {
        what: "the database is in `switzerlandnorth`, which is in Europe and not in the Union",
        inputs: database({ location: "switzerlandnorth" }),
    },
    "provider-key": {
        what: "Microsoft holds the key of the files",
        inputs: files({ encryption: { keySource: "Microsoft.Storage", keyVaultProperties: undefined } }),
    },
    "swiss-key": {
        what: "the key of the files lies in a vault in Switzerland",
        inputs: files({
            encryption: {
                keySource: "Microsoft.Keyvault",
                keyVaultProperties: { keyName: abroad.key, keyVaultUri: `https://${abroad.vault}.vault.azure.net/` },
            },
        }),
        more: () => keyAbroad(group),
    },
    "us-government": {
        what: "a provider points at Azure Government",
        more: () => void new Provider("reserve", { environment: "usgovernment" }),
    },
    "paired-region": {
        what: "the target is Azure's paired region",
        settings: facts({ target: { operator: "Microsoft Azure", regions: ["germanynorth"] } }),
    },
    "memorandum-with-delos": {
        what: "the target takes over only for those with whom it has a contract, and there is a memorandum",
        settings: facts({
            target: { operator: "Delos Cloud", regions: ["deloscloudgermanycentral"] },
            agreement: memorandum,
        }),
    },
    "open-disk": {
        what: "a storage class makes disks under Microsoft's key",
        plan: (platform) => {
            const { provider } = platform;
            const parameters = { skuName: "Premium_ZRS" };
            new kubernetes.storage.v1.StorageClass(
                "open",
                { provisioner: "disk.csi.azure.com", parameters },
                { provider },
            );
            return platform;
        },
    },
});
