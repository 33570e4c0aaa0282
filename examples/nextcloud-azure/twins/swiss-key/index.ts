import * as keyvault from "@pulumi/azure-native/keyvault";
import type { StorageAccountArgs } from "@pulumi/azure-native/storage";
import { planFailover } from "../../failover";
import { groupName } from "../../group";
import { settings } from "../../settings";
import { createWorkplace } from "../../workplace";
import { change } from "../change";

const vaultName = "clinic-keys-abroad";
const keyName = "files";
change<StorageAccountArgs>("azure-native:storage:StorageAccount", "files", {
    encryption: {
        keySource: "Microsoft.Keyvault",
        keyVaultProperties: { keyName, keyVaultUri: `https://${vaultName}.vault.azure.net/` },
        requireInfrastructureEncryption: true,
    },
});
const vault = new keyvault.Vault("abroad", {
    resourceGroupName: groupName,
    vaultName,
    location: "switzerlandnorth",
    properties: {
        tenantId: settings().tenantId,
        sku: { family: "A", name: "premium" },
        enableSoftDelete: true,
        softDeleteRetentionInDays: 90,
        enablePurgeProtection: true,
        publicNetworkAccess: "Disabled",
    },
});
new keyvault.Key("files", {
    resourceGroupName: groupName,
    vaultName: vault.name,
    keyName,
    properties: {
        kty: "RSA-HSM",
        keySize: 4096,
        attributes: { exportable: false },
        rotationPolicy: { lifetimeActions: [{ trigger: { timeAfterCreate: "P1Y" }, action: { type: "rotate" } }] },
    },
});
planFailover(createWorkplace(settings()));
