import * as kubernetes from "@pulumi/kubernetes";
import type { CustomResourceOptions, Input } from "@pulumi/pulumi";
import type { Platform } from "../platform";
import { spread } from "./pod";

/** Where it is served: a namespace, and what its resources have in common. */
interface Place {
    readonly platform: Pick<Platform, "site">;
    readonly namespace: Input<string>;
    readonly options: CustomResourceOptions;
}

type PodSpec = kubernetes.types.input.core.v1.PodSpec;
type Service = kubernetes.types.input.core.v1.ServiceSpec;

export interface Served {
    /** The name of the Deployment, of its pods' label `app`, and of the Service. */
    readonly name: string;
    readonly pod: PodSpec;
    /** Ports of the Service by name; the pod listens on the same. */
    readonly ports: Readonly<Record<string, number>>;
    /** Pods while the site serves: one, or at least and at most. */
    readonly replicas: 1 | readonly [number, number];
    /** What the pods wait for. */
    readonly after?: kubernetes.batch.v1.Job;
}

/** A Deployment and its Service. A standby has none of its pods: nothing that writes runs there. */
export function serve({ platform, namespace, options }: Place, { name, pod, ports, replicas, after }: Served): void {
    const { active } = platform.site;
    const labels = { app: name };
    const metadata = { namespace, name, labels };
    const alone = replicas === 1;
    const scaled = !alone && replicas[0] < replicas[1];
    const deployment = new kubernetes.apps.v1.Deployment(
        name,
        {
            metadata,
            spec: {
                // While the site serves, the autoscaler says how many.
                ...(active ? !scaled && { replicas: alone ? 1 : replicas[0] } : { replicas: 0 }),
                selector: { matchLabels: labels },
                // A disk of its own has one pod at a time.
                strategy: alone
                    ? { type: "Recreate" }
                    : { type: "RollingUpdate", rollingUpdate: { maxUnavailable: 0, maxSurge: 1 } },
                template: { metadata: { labels }, spec: { topologySpreadConstraints: spread(labels), ...pod } },
            },
        },
        { ...options, ...(after && { dependsOn: after }) },
    );
    service({ namespace, options }, name, { selector: labels, ports: portsOf(ports) });
    if (alone) return;
    new kubernetes.policy.v1.PodDisruptionBudget(
        name,
        { metadata, spec: { minAvailable: 1, selector: { matchLabels: labels } } },
        options,
    );
    if (!active || !scaled) return;
    new kubernetes.autoscaling.v2.HorizontalPodAutoscaler(
        name,
        {
            metadata,
            spec: {
                scaleTargetRef: { apiVersion: "apps/v1", kind: "Deployment", name: deployment.metadata.name },
                minReplicas: replicas[0],
                maxReplicas: replicas[1],
                metrics: [
                    {
                        type: "Resource",
                        resource: { name: "cpu", target: { type: "Utilization", averageUtilization: 65 } },
                    },
                ],
            },
        },
        options,
    );
}

export const portsOf = (ports: Readonly<Record<string, number>>) =>
    Object.entries(ports).map(([name, port]) => ({ name, port, targetPort: port }));

export function service(
    { namespace, options }: Pick<Place, "namespace" | "options">,
    name: string,
    spec: Service,
    resource = name,
    annotations: kubernetes.types.input.meta.v1.ObjectMeta["annotations"] = {},
): void {
    new kubernetes.core.v1.Service(resource, { metadata: { namespace, name, annotations }, spec }, options);
}
