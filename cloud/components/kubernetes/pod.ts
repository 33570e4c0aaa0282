import type * as kubernetes from "@pulumi/kubernetes";
import type { Platform } from "../platform";

type PodSpec = kubernetes.types.input.core.v1.PodSpec;

/** What the Pod Security Standard "restricted" asks of a pod, and the login of the image mirror. */
export const pod = ({ pullSecrets }: Pick<Platform, "pullSecrets">, group: number) =>
    ({
        automountServiceAccountToken: false,
        enableServiceLinks: false,
        imagePullSecrets: pullSecrets.map((name) => ({ name })),
        securityContext: {
            runAsNonRoot: true,
            fsGroup: group,
            fsGroupChangePolicy: "OnRootMismatch",
            seccompProfile: { type: "RuntimeDefault" },
        },
    }) satisfies Partial<PodSpec>;

/** What it asks of a container; and a file system that nobody can write to. */
export const hardened = (user: number) => ({
    runAsNonRoot: true,
    runAsUser: user,
    runAsGroup: user,
    allowPrivilegeEscalation: false,
    readOnlyRootFilesystem: true,
    capabilities: { drop: ["ALL"] },
});

/** Requests, and a limit of memory; none of processor time, which only makes answers late. */
export const resources = (cpu: string, memory: string, most: string = memory) => ({
    requests: { cpu, memory },
    limits: { memory: most },
});

/** Pods of one kind over the zones and the nodes. */
export const spread = (labels: Readonly<Record<string, string>>) =>
    ["topology.kubernetes.io/zone", "kubernetes.io/hostname"].map((topologyKey) => ({
        maxSkew: 1,
        topologyKey,
        whenUnsatisfiable: "ScheduleAnyway",
        labelSelector: { matchLabels: labels },
    }));
