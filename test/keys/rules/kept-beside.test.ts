import { UNKNOWN } from "../../../policies/core/values";
import { keptBeside } from "../../../policies/keys/rules/kept-beside";
import { resource, testRule } from "../../rules";
import { findingIn } from "./given";

const storage = "azure-native:storage:StorageAccount";
const workspace = "azure-native:operationalinsights:Workspace";
const queryRule = "azure-native:monitor:ScheduledQueryRule";
const job = "azure-native:streamanalytics:StreamingJob";

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
        "queries with the service": findingIn(
            workspace,
            { sku: { name: "PerGB2018" } },
            {
                message: "beside",
                path: "forceCmkForQuery",
                text: "Workspace 'it' keeps part of its data under a key that the provider holds: 'forceCmkForQuery' is not 'true'. The key of the resource does not cover that part. Set it to 'true'; most services take it only at creation.",
            },
        ),
        "alert rules with the service": findingIn(
            queryRule,
            { enabled: true },
            { message: "beside", path: "checkWorkspaceAlertsStorageConfigured" },
        ),
        "definitions with the service": findingIn(
            job,
            { contentStoragePolicy: "SystemAccount" },
            { message: "beside", path: "contentStoragePolicy" },
        ),
        "tables and queues under keys of the service": findingIn(
            storage,
            { kind: "StorageV2", encryption: { services: { queue: { keyType: "Service" } } } },
            { message: "beside", path: "encryption.services.table.keyType" },
            { message: "beside", path: "encryption.services.queue.keyType" },
        ),
    },
    undetermined: {
        "a policy that is not known yet": findingIn(
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
