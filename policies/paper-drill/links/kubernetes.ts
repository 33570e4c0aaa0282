/** How objects of Kubernetes name each other: no SDK says so, the API does. */
import { isProperties, type Properties, type Value } from "../../core/values";
import { packageOf, type Resource } from "../../core/resource";
import type { Stack } from "../../core/stack";
import { leaves } from "../../core/leaves";
import type { DependencyKind } from "../rows/dependency-kinds";

interface Reference {
    /** The end of the path at which the name stands. */
    readonly at: RegExp;
    /** Kinds that may bear the name. */
    readonly kinds: readonly string[];
    readonly kind: DependencyKind;
}

/** Kubernetes API reference v1.34; cert-manager v1, Gateway API v1, External Secrets v1. */
const references: readonly Reference[] = [
    { at: /(^|\.)(configMap|configMapRef|configMapKeyRef)\.name$/, kinds: ["ConfigMap"], kind: "uses" },
    {
        at: /(\.secretName|(^|\.)(secret|secretRef|secretKeyRef)\.name|\.imagePullSecrets\[\d+\]\.name|certificateRefs\[\d+\]\.name)$/,
        kinds: ["Secret", "ExternalSecret", "Certificate"],
        kind: "uses",
    },
    { at: /\.claimName$/, kinds: ["PersistentVolumeClaim"], kind: "storage" },
    { at: /(^|\.)storageClassName$/, kinds: ["StorageClass"], kind: "storage" },
    { at: /(^|\.)issuerRef\.name$/, kinds: ["Issuer", "ClusterIssuer"], kind: "certificates" },
    { at: /(^|\.)secretStoreRef\.name$/, kinds: ["SecretStore", "ClusterSecretStore"], kind: "uses" },
    { at: /(^|\.)parentRefs\[\d+\]\.name$/, kinds: ["Gateway"], kind: "uses" },
    { at: /(backendRefs\[\d+\]|backend\.service|defaultBackend\.service)\.name$/, kinds: ["Service"], kind: "uses" },
];

export interface KubernetesLink {
    readonly to: Resource;
    readonly kind: DependencyKind;
}

const kindOf = ({ type }: Resource): string => type.split(":").at(-1) ?? "";
const text = (value: Value | undefined): string | undefined => (typeof value === "string" ? value : undefined);
const child = (value: Value | undefined, key: string): Value | undefined =>
    isProperties(value) && Object.hasOwn(value, key) ? value[key] : undefined;

/** Names under which others find an object: its own, and those of the secrets that it writes. */
function namesOf(resource: Resource): readonly string[] {
    const { properties } = resource;
    const spec = child(properties, "spec");
    const given: readonly (Value | undefined)[] =
        kindOf(resource) === "Certificate"
            ? [child(spec, "secretName")]
            : kindOf(resource) === "ExternalSecret"
              ? [child(child(spec, "target"), "name") ?? child(child(properties, "metadata"), "name")]
              : [child(child(properties, "metadata"), "name")];
    return given.flatMap((name: Value | undefined) => text(name) ?? []);
}

const namespaceOf = ({ properties }: Resource): string => text(child(child(properties, "metadata"), "namespace")) ?? "";

/** Objects by cluster, kind and name. */
const keysOf = (resource: Resource): readonly string[] =>
    packageOf(resource.type) === "kubernetes" && resource.provider
        ? namesOf(resource).map((name) => `${resource.provider?.urn} ${kindOf(resource)} ${name}`)
        : [];

/** The objects that an object names, and the pods that a Service selects. */
export function kubernetesLinks(resource: Resource, stack: Stack): readonly KubernetesLink[] {
    if (packageOf(resource.type) !== "kubernetes" || !resource.provider) return [];
    const index = stack.indexed(keysOf);
    const inNamespace = (other: Resource) =>
        namespaceOf(other) === "" || namespaceOf(resource) === "" || namespaceOf(other) === namespaceOf(resource);
    const found = [...leaves(resource.properties)].flatMap(({ path, value }): readonly KubernetesLink[] => {
        if (typeof value !== "string") return [];
        const reference = references.find(({ at }) => at.test(path));
        // The secret that a certificate or an external secret writes is its own.
        if (!reference || /^spec\.(secretName|target\.name)$/.test(path)) return [];
        return reference.kinds
            .flatMap((kind) => index(`${resource.provider?.urn} ${kind} ${value}`))
            .filter((other) => other !== resource && inNamespace(other))
            .map((to) => ({ to, kind: reference.kind }));
    });
    return [...found, ...(kindOf(resource) === "Service" ? selected(resource, stack, inNamespace) : [])];
}

/** What a Service sends its traffic to: workloads whose pods bear all labels of its selector. */
function selected(
    service: Resource,
    stack: Stack,
    inNamespace: (other: Resource) => boolean,
): readonly KubernetesLink[] {
    const selector = child(child(service.properties, "spec"), "selector");
    if (!isProperties(selector) || Object.keys(selector).length === 0) return [];
    return stack
        .ofProvider(service.provider?.urn ?? "")
        .filter((other) => other !== service && inNamespace(other) && bears(labelsOf(other.properties), selector))
        .map((to) => ({ to, kind: "uses" as const }));
}

/** The labels of the pods that a workload makes. */
function labelsOf(properties: Properties): Value | undefined {
    const template = child(child(properties, "spec"), "template");
    return child(child(template, "metadata"), "labels");
}

const bears = (labels: Value | undefined, selector: Properties): boolean =>
    isProperties(labels) && Object.entries(selector).every(([key, value]) => labels[key] === value);
