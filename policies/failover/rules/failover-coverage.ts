import { read, readEach } from "../../core/reading";
import type { Resource } from "../../core/resource";
import type { Stack } from "../../core/stack";
import { defineRule, plain, type Subject } from "../../core/rule";
import { ownersOf, plansIn } from "../plan";
import { holdsData, stateful, type Stateful } from "../stateful";

const messages = {
    uncovered:
        "{resource} holds {data}, and {plan} does not say how they reach its target. Add it to covers with a method, or to leavesBehind with the reason why they can be lost.",
    mayBeUncovered:
        "It is unknown until deployment whether {resource} holds {data}, and {plan} does not name it. If it does, add it to covers or to leavesBehind.",
    planNotKnownYet: "It is unknown until deployment what {plan} covers, and so whether it covers {resource}.",
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
    // That there is no plan at all is said once, by failover-target.
    judge: (subject: Coverage, stack) => {
        const plans = plansIn(stack);
        const holds = holdsData(subject.resource);
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
    const owners = ownersOf(resource, stack);
    const entries = plans.flatMap((plan) => [
        ...entriesOf(plan, "covers", "method"),
        ...entriesOf(plan, "leavesBehind", "because"),
    ]);
    const mine = entries.filter(({ urn }) => urn.state === "known" && owners.has(urn.value));
    const vague = entries.find(({ urn }) => urn.state === "unknown");
    const named = (found: readonly Resource[]) => plain(found.map((plan) => `FailoverPlan '${plan.name}'`).join(", "));
    const data = plain(row.holds);

    const good = mine.find(({ how }) => how.state === "known" && how.value !== "");
    const [entry] = mine;
    if (good) return;
    if (entry?.how.state === "unknown" || (!entry && vague))
        undetermined("planNotKnownYet", { plan: named([(entry ?? vague)!.plan]) });
    else if (entry) violation(entry.list === "covers" ? "noMethod" : "noReason", { plan: named([entry.plan]) });
    else if (holds) violation("uncovered", { data, plan: named(plans) });
    else undetermined("mayBeUncovered", { data, plan: named(plans) });
}

/** What a plan says about the resources in one of its lists. A list that is not known is one entry that is not. */
function entriesOf(plan: Resource, list: "covers" | "leavesBehind", word: string) {
    return readEach(plan.properties, `${list}[].urn`)
        .filter(({ state }) => state !== "absent")
        .map((urn) => ({ plan, list, urn, how: read(plan.properties, urn.path.replace(/urn$/, word)) }));
}
