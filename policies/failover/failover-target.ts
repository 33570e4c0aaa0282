import {
    countryNames,
    findPlace,
    jurisdictionOf,
    judgePlace,
    nearestOperator,
    outside,
    pairsBetween,
    parseAllowed,
    type AdditionalPlace,
    type Allowed,
} from "../catalog";
import { STACK_TYPE, type Stack } from "../core/resource";
import { defineRule, plain, type Subject } from "../core/rule";
import { operatorNamed, primaryOf, sameHouse, type AdditionalOperator, type KnownOperator } from "./operators";
import { PLAN_TYPE, plansIn } from "./plan";
import { holdsData } from "./stateful";

const messages = {
    noPlan: "{resource} holds data ({data}) and no FailoverPlan says who takes it over when its operator may no longer serve it. Add one to the program: new FailoverPlan(…) from 'rempart'.",
    mayNeedPlan: "{resource} has no FailoverPlan, and whether it needs one is not known yet: {data} may hold data.",
    noOperator: "{resource} names no operator: set '{path}' to the one that takes over.",
    unknownOperator:
        "{resource} fails over to '{operator}', which is not in the catalog.{meant} If the name is right, add the operator to the setting additionalOperators.",
    operatorNotKnownYet: "{resource} names in '{path}' an operator that is not known before the deployment.",
    sameOperator:
        "{resource} fails over from {primary} to {operator}: what stops the one stops the other. Name an operator that has nothing to do with it.",
    sameJurisdiction:
        "{resource} fails over to {operator}, which stands under the law of {country} like {primary}: one order reaches both. Name an operator at home in {allowed}.",
    abroad: "{resource} fails over to {operator}, which is at home in {country}. Name an operator at home in {allowed}, or add the country to the setting allowedJurisdictions.",
    ruledOut: "{resource} fails over to {operator}, which can not take over: {why}. Name an operator that can.",
    primaryNotKnown:
        "Whether {operator} is out of reach of whoever runs the primary is not known for {resource}: {providers} not say who that is. Name it in the setting primaryOperators.",
    noRegion: "{resource} names no region of {operator}: set '{path}'.",
    regionNotKnownYet: "{resource} names in '{path}' a region that is not known before the deployment.",
    unknownRegion:
        "{resource} fails over to '{region}', which is not a region of {operator} in the catalog. If it is right, add it to the setting additionalRegions.",
    regionAbroad:
        "{resource} fails over to '{region}', which is in {country}. Choose a region of {operator} in {allowed}.",
    regionUnprovable:
        "{resource} fails over to '{region}', and in which country that is is not published. Choose a region of {operator} in {allowed}.",
} as const;

const settings = {
    allowedJurisdictions: {
        type: "array",
        description:
            "Where the target's operator may be at home and its regions may lie: EU, EEA, ADEQUATE, country codes.",
        items: { type: "string", pattern: "^(EU|EEA|ADEQUATE|[A-Z]{2})$" },
        default: ["EU"],
    },
    additionalOperators: {
        type: "array",
        description: "Operators that the catalog does not have.",
        items: {
            type: "object",
            properties: {
                name: { type: "string", minLength: 1 },
                jurisdiction: { type: "array", items: { type: "string" }, minItems: 1 },
                parent: { type: "string" },
                source: { type: "string", minLength: 1 },
            },
            required: ["name", "jurisdiction", "source"],
            additionalProperties: false,
        },
        default: [] as readonly AdditionalOperator[],
    },
    additionalRegions: {
        type: "array",
        description:
            "Regions that the catalog does not have; their provider is what the operator runs, or else its name.",
        items: {
            type: "object",
            properties: {
                provider: { type: "string", minLength: 1 },
                partition: { type: "string" },
                id: { type: "string", minLength: 1 },
                country: { type: ["string", "array"], items: { type: "string" } },
                source: { type: "string", minLength: 1 },
            },
            required: ["provider", "id", "country", "source"],
            additionalProperties: false,
        },
        default: [] as readonly AdditionalPlace[],
    },
    primaryOperators: {
        type: "array",
        description: "Who runs the primary where no provider tells, as with a Kubernetes cluster behind a kubeconfig.",
        items: { type: "string" },
        default: [] as readonly string[],
    },
} as const;

type On = Subject<typeof messages, typeof settings, "stack" | "plan">;

export const failoverTarget = defineRule({
    id: "failover-target",
    title: "A stack that holds data names an operator that takes over, out of reach of whoever can stop the present one.",
    rationale:
        "Sanctions and export controls stop a provider without notice, in every region at once. Only a provider that the same order does not reach can go on.",
    severity: "critical",
    frameworks: ["dora:28(8)", "dora:29", "nis2:21(2)(c)", "c3a:SOV-5-04", "csf:SOV-4"],
    remediation:
        "Declare a FailoverPlan whose target is an operator and regions inside the allowed jurisdictions, under another parent than the primary's.",
    messages,
    settings,
    rows: { [STACK_TYPE]: "stack", [PLAN_TYPE]: "plan" },
    printable: (path) => /^target\b/.test(path),
    join: (subject: On, stack) => (subject.row === "stack" ? requirePlan(subject, stack) : judgePlan(subject, stack)),
});

