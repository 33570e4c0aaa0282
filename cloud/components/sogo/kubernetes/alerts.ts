import type { Alert } from "../../kubernetes/alerts";
import { parts } from "../configuration";
import { COPIES_MAY_BE_OLD } from "./copies";

const late = (job: string, minutes: number, summary: string): Alert => ({
    alert: job === "copies" ? "CopyLate" : "WatchLate",
    when: `(time() - kube_cronjob_status_last_successful_time{namespace="$NAMESPACE",cronjob="${job}"} > ${minutes * 60}) or absent(kube_cronjob_status_last_successful_time{namespace="$NAMESPACE",cronjob="${job}"})`,
    for: "5m",
    severity: "critical",
    summary,
});

const gone = (part: string, what: string): Alert => ({
    alert: `${what}Gone`,
    when: `kube_deployment_status_replicas_available{namespace="$NAMESPACE",deployment="${part}"} < 1`,
    for: "3m",
    severity: "critical",
    summary: `No pod of ${part} is ready: it does not start, or what it asks does not answer.`,
});

/** What wakes somebody up. */
export const alertsOf = (active: boolean): readonly Alert[] => [
    {
        alert: "JobFailed",
        when: 'kube_job_status_failed{namespace="$NAMESPACE"} > 0',
        for: "1m",
        severity: "critical",
        summary: "A job failed. Where it is copies or watch, what is lost in a failover grows.",
    },
    ...(active
        ? [
              late("copies", COPIES_MAY_BE_OLD, `No copy has succeeded for ${COPIES_MAY_BE_OLD} minutes.`),
              gone(parts.sogo, "Groupware"),
              gone(parts.imap, "Mailboxes"),
              gone(parts.database, "DatabaseProxy"),
          ]
        : [late("watch", 60, "No watch over the copies of the other site has succeeded for an hour.")]),
    {
        alert: "CertificateEndsSoon",
        when: 'certmanager_certificate_expiration_timestamp_seconds{namespace="$NAMESPACE"} - time() < 21 * 86400',
        for: "1h",
        severity: "warning",
        summary: "A certificate was not renewed. A site that takes over needs one that is good for weeks.",
    },
    {
        alert: "VolumeFull",
        when: 'kubelet_volume_stats_available_bytes{namespace="$NAMESPACE"} / kubelet_volume_stats_capacity_bytes{namespace="$NAMESPACE"} < 0.1',
        for: "15m",
        severity: "critical",
        summary: "A volume has less than a tenth left.",
    },
];
