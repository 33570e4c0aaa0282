/** The Pod Security Standard "restricted", and what a good architect adds to it. */
import { containersOf, podsIn, of, type Manifest, type Named, type Pod } from "./objects";

const volumesAllowed = [
    "configMap",
    "csi",
    "downwardAPI",
    "emptyDir",
    "ephemeral",
    "persistentVolumeClaim",
    "projected",
    "secret",
];

/** Capabilities that "baseline" lets a container add. */
const baselineAllows = [
    "AUDIT_WRITE",
    "CHOWN",
    "DAC_OVERRIDE",
    "FOWNER",
    "FSETID",
    "KILL",
    "MKNOD",
    "NET_BIND_SERVICE",
    "SETFCAP",
    "SETGID",
    "SETPCAP",
    "SETUID",
    "SYS_CHROOT",
];

/** The level that each namespace enforces, by its name; `privileged` where it says nothing. */
export const podSecurity = (objects: readonly Named[]): Readonly<Record<string, string>> =>
    Object.fromEntries(
        of(objects, "Namespace").map(({ name, object }) => [
            name,
            (object.metadata.labels?.["pod-security.kubernetes.io/enforce"] as string | undefined) ?? "privileged",
        ]),
    );

/**
 * What "restricted" refuses; in a namespace of level "baseline", what that refuses.
 * https://kubernetes.io/docs/concepts/security/pod-security-standards/
 */
export function notRestricted(objects: readonly Named[]): readonly string[] {
    const levels = podSecurity(objects);
    return podsIn(objects).flatMap((pod) => {
        const restricted = levels[pod.namespace ?? ""] !== "baseline";
        const { owner, spec } = pod;
        const problems: string[] = [];
        for (const field of ["hostNetwork", "hostPID", "hostIPC"]) if (spec[field]) problems.push(`${owner}: ${field}`);
        for (const { name, ...source } of spec.volumes ?? [])
            for (const kind of Object.keys(source as object))
                if (restricted ? !volumesAllowed.includes(kind) : kind === "hostPath")
                    problems.push(`${owner}: volume '${name}' is a ${kind}`);
        for (const container of containersOf(pod)) {
            const found = restricted ? refusedByRestricted(pod, container) : refusedByBaseline(pod, container);
            problems.push(...found.map((what) => `${owner} ${container.name}: ${what}`));
        }
        return problems;
    });
}

const problemsOf = (found: Readonly<Record<string, boolean>>): readonly string[] =>
    Object.keys(found).filter((what) => found[what]);

function refusedByRestricted({ spec }: Pod, container: Manifest): readonly string[] {
    const own = container.securityContext ?? {};
    const of = spec.securityContext ?? {};
    const profile = (own.seccompProfile ?? of.seccompProfile)?.type;
    return problemsOf({
        "is privileged": own.privileged === true,
        "may gain privileges": own.allowPrivilegeEscalation !== false,
        "may run as root": (own.runAsNonRoot ?? of.runAsNonRoot) !== true || own.runAsUser === 0,
        "keeps capabilities": own.capabilities?.drop?.includes("ALL") !== true || own.capabilities.add?.length > 0,
        "has no seccomp profile": profile !== "RuntimeDefault" && profile !== "Localhost",
        "takes a port of the node": takesHostPort(container),
    });
}

function refusedByBaseline({ spec }: Pod, container: Manifest): readonly string[] {
    const own = container.securityContext ?? {};
    const profile = (own.seccompProfile ?? spec.securityContext?.seccompProfile)?.type;
    const added = (own.capabilities?.add ?? []) as readonly string[];
    return problemsOf({
        "is privileged": own.privileged === true,
        "adds capabilities": added.some((each) => !baselineAllows.includes(each)),
        "has no seccomp profile": profile === "Unconfined",
        "takes a port of the node": takesHostPort(container),
    });
}