function requirePlan({ violation, undetermined }: On, stack: Stack) {
    const answers = stack.resources.map((resource) => ({ resource, holds: holdsData(resource) }));
    const data = (holds: true | undefined) =>
        plain(
            answers
                .filter((answer) => answer.holds === holds)
                .map(({ resource }) => `${resource.type.split(":").at(-1) ?? ""} '${resource.name}'`)
                .join(", "),
        );
    if (answers.every(({ holds }) => holds === false)) return "not-applicable";
    if (plansIn(stack).length > 0) return;
    if (answers.some(({ holds }) => holds)) violation("noPlan", { data: data(true) });
    else undetermined("mayNeedPlan", { data: data(undefined) });
    return;
}

function judgePlan(subject: On, stack: Stack) {
    const allowed = parseAllowed(subject.settings.allowedJurisdictions);
    const operator = judgeOperator(subject, stack, allowed);
    judgeRegions(subject, operator, allowed);
    return undefined;
}

function judgeOperator({ read, show, settings, violation, undetermined }: On, stack: Stack, allowed: Allowed) {
    const path = "target.operator";
    const reading = read(path);
    const name = reading.state === "known" && typeof reading.value === "string" ? reading.value : "";
    if (reading.state === "unknown") undetermined("operatorNotKnownYet", { path });
    else if (name === "") violation("noOperator", { path });
    if (name === "") return undefined;
    const target = operatorNamed(name, settings.additionalOperators);
    if (!target) {
        const nearest = nearestOperator(name);
        const meant = plain(nearest === undefined ? "" : ` Did you mean '${nearest}'?`);
        violation("unknownOperator", { path, operator: show(path), meant });
        return undefined;
    }
    const declared = settings.primaryOperators.flatMap(
        (name) => operatorNamed(name, settings.additionalOperators) ?? [],
    );
    const primary = primaryOf(stack, declared);
    const others = primary.operators.filter(({ id }) => id !== target.id);
    // A stack may also hold the copy at its target: then the target is not what it fails over from.
    const from = others.length > 0 ? others : primary.operators;
    const said = { path, operator: plain(target.name), allowed: plain(allowed.tokens.join(", ")) };

    const twin = from.find((operator) => sameHouse(operator, target));
    const peer = from.find((operator) => sharedLaw(operator, target).length > 0);
    const hopeless = from.find((operator) => pairsBetween(operator.id, target.id)[0]?.coherent === "no");
    const home = { countries: target.jurisdiction };
    if (twin) violation("sameOperator", { ...said, primary: plain(twin.name) });
    else if (peer)
        violation("sameJurisdiction", {
            ...said,
            primary: plain(peer.name),
            country: plain(countryNames(sharedLaw(peer, target))),
        });
    else if (target.failover === "no" || target.failover === "undocumented" || target.failover === "n/a")
        violation("ruledOut", { ...said, why: plain(reasonAgainst(target)) });
    else if (hopeless)
        violation("ruledOut", { ...said, why: plain(pairsBetween(hopeless.id, target.id)[0]?.limits ?? "") });
    else if (outside(home, allowed).length > 0)
        violation("abroad", { ...said, country: plain(countryNames(outside(home, allowed))) });

    if (from.length === 0 || (primary.untold.length > 0 && declared.length === 0)) {
        const names = primary.untold.map((provider) => `${provider.type.split(":").at(-1) ?? ""} '${provider.name}'`);
        const providers = plain(names.length === 0 ? "its providers do" : `the settings of ${names.join(", ")} do`);
        undetermined("primaryNotKnown", { ...said, providers });
    }
    return target;
}

/** Countries outside the Union whose law both stand under; within it, one member's order is answered by the courts of all. */
function sharedLaw(one: KnownOperator, other: KnownOperator): readonly string[] {
    return (one.jurisdiction ?? []).filter(
        (country) => other.jurisdiction?.includes(country) && !jurisdictionOf(country)?.eu,
    );
}

function reasonAgainst({ failover, note }: KnownOperator): string {
    if (failover === "n/a") return "it runs no infrastructure that others can rent";
    if (failover === "undocumented") return "who operates it is not public";
    return note ?? "the catalog has ruled it out";
}

function judgeRegions(
    { readEach, show, settings, violation, undetermined }: On,
    target: KnownOperator | undefined,
    allowed: Allowed,
) {
    const operator = plain(target?.name ?? "the target");
    for (const reading of readEach("target.regions[]")) {
        const { path } = reading;
        if (reading.state === "unknown") undetermined("regionNotKnownYet", { path });
        if (reading.state === "absent") violation("noRegion", { path, operator });
        if (reading.state !== "known" || !target) continue;
        const runs = target.runs.length > 0 ? target.runs : [target.id, target.name];
        const place = runs
            .map((run) => run.split("/"))
            .flatMap(([provider = "", partition]) => {
                const id = typeof reading.value === "string" ? reading.value : "";
                return findPlace({ provider, partition, id }, settings.additionalRegions) ?? [];
            })[0];
        const said = { path, operator, region: show(path), allowed: plain(allowed.tokens.join(", ")) };
        if (!place) {
            violation("unknownRegion", said);
            continue;
        }
        const judgement = judgePlace(place, allowed);
        if (judgement === "out")
            violation("regionAbroad", { ...said, country: plain(countryNames(outside(place, allowed))) });
        if (judgement === "unprovable") violation("regionUnprovable", said);
    }
}
