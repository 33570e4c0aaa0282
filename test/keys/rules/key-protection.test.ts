import { UNKNOWN } from "../../../policies/core/values";
import { keyProtection } from "../../../policies/keys/rules/key-protection";
import { resource, testRule } from "../../rules";
import { finding, under } from "./given";

const azureKey = "azure-native:keyvault:Key";
const managedHsm = "azure-native:keyvault:ManagedHsm";
const googleKey = "gcp:kms/cryptoKey:CryptoKey";
const importJob = "gcp:kms/keyRingImportJob:KeyRingImportJob";
const awsKey = "aws:kms/key:Key";

const hsm = { least: "hsm" };
const external = { least: "external" };
const hsmPool = resource(managedHsm, { name: "clinic-hsm" }, { name: "hsm" });

testRule(keyProtection, {
    compliant: {
        "a key in software, where nothing more is asked for": resource(azureKey, { properties: { kty: "RSA" } }),
        "a key in a hardware module": under(resource(azureKey, { properties: { kty: "RSA-HSM" } }), hsm),
        "a key of a managed HSM, whatever it says": under(
            resource(azureKey, { vaultName: "clinic-hsm", properties: { kty: "RSA" } }),
            hsm,
            hsmPool,
        ),
        "a key of Google's in a hardware module": under(
            resource(googleKey, { versionTemplate: { protectionLevel: "HSM" } }),
            hsm,
        ),
        "a key of an external manager": under(
            resource(googleKey, { versionTemplate: { protectionLevel: "EXTERNAL_VPC" } }),
            external,
        ),
        "a key of Google's own API in hardware": under(
            resource("google-native:cloudkms/v1:CryptoKey", { versionTemplate: { protectionLevel: "HSM" } }),
            hsm,
        ),
        "an import by Google's own API": under(
            resource("google-native:cloudkms/v1:ImportJob", { protectionLevel: "HSM" }),
            hsm,
        ),
        "an import into hardware": under(resource(importJob, { protectionLevel: "HSM" }), hsm),
        "a key of AWS's, which is always in hardware": under(resource(awsKey, { description: "data" }), hsm),
        "a key of an external store of AWS's": under(resource(awsKey, { xksKeyId: "one" }), external),
    },
    violating: {
        "a key in software": finding(
            resource(azureKey, { properties: { kty: "RSA" } }),
            {
                message: "below",
                path: "properties.kty",
                text: "Key 'it' is protected by software, and the settings require a hardware module (HSM). Set 'properties.kty' to 'RSA-HSM' or 'EC-HSM', in a vault of the tier premium.",
            },
            hsm,
        ),
        "a key of Azure's where an external one is asked for": finding(
            resource(azureKey, { properties: { kty: "EC-HSM" } }),
            {
                message: "impossible",
                path: "properties.kty",
                text: "Key 'it' is protected by a hardware module (HSM), and the settings require an external key manager, which its service does not offer. Encrypt the data before they reach the service, or keep the key with a service that offers it.",
            },
            external,
        ),
        "a key of Google's that says nothing": finding(
            resource(googleKey, { name: "data" }),
            { message: "below", path: "versionTemplate.protectionLevel" },
            hsm,
        ),
        "a key of Google's own API that says nothing": finding(
            resource("google-native:cloudkms/v1:CryptoKey", { cryptoKeyId: "data" }),
            { message: "below", path: "versionTemplate.protectionLevel" },
            hsm,
        ),
        "an import by Google's own API into software": finding(
            resource("google-native:cloudkms/v1:ImportJob", { protectionLevel: "SOFTWARE" }),
            { message: "below", path: "protectionLevel" },
            hsm,
        ),
        "an import into software": finding(
            resource(importJob, { protectionLevel: "SOFTWARE" }),
            { message: "below", path: "protectionLevel" },
            hsm,
        ),
        "a key of AWS's own hardware": finding(
            resource(awsKey, { description: "data" }),
            { message: "below", path: "xksKeyId" },
            external,
        ),
    },
    undetermined: {
        "a level that is not known yet": finding(
            resource(googleKey, { versionTemplate: { protectionLevel: UNKNOWN } }),
            { message: "later", path: "versionTemplate.protectionLevel" },
            hsm,
        ),
        "a level that Google has not told us of": finding(
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
