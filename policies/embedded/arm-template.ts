/** The resources of ARM templates and of untyped resources of Azure, each as azure-native has it. */
import { declaredType, keepsProperties } from "../catalog/declared-types";
import { placeInputsOf } from "../catalog/known-types";
import { typePattern } from "../catalog/type-patterns";
import { jsonValue } from "../core/json-text";
import { entryOf } from "../core/lookup";
import { read } from "../core/reading";
import { rememberedByText } from "../core/remembered";
import type { Resource } from "../core/resource";
import { isProperties, UNKNOWN, type Properties, type Value } from "../core/values";
import { MOST_VALUES, resolved, type Scope } from "./arm-expression";
import { armSpellings } from "./rows/spellings";
import { templates, type Template } from "./rows/templates";
import { resourceInside, shaped, type Shape } from "./shape";

const rows = templates.map((row) => ({ row, fits: typePattern(row.types) }));
/** The row of a resource that is a template. */
export const templateOf = ({ type }: Pick<Resource, "type">): Template | undefined => rowOf(type);
const rowOf = rememberedByText((type) => rows.find(({ fits }) => fits.test(type))?.row);

/** A template, or the values of its parameters, as an object or as JSON text; undefined where it is not readable. */
export function templateText(value: Value | undefined): Properties | undefined {
    if (typeof value !== "string") return isProperties(value) ? value : undefined;
    try {
        const parsed = jsonValue(value) as Value;
        return isProperties(parsed) ? parsed : undefined;
    } catch {
        return undefined;
    }
}

/** The resources of the template that a resource deploys, of their children and of the templates within. */
export function templateResources(holder: Resource): readonly Resource[] {
    const row = templateOf(holder);
    const reading = row && read(holder.properties, row.inline);
    const template = reading?.state === "known" ? templateText(reading.value) : undefined;
    if (!row || !template) return [];
    const given = read(holder.properties, row.parameters);
    const parameters = given.state === "known" ? templateText(given.value) : undefined;
    const scope: Scope = { template, parameters, location: holder.properties.location, steps: { left: MOST_VALUES } };
    return [...declaredIn(template, row.inline, scope, "")].map((each) => typed(holder, each));
}

/** `azure-native:resources:Resource` names its type in an input, and takes the content as ARM does. */
export function genericResource(holder: Resource): readonly Resource[] {
    const { resourceProviderNamespace, resourceType, parentResourcePath, resourceName, ...rest } = holder.properties;
    if (typeof resourceProviderNamespace !== "string" || typeof resourceType !== "string") return [];
    if (rest.properties === UNKNOWN) return [];
    const parent = typeof parentResourcePath === "string" ? parentResourcePath.split("/").filter(Boolean) : [];
    const types = [...parent.filter((_, index) => index % 2 === 0), resourceType];
    const names = [
        ...parent.filter((_, index) => index % 2 === 1),
        typeof resourceName === "string" ? resourceName : "",
    ];
    const type = [resourceProviderNamespace, ...types].join("/");
    return [typed(holder, { type, name: names.join("/"), at: "", body: rest })];
}

/** One resource of a template with its expressions evaluated. */
interface Declared {
    /** `Microsoft.Storage/storageAccounts/blobServices` */
    readonly type: string;
    readonly name: string;
    /** Where it stands. */
    readonly at: string;
    readonly body: Properties;
}

const DEPLOYMENTS = "microsoft.resources/deployments";

function* declaredIn(of: Properties, path: string, scope: Scope, within: string, parent = ""): Generator<Declared> {
    for (const [at, resource] of elementsOf(of.resources, `${path}.resources`)) {
        const { resources: _, properties: content, condition, existing, ...envelope } = resource;
        const isOff = existing === true || condition === false || resolved(condition ?? null, scope) === false;
        if (isOff) continue;
        const own = (resolved(envelope, scope) ?? {}) as Properties;
        const type = [within, textOf(own.type)].filter(Boolean).join("/");
        const name = [parent, textOf(own.name)].filter(Boolean).join("/");
        const isNested = type.toLowerCase() === DEPLOYMENTS && isProperties(content);
        const nested = isNested ? templateText(content.template) : undefined;
        // A deployment within is no more than what its template declares.
        if (nested && isProperties(content))
            yield* declaredIn(nested, `${at}.properties.template`, nestedScope(nested, content, own, scope), "");
        else yield { type, name, at, body: { ...own, properties: resolved(content ?? null, scope) ?? null } };
        yield* declaredIn(resource, at, scope, type, name);
    }
}

