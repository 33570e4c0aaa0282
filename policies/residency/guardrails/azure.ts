/** Assignments, definitions and sets of Azure Policy that limit locations. */
import { parsed } from "../../catalog/kubeconfig";
import { isProperties, join, UNKNOWN, type Properties, type Value } from "../../core/values";
import { elementsOf, onePlace, type Gap } from "./guardrail";

/** Built-in definitions that allow locations (learn.microsoft.com/azure/governance/policy/samples/built-in-policies). */
const builtIn =
    /e56962a6-4747-49cd-b67b-bf8b01975c4c|e765b5de-1225-4ba3-bd56-1ac6695af988|0473574d-2d43-4217-aefe-941fcdf7e684/i;
/** Parameters that list locations, and those of them that list what is denied. */
const listsPlaces = /(location|region)s?$/i;
const denies = /not.?allow|disallow|den(y|ied)|forbid|block|exclu|prohibit|restricted/i;
/** Effects under which what breaks the policy is created. */
const isOff = (effect: Value | undefined): boolean =>
    typeof effect === "string" && /^(audit|auditIfNotExists|disabled|manual)$/i.test(effect);

/** What an assignment lets in; undefined where it does not limit locations. */
export function assignmentGaps(properties: Properties): readonly Gap[] | undefined {
    const { policyDefinitionId, enforcementMode, overrides, notScopes, resourceSelectors } = properties;
    const places = parameterGaps(properties.parameters, "parameters");
    const known = typeof policyDefinitionId === "string" && builtIn.test(policyDefinitionId);
    if (!places && !known) return undefined;
    const gaps = [...(places ?? [])];
    if (typeof enforcementMode === "string" && /^DoNotEnforce$/i.test(enforcementMode))
        gaps.push({ kind: "notEnforced", path: "enforcementMode" });
    for (const [override, path] of elementsOf(overrides, "overrides"))
        if (isProperties(override) && isOff(override.value))
            gaps.push({ kind: "notEnforced", path: join(path, "value") });
    if (elementsOf(notScopes, "notScopes").length > 0)
        gaps.push({ kind: "open", path: "notScopes", what: "leaves scopes out" });
    if (elementsOf(resourceSelectors, "resourceSelectors").length > 0)
        gaps.push({ kind: "open", path: "resourceSelectors", what: "holds for a part of the resources only" });
    return gaps;
}

/** What a set of definitions lets in by the parameters that it gives to each. */
export function setGaps({ policyDefinitions }: Properties): readonly Gap[] | undefined {
    const found = elementsOf(policyDefinitions, "policyDefinitions").flatMap(
        ([each, path]) =>
            (isProperties(each) ? parameterGaps(each.parameters, join(path, "parameters")) : undefined) ?? [],
    );
    return found.length > 0 ? found : undefined;
}

/** Parameters in the form `{ name: { value } }`, also as JSON text. */
function parameterGaps(given: Value | undefined, path: string): readonly Gap[] | undefined {
    const parameters = given === undefined ? undefined : parsed(given);
    if (!isProperties(parameters)) return undefined;
    const lists = Object.entries(parameters).filter(([name]) => listsPlaces.test(name));
    if (lists.length === 0) return undefined;
    const gaps = lists.flatMap(([name, holder]): readonly Gap[] => {
        const at = join(join(path, name), "value");
        const value = isProperties(holder) ? holder.value : holder;
        if (denies.test(name)) return [{ kind: "deniesOnly", path: at }];
        return elementsOf(value, at).flatMap(([each, where]) => (isExpression(each) ? [] : placeAt(each, where)));
    });
    const off = Object.entries(parameters).filter(
        ([name, holder]) => /effect$/i.test(name) && isOff(isProperties(holder) ? holder.value : holder),
    );
    return [...gaps, ...off.map(([name]): Gap => ({ kind: "notEnforced", path: join(join(path, name), "value") }))];
}

const placeAt = (value: Value, path: string): readonly Gap[] => onePlace("azure", value, path);
const isExpression = (value: Value): boolean => typeof value === "string" && /^\[(?!\[)/.test(value);

/** What a definition of one's own lets in: the lists of its condition, and the defaults of their parameters. */
export function definitionGaps(properties: Properties): readonly Gap[] | undefined {
    const rule = parsed(properties.policyRule ?? null);
    const parameters = parsed(properties.parameters ?? null);
    if (!isProperties(rule)) return undefined;
    const effect = effectOf(rule.then, parameters);
    // What deploys or changes something limits nothing.
    if (effect !== undefined && !/^(deny|denyAction|audit|disabled)$/i.test(effect)) return undefined;
    const conditions = [...conditionsIn(rule.if, "policyRule.if", false)];
    if (conditions.length === 0) return undefined;
    const lists = conditions.filter(({ allows }) => allows);
    const gaps = lists.flatMap(({ value, path }) =>
        elementsOf(value, path).flatMap(([each, where]) => {
            const name = parameterIn(each);
            return name === undefined ? placeAt(each, where) : defaultsOf(parameters, name);
        }),
    );
    const [denied] = conditions;
    const only: readonly Gap[] = lists.length === 0 && denied ? [{ kind: "deniesOnly", path: denied.path }] : [];
    return [
        ...gaps,
        ...only,
        ...(isOff(effect) ? [{ kind: "notEnforced", path: "policyRule.then.effect" } as const] : []),
    ];
}

const parameterIn = (value: Value): string | undefined =>
    typeof value === "string" ? /^\[\s*parameters\(\s*'([^']+)'\s*\)\s*\]$/i.exec(value)?.[1] : undefined;

function defaultsOf(parameters: Value | undefined, name: string): readonly Gap[] {
    const holder = isProperties(parameters) ? parameters[name] : undefined;
    const path = `${join("parameters", name)}.defaultValue`;
    const value = isProperties(holder) ? holder.defaultValue : undefined;
    return elementsOf(value, path).flatMap(([each, where]) => placeAt(each, where));
}

function effectOf(then: Value | undefined, parameters: Value | undefined): string | undefined {
    const effect = isProperties(then) ? then.effect : undefined;
    const name = effect === undefined ? undefined : parameterIn(effect);
    const holder = name !== undefined && isProperties(parameters) ? parameters[name] : effect;
    const value = isProperties(holder) ? holder.defaultValue : holder;
    return typeof value === "string" && !isExpression(value) ? value : undefined;
}

interface Condition {
    readonly path: string;
    readonly value: Value;
    /** Whether the list names what is allowed: `notIn` then deny, `not` of `in` then deny. */
    readonly allows: boolean;
}

/** Conditions on the location of a resource; `global` is excepted in most. */
function* conditionsIn(value: Value | undefined, path: string, negated: boolean): Generator<Condition> {
    if (!isProperties(value)) return;
    for (const key of ["allOf", "anyOf"])
        for (const [each, at] of elementsOf(value[key], join(path, key))) yield* conditionsIn(each, at, negated);
    yield* conditionsIn(value.not, join(path, "not"), !negated);
    if (value.field === UNKNOWN) yield { path: join(path, "field"), value: UNKNOWN, allows: true };
    if (typeof value.field !== "string" || !/(^|[./])(location|locationName)(\[\*\])?$/i.test(value.field)) return;
    for (const [operator, list] of Object.entries(value)) {
        const [, not, positive] = /^(not)?(in|equals|like|match)$/i.exec(operator) ?? [];
        if (positive !== undefined && list !== UNKNOWN && list !== "global")
            yield { path: join(path, operator), value: list, allows: (not !== undefined) !== negated };
    }
}
