/** Policies of AWS that limit regions by `aws:RequestedRegion`, and the lists of Control Tower. */
import { parsed } from "../../catalog/kubeconfig";
import { isProperties, join, UNKNOWN, type Properties, type Value } from "../../core/values";
import { elementsOf, onePlace, regionsOf, type Gap } from "./guardrail";

const KEY = /^aws:RequestedRegion$/i;
/** Services that answer in one region for all, most in Virginia: to allow it for them lets nothing else in. */
const worldwide =
    /^(iam|sts|organizations|route53\w*|cloudfront|globalaccelerator|waf\w*|shield|support|trustedadvisor|health|budgets|ce|cur|account|billing|tax|artifact|aws-portal|chatbot|networkmanager|importexport|mobileanalytics):/i;

/** What the region conditions in a resource's policy documents let in; undefined where there are none. */
export function documentGaps(properties: Properties): readonly Gap[] | undefined {
    const conditions = [...documentsIn(properties, "")].flatMap(([document, path]) => [
        ...conditionsOf(document, path),
    ]);
    const lists = conditions.filter(({ allows }) => allows);
    const [first] = conditions;
    if (!first) return undefined;
    if (lists.length === 0) return [{ kind: "deniesOnly", path: first.path }];
    return lists.flatMap(({ values, path, isPattern }) =>
        elementsOf(values, "").flatMap(([value]) => regionGaps(value, path, isPattern)),
    );
}

/** JSON texts that name the condition, and objects that are policy documents. */
function* documentsIn(value: Value, path: string): Generator<readonly [Properties, string]> {
    if (typeof value === "string") {
        const document = /RequestedRegion/i.test(value) ? parsed(value) : undefined;
        if (isProperties(document)) yield [document, path];
    } else if (Array.isArray(value)) {
        for (const [index, each] of (value as readonly Value[]).entries()) yield* documentsIn(each, join(path, index));
    } else if (isProperties(value)) {
        if (value.Statement !== undefined) yield [value, path];
        else for (const [key, each] of Object.entries(value)) yield* documentsIn(each, join(path, key));
    }
}

interface Condition {
    readonly path: string;
    readonly values: Value;
    readonly isPattern: boolean;
    readonly allows: boolean;
}

function* conditionsOf({ Statement: statements }: Properties, path: string): Generator<Condition> {
    for (const [statement] of elementsOf(statements, "")) {
        if (!isProperties(statement) || !isProperties(statement.Condition) || isOfWorldwide(statement.Action)) continue;
        for (const [operator, block] of Object.entries(statement.Condition)) {
            const [, not, how] =
                /^(?:For(?:Any|All)Values?:)?String(Not)?(Equals|Like|EqualsIgnoreCase)(?:IfExists)?$/i.exec(
                    operator,
                ) ?? [];
            if (how === undefined || !isProperties(block)) continue;
            const allows = (statement.Effect === "Deny") === (not !== undefined);
            for (const [key, values] of Object.entries(block))
                if (KEY.test(key)) yield { path, values, allows, isPattern: /like/i.test(how) };
        }
    }
}

const isOfWorldwide = (actions: Value | undefined): boolean => {
    const all = elementsOf(actions, "").map(([action]) => action);
    return all.length > 0 && all.every((action) => typeof action === "string" && worldwide.test(action));
};

function regionGaps(value: Value, path: string, isPattern: boolean): readonly Gap[] {
    if (value === UNKNOWN) return [{ kind: "unknown", path }];
    if (typeof value !== "string") return [];
    if (!isPattern || !/[*?]/.test(value)) return onePlace("aws", value, path);
    if (/^\*+$/.test(value)) return [{ kind: "everywhere", path }];
    const pattern = new RegExp(
        `^${value
            .replace(/[.+^${}()|[\]\\]/g, "\\$&")
            .replaceAll("*", ".*")
            .replaceAll("?", ".")}$`,
    );
    return [{ kind: "places", path, places: regionsOf("aws", "aws", ({ id }) => pattern.test(id)) }];
}

/** A policy of an organisation: what a computed one says nobody knows. */
export const organisationGaps = (properties: Properties): readonly Gap[] | undefined =>
    properties.content === UNKNOWN ? [{ kind: "unknown", path: "content" }] : documentGaps(properties);

/** The regions that a landing zone governs, and those that a control of Control Tower allows. */
export function controlTowerGaps({ manifestJson, parameters }: Properties): readonly Gap[] | undefined {
    if (manifestJson === UNKNOWN) return [{ kind: "unknown", path: "manifestJson" }];
    const manifest = manifestJson === undefined ? undefined : parsed(manifestJson);
    if (isProperties(manifest) && manifest.governedRegions !== undefined)
        return elementsOf(manifest.governedRegions, "").flatMap(([region]) => onePlace("aws", region, "manifestJson"));
    const lists = elementsOf(parameters, "parameters").filter(
        ([each]) => isProperties(each) && each.key === "AllowedRegions",
    );
    if (lists.length === 0) return undefined;
    return lists.flatMap(([each, path]) => {
        const at = join(path, "value");
        const value = isProperties(each) ? (each.value ?? null) : null;
        const regions = value === UNKNOWN ? UNKNOWN : (parsed(value) ?? value);
        return elementsOf(regions, at).flatMap(([region]) => onePlace("aws", region, at));
    });
}
