import { countryNames, judgePlace, outside, parseAllowed, type Allowed } from "../../catalog";
import { defineRule, plain, type Subject } from "../../core/rule";
import { whoIs } from "../dependencies";
import { settings as ofTarget } from "../failover-target-messages";
import { operatorNamed, primaryOf, regionOf, sameHouse, type KnownOperator } from "../operators";
import { placeholderIn } from "../placeholders";
import { PLAN_TYPE } from "../plan";
import { methodNamed } from "../rows/copy-methods";

const messages = {
    stays: "{resource} copies by '{method}' ('{path}'): {why}. Copy to the target by a method that leaves the primary, such as a dump, logical replication or rclone.",
    unexplained:
        "{resource} copies by '{method}' ('{path}'), which is none of the known methods. Say in '{beside}' why it brings the data to the target.",
    atPrimary:
        "{resource} keeps a copy at {operator} ('{path}'), which falls with the primary, and names no other copy of the same data. Keep one at the target, or at an operator that is independent.",
    unknownOperator:
        "{resource} keeps a copy at '{operator}' ('{path}'), which is not in the catalog: it is unknown whether it outlives the primary. Add it to the setting additionalOperators.",
    abroad: "{resource} keeps a copy in {country} ('{path}'). Keep it in {allowed}.",
    operatorAbroad:
        "{resource} keeps a copy at {operator} ('{path}'), which is at home in {country}. Keep it at an operator at home in {allowed}.",
    unknownRegion:
        "{resource} keeps a copy in '{region}' ('{path}'), which is not a region of {operator} in the catalog. If it is right, add it to the setting additionalRegions.",
    regionUnprovable:
        "{resource} keeps a copy in '{region}' ('{path}'), whose country is not published. Keep it in a region in {allowed}.",
    notKnownYet: "'{path}' of {resource} is unknown until deployment.",
} as const;

const { allowedJurisdictions, additionalOperators, additionalRegions, primaryOperators } = ofTarget;
const settings = { allowedJurisdictions, additionalOperators, additionalRegions, primaryOperators } as const;

type Plan = Subject<typeof messages, typeof settings, true>;

export const failoverCopies = defineRule({
    id: "failover-copies",
    control: "failover",
    title: "The copies of a failover plan are outside of the primary's operator, in an allowed place, and made by a method that leaves the primary.",
    rationale:
        "Geo-redundant storage and the provider's own backup survive the loss of a region. When the provider itself may no longer serve, they are cut off with the original.",
    severity: "high",
    frameworks: ["dora:12", "gdpr:32(1)(c)", "gdpr:44", "c3a:SOV-3-01", "c5:OPS"],
    remediation:
        "Copy by dump, export or replication to the target, or to an operator at home in the allowed jurisdictions, and state in location where it is.",
    messages,
    settings,
    rows: { [PLAN_TYPE]: true },
    printable: (path) => /^covers\[\d+\]\.(method|location\.(operator|region))$/.test(path),
    judge(subject: Plan, stack) {
        if (!stack.complete) return;
        const { readEach, read, settings, applies } = subject;
        const entries = readEach("covers[]").filter(({ state }) => state !== "absent");
        if (entries.length === 0) return;
        applies();
        const named = (name: string) => operatorNamed(name, settings.additionalOperators) ?? [];
        const primary = primaryOf(stack, settings.primaryOperators.flatMap(named)).operators;
        const target = read("target.operator");
        const taker =
            target.state === "known" && typeof target.value === "string" ? [named(target.value)].flat()[0] : undefined;
        const from = primary.filter(({ id }) => id !== taker?.id);
        const allowed = parseAllowed(settings.allowedJurisdictions);
        const judged = entries.map(({ path }) => judgeEntry(subject, path, from.length > 0 ? from : primary, allowed));
        // A copy beside the original is welcome where another is elsewhere.
        const elsewhere = new Set(judged.flatMap(({ store, isElsewhere }) => (isElsewhere ? [store] : [])));
        for (const { store, isElsewhere, report } of judged)
            if (isElsewhere || store === undefined || !elsewhere.has(store)) report();
    },
});

interface JudgedEntry {
    /** The URN of the resource; undefined where it is not known. */
    readonly store: unknown;
    /** Whether the copy outlives the primary. */
    readonly isElsewhere: boolean;
    readonly report: () => void;
}

function judgeEntry(subject: Plan, entry: string, from: readonly KnownOperator[], allowed: Allowed): JudgedEntry {
    const { read, show, settings, violation, undetermined } = subject;
    const reports: (() => void)[] = [];
    let isElsewhere = true;
    const later = (report: () => void, falls = false) => {
        reports.push(report);
        if (falls) isElsewhere = false;
    };
    const urn = read(`${entry}.urn`);
    const [method, because] = [read(`${entry}.method`), read(`${entry}.because`)];
    const { path } = method;
    if (method.state === "unknown") later(() => undetermined("notKnownYet", { path }));
    // That there is no method is for the rule failover-coverage.
    if (method.state === "known" && typeof method.value === "string" && method.value.trim() !== "") {
        const known = methodNamed(method.value);
        const why = known?.stays;
        if (why !== undefined) later(() => violation("stays", { path, method: show(path), why: plain(why) }), true);
        else if (!known && because.state === "absent")
            later(() => undetermined("unexplained", { path, method: show(path), beside: plain(because.path) }));
    }
    const at = read(`${entry}.location.operator`);
    if (at.state === "unknown") later(() => undetermined("notKnownYet", { path: at.path }));
    const who =
        at.state === "known" && typeof at.value === "string" && placeholderIn(at.value) === undefined
            ? whoIs(at.value, "operator", settings.additionalOperators)
            : "own";
    const said = { path: at.path, allowed: plain(allowed.tokens.join(", ")) };
    if (who === "unknown") later(() => undetermined("unknownOperator", { ...said, operator: show(at.path) }));
    else if (typeof who === "object") {
        const { party } = who;
        const home = { countries: party.jurisdiction };
        const operator = plain(party.name);
        if (from.some((each) => sameHouse(each, party)))
            later(() => violation("atPrimary", { ...said, operator }), true);
        else if (outside(home, allowed).length > 0)
            later(() =>
                violation("operatorAbroad", {
                    ...said,
                    operator,
                    country: plain(countryNames(outside(home, allowed))),
                }),
            );
        judgeRegion(subject, entry, party, allowed, later);
    }
    return {
        store: urn.state === "known" ? urn.value : undefined,
        isElsewhere,
        report: () => reports.forEach((each) => each()),
    };
}

function judgeRegion(
    { read, show, settings, violation, undetermined }: Plan,
    entry: string,
    party: KnownOperator,
    allowed: Allowed,
    later: (report: () => void) => void,
): void {
    const region = read(`${entry}.location.region`);
    const { path } = region;
    if (region.state === "unknown") later(() => undetermined("notKnownYet", { path }));
    if (region.state !== "known" || typeof region.value !== "string") return;
    // A placeholder is for the rule failover-plan.
    if (placeholderIn(region.value) !== undefined) return;
    const place = regionOf(party, region.value, settings.additionalRegions);
    const said = { path, region: show(path), operator: plain(party.name), allowed: plain(allowed.tokens.join(", ")) };
    if (!place) later(() => undetermined("unknownRegion", said));
    else if (judgePlace(place, allowed) === "out")
        later(() => violation("abroad", { ...said, country: plain(countryNames(outside(place, allowed))) }));
    else if (judgePlace(place, allowed) === "unprovable") later(() => undetermined("regionUnprovable", said));
}
