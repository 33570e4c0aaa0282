import { defineRule } from "../../core/rule";
import { whereNot } from "../rows/builders";
import { describeSwitch, judgeSwitches, requiredSwitch, type RequiredSwitch } from "../switches";

/** Accounts for files or blobs alone have neither tables nor queues. */
const general = whereNot("kind", "FileStorage", "BlockBlobStorage", "BlobStorage");
const rows: Readonly<Record<string, readonly RequiredSwitch[]>> = {
    "azure-native:monitor:ScheduledQueryRule": [requiredSwitch("checkWorkspaceAlertsStorageConfigured")],
    "azure-native:operationalinsights:Workspace": [requiredSwitch("forceCmkForQuery")],
    "azure-native:storage:StorageAccount": [
        requiredSwitch("encryption.services.table.keyType", "Account", general),
        requiredSwitch("encryption.services.queue.keyType", "Account", general),
    ],
    "azure-native:streamanalytics:StreamingJob": [requiredSwitch("contentStoragePolicy", "JobStorageAccount")],
};

const messages = {
    beside: "{resource} keeps part of its data under a key that the provider holds: '{path}' is not {expected}. The key of the resource does not cover that part. Set it to {expected}; most services take it only at creation.",
    later: "Whether {resource} keeps part of its data under a key of the provider's is unknown until deployment: '{path}' is computed.",
} as const;

export const keptBeside = defineRule({
    id: "kept-beside",
    control: "keys",
    title: "What a service keeps beside its data is under the customer's key as well.",
    rationale:
        "Saved queries, alert rules, job definitions, tables and queues are under the provider's key unless they are set otherwise, and they reveal as much as the data.",
    severity: "low",
    frameworks: ["gdpr:32(1)(a)", "c3a:SOV-3-02", "c5:CRY-03"],
    remediation: "Let the service keep them in your own storage account, or under the account's own key.",
    messages,
    settings: {},
    rows,
    describe: (row) => row.map(describeSwitch),
    judge: (subject) =>
        judgeSwitches(subject, {
            unknown: (path) => subject.undetermined("later", { path }),
            off: (path, expected) => subject.violation("beside", { path, expected }),
        }),
});
