import {
    countryNames,
    findPlace,
    jurisdictionOf,
    judgePlace,
    nearestOperator,
    outside,
    pairsBetween,
    parseAllowed,
    type Allowed,
} from "../../catalog";
import { STACK_TYPE } from "../../core/resource";
import type { Stack } from "../../core/stack";
import { defineRule, plain } from "../../core/rule";
import { candidatesOf, operatorNamed, primaryOf, sameHouse, type KnownOperator } from "../operators";
import { ownersOf, PLAN_TYPE, plansIn } from "../plan";
import { holdsData } from "../stateful";
import { messages, settings, type Target } from "../failover-target-messages";

export const failoverTarget = defineRule({
    id: "failover-target",
    control: "failover",
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
    judge: (subject: Target, stack) => {
        if (!stack.complete) return;
        if (subject.row === "stack") requirePlan(subject, stack);
        else judgePlan(subject, stack);
    },
});

function requirePlan({ applies, violation, undetermined }: Target, stack: Stack): void {
    const answers = stack.resources.map((resource) => ({ resource, holds: holdsData(resource) }));
    const data = (holds: true | undefined) =>
        listed(
            answers
                .filter((answer) => answer.holds === holds)
                .map(({ resource }) => `${resource.type.split(":").at(-1) ?? ""} '${resource.name}'`),
        );
    if (answers.every(({ holds }) => holds === false)) return;
    applies();
    if (plansIn(stack).length > 0) return;
    if (answers.some(({ holds }) => holds)) violation("noPlan", { data: data(true) });
    else undetermined("mayNeedPlan", { data: data(undefined) });
}

/** As many as one reads; of a large stack the others are counted. */
function listed(names: readonly string[], most = 10) {
    const more = names.length - most;
    return plain(names.slice(0, most).join(", ") + (more > 0 ? ` and ${more} more` : ""));
}

function judgePlan(subject: Target, stack: Stack): void {
    subject.applies();
    const allowed = parseAllowed(subject.settings.allowedJurisdictions);
    const operator = judgeOperator(subject, stack, allowed);
    judgeRegions(subject, operator, allowed);
}

function judgeOperator(subject: Target, stack: Stack, allowed: Allowed) {
    const { read, show, settings, violation, undetermined } = subject;
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
    // A program may also make the bucket for the copies: then the target is in the stack, and not what it flees from.
    const from = others.length > 0 && !coversSomethingAt(target, subject, stack) ? others : primary.operators;
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

function coversSomethingAt({ id }: KnownOperator, { readEach }: Target, stack: Stack): boolean {
    const covered = readEach("covers[].urn").flatMap((urn) => (urn.state === "known" ? [urn.value] : []));
    return stack.resources.some((resource) => {
        const runBy = resource.provider && candidatesOf(resource.provider);
        if (!runBy?.some((operator) => operator.id === id)) return false;
        const owners = ownersOf(resource, stack);
        return covered.some((urn) => owners.has(urn));
    });
}

/** Countries outside the Union whose law both stand under. What stops two operators inside it is the Union's own law. */
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
    { readEach, show, settings, violation, undetermined }: Target,
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
