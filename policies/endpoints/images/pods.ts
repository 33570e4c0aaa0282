/** Containers as Kubernetes writes them, wherever a pod is embedded. */
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
const builtIn = /^kubernetes:(core|apps|batch|extensions|policy|autoscaling|[^/]*\.k8s\.io|yaml|kustomize)[/:]/;

/** Whether a kind is one of Kubernetes itself: where it names images, its pods do. */
export const isBuiltIn = (type: string): boolean => builtIn.test(type);

/** Whether a kind embeds pods: the built-in ones that do, and any that is not built in. */
export const holdsPods = (type: string): boolean =>
    podKinds.test(type) || (!builtIn.test(type) && !type.startsWith("kubernetes:helm.sh/"));

/** The images of containers and image volumes in a value; with `mayHold`, also where their holder is not known. */
export const containersIn = (value: Value, mayHold: boolean): readonly ImageAt[] => [
    ...walk(value, mayHold ? holders : nothing),
];

function* walk(value: Value, unknowable: ReadonlySet<string>, path = ""): Generator<ImageAt> {
    for (const [step, child] of childrenOf(value)) {
        const at = join(path, step);
        const listed = typeof step === "string" && containerLists.has(step);
        if (child === UNKNOWN) {
            if (listed || unknowable.has(String(step))) yield { path: at, image: UNKNOWN, use: "pull" };
        } else {
            if (listed) yield* elementsOf(child, at, ofContainer);
            if (step === "volumes") yield* elementsOf(child, at, ofVolume);
            yield* walk(child, unknowable, at);
        }
    }
}

const childrenOf = (value: Value): readonly (readonly [string | number, Value])[] =>
    Array.isArray(value)
        ? [...(value as readonly Value[]).entries()]
        : isProperties(value)
          ? Object.entries(value)
          : [];

function* elementsOf(
    list: Value,
    path: string,
    images: (element: Properties, path: string) => readonly ImageAt[],
): Generator<ImageAt> {
    if (!Array.isArray(list)) return;
    for (const [index, element] of (list as readonly Value[]).entries()) {
        const here = join(path, index);
        if (isProperties(element)) yield* images(element, here);
        else if (element === UNKNOWN && !path.endsWith("volumes")) yield { path: here, image: UNKNOWN, use: "pull" };
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
