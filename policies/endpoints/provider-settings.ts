import { cloudOf, countryNames, findPlace, hostOf, judgePlace, outside, parseAllowed, type Allowed } from "../catalog";
import { endpoints } from "../catalog/endpoints";
import { addressSettings, hostOfWord, providerAddressRows, unpacked } from "../catalog/provider-addresses";
import { PROVIDER_PREFIX } from "../core/resource";
import { plain, type Printable } from "../core/rule";
import { readEach } from "../core/reading";
import type { Stack } from "../core/stack";
import { UNKNOWN, type Value } from "../core/values";
import { judgeKubernetes } from "./cluster-address";
import type { Endpoints } from "./messages";
import { settingAt } from "./setting-at";
import { isPublicCloud, lawOf, standingOf, type Standing } from "./standing";

/** Packages whose providers choose a cloud or a cluster by settings of their own. */
const byPackage: ReadonlyMap<string, (subject: Endpoints, stack: Stack) => void> = new Map([
    ["azure-native", judgeAzure],
    ["azure", judgeAzure],
    ["azuread", judgeAzure],
    ["gcp", judgeGcp],
    ["kubernetes", judgeKubernetes],
]);

/** Packages of whose providers sovereign-endpoint reads settings. */
export const packagesWithSettings = (): readonly string[] => [
    ...new Set([...byPackage.keys(), ...providerAddressRows().map((row) => row.package)]),
];

/** Judges what a provider is told about where its API is. */
export function judgeProvider(subject: Endpoints, stack: Stack): void {
    (byPackage.get(subject.resource.type.slice(PROVIDER_PREFIX.length)) ?? judgeAddresses)(subject, stack);
}

type Asked = Pick<Endpoints, "resource" | "settings" | "today" | "read" | "readEach" | "show">;

/**
 * Whether the settings of a provider name, or leave out, what makes it deploy to a cloud under foreign law: then the rule
 * sovereign-endpoint says so with the setting to change, and no other rule says it again.
 */
export function isForeignByItsSettings(subject: Asked, stack: Stack): boolean {
    let isForeign = false;
    const violation = (message: string): void => {
        if (message === "publicCloud" || message === "foreignCloud" || message === "foreignCluster") isForeign = true;
    };
    const nothing = (): void => undefined;
    judgeProvider({ ...subject, row: undefined, violation, undetermined: nothing, applies: nothing }, stack);
    return isForeign;
}

function judgeAddresses(subject: Endpoints): void {
    const allowed = parseAllowed(subject.settings.allowedJurisdictions);
    const paths = addressSettings(subject.resource.type.slice(PROVIDER_PREFIX.length));
    const properties = unpacked(subject.resource.properties);
    for (const reading of paths.flatMap((path) => readEach(properties, path))) {
        const { path } = reading;
        if (reading.state === "absent") continue;
        subject.applies();
        if (reading.state === "unknown") subject.undetermined("settingNotKnownYet", { path });
        else if (typeof reading.value === "string" && reading.value !== "" && !isOwnMachine(reading.value))
            judgeHost(subject, path, hostOfWord(reading.value) ?? reading.value, allowed, isPublicCloud);
    }
}

/** A socket, or the machine on which the program runs. */
const isOwnMachine = (text: string): boolean =>
    /^(?:unix|npipe|fd):|\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?:[:/]|$)/.test(text);

/** `metadataHost` wins: a sovereign Azure is reached by it, while `environment` still says public. */
function judgeAzure(subject: Endpoints): void {
    subject.applies();
    const allowed = parseAllowed(subject.settings.allowedJurisdictions);
    judgeTokens(subject, allowed);
    const host = settingAt(subject, "metadataHost");
    if (host !== undefined) {
        judgeHost(subject, "metadataHost", host, allowed, ({ partition }) => partition.includes("AzureCloud"));
        return;
    }
    const path = "environment";
    const environment = settingAt(subject, path) ?? "public";
    if (environment === UNKNOWN) {
        subject.undetermined("settingNotKnownYet", { path });
        return;
    }
    const { partition } = cloudOf("azure-native", { environment }) ?? {};
    const row = endpoints().find((each) => partition !== undefined && each.partition.includes(partition));
    if (!row) {
        subject.violation("unknownEnvironment", { path, value: shown(subject, path, environment) });
        return;
    }
    const standing: Standing = {
        ...row,
        entry: row.pattern,
        ...lawOf(row.jurisdiction, allowed),
    };
    if (partition === "AzureCloud") judgePublic(subject, "metadataHost", standing, allowed);
    else report(subject, path, environment, standing, allowed);
}

