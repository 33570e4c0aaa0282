/** What no API server looks at: whether names lead somewhere, and labels, ports and probes agree. */
import { containersOf, inEachNamespace, of, podsIn, type Manifest, type Named, type Pod } from "./objects";

/** `any`: the contents are only known at deployment, and with them the keys; the types of the program hold them together. */
type Keys = ReadonlySet<string> | "any";

/** Secrets and ConfigMaps with their keys, whoever makes them. */
function kept(objects: readonly Named[]): ReadonlyMap<string, Keys> {
    const all = new Map<string, Keys>();
    const add = (kind: string, name: string, keys: readonly string[]) => all.set(`${kind}/${name}`, new Set(keys));
    for (const { kind, name, object } of objects) {
        if (kind === "Secret" || kind === "ConfigMap") all.set(`${kind}/${name}`, keysOf(object));
        if (kind === "ExternalSecret")
            add(
                "Secret",
                object.spec.target.name as string,
                object.spec.data.map((each: Manifest) => each.secretKey),
            );
        if (kind === "Certificate") add("Secret", object.spec.secretName as string, ["tls.crt", "tls.key", "ca.crt"]);
        // CloudNativePG makes these.
        if (kind === "Cluster") add("Secret", `${name}-ca`, ["ca.crt", "ca.key"]);
    }
    return all;
}

const keysOf = ({ data = {}, stringData = {} }: Manifest): Keys =>
    [data, stringData].includes("<unknown>") ? "any" : new Set(Object.keys({ ...data, ...stringData }));

export const brokenReferences = (objects: readonly Named[]): readonly string[] => inEachNamespace(objects, brokenIn);

function brokenIn(objects: readonly Named[]): readonly string[] {
    const all = kept(objects);
    const problems: string[] = [];
    const need = (by: string, kind: string, name: string, key?: string) => {
        const keys = all.get(`${kind}/${name}`);
        if (!keys) problems.push(`${by}: there is no ${kind} '${name}'`);
        else if (key !== undefined && keys !== "any" && !keys.has(key))
            problems.push(`${by}: ${kind} '${name}' has no key '${key}'`);
    };
    const claims = new Set(of(objects, "PersistentVolumeClaim").map(({ name }) => name));
    for (const pod of podsIn(objects)) {
        const { owner, spec } = pod;
        for (const { name } of spec.imagePullSecrets ?? []) need(owner, "Secret", name as string);
        for (const volume of spec.volumes ?? []) {
            const { secret, configMap, persistentVolumeClaim } = volume;
            if (secret) need(owner, "Secret", secret.secretName as string);
            for (const { key } of secret?.items ?? [])
                need(owner, "Secret", secret.secretName as string, key as string);
            if (configMap) need(owner, "ConfigMap", configMap.name as string);
            if (persistentVolumeClaim && !claims.has(persistentVolumeClaim.claimName as string))
                problems.push(`${owner}: there is no PersistentVolumeClaim '${persistentVolumeClaim.claimName}'`);
        }
        problems.push(...brokenMounts(pod, all));
        for (const container of containersOf(pod)) {
            const by = `${owner} ${container.name}`;
            for (const { secretRef, configMapRef } of container.envFrom ?? []) {
                if (secretRef) need(by, "Secret", secretRef.name as string);
                if (configMapRef) need(by, "ConfigMap", configMapRef.name as string);
            }
            for (const { valueFrom } of container.env ?? []) {
                const { secretKeyRef, configMapKeyRef } = valueFrom ?? {};
                if (secretKeyRef) need(by, "Secret", secretKeyRef.name as string, secretKeyRef.key as string);
                if (configMapKeyRef)
                    need(by, "ConfigMap", configMapKeyRef.name as string, configMapKeyRef.key as string);
            }
        }
    }
    for (const { name, object } of of(objects, "Gateway"))
        for (const { tls } of object.spec.listeners)
            for (const reference of tls?.certificateRefs ?? [])
                need(`Gateway/${name}`, "Secret", reference.name as string);
    for (const { name, object } of of(objects, "Issuer")) {
        if (object.spec.ca) need(`Issuer/${name}`, "Secret", object.spec.ca.secretName as string, "tls.key");
        for (const { dns01 } of object.spec.acme?.solvers ?? []) {
            const { name: secret, key } = dns01.rfc2136.tsigSecretSecretRef;
            need(`Issuer/${name}`, "Secret", secret as string, key as string);
        }
    }
    return problems;
}

