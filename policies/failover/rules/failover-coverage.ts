import { read, readEach } from "../../core/reading";
import type { Resource } from "../../core/resource";
import type { Stack } from "../../core/stack";
import { defineRule, plain, type Subject } from "../../core/rule";
import { listed, outwards, plansIn } from "../plan";
import { holdsData, stateful, storeRowOf, type Stateful } from "../stateful";
import { volumeClaimIn } from "../volume-claims";

const messages = {
    uncovered:
        "{resource} holds {data}, and {plan} does not say how they reach its target. Add it to covers with a method, or to leavesBehind with the reason why they can be lost.",
    mayBeUncovered:
        "It is unknown until deployment whether {resource} holds {data}, and {plan} does not name it. If it does, add it to covers or to leavesBehind.",
    claimsVolumes:
        "{resource} claims volumes ('{path}'), and no rule knows whether what is on them can be made anew. Add it to covers of {plan} with a method, or to leavesBehind with a reason.",
    planNotKnownYet: "It is unknown until deployment what {plan} covers, and so whether it covers {resource}.",
    contradicted:
        "{plan} says of {resource} both how it is copied and why it can be lost. Leave it in covers or in leavesBehind.",
    noMethod: "{plan} covers {resource} without a method: set method in its entry of covers.",
    noReason: "{plan} leaves {resource} behind without a reason: set because in its entry of leavesBehind.",
} as const;

type Coverage = Subject<typeof messages, Record<string, never>, Stateful>;

export const failoverCoverage = defineRule({
    id: "failover-coverage",
    control: "failover",
    title: "Each resource that holds data is covered by the failover plan.",
    rationale:
        "The copy must be elsewhere before the cut: whoever is cut off cannot fetch it any more. What a plan forgets is lost.",
    severity: "high",
    frameworks: ["dora:12", "gdpr:32(1)(c)", "nis2:21(2)(c)", "data-act:25", "snc:17", "c5:OPS", "gdpr:32(1)(b)"],
    remediation:
        "Name the resource, its owner or a component around it in covers of the FailoverPlan, with the method and how often; or in leavesBehind with a reason.",
    messages,
    settings: {},
    rows: stateful,
    rowOf: storeRowOf,
    // That there is no plan at all is said once, by failover-target.
    judge: (subject: Coverage, stack) => {
        const plans = plansIn(stack);
        const holds = holdsData(subject.resource, stack);
        if (!stack.complete || plans.length === 0 || holds === false) return;
        subject.applies();
        judge(subject, stack, plans, holds);
    },
});

function judge(
    { resource, row, violation, undetermined }: Coverage,
    stack: Stack,
    plans: readonly Resource[],
    holds?: true,
) {
    const { vague } = stack.once(stated);
    const entry = entryFor(resource, stack);
    const named = (found: readonly Resource[]) => listed(found.map((plan) => `FailoverPlan '${plan.name}'`));
    const twice = stack.once(stated).inBoth.get(resource.urn);
    if (twice) violation("contradicted", { plan: named([twice]) });
    if (entry && isGood(entry)) return;
    const data = plain(row.holds);
    if (entry?.how.state === "unknown" || (!entry && vague))
        undetermined("planNotKnownYet", { plan: named([(entry ?? vague)!.plan]) });
    else if (entry) violation(entry.list === "covers" ? "noMethod" : "noReason", { plan: named([entry.plan]) });
    else if (holds) violation("uncovered", { data, plan: named(plans) });
    else if (row.unsaid) undetermined("claimsVolumes", { path: volumeClaimIn(resource) ?? "spec", plan: named(plans) });
    else undetermined("mayBeUncovered", { data, plan: named(plans) });
}

/** An entry that says enough of a resource: by what method it is copied, or why it can be lost. */
const isGood = ({ how }: Entry): boolean => how.state === "known" && how.value !== "";

/** Of two entries about a resource the one that says enough, or the one that stands first. */
const better = (one: Entry, other: Entry | undefined): Entry => {
    if (!other || isGood(one) !== isGood(other)) return !other || isGood(one) ? one : other;
    return one.at <= other.at ? one : other;
};

/** What the plans of a stack say. */
function stated(_: readonly Resource[], stack: Stack): Stated {
    const byUrn = new Map<unknown, Entry>();
    const inBoth = new Map<unknown, Resource>();
    const lists = new Map<string, Entry["list"]>();
    let vague: Entry | undefined;
    let at = 0;
    for (const plan of plansIn(stack))
        for (const found of [...entriesOf(plan, "covers", "method"), ...entriesOf(plan, "leavesBehind", "because")]) {
            const entry = { ...found, at: at++ };
            if (entry.urn.state === "unknown") vague ??= entry;
            if (entry.urn.state !== "known") continue;
            const { value } = entry.urn;
            byUrn.set(value, better(entry, byUrn.get(value)));
            if (typeof value !== "string") continue;
            const key = `${plan.urn} ${value}`;
            if ((lists.get(key) ?? entry.list) !== entry.list) inBoth.set(value, plan);
            lists.set(key, entry.list);
        }
    return { vague, byUrn, inBoth, told: new Map() };
}

/** The best entry about a resource or a component that it is part of. Each component is asked once for a stack. */
function entryFor(resource: Resource, stack: Stack): Entry | undefined {
    const { byUrn, told } = stack.once(stated);
    const open: string[] = [];
    let best: Entry | undefined;
    for (const urn of outwards(resource, stack)) {
        if (told.has(urn)) {
            best = told.get(urn);
            break;
        }
        open.push(urn);
    }
    for (const urn of open.reverse()) {
        const own = byUrn.get(urn);
        if (own) best = better(own, best);
        told.set(urn, best);
    }
    return best;
}

/** What a plan says of one URN, and the place of that among all that the plans of the stack say. */
type Entry = ReturnType<typeof entriesOf>[number] & { readonly at: number };

interface Stated {
    /** By the URN that an entry names. */
    readonly byUrn: ReadonlyMap<unknown, Entry>;
    /** What a plan has in both of its lists. */
    readonly inBoth: ReadonlyMap<unknown, Resource>;
    /** The first entry whose URN is not known. */
    readonly vague: Entry | undefined;
    /** The answers of `entryFor` so far, by the URN of a resource or component. */
    readonly told: Map<string, Entry | undefined>;
}

/** What a plan says about the resources in one of its lists. A list that is not known is one entry that is not. */
function entriesOf(plan: Resource, list: "covers" | "leavesBehind", word: string) {
    return readEach(plan.properties, `${list}[].urn`)
        .filter(({ state }) => state !== "absent")
        .map((urn) => ({ plan, list, urn, how: read(plan.properties, urn.path.replace(/urn$/, word)) }));
}
