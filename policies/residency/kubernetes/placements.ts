import { entryOf } from "../../core/lookup";
import { placeAnnotation, placeLabel, providerNamed } from "../../catalog/kubernetes";
import { placeSegment } from "../../catalog/place-names";
import { declaredIn } from "../../core/declared";
import { pathOf, seek, type Steps } from "../../core/leaves";
import { rememberedByInputs, rememberedByText } from "../../core/remembered";
import type { Resource } from "../../core/resource";
import { isProperties, join, UNKNOWN, type Properties, type Value } from "../../core/values";
import { cloudInputsIn, isCustom, isName } from "./custom-resources";
import type { Placement } from "./placement";

/** Finds every value that names a place, at any depth: in pods, volumes, classes and whatever embeds them. */
export const placementsIn: (resource: Resource) => readonly Placement[] = (resource) =>
    declaredIn(resource).length > 0 ? ofObject(resource) : ofObjectAndInputs(resource);
const ofObject = rememberedByInputs((type, properties) => placements(type, properties));
/** Where no type of an SDK stands behind a custom resource, its inputs are read by their names. */
const ofObjectAndInputs = rememberedByInputs((type, properties) => [
    ...placements(type, properties),
    ...(isCustom(type) ? cloudInputsIn(type, properties) : []),
]);

function placements(type: string, properties: Properties): readonly Placement[] {
    if (/:(ConfigMap|Secret|CustomResourceDefinition)$/.test(type)) return [...inAnnotations(properties)];
    const found: Placement[] = [];
    if (!hasParameters.test(type) && !mayPlace.isIn(properties)) return found;
    walk(properties, { type, steps: undefined, name: "" }, found);
    return found;
}

interface At {
    readonly type: string;
    readonly steps: Steps | undefined;
    /** Of the nearest property. */
    readonly name: string;
}

/** The names of the properties on the way, without indices. */
const namesOf = (steps: Steps | undefined): readonly string[] =>
    steps ? [...namesOf(steps.before), ...(typeof steps.step === "string" ? [steps.step] : [])] : [];

function walk(value: Value, at: At, found: Placement[]): void {
    const { type, steps, name } = at;
    if (value === UNKNOWN) {
        if (saysWhere(at)) found.push({ path: pathOf(steps), value, kind: "input" });
    } else if (Array.isArray(value)) {
        const elements = value as readonly Value[];
        if (elements.some(hasKey)) found.push(...requirements(elements, pathOf(steps)));
        for (let index = 0; index < elements.length; index++)
            if (mayTell(elements[index]!, name))
                walk(elements[index]!, { type, steps: { before: steps, step: index }, name }, found);
    } else if (isProperties(value)) {
        if ("driver" in value) found.push(...volumeOf(value, pathOf(steps)));
        if (!steps && hasParameters.test(type))
            found.push(...parametersOf(value.parameters, "parameters", driverOf(value)));
        for (const step of Object.keys(value)) {
            const child = value[step]!;
            if (!mayTell(child, step)) continue;
            const below = { type, steps: { before: steps, step }, name: step };
            const label = labelNamed(step);
            if (label && (typeof child === "string" || child === UNKNOWN))
                for (const zone of zonesOf(child))
                    found.push({ path: pathOf(below.steps), value: zone, kind: "input", ...label });
            else if (step === "annotations") found.push(...annotationsOf(child, pathOf(below.steps)));
            else if (!tellsNothing(below)) walk(child, below, found);
        }
    } else if (typeof value === "string") found.push(...textOf(value, at));
}

/** Kinds that hand parameters to a driver. */
const hasParameters = /(StorageClass|SnapshotClass|AttributesClass)$/;

/** What an object has somewhere that says where it goes. */
const mayPlace = seek({
    key: (key) =>
        key === "driver" ||
        tellingNames.has(key) ||
        placeLabel(key) !== undefined ||
        placeAnnotation(key) !== undefined,
    text: (text) => text.startsWith("arn:aws") || placeLabel(text) !== undefined,
    other: (value) => value === UNKNOWN,
});

/** Most values are texts under names that say nothing of places. */
const mayTell = (value: Value, name: string): boolean =>
    typeof value === "object"
        ? value !== null
        : value === UNKNOWN ||
          (typeof value === "string" && (tellingNames.has(name) || labelNamed(name) !== undefined));
const tellingNames: ReadonlySet<string> = new Set(["providerID", "mountOptions"]);
const labelNamed = rememberedByText(placeLabel);

