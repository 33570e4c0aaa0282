/** The rules of keys themselves: what protects them, how they come back, when they are renewed, to whom they are given. */
import fc from "fast-check";
import { daysOf } from "../../policies/keys/durations";
import { keyProtection } from "../../policies/keys/rules/key-protection";
import { keyRecovery } from "../../policies/keys/rules/key-recovery";
import { keyRelease } from "../../policies/keys/rules/key-release";
import { keyRotation } from "../../policies/keys/rules/key-rotation";
import { UNKNOWN } from "../../policies/core/values";
import type { Resource } from "../../policies/core/resource";
import { resource, testRule, type Case, type Found } from "../rules";

const azureKey = "azure-native:keyvault:Key";
const azureVault = "azure-native:keyvault:Vault";
const managedHsm = "azure-native:keyvault:ManagedHsm";
const googleKey = "gcp:kms/cryptoKey:CryptoKey";
const importJob = "gcp:kms/keyRingImportJob:KeyRingImportJob";
const awsKey = "aws:kms/key:Key";
const externalKey = "aws:kms/externalKey:ExternalKey";

const found = (given: Resource, find: Found, settings?: object): Case & { finds: readonly Found[] } => ({
    resources: [given],
    finds: [find],
    ...(settings && { settings }),
});
const asked = (given: Resource, settings: object, ...others: readonly Resource[]): Case => ({
    resources: [given, ...others],
    settings,
});
const hsm = { least: "hsm" };
const external = { least: "external" };
const hsmPool = resource(managedHsm, { name: "clinic-hsm" }, { name: "hsm" });

testRule(keyProtection, {
    compliant: {
        "a key in software, where nothing more is asked for": resource(azureKey, { properties: { kty: "RSA" } }),
        "a key in a hardware module": asked(resource(azureKey, { properties: { kty: "RSA-HSM" } }), hsm),
        "a key of a managed HSM, whatever it says": asked(
            resource(azureKey, { vaultName: "clinic-hsm", properties: { kty: "RSA" } }),
            hsm,
            hsmPool,
        ),
        "a key of Google's in a hardware module": asked(
            resource(googleKey, { versionTemplate: { protectionLevel: "HSM" } }),
            hsm,
        ),
        "a key of an external manager": asked(
            resource(googleKey, { versionTemplate: { protectionLevel: "EXTERNAL_VPC" } }),
            external,
        ),
        "an import into hardware": asked(resource(importJob, { protectionLevel: "HSM" }), hsm),
        "a key of AWS's, which is always in hardware": asked(resource(awsKey, { description: "data" }), hsm),
        "a key of an external store of AWS's": asked(resource(awsKey, { xksKeyId: "one" }), external),
    },
    violating: {
        "a key in software": found(
            resource(azureKey, { properties: { kty: "RSA" } }),
            {
                message: "below",
                path: "properties.kty",
                text: "Key 'it' is protected by software, and a hardware module (HSM) is asked for. Set 'properties.kty' to 'RSA-HSM' or 'EC-HSM', in a vault of the tier premium.",
            },
            hsm,
        ),
        "a key of Azure's where an external one is asked for": found(
            resource(azureKey, { properties: { kty: "EC-HSM" } }),
            {
                message: "impossible",
                path: "properties.kty",
                text: "Key 'it' is protected by a hardware module (HSM), and an external key manager is asked for, which its service does not offer. Encrypt the data before they get there, or keep the key with a service that does.",
            },
            external,
        ),
        "a key of Google's that says nothing": found(
            resource(googleKey, { name: "data" }),
            { message: "below", path: "versionTemplate.protectionLevel" },
            hsm,
        ),
        "an import into software": found(
            resource(importJob, { protectionLevel: "SOFTWARE" }),
            { message: "below", path: "protectionLevel" },
            hsm,
        ),
        "a key of AWS's own hardware": found(
            resource(awsKey, { description: "data" }),
            { message: "below", path: "xksKeyId" },
            external,
        ),
    },
    undetermined: {
        "a level that is not known yet": found(
            resource(googleKey, { versionTemplate: { protectionLevel: UNKNOWN } }),
            { message: "later", path: "versionTemplate.protectionLevel" },
            hsm,
        ),
        "a level that Google has not told us of": found(
            resource(googleKey, { versionTemplate: { protectionLevel: "QUANTUM" } }),
            { message: "unknownLevel", path: "versionTemplate.protectionLevel" },
            hsm,
        ),
    },
    knownWithoutStrings: {
        "a key in software, where nothing more is asked for": "there is nothing less",
        "a key of AWS's, which is always in hardware": "its description is no matter",
    },
    notApplicable: { "a secret": resource("azure-native:keyvault:Secret", { secretName: "password" }) },
});

