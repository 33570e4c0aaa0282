import type { Cloud } from "../catalog/clouds";
import { findPlace } from "../catalog/places";
import { currentType } from "../catalog/renamed-types";
import { read, readText } from "../core/reading";
import type { Resource } from "../core/resource";
import type { Stack } from "../core/stack";
import { plain } from "../core/rule";
import { isProperties, UNKNOWN, type Properties, type Value } from "../core/values";
import { placeOf } from "../location/resource-place";
import { askedOf, type Inner } from "../location/embedded-resource";
import type { Judged, Question } from "./messages";
import { judgeNamed } from "./judge-named-place";
import { copiesIn, judgePairOf } from "./paired-places";
import { isReachPath, reachesJudged } from "./data-reach";
import { isPlacePath, placesIn } from "../location/place-inputs";

/** Resources of Azure whose content is a template of further resources, and the paths of template, link and parameters. */
const templates: readonly {
    readonly type: RegExp;
    readonly inline: string;
    readonly linked: string;
    readonly parameters: string;
}[] = [
    {
        type: /^azure-native:resources:Deployment(At\w+Scope)?$/,
        inline: "properties.template",
        linked: "properties.templateLink",
        parameters: "properties.parameters",
    },
    {
        type: /^azure-native:resources:DeploymentStackAt\w+$/,
        inline: "template",
        linked: "templateLink",
        parameters: "parameters",
    },
    {
        type: /^azure-native:resources:TemplateSpecVersion$/,
        inline: "mainTemplate",
        linked: "linkedTemplates",
        parameters: "parameters",
    },
];

const GENERIC = "azure-native:resources:Resource";

/** A resource within another one's content, as its own type would be judged, and where it says it is. */
interface Content extends Inner {
    readonly location: Value | undefined;
}

/** Whether the value at a path names a place within a template or an untyped resource. */
export const isContentPath = (resource: Resource, path: string): boolean =>
    contentsOf(resource).some(({ type, properties, prefix }) => {
        if (!path.startsWith(prefix)) return false;
        const inner = { ...resource, type, properties };
        const own = path.slice(prefix.length);
        return isPlacePath(inner, own) || isReachPath(inner, own);
    });

/**
 * Judges what an inline template or an untyped resource of Azure creates, each as the type that it names; what stands
 * elsewhere is not seen, which is said.
 */
export function contentJudged(question: Question, cloud: Cloud, stack: Stack | undefined): Judged {
    const { resource, undetermined } = question;
    const row = templates.find(({ type }) => type.test(resource.type));
    if (!row && resource.type !== GENERIC) return [];
    const unseen = row ? unseenOf(resource, row) : unknownContent(resource);
    if (unseen !== undefined) {
        undetermined("template", { path: unseen });
        return [true];
    }
    const contents = contentsOf(resource);
    const valueOf = row ? evaluator(resource, row) : (text: string) => text;
    const answers = contents.map((content) => judgeContent(question, cloud, stack, content, valueOf));
    if (row && answers.includes("open")) undetermined("template", { path: row.inline });
    return row || answers.includes("judged") ? [true] : [];
}

type Evaluate = (text: string) => string | typeof GROUP | undefined;

function judgeContent(
    question: Question,
    cloud: Cloud,
    stack: Stack | undefined,
    content: Content,
    valueOf: Evaluate,
): "open" | "judged" | undefined {
    const { type, properties, prefix, location } = content;
    const { resource, settings } = question;
    const asked = { ...askedOf(question, content), show: showing(question, content) };
    let open = false;
    let judged = false;
    for (const named of placesIn(type, properties)) {
        const id = named.value === UNKNOWN ? undefined : valueOf(named.value);
        if (id === undefined) open = true;
        else if (id !== GROUP)
            judged =
                judgeNamed(asked, cloud, { ...named, path: prefix + named.path }, id, "places something by") || judged;
    }
    const at = typeof location === "string" ? valueOf(location) : GROUP;
    const home =
        typeof at === "string"
            ? findPlace({ provider: "azure", partition: cloud.partition, id: at }, settings.additionalRegions)
            : at && placeOf(resource, stack, settings.additionalRegions);
    const copies = home ? copiesIn(content).flatMap((one) => judgePairOf(asked, home, one)) : [];
    const reached = reachesJudged(asked, content);
    if (open) return "open";
    return judged || copies.length > 0 || reached.length > 0 ? "judged" : undefined;
}

/** A template that is a text holds values which can not be read by their path from outside. */
function showing({ show }: Question, { properties, prefix }: Content): Question["show"] {
    return (path) => {
        const shown = show(path);
        const own = readText(properties, path.slice(prefix.length)).value;
        return shown === "[absent]" && own !== undefined ? plain(own) : shown;
    };
}

type Template = (typeof templates)[number];

/** The path of what can not be seen of a template. */
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
    const row = templates.find((each) => each.type.test(type));
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
        const read = JSON.parse(value) as Value;
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