/** Labels that only describe, and selectors of pods: neither says where anything is. */
function tellsNothing({ type, steps, name }: At): boolean {
    if (name === "status" && !steps?.before) return true;
    const are = kindOfName(name);
    if (are === "labels") return !labelsPlace.test(type);
    if (are !== "selector") return false;
    return !/:PersistentVolumeClaim(List)?$/.test(type) && !namesOf(steps).some((step) => /volumeClaim/i.test(step));
}

const kindOfName = rememberedByText((name): "labels" | "selector" | "other" => {
    if (/labels$/i.test(name) && !/^(matchLabels|node-?labels)$/i.test(name)) return "labels";
    return /^(\w*S|s)electors?$/.test(name) && !name.startsWith("node") ? "selector" : "other";
});

/** Kinds whose labels are, or become, those of nodes and volumes. */
const labelsPlace =
    /:(Node|PersistentVolume)(List)?$|^kubernetes:(karpenter\.|[a-z.]*(cluster\.x-k8s|machine\.openshift)\.io)/;

/** Blocks that say where something goes, of which nothing is known yet. */
const blocks =
    /^(nodeSelector|affinity|nodeAffinity|(required|preferred)DuringSchedulingIgnoredDuringExecution|nodeSelectorTerms|preference|matchExpressions|allowedTopologies|matchLabelExpressions|node-?labels)$/i;
/** Kinds that hold a pod: of these, a block on the way to it will do. */
const pods =
    /^kubernetes:(apps|batch|core|extensions)\/\w+:(DaemonSet|Deployment|ReplicaSet|StatefulSet|Job|CronJob|Pod|PodTemplate|ReplicationController|PersistentVolume)$/;

function saysWhere({ type, steps }: At): boolean {
    const names = namesOf(steps);
    const onTheWay = pods.test(type) && names.every((name) => /^(spec|template|jobTemplate)$/.test(name));
    const parameters = names.length === 1 && names[0] === "parameters" && type.endsWith("StorageClass");
    const volume = names.slice(-2).join(".") === "nodeAffinity.required";
    const amongPods = names.some((name) => /^pod(Anti)?Affinity$/.test(name));
    return onTheWay || parameters || volume || (blocks.test(names.at(-1) ?? "") && !amongPods);
}

/**
 * `{ key, operator, values }` of node selectors and topologies. All of a list have to hold, so that what a `NotIn` beside
 * it rules out, or another `In` for the same label leaves out, is not meant.
 */
function* requirements(elements: readonly Value[], path: string): Generator<Placement> {
    const asked = elements.flatMap((element, index) => {
        const label = isProperties(element) && typeof element.key === "string" ? placeLabel(element.key) : undefined;
        return label && isProperties(element) ? [{ label, element, index }] : [];
    });
    const ruledOut = asked.flatMap(({ element }) => (element.operator === "NotIn" ? textsIn(element.values) : []));
    const isMeant = (value: Value, key: Value | undefined): boolean =>
        !ruledOut.includes(value) &&
        asked.every(
            ({ element }) => element.key !== key || !isKnownIn(element) || textsIn(element.values).includes(value),
        );
    for (const [index, element] of elements.entries())
        if (isProperties(element) && element.key === UNKNOWN && element.operator !== "NotIn" && "values" in element)
            yield { path: join(join(path, index), "key"), value: UNKNOWN, kind: "input" };
    for (const { label, element, index } of asked) {
        const at = join(path, index);
        const { operator = "In", values } = element;
        if (operator === UNKNOWN || values === UNKNOWN)
            yield { path: join(at, operator === UNKNOWN ? "operator" : "values"), value: UNKNOWN, kind: "input" };
        else if (operator === "In" && Array.isArray(values))
            for (const [position, value] of (values as readonly Value[]).entries()) {
                if (typeof value !== "string" && value !== UNKNOWN) continue;
                if (value !== UNKNOWN && !isMeant(value, element.key)) continue;
                for (const zone of zonesOf(value))
                    yield { path: join(join(at, "values"), position), value: zone, kind: "input", ...label };
            }
    }
}

/** Whether a value may be an expression of a selector. */
const hasKey = (value: Value): boolean =>
    isProperties(value) && (typeof value.key === "string" || value.key === UNKNOWN);

/** Whether an expression lists all values that its label may have. */
const isKnownIn = ({ operator = "In", values }: Properties): boolean =>
    operator === "In" && Array.isArray(values) && !(values as readonly Value[]).includes(UNKNOWN);

const textsIn = (values: Value | undefined): readonly Value[] =>
    Array.isArray(values) ? (values as readonly Value[]) : [];

