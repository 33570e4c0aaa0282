import { FailoverPlan, type FailoverPlanArgs } from "rempart";
import type { Workplace } from "./workplace";

/** What happens on the day on which Microsoft may no longer serve us. It takes effect without notice, so all is ready. */
export function planFailover(
    { settings, copies, ...workplace }: Workplace,
    covers = coverage(workplace),
): FailoverPlan {
    return new FailoverPlan("nextcloud", {
        scenarios: ["provider-sanctions", "export-control", "disconnect"],
        decisionOwner: {
            role: "Chief information officer",
            contact: "+49 30 5550 100",
            deputy: "Head of the data centre, +49 30 5550 101",
        },
        target: settings.failover.target,
        agreement: settings.failover.agreement,
        rto: "PT4H",
        // The hour between two copies, and the time that one takes.
        rpo: "PT2H",
        covers,
        leavesBehind: [{ resource: copies.dumps, because: "the dump is written anew, and its copy is at the target" }],
        keys: {
            custodian: "our own security officer",
            procedure: "the bucket is encrypted with a key of ours in OVHcloud KMS, made there and never in Azure",
        },
        lastDrill: {
            date: "2026-09-14",
            result: "passed",
            rto: "PT2H40M",
            rpo: "PT1H12M",
            evidence: "drill record 2026-3",
        },
        runbook: "printed, in the safe; and in the repository of the second site",
    });
}

/** How each thing that can not be made anew gets to the target: see copies.ts. */
export function coverage({ database, files, nextcloud }: Pick<Workplace, "database" | "files" | "nextcloud">) {
    const every = "PT1H";
    const covers: FailoverPlanArgs["covers"] = [
        { resource: database.server, method: "pg_dump to a bucket at the target", every },
        { resource: files.account, method: "rclone sync to a bucket at the target", every },
        { resource: nextcloud.data, method: "is the share in the storage account", every },
    ];
    return covers;
}
