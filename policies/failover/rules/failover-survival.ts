import { countryNames, findTopLevelDomain, judgePlace, outside, parseAllowed, type Allowed } from "../../catalog";
import { jurisdictionOf } from "../../catalog/jurisdictions";
import { fold } from "../../catalog/names";
import { allowedJurisdictions } from "../../catalog/place-settings";
import type { Reading } from "../../core/reading";
import { defineRule, plain, type Subject } from "../../core/rule";
import type { Stack } from "../../core/stack";
import { dependencies, whoIs, type Dependency } from "../dependencies";
import { placeholderIn } from "../placeholders";
import { durationProblems, lengthOf } from "../durations";
import { settings as ofTarget } from "../failover-target-messages";
import { fallsWith, operatorNamed, primaryOf, type KnownOperator } from "../operators";
import { PLAN_TYPE } from "../plan";

const messages = {
    heldByPrimary:
        "{what} of {resource} {depends} on the operator of the primary ('{path}'). Whoever stops it stops them too: name a holder that is independent, or hold them yourself.",
    oneHolder:
        "Both copies of the keys of {resource} are with one holder ('{path}'): whoever loses the one loses the other. Give the second to someone else.",
    fallsWithPrimary:
        "{what} of {resource} {depends} on {operator} ('{path}'), which falls with the primary. Move it to the target's operator, to another that is independent, or to your own premises.",
    underSameLaw:
        "{what} of {resource} {depends} on {operator} ('{path}'), which is under the law of {country} like {primary}: one order stops both. Name one at home in {allowed}.",
    unknownOperator:
        "{what} of {resource} {depends} on '{operator}' ('{path}'), which is not in the catalog: it is unknown whether it outlives the primary. Add it to the setting additionalOperators.",
    whoRuns:
        "{what} of {resource} {depends} on a host that is not in the catalog ('{path}'). State in '{beside}' who runs it.",
    notKnownYet: "'{path}' of {resource} is unknown until deployment.",
    primaryNotKnown:
        "It is unknown who runs the primary, and so whether what {resource} depends on outlives it. Name the operator in the setting primaryOperators.",
    providerKeys:
        "{resource} keeps its copies under keys that a provider manages ('{path}'): whoever stops the provider stops the keys. Hold them yourself.",
    abroad: "'{path}' of {resource} is in {country}. Choose a place in {allowed}.",
    registryAbroad:
        "A domain of {resource} ('{path}') is under a top-level domain that {operator} runs under the law of {country}, like {primary}. An order can take the name away: keep a second name under another registry.",
    needsServer:
        "A licence of {resource} asks a server of its vendor ('{path}'). Agree on a licence that runs without one, or replace the product.",
    tooLong: "'{path}' of {resource} is {value}, longer than {limit}. {remedy}",
    tooShort: "'{path}' of {resource} is {value}, shorter than {limit}. {remedy}",
    byTag: "The images of {resource} are not named by their digest ('{path}'), so the target may run others than were tested. Pin them.",
    fewVersions:
        "{resource} keeps too few versions of the source ('{path}'): {value}, where {limit} are asked for. Keep more.",
} as const;

const length = (description: string, value: string) =>
    ({ type: "string", description, default: value, problems: durationProblems }) as const;

const settings = {
    allowedJurisdictions,
    additionalOperators: ofTarget.additionalOperators,
    primaryOperators: ofTarget.primaryOperators,
    longestTtl: length("The longest time for which answers of the zone may be kept.", "PT1H"),
    certificatesValidFor: length("The shortest time for which certificates stay valid when renewal stops.", "P7D"),
    mirrorWithin: length("The longest time between two mirrorings of the images.", "P7D"),
    escrowWithin: length("The longest time between two deposits of the source (C3A SOV-6-01: P1D).", "P7D"),
    escrowVersions: {
        type: "integer",
        description: "How many versions of the source are kept at least (C3A SOV-6-01: 5).",
        minimum: 1,
        default: 5,
    },
} as const;

type Plan = Subject<typeof messages, typeof settings, true>;

interface Primary {
    readonly operators: readonly KnownOperator[];
    readonly allowed: Allowed;
}

