import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { globSync, isDynamicPattern } from "tinyglobby";
import { containsUnknown, isList, isObject, secret, type WireObject, type WireValue } from "../../protocol/wire";
import { yamlDocuments } from "./recorded-provider";
import { isClusterWide } from "./kubernetes";
import type { Built, ConstructMonitor, ConstructRequest } from "./provider-plugin";

/** Components of Kubernetes' provider that only put objects into the program: they are built here as it does. */
const manifests: ReadonlySet<string> = new Set(["kubernetes:yaml/v2:ConfigGroup", "kubernetes:yaml/v2:ConfigFile"]);
export const isManifests = (type: string): boolean => manifests.has(type);

const notYetKnown = "its inputs are not known before the deployment";

/**
 * Registers every object of the files, the text and the list that a component names, as `PREFIX:NAMESPACE/NAME`.
 * Files that have an address are not fetched.
 * @throws Error when a file can not be read, or an object has no kind or name.
 */
export async function constructManifests(
    request: ConstructRequest,
    monitor: ConstructMonitor,
    directory: string,
): Promise<Built> {
    const { type, name, parent, inputs, dependencies, propertyDependencies, provider, providers } = request;
    const component = { type, name, parent, custom: false, inputs, dependencies, propertyDependencies };
    const urn = await monitor.register(component);
    if (Object.values(inputs).some(containsUnknown)) return { urn, outputs: {}, unseen: notYetKnown };
    const files = [...strings(inputs.files), ...strings(inputs.file)];
    const [remote, local] = [files.filter(isAddress), files.filter((file) => !isAddress(file))];
    const texts = [
        ...local.flatMap((file) => matching(file, directory)).map((file) => readFileSync(file, "utf8")),
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
    return { urn, outputs: {}, unseen: `${remote.length === 1 ? "a file" : "files"} at an address would be fetched` };
}

const isAddress = (file: string): boolean => /^[a-z][a-z0-9+.-]+:/i.test(file);
const strings = (value: WireValue | undefined): readonly string[] =>
    (isList(value) ? value : [value]).filter((each): each is string => typeof each === "string");

/** The files of a pattern; one without wildcards is itself, and has to be there. */
const matching = (file: string, directory: string): readonly string[] =>
    isDynamicPattern(file)
        ? globSync(file, { cwd: directory, absolute: true, dot: true, expandDirectories: false }).sort()
        : [resolve(directory, file)];

/** Kubernetes has no lists of its own: `kind: List` stands for what is in it. */
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
