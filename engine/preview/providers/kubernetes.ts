import { isObject, signatureOf, unknown, type WireObject, type WireValue } from "../../protocol/wire";
import { hexSuffix } from "./autonaming";
import type { ProviderInstance, ResourceRequest } from "./provider-plugin";
import type { DeclaredType } from "./sdk-declarations";
import { yamlDocuments } from "./yaml-documents";

/** Kinds of Kubernetes' own groups that have no namespace. */
const clusterWide: ReadonlySet<string> = new Set([
    "APIService",
    "CSIDriver",
    "CSINode",
    "CertificateSigningRequest",
    "ClusterCIDR",
    "ClusterRole",
    "ClusterRoleBinding",
    "ClusterTrustBundle",
    "ComponentStatus",
    "CustomResourceDefinition",
    "DeviceClass",
    "FlowSchema",
    "IPAddress",
    "IngressClass",
    "MutatingAdmissionPolicy",
    "MutatingAdmissionPolicyBinding",
    "MutatingWebhookConfiguration",
    "Namespace",
    "Node",
    "PersistentVolume",
    "PodSecurityPolicy",
    "PriorityClass",
    "PriorityLevelConfiguration",
    "ResourceSlice",
    "RuntimeClass",
    "ServiceCIDR",
    "StorageClass",
    "ValidatingAdmissionPolicy",
    "ValidatingAdmissionPolicyBinding",
    "ValidatingWebhookConfiguration",
    "VolumeAttachment",
    "VolumeAttributesClass",
]);
export const isClusterWide = (kind: string): boolean => clusterWide.has(kind);

/** A component of the program whose objects are rendered by a tool that the preview does not run, such as Helm. */
export const isRendered = (type: string): boolean =>
    /^kubernetes:(helm\.sh\/v[23]:Chart|kustomize:Directory|yaml:Config(File|Group))$/.test(type);

const isPlain = (value: WireValue | undefined): value is WireObject =>
    isObject(value) && signatureOf(value) === undefined;

/**
 * The inputs, with a name of 8 further characters, and the namespace of the provider or "default". A custom resource,
 * which no SDK declares, keeps the namespace it has: only the cluster knows whether its kind has one.
 */
export function checkKubernetes(request: ResourceRequest, declared: DeclaredType | undefined): WireObject {
    const { type, urn, name, inputs, provider } = request;
    const kind = type.split(":")[2] ?? "";
    const metadata = inputs.metadata ?? {};
    const isObjectType = "kind" in inputs && "apiVersion" in inputs;
    if (!isObjectType || kind.endsWith("Patch") || kind.endsWith("List") || !isPlain(metadata)) return inputs;
    const named: WireObject =
        metadata.name === undefined && metadata.generateName === undefined
            ? { name: `${name}-${hexSuffix(urn, 8)}` }
            : {};
    const namespaced = declared !== undefined && !clusterWide.has(kind);
    const namespace: WireObject =
        namespaced && (metadata.namespace === undefined || metadata.namespace === "")
            ? { namespace: defaultNamespace(provider) }
            : {};
    return { ...inputs, metadata: { ...metadata, ...named, ...namespace } };
}

function defaultNamespace(provider: ProviderInstance): WireValue {
    const { namespace } = provider.inputs;
    return namespace === undefined || namespace === "" ? "default" : namespace;
}

/** The inputs, and a status that only the cluster knows. */
export const planKubernetes = (inputs: WireObject, declared: DeclaredType | undefined): WireObject =>
    declared?.outputs.includes("status") ? { ...inputs, status: inputs.status ?? unknown } : inputs;

/** `kubernetes:yaml:decode`: the objects of a YAML text; `defaultNamespace` goes to objects that have none. */
export function decodeYaml(args: WireObject): WireObject {
    const { text, defaultNamespace: namespace } = args;
    const documents = yamlDocuments(typeof text === "string" ? text : "").filter((document) => document !== null);
    if (typeof namespace !== "string" || namespace === "") return { result: documents };
    return {
        result: documents.map((document) => {
            if (!isPlain(document) || (typeof document.kind === "string" && clusterWide.has(document.kind)))
                return document;
            const metadata = isPlain(document.metadata) ? document.metadata : {};
            return { ...document, metadata: { ...metadata, namespace: metadata.namespace ?? namespace } };
        }),
    };
}
