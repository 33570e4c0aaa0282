/** Every image that a resource tells its platform to pull, to push or to keep a copy of. */
import { entryOf } from "../../core/lookup";
import { documentIn } from "../hosts/contents";
import { seek } from "../../core/leaves";
import { read, readEach, type Reading } from "../../core/reading";
import { rememberedByInputs, rememberedByText } from "../../core/remembered";
import { packageOf, type Resource } from "../../core/resource";
import { isProperties, join, OPAQUE, UNKNOWN, type Properties, type Value } from "../../core/values";
import { rowsByType } from "../../location/rows-by-type";
import { containerTypes, imageKinds, imageRows, wordsForRegistries, type ImageRow } from "../rows/images";
import { parseImage, type ImageAt } from "./image-reference";
import { containersIn, holdsPods, isBuiltIn } from "./pods";

type Inputs = Pick<Resource, "type" | "properties">;

const rowsOfKind = rowsByType(imageKinds);

/** Every image that a resource names, each path once, in the order of its rows and then of the program. */
export const imagesOf = rememberedByInputs((type, properties): readonly ImageAt[] => {
    const resource = { type, properties };
    const rows = Object.hasOwn(imageRows, type) ? imageRows[type] : undefined;
    const atRows = [...(rows ?? []), ...rowsOfKind(type).flatMap((kind) => kind.rows)].flatMap((row) =>
        readEach(properties, row.path).flatMap((each) => imagesAt(each, row)),
    );
    const told = new Set(atRows.map(({ path }) => path));
    const found = [
        ...atRows,
        ...ofKind(resource),
        ...(rows ? [] : named(resource)).filter(({ path }) => !told.has(path)),
    ];
    if (found.length === 0) return noImages;
    return [...new Map(found.map((each) => [`${each.path} ${String(each.image)}`, each])).values()];
});

const noImages: readonly ImageAt[] = [];

/** Whether a resource names an image. */
export const namesImages = (resource: Inputs): boolean => imagesOf(resource).length > 0;

