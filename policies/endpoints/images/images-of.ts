/** Every image that a resource tells its platform to pull, to push or to keep a copy of. */
import { entryOf } from "../../core/lookup";
import { documentIn } from "../hosts/contents";
import { leaves, read, readEach, type Reading } from "../../core/reading";
import { rememberedByInputs } from "../../core/remembered";
import { packageOf, type Resource } from "../../core/resource";
import { isProperties, join, OPAQUE, UNKNOWN, type Properties, type Value } from "../../core/values";
import { containerTypes, imageRows, wordsForRegistries, type ImageRow } from "../rows/images";
import { parseImage, type ImageAt } from "./image-reference";
import { containersIn, holdsPods, isBuiltIn } from "./pods";

type Inputs = Pick<Resource, "type" | "properties">;

/** Every image that a resource names, each path once, in the order of its rows and then of the program. */
export const imagesOf = rememberedByInputs((type, properties): readonly ImageAt[] => {
    const resource = { type, properties };
    const rows = Object.hasOwn(imageRows, type) ? imageRows[type] : undefined;
    const found = [
        ...(rows ?? []).flatMap((row) => readEach(properties, row.path).flatMap((each) => imagesAt(each, row))),
        ...ofKind(resource),
        ...(rows ? [] : named(resource)),
    ];
    return [...new Map(found.map((each) => [`${each.path} ${String(each.image)}`, each])).values()];
});