/** What the expressions of a nested template mean: its own parameters, or those of the template around it. */
function nestedScope(template: Properties, content: Properties, { location }: Properties, around: Scope): Scope {
    const options = isProperties(content.expressionEvaluationOptions) ? content.expressionEvaluationOptions : {};
    if (textOf(options.scope).toLowerCase() !== "inner") return around;
    return { template, parameters: resolved(content.parameters ?? null, around), location, steps: around.steps };
}

const textOf = (value: Value | undefined): string => (typeof value === "string" ? value : "");

/** A template lists its resources, or names them. */
function elementsOf(resources: Value | undefined, path: string): readonly (readonly [string, Properties])[] {
    const each: readonly (readonly [string, Value])[] = Array.isArray(resources)
        ? (resources as readonly Value[]).map((resource, index) => [`${path}[${index}]`, resource] as const)
        : isProperties(resources)
          ? Object.entries(resources).map(([name, resource]) => [`${path}.${name}`, resource] as const)
          : [];
    return each.flatMap(([at, resource]) => (isProperties(resource) ? [[at, resource] as const] : []));
}

/** Properties that stand beside `properties` in a template. */
const envelope = ["location", "sku", "kind", "identity", "tags", "zones", "plan", "extendedLocation", "managedBy"];

/** Most types of the SDK have at the top what stands in `properties` of ARM; some keep the block. */
function typed(holder: Resource, { type, name, at, body }: Declared): Resource {
    const below = (key: string): string => (at === "" ? key : `${at}.${key}`);
    const { properties: content, name: _, type: __, ...own } = body;
    const inner = isProperties(content) ? content : {};
    const beside = shaped(own, at, arm);
    const sdkType = typeOf(type);
    const isKept = keepsProperties(sdkType) || placeInputsOf(sdkType) === undefined;
    const found = isKept ? shaped({ properties: content ?? null }, at, arm) : shaped(inner, below("properties"), arm);
    const names = namesOf(type, name);
    const group = body.resourceGroup ?? holder.properties.resourceGroupName;
    const paths = new Map([
        ...envelope.map((key) => [key, below(key)] as const),
        ...found.paths,
        ...beside.paths,
        ...Object.keys(names).map((key) => [key, below("name")] as const),
        ["resourceGroupName", "resourceGroupName"] as const,
        ["", isKept ? at : below("properties")] as const,
    ]);
    return resourceInside(holder, {
        type: sdkType,
        name: [name.split("/").at(-1), at.split(".").at(-1), holder.name].find(Boolean) ?? "",
        urn: `${holder.urn}#${at}`,
        provider: holder.provider,
        shaped: {
            properties: {
                ...found.properties,
                ...beside.properties,
                ...names,
                ...(group !== undefined && { resourceGroupName: group }),
            },
            paths,
            // What an expression gives is not the place of the group, which a program leaves unknown, too.
            from: new Map(beside.properties.location === UNKNOWN ? [["location", [holder.urn]]] : []),
        },
    });
}

/** ARM does not regard the case of names, and some services write them otherwise than the SDK. */
export const arm: Shape = (name, value) => [{ name: entryOf(armSpellings, name.toLowerCase()) ?? name, value }];

/** The inputs by which the SDK names a resource and what it is part of: `name`, `vaultName`, `accountName`. */
function namesOf(type: string, name: string): Properties {
    const [, ...kinds] = type.split("/");
    const names = name.split("/");
    const found: Record<string, Value> = {};
    for (const [index, kind] of kinds.slice(0, -1).entries()) {
        const one = singular(kind);
        const [, last = one] = /([A-Z][a-z]+)$/.exec(one) ?? [];
        for (const each of [one, last.charAt(0).toLowerCase() + last.slice(1)])
            found[`${each}Name`] = names[index] ?? "";
    }
    return { ...found, name: names.at(-1) ?? "" };
}

const singular = (name: string): string => name.replace(/ies$/, "y").replace(/(?<!s)s$/, "");

/** `Microsoft.DocumentDB/databaseAccounts` is `azure-native:cosmosdb:DatabaseAccount`. */
export function typeOf(armType: string): string {
    if (armType === "") return "azure-native:resources:Resource";
    const name = armType.toLowerCase().replace(/^microsoft\./, "");
    const [namespace = "", ...kinds] = armType.split("/").map((part) => part.split(".").at(-1) ?? part);
    const ones = kinds.map((kind) => pascal(singular(kind)));
    const module = `azure-native:${namespace.toLowerCase()}`;
    return declaredType("arm", name, [`${module}:${ones.at(-1)}`, `${module}:${ones.slice(-2).join("")}`]);
}
const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
