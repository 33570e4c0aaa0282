import {
    countryNames,
    findOperator,
    judgePlace,
    nearestOperator,
    outside,
    pairsBetween,
    parseAllowed,
    type Allowed,
    type FailoverPair,
} from "../../catalog";
import { stackNameOf } from "../../core/finding";
import { STACK_TYPE, type Resource } from "../../core/resource";
import type { Stack } from "../../core/stack";
import { defineRule, plain, type Printable } from "../../core/rule";
import { isDay, lengthOf } from "../durations";
import {
    candidatesOf,
    fallsWith,
    operatorNamed,
    primaryOf,
    regionOf,
    sameHouse,
    type KnownOperator,
} from "../operators";
import { listed, outwards, PLAN_TYPE, plansIn } from "../plan";
import { holdsData, storesIn } from "../stateful";
import { messages, settings, type Target } from "../failover-target-messages";

export const failoverTarget = defineRule({
    id: "failover-target",
    control: "failover",
    title: "A stack that holds data names an operator that takes over, out of reach of whoever can stop the present one.",
    rationale:
        "Sanctions and export controls stop a provider without notice, in every region at once. Only a provider that the same order does not reach can go on.",
    severity: "critical",
    frameworks: [
        "dora:28(8)",
        "dora:29",
        "nis2:21(2)(c)",
        "c3a:SOV-5-04",
        "csf:SOV-4",
        "snc:17",
        "c5:BCM",
        "fr:circulaire-6519-SG",
    ],
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
    const answers = storesIn(stack).map((resource) => ({ resource, holds: holdsData(resource, stack) }));
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

function judgePlan(subject: Target, stack: Stack): void {
    subject.applies();
    const allowed = parseAllowed(subject.settings.allowedJurisdictions);
    const operator = judgeOperator(subject, stack, allowed);
    judgeRegions(subject, operator, allowed);
    const { path, ...planned } = subject.read("targetStack");
    if (planned.state === "known" && isOwnStack(planned.value, subject.resource))
        subject.violation("sameStack", { path });
}

/** `dev`, `mail/dev`, `organisation/mail/dev`: a name alone is that of a stack of the same project. */
function isOwnStack(name: unknown, { urn }: Resource): boolean {
    if (typeof name !== "string") return false;
    const [stack, project] = name.split("/").reverse();
    return stack === stackNameOf({ urn }) && (project === undefined || project === urn.split("::")[1]);
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

    const bond = fallsWith(from, target);
    const pair = from.flatMap((operator) => pairsBetween(operator.id, target.id)[0] ?? []).find(isHindered);
    const home = { countries: target.jurisdiction };
    if (bond && bond.law === undefined) violation("sameOperator", { ...said, primary: plain(bond.operator.name) });
    else if (bond)
        violation("sameJurisdiction", {
            ...said,
            primary: plain(bond.operator.name),
            country: plain(countryNames(bond.law ?? [])),
        });
    else if (target.failover === "no" || target.failover === "undocumented" || target.failover === "n/a")
        violation("ruledOut", { ...said, why: plain(reasonAgainst(target)) });
    else if (pair?.accept === "reject") violation("ruledOut", { ...said, why: plain(pair.limits ?? "") });
    else if (outside(home, allowed).length > 0)
        violation("abroad", { ...said, country: plain(countryNames(outside(home, allowed))) });
    else if (pair && hasContract(subject, said) && pair.accept === "warn")
        undetermined("doubtful", {
            ...said,
            primary: plain(findOperator(pair.primary)?.name ?? pair.primary),
            why: plain(pair.limits ?? ""),
        });
    judgeTechnology(subject, from, target, said);

    if (from.length === 0 || (primary.untold.length > 0 && declared.length === 0)) {
        const names = primary.untold.map((provider) => `${provider.type.split(":").at(-1) ?? ""} '${provider.name}'`);
        const providers = plain(names.length === 0 ? "its providers do" : `the settings of ${names.join(", ")} do`);
        undetermined("primaryNotKnown", { ...said, providers });
    }
    return target;
}

const isHindered = ({ accept }: FailoverPair): boolean => ["reject", "warn", "with-contract"].includes(accept);

/**
 * Some operators take over for those alone with whom they have a contract: the catalog says which.
 * @returns whether there is one
 */
function hasContract({ read, today, violation, undetermined }: Target, said: Said): boolean {
    const [status, end] = [read("agreement.status"), read("agreement.end")];
    const hasEnded = end.state === "known" && isDay(end.value) && today !== undefined && (end.value as string) < today;
    if (status.state === "unknown") undetermined("contractNotKnownYet", { ...said, path: status.path });
    else if (status.state === "absent" || status.value !== "signed")
        violation("needsContract", { ...said, path: status.path });
    else if (hasEnded) violation("needsContract", { ...said, path: end.path });
    else return true;
    return false;
}

/** A target whose technology is the primary's, or its vendor's, has no updates once exports are forbidden. */
function judgeTechnology(
    { read, readEach, settings, violation, undetermined }: Target,
    from: readonly KnownOperator[],
    target: KnownOperator,
    said: Said,
): void {
    const vendor = target.vendor_id
        .flatMap((id) => findOperator(id) ?? [])
        .find((each) => !sameHouse(each, target) && from.some((operator) => sameHouse(operator, each)));
    if (!vendor) return;
    const isMeant = readEach("scenarios[]").some(
        ({ state, ...each }) => state === "known" && "value" in each && each.value === "export-control",
    );
    const alone = read("maxDisconnected");
    const lasts = alone.state === "known" ? (lengthOf(alone.value) ?? 0) : 0;
    if (!isMeant || lasts >= (lengthOf(settings.runsAlone) ?? 0)) return;
    const report = settings.sameTechnology === "violation" ? violation : undetermined;
    if (settings.sameTechnology !== "accept")
        report("sameTechnology", {
            ...said,
            path: alone.path,
            vendor: plain(vendor.name),
            days: plain(settings.runsAlone),
        });
}

interface Said {
    readonly path: string;
    readonly operator: Printable;
    readonly allowed: Printable;
}

/** Whether a plan covers something that the target's operator runs. */
function coversSomethingAt({ id }: KnownOperator, { readEach }: Target, stack: Stack): boolean {
    const within = stack.once(operatorsWithin);
    return readEach("covers[].urn").some((urn) => urn.state === "known" && within.get(urn.value)?.has(id));
}

/** By the URN of each resource and component, the ids of those who may run what is in it. */
function operatorsWithin(resources: readonly Resource[], stack: Stack): ReadonlyMap<unknown, ReadonlySet<string>> {
    const within = new Map<unknown, Set<string>>();
    for (const resource of resources)
        for (const { id } of (resource.provider && candidatesOf(resource.provider, stack)) ?? [])
            for (const urn of outwards(resource, stack)) {
                const found = within.get(urn) ?? new Set();
                // Whatever is around it has this operator too.
                if (found.has(id)) break;
                within.set(urn, found.add(id));
            }
    return within;
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
        const id = typeof reading.value === "string" ? reading.value : "";
        const place = regionOf(target, id, settings.additionalRegions);
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
