import { leaves } from "../core/reading";
import { packageOf, type Resource } from "../core/resource";
import { isProperties, join, OPAQUE, UNKNOWN, type Properties, type Value } from "../core/values";

/** The parts of an image reference, with what Docker leaves out filled in. */
export interface ImageReference {
    /** Host, with its port where one is given. */
    readonly domain: string;
    readonly repository: string;
    readonly tag?: string;
    readonly digest?: string;
}

// The grammar of github.com/distribution/reference (regexp.go, normalize.go).
const label = "[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?";
const domainForm = new RegExp(`^(?:${label}(?:\\.${label})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?$`);
const component = "[a-z0-9]+(?:(?:\\.|__|_|-+)[a-z0-9]+)*";
const digestForm = "[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}";
const remainderForm = new RegExp(`^(${component}(?:/${component})*)(?::(\\w[\\w.-]{0,127}))?(?:@(${digestForm}))?$`);
const identifier = /^[a-f0-9]{64}$/;
const LONGEST = 1024;

/** Reads a reference as Docker and Kubernetes do: `nginx` is `docker.io/library/nginx`; undefined where it is none. */
export function parseImage(text: string): ImageReference | undefined {
    if (text.length > LONGEST || identifier.test(text)) return undefined;
    const slash = text.indexOf("/");
    const head = text.slice(0, Math.max(slash, 0));
    const named = /[.:]/.test(head) || head === "localhost" || head !== head.toLowerCase();
    const given = named ? head : "docker.io";
    const domain = given === "index.docker.io" ? "docker.io" : given;
    const [, path, tag, digest] = remainderForm.exec(named ? text.slice(slash + 1) : text) ?? [];
    if (path === undefined || path.length > 255 || !domainForm.test(domain)) return undefined;
    const repository = domain === "docker.io" && !path.includes("/") ? `library/${path}` : path;
    return { domain, repository, ...(tag !== undefined && { tag }), ...(digest !== undefined && { digest }) };
}

export const formatImage = ({ domain, repository, tag, digest }: ImageReference): string =>
    `${domain}/${repository}${tag === undefined ? "" : `:${tag}`}${digest === undefined ? "" : `@${digest}`}`;

/** A place that names an image, or may turn out to. */
export interface ImageAt {
    readonly path: string;
    /** UNKNOWN also where the containers themselves are not known; OPAQUE for a file that holds the images. */
    readonly image: string | typeof UNKNOWN | typeof OPAQUE;
}

/** Every image that a resource tells its platform to pull. */
export function imagesOf({ type, properties }: Resource): readonly ImageAt[] {
    switch (packageOf(type)) {
        case "kubernetes":
            return type.endsWith(":CustomResourceDefinition")
                ? []
                : [...walk(properties, holdsPods(type) ? holders : nothing)];
        case "azure-native":
            if (type.startsWith("azure-native:web:")) return webImages(type, properties);
            return /^azure-native:(containerinstance|app):/.test(type) ? [...walk(properties, holders)] : [];
        case "gcp":
            return /^gcp:cloudrun(v2)?\//.test(type) ? [...walk(properties, holders)] : [];
        default:
            return [];
    }
}

const containerLists: ReadonlySet<string> = new Set(["containers", "initContainers", "ephemeralContainers"]);
/** What holds the containers: while it is not known, neither are they. */
const holders: ReadonlySet<string> = new Set(["spec", "template", "templates", "jobTemplate", "podTemplate"]);
const nothing: ReadonlySet<string> = new Set();

const podKinds = /:(Pod|PodTemplate|ReplicationController|ReplicaSet|Deployment|StatefulSet|DaemonSet|Job|CronJob)$/;
const builtIn =
    /^kubernetes:(core|apps|batch|extensions|policy|autoscaling|[^/]*\.k8s\.io|helm\.sh|yaml|kustomize)[/:]/;
const holdsPods = (type: string): boolean => podKinds.test(type) || !builtIn.test(type);

function* walk(value: Value, unknowable: ReadonlySet<string>, path = ""): Generator<ImageAt> {
    for (const [step, child] of childrenOf(value)) {
        const at = join(path, step);
        const listed = typeof step === "string" && containerLists.has(step);
        if (child === UNKNOWN) {
            if (listed || unknowable.has(String(step))) yield { path: at, image: UNKNOWN };
        } else {
            if (listed) yield* elementsOf(child, at, (container, here) => leaf(container.image, `${here}.image`));
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
        else if (element === UNKNOWN && !path.endsWith("volumes")) yield { path: here, image: UNKNOWN };
    }
}

/** An OCI image that is mounted as a volume. */
function ofVolume({ image }: Properties, path: string): readonly ImageAt[] {
    return isProperties(image) ? leaf(image.reference, `${path}.image.reference`) : leaf(image, `${path}.image`);
}

const leaf = (image: Value | undefined, path: string): readonly ImageAt[] =>
    image === UNKNOWN || (typeof image === "string" && image !== "") ? [{ path, image }] : [];

/** App Service names an image as `DOCKER|image`, a Compose or Kubernetes file as `COMPOSE|` or `KUBE|` and base64. */
function webImages(type: string, properties: Properties): readonly ImageAt[] {
    if (/:WebAppSiteContainer(Slot)?$/.test(type)) return leaf(properties.image, "image");
    return [...leaves(properties)].flatMap(({ path, key, value }): readonly ImageAt[] => {
        if (value === UNKNOWN && /^(siteConfig|(linux|windows)FxVersion)$/.test(key)) return [{ path, image: UNKNOWN }];
        if (typeof value !== "string" || !/^(linux|windows)FxVersion$/.test(key)) return [];
        const [, form, rest = ""] = /^(DOCKER|COMPOSE|KUBE)\|(.*)$/is.exec(value) ?? [];
        if (form === undefined) return [];
        return [{ path, image: form.toUpperCase() === "DOCKER" ? rest : OPAQUE }];
    });
}