function ofKind({ type, properties }: Inputs): readonly ImageAt[] {
    if (type.startsWith("kubernetes:"))
        return type.endsWith(":CustomResourceDefinition") ? [] : containersIn(properties, holdsPods(type));
    if (type.startsWith("azure-native:web:")) return webImages(properties);
    if (/^azure:(?:appservice|logicapps)\//.test(type)) return classicWebImages(type, properties);
    return containerTypes.test(type) ? containersIn(properties, true) : [];
}

const pull = (path: string, image: ImageAt["image"]): ImageAt => ({ path, image, use: "pull" });

function imagesAt(reading: Reading, { as, use = "pull", unless }: ImageRow): readonly ImageAt[] {
    const { path } = reading;
    if (reading.state === "unknown") return [{ path, image: UNKNOWN, use }];
    if (reading.state === "absent") return [];
    const { value } = reading;
    if (as === "file") return [pull(path, OPAQUE)];
    if (as === "containers") return inContainers(value, path);
    if (typeof value !== "string" || value === "" || unless?.test(value)) return [];
    switch (as) {
        case "dockerfile":
            return basesIn(value).map((image) => pull(path, image));
        case "nomad":
            return [...value.matchAll(/^\s*image\s*=\s*"([^"\n]+)"/gm)].map(([, image = ""]) => pull(path, image));
        case "registry":
            return [{ path, image: `${registryIn(value)}/any`, use }];
        case "image":
            return [{ path, image: value.replace(/^docker:\/\//, ""), use }];
    }
}

/** The host of a registry, also where a repository follows it: `docker.io/library/nginx`. */
const registryIn = (text: string): string =>
    entryOf(wordsForRegistries, text) ?? text.replace(/^[a-z]+:\/\//, "").replace(/\/.*$/, "");

/** Containers of ECS are JSON text, those of a Google machine YAML text. */
function inContainers(value: Value, path: string): readonly ImageAt[] {
    const document = typeof value === "string" ? documentIn(value)?.value : value;
    if (document === undefined || typeof document === "symbol") return [pull(path, OPAQUE)];
    const found = [
        ...(Array.isArray(document) ? containersIn({ containers: document }, true) : containersIn(document, true)),
    ];
    return typeof value === "string"
        ? found.map((each) => ({ ...each, path }))
        : prefixed(found, path, Array.isArray(value));
}

const prefixed = (found: readonly ImageAt[], path: string, isList: boolean): readonly ImageAt[] =>
    found.map((each) => ({
        ...each,
        path: isList ? path + each.path.replace(/^containers/, "") : `${path}.${each.path}`,
    }));

/** What the FROM lines of a Dockerfile name, but for stages of the file itself and for an empty image. */
function basesIn(dockerfile: string): readonly string[] {
    const lines = [...dockerfile.matchAll(/^\s*FROM\s+(?:--\S+\s+)*(\S+)(?:\s+AS\s+(\S+))?/gim)];
    const stages = new Set(lines.map(([, , stage]) => stage?.toLowerCase()));
    return lines.flatMap(([, base = ""]) => (stages.has(base.toLowerCase()) || base === "scratch" ? [] : [base]));
}

/** App Service names an image as `DOCKER|image`, a Compose or Kubernetes file as `COMPOSE|` or `KUBE|` and base64. */
function webImages(properties: Properties): readonly ImageAt[] {
    const { kind } = properties;
    // On Windows, and on Linux without a container, what runs is code: then the settings of a site name no image.
    const mayRunContainer = typeof kind === "string" && /container|linux/i.test(kind);
    return leaves(properties).flatMap(({ path, key, value }): readonly ImageAt[] => {
        const isImage = /^(linux|windows)FxVersion$/.test(key);
        if (value === UNKNOWN) return isImage || (key === "siteConfig" && mayRunContainer) ? [pull(path, UNKNOWN)] : [];
        if (typeof value !== "string" || !isImage) return [];
        const [, form, rest = ""] = /^(DOCKER|COMPOSE|KUBE)\|(.*)$/is.exec(value) ?? [];
        if (form === undefined) return [];
        return [pull(path, form.toUpperCase() === "DOCKER" ? rest : OPAQUE)];
    });
}

/** The classic provider has the registry beside the image, or writes them as the platform does. */
function classicWebImages(type: string, properties: Properties): readonly ImageAt[] {
    const stack = "siteConfig.applicationStack";
    const beside = [
        ...besideRegistry(properties, stack, "dockerImageName", "dockerRegistryUrl"),
        ...readEach(properties, `${stack}.dockers[]`).flatMap(({ path }) =>
            besideRegistry(properties, path, "imageName", "registryUrl"),
        ),
    ];
    const kind = /linux/i.test(type) ? "linux" : properties.kind;
    return [...beside, ...webImages(kind === undefined ? properties : { ...properties, kind })];
}

function besideRegistry(properties: Properties, block: string, name: string, url: string): readonly ImageAt[] {
    // A block that is unknown as a whole is told once.
    if (read(properties, block).state === "unknown") return [];
    const [image, registry] = [read(properties, `${block}.${name}`), read(properties, `${block}.${url}`)];
    if (image.state === "unknown" || registry.state === "unknown") return [pull(`${block}.${name}`, UNKNOWN)];
    if (image.state === "absent" || typeof image.value !== "string" || image.value === "") return [];
    const host = registry.state === "known" && typeof registry.value === "string" ? registryIn(registry.value) : "";
    const isWhole = host === "" || image.value.startsWith(`${host}/`);
    return [pull(`${block}.${name}`, isWhole ? image.value : `${host}/${image.value}`)];
}

/** Names under which any type may say which container image it means. */
const imageKeys =
    /^(?:image|images|imageName|imageUri|imageUrl|imageRef|imageIdentifier|containerImage|containerImageNames|dockerImage|registryImage|baseImage|sidecarImage|initImage)$/;

/** Where objects that deploy charts keep the values of the chart as text. */
const valuesKeys = /^values(?:Yaml|Content|File)?$/;

/**
 * Images under the usual names, anywhere: as one text, or as `registry`, `repository` and `tag` or `digest`, as charts
 * write them. Names alone are often machine images (`ubuntu-24.04`), so a text counts that has a registry, or with
 * Kubernetes a path or a tag.
 */
function named({ type, properties }: Inputs): readonly ImageAt[] {
    const packageName = packageOf(type);
    if (packageName === "kubernetes" && isBuiltIn(type)) return [];
    const found: ImageAt[] = [];
    const visit = (value: Value, path: string, key: string): void => {
        if (typeof value === "string") {
            if (imageKeys.test(key) && isContainerImage(value, packageName)) found.push(pull(path, value));
            const document = valuesKeys.test(key) ? documentIn(value)?.value : undefined;
            if (document !== undefined) visit(document, path, "");
        } else if (Array.isArray(value)) {
            for (const [index, each] of (value as readonly Value[]).entries())
                if (mayHoldImage(each, key)) visit(each, join(path, index), key);
        } else if (isProperties(value)) {
            const parts = imageInParts(value);
            if (parts !== undefined) found.push(pull(join(path, "repository"), parts));
            for (const step of Object.keys(value)) {
                const each = value[step]!;
                if (mayHoldImage(each, step)) visit(each, join(path, step), step);
            }
        }
    };
    visit(properties, "", "");
    return found;
}

/** Most values are texts under other names. */
const mayHoldImage = (value: Value, key: string): boolean =>
    typeof value === "object"
        ? value !== null
        : typeof value === "string" && (imageKeys.test(key) || valuesKeys.test(key));

function isContainerImage(text: string, packageName: string): boolean {
    const hasRegistry = /^[^/\s]*[.:][^/\s]*\/[^\s]+$/.test(text) && !text.includes("://");
    const hasShape = packageName === "kubernetes" && /[/:]/.test(text);
    return (hasRegistry || hasShape) && parseImage(text) !== undefined;
}

/** `{ registry, repository, tag }`; a repository alone is a chart's, a code's or anything's. */
function imageInParts(value: Properties): string | undefined {
    const { registry, imageRegistry, repository, tag, digest, sha } = value;
    const named = registry ?? imageRegistry;
    if (
        typeof repository !== "string" ||
        repository === "" ||
        !("tag" in value || "digest" in value || named !== undefined)
    )
        return undefined;
    const host = typeof named === "string" && named !== "" ? `${named}/` : "";
    const ending = typeof digest === "string" ? digest : typeof sha === "string" ? sha : "";
    const text = typeof tag === "string" || typeof tag === "number" ? String(tag) : "";
    const full = `${host}${repository}${text === "" ? "" : `:${text}`}${ending.startsWith("sha256:") ? `@${ending}` : ""}`;
    return parseImage(full) ? full : undefined;
}
