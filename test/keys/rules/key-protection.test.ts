import type { Resource } from "../../../policies/core/resource";
import { UNKNOWN } from "../../../policies/core/values";
import { keyProtection } from "../../../policies/keys/rules/key-protection";
import { resource, testRule, type Case, type Found } from "../../rules";

const azureKey = "azure-native:keyvault:Key";
const managedHsm = "azure-native:keyvault:ManagedHsm";
const googleKey = "gcp:kms/cryptoKey:CryptoKey";
const importJob = "gcp:kms/keyRingImportJob:KeyRingImportJob";
const awsKey = "aws:kms/key:Key";

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
                text: "Key 'it' is protected by software, and the settings require a hardware module (HSM). Set 'properties.kty' to 'RSA-HSM' or 'EC-HSM', in a vault of the tier premium.",
            },
            hsm,
        ),
        "a key of Azure's where an external one is asked for": found(
            resource(azureKey, { properties: { kty: "EC-HSM" } }),
            {
                message: "impossible",
                path: "properties.kty",
                text: "Key 'it' is protected by a hardware module (HSM), and the settings require an external key manager, which its service does not offer. Encrypt the data before they reach the service, or keep the key with a service that offers it.",
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
