/** Containers as Kubernetes writes them, wherever a pod is embedded. */
import { isOfKubernetes } from "../../catalog/known-types";
import { pathOf, type Steps } from "../../core/leaves";
import { isProperties, join, UNKNOWN, type Properties, type Value } from "../../core/values";
import type { ImageAt } from "./image-reference";

const containerLists: ReadonlySet<string> = new Set([
    "containers",
    "initContainers",
    "ephemeralContainers",
    "sidecars",
]);
/** What holds the containers: while it is not known, neither are they. */
const holders: ReadonlySet<string> = new Set(["spec", "template", "templates", "jobTemplate", "podTemplate"]);
const nothing: ReadonlySet<string> = new Set();

const podKinds = /:(Pod|PodTemplate|ReplicationController|ReplicaSet|Deployment|StatefulSet|DaemonSet|Job|CronJob)$/;
/** Whether a kind is one of Kubernetes itself: where it names images, its pods do. */
export const isBuiltIn = (type: string): boolean => isOfKubernetes(type) && !type.startsWith("kubernetes:helm.sh/");

/** Whether a kind embeds pods: the built-in ones that do, and any that is not built in. */
export const holdsPods = (type: string): boolean =>
    podKinds.test(type) || (!isBuiltIn(type) && !type.startsWith("kubernetes:helm.sh/"));

/** The images of containers and image volumes in a value; with `mayHold`, also where their holder is not known. */
export function containersIn(value: Value, mayHold: boolean): readonly ImageAt[] {
    const found: ImageAt[] = [];
    walk(value, mayHold ? holders : nothing, undefined, found);
    return found;
}

function walk(value: Value, unknowable: ReadonlySet<string>, steps: Steps | undefined, found: ImageAt[]): void {
    if (Array.isArray(value)) {
        const elements = value as readonly Value[];
        for (let index = 0; index < elements.length; index++) {
            const child = elements[index]!;
            if (typeof child === "object" && child !== null)
                walk(child, unknowable, { before: steps, step: index }, found);
        }
        return;
    }
    if (!isProperties(value)) return;
    for (const step of Object.keys(value)) {
        const child = value[step]!;
        if (child === UNKNOWN) {
            if (containerLists.has(step) || unknowable.has(step))
                found.push({ path: pathOf({ before: steps, step }), image: UNKNOWN, use: "pull" });
        } else if (typeof child === "object" && child !== null) {
            const at = { before: steps, step };
            if (containerLists.has(step)) elementsOf(child, pathOf(at), ofContainer, found);
            if (step === "volumes") elementsOf(child, pathOf(at), ofVolume, found);
            if (step === "container" && isProperties(child)) found.push(...ofContainer(child, pathOf(at)));
            walk(child, unknowable, at, found);
        }
    }
}

function elementsOf(
    list: Value,
    path: string,
    images: (element: Properties, path: string) => readonly ImageAt[],
    found: ImageAt[],
): void {
    if (!Array.isArray(list)) return;
    for (const [index, element] of (list as readonly Value[]).entries()) {
        const here = join(path, index);
        if (isProperties(element)) found.push(...images(element, here));
        else if (element === UNKNOWN && !path.endsWith("volumes"))
            found.push({ path: here, image: UNKNOWN, use: "pull" });
    }
}

/** Google Batch and Vertex AI call it `imageUri`. */
const ofContainer = ({ image, imageUri }: Properties, path: string): readonly ImageAt[] => [
    ...leaf(image, `${path}.image`),
    ...leaf(imageUri, `${path}.imageUri`),
];

/** An OCI image that is mounted as a volume. */
function ofVolume({ image }: Properties, path: string): readonly ImageAt[] {
    return isProperties(image) ? leaf(image.reference, `${path}.image.reference`) : leaf(image, `${path}.image`);
}

const leaf = (image: Value | undefined, path: string): readonly ImageAt[] =>
    image === UNKNOWN || (typeof image === "string" && image !== "") ? [{ path, image, use: "pull" }] : [];
