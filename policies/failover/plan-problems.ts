/** What is wrong with what a person has written in a plan, field by field, before anyone asks whether the plan is good. */
import { jurisdictionOf } from "../catalog/jurisdictions";
import { hostOf } from "../catalog";
import { isProperties, join, UNKNOWN, type Value } from "../core/values";
import { didYouMean } from "../core/nearest";
import { isDay, lengthOf } from "./durations";
import { placeholderIn } from "./placeholders";
import { typeOf } from "./plan";
import type { Field, Group, Single } from "./plan-field";

export interface Problem {
    readonly kind: "placeholder" | "malformed" | "missing" | "unknown-field";
    readonly path: string;
    /** Of a placeholder: the placeholder. Of a malformed value: what is wanted. Of an unknown field: what may be meant. */
    readonly hint: string;
}

/** The names under which a file states what a program states as a resource. */
export type NameOf = (field: string) => string;

/**
 * Every problem of a value, in the order in which the fields are declared. What is unknown has none.
 * @param nameOf the name of a field in what is read, where it differs
 */
export function problemsOf(
    field: Field,
    value: Value | undefined,
    path = "",
    nameOf: NameOf = (name) => name,
): readonly Problem[] {
    if (value === UNKNOWN || value === undefined || value === null) return [];
    switch (field.shape) {
        case "single":
            return problemsOfSingle(field as Single<unknown>, value, path);
        case "list":
            if (!Array.isArray(value)) return [{ kind: "malformed", path, hint: "a list" }];
            return (value as readonly Value[]).flatMap((element, index) =>
                problemsOf(field.item as Field, element, join(path, index), nameOf),
            );
        case "group":
            if (!isProperties(value)) return [{ kind: "malformed", path, hint: "a group of fields" }];
            return problemsOfGroup(field as Group, value, path, nameOf);
    }
}

function problemsOfGroup(
    { fields, needs }: Group,
    value: Readonly<Record<string, Value>>,
    path: string,
    nameOf: NameOf,
): readonly Problem[] {
    const names = new Map(Object.keys(fields).map((name) => [nameOf(name), name]));
    const isEmpty = (name: string) => value[name] === undefined || value[name] === null || value[name] === "";
    return [
        ...Object.keys(value)
            .filter((name) => !names.has(name) && !isEmpty(name))
            .map((name): Problem => {
                return { kind: "unknown-field", path: join(path, name), hint: didYouMean(name, [...names.keys()]) };
            }),
        ...[...names].flatMap(([name, field]) => problemsOf(fields[field]!, value[name], join(path, name), nameOf)),
        ...needs
            .map(nameOf)
            .filter(isEmpty)
            .map((name): Problem => ({ kind: "missing", path: join(path, name), hint: "" })),
    ];
}

function problemsOfSingle(field: Single<unknown>, value: Value, path: string): readonly Problem[] {
    const wanted = wantedBy(field);
    if (typeof value !== typeOf(field.kind) || (typeof value === "number" && !isCount(value)))
        return [{ kind: "malformed", path, hint: wanted }];
    if (typeof value !== "string" || value === "") return [];
    const placeholder = placeholderIn(value);
    if (placeholder !== undefined) return [{ kind: "placeholder", path, hint: placeholder }];
    return fits(field, value) ? [] : [{ kind: "malformed", path, hint: wanted }];
}

/** Also as a pattern of the schema, for editors. */
export const DIGEST = /^(sha256:)?[0-9a-fA-F]{64}$/;

const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0;

function fits({ kind, choices }: Single<unknown>, value: string): boolean {
    if (choices) return choices.includes(value);
    switch (kind) {
        case "day":
            return isDay(value);
        case "duration":
            return lengthOf(value) !== undefined;
        case "country":
            return /^[A-Z]{2}$/.test(value) && jurisdictionOf(value) !== undefined;
        case "host":
            return hostOf(value) !== undefined && !/\s/.test(value);
        case "contact":
            return isContact(value);
        case "digest":
            return DIGEST.test(value);
        case "text":
        case "operator":
        case "holder":
        case "flag":
        case "count":
            return true;
    }
}

/** A telephone number of six digits or more, a mail address, or an address of a messenger or a page. */
export const isContact = (value: string): boolean =>
    (value.match(/\d/g)?.length ?? 0) >= 6 || /\S@\S+\.\S|^[a-z]+:\S|^@\S|\S:\S+\.\S/i.test(value);

function wantedBy({ kind, choices, example }: Single<unknown>): string {
    if (choices) return `one of ${choices.join(", ")}`;
    const sample = typeof example === "string" ? example : undefined;
    switch (kind) {
        case "day":
            return "a day of the calendar such as 2026-03-02";
        case "duration":
            return `an ISO 8601 duration such as ${sample ?? "PT4H"}`;
        case "country":
            return "the code of a country in two capital letters, such as FR";
        case "host":
            return `a host or an address, such as ${sample ?? "login.clinic.eu"}`;
        case "contact":
            return "a telephone number or an address at which someone is reached, such as +33 1 70 00 00 17";
        case "digest":
            return "a SHA-256 of 64 hexadecimal digits, as sha256sum prints it";
        case "flag":
            return "true or false";
        case "count":
            return "a whole number";
        case "text":
        case "operator":
        case "holder":
            return "a text";
    }
}
