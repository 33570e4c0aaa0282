import { UNKNOWN } from "../../../policies/core/values";
import { keyRecovery } from "../../../policies/keys/rules/key-recovery";
import { resource, testRule } from "../../rules";
import { finding, under } from "./given";

const azureKey = "azure-native:keyvault:Key";
const azureVault = "azure-native:keyvault:Vault";
const managedHsm = "azure-native:keyvault:ManagedHsm";
const classicHsm = "azure:keyvault/managedHardwareSecurityModule:ManagedHardwareSecurityModule";
const googleKey = "gcp:kms/cryptoKey:CryptoKey";
const awsKey = "aws:kms/key:Key";
const externalKey = "aws:kms/externalKey:ExternalKey";

const protectedVault = { enablePurgeProtection: true, softDeleteRetentionInDays: 90 };
const secret = resource(
    "azure-native:keyvault:Secret",
    { vaultName: "clinic", secretName: "password" },
    { name: "password" },
);
const key = resource(azureKey, { vaultName: "clinic", keyName: "data" }, { name: "data" });
testRule(keyRecovery, {
    compliant: {
        "a vault of the classic provider": resource("azure:keyvault/keyVault:KeyVault", {
            purgeProtectionEnabled: true,
        }),
        "a managed HSM of the classic provider": resource(classicHsm, { purgeProtectionEnabled: true }),
        "a vault with purge protection": resource(azureVault, { properties: protectedVault }),
        "a vault that leaves the days to Azure": resource(azureVault, { properties: { enablePurgeProtection: true } }),
        "a managed HSM with purge protection": resource(managedHsm, { properties: { enablePurgeProtection: true } }),
        "a key that Google's own API keeps for 60 days": resource("google-native:cloudkms/v1:CryptoKey", {
            destroyScheduledDuration: "5184000s",
        }),
        "a key that Google keeps for 30 days": resource(googleKey, { name: "data" }),
        "a key that Google keeps for as long as asked": under(
            resource(googleKey, { destroyScheduledDuration: "5184000s" }),
            { minimumDays: 60 },
        ),
        "a key that AWS keeps": resource(awsKey, { deletionWindowInDays: 14 }),
        "a key that AWS's Cloud Control keeps": resource("aws-native:kms:Key", { pendingWindowInDays: 14 }),
        "a key of imported material": resource(externalKey, { deletionWindowInDays: 30 }),
    },
    violating: {
        "a managed HSM of the classic provider that purges": finding(resource(classicHsm, { name: "clinic" }), {
            message: "purge",
            path: "purgeProtectionEnabled",
        }),
        "a vault of the classic provider that purges": finding(
            resource("azure:keyvault/keyVault:KeyVault", { purgeProtectionEnabled: false }),
            { message: "purge", path: "purgeProtectionEnabled" },
        ),
        "a vault that purges": finding(
            resource(azureVault, { vaultName: "clinic", properties: { sku: { name: "premium" } } }),
            {
                message: "purge",
                path: "properties.enablePurgeProtection",
                text: "Vault 'it' does not keep deleted keys: 'properties.enablePurgeProtection' is not true, so a key can be purged at once, and its data with it. Set it to true.",
            },
        ),
        "a vault with a secret, and a key": {
            resources: [resource(azureVault, { vaultName: "clinic", properties: {} }), secret, key],
            finds: [{ message: "purge", path: "properties.enablePurgeProtection" }],
        },
        "a vault without soft delete": finding(
            resource(azureVault, { properties: { ...protectedVault, enableSoftDelete: false } }),
            { message: "final", path: "properties.enableSoftDelete" },
        ),
        "a managed HSM that purges": finding(resource(managedHsm, { properties: { enablePurgeProtection: false } }), {
            message: "purge",
            path: "properties.enablePurgeProtection",
        }),
        "a key of Google's own API that is destroyed after a day": finding(
            resource("google-native:cloudkms/v1:CryptoKey", { destroyScheduledDuration: "86400s" }),
            { message: "short", path: "destroyScheduledDuration" },
        ),
        "a key that is destroyed after a day": finding(resource(googleKey, { destroyScheduledDuration: "86400s" }), {
            message: "short",
            path: "destroyScheduledDuration",
            text: "CryptoKey 'it' keeps deleted keys for 1 day, which is less than 7 days. Set 'destroyScheduledDuration' to 7 days or more.",
        }),
        "a key of AWS's that is kept too short": finding(
            resource(awsKey, { deletionWindowInDays: 7 }),
            { message: "short", path: "deletionWindowInDays" },
            { minimumDays: 30 },
        ),
        "a key of AWS's Cloud Control that is kept too short": finding(
            resource("aws-native:kms:Key", { pendingWindowInDays: 7 }),
            { message: "short", path: "pendingWindowInDays" },
            { minimumDays: 30 },
        ),
        "imported material that is kept too short": finding(
            resource(externalKey, { deletionWindowInDays: 7 }),
            { message: "short", path: "deletionWindowInDays" },
            { minimumDays: 30 },
        ),
    },
    undetermined: {
        "protection that is not known yet": finding(
            resource(azureVault, { properties: { enablePurgeProtection: UNKNOWN } }),
            {
                message: "later",
                path: "properties.enablePurgeProtection",
            },
        ),
        "a time that is none": finding(resource(googleKey, { destroyScheduledDuration: "a while" }), {
            message: "noTime",
            path: "destroyScheduledDuration",
        }),
    },
    knownWithoutStrings: Object.fromEntries(
        [
            "a vault with purge protection",
            "a key that AWS's Cloud Control keeps",
            "a vault that leaves the days to Azure",
            "a managed HSM with purge protection",
            "a vault of the classic provider",
            "a managed HSM of the classic provider",
            "a key that Google keeps for 30 days",
            "a key that AWS keeps",
            "a key of imported material",
        ].map((title) => [title, "it says so in numbers and truth values"]),
    ),
    notApplicable: {
        "a vault of secrets": { resources: [resource(azureVault, { vaultName: "clinic", properties: {} }), secret] },
    },
});
