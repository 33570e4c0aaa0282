/** The mechanism of the rules that judge the hosts of resources: one judgement, a row for each purpose. */
import { findEndpoint, parseAllowed, type Allowed } from "../catalog";
import { seek } from "../core/leaves";
import { unsetText } from "../core/reading";
import { rememberedByInputs } from "../core/remembered";
import { isProviderType, STACK_TYPE, type Resource } from "../core/resource";
import { defineRule, plain, type FrameworkReference, type Rule, type Severity, type Subject } from "../core/rule";
import type { Stack } from "../core/stack";
import { hostsOf, type HostAt } from "./hosts/read-hosts";
import { addressOf } from "./hosts/text-hosts";
import { imageHostsOf } from "./images/image-hosts";
import { imagesOf } from "./images/images-of";
import { isOnlyNamed, purposeOf, type Purpose } from "./purposes";
import { hostSettings } from "./settings";
import { isOfPrimary, standingOf, type Standing } from "./standing";

/** What the rules of hosts say; `{what}` and `{remedy}` are words of the rule. */
export const hostMessages = {
    foreignHost:
        "{resource} names {entry} in '{path}', {what}. {operator} runs it under the law of {country}. {remedy} at home in {allowed}.",
    cloudHost:
        "{resource} names {entry} in '{path}', {what} in the public cloud of {operator}, under the law of {country}, and sovereignOnly is set. {remedy} at home in {allowed}.",
    unprovenHost:
        "{resource} names {entry} in '{path}', {what}. The law that governs its operator ({operator}) is not published. If you know it, add the host to the setting additionalHosts.",
    unsetVariable:
        "The host that {resource} names in '{path}' is unknown: it holds the word '{word}' where a value belongs. A variable is not set, or an output was put into a text. Set the variable, or use pulumi.interpolate.",
    notReadWhole:
        "'{path}' of {resource} is too large or too deeply nested to be read whole, so the hosts in it are unknown.",
} as const;

export type HostSubject = Subject<typeof hostMessages, typeof hostSettings, unknown>;

/** What differs between the rules of hosts. */
export interface HostRule {
    readonly id: Purpose;
    readonly title: string;
    readonly rationale: string;
    readonly severity: Severity;
    readonly frameworks: readonly FrameworkReference[];
    readonly remediation: string;
    /** What the host is, in the words of a message: `a host of mail`. */
    readonly what: string;
    /** What to do, up to "at home in EU": `Use a mail service whose operator is`. */
    readonly remedy: string;
    /** A host of the own public cloud counts too: the platform cannot be separated from what it serves here. */
    readonly alsoOfPrimary?: (standing: Standing, host: HostAt) => boolean;
}

/** A rule that judges every host of one purpose, in any value of any resource. */
export function defineHostRule(row: HostRule): Rule {
    const { id, title, rationale, severity, frameworks, remediation } = row;
    return defineRule({
        id,
        title,
        rationale,
        severity,
        frameworks,
        remediation,
        control: "endpoints",
        readsWhole: true,
        concerns: holdsHosts,
        mayAsk: mayNameHosts,
        messages: hostMessages,
        settings: hostSettings,
        judge: (subject: HostSubject, stack) => judgeHosts(subject, stack, row),
    });
}

/** Of a provider's settings, and of the stack itself, other rules judge the hosts. */
export const holdsHosts = (type: string): boolean => !isProviderType(type) && type !== STACK_TYPE;

/** Whether there is a host to judge, or a value that may hold one. */
export const mayNameHosts = (resource: Pick<Resource, "type" | "properties">): boolean => {
    const { hosts, unread } = hostsOf(resource);
    return hosts.length > 0 || unread.length > 0 || unsetHostsOf(resource).length > 0;
};

