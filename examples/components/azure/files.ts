import * as storage from "@pulumi/azure-native/storage";
import type { Keys } from "./keys";
import type { Network } from "./network";
import type { Place } from "./place";

/**
 * The account of the file shares that the cluster makes. Shares rather than blobs: Azure has no S3, and what speaks to
 * blobs for Nextcloud knows no identity but the account's own key, which would open everything to whoever sees it.
 */
export function createFiles({ group, parent, settings }: Place, network: Network, keys: Keys): storage.StorageAccount {
    const resourceGroupName = group.name;
    const { id, ready } = keys.user("files");
    const account = new storage.StorageAccount(
        "files",
        {
            resourceGroupName,
            accountName: settings.account,
            kind: "FileStorage",
            // Three zones of one region. A geo-redundant tier would add a region of Azure's choice.
            sku: { name: "Premium_ZRS" },
            identity: { type: "UserAssigned", userAssignedIdentities: [id] },
            encryption: {
                keySource: "Microsoft.Keyvault",
                keyVaultProperties: { keyName: keys.keyName, keyVaultUri: keys.uri },
                encryptionIdentity: { encryptionUserAssignedIdentity: id },
                requireInfrastructureEncryption: true,
                services: { file: { enabled: true, keyType: "Account" } },
            },
            allowSharedKeyAccess: false,
            allowBlobPublicAccess: false,
            allowCrossTenantReplication: false,
            allowedCopyScope: "PrivateLink",
            minimumTlsVersion: "TLS1_2",
            // NFS has no HTTPS to ask for; its packets do not leave the private network.
            enableHttpsTrafficOnly: false,
            publicNetworkAccess: "Disabled",
            networkRuleSet: { defaultAction: "Deny", bypass: "AzureServices" },
        },
        { parent, dependsOn: [keys.key, ready] },
    );
    network.endpoint("files-endpoint", account.id, "file", `privatelink.${settings.suffixes.file}`);
    return account;
}
