/** A waiver: somebody accepts what a rule finds of a resource, for a reason and until a day. */
import type { DateTime } from "luxon";
import type { AppliedWaiver } from "../core/finding";
import { luxon } from "../core/on-demand";
import type { Position } from "../core/resource";
import type { Rule } from "../core/rule";

/** One entry of `rempart.waivers.yaml`. In `resource`, `path` and `stack` a `*` stands for any text. */
export interface Waiver extends AppliedWaiver {
    /** The id of a rule, or the name of another pack's policy. */
    readonly rule: string;
    /** A URN, or `type::name`. */
    readonly resource: string;
    /** The property; any, where none is given. */
    readonly path?: string;
    /** The name of the stack; any, where none is given. */
    readonly stack?: string;
    /** Set of an exception for a critical rule, which names nobody who approved it. */
    readonly lacksApproval?: true;
    /** Where the entry is written. */
    readonly position?: Position;
}

/** The entries of a file that are complete, and a line for each that is not: it is not applied. */
export interface WaiverList {
    readonly waivers: readonly Waiver[];
    readonly problems: readonly string[];
}

interface Field {
    readonly description: string;
    readonly required?: true;
}

/** The fields of an entry; the published JSON Schema is made from them. */
export const waiverFields: Readonly<Record<Exclude<keyof Waiver, "position" | "lacksApproval">, Field>> = {
    rule: { description: "The id of the rule, such as customer-managed-key.", required: true },
    resource: { description: "The URN of the resource, or type::name. * stands for any text.", required: true },
    path: { description: "The property in question; any, where none is given. * stands for any text." },
    stack: { description: "The name of the stack; any, where none is given. * stands for any text." },
    reason: { description: "Why the finding is accepted.", required: true },
    owner: { description: "Who answers for it." },
    ticket: { description: "Where it is recorded." },
    until: { description: "The last day on which it holds (2027-03-31), a year ahead at most.", required: true },
    approvedBy: { description: "Who approved it; required for critical rules." },
};

/** The longest that a waiver can hold from today. */
export const LONGEST_DAYS = 366;

/**
 * Reads the entries of a waiver file.
 * @param raw what the file holds: `{ waivers: [entry] }`, or the list alone
 * @param rules to know which are critical
 * @param today ISO 8601, `2027-03-31`
 * @param positionOf where an entry is written, by its index
 */
export function readWaivers(
    raw: unknown,
    rules: readonly Rule[],
    today: string,
    positionOf: (index: number) => Position | undefined = () => undefined,
): WaiverList {
    const list = raw === null || raw === undefined ? [] : Array.isArray(raw) ? (raw as unknown[]) : entriesIn(raw);
    if (list === undefined)
        return {
            waivers: [],
            problems: ["The file holds no list 'waivers' of entries with rule, resource, reason and until."],
        };
    const read = list.map((entry, index) => {
        const position = positionOf(index);
        const label = position ? `line ${position.line}` : `waivers[${index}]`;
        const problems = problemsOf(entry, rules, today).map((problem) => `${label}: ${problem}`);
        return { problems, waiver: { ...(entry as Waiver), ...(position && { position }) } };
    });
    return {
        waivers: read.flatMap(({ waiver, problems }) => (problems.length === 0 ? [waiver] : [])),
        problems: read.flatMap(({ problems }) => problems),
    };
}

function entriesIn(raw: unknown): readonly unknown[] | undefined {
    if (typeof raw !== "object" || raw === null) return undefined;
    const { waivers = [], ...others } = raw as { readonly waivers?: unknown };
    const isAlone = Object.keys(others).every((name) => name.startsWith("$"));
    if (waivers === null) return [];
    return isAlone && Array.isArray(waivers) ? (waivers as unknown[]) : undefined;
}

function problemsOf(entry: unknown, rules: readonly Rule[], today: string): readonly string[] {
    if (typeof entry !== "object" || entry === null || Array.isArray(entry))
        return ["a waiver is an object with rule, resource, reason and until."];
    const given = entry as Readonly<Record<string, unknown>>;
    const names = Object.keys(waiverFields);
    const unknown = Object.keys(given).filter((name) => !names.includes(name));
    const shapes = Object.entries(waiverFields).flatMap(([name, { required }]) => {
        const value = given[name];
        if (value === undefined || value === null) return required ? [`'${name}' is missing.`] : [];
        return typeof value === "string" && value.trim() !== "" ? [] : [`'${name}' must be a text.`];
    });
    return [
        ...unknown.map((name) => `a waiver has no field '${name}'; it has ${names.join(", ")}.`),
        ...shapes,
        ...(shapes.length === 0 ? [...approvalProblem(given, rules), ...untilProblem(String(given.until), today)] : []),
    ];
}

function approvalProblem({ rule, approvedBy }: Readonly<Record<string, unknown>>, rules: readonly Rule[]) {
    return isCritical(String(rule), rules) && !approvedBy
        ? [`'approvedBy' is missing: ${String(rule)} is critical, and somebody has to approve its waiver.`]
        : [];
}

/** Whether the waiver of a rule needs somebody who approved it. */
export const isCritical = (rule: string, rules: readonly Rule[]): boolean =>
    rules.some(({ id, severity }) => id === rule && severity === "critical");

function untilProblem(until: string, today: string): readonly string[] {
    const end = dayOf(until);
    if (!end) return [`'until' is '${until}': give a day such as ${dayAfter(today, 90)}.`];
    return until > dayAfter(today, LONGEST_DAYS)
        ? [`'until' is ${until}, more than a year ahead: give ${dayAfter(today, 365)} or earlier.`]
        : [];
}

const dayOf = (text: string): DateTime<true> | undefined => {
    const day = luxon().DateTime.fromFormat(text, "yyyy-MM-dd", { zone: "utc" });
    return day.isValid ? day : undefined;
};

/** The day that is some days after another; both ISO 8601. */
export const dayAfter = (day: string, days: number): string => dayOf(day)?.plus({ days }).toISODate() ?? day;

/** Whether a text is a day such as `2027-03-31`. */
export const isDay = (text: string): boolean => dayOf(text) !== undefined;

/** What a report tells of a waiver that holds. */
export const appliedOf = ({ reason, until, owner, ticket, approvedBy }: Waiver): AppliedWaiver => ({
    reason,
    ...(until !== undefined && { until }),
    ...(owner && { owner }),
    ...(ticket && { ticket }),
    ...(approvedBy && { approvedBy }),
});
