import * as kubernetes from "@pulumi/kubernetes";
import { output, type Resource } from "@pulumi/pulumi";
import type { Platform } from "../platform";

export interface Alert {
    readonly alert: string;
    /** PromQL; `$NAMESPACE` stands for the namespace of the workload. */
    readonly when: string;
    readonly for: string;
    readonly severity: "warning" | "critical";
    readonly summary: string;
}

/** Alarms on what kube-state-metrics, the kubelet and cert-manager count: nothing has to be added to the workload. */
export function raiseAlerts(
    parent: Resource,
    platform: Pick<Platform, "provider" | "namespace" | "monitoring">,
    alerts: readonly Alert[],
): void {
    const { provider, namespace, monitoring } = platform;
    new kubernetes.apiextensions.CustomResource(
        "alerts",
        {
            apiVersion: "monitoring.coreos.com/v1",
            kind: "PrometheusRule",
            metadata: { namespace, name: "alerts", labels: monitoring.labels },
            spec: {
                groups: [
                    {
                        name: "workload",
                        rules: alerts.map(({ alert, when, severity, summary, ...rest }) => ({
                            alert,
                            expr: output(namespace).apply((space) => when.replaceAll("$NAMESPACE", space)),
                            for: rest.for,
                            labels: { severity },
                            annotations: { summary },
                        })),
                    },
                ],
            },
        },
        { parent, provider },
    );
}