function ofKind({ type, properties }: Inputs): readonly ImageAt[] {
    if (type.startsWith("kubernetes:"))
        return type.endsWith(":CustomResourceDefinition") ? [] : containersIn(properties, holdsPods(type));
    if (type.startsWith("azure-native:web:")) return webImages(properties);
    if (/^azure:(?:appservice|logicapps)\//.test(type)) return classicWebImages(type, properties);
    return containerTypes.test(type) ? containersIn(properties, true) : [];
}

const pull = (path: string, image: ImageAt["image"]): ImageAt => ({ path, image, use: "pull" });
const inText = (path: string, image: ImageAt["image"]): ImageAt => ({ ...pull(path, image), isInText: true });

function imagesAt(reading: Reading, { as, use = "pull", unless }: ImageRow): readonly ImageAt[] {
    const { path } = reading;
    if (reading.state === "unknown") return [{ path, image: UNKNOWN, use }];
    if (reading.state === "absent") return [];
    const { value } = reading;
    if (as === "file") return [pull(path, OPAQUE)];
    if (typeof value === "string" && unless?.test(value)) return [];
    if (as === "containers") return inContainers(value, path);
    if (typeof value !== "string" || value === "") return [];
    switch (as) {
        case "dockerfile":
            return basesIn(value).map((image) => inText(path, image));
        case "nomad": {
            const document = documentIn(value)?.value;
            if (isProperties(document))
                return namedIn(document, "nomad").map((each) => ({ ...each, path, isInText: true }));
            return [...value.matchAll(/(?:^|\{)\s*image\s*=\s*"([^"\n]+)"/gm)].map(([, image = ""]) =>
                inText(path, image.replace(imageScheme, "")),
            );
        }
        case "registry":
            return [{ path, image: `${registryIn(value)}/any`, use }];
        case "image":
            return [{ path, image: value.replace(imageScheme, ""), use }];
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
        // Batch has the properties of one container.
        ...(isProperties(document) ? containersIn({ container: document }, true) : []),
    ];
    return typeof value === "string"
        ? found.map((each) => ({ ...each, path, isInText: true }))
        : prefixed(found, path, Array.isArray(value));
}

const prefixed = (found: readonly ImageAt[], path: string, isList: boolean): readonly ImageAt[] =>
    found.map((each) => ({
        ...each,
        path: isList ? path + each.path.replace(/^containers/, "") : `${path}.${each.path.replace(/^container\./, "")}`,
    }));

/**
 * What a Dockerfile pulls, but for stages of the file itself and for an empty image: the frontend of its first lines, the
 * bases of FROM, and what COPY and RUN take from. An argument stands for its default; without one it is not known.
 */
function basesIn(dockerfile: string): readonly ImageAt["image"][] {
    const defaults = new Map<string, string>();
    for (const [, name = "", , value = ""] of dockerfile.matchAll(/^\s*ARG\s+(\w+)=(["']?)(\S*)\2\s*$/gim))
        if (!defaults.has(name)) defaults.set(name, value);
    const lines = [...dockerfile.matchAll(/^\s*FROM\s+(?:--\S+\s+)*(\S+)(?:\s+AS\s+(\S+))?/gim)];
    const stages = new Set(lines.map(([, , stage]) => stage?.toLowerCase()));
    const [, syntax] = /^(?:\s*#[^\n]*\n)*?\s*#\s*syntax\s*=\s*(\S+)/i.exec(dockerfile) ?? [];
    const copied = [...dockerfile.matchAll(/^\s*(?:COPY|ADD)\s+(?:--\S+\s+)*?--from=(\S+)/gim)];
    const mounted = [...dockerfile.matchAll(/--mount=\S*?\bfrom=([^\s,]+)/gi)];
    const named = [syntax ?? "", ...[...lines, ...copied, ...mounted].map(([, name = ""]) => name)];
    return [...new Set(named)].flatMap((name): readonly ImageAt["image"][] => {
        const base = name.replace(
            /\$\{(\w+)(?::-([^}]*))?\}|\$(\w+)/g,
            (whole, braced?: string, otherwise?: string, bare?: string) =>
                defaults.get(braced ?? bare ?? "") ?? otherwise ?? whole,
        );
        if (base === "" || base === "scratch" || /^\d+$/.test(base) || stages.has(base.toLowerCase())) return [];
        return [base.includes("$") ? UNKNOWN : base];
    });
}

/** App Service names an image as `DOCKER|image`, a Compose or Kubernetes file as `COMPOSE|` or `KUBE|` and base64. */
function webImages(properties: Properties): readonly ImageAt[] {
    const { kind } = properties;
    // On Windows, and on Linux without a container, what runs is code: then the settings of a site name no image.
    const mayRunContainer = typeof kind === "string" && /container|linux/i.test(kind);
    return webConfigs.leaves(properties).flatMap(({ path, key, value }): readonly ImageAt[] => {
        const isImage = isFxVersion.test(key);
        if (value === UNKNOWN) return isImage || (key === "siteConfig" && mayRunContainer) ? [pull(path, UNKNOWN)] : [];
        if (typeof value !== "string" || !isImage) return [];
        const [, form, rest = ""] = /^(DOCKER|COMPOSE|KUBE)\|(.*)$/is.exec(value) ?? [];
        if (form === undefined) return [];
        return [pull(path, form.toUpperCase() === "DOCKER" ? rest : OPAQUE)];
    });
}

const isFxVersion = /^(linux|windows)FxVersion$/;
const webConfigs = seek({ key: (key) => isFxVersion.test(key) || key === "siteConfig" });

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
const imageKeys = /(?:^i|I|_i)mages?(?:Names?|Uri|URI|Url|URL|Ref|Reference|Identifier)?$|^newName$/;

/** Files that are no container images, whatever holds them: pictures, disks, archives. */
const files = /\.(?:png|jpe?g|gif|svg|webp|ico|iso|img|raw|qcow2|vhdx?|vmdk|tar|t?gz|zip|xz|bz2)$/i;

/** Where objects that deploy charts keep the values of the chart as text. */
const valuesKeys = /^values(?:Yaml|Content|File)?$/;

/** An address of an image: `docker://quay.io/a/b:1`, `docker-image://…`. */
const imageScheme = /^docker(?:-image)?:\/\//;

/** Where a value stands. */
interface Place {
    readonly path: string;
    readonly key: string;
    /** Inside the text of a document, whose path is that of the text. */
    readonly isText: boolean;
    /** The registry that the values of a chart set for all images. */
    readonly registry: string | undefined;
}

/**
 * Images under the usual names, anywhere: as one text, or as `registry`, `repository` and `tag` or `digest`, as charts
 * write them. Names alone are often machine images (`ubuntu-24.04`), so a text counts that has a registry, or with
 * Kubernetes a path or a tag.
 */
function named({ type, properties }: Inputs): readonly ImageAt[] {
    const packageName = packageOf(type);
    if (packageName === "kubernetes" && isBuiltIn(type)) return [];
    if (!mayNameImages.isIn(properties)) return [];
    return namedIn(properties, packageName);
}

function namedIn(properties: Properties, packageName: string): readonly ImageAt[] {
    const found: ImageAt[] = [];
    const below = (at: Place, step: string | number, key: string): Place => ({
        ...at,
        key,
        ...(!at.isText && { path: join(at.path, step) }),
    });
    const visit = (value: Value, at: Place): void => {
        if (typeof value === "string") {
            // Argo CD replaces one image by another: `app=registry.example.eu/app:1`.
            const text = value.replace(/^[\w./-]+=/, "");
            const here = at.isText ? inText : pull;
            if (imageScheme.test(value)) found.push(here(at.path, value.replace(imageScheme, "")));
            else if (imageKeys.test(at.key) && isContainerImage(text, packageName)) found.push(here(at.path, text));
            const document = valuesKeys.test(at.key) ? documentIn(value)?.value : undefined;
            if (document !== undefined) visit(document, { ...at, key: "", isText: true });
        } else if (Array.isArray(value)) {
            for (const [index, each] of (value as readonly Value[]).entries())
                if (mayHoldImage(each, at.key)) visit(each, below(at, index, typeof each === "string" ? at.key : ""));
        } else if (isProperties(value)) {
            const here = { ...at, registry: globalRegistry(value) ?? at.registry };
            const parts = imageInParts(value, at.key, here.registry);
            if (parts !== undefined)
                found.push({
                    ...(at.isText ? inText : pull)(below(at, parts.step, "").path, parts.text),
                    beside: registryPaths(value, at),
                });
            for (const step of Object.keys(value)) {
                const each = value[step]!;
                // `images: { operator: "quay.io/a/b:1" }`
                const key = at.key === "images" && typeof each === "string" && parts === undefined ? at.key : step;
                if (step !== parts?.step && mayHoldImage(each, key)) visit(each, below(here, step, key));
            }
        }
    };
    visit(properties, { path: "", key: "", isText: false, registry: undefined });
    return found;
}

/** Where the registry of an image in parts stands. */
const registryPaths = (value: Properties, { path, isText }: Place): readonly string[] =>
    isText ? [] : ["registry", "imageRegistry"].flatMap((key) => (Object.hasOwn(value, key) ? [join(path, key)] : []));

/** Charts take `global.imageRegistry` instead of the registry of each image. */
function globalRegistry({ global: all }: Properties): string | undefined {
    const registry = isProperties(all) ? all.imageRegistry : undefined;
    return typeof registry === "string" && registry !== "" ? registry : undefined;
}

/** What a resource has somewhere that names an image outside of its rows; see `imageInParts` for images in parts. */
const mayNameImages = seek({
    key: (key) => isImageKey(key) || ["repository", "tag", "digest"].includes(key),
    text: (text) => imageScheme.test(text),
});

/** Most values are texts under other names. */
const mayHoldImage = (value: Value, key: string): boolean =>
    typeof value === "object"
        ? value !== null
        : typeof value === "string" && (isImageKey(key) || (value.startsWith("docker") && imageScheme.test(value)));
const isImageKey = rememberedByText((key) => imageKeys.test(key) || valuesKeys.test(key));

function isContainerImage(text: string, packageName: string): boolean {
    const hasRegistry = /^[^/\s]*[.:][^/\s]*\/[^\s]+$/.test(text) && !text.includes("://");
    const hasShape = (packageName === "kubernetes" || packageName === "nomad") && /[/:]/.test(text);
    return (hasRegistry || hasShape) && !files.test(text) && parseImage(text) !== undefined;
}

/**
 * `{ registry, repository, tag }`, or `{ repository, image, version }` with a registry in the repository; a repository
 * alone is a chart's, a code's or anything's, unless it stands in a block `image`. Beside a registry it may be called `image` or `name`.
 */
function imageInParts(
    value: Properties,
    block: string,
    forAll: string | undefined,
): { readonly text: string; readonly step: string } | undefined {
    const { registry, imageRegistry, image, tag, version, digest, sha } = value;
    const own = registry ?? imageRegistry;
    const isLabelled = "tag" in value || "digest" in value;
    const step =
        value.repository !== undefined || own === undefined || !isLabelled
            ? "repository"
            : image === undefined
              ? "name"
              : "image";
    const repository = value[step];
    const isSplit =
        step === "repository" && typeof image === "string" && /^[\w-]+$/.test(image) && version !== undefined;
    if (
        typeof repository !== "string" ||
        repository === "" ||
        !(isLabelled || own !== undefined || isSplit || imageKeys.test(block))
    )
        return undefined;
    const named = forAll ?? own;
    const host = typeof named === "string" && named !== "" ? `${named}/` : "";
    const ending = typeof digest === "string" ? digest : typeof sha === "string" ? sha : "";
    const label = tag ?? (isSplit ? version : undefined);
    const text = typeof label === "string" || typeof label === "number" ? String(label) : "";
    const name = isSplit ? `${repository}/${image}` : repository;
    const full = `${host}${name}${text === "" ? "" : `:${text}`}${ending.startsWith("sha256:") ? `@${ending}` : ""}`;
    return parseImage(full) ? { text: full, step } : undefined;
}
