/** What no preview can see is stopped at the network: the catalog and the settings as a policy of Cilium, a DNS zone or a proxy list. */
import { judgePlace, parseAllowed } from "../../catalog";
import type { Endpoint } from "../../catalog/endpoints";
import { yaml } from "../../core/on-demand";
import { isNoHost } from "../hosts/not-hosts";
import { isPlatform } from "../purposes";
import type { AdditionalHost } from "../standing";

export const EGRESS_FORMATS = ["cilium", "rpz", "proxy"] as const;
export type EgressFormat = (typeof EGRESS_FORMATS)[number];

/** What of the settings decides. */
export interface EgressSettings {
    readonly allowedJurisdictions: readonly string[];
    /** Whether hosts of a foreign public cloud are forbidden too. */
    readonly sovereignOnly: boolean;
    readonly registries: readonly string[];
    readonly additionalHosts: readonly AdditionalHost[];
}

/** Hosts by what the law over their operators says; each stands for all below it. Sorted, each once. */
export interface Egress {
    readonly allowed: readonly string[];
    readonly forbidden: readonly string[];
}

/** The hosts that a workload may and may not call. A host that is allowed below one that is forbidden stays allowed. */
export function hostsByLaw(catalog: readonly Endpoint[], settings: EgressSettings): Egress {
    const allowed = parseAllowed(settings.allowedJurisdictions);
    const rows = catalog.filter(
        ({ match, category, pattern }) =>
            match !== "tld" &&
            match !== "pattern" &&
            !isPlatform(category) &&
            !isNoHost(pattern, "") &&
            isName(pattern),
    );
    const judged = [
        ...rows.map(({ pattern, jurisdiction, partition }) => ({
            host: pattern,
            law: judgePlace({ countries: jurisdiction }, allowed),
            isCloud: partition.length > 0,
        })),
        ...settings.additionalHosts.map(({ host, jurisdiction }) => ({
            host,
            law: judgePlace({ countries: jurisdiction.map((code) => code.trim().toUpperCase()) }, allowed),
            isCloud: false,
        })),
    ];
    const own = settings.registries.map((each) => each.replace(/[:/].*$/, "")).filter(isName);
    const good = new Set([...judged.filter(({ law }) => law === "in").map(({ host }) => host), ...own]);
    const bad = judged
        .filter(({ law, isCloud }) => law === "out" && (!isCloud || settings.sovereignOnly))
        .map(({ host }) => host);
    return {
        allowed: [...good].sort(),
        forbidden: [...new Set(bad)].filter((host) => !good.has(host)).sort(),
    };
}

/** Names of DNS: an address or a path cannot be told apart there. */
const isName = (pattern: string): boolean =>
    /^[a-z0-9_-]+(\.[a-z0-9_-]+)+$/i.test(pattern) && !/^[\d.]+$/.test(pattern);

/**
 * The hosts of the catalog and the settings in the format of what guards a network.
 * @param format `cilium`: a CiliumClusterwideNetworkPolicy that lets workloads reach the allowed names alone; `rpz`: a
 * response policy zone (BIND, unbound, Knot Resolver) that answers NXDOMAIN for the forbidden ones; `proxy`: an ACL file
 * of forbidden domains, one a line, as Squid's `dstdomain` reads it
 */
export function egressOf(catalog: readonly Endpoint[], settings: EgressSettings, format: EgressFormat): string {
    const hosts = hostsByLaw(catalog, settings);
    switch (format) {
        case "cilium":
            return ciliumPolicy(hosts);
        case "rpz":
            return responsePolicyZone(hosts);
        case "proxy":
            return covered(hosts.forbidden)
                .map((host) => `.${host}\n`)
                .join("");
    }
}

/** Without the names that stand below another of the list: a proxy reads each once. */
const covered = (hosts: readonly string[]): readonly string[] => {
    const all = new Set(hosts);
    return hosts.filter((host) => !parentsOf(host).some((parent) => all.has(parent)));
};
const parentsOf = (host: string): readonly string[] =>
    host.split(".").flatMap((_, index, labels) => (index === 0 ? [] : [labels.slice(index).join(".")]));

function ciliumPolicy({ allowed }: Egress): string {
    return yaml().stringify({
        apiVersion: "cilium.io/v2",
        kind: "CiliumClusterwideNetworkPolicy",
        metadata: { name: "rempart-egress" },
        spec: {
            endpointSelector: {},
            egress: [
                { toEntities: ["cluster"] },
                {
                    toEndpoints: [
                        {
                            matchLabels: {
                                "k8s:io.kubernetes.pod.namespace": "kube-system",
                                "k8s:k8s-app": "kube-dns",
                            },
                        },
                    ],
                    toPorts: [{ ports: [{ port: "53", protocol: "ANY" }], rules: { dns: [{ matchPattern: "*" }] } }],
                },
                { toFQDNs: allowed.flatMap((host) => [{ matchName: host }, { matchPattern: `**.${host}` }]) },
            ],
        },
    });
}

/** RFC draft-vixie-dnsop-dns-rpz: `CNAME .` answers NXDOMAIN, `CNAME rpz-passthru.` lets a name through. */
function responsePolicyZone({ allowed, forbidden }: Egress): string {
    const bad = new Set(forbidden);
    const through = allowed.filter((host) => parentsOf(host).some((parent) => bad.has(parent)));
    const lines = (hosts: readonly string[], target: string) =>
        hosts.flatMap((host) => [`${host} CNAME ${target}`, `*.${host} CNAME ${target}`]);
    return [
        "$TTL 300",
        "@ SOA localhost. root.localhost. 1 3600 600 86400 300",
        "@ NS localhost.",
        ...lines(through, "rpz-passthru."),
        ...lines(forbidden, "."),
        "",
    ].join("\n");
}
