/** The names under which users find a stack, and who answers for them. */
import { isIP } from "node:net";
import { readEach, readText } from "../../core/reading";
import type { Resource } from "../../core/resource";
import { isUnder } from "../../endpoints/standing";
import type { Element } from "../graph";
import { runByOfTopLevelDomain } from "../parties";
import type { DependencyKind } from "../rows/dependency-kinds";

/** A service that answers for a name, and how long it is not missed. */
export interface NameLink {
    readonly outside: Element;
    readonly kind: DependencyKind;
    readonly after?: number;
}

/** Not an address, nor a name inside of a cluster or a house. */
export const isElsewhere = (host: string): boolean =>
    isIP(host) === 0 && host.includes(".") && !/\.(svc|local|internal|localhost|home\.arpa)$/.test(host);

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
/** Whether a resource is a public zone. */
export const isZone = ({ type }: Resource): boolean => zones.test(type) && !/privatedns/i.test(type);
/** Whether a resource answers for a name: a public zone with that name or one above it. */
export function answersFor(resource: Resource, name: string): boolean {
    if (!isZone(resource)) return false;
    const { properties } = resource;
    return ["zoneName", "dnsName", "domain", "zone", "name"].some((path) => {
        const { value } = readText(properties, path);
        return (
            value !== undefined && value.includes(".") && isUnder(name.replace(/^\*\./, ""), value.replace(/\.$/, ""))
        );
    });
}

const records =
    /:(Record|RecordSet|DnsRecord|DomainRecord|ZoneRecord|ZoneRrset|DnsRecordSet|(?:A|Aaaa|AAAA|CName|Cname)Record)$/;
/** Records by which nobody is found. */
const beside = /^(MX|TXT|NS|CAA|SOA|DS|SPF|DKIM|DMARC|TLSA|SSHFP|PTR|NAPTR)$/i;
/** Whether a resource is a public record under which users find something. */
export const isRecord = ({ type, properties }: Resource): boolean =>
    records.test(type) &&
    !/privatedns/i.test(type) &&
    !["type", "recordType", "fieldtype"].some((path) => beside.test(readText(properties, path).value ?? ""));

/** How long resolvers keep a record: milliseconds. A `1` of Cloudflare is five minutes. */
export function ttlOfRecord({ properties }: Resource): number | undefined {
    const ttl = properties.ttl ?? properties.TTL;
    const seconds = typeof ttl === "string" ? Number(ttl) : ttl;
    return typeof seconds === "number" && seconds > 0 ? (seconds === 1 ? 300 : seconds) * 1000 : undefined;
}

/** How long resolvers keep the address of an entry, where its annotations say so: milliseconds. */
export function ttlOf({ properties }: Resource): number | undefined {
    const { value } = readText(properties, 'metadata.annotations["external-dns.alpha.kubernetes.io/ttl"]');
    const seconds = Number(value);
    return value !== undefined && seconds > 0 ? seconds * 1000 : undefined;
}

/** Who answers for a name: whoever runs its zone, which no program tells that does not make the zone; and the registry above. */
export function nameLinks(resource: Resource, name: string, zone: string | undefined): readonly NameLink[] {
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
                // Every registry of a top-level domain answers from many places.
                spot: { provider: "dns", region: undefined, countries: undefined, spread: true },
            },
            kind: "top-level-domain",
        },
    ];
}
