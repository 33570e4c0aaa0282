import { PLAN_TYPE } from "../core/plan-type";
import { STACK_TYPE, type Resource } from "../core/resource";
import { plain, type Printable } from "../core/rule";
import type { Stack } from "../core/stack";
import { isProperties, UNKNOWN, type Value } from "../core/values";
import type { Field, Group, Stated } from "./plan-field";
import { planFields } from "./rows/plan-fields";

export { PLAN_TYPE };

export const plansIn = (stack: Stack): readonly Resource[] => stack.ofType(PLAN_TYPE);

/** As many names as one reads; the others are counted. */
export function listed(names: readonly string[], most = 10): Printable {
    const more = names.length - most;
    return plain(names.slice(0, most).join(", ") + (more > 0 ? ` and ${more} more` : ""));
}

/**
 * What a FailoverPlan states, whole: every group is there, every list is a list. A single value is known, absent
 * (`undefined`) or `UNKNOWN`. Of a group that is not known every value is `UNKNOWN`; a list that is not known has one
 * element of which nothing is known. A value of a wrong type counts as absent: the rule failover-plan reports it.
 * Durations and days are as they were written: see `durations.ts`.
 */
export type Plan = Stated<typeof planFields>;

/** Reads what a resource of the type FailoverPlan states. */
export const planOf = ({ properties }: Pick<Resource, "properties">): Plan => stated(planFields, properties) as Plan;

/** Whether the status of an agreement is that of a memorandum of understanding. */
export const isMemorandum = (status: unknown): boolean => status === "mou" || status === "memorandum";

/** Whether anything in a value of a plan is stated, known or not. */
export function isStated(value: unknown): boolean {
    if (value === undefined) return false;
    if (Array.isArray(value)) return value.length > 0;
    return typeof value === "object" && value !== null ? Object.values(value).some(isStated) : true;
}

/** The value where it is known. */
export const known = <T>(value: T | undefined | typeof UNKNOWN): T | undefined =>
    value === UNKNOWN ? undefined : value;

function stated(field: Field, value: Value | undefined): unknown {
    switch (field.shape) {
        case "single":
            return value === UNKNOWN || typeof value === typeOf(field.kind)
                ? value === ""
                    ? undefined
                    : value
                : undefined;
        case "list":
            if (value === UNKNOWN) return [stated(field.item as Field, UNKNOWN)];
            return Array.isArray(value)
                ? (value as readonly Value[]).map((element) => stated(field.item as Field, element))
                : [];
        case "group":
            return Object.fromEntries(
                Object.entries((field as Group).fields).map(([name, inner]) => [
                    name,
                    stated(inner, value === UNKNOWN ? UNKNOWN : isProperties(value) ? value[name] : undefined),
                ]),
            );
    }
}

/** The type of the values of a kind, as `typeof` says it. */
export const typeOf = (kind: string): "boolean" | "number" | "string" =>
    kind === "flag" ? "boolean" : kind === "count" ? "number" : "string";

/** The URNs of a resource and of the components it is part of; the stack itself is everything, and so says nothing. */
export const ownersOf = (resource: Resource, stack: Stack): ReadonlySet<unknown> => new Set(outwards(resource, stack));

/** The URNs of a resource and of the components it is part of, from the inside out, as far as someone asks. */
export function* outwards(resource: Resource, stack: Stack): Generator<string> {
    const seen = new Set<string>();
    let next: Resource | undefined = resource;
    while (next && next.type !== STACK_TYPE && !seen.has(next.urn)) {
        seen.add(next.urn);
        yield next.urn;
        next = next.parent === undefined ? undefined : stack.find(next.parent);
    }
}