const protectedVault = { enablePurgeProtection: true, softDeleteRetentionInDays: 90 };
const secret = resource(
    "azure-native:keyvault:Secret",
    { vaultName: "clinic", secretName: "password" },
    { name: "password" },
);
const key = resource(azureKey, { vaultName: "clinic", keyName: "data" }, { name: "data" });
testRule(keyRecovery, {
    compliant: {
        "a vault with purge protection": resource(azureVault, { properties: protectedVault }),
        "a vault that leaves the days to Azure": resource(azureVault, { properties: { enablePurgeProtection: true } }),
        "a managed HSM with purge protection": resource(managedHsm, { properties: { enablePurgeProtection: true } }),
        "a key that Google keeps for 30 days": resource(googleKey, { name: "data" }),
        "a key that Google keeps for as long as asked": asked(
            resource(googleKey, { destroyScheduledDuration: "5184000s" }),
            { minimumDays: 60 },
        ),
        "a key that AWS keeps": resource(awsKey, { deletionWindowInDays: 14 }),
        "a key of imported material": resource(externalKey, { deletionWindowInDays: 30 }),
    },
    violating: {
        "a vault that purges": found(
            resource(azureVault, { vaultName: "clinic", properties: { sku: { name: "premium" } } }),
            {
                message: "purge",
                path: "properties.enablePurgeProtection",
                text: "Vault 'it' does not keep what is deleted: 'properties.enablePurgeProtection' is not true, so a key can be purged at once, and its data with it. Set it to true.",
            },
        ),
        "a vault with a secret, and a key": {
            resources: [resource(azureVault, { vaultName: "clinic", properties: {} }), secret, key],
            finds: [{ message: "purge", path: "properties.enablePurgeProtection" }],
        },
        "a vault without soft delete": found(
            resource(azureVault, { properties: { ...protectedVault, enableSoftDelete: false } }),
            { message: "final", path: "properties.enableSoftDelete" },
        ),
        "a managed HSM that purges": found(resource(managedHsm, { properties: { enablePurgeProtection: false } }), {
            message: "purge",
            path: "properties.enablePurgeProtection",
        }),
        "a key that is destroyed after a day": found(resource(googleKey, { destroyScheduledDuration: "86400s" }), {
            message: "short",
            path: "destroyScheduledDuration",
            text: "CryptoKey 'it' keeps what is deleted for 1 days, which is less than 7. Set 'destroyScheduledDuration' to 7 days or more.",
        }),
        "a key of AWS's that is kept too short": found(
            resource(awsKey, { deletionWindowInDays: 7 }),
            { message: "short", path: "deletionWindowInDays" },
            { minimumDays: 30 },
        ),
        "imported material that is kept too short": found(
            resource(externalKey, { deletionWindowInDays: 7 }),
            { message: "short", path: "deletionWindowInDays" },
            { minimumDays: 30 },
        ),
    },
    undetermined: {
        "protection that is not known yet": found(
            resource(azureVault, { properties: { enablePurgeProtection: UNKNOWN } }),
            {
                message: "later",
                path: "properties.enablePurgeProtection",
            },
        ),
        "a time that is none": found(resource(googleKey, { destroyScheduledDuration: "a while" }), {
            message: "noTime",
            path: "destroyScheduledDuration",
        }),
    },
    knownWithoutStrings: Object.fromEntries(
        [
            "a vault with purge protection",
            "a vault that leaves the days to Azure",
            "a managed HSM with purge protection",
            "a key that Google keeps for 30 days",
            "a key that AWS keeps",
            "a key of imported material",
        ].map((title) => [title, "it says so in numbers and truth values"]),
    ),
    notApplicable: {
        "a vault of secrets": { resources: [resource(azureVault, { vaultName: "clinic", properties: {} }), secret] },
    },
});

