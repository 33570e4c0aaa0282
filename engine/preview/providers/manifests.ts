/** Manifests as Kubernetes' provider reads them. The texts of errors are the provider's. */
import { resolve } from "node:path";
import { globSync, isDynamicPattern } from "tinyglobby";
import { containsUnknown, isList, isObject, secret, type WireObject, type WireValue } from "../../protocol/wire";
import { readRegularFile } from "../../regular-file";
import { isClusterWide } from "./kubernetes";
import type { Constructed, ConstructMonitor, ConstructRequest } from "./provider-plugin";
import { yamlDocuments } from "./yaml-documents";

/** Components of Kubernetes' provider that only register the objects of manifests; the preview builds them likewise. */
const manifests: ReadonlySet<string> = new Set(["kubernetes:yaml/v2:ConfigGroup", "kubernetes:yaml/v2:ConfigFile"]);
export const isManifests = (type: string): boolean => manifests.has(type);

const unknownInputs = "its inputs are computed at deployment";

/**
 * Registers every object of a component's files, text and list, as `PREFIX:NAMESPACE/NAME`. Files at a URL are not
 * fetched.
 * @throws Error when a file cannot be read, or an object has no kind or name.
 */
export async function constructManifests(
    request: ConstructRequest,
    monitor: ConstructMonitor,
    directory: string,
): Promise<Constructed> {
    const { type, name, parent, inputs, dependencies, propertyDependencies, provider, providers } = request;
    const component = { type, name, parent, custom: false, inputs, dependencies, propertyDependencies };
    const urn = await monitor.register(component);
    if (Object.values(inputs).some(containsUnknown)) return { urn, outputs: {}, unseen: unknownInputs };
    const files = [...strings(inputs.files), ...strings(inputs.file)];
    const [remote, local] = [files.filter(isUrl), files.filter((file) => !isUrl(file))];
    const texts = [
        ...local.flatMap((file) => matching(file, directory)).map((file) => readRegularFile(file).toString("utf8")),
        ...strings(inputs.yaml),
    ];
    const objects = [...texts.flatMap(yamlDocuments), ...(isList(inputs.objs) ? inputs.objs : [])];
    const { version, namespace } = provider.inputs;
    for (const object of objects.flatMap(withoutLists)) {
        const placed = inNamespace(object, typeof namespace === "string" && namespace !== "" ? namespace : "default");
        await monitor.register({
            type: tokenOf(placed),
            name: resourceName(placed, typeof inputs.resourcePrefix === "string" ? inputs.resourcePrefix : name),
            parent: urn,
            custom: true,
            ...(providers.kubernetes && { provider: providers.kubernetes }),
            ...(typeof version === "string" && { version }),
            inputs: withSecretFields(placed),
        });
    }
    if (remote.length === 0) return { urn, outputs: {} };
    return {
        urn,
        outputs: {},
        unseen: `the preview does not fetch ${remote.length === 1 ? "a file" : "files"} at a URL`,
    };
}

const isUrl = (file: string): boolean => /^[a-z][a-z0-9+.-]+:/i.test(file);
const strings = (value: WireValue | undefined): readonly string[] =>
    (isList(value) ? value : [value]).filter((each): each is string => typeof each === "string");

/** The files of a pattern. A path without wildcards is itself, and must exist. */
const matching = (file: string, directory: string): readonly string[] =>
    isDynamicPattern(file)
        ? globSync(file, { cwd: directory, absolute: true, dot: true, expandDirectories: false }).sort()
        : [resolve(directory, file)];

/** `kind: List` is no object of the cluster: it stands for its items. */
function withoutLists(object: WireValue): readonly WireObject[] {
    if (!isObject(object) || Object.keys(object).length === 0) return [];
    const { kind, items } = object;
    return typeof kind === "string" && kind.endsWith("List") && isList(items) ? items.flatMap(withoutLists) : [object];
}

const metadataOf = (object: WireObject): WireObject => (isObject(object.metadata) ? object.metadata : {});

function inNamespace(object: WireObject, namespace: string): WireObject {
    const metadata = metadataOf(object);
    const outside = typeof object.kind !== "string" || isClusterWide(object.kind) || !isOwnGroup(object.apiVersion);
    return outside || metadata.namespace !== undefined ? object : { ...object, metadata: { ...metadata, namespace } };
}

/** Kubernetes' own groups have no dot, or end in k8s.io. */
const isOwnGroup = (apiVersion: WireValue | undefined): boolean => {
    const [group = "", version] = typeof apiVersion === "string" ? apiVersion.split("/") : [];
    return version === undefined || !group.includes(".") || group.endsWith(".k8s.io");
};

function tokenOf(object: WireObject): string {
    const { apiVersion, kind } = object;
    if (typeof apiVersion !== "string" || typeof kind !== "string") {
        throw new Error("Kubernetes resources require a kind and apiVersion");
    }
    return `kubernetes:${apiVersion.includes("/") ? apiVersion : `core/${apiVersion}`}:${kind}`;
}

function resourceName(object: WireObject, prefix: string): string {
    const { name, namespace } = metadataOf(object);
    if (typeof name !== "string" || name === "") throw new Error("YAML object does not have a .metadata.name");
    const own = typeof namespace === "string" && namespace !== "" ? `${namespace}/${name}` : name;
    return prefix === "" ? own : `${prefix}:${own}`;
}

function withSecretFields(object: WireObject): WireObject {
    if (object.apiVersion !== "v1" || object.kind !== "Secret") return object;
    const fields = ["data", "stringData"].flatMap((key) => (key in object ? [[key, secret(object[key] ?? null)]] : []));
    return { ...object, ...(Object.fromEntries(fields) as WireObject) };
}
