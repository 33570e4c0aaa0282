import type { ResourceGroup } from "@pulumi/azure-native/resources";
import * as storage from "@pulumi/azure-native/storage";
import type { Keys } from "./keys";
import type { Network } from "./network";

export interface Files {
    readonly account: storage.StorageAccount;
    readonly share: storage.FileShare;
}

/**
 * The users' files, on a share that every Nextcloud pod mounts. Not in blobs: Nextcloud's class for them knows no
 * identity but the account's own key, which would open everything to whoever sees it.
 */
export function createFiles(group: ResourceGroup, network: Network, keys: Keys): Files {
    const resourceGroupName = group.name;
    const { id, ready } = keys.user("files");
    const account = new storage.StorageAccount(
        "files",
        {
            resourceGroupName,
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
        { dependsOn: [keys.key, ready] },
    );
    network.endpoint("files-endpoint", account.id, "file", "privatelink.file.core.windows.net");
    const share = new storage.FileShare("nextcloud", {
        resourceGroupName,
        accountName: account.name,
        shareName: "nextcloud",
        enabledProtocols: "NFS",
        rootSquash: "NoRootSquash",
        shareQuota: 1024,
    });
    return { account, share };
}
