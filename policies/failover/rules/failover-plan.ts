import { defineRule, plain, type Subject } from "../../core/rule";
import { leaves } from "../../core/leaves";
import { UNKNOWN, type Properties } from "../../core/values";
import { isStated, PLAN_TYPE, planOf } from "../plan";
import type { Group } from "../plan-field";
import { problemsOf, type Problem } from "../plan-problems";
import { planFields } from "../rows/plan-fields";

const messages = {
    placeholder: "{resource} is not filled in: '{path}' is still a placeholder ('{found}').",
    malformed: "'{path}' of {resource} is not {wanted}.",
    missing: "{resource} leaves '{path}' open. State it, or leave out all of '{part}'.",
    unknownField: "{resource} has no field '{path}'.{meant}",
    required: "{resource} does not state '{path}': {about} {why}",
    notStated:
        "{resource} does not state {fields}: what holds there is unknown. State them as docs/failover-plan.md says.",
    notKnownYet: "'{path}' of {resource} is unknown until deployment.",
} as const;

/** What other rules ask for, and what only some plans have. */
const askedElsewhere = [
    "target",
    "agreement",
    "rto",
    "rpo",
    "covers",
    "leavesBehind",
    "lastDrill",
    "reviewDate",
    "copiesVerified",
];
const optional = ["targetStack", "acceptedRisks", "licences", "sourceEscrow", "maxDisconnected", "trigger", "notice"];
const names = Object.keys(planFields.fields).filter((name) => !askedElsewhere.includes(name));

const settings = {
    required: {
        type: "array",
        description: "The parts without which a plan is refused. Of all other parts it is undetermined what they hold.",
        items: { type: "string", enum: names },
        default: ["scenarios", "decisionOwner", "keys", "runbook"] as readonly string[],
    },
    optional: {
        type: "array",
        description: "The parts that a plan need not state.",
        items: { type: "string", enum: names },
        default: optional.filter((name) => names.includes(name)) as readonly string[],
    },
} as const;

type Plan = Subject<typeof messages, typeof settings, true>;

export const failoverPlan = defineRule({
    id: "failover-plan",
    control: "failover",
    title: "A failover plan is filled in: each part is stated, in a form that can be checked, and nothing is a placeholder.",
    rationale:
        "A plan that was copied and not filled in looks like one. On the day of the cut nobody can ask what was meant.",
    severity: "high",
    frameworks: [
        "dora:28(8)",
        "dora:11",
        "nis2:21(2)(c)",
        "c3a:SOV-5-04",
        "snc:17",
        "c3a:SOV-6-02",
        "data-act:25",
        "c5:BCM",
        "c5:2026",
    ],
    remediation: "Fill in the field that the finding names; docs/failover-plan.md says what each is for.",
    messages,
    settings,
    rows: { [PLAN_TYPE]: true },
    judge(subject: Plan) {
        const { resource, settings, applies, violation, undetermined } = subject;
        applies();
        const problems = problemsOf(planFields, resource.properties);
        for (const problem of problems) if (!isAskedElsewhere(problem, resource.properties)) report(subject, problem);
        for (const path of unknownIn(planFields, resource.properties)) undetermined("notKnownYet", { path });
        const plan = planOf(resource);
        const isWrong = (name: string) => problems.some(({ path }) => path === name);
        const open = names.filter((name) => !isStated(plan[name as keyof typeof plan]) && !isWrong(name));
        for (const path of open.filter((name) => settings.required.includes(name))) {
            const { about, why = "" } = planFields.fields[path as keyof typeof planFields.fields];
            violation("required", { path, about: plain(lowerCase(about)), why: plain(why) });
        }
        const unproven = open.filter((name) => !settings.required.includes(name) && !settings.optional.includes(name));
        if (unproven.length > 0) undetermined("notStated", { fields: plain(listed(unproven)) });
    },
});

function report({ violation }: Plan, { kind, path, hint }: Problem): void {
    switch (kind) {
        case "placeholder":
            return violation("placeholder", { path, found: plain(hint) });
        case "malformed":
            return violation("malformed", { path, wanted: plain(hint) });
        case "missing":
            return violation("missing", { path, part: plain(path.replace(/\.[^.]*$/, "")) });
        case "unknown-field":
            return violation("unknownField", { path, meant: plain(hint) });
    }
}

/** The other rules ask for these themselves, each in its own words. */
const elsewhere = {
    missing:
        /^(target|agreement|rto|rpo|covers|lastDrill|disconnectTest)\b(?!.*\.location)|^leavesBehind\[\d+\]\.because/,
    malformed:
        /^(rto|rpo|agreement\.(status|date|end)|covers\[\d+\]\.(every|lastVerified)|lastDrill\.(date|result|rto|rpo)|disconnectTest\.(date|result)|reviewDate)$/,
    unknown:
        /^(target(\.(operator|regions.*))?|agreement(\.(status|date|end|reference))?|rto|rpo|covers(\[\d+\](\.(urn|method|every|lastVerified|encryptedUnder|location.*))?)?|leavesBehind.*|lastDrill(\.(date|result|rto|rpo|evidence))?|reviewDate)$/,
};
const isAskedElsewhere = ({ kind, path }: Problem, properties: Properties): boolean =>
    (kind === "missing" && (elsewhere.missing.test(path) || !path.includes("."))) ||
    (kind !== "missing" && kind !== "unknown-field" && elsewhere.malformed.test(path)) ||
    // What JavaScript lets through in place of the whole plan is no plan at all.
    Object.keys(properties).length === 0;

/** The paths of what only the deployment knows, of the fields that no other rule asks for. */
const unknownIn = ({ fields }: Group, properties: Properties): readonly string[] =>
    Object.keys(fields)
        .flatMap((name) => leaves({ [name]: properties[name] ?? null }))
        .flatMap(({ path, value }) => (value === UNKNOWN && !elsewhere.unknown.test(path) ? [path] : []));

const listed = (parts: readonly string[]): string => new Intl.ListFormat("en", { type: "conjunction" }).format(parts);
const lowerCase = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);