const rotates = (trigger: object, type = "rotate") => ({
    properties: {
        rotationPolicy: { lifetimeActions: [{ action: { type: "notify" } }, { trigger, action: { type } }] },
    },
});
testRule(keyRotation, {
    compliant: {
        "a key that rotates each year": resource(azureKey, rotates({ timeAfterCreate: "P1Y" })),
        "a key that rotates before it ends": resource(azureKey, rotates({ timeBeforeExpiry: "P30D" })),
        "a key that ends": resource(azureKey, { keyName: "data", properties: { attributes: { expires: 1893456000 } } }),
        "a key of Google's that rotates": resource(googleKey, { rotationPeriod: "7776000s" }),
        "a key of AWS's that rotates": resource(awsKey, { enableKeyRotation: true }),
        "a key of AWS's that rotates as often as asked": asked(
            resource(awsKey, { enableKeyRotation: true, rotationPeriodInDays: 90 }),
            { maximumDays: 90 },
        ),
    },
    violating: {
        "a key without a policy": found(resource(azureKey, { properties: { kty: "RSA" } }), {
            message: "never",
            path: "properties.rotationPolicy.lifetimeActions",
            text: "Key 'it' is never renewed: 'properties.rotationPolicy.lifetimeActions' is not set. Set it to a lifetime action that rotates it, such as { trigger: { timeAfterCreate: 'P1Y' }, action: { type: 'rotate' } }.",
        }),
        "a key of which only a notice is sent": found(
            resource(azureKey, rotates({ timeBeforeExpiry: "P30D" }, "Notify")),
            {
                message: "never",
                path: "properties.rotationPolicy.lifetimeActions",
            },
        ),
        "a key that rotates too seldom": found(resource(azureKey, rotates({ timeAfterCreate: "P5Y" })), {
            message: "seldom",
            path: "properties.rotationPolicy.lifetimeActions[1].trigger.timeAfterCreate",
            text: "Key 'it' is renewed after 1825 days, which is more than 730. Set 'properties.rotationPolicy.lifetimeActions[1].trigger.timeAfterCreate' to 730 days or less.",
        }),
        "a key of Google's that never rotates": found(
            resource(googleKey, { name: "data", purpose: "ENCRYPT_DECRYPT" }),
            {
                message: "never",
                path: "rotationPeriod",
            },
        ),
        "a key of Google's that rotates too seldom": found(
            resource(googleKey, { rotationPeriod: "7776001s" }),
            { message: "seldom", path: "rotationPeriod" },
            { maximumDays: 90 },
        ),
        "a key of AWS's that never rotates": found(resource(awsKey, { description: "data" }), {
            message: "off",
            path: "enableKeyRotation",
            text: "Key 'it' is never renewed: 'enableKeyRotation' is not true. Set it to true.",
        }),
        "a key of AWS's with a period that is turned off": found(
            resource(awsKey, { enableKeyRotation: false, rotationPeriodInDays: 90 }),
            { message: "off", path: "enableKeyRotation" },
        ),
        "a year of AWS's own, where less is asked for": found(
            resource(awsKey, { enableKeyRotation: true }),
            { message: "seldom", path: "rotationPeriodInDays" },
            { maximumDays: 90 },
        ),
    },
    undetermined: {
        "a key of AWS's of which a later step says whether it rotates": found(
            resource(awsKey, { enableKeyRotation: UNKNOWN, rotationPeriodInDays: 90 }),
            { message: "later", path: "enableKeyRotation" },
        ),
        "a period that is not known yet": found(resource(googleKey, { rotationPeriod: UNKNOWN }), {
            message: "later",
            path: "rotationPeriod",
        }),
        "a period that is none": found(resource(googleKey, { rotationPeriod: "often" }), {
            message: "noTime",
            path: "rotationPeriod",
        }),
    },
    knownWithoutStrings: {
        "a key that ends": "the day is a number",
        "a key of AWS's that rotates": "it says so by a truth value",
        "a key of AWS's that rotates as often as asked": "it says so in numbers",
    },
    notApplicable: {
        "a key that signs": resource(googleKey, { purpose: "ASYMMETRIC_SIGN" }),
        "a key of an external manager": resource(googleKey, { versionTemplate: { protectionLevel: "EXTERNAL" } }),
        "a key of imported material": resource(googleKey, { importOnly: true }),
        "a key of AWS's that signs": resource(awsKey, { keyUsage: "SIGN_VERIFY" }),
    },
});

