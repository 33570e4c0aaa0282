import type { Alert } from "../kubernetes/alerts";
import { COPIES_MAY_BE_OLD } from "./copies";

/** What wakes somebody up. */
export const alertsOf = (active: boolean): readonly Alert[] => [
    {
        alert: "JobFailed",
        when: 'kube_job_status_failed{namespace="$NAMESPACE"} > 0',
        for: "1m",
        severity: "critical",
        summary: "A job failed. Where it is copies or watch, what is lost in a failover grows.",
    },
    ...(active ? whereItServes : whereItWaits),
    {
        alert: "CertificateEndsSoon",
        when: 'certmanager_certificate_expiration_timestamp_seconds{namespace="$NAMESPACE"} - time() < 21 * 86400',
        for: "1h",
        severity: "warning",
        summary: "The certificate was not renewed. A site that takes over needs one that is good for weeks.",
    },
    {
        alert: "VolumeFull",
        when: 'kubelet_volume_stats_available_bytes{namespace="$NAMESPACE"} / kubelet_volume_stats_capacity_bytes{namespace="$NAMESPACE"} < 0.1',
        for: "15m",
        severity: "critical",
        summary: "A volume has less than a tenth left.",
    },
];

const late = (job: string, minutes: number): Alert => ({
    alert: job === "copies" ? "CopyLate" : "WatchLate",
    when: `(time() - kube_cronjob_status_last_successful_time{namespace="$NAMESPACE",cronjob="${job}"} > ${String(minutes * 60)}) or absent(kube_cronjob_status_last_successful_time{namespace="$NAMESPACE",cronjob="${job}"})`,
    for: "5m",
    severity: "critical",
    summary: `No ${job === "copies" ? "copy has" : "watch over the copies has"} succeeded for ${String(minutes)} minutes.`,
});

const whereItServes: readonly Alert[] = [
    late("copies", COPIES_MAY_BE_OLD),
    {
        alert: "NobodyAnswers",
        when: 'kube_deployment_status_replicas_available{namespace="$NAMESPACE",deployment="nextcloud"} < 1',
        for: "3m",
        severity: "critical",
        summary: "No pod of Nextcloud is ready: the database or the share does not answer, or the pods do not start.",
    },
    {
        alert: "ClockStopped",
        when: 'time() - kube_cronjob_status_last_successful_time{namespace="$NAMESPACE",cronjob="cron"} > 1800',
        for: "5m",
        severity: "warning",
        summary: "Nextcloud's own clock has not run for half an hour.",
    },
];

const whereItWaits: readonly Alert[] = [late("watch", 60)];
