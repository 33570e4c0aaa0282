/** What a plan says that the target depends on: whose it is, and whether it outlives the primary. */
import { findEndpoint, operatorWithId, type Endpoint } from "../catalog";
import { endpoints } from "../catalog/endpoints";
import { fold } from "../catalog/names";
import { operators } from "../catalog/operators";
import { operatorNamed, partyOf, type AdditionalOperator, type KnownOperator } from "./operators";
import { keyServices, ordinaryWords, paymentServices, pulumiSchemes, wordsForPrimary } from "./rows/lawful-names";

/** Someone on whom a thing depends: an operator, or a service of which only the law is known. */
export type Party = KnownOperator;

/** How the value of a field names a party. */
export type Naming = "operator" | "holder" | "host" | "scheme" | "payment" | "words";

export interface Dependency {
    /** `[]` stands for every element. */
    readonly path: string;
    readonly named: Naming;
    /** What depends on it: the subject of a sentence. */
    readonly what: string;
    /** Whether the subject is more than one. */
    readonly many?: true;
    /** The field beside it that says who runs a host of one's own. */
    readonly runBy?: string;
}

/** The fields of a plan that name who something depends on. */
export const dependencies: readonly Dependency[] = [
    { path: "keys.custodian", named: "holder", what: "The keys of the copies", many: true },
    { path: "keys.escrow.holder", named: "holder", what: "The second copy of the keys" },
    { path: "covers[].encryptedUnder", named: "holder", what: "The key of a copy" },
    { path: "identity.issuer", named: "host", what: "Sign-in", runBy: "identity.operator" },
    { path: "identity.operator", named: "operator", what: "Sign-in" },
    { path: "dns.registrar", named: "operator", what: "The registration of the domain" },
    { path: "dns.provider", named: "operator", what: "The zone" },
    { path: "certificates.issuer", named: "operator", what: "The renewal of certificates" },
    {
        path: "certificates.acmeDirectory",
        named: "host",
        what: "The renewal of certificates",
        runBy: "certificates.issuer",
    },
    { path: "images.registry", named: "host", what: "The images", many: true, runBy: "images.operator" },
    { path: "images.operator", named: "operator", what: "The images", many: true },
    { path: "sourceEscrow.repository", named: "host", what: "The source", runBy: "sourceEscrow.operator" },
    { path: "sourceEscrow.operator", named: "operator", what: "The source" },
    { path: "infrastructureCode.repository", named: "host", what: "The program", runBy: "infrastructureCode.operator" },
    {
        path: "infrastructureCode.stateBackend",
        named: "scheme",
        what: "The state",
        runBy: "infrastructureCode.operator",
    },
    {
        path: "infrastructureCode.secretsProvider",
        named: "scheme",
        what: "The secrets of the state",
        many: true,
        runBy: "infrastructureCode.operator",
    },
    { path: "infrastructureCode.operator", named: "operator", what: "The program and its state", many: true },
    { path: "support.provider", named: "operator", what: "Support" },
    { path: "payment.intermediary", named: "payment", what: "Payment" },
    { path: "payment.method", named: "payment", what: "Payment" },
    { path: "monitoring.provider", named: "operator", what: "Monitoring" },
    { path: "monitoring.host", named: "host", what: "Monitoring", runBy: "monitoring.provider" },
    { path: "runbook", named: "words", what: "The runbook" },
];

/**
 * `own`: the organisation itself, or a person. `primary`: whoever runs the primary. `unknown`: someone of whom the catalog
 * says nothing.
 */
export type Who = { readonly party: Party } | "own" | "primary" | "unknown";

const SELF = /^(self|ourselves|own|our own|in-house|the organi[sz]ation|on-premises)$/i;

