import { findPlace } from "../catalog/places";
import { currentType } from "../catalog/renamed-types";
import { jsonValue } from "../core/json-text";
import { read, readText } from "../core/reading";
import type { Resource } from "../core/resource";
import { plain } from "../core/rule";
import { isProperties, UNKNOWN, type Properties, type Value } from "../core/values";
import type { EmbeddedResource } from "../location/embedded-resource";
import { isPlacePath, placesIn } from "../location/place-inputs";
import { placeOf } from "../location/resource-place";
import { rowsByType } from "../location/rows-by-type";
import { askedOf, defineAspect, type CloudQuestion } from "./aspect";
import { isReachPath, judgeReaches, reachMessages } from "./data-reach";
import { judgeNamedPlace, namedPlaceMessages } from "./judge-named-place";
import { copiesIn, judgeCopy, pairMessages } from "./paired-places";
import { templates, type Template } from "./rows/templates";

const messages = {
    ...namedPlaceMessages,
    ...reachMessages,
    ...pairMessages,
    template:
        "The resources that {resource} creates are not visible: '{path}' is computed or kept elsewhere. Declare those resources in the program, or write their locations out.",
} as const;

type Asked = CloudQuestion<typeof messages>;

const templateOf = rowsByType(templates);
const GENERIC = "azure-native:resources:Resource";

/** A resource within another one's content, as its own type would be judged, and where it says it is. */
interface Content extends EmbeddedResource {
    readonly location: Value | undefined;
}

/**
 * What an inline template or an untyped resource of Azure creates, each as the type that it names; what is kept elsewhere
 * is not visible, which is told.
 */
export const templateContents = defineAspect({
    name: "the resources inside templates and untyped resources",
    concerns: "cloud",
    messages,
    isPrintable: isContentPath,
    judge: (question) => {
        const { resource, applies, undetermined } = question;
        const [template] = templateOf(resource.type);
        if (!template && resource.type !== GENERIC) return;
        const unseen = template ? unseenOf(resource, template) : unknownContent(resource);
        if (unseen !== undefined) return undetermined("template", { path: unseen });
        if (template) applies();
        const valueOf = template ? evaluator(resource, template) : (text: string) => text;
        const isOpen = contentsOf(resource).map((content) => judgeContent(question, content, valueOf));
        if (template && isOpen.includes(true)) undetermined("template", { path: template.inline });
    },
});

/** Whether the value at a path names a place within a template or an untyped resource. */
function isContentPath(path: string, resource: Resource): boolean {
    return contentsOf(resource).some(({ type, properties, prefix }) => {
        if (!path.startsWith(prefix)) return false;
        const own = path.slice(prefix.length);
        return isPlacePath({ ...resource, type, properties }, own) || isReachPath(type, own);
    });
}

type Evaluate = (text: string) => string | typeof GROUP | undefined;

/** Judges one resource of the content; answers whether a place in it is not known. */
function judgeContent(question: Asked, content: Content, valueOf: Evaluate): boolean {
    const { type, properties, prefix, location } = content;
    const { resource, settings, stack, cloud } = question;
    const asked = { ...askedOf(question, content), show: showing(question, content) };
    let isOpen = false;
    for (const named of placesIn(type, properties)) {
        const value = named.value === UNKNOWN ? undefined : valueOf(named.value);
        if (value === undefined) isOpen = true;
        else if (value !== GROUP) {
            const place = { ...named, value, path: prefix + named.path };
            judgeNamedPlace(asked, cloud, place, undefined, "places something by");
        }
    }
    const at = typeof location === "string" ? valueOf(location) : GROUP;
    const home =
        typeof at === "string"
            ? findPlace({ provider: "azure", partition: cloud.partition, id: at }, settings.additionalRegions)
            : at && placeOf(resource, stack, settings.additionalRegions);
    if (home) for (const copy of copiesIn(content)) judgeCopy(asked, home, copy);
    judgeReaches(asked, content);
    return isOpen;
}

/** A template that is a text holds values which cannot be read by their path from outside. */
function showing({ show }: Asked, { properties, prefix }: Content): Asked["show"] {
    return (path) => {
        const shown = show(path);
        const own = readText(properties, path.slice(prefix.length)).value;
        return shown === "[absent]" && own !== undefined ? plain(own) : shown;
    };
}

/** The path of what is not visible of a template. */
function unseenOf({ properties }: Resource, row: Template): string | undefined {
    const reading = read(properties, row.inline);
    if (reading.state === "absent") return row.linked;
    return reading.state === "known" && parsed(reading.value) ? undefined : row.inline;
}

