import { UNKNOWN } from "../../../policies/core/values";
import { keyRelease } from "../../../policies/keys/rules/key-release";
import { resource, testRule } from "../../rules";
import { finding, under } from "./given";

const azureKey = "azure-native:keyvault:Key";
const googleKey = "gcp:kms/cryptoKey:CryptoKey";

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
    bad: finding(resource(level(name), default_(reason, third)), {
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
        "a key of Google's with reasons of one's own": under(resource(googleKey, reasons(reason)), demanded),
        "a key without reasons, where none are asked for": resource(googleKey, { name: "data" }),
        "a key whose project gives the reasons": under(
            resource(googleKey, { name: "data" }),
            demanded,
            resource(level("Project"), default_(reason), { name: "project" }),
        ),
        "a folder's reasons": ofLevel("Folder").good,
        "an organization's reasons": ofLevel("Organization").good,
        "a project's reasons": ofLevel("Project").good,
    },
    violating: {
        "a key that can be exported": finding(
            resource(azureKey, { properties: { attributes: { exportable: true } } }),
            {
                message: "exportable",
                path: "properties.attributes.exportable",
                text: "Key 'it' can be exported from its vault: 'properties.attributes.exportable' is true, and no release policy says to whom. Set it to false, or name the enclaves that may have it in 'properties.releasePolicy.data'.",
            },
        ),
        "a key that authorities may ask for": finding(resource(googleKey, reasons(reason, third)), {
            message: "reason",
            path: "keyAccessJustificationsPolicy.allowedAccessReasons[1]",
            text: "CryptoKey 'it' may be used for THIRD_PARTY_DATA_REQUEST, which 'keyAccessJustificationsPolicy.allowedAccessReasons[1]' allows: requests of authorities are among them. Remove it from the list.",
        }),
        "a key for any reason, where reasons are asked for": finding(
            resource(googleKey, { name: "data" }),
            {
                message: "unjustified",
                path: "keyAccessJustificationsPolicy.allowedAccessReasons",
                text: "CryptoKey 'it' may be used for any reason that the provider has: 'keyAccessJustificationsPolicy.allowedAccessReasons' is not set, and no policy of a project, folder or organization in this program sets it. List the reasons that you allow.",
            },
            demanded,
        ),
        "a folder's reason": ofLevel("Folder").bad,
        "an organization's reason": ofLevel("Organization").bad,
        "a project's reason": ofLevel("Project").bad,
    },
    undetermined: {
        "a reason that is not known yet": finding(resource(googleKey, reasons(UNKNOWN)), {
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
