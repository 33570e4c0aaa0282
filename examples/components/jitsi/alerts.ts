import type { Alert } from "../kubernetes/alerts";

export const alerts: readonly Alert[] = [
    {
        alert: "PodsMissing",
        when: 'kube_deployment_status_replicas_available{namespace="$NAMESPACE"} < kube_deployment_spec_replicas{namespace="$NAMESPACE"}',
        for: "10m",
        severity: "critical",
        summary: "Fewer pods are ready than there should be.",
    },
    {
        alert: "CertificateEndsSoon",
        when: 'certmanager_certificate_expiration_timestamp_seconds{namespace="$NAMESPACE"} - time() < 21 * 86400',
        for: "1h",
        severity: "critical",
        summary: "A certificate ends in less than three weeks and was not renewed.",
    },
];
