import { UNKNOWN } from "../../../policies/core/values";
import { keyRotation } from "../../../policies/keys/rules/key-rotation";
import { resource, testRule } from "../../rules";
import { finding, under } from "./given";

const azureKey = "azure-native:keyvault:Key";
const googleKey = "gcp:kms/cryptoKey:CryptoKey";
const awsKey = "aws:kms/key:Key";

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
        "a key of Google's own API that rotates": resource("google-native:cloudkms/v1:CryptoKey", {
            rotationPeriod: "7776000s",
        }),
        "a key of AWS's that rotates": resource(awsKey, { enableKeyRotation: true }),
        "a key of AWS's Cloud Control that rotates": resource("aws-native:kms:Key", { enableKeyRotation: true }),
        "a key of AWS's that rotates as often as asked": under(
            resource(awsKey, { enableKeyRotation: true, rotationPeriodInDays: 90 }),
            { maximumDays: 90 },
        ),
    },
    violating: {
        "a key without a policy": finding(resource(azureKey, { properties: { kty: "RSA" } }), {
            message: "never",
            path: "properties.rotationPolicy.lifetimeActions",
            text: "Key 'it' is never rotated: 'properties.rotationPolicy.lifetimeActions' is not set. Set it to a lifetime action that rotates it, such as { trigger: { timeAfterCreate: 'P1Y' }, action: { type: 'rotate' } }.",
        }),
        "a key of Google's own API without a period": finding(
            resource("google-native:cloudkms/v1:CryptoKey", { cryptoKeyId: "k" }),
            {
                message: "never",
                path: "rotationPeriod",
            },
        ),
        "a key of which only a notice is sent": finding(
            resource(azureKey, rotates({ timeBeforeExpiry: "P30D" }, "Notify")),
            {
                message: "never",
                path: "properties.rotationPolicy.lifetimeActions",
            },
        ),
        "a key that rotates too seldom": finding(resource(azureKey, rotates({ timeAfterCreate: "P5Y" })), {
            message: "seldom",
            path: "properties.rotationPolicy.lifetimeActions[1].trigger.timeAfterCreate",
            text: "Key 'it' is rotated after 1825 days, which is more than 730 days. Set 'properties.rotationPolicy.lifetimeActions[1].trigger.timeAfterCreate' to 730 days or less.",
        }),
        "a key of Google's that never rotates": finding(
            resource(googleKey, { name: "data", purpose: "ENCRYPT_DECRYPT" }),
            {
                message: "never",
                path: "rotationPeriod",
            },
        ),
        "a key of Google's that rotates too seldom": finding(
            resource(googleKey, { rotationPeriod: "7776001s" }),
            { message: "seldom", path: "rotationPeriod" },
            { maximumDays: 90 },
        ),
        "a key of AWS's that never rotates": finding(resource(awsKey, { description: "data" }), {
            message: "off",
            path: "enableKeyRotation",
            text: "Key 'it' is never rotated: 'enableKeyRotation' is not true. Set it to true.",
        }),
        "a key of AWS's Cloud Control that never rotates": finding(
            resource("aws-native:kms:Key", { description: "data" }),
            { message: "off", path: "enableKeyRotation" },
        ),
        "a key of AWS's with a period that is turned off": finding(
            resource(awsKey, { enableKeyRotation: false, rotationPeriodInDays: 90 }),
            { message: "off", path: "enableKeyRotation" },
        ),
        "a year of AWS's own, where less is asked for": finding(
            resource(awsKey, { enableKeyRotation: true }),
            { message: "seldom", path: "rotationPeriodInDays" },
            { maximumDays: 90 },
        ),
    },
    undetermined: {
        "a key of AWS's of which a later step says whether it rotates": finding(
            resource(awsKey, { enableKeyRotation: UNKNOWN, rotationPeriodInDays: 90 }),
            { message: "later", path: "enableKeyRotation" },
        ),
        "a period that is not known yet": finding(resource(googleKey, { rotationPeriod: UNKNOWN }), {
            message: "later",
            path: "rotationPeriod",
        }),
        "a period that is none": finding(resource(googleKey, { rotationPeriod: "often" }), {
            message: "noTime",
            path: "rotationPeriod",
        }),
    },
    knownWithoutStrings: {
        "a key that ends": "the day is a number",
        "a key of AWS's Cloud Control that rotates": "it says so by a truth value",
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