export const failoverSurvival = defineRule({
    id: "failover-survival",
    control: "failover",
    title: "Keys, sign-in, names, certificates, images, source, state, licences, support, payment and monitoring outlive the primary.",
    rationale:
        "Data that has arrived at the target is of no use where nobody can decrypt it, sign in, find it by its name, or start the programs that read it.",
    severity: "high",
    frameworks: ["c3a:SOV-4-09", "c3a:SOV-3-02", "c3a:SOV-3-03", "c3a:SOV-6-01", "dora:29", "snc:19.6.c"],
    remediation:
        "Move what the finding names to an operator that the same order does not reach, or to your own premises, and state it in the plan.",
    messages,
    settings,
    rows: { [PLAN_TYPE]: true },
    printable: (path) =>
        /(operator|registrar|provider|issuer|intermediary|method|ttl|validFor|mirrorAge|age|versions|country)$/.test(
            path,
        ),
    judge(subject: Plan, stack) {
        if (!stack.complete) return;
        subject.applies();
        const primary = primaryIn(subject, stack);
        if (primary === undefined) subject.undetermined("primaryNotKnown", {});
        const allowed = parseAllowed(subject.settings.allowedJurisdictions);
        for (const dependency of dependencies)
            for (const reading of subject.readEach(dependency.path))
                judgeDependency(subject, dependency, reading, { operators: primary ?? [], allowed });
        judgeNames(subject, { operators: primary ?? [], allowed });
        judgeKeys(subject, allowed);
        judgeTimes(subject);
    },
});

/** The operators of the primary; undefined where nobody says who they are. The target itself may be in the stack, for its copies. */
function primaryIn({ read, settings }: Plan, stack: Stack): readonly KnownOperator[] | undefined {
    const named = (name: string) => operatorNamed(name, settings.additionalOperators) ?? [];
    const { operators, untold } = primaryOf(stack, settings.primaryOperators.flatMap(named));
    const target = read("target.operator");
    const [taker] = target.state === "known" && typeof target.value === "string" ? [named(target.value)].flat() : [];
    const others = operators.filter(({ id }) => id !== taker?.id);
    const found = others.length > 0 ? others : operators;
    return found.length === 0 || (untold.length > 0 && settings.primaryOperators.length === 0) ? undefined : found;
}

function judgeDependency(subject: Plan, dependency: Dependency, reading: Reading, primary: Primary): void {
    const { read, show, settings, violation, undetermined } = subject;
    const { path } = reading;
    if (reading.state === "unknown") undetermined("notKnownYet", { path });
    // A value of another type and a placeholder are for the rule failover-plan.
    if (reading.state !== "known" || typeof reading.value !== "string" || reading.value.trim() === "") return;
    if (placeholderIn(reading.value) !== undefined) return;
    const who = whoIs(reading.value, dependency.named, settings.additionalOperators);
    const thing = { what: plain(dependency.what), depends: plain(dependency.many ? "depend" : "depends") };
    if (who === "own") return;
    if (who === "primary") {
        violation("heldByPrimary", { path, ...thing });
        return;
    }
    if (who === "unknown") {
        const { runBy } = dependency;
        if (runBy === undefined) undetermined("unknownOperator", { path, ...thing, operator: show(path) });
        else if (read(runBy).state === "absent") undetermined("whoRuns", { path, ...thing, beside: plain(runBy) });
        return;
    }
    const bond = fallsWith(primary.operators, who.party);
    const said = { path, ...thing, operator: plain(who.party.name) };
    if (bond && bond.law === undefined) violation("fallsWithPrimary", said);
    else if (bond)
        violation("underSameLaw", {
            ...said,
            country: plain(countryNames(bond.law ?? [])),
            primary: plain(bond.operator.name),
            allowed: plain(primary.allowed.tokens.join(", ")),
        });
}