/** Reports each entry of the catalog once for a resource, at the first property that names it. */
export function judgeHosts(subject: HostSubject, stack: Stack, row: HostRule): void {
    const { resource, settings } = subject;
    // What the settings add, and what is of no purpose, is a question of external-hosts.
    if (row.id !== "external-hosts" && !purposesOf(resource).has(row.id)) return;
    const { hosts, unread } = hostsOf(resource);
    const unset = row.id === "external-hosts" ? unsetHostsOf(resource) : [];
    const allowed = parseAllowed(settings.allowedJurisdictions);
    const told = new Set<string>();
    const isOfImage = imageHostsOf(resource);
    for (const host of hosts) {
        const standing = standingOf(addressOf(host), settings.additionalHosts, allowed);
        if (!standing || !isOfPurpose(standing, host, row.id) || isOfImage(host)) continue;
        subject.applies();
        if (told.has(standing.entry)) continue;
        told.add(standing.entry);
        judgeHost(subject, stack, row, host, standing, allowed);
    }
    // One rule says that something was not read: the one that answers for any host.
    if (row.id === "external-hosts") for (const path of unread) subject.undetermined("notReadWhole", { path });
    if (unset.length === 0) return;
    const imagePaths = imagePathsOf(resource);
    // Of what the catalog knows by the rest of its name, the rule of its purpose tells.
    const known = new Set(
        hosts.filter((host) => standingOf(addressOf(host), settings.additionalHosts, allowed)).map(({ path }) => path),
    );
    for (const { path, word } of unset)
        if (!known.has(path) && !imagePaths.has(path))
            subject.undetermined("unsetVariable", { path, word: plain(word) });
}

/** What the hosts of a resource are for that the catalog knows: most rules have nothing to ask of most resources. */
const purposesOf = rememberedByInputs((type, properties): ReadonlySet<Purpose> => {
    const { hosts } = hostsOf({ type, properties });
    if (hosts.length === 0) return noPurposes;
    const known = hosts.flatMap((host) => findEndpoint(addressOf(host))?.category ?? []);
    return new Set(known.map(purposeOf));
});
const noPurposes: ReadonlySet<Purpose> = new Set();

/** Where images stand: other rules judge their registries. */
const imagePathsOf = rememberedByInputs((type, properties): ReadonlySet<string> => {
    const images = imagesOf({ type, properties });
    return images.length === 0 ? noPaths : new Set(images.flatMap(({ path, beside = [] }) => [path, ...beside]));
});
const noPaths: ReadonlySet<string> = new Set();

/** Where an address, or a property called after a host, holds what a variable leaves that is not set. */
const unsetHostsOf = rememberedByInputs((_, properties) =>
    mayBeUnset.leaves(properties).flatMap(({ path, key, value }) => {
        if (typeof value !== "string") return [];
        const [, authority] = /^[a-z][a-z0-9+.-]*:\/\/(\[object \w+\]|[^/?#\s]*)/i.exec(value) ?? [];
        const host = authority ?? (callsHost.test(key) && /^(?:\S+|\[object \w+\])$/.test(value) ? value : "");
        const word = unsetText(host);
        return word === undefined ? [] : [{ path, word }];
    }),
);
const LONGEST_ADDRESS = 2048;
const mayBeUnset = seek({
    text: (text) => text.length <= LONGEST_ADDRESS && /undefined|null|NaN|\[object|Output</.test(text),
});
const callsHost = /(?:host(?:_?name)?|endpoint|server|externalName|fqdn)s?$/i;

function isOfPurpose({ category }: Standing, host: HostAt, purpose: Purpose): boolean {
    if (category === undefined) return purpose === "external-hosts";
    return !isOnlyNamed(category, host) && purposeOf(category) === purpose;
}

function judgeHost(
    subject: HostSubject,
    stack: Stack,
    row: HostRule,
    host: HostAt,
    standing: Standing,
    allowed: Allowed,
): void {
    const { law, entry, operator, country } = standing;
    if (law === "allowed") return;
    const said = {
        path: host.path,
        entry: plain(entry),
        what: plain(row.what),
        operator: plain(operator),
        country: plain(country),
        remedy: plain(row.remedy),
        allowed: plain(allowed.tokens.join(", ")),
    };
    if (law === "unproven") return subject.undetermined("unprovenHost", said);
    if (
        !isOfPrimary(standing, subject.resource, stack, subject.settings.clusters) ||
        row.alsoOfPrimary?.(standing, host)
    )
        return subject.violation("foreignHost", said);
    if (subject.settings.sovereignOnly) subject.violation("cloudHost", said);
}