const reasons = (...allowedAccessReasons: readonly unknown[]) => ({
    keyAccessJustificationsPolicy: { allowedAccessReasons },
});
const level = (name: string) => `gcp:kms/${name.toLowerCase()}KajPolicyConfig:${name}KajPolicyConfig`;
const default_ = (...allowedAccessReasons: readonly string[]) => ({
    defaultKeyAccessJustificationPolicy: { allowedAccessReasons },
});
const demanded = { requireJustifications: true };
const reason = "CUSTOMER_INITIATED_ACCESS";
const third = "THIRD_PARTY_DATA_REQUEST";
const ofLevel = (name: string) => ({
    good: resource(level(name), default_(reason)),
    bad: found(resource(level(name), default_(reason, third)), {
        message: "reason",
        path: "defaultKeyAccessJustificationPolicy.allowedAccessReasons[1]",
    }),
});
testRule(keyRelease, {
    compliant: {
        "a key that stays": resource(azureKey, { properties: { attributes: { exportable: false } } }),
        "a key that says nothing": resource(azureKey, { properties: { kty: "RSA" } }),
        "a key that goes to enclaves alone": resource(azureKey, {
            properties: { attributes: { exportable: true }, releasePolicy: { data: "e30" } },
        }),
        "a key of Google's with reasons of one's own": asked(resource(googleKey, reasons(reason)), demanded),
        "a key without reasons, where none are asked for": resource(googleKey, { name: "data" }),
        "a key whose project gives the reasons": asked(
            resource(googleKey, { name: "data" }),
            demanded,
            resource(level("Project"), default_(reason), { name: "project" }),
        ),
        "a folder's reasons": ofLevel("Folder").good,
        "an organization's reasons": ofLevel("Organization").good,
        "a project's reasons": ofLevel("Project").good,
    },
    violating: {
        "a key that can be exported": found(resource(azureKey, { properties: { attributes: { exportable: true } } }), {
            message: "exportable",
            path: "properties.attributes.exportable",
            text: "Key 'it' can leave its vault: 'properties.attributes.exportable' is true, and no release policy says to whom. Set it to false, or name the enclaves it may go to in 'properties.releasePolicy.data'.",
        }),
        "a key that authorities may ask for": found(resource(googleKey, reasons(reason, third)), {
            message: "reason",
            path: "keyAccessJustificationsPolicy.allowedAccessReasons[1]",
            text: "CryptoKey 'it' may be used for THIRD_PARTY_DATA_REQUEST, which 'keyAccessJustificationsPolicy.allowedAccessReasons[1]' allows: an authority's request is one. Take it off the list.",
        }),
        "a key for any reason, where reasons are asked for": found(
            resource(googleKey, { name: "data" }),
            {
                message: "unjustified",
                path: "keyAccessJustificationsPolicy.allowedAccessReasons",
                text: "CryptoKey 'it' may be used for any reason the provider has: 'keyAccessJustificationsPolicy.allowedAccessReasons' is not set, and no policy of this program's project, folder or organization sets it. List the reasons you allow.",
            },
            demanded,
        ),
        "a folder's reason": ofLevel("Folder").bad,
        "an organization's reason": ofLevel("Organization").bad,
        "a project's reason": ofLevel("Project").bad,
    },
    undetermined: {
        "a reason that is not known yet": found(resource(googleKey, reasons(UNKNOWN)), {
            message: "later",
            path: "keyAccessJustificationsPolicy.allowedAccessReasons[0]",
        }),
    },
    knownWithoutStrings: {
        "a key that stays": "it says so by a truth value",
        "a key that says nothing": "its kind is no matter",
        "a key that goes to enclaves alone": "a policy that is not known yet is one",
        "a key without reasons, where none are asked for": "its name is no matter",
        "a key whose project gives the reasons": "the policy is told of what is not known",
    },
});

test.each([
    ["P90D", 90],
    ["P1Y", 365],
    ["PT12H", 0.5],
    ["7776000s", 90],
    ["86400.5s", 86400.5 / 86400],
    [30, 30],
    ["P", undefined],
    ["PT", undefined],
    ["90", undefined],
    ["-P1D", undefined],
    [-1, undefined],
    [true, undefined],
    [undefined, undefined],
])("%s is %s days", (text, days) => {
    const found = daysOf(text);
    if (days === undefined) expect(found).toBeUndefined();
    else expect(found).toBeCloseTo(days, 6);
});
test("any value is a length of time, or none", () =>
    fc.assert(
        fc.property(fc.anything(), (value) => {
            const days = daysOf(value);
            expect(days === undefined || days >= 0).toBe(true);
        }),
    ));
