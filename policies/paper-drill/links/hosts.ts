/** What stands outside of the stack and serves its workloads: registries, issuers, mail, name services, authorities. */
import { isIP } from "node:net";
import { findEndpoint } from "../../catalog";
import { readEach, readText } from "../../core/reading";
import type { Resource } from "../../core/resource";
import { hostsOf, type HostAt } from "../../endpoints/hosts/read-hosts";
import { addressOf } from "../../endpoints/hosts/text-hosts";
import { parseImage } from "../../endpoints/images/image-reference";
import { imagesOf } from "../../endpoints/images/images-of";
import { isCompany, isPlatform, purposeOf, type Purpose } from "../../endpoints/purposes";
import { isUnder } from "../../endpoints/standing";
import type { Element, Role } from "../graph";
import { runByOfHost, runByOfTopLevelDomain, type DrillSettings } from "../parties";
import type { DependencyKind } from "../rows/dependency-kinds";

/** A service outside, and how a resource depends on it. */
export interface OutsideLink {
    readonly outside: Element;
    readonly kind: DependencyKind;
    readonly after?: number;
}

/** The registries that a resource pulls its images from. */
export function registryLinks(resource: Resource, settings: DrillSettings): readonly OutsideLink[] {
    const domains = imagesOf(resource).flatMap(({ image, use }) => {
        const reference = use === "pull" && typeof image === "string" ? parseImage(image) : undefined;
        return reference ? [reference] : [];
    });
    const byDomain = new Map(domains.map((reference) => [reference.domain, reference]));
    return [...byDomain.values()].map(({ domain, repository }) => {
        const runBy = runByOfHost(`${domain}/${repository}`, settings);
        const isOwn = settings.registries.some((own) => isUnder(domain, own));
        return {
            outside: {
                id: `registry ${domain}`,
                label: domain,
                role: "registry",
                runBy: runBy === "unknown" && isOwn ? "own" : runBy,
            },
            kind: "registry",
        };
    });
}

const byPurpose: Readonly<Record<Purpose, { readonly role: Role; readonly kind: DependencyKind }>> = {
    identity: { role: "identity", kind: "identity" },
    mail: { role: "mail", kind: "mail" },
    "name-resolution": { role: "dns", kind: "dns" },
    certificates: { role: "certificates", kind: "certificates" },
    telemetry: { role: "monitoring", kind: "monitoring" },
    "software-supply": { role: "supply", kind: "supply" },
    "ai-services": { role: "service", kind: "calls" },
    "external-hosts": { role: "service", kind: "calls" },
};

/** Categories of the catalog whose hosts keep what a workload cannot do without. */
const neededCategories =
    /^(storage|s3|managed-data|database|sql|postgres|mysql|redis|cosmos|data-explorer|servicebus|search|app-config|secrets)/;
const keyCategories = /^(keyvault|managed-hsm|kms)/;

/** What settings call a host that the catalog does not know. */
const byKey: readonly (readonly [RegExp, { readonly role: Role; readonly kind: DependencyKind }])[] = [
    [/issuer|oidc|openid|saml|idp|discovery|keycloak|ldap|login/i, byPurpose.identity],
    [/smtp|mail|imap|relay/i, byPurpose.mail],
    [/acme|ca[_-]?server/i, byPurpose.certificates],
    [/postgres|pghost|mysql|database|(^|[_-])db|redis|mongo/i, { role: "service", kind: "uses" }],
];

/**
 * The services that a resource names by their hosts, in its own settings and in those that it takes from other objects.
 * @param settingsFrom objects whose values the resource reads: ConfigMaps and Secrets
 * @param ownNames hosts that the stack itself serves
 */
export function hostLinks(
    resource: Resource,
    settingsFrom: readonly Resource[],
    ownNames: ReadonlySet<string>,
    settings: DrillSettings,
): readonly OutsideLink[] {
    const images = new Set(imagesOf(resource).map(({ path }) => path));
    const isAuthority = /:(Issuer|ClusterIssuer)$/.test(resource.type);
    const links = [resource, ...settingsFrom].flatMap((from) =>
        hostsOf(from)
            .hosts.filter(({ path, host }) => !images.has(path) && isElsewhere(host) && !ownNames.has(host))
            .flatMap((host) => linkOf(host, isSecret(from, host), settings) ?? []),
    );
    // An authority is asked for certificates, whatever the catalog calls its host.
    return links.map((link) =>
        isAuthority && link.outside.role === "service"
            ? { ...link, kind: "certificates", outside: { ...link.outside, role: "certificates" } }
            : link,
    );
}

