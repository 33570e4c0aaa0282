/** What stands outside of the stack and serves its workloads: registries, issuers, mail, name services, authorities. */
import { findEndpoint } from "../../catalog";
import { placeOfHost } from "../../catalog/host-place";
import type { Resource } from "../../core/resource";
import { hostsOf, type HostAt } from "../../endpoints/hosts/read-hosts";
import { addressOf } from "../../endpoints/hosts/text-hosts";
import { parseImage } from "../../endpoints/images/image-reference";
import { imageHostsOf } from "../../endpoints/images/image-hosts";
import { imagesOf } from "../../endpoints/images/images-of";
import { isOnlyNamed, purposeOf, type Purpose } from "../../endpoints/purposes";
import { isUnder } from "../../endpoints/standing";
import { spotAt } from "../elements";
import type { Element, Role } from "../graph";
import { runByOfHost, type DrillSettings } from "../parties";
import type { DependencyKind } from "../rows/dependency-kinds";
import { isElsewhere } from "./names";

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
                ...spotOfHost(domain),
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
    const isOfImage = imageHostsOf(resource);
    const isAuthority = /:(Issuer|ClusterIssuer)$/.test(resource.type);
    const links = [resource, ...settingsFrom].flatMap((from) =>
        hostsOf(from)
            .hosts.filter(
                (each) => !(from === resource && isOfImage(each)) && isElsewhere(each.host) && !ownNames.has(each.host),
            )
            .flatMap((host) => linkOf(host, isSecret(from, host), settings) ?? []),
    );
    // An authority is asked for certificates, whatever the catalog calls its host.
    return links.map((link) =>
        isAuthority && link.outside.role === "service"
            ? { ...link, kind: "certificates", outside: { ...link.outside, role: "certificates" } }
            : link,
    );
}

const isSecret = ({ type, secrets = [] }: Resource, { path }: HostAt): boolean =>
    type === "kubernetes:core/v1:Secret" || secrets.some((each) => path === each || path.startsWith(`${each}.`));

function linkOf(host: HostAt, secret: boolean, settings: DrillSettings): OutsideLink | undefined {
    const row = findEndpoint(addressOf(host));
    if (row && isOnlyNamed(row.category, host)) return undefined;
    const found = row
        ? ofCategory(row.category)
        : host.certain && host.form !== "mail" && !secret
          ? ofKey(host.key)
          : undefined;
    if (!found) return undefined;
    // A host that only a secret names is called by the entry of the catalog, which is public.
    const label = secret && row ? row.pattern : host.host;
    const runBy = runByOfHost(addressOf(host), settings);
    return {
        outside: { id: `${found.role} ${label}`, label, role: found.role, runBy, ...spotOfHost(host.host) },
        kind: found.kind,
    };
}

/** Where a service is, if its host tells. */
function spotOfHost(host: string): Pick<Element, "spot"> {
    const found = placeOfHost(host);
    return found ? { spot: { ...spotAt(found.place), provider: found.provider } } : {};
}

function ofCategory(category: string): { readonly role: Role; readonly kind: DependencyKind } {
    if (keyCategories.test(category)) return { role: "key", kind: "key" };
    if (/\bntp\b/.test(category)) return byPurpose["external-hosts"];
    const purpose = purposeOf(category);
    if (purpose === "external-hosts" && neededCategories.test(category)) return { role: "service", kind: "uses" };
    return byPurpose[purpose];
}

const ofKey = (key: string) => byKey.find(([pattern]) => pattern.test(key))?.[1];
