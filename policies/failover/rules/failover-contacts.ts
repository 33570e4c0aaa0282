import { countryNames, findEndpoint, findOperator, hostOf, operatorWithId } from "../../catalog";
import { fold } from "../../catalog/names";
import { defineRule, plain, type Subject } from "../../core/rule";
import { settings as ofTarget } from "../failover-target-messages";
import { fallsWith, operatorNamed, partyOf, primaryOf, type KnownOperator } from "../operators";
import { PLAN_TYPE } from "../plan";
import { messengers } from "../rows/lawful-names";

const messages = {
    atPrimary:
        "'{path}' of {resource} is reached through {operator} alone, which falls with the primary. Add a telephone number, or an address that the primary does not serve.",
    underSameLaw:
        "'{path}' of {resource} is reached through {operator} alone, which is under the law of {country} like {primary}: one order stops both. Add a telephone number.",
    inService:
        "'{path}' of {resource} is a mail address in a domain of the service ('{domain}'): it stops with what the plan is about. Add a telephone number.",
    mailNotKnown:
        "'{path}' of {resource} is a mail address alone, and it is unknown who serves its mail. Add a telephone number.",
    noContact: "{resource} does not say how the deputy is reached: set '{path}'.",
    samePerson:
        "The deputy of {resource} is whom the deputy stands in for ('{path}'). Name someone else, who is reached in another way.",
    notKnownYet: "'{path}' of {resource} is unknown until deployment.",
} as const;

const settings = {
    additionalOperators: ofTarget.additionalOperators,
    primaryOperators: ofTarget.primaryOperators,
    additionalMailDomains: {
        type: "array",
        description: "Domains whose mail is served by neither the primary nor anyone under its law.",
        items: { type: "string", minLength: 1 },
        default: [] as readonly string[],
    },
} as const;

type Plan = Subject<typeof messages, typeof settings, true>;

const CONTACTS = [
    "decisionOwner.contact",
    "decisionOwner.deputyContact",
    "decisionOwner.deputy",
    "support.contact",
    "monitoring.alertsTo",
] as const;

export const failoverContacts = defineRule({
    id: "failover-contacts",
    control: "failover",
    title: "Whoever decides, helps or is alerted is reached without the primary and without the service that the plan is about.",
    rationale:
        "Mail is what a designated organisation loses first. A person who can only be reached by it hears of the cut last.",
    severity: "high",
    frameworks: ["nis2:21(2)(c)", "dora:11"],
    remediation: "State a telephone number, or an address at an operator that the same order does not reach.",
    messages,
    settings,
    rows: { [PLAN_TYPE]: true },
    printable: (path) => /^dns\.domains\[\d+\]$/.test(path),
    judge(subject: Plan, stack) {
        if (!stack.complete) return;
        const { read, settings, applies, violation, undetermined } = subject;
        const named = (name: string) => operatorNamed(name, settings.additionalOperators) ?? [];
        const primary = primaryOf(stack, settings.primaryOperators.flatMap(named)).operators;
        for (const path of CONTACTS) {
            const contact = read(path);
            if (contact.state === "absent") continue;
            applies();
            if (contact.state === "unknown") undetermined("notKnownYet", { path });
            else if (typeof contact.value === "string") judgeContact(subject, path, contact.value, primary);
        }
        const [deputy, own] = [read("decisionOwner.deputy"), read("decisionOwner.deputyContact")];
        const isReached = deputy.state !== "known" || typeof deputy.value !== "string" || isAddress(deputy.value);
        if (!isReached && own.state === "absent") violation("noContact", { path: own.path });
        const same = deputyWhoIsOwner(subject);
        if (same !== undefined) violation("samePerson", { path: same });
    },
});

/** Where a plan names as deputy the role, the person or the contact of the owner. */
function deputyWhoIsOwner({ read }: Plan): string | undefined {
    const text = (path: string): string => {
        const reading = read(path);
        return reading.state === "known" && typeof reading.value === "string" ? reading.value : "";
    };
    const owner = ["role", "name"].map((field) => fold(text(`decisionOwner.${field}`))).filter(Boolean);
    if (owner.includes(fold(text("decisionOwner.deputy").replace(/[,:;(].*/, "")))) return "decisionOwner.deputy";
    const reached = new Set(addressesIn(text("decisionOwner.contact")));
    const isOwners = (path: string): boolean => {
        const addresses = addressesIn(text(path));
        return addresses.length > 0 && addresses.every((address) => reached.has(address));
    };
    return ["decisionOwner.deputyContact", "decisionOwner.deputy"].find(isOwners);
}

/** Telephone numbers by their digits without prefixes, and mail addresses. */
const addressesIn = (text: string): readonly string[] => [
    ...telephonesIn(text).map((number) => number.replace(/\D/g, "").slice(-8)),
    ...[...text.matchAll(/[^\s<>,;:]+@[^\s<>,;]+/g)].map(([address]) => address.toLowerCase()),
];

/** Six digits or more are a telephone number, whatever stands between them. */
const telephonesIn = (text: string): readonly string[] =>
    text.replace(/\S+@\S+/g, " ").match(/\d(?:[ ()./-]*\d){5,}/g) ?? [];
const hasTelephone = (text: string): boolean => telephonesIn(text).length > 0;
const domainsIn = (text: string): readonly string[] =>
    [...text.matchAll(/[^\s<>,;:]+@([\w-]+(?:\.[\w-]+)+)/g)].flatMap(([, domain]) => domain ?? []);
const isAddress = (text: string): boolean => hasTelephone(text) || domainsIn(text).length > 0;

function judgeContact(subject: Plan, path: string, text: string, primary: readonly KnownOperator[]): void {
    if (hasTelephone(text)) return;
    const { settings, violation, undetermined } = subject;
    const domains = domainsIn(text);
    const inService = domains.map((domain) => serviceDomainOf(subject, domain)).find(Boolean);
    const party = messengerIn(text) ?? domains.map(mailOf).find(Boolean);
    const bond = party && fallsWith(primary, party);
    if (bond && bond.law === undefined) violation("atPrimary", { path, operator: plain(party.name) });
    else if (bond)
        violation("underSameLaw", {
            path,
            operator: plain(party.name),
            country: plain(countryNames(bond.law ?? [])),
            primary: plain(bond.operator.name),
        });
    else if (inService !== undefined) violation("inService", { path, domain: subject.show(inService) });
    else if (party === undefined && domains.some((domain) => !settings.additionalMailDomains.includes(domain)))
        undetermined("mailNotKnown", { path });
}

/** The path of the domain of the service that a mail domain is, or stands in. */
function serviceDomainOf({ readEach }: Plan, domain: string): string | undefined {
    const found = readEach("dns.domains[]").find((each) => {
        const host = each.state === "known" && typeof each.value === "string" ? hostOf(each.value)?.host : undefined;
        return host !== undefined && `.${domain.toLowerCase()}`.endsWith(`.${host}`);
    });
    return found?.path;
}

/** Who serves the mail of a domain, where the catalog knows it. */
function mailOf(domain: string): KnownOperator | undefined {
    const row = findEndpoint(domain);
    if (!row) return undefined;
    return (
        (row.operator_id === undefined ? undefined : operatorWithId(row.operator_id)) ??
        findOperator(row.operator) ??
        partyOf(row.operator, row.jurisdiction)
    );
}

const messengerIn = (text: string): KnownOperator | undefined => {
    const found = messengers.find(({ words }) => words.test(text));
    return found && (findOperator(found.name.split(" ")[0] ?? "") ?? partyOf(found.name, found.jurisdiction));
};