/** Not an address, nor a name inside of a cluster or a house. */
const isElsewhere = (host: string): boolean =>
    isIP(host) === 0 && host.includes(".") && !/\.(svc|local|internal|localhost|home\.arpa)$/.test(host);

const isSecret = ({ type, secrets = [] }: Resource, { path }: HostAt): boolean =>
    type === "kubernetes:core/v1:Secret" || secrets.some((each) => path === each || path.startsWith(`${each}.`));

function linkOf(host: HostAt, secret: boolean, settings: DrillSettings): OutsideLink | undefined {
    const row = findEndpoint(addressOf(host));
    if (row && (isPlatform(row.category) || (isCompany(row.category) && !(host.certain && host.form !== "url"))))
        return undefined;
    const found = row ? ofCategory(row.category) : host.certain && !secret ? ofKey(host.key) : undefined;
    if (!found) return undefined;
    // A host that only a secret names is called by the entry of the catalog, which is public.
    const label = secret && row ? row.pattern : host.host;
    const runBy = runByOfHost(addressOf(host), settings);
    return { outside: { id: `${found.role} ${label}`, label, role: found.role, runBy }, kind: found.kind };
}

function ofCategory(category: string): { readonly role: Role; readonly kind: DependencyKind } {
    if (keyCategories.test(category)) return { role: "key", kind: "key" };
    if (/\bntp\b/.test(category)) return byPurpose["external-hosts"];
    const purpose = purposeOf(category);
    if (purpose === "external-hosts" && neededCategories.test(category)) return { role: "service", kind: "uses" };
    return byPurpose[purpose];
}

const ofKey = (key: string) => byKey.find(([pattern]) => pattern.test(key))?.[1];

/** Inputs by which an entry of a stack says under which names it is found. */
const nameInputs: Readonly<Record<string, readonly string[]>> = {
    HTTPRoute: ["spec.hostnames[]"],
    TLSRoute: ["spec.hostnames[]"],
    GRPCRoute: ["spec.hostnames[]"],
    Gateway: ["spec.listeners[].hostname"],
    Ingress: ["spec.rules[].host"],
    WebAppHostNameBinding: ["name"],
    CustomDomain: ["name", "domainName"],
    DomainMapping: ["name"],
};

/** The public names under which users find a resource. */
export function namesServed({ type, properties }: Resource): readonly string[] {
    const paths = nameInputs[type.split(":").at(-1) ?? ""] ?? [];
    const found = paths.flatMap((path) =>
        readEach(properties, path).flatMap((reading) =>
            reading.state === "known" && typeof reading.value === "string" ? [reading.value.toLowerCase()] : [],
        ),
    );
    return [...new Set(found)].filter((name) => name.includes(".") && isElsewhere(name.replace(/^\*\./, "")));
}

const zones = /:(Zone|DnsZone|ManagedZone|HostedZone|PublicZone|DomainZone)$/;
/** Whether a resource answers for a name: a public zone with that name or one above it. */
export function answersFor({ type, properties }: Resource, name: string): boolean {
    if (!zones.test(type) || /privatedns/i.test(type)) return false;
    return ["zoneName", "dnsName", "domain", "zone", "name"].some((path) => {
        const { value } = readText(properties, path);
        return value !== undefined && value.includes(".") && isUnder(name.replace(/^\*\./, ""), value.replace(/\.$/, ""));
    });
}

/** How long resolvers keep the address of an entry, where its annotations say so: milliseconds. */
export function ttlOf({ properties }: Resource): number | undefined {
    const { value } = readText(properties, 'metadata.annotations["external-dns.alpha.kubernetes.io/ttl"]');
    const seconds = Number(value);
    return value !== undefined && seconds > 0 ? seconds * 1000 : undefined;
}

/** Who answers for a name: whoever runs its zone, which no program tells that does not make the zone; and the registry above. */
export function nameLinks(resource: Resource, name: string, zone: string | undefined): readonly OutsideLink[] {
    const bare = name.replace(/^\*\./, "");
    const domain = bare.split(".").slice(-2).join(".");
    const after = ttlOf(resource);
    const topLevel = bare.split(".").at(-1) ?? "";
    return [
        ...(zone === undefined
            ? [
                  {
                      outside: {
                          id: `dns ${domain}`,
                          label: `the name service of ${domain}`,
                          role: "dns",
                          runBy: "unknown",
                      },
                      kind: "dns",
                      ...(after !== undefined && { after }),
                  } as const,
              ]
            : []),
        {
            outside: {
                id: `dns .${topLevel}`,
                label: `the registry of .${topLevel}`,
                role: "service",
                runBy: runByOfTopLevelDomain(bare),
            },
            kind: "top-level-domain",
        },
    ];
}