/** Who runs a top-level domain can be told to take a name out of it. */
function judgeNames({ readEach, undetermined }: Plan, { operators }: Primary): void {
    for (const { path, ...domain } of readEach("dns.domains[]")) {
        if (domain.state === "unknown") undetermined("notKnownYet", { path });
        const registry =
            domain.state === "known" && typeof domain.value === "string" ? findTopLevelDomain(domain.value) : undefined;
        const under = operators.find(({ jurisdiction = [] }) =>
            registry?.jurisdiction?.some((country) => jurisdiction.includes(country)),
        );
        const law = registry?.jurisdiction?.filter((country) => under?.jurisdiction?.includes(country)) ?? [];
        if (registry && under && outside({ countries: law }, parseAllowed(["EU"])).length > 0)
            undetermined("registryAbroad", {
                path,
                operator: plain(registry.operator),
                country: plain(countryNames(law)),
                primary: plain(under.name),
            });
    }
}

function judgeKeys({ read, readEach, violation, undetermined }: Plan, allowed: Allowed): void {
    const model = read("keys.model");
    if (model.state === "unknown") undetermined("notKnownYet", { path: model.path });
    if (model.state === "known" && model.value === "provider-managed") violation("providerKeys", { path: model.path });
    const [first, second] = [read("keys.custodian"), read("keys.escrow.holder")];
    const isText = (reading: Reading): reading is Reading & { readonly value: string } =>
        reading.state === "known" && typeof reading.value === "string" && reading.value.trim() !== "";
    if (isText(first) && isText(second) && fold(first.value) === fold(second.value))
        violation("oneHolder", { path: second.path });
    for (const path of ["keys.escrow.country", "sourceEscrow.country", "support.country"]) {
        const country = read(path);
        if (country.state === "unknown") undetermined("notKnownYet", { path });
        if (country.state !== "known" || typeof country.value !== "string") continue;
        // What is no country is for the rule failover-plan.
        if (jurisdictionOf(country.value) === undefined) continue;
        const place = { countries: [country.value] };
        if (judgePlace(place, allowed) === "out")
            violation("abroad", {
                path,
                country: plain(countryNames(outside(place, allowed))),
                allowed: plain(allowed.tokens.join(", ")),
            });
    }
    for (const { path, ...offline } of readEach("licences[].offlineUse")) {
        if (offline.state === "unknown") undetermined("notKnownYet", { path });
        if (offline.state === "known" && offline.value === false) violation("needsServer", { path });
    }
}

function judgeTimes({ read, show, settings, violation, undetermined }: Plan): void {
    const at = (path: string, limit: string, message: "tooLong" | "tooShort", remedy: string) => {
        const reading = read(path);
        if (reading.state === "unknown") undetermined("notKnownYet", { path });
        const [value, bound] = [reading.state === "known" ? lengthOf(reading.value) : undefined, lengthOf(limit) ?? 0];
        if (value !== undefined && (message === "tooLong" ? value > bound : value < bound))
            violation(message, { path, value: show(path), limit: plain(limit), remedy: plain(remedy) });
    };
    const rto = read("rto");
    const objective = rto.state === "known" && typeof rto.value === "string" ? rto.value : undefined;
    const isShorter = (lengthOf(objective) ?? Infinity) < (lengthOf(settings.longestTtl) ?? 0);
    at(
        "dns.ttl",
        objective !== undefined && isShorter ? objective : settings.longestTtl,
        "tooLong",
        "Shorten it: users stay at the address that is gone until it ends.",
    );
    at("images.mirrorAge", settings.mirrorWithin, "tooLong", "Mirror more often.");
    at("sourceEscrow.age", settings.escrowWithin, "tooLong", "Deposit the source more often.");
    at("certificates.validFor", settings.certificatesValidFor, "tooShort", "Renew earlier.");
    const pinned = read("images.digestPinned");
    if (pinned.state === "unknown") undetermined("notKnownYet", { path: pinned.path });
    if (pinned.state === "known" && pinned.value === false) violation("byTag", { path: pinned.path });
    const versions = read("sourceEscrow.versions");
    if (versions.state === "unknown") undetermined("notKnownYet", { path: versions.path });
    if (versions.state === "known" && typeof versions.value === "number" && versions.value < settings.escrowVersions)
        violation("fewVersions", {
            path: versions.path,
            value: show(versions.path),
            limit: plain(String(settings.escrowVersions)),
        });
}