const unknownContent = ({ properties }: Resource): string | undefined =>
    properties.properties === UNKNOWN ? "properties" : undefined;

function contentsOf(resource: Resource): readonly Content[] {
    const { type, properties } = resource;
    if (type === GENERIC) {
        const { resourceProviderNamespace: namespace, resourceType, location, properties: content, sku } = properties;
        const named = typeof namespace === "string" && typeof resourceType === "string";
        const own: Properties = { properties: content ?? null, sku: sku ?? null };
        return [{ type: typeOf(named ? `${namespace}/${resourceType}` : ""), properties: own, prefix: "", location }];
    }
    const [row] = templateOf(type);
    const reading = row && read(properties, row.inline);
    const template = reading?.state === "known" ? parsed(reading.value) : undefined;
    return row && template ? [...resourcesIn(template, row.inline)] : [];
}

/** `Microsoft.DocumentDB/databaseAccounts` is `azure-native:cosmosdb:DatabaseAccount`. */
function typeOf(armType: string): string {
    const [, namespace = "resources", name = "resource"] = /^(?:\w+\.)?(\w+)\/(?:.*\/)?(\w+)$/.exec(armType) ?? [];
    const singular = name.replace(/ies$/, "y").replace(/(?<!s)s$/, "");
    return currentType(
        `azure-native:${namespace.toLowerCase()}:${singular.charAt(0).toUpperCase()}${singular.slice(1)}`,
    );
}

function evaluator({ properties }: Resource, row: Template): Evaluate {
    const reading = read(properties, row.inline);
    const template = (reading.state === "known" ? parsed(reading.value) : undefined) ?? {};
    const given = read(properties, row.parameters);
    const parameters = given.state === "known" ? parsed(given.value) : undefined;
    return (text) => resolved(text, template, parameters);
}

function parsed(value: Value): Properties | undefined {
    if (typeof value !== "string") return isProperties(value) ? value : undefined;
    try {
        const read = jsonValue(value) as Value;
        return isProperties(read) ? read : undefined;
    } catch {
        return undefined;
    }
}

/** Every resource of a template, of their children and of nested templates. */
function* resourcesIn(holder: Properties, path: string): Generator<Content> {
    for (const [at, resource] of elementsOf(holder.resources, `${path}.resources`)) {
        const { type, resources: _, ...own } = resource;
        const { properties, location } = own;
        const nested = isProperties(properties) ? properties.template : undefined;
        const { template: __, ...rest } = isProperties(properties) ? properties : {};
        const content = isProperties(nested) ? { ...own, properties: rest } : own;
        yield { type: typeOf(typeof type === "string" ? type : ""), properties: content, prefix: `${at}.`, location };
        yield* resourcesIn(resource, at);
        if (isProperties(nested)) yield* resourcesIn(nested, `${at}.properties.template`);
    }
}

/** A template lists its resources, or names them. */
function elementsOf(resources: Value | undefined, path: string): readonly (readonly [string, Properties])[] {
    const each: readonly (readonly [string, Value])[] = Array.isArray(resources)
        ? (resources as readonly Value[]).map((resource, index) => [`${path}[${index}]`, resource] as const)
        : isProperties(resources)
          ? Object.entries(resources).map(([name, resource]) => [`${path}.${name}`, resource] as const)
          : [];
    return each.flatMap(([at, resource]) => (isProperties(resource) ? [[at, resource] as const] : []));
}

/** The place of the group to which the template is deployed: it is judged where it is declared. */
const GROUP = Symbol("the resource group's place");

/** Follows parameters, their defaults and variables; any other expression is not evaluated. */
function resolved(
    text: string,
    template: Properties,
    parameters: Properties | undefined,
    depth = 0,
): string | typeof GROUP | undefined {
    if (!text.startsWith("[") || text.startsWith("[[")) return text;
    if (/^\[\s*(resourceGroup|deployment)\(\)\.location\s*\]$/i.test(text)) return GROUP;
    const [, kind = "", name = ""] = /^\[\s*(parameters|variables)\(\s*'([^']+)'\s*\)\s*\]$/i.exec(text) ?? [];
    const next =
        kind.toLowerCase() === "variables"
            ? child(template.variables, name)
            : (child(child(parameters, name), "value") ?? child(child(template.parameters, name), "defaultValue"));
    return typeof next === "string" && depth < 8 ? resolved(next, template, parameters, depth + 1) : undefined;
}

const child = (value: Value | undefined, key: string): Value | undefined =>
    isProperties(value) && Object.hasOwn(value, key) ? value[key] : undefined;