function brokenMounts({ owner, spec }: Pod, all: ReadonlyMap<string, Keys>): readonly string[] {
    const volumes = new Map<string, Manifest>((spec.volumes ?? []).map((each: Manifest) => [each.name, each]));
    const used = new Set<string>();
    const problems: string[] = [];
    for (const container of [...(spec.initContainers ?? []), ...spec.containers])
        for (const { name, subPath, mountPath } of container.volumeMounts ?? []) {
            const volume = volumes.get(name as string);
            used.add(name as string);
            if (!volume) problems.push(`${owner} ${container.name}: there is no volume '${name}'`);
            const map = volume?.configMap?.name as string | undefined;
            if (map !== undefined && subPath !== undefined && lacks(all.get(`ConfigMap/${map}`), subPath as string))
                problems.push(
                    `${owner} ${container.name}: ConfigMap '${map}' has no file '${subPath}' for ${mountPath}`,
                );
        }
    for (const name of volumes.keys())
        if (!used.has(name)) problems.push(`${owner}: nobody mounts the volume '${name}'`);
    return problems;
}

const covers = (selector: Manifest, labels: Readonly<Record<string, string>>): boolean =>
    Object.entries(selector as Record<string, string>).every(([key, value]) => labels[key] === value);

/** Selectors, ports and probes. */
export const disagreements = (objects: readonly Named[]): readonly string[] =>
    inEachNamespace(objects, disagreementsIn);

function disagreementsIn(objects: readonly Named[]): readonly string[] {
    const pods = podsIn(objects);
    const problems: string[] = [];
    const served = pods.filter(({ kind }) => kind === "Deployment" || kind === "StatefulSet");
    for (const { kind, name, object } of objects) {
        const by = `${kind}/${name}`;
        if (kind === "Deployment" || kind === "StatefulSet") {
            const labels = object.spec.template.metadata.labels;
            if (!covers(object.spec.selector.matchLabels, labels))
                problems.push(`${by}: its selector misses its own pods`);
        }
        if (
            kind === "PodDisruptionBudget" &&
            !served.some(({ labels }) => covers(object.spec.selector.matchLabels, labels))
        )
            problems.push(`${by}: its selector finds no pod`);
        if (kind === "HorizontalPodAutoscaler") {
            const { kind: target, name: of } = object.spec.scaleTargetRef;
            if (!objects.some((each) => each.kind === target && each.name === of))
                problems.push(`${by}: there is no ${target} '${of}'`);
        }
        // An ExternalName has no pods: it leads to another namespace.
        if (kind === "Service" && object.spec.type !== "ExternalName") {
            const behind = served.filter(({ labels }) => covers(object.spec.selector, labels));
            if (behind.length === 0) problems.push(`${by}: its selector finds no pod`);
            for (const { port, targetPort = port } of object.spec.ports)
                for (const { owner, spec } of behind)
                    if (
                        !portsOf(spec.containers).some(
                            ({ name, number }) => targetPort === name || targetPort === number,
                        )
                    )
                        problems.push(`${by}: no container of ${owner} has port '${targetPort}'`);
        }
        if (kind === "HTTPRoute")
            for (const { backendRefs } of object.spec.rules)
                for (const { name: service, port } of backendRefs) {
                    const found = of(objects, "Service").find((each) => each.name === service);
                    if (!found?.object.spec.ports.some((each: Manifest) => each.port === port))
                        problems.push(`${by}: no Service '${service}' has port ${port}`);
                }
    }
    for (const { owner, spec } of pods)
        for (const container of spec.containers)
            for (const probe of ["startupProbe", "readinessProbe", "livenessProbe"]) {
                const port = (container[probe]?.httpGet ?? container[probe]?.tcpSocket)?.port;
                const own = portsOf([container]);
                if (port !== undefined && !own.some(({ name, number }) => port === name || port === number))
                    problems.push(`${owner} ${container.name}: ${probe} asks port '${port}', which it does not have`);
            }
    return problems;
}

const portsOf = (containers: readonly Manifest[]) =>
    containers.flatMap(({ ports = [] }) =>
        (ports as readonly Manifest[]).map(({ name, containerPort }) => ({
            name: name as string | undefined,
            number: containerPort as number,
        })),
    );

const lacks = (keys: Keys | undefined, key: string): boolean => keys !== undefined && keys !== "any" && !keys.has(key);
