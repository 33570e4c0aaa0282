import { UNKNOWN } from "../../../policies/core/values";
import { operatorJurisdiction } from "../../../policies/endpoints/rules/operator-jurisdiction";
import { component, resource, testRule } from "../../rules";

const provider = (name: string, properties: object = {}) => component(`pulumi:providers:${name}`, properties);
const sovereignOnly = { sovereignOnly: true };
const byPackage = "the package decides, and no text";

testRule(operatorJurisdiction, {
    compliant: {
        Scaleway: { resources: [provider("scaleway")], settings: sovereignOnly },
        "the public Azure as the primary": provider("azure-native"),
        "Bleu, where only sovereign clouds will do": {
            resources: [provider("azure-native", { metadataHost: "management.sovcloud-api.fr" })],
            settings: sovereignOnly,
        },
        "S3NS runs technology of Google, and Google cannot switch it off": {
            resources: [provider("gcp", { universeDomain: "s3nsapis.fr" })],
            settings: sovereignOnly,
        },
        "OpenStack of the Open Telekom Cloud": {
            resources: [provider("openstack", { authUrl: "https://iam.eu-de.otc.t-systems.com/v3" })],
            settings: sovereignOnly,
        },
    },
    knownWithoutStrings: { Scaleway: byPackage, "the public Azure as the primary": byPackage },
    violating: {
        "the public Azure, where only sovereign clouds will do": {
            resources: [provider("azure-native")],
            settings: sovereignOnly,
            finds: [
                {
                    message: "foreignCloud",
                    text: "azure-native 'it' manages the public cloud of Microsoft, under the law of United States (US), and sovereignOnly is set. Use a cloud whose operator is at home in EU.",
                },
            ],
        },
    },
    undetermined: {
        "OpenStack without an address": {
            resources: [provider("openstack")],
            finds: [{ message: "unknownOperator" }],
        },
        "a universe that is computed": {
            resources: [provider("gcp", { universeDomain: UNKNOWN })],
            finds: [{ message: "unknownOperator" }],
        },
    },
    notApplicable: {
        "a package that manages nobody's service": provider("random"),
        "a resource: its provider is judged, once": resource("scaleway:index/registryNamespace:RegistryNamespace", {}),
    },
});
