import { secondEncryption } from "../../../policies/keys/rules/second-encryption";
import { UNKNOWN } from "../../../policies/core/values";
import { resource, testRule } from "../../rules";
import { findingIn } from "./given";
import { casesOf, linesOf } from "../rows/row-cases";

const storage = "azure-native:storage:StorageAccount";

const lines = linesOf("second-encryption.tsv");
const listed = casesOf(lines);
/** Most services say it by a truth value, which is known where the texts are not. */
const byTruthValue = lines
    .filter(({ answer, properties }) => answer === "compliant" && JSON.stringify(properties).includes("true"))
    .map(({ title }): [string, string] => [title, "it says so by a truth value"]);

testRule(secondEncryption, {
    compliant: {
        ...listed.compliant,
        "a cluster of logs, which Azure encrypts twice": resource("azure-native:operationalinsights:Cluster", {
            location: "westeurope",
        }),
    },
    violating: {
        ...listed.violating,
        "a storage account that is encrypted once": findingIn(
            storage,
            { location: "westeurope" },
            {
                message: "once",
                path: "encryption.requireInfrastructureEncryption",
                text: "StorageAccount 'it' is encrypted once: 'encryption.requireInfrastructureEncryption' is not 'true'. Set it to 'true'.",
            },
        ),
        "a cluster of which one pool is not encrypted at its hosts": findingIn(
            "azure-native:containerservice:ManagedCluster",
            { agentPoolProfiles: [{ enableEncryptionAtHost: true }, { name: "two" }] },
            { message: "once", path: "agentPoolProfiles[1].enableEncryptionAtHost" },
        ),
    },
    undetermined: {
        "pools that are not known yet": findingIn(
            "azure-native:containerservice:ManagedCluster",
            { agentPoolProfiles: UNKNOWN },
            { message: "later", path: "agentPoolProfiles.enableEncryptionAtHost" },
        ),
    },
    knownWithoutStrings: {
        ...Object.fromEntries(byTruthValue),
        "a cluster of logs, which Azure encrypts twice": "it is so unless it is said otherwise",
    },
    notApplicable: { "a subnet": resource("azure-native:network:Subnet", { addressPrefix: "10.0.0.0/24" }) },
});
