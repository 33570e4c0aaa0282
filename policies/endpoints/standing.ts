/** Who stands behind a host, and under whose law. */
import {
    cloudOf,
    countryNames,
    findEndpoint,
    hostOf,
    isPublicPartition,
    judgePlace,
    operatorOfPackage,
    outside,
    type Allowed,
} from "../catalog";
import { operatorsOf } from "../catalog/clouds";
import { parsed, serversIn, unquoted } from "../catalog/kubeconfig";
import type { Endpoint } from "../catalog/endpoints";
import { rememberedBy } from "../core/remembered";
import { packageOf, type Provider, type Resource } from "../core/resource";
import type { Stack } from "../core/stack";
import type { Properties, Value } from "../core/values";
import { operatorOfCluster, type DeclaredCluster } from "../location/cluster-place";

/** A host that the settings add to the catalog: the host itself and all below it. */
export interface AdditionalHost {
    readonly host: string;
    readonly operator: string;
    readonly jurisdiction: readonly string[];
    readonly source: string;
}

/** Who is behind a host. */
export interface Standing {
    /** The entry that names the host: never more than is public, whatever the host is. */
    readonly entry: string;
    readonly operator: string;
    readonly operatorId?: string | undefined;
    readonly partition: readonly string[];
    readonly system?: string | undefined;
    /** What the host is for, as the catalog says it; undefined for a host of the settings. */
    readonly category?: string | undefined;
    /** Whether the operator is out of reach of foreign law; `unproven` where the catalog cannot say. */
    readonly law: "allowed" | "foreign" | "unproven";
    /** The countries that are not allowed: `United States (US)`. */
    readonly country: string;
}

/** What of the catalog and the settings speaks of a host, host and path, or URL; the catalog first where it knows the law. */
export function standingOf(
    address: string,
    additional: readonly AdditionalHost[],
    allowed: Allowed,
): Standing | undefined {
    const row = findEndpoint(address);
    const added = row?.jurisdiction === undefined ? additional.find(({ host }) => isUnder(address, host)) : undefined;
    if (added) {
        const countries = added.jurisdiction.map((code) => code.trim().toUpperCase());
        return {
            entry: added.host,
            operator: added.operator,
            partition: [],
            ...lawOf(countries, allowed),
        };
    }
    return row && ofRow(allowed)(row);
}

const ofRow = rememberedBy((allowed: Allowed) =>
    rememberedBy((row: Endpoint): Standing => ({
        entry: row.pattern,
        operator: row.operator,
        operatorId: row.operator_id,
        partition: row.partition,
        system: row.system,
        category: row.category,
        ...lawOf(row.jurisdiction, allowed),
    })),
);

/** The others were built for a state of their own: government, China, secret. */
export const isPublicCloud = ({ partition }: Standing): boolean => partition.some(isPublicPartition);

const laws = { in: "allowed", out: "foreign", unprovable: "unproven" } as const;

export function lawOf(countries: readonly string[] | undefined, allowed: Allowed): Pick<Standing, "law" | "country"> {
    const place = { countries };
    return { law: laws[judgePlace(place, allowed)], country: countryNames(outside(place, allowed)) };
}

/**
 * Whether an address is at a host or below it, label by label: `gcr.io.example.org` and `notgcr.io` are not under
 * `gcr.io`. A name of one label (`localhost`) covers itself alone; a path (`registry.example.eu/team`) what is below it.
 */
export function isUnder(address: string, domain: string): boolean {
    const [at, of] = [hostOf(address), hostOf(domain)];
    if (!at || !of) return false;
    const here = at.host === of.host || (of.host.includes(".") && at.host.endsWith(`.${of.host}`));
    return here && (at.path === of.path || at.path.startsWith(`${of.path}/`));
}

/**
 * Whether a host stands in the public cloud that the resource itself runs in: the customer's own registry, store or
 * database there stops only when that cloud does. Where a cluster runs, the stack, the address of its API or the settings
 * tell; while none does, any public cloud may be that of the cluster.
 */
export function isOfPrimary(
    standing: Standing,
    { type, provider }: Resource,
    stack: Stack,
    clusters: readonly DeclaredCluster[],
): boolean {
    // Artifact Registry is listed among the registries, not in its cloud.
    if (!isPublicCloud(standing)) return false;
    if (packageOf(type) === "kubernetes") {
        const operator = provider && operatorBehind(provider, stack, clusters);
        return operator === undefined || operator === standing.operatorId;
    }
    const cloud = cloudOf(packageOf(type), provider?.properties);
    if (cloud?.provider === undefined || cloud.unresolved) return true;
    const own = operatorOfPackage(packageOf(type), provider?.properties)?.operator;
    // Where nothing tells the partition, as with an AWS provider without a region, any of the provider's clouds may be it.
    return own ? own.id === standing.operatorId : operatorsOf(cloud).some(({ id }) => id === standing.operatorId);
}

/** The id of the operator of the cluster behind a provider, looked for once for each provider of a stack. */
function operatorBehind(provider: Provider, stack: Stack, clusters: readonly DeclaredCluster[]): string | undefined {
    const known = operatorsByStack.get(stack) ?? new Map<string, string | undefined>();
    operatorsByStack.set(stack, known);
    if (!known.has(provider.urn))
        known.set(
            provider.urn,
            operatorAt(provider.properties) ??
                operatorOfCluster(provider, stack, { clusters, additionalRegions: [] })?.id,
        );
    return known.get(provider.urn);
}
const operatorsByStack = new WeakMap<Stack, Map<string, string | undefined>>();

/** The id of the operator of the cluster that a provider's kubeconfig names, where the catalog knows its address. */
function operatorAt({ kubeconfig, cluster, context }: Properties): string | undefined {
    const text = (value: Value | undefined) => (typeof value === "string" ? unquoted(value) : undefined);
    const servers = serversIn(parsed(kubeconfig ?? null), text(cluster), text(context));
    const operators = servers.map((server) =>
        typeof server === "string" ? findEndpoint(server)?.operator_id : undefined,
    );
    return operators.every((each) => each === operators[0]) ? operators[0] : undefined;
}