/** Whom the text of a field names. */
export function whoIs(text: string, named: Naming, additional: readonly AdditionalOperator[]): Who {
    switch (named) {
        case "operator":
            return SELF.test(text.trim()) ? "own" : (byName(text, additional) ?? "unknown");
        case "holder":
            if (SELF.test(text.trim())) return "own";
            if (wordsForPrimary.test(text.trim())) return "primary";
            // Whoever is no company is a person or a role, whose own address says nothing.
            return byHosts(text.replace(/\S+@\S+/g, " ")) ?? byName(text, additional) ?? byKeyService(text) ?? "own";
        case "host":
            return byHost(text) ?? "unknown";
        case "scheme":
            return byScheme(text, additional);
        case "payment":
            return bySettlement(text) ?? byName(text, additional) ?? "own";
        case "words":
            return byHosts(text) ?? byName(text, additional) ?? "own";
    }
}

const partyWith = (operator: KnownOperator | undefined): Who | undefined => operator && { party: operator };

/** By the whole text, or by a name of the catalog in it, as the catalog spells it: `Azure Key Vault of the board`. */
function byName(text: string, additional: readonly AdditionalOperator[]): Who | undefined {
    const whole = operatorNamed(text, additional);
    if (whole) return partyWith(whole);
    // The catalog writes `Actalis (Aruba)` for those behind whom someone else stands.
    const row = endpoints().find(({ operator }) => fold(operator.replace(/\(.*/, "")) === fold(text));
    if (row) return { party: partyBehind(row) };
    const folded = text.toLowerCase();
    return partyWith(
        operators().find(({ name, aliases }) => [name, ...aliases].some((each) => isNamedIn(each, text, folded))),
    );
}

/** Whether a name stands in a text, in any case where it is no ordinary word. */
function isNamedIn(name: string, text: string, folded: string): boolean {
    if (name.length <= 2) return false;
    const lower = name.toLowerCase();
    return ordinaryWords.has(lower) ? holds(text, name) : holds(folded, lower);
}

const byKeyService = (text: string): Who | undefined =>
    partyWith(operatorWithId(keyServices.find(({ words }) => words.test(text.trim()))?.operator ?? ""));

const holds = (text: string, name: string): boolean => {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
        if (!/[\p{L}\d]/u.test((text[at - 1] ?? " ") + (text[at + name.length] ?? " "))) return true;
    return false;
};

/** A host of the catalog, by its operator, or by the law that the catalog gives for it. */
function byHost(host: string): Who | undefined {
    const row = findEndpoint(host);
    return row && { party: partyBehind(row) };
}

const partyBehind = (row: Endpoint): Party =>
    (row.operator_id === undefined ? undefined : operatorWithId(row.operator_id)) ??
    partyOf(row.operator, row.jurisdiction);

function byHosts(text: string): Who | undefined {
    return (text.match(/(?:[\w-]+\.)+[a-z]{2,}(?:\/\S*)?/gi) ?? []).map(byHost).find(Boolean);
}

const bySettlement = (text: string): Who | undefined => {
    const service = paymentServices.find(({ words }) => words.test(text));
    return service && { party: partyOf(service.name, service.jurisdiction) };
};

/** `s3://state?endpoint=s3.fr-par.scw.cloud`, `https://api.pulumi.com`, `gcpkms://…`, `passphrase`. */
function byScheme(text: string, additional: readonly AdditionalOperator[]): Who {
    if (/^(passphrase|file:)/i.test(text)) return "own";
    const endpoint = /[?&]endpoint=([^&]+)/.exec(text)?.[1];
    if (endpoint !== undefined) return byHost(decodeURIComponent(endpoint)) ?? "unknown";
    const scheme = /^([a-z0-9]+)(?::|$)/i.exec(text)?.[1]?.toLowerCase() ?? "";
    const id = Object.hasOwn(pulumiSchemes, scheme) ? pulumiSchemes[scheme] : undefined;
    return (
        partyWith(id === undefined ? undefined : operatorWithId(id)) ??
        byHost(text.replace(/^[a-z]+:\/\//i, "")) ??
        byName(text, additional) ??
        "unknown"
    );
}