const takesHostPort = ({ ports = [] }: Manifest): boolean =>
    (ports as readonly Manifest[]).some(({ hostPort }) => hostPort !== undefined);

/** Requests and limits, digests, probes, tokens, writable file systems, grace. */
export function careless(objects: readonly Named[], writable: readonly string[] = []): readonly string[] {
    const problems: string[] = [];
    for (const pod of podsIn(objects)) {
        const { owner, kind, spec } = pod;
        if (spec.automountServiceAccountToken !== false) problems.push(`${owner}: has a token of the cluster`);
        for (const container of containersOf(pod)) {
            const by = `${owner} ${container.name}`;
            const wrong = (what: string, is: boolean) => is && problems.push(`${by}: ${what}`);
            const { requests = {}, limits = {} } = container.resources ?? {};
            wrong("asks for no processor time or memory", !requests.cpu || !requests.memory);
            wrong("has no limit of memory", !limits.memory);
            wrong(
                `its image has no digest: ${container.image}`,
                !/^[^\s@]+:[^\s@/]+@sha256:[0-9a-f]{64}$/.test(container.image as string),
            );
            wrong(
                "can write to its own file system",
                container.securityContext?.readOnlyRootFilesystem !== true && !writable.includes(by),
            );
        }
        if (kind !== "Deployment") continue;
        for (const container of spec.containers)
            for (const probe of ["readinessProbe", "livenessProbe"])
                if (!container[probe]) problems.push(`${owner} ${container.name}: has no ${probe}`);
    }
    return problems;
}

const secretName = /(PASSWORD\d?|SECRET|TOKEN|_KEY|SALT)$/;
/** `@NAME@` is a place: the value is put there in the pod. */
const inText =
    /(password|secret|passphrase)["']?\s*(=>|[:=])\s*["'](?!@[A-Z_]+@["'])[^"'<$][^"']*["']|:\/\/[^\s/:]+:[^\s/@]+@/i;

/** Secrets where anybody who may read a pod or a ConfigMap sees them. */
export function openSecrets(objects: readonly Named[]): readonly string[] {
    const problems: string[] = [];
    for (const { name, object } of of(objects, "ConfigMap"))
        for (const [key, text] of Object.entries((object.data ?? {}) as Record<string, string>))
            if (inText.test(text)) problems.push(`ConfigMap/${name}: '${key}' holds a secret`);
    for (const pod of podsIn(objects))
        for (const container of containersOf(pod))
            for (const { name, value } of (container.env ?? []) as readonly Manifest[])
                if (secretName.test(name as string) && value !== undefined)
                    problems.push(`${pod.owner} ${container.name}: ${name} is written in the pod`);
    return problems;
}

/** What runs at a standby and writes; `reads` are jobs that only read. */
export function writesAtStandby(objects: readonly Named[], reads: readonly string[] = []): readonly string[] {
    return objects.flatMap(({ kind, name, object }) => {
        const runs =
            ((kind === "Deployment" || kind === "StatefulSet") && object.spec.replicas !== 0) ||
            (kind === "CronJob" && object.spec.suspend !== true) ||
            kind === "Job" ||
            kind === "HorizontalPodAutoscaler";
        return runs && !reads.includes(`${kind}/${name}`) ? [`${kind}/${name} runs at a standby`] : [];
    });
}

/** Pods that have a database, and are called ready without anybody asking it. */
export const blindProbes = (objects: readonly Named[]): readonly string[] =>
    podsIn(objects).flatMap(({ owner, kind, spec }) => {
        const containers = spec.containers as readonly Manifest[];
        const has = containers.some(({ env = [] }) =>
            (env as readonly Manifest[]).some(({ name }) => name === "PGHOST"),
        );
        const asks = containers.some(({ readinessProbe }) => readinessProbe?.exec);
        return kind === "Deployment" && has && !asks ? [`${owner}: no readiness probe asks the database`] : [];
    });
