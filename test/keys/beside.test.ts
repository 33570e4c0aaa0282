/** What is encrypted twice, and what is kept beside the data. */
import { keptBeside } from "../../policies/keys/rules/kept-beside";
import { secondEncryption } from "../../policies/keys/rules/second-encryption";
import { UNKNOWN } from "../../policies/core/values";
import { resource, testRule, type Case, type Found } from "../rules";
import { casesOf, linesOf } from "./cases";

const found = (type: string, properties: object, ...finds: readonly Found[]): Case & { finds: readonly Found[] } => ({
    resources: [resource(type, properties)],
    finds,
});
const storage = "azure-native:storage:StorageAccount";
const workspace = "azure-native:operationalinsights:Workspace";
const queryRule = "azure-native:monitor:ScheduledQueryRule";
const job = "azure-native:streamanalytics:StreamingJob";

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
        "a storage account that is encrypted once": found(
            storage,
            { location: "westeurope" },
            {
                message: "once",
                path: "encryption.requireInfrastructureEncryption",
                text: "StorageAccount 'it' is encrypted once: 'encryption.requireInfrastructureEncryption' is not 'true'. Set it to 'true'.",
            },
        ),
        "a cluster of which one pool is not encrypted at its hosts": found(
            "azure-native:containerservice:ManagedCluster",
            { agentPoolProfiles: [{ enableEncryptionAtHost: true }, { name: "two" }] },
            { message: "once", path: "agentPoolProfiles[1].enableEncryptionAtHost" },
        ),
    },
    undetermined: {
        "pools that are not known yet": found(
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

const keyType = { keyType: "Account" };
testRule(keptBeside, {
    compliant: {
        "queries in an account of one's own": resource(workspace, { forceCmkForQuery: true }),
        "alert rules in an account of one's own": resource(queryRule, { checkWorkspaceAlertsStorageConfigured: true }),
        "definitions in the account of the job": resource(job, { contentStoragePolicy: "JobStorageAccount" }),
        "tables and queues under the key of the account": resource(storage, {
            kind: "StorageV2",
            encryption: { services: { table: keyType, queue: keyType } },
        }),
    },
    violating: {
        "queries with the service": found(
            workspace,
            { sku: { name: "PerGB2018" } },
            {
                message: "beside",
                path: "forceCmkForQuery",
                text: "Workspace 'it' keeps part of its data under a key that the provider holds, whatever key it has itself: 'forceCmkForQuery' is not 'true'. Set it to 'true', which most services take only at creation.",
            },
        ),
        "alert rules with the service": found(
            queryRule,
            { enabled: true },
            { message: "beside", path: "checkWorkspaceAlertsStorageConfigured" },
        ),
        "definitions with the service": found(
            job,
            { contentStoragePolicy: "SystemAccount" },
            { message: "beside", path: "contentStoragePolicy" },
        ),
        "tables and queues under keys of the service": found(
            storage,
            { kind: "StorageV2", encryption: { services: { queue: { keyType: "Service" } } } },
            { message: "beside", path: "encryption.services.table.keyType" },
            { message: "beside", path: "encryption.services.queue.keyType" },
        ),
    },
    undetermined: {
        "a policy that is not known yet": found(
            job,
            { contentStoragePolicy: UNKNOWN },
            { message: "later", path: "contentStoragePolicy" },
        ),
    },
    knownWithoutStrings: {
        "queries in an account of one's own": "it says so by a truth value",
        "alert rules in an account of one's own": "it says so by a truth value",
    },
    notApplicable: {
        "an account of files, which has no tables": resource(storage, { kind: "FileStorage" }),
    },
});