/** A regional disk of Google names its zones as `a__b`; Azure says `0` or nothing where a region has none. */
const zonesOf = (value: string | typeof UNKNOWN): readonly (string | typeof UNKNOWN)[] =>
    value === UNKNOWN ? [value] : value.split("__").filter((zone) => isName(zone));

function* inAnnotations({ metadata }: Properties): Generator<Placement> {
    if (isProperties(metadata)) yield* annotationsOf(metadata.annotations, "metadata.annotations");
}

function* annotationsOf(annotations: Value | undefined, path: string): Generator<Placement> {
    if (!isProperties(annotations)) return;
    for (const [key, value] of Object.entries(annotations)) {
        const at = join(path, key);
        const named = placeAnnotation(key);
        if (named && (value === UNKNOWN || (typeof value === "string" && isName(value))))
            yield { path: at, value, kind: "input", ...named };
        else if (typeof value === "string") yield* arnOf(value, at);
    }
}

function* arnOf(text: string, path: string): Generator<Placement> {
    const [, region] = /^arn:aws[a-z-]*:[a-z0-9-]+:([a-z]{2,}-[a-z0-9-]+):[^\s*{}]*$/.exec(text) ?? [];
    if (region !== undefined) yield { path, value: region, kind: "reference", provider: "aws" };
}

const driverOf = ({ provisioner, driver, driverName }: Properties): string | undefined =>
    [provisioner, driver, driverName].find((text) => typeof text === "string");

const placeParameters = /^(location|region|zone|availabilityzone|az|zones|regions|locations|storage-locations)$/i;

/** Parameters of a driver are read without regard to case, lists as `a, b`. */
function* parametersOf(parameters: Value | undefined, path: string, driver: string | undefined): Generator<Placement> {
    if (!isProperties(parameters)) return;
    const provider = driver === undefined ? undefined : providerNamed(driver);
    const loose = provider === undefined;
    if (loose && Object.keys(parameters).some((key) => /endpoint|url$/i.test(key))) return;
    for (const [key, value] of Object.entries(parameters)) {
        if (!placeParameters.test(key)) continue;
        const at = join(path, key);
        if (value === UNKNOWN) yield { path: at, value, kind: "input", provider };
        else if (typeof value === "string")
            for (const name of value.split(","))
                if (isName(name)) yield { path: at, value: name.trim(), kind: "input", provider, loose };
    }
}

/** A volume of a driver: its attributes, and the id of the disk, which in some clouds holds the zone. */
function* volumeOf(volume: Properties, path: string): Generator<Placement> {
    const { driver, volumeAttributes, volumeHandle } = volume;
    const at = join(path, "volumeHandle");
    if (driver === UNKNOWN && volumeHandle !== undefined) yield { path: at, value: UNKNOWN, kind: "reference" };
    if (typeof driver !== "string") return;
    yield* parametersOf(volumeAttributes, join(path, "volumeAttributes"), driver);
    const provider = providerNamed(driver);
    const placeOf = provider === undefined ? undefined : entryOf(handles, provider);
    if (placeOf && volumeHandle === UNKNOWN) yield { path: at, value: UNKNOWN, kind: "reference", provider };
    const place = typeof volumeHandle === "string" ? placeOf?.(volumeHandle) : undefined;
    if (place !== undefined && isName(place)) yield { path: at, value: place, kind: "reference", provider };
}

const handles: Readonly<Record<string, ((handle: string) => string | undefined) | undefined>> = {
    // projects/P/zones/Z/disks/D of disks, modeInstance/Z/INSTANCE/SHARE of Filestore
    gcp: (handle) => placeSegment(handle) ?? /^mode\w+\/([^/]+)\//.exec(handle)?.[1],
    scaleway: (handle) => /^([a-z]{2}-[a-z]{3}-\d)\//.exec(handle)?.[1],
};

/** Texts that hold a place of their own: the id of a node's machine, and the region that a bucket is mounted from. */
function* textOf(text: string, { type, steps, name }: At): Generator<Placement> {
    if (name === "providerID" && type.endsWith(":Node")) {
        const [, provider, zone] = /^(aws|gce):\/\/\/?(?:[^/]*\/)?([a-z]+-[a-z0-9-]+)\/[^/]+$/.exec(text) ?? [];
        if (provider !== undefined && zone !== undefined)
            yield { path: pathOf(steps), value: zone, kind: "reference", provider: providerNamed(provider) };
    } else if (name === "mountOptions" && type.endsWith(":PersistentVolume")) {
        const [, region] = /^(?:--)?region[= ](\S+)$/.exec(text) ?? [];
        if (region !== undefined && isName(region))
            yield { path: pathOf(steps), value: region, kind: "input", loose: true };
    }
}
