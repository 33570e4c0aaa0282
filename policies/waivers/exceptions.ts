/**
 * Pulumi's own policy exceptions, as a policy configuration holds them: `{ "exceptions": { ID: { reason, match } } }`,
 * each entry of `match` with the policies and the URNs of resources that it lifts them for.
 * Read on 2026-11-28, in public preview. "Match entries, each listing one or more policies and one or more resource URNs. A
 * violation is exempted when its policy and its resource URN both appear in the same entry":
 * https://www.pulumi.com/docs/discovery-governance/concepts/policy-as-code/policy-exceptions/ . The names of the fields:
 * https://www.pulumi.com/docs/reference/cloud-rest-api/schema/policyexceptionmatch/ ; a local file has the same, since
 * `pulumi policy exception get` (3.274.1) shows one of Pulumi Cloud "as a Policy Pack exceptions configuration entry". The
 * key and the form of identifiers: pkg/resource/analyzer/exceptions.go of github.com/pulumi/pulumi.
 */
import { EXCEPTIONS } from "../core/settings";
import { isCritical, type Waiver, type WaiverList } from "./waiver";
import type { Rule } from "../core/rule";

export interface PolicyException {
    readonly reason: string;
    readonly match: readonly ExceptionMatch[];
}
export interface ExceptionMatch {
    readonly policies: readonly string[];
    readonly targets: readonly string[];
}

/**
 * The exceptions of a policy configuration as waivers, one for each policy and URN. They have no last day, and name
 * nobody who approved them.
 * @param configuration in Pulumi's own format
 * @param rules to know which are critical
 */
export function readExceptions(configuration: unknown, rules: readonly Rule[]): WaiverList {
    const raw = (configuration as Readonly<Record<string, unknown>> | null | undefined)?.[EXCEPTIONS];
    if (raw === undefined || raw === null) return { waivers: [], problems: [] };
    if (!isObject(raw))
        return { waivers: [], problems: [`'${EXCEPTIONS}' must be an object: an identifier, then reason and match.`] };
    // A Pulumi that does not know exceptions hands them on as the settings of a policy, with a level.
    const { enforcementLevel: _, ...entries } = raw;
    const read = Object.entries(entries).map(([id, entry]) => {
        const problems = [...idProblems(id), ...problemsOf(entry)].map(
            (problem) => `'${EXCEPTIONS}.${id}': ${problem}`,
        );
        return { problems, waivers: problems.length > 0 ? [] : waiversIn(entry as PolicyException, rules) };
    });
    return { waivers: read.flatMap((each) => each.waivers), problems: read.flatMap((each) => each.problems) };
}

const waiversIn = ({ reason, match }: PolicyException, rules: readonly Rule[]): readonly Waiver[] =>
    match.flatMap(({ policies, targets }) =>
        policies.flatMap((rule) =>
            targets.map((resource) => ({
                rule,
                resource,
                reason,
                ...(isCritical(rule, rules) && { lacksApproval: true as const }),
            })),
        ),
    );

/** Pulumi refuses a local configuration that has another. */
const idProblems = (id: string): readonly string[] =>
    /^[\w.-]+$/.test(id) ? [] : ["an identifier has letters, digits, '-', '.' and '_' alone."];

function problemsOf(entry: unknown): readonly string[] {
    if (!isObject(entry)) return ["an exception is an object with reason and match."];
    const { reason, match, ...others } = entry;
    // Pulumi skips an entry with a field that it does not know, since the field may narrow it.
    const unknown = Object.keys(others).map((name) => `an exception has no field '${name}'; it has reason, match.`);
    const isReason = typeof reason === "string" && reason.trim() !== "";
    const isMatch = Array.isArray(match) && match.length > 0;
    return [
        ...unknown,
        ...(isReason ? [] : ["'reason' is missing."]),
        ...(isMatch ? match.flatMap(matchProblems) : ["'match' must be a list of policies and targets."]),
    ];
}

function matchProblems(match: unknown): readonly string[] {
    const { policies, targets, ...others } = isObject(match) ? match : {};
    if (!isTexts(policies) || !isTexts(targets) || Object.keys(others).length > 0)
        return ["an entry of 'match' has a list 'policies' of names and a list 'targets' of URNs, and nothing else."];
    return targets.filter((target) => !isUrn(target)).map((target) => `'${target}' is no URN of a resource.`);
}

/** Whether Pulumi's exceptions can name a resource so: they take a URN by the letter. */
export const isUrn = (text: string): boolean => /^urn:pulumi:[^:]+::[^:]+::[^*]+::[^*]+$/.test(text);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
    typeof value === "object" && value !== null && !Array.isArray(value);
const isTexts = (value: unknown): value is readonly string[] =>
    Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === "string" && each !== "");
