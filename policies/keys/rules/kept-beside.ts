import { defineRule } from "../../core/rule";
import { judgeEach, switched, type Switched } from "../switches";

/** Files and blocks have neither tables nor queues. */
const general = { where: { path: "kind", not: ["FileStorage", "BlockBlobStorage", "BlobStorage"] } };
const rows: Readonly<Record<string, readonly Switched[]>> = {
    "azure-native:monitor:ScheduledQueryRule": [switched("checkWorkspaceAlertsStorageConfigured")],
    "azure-native:operationalinsights:Workspace": [switched("forceCmkForQuery")],
    "azure-native:storage:StorageAccount": [
        switched("encryption.services.table.keyType", "Account", general),
        switched("encryption.services.queue.keyType", "Account", general),
    ],
    "azure-native:streamanalytics:StreamingJob": [switched("contentStoragePolicy", "JobStorageAccount")],
};

const messages = {
    beside: "{resource} keeps part of its data under a key that the provider holds, whatever key it has itself: '{path}' is not {expected}. Set it to {expected}, which most services take only at creation.",
    later: "Whether {resource} keeps part of its data under a key of the provider's is not known before the deployment: '{path}' comes with a later step.",
} as const;

export const keptBeside = defineRule({
    id: "kept-beside",
    title: "What a service keeps beside its data is under the customer's key, too.",
    rationale:
        "Saved queries, alert rules, job definitions, tables and queues lie with the provider's key unless they are told to lie elsewhere, and tell as much as the data.",
    severity: "low",
    frameworks: ["gdpr:32(1)(a)", "c3a:SOV-3-02"],
    remediation: "Let the service keep them in a storage account of yours, or under the account's own key.",
    messages,
    settings: {},
    rows,
    check: ({ row, readEach, violation, undetermined }) =>
        judgeEach(row, readEach, {
            later: (path) => undetermined("later", { path }),
            off: (path, expected) => violation("beside", { path, expected }),
        }),
});