/** Who gives the deployment its identity, and whom else it signs in to. */
function judgeTokens(subject: Endpoints, allowed: Allowed): void {
    for (const path of ["oidcRequestUrl", "msiEndpoint"]) {
        const address = settingAt(subject, path);
        if (address !== undefined && (address === UNKNOWN || !isOwnMachine(address)))
            judgeHost(subject, path, address, allowed, isPublicCloud);
    }
    const path = "auxiliaryTenantIds";
    const tenants = subject.read(path);
    const none =
        tenants.state === "absent" || (tenants.state === "known" && ["", "[]"].includes(asText(tenants.value)));
    if (!none) subject.undetermined("otherTenants", { path });
    const discovery = settingAt(subject, "disableInstanceDiscovery");
    if (discovery === "true" && settingAt(subject, "metadataHost") === undefined)
        subject.undetermined("noDiscovery", { path: "disableInstanceDiscovery" });
}

const asText = (value: Value): string => (typeof value === "string" ? value : JSON.stringify(value));

/** An endpoint of the public cloud beside a sovereign universe leaves it, so there it is not tolerated. */
function judgeGcp(subject: Endpoints): void {
    subject.applies();
    const allowed = parseAllowed(subject.settings.allowedJurisdictions);
    const PUBLIC = "googleapis.com";
    const isPublic = ({ partition }: Standing) => partition.includes(PUBLIC);
    const universe = settingAt(subject, "universeDomain") ?? PUBLIC;
    judgeHost(subject, "universeDomain", universe, allowed, isPublic);
    const inPublic = typeof universe !== "string" || hostOf(universe)?.host === PUBLIC;
    for (const path of Object.keys(subject.resource.properties)) {
        const endpoint = path.endsWith("CustomEndpoint") ? settingAt(subject, path) : undefined;
        if (endpoint === undefined) continue;
        // Of the public cloud, the universe tells.
        const isTold = inPublic && isPublicEndpoint(subject, endpoint, allowed, isPublic);
        if (!isTold) judgeHost(subject, path, endpoint, allowed, () => false);
        if (endpoint !== UNKNOWN) judgeRegion(subject, path, endpoint, allowed);
    }
}

function isPublicEndpoint(
    { settings }: Endpoints,
    endpoint: string | typeof UNKNOWN,
    allowed: Allowed,
    isPublic: (standing: Standing) => boolean,
): boolean {
    const standing = endpoint === UNKNOWN ? undefined : standingOf(endpoint, settings.additionalHosts, allowed);
    return standing !== undefined && isPublic(standing);
}

/** A regional endpoint says where it is: `storage.us-central1.rep.googleapis.com`, `us-east4-aiplatform.googleapis.com`. */
function judgeRegion(subject: Endpoints, path: string, endpoint: string, allowed: Allowed): void {
    const labels = (hostOf(endpoint)?.host ?? "").split(".").slice(0, -2);
    const names = labels.flatMap((label) => [label, /^[a-z]+-[a-z]+\d+(?=-)/.exec(label)?.[0] ?? label]);
    const place = names
        .map((id) => findPlace({ provider: "gcp", id }))
        .find((each) => each !== undefined && (each.kind === "region" || each.kind === "zone"));
    if (!place || judgePlace(place, allowed) !== "out") return;
    subject.violation("foreignRegion", {
        path,
        region: plain(place.id),
        country: plain(countryNames(outside(place, allowed))),
        allowed: plain(allowed.tokens.join(", ")),
    });
}

function judgeHost(
    subject: Endpoints,
    path: string,
    value: string | typeof UNKNOWN,
    allowed: Allowed,
    isPublic: (standing: Standing) => boolean,
): void {
    if (value === UNKNOWN) {
        subject.undetermined("settingNotKnownYet", { path });
        return;
    }
    const standing = standingOf(value, subject.settings.additionalHosts, allowed);
    if (standing && isPublic(standing)) judgePublic(subject, path, standing, allowed);
    else report(subject, path, value, standing, allowed);
}

function judgePublic(subject: Endpoints, path: string, { law, operator, country }: Standing, allowed: Allowed): void {
    if (law === "allowed" || !subject.settings.sovereignOnly) return;
    subject.violation("publicCloud", {
        path,
        operator: plain(operator),
        country: plain(country),
        allowed: plain(allowed.tokens.join(", ")),
    });
}

function report(
    subject: Endpoints,
    path: string,
    given: string,
    standing: Standing | undefined,
    allowed: Allowed,
): void {
    const value = shown(subject, path, given);
    const operator = plain(standing?.operator ?? "");
    if (!standing) subject.violation("unknownHost", { path, value });
    else if (standing.law === "unproven") subject.violation("unprovenHost", { path, value, operator });
    else if (standing.law === "foreign")
        subject.violation("foreignCloud", {
            path,
            value,
            operator,
            country: plain(standing.country),
            allowed: plain(allowed.tokens.join(", ")),
        });
}

/** The host alone: a URL may hold a password. */
function shown({ show, read }: Endpoints, path: string, given: string): Printable {
    const reading = read(path);
    const text = show(path);
    return reading.state === "known" && reading.value === text ? plain(hostOf(given)?.host ?? "[not a host]") : text;
}
