import { findEndpoint, hostOf } from "./endpoints";
import { findPlace, type Place } from "./places";
import { once, optional, provenance, readTable, required } from "./table";

const COLUMNS = {
    /** The end of a host; `{region}` stands for one label, or for the rest of one: `sks-{region}.exo.io`. */
    pattern: required,
    /** As in the places catalog. */
    provider: required,
    note: optional,
    ...provenance,
};
export const clusterHostRows = once(() => readTable("hosts/cluster-hosts.tsv", COLUMNS));

/** A managed cluster, as the address of its API tells it. */
export interface ManagedCluster {
    /** An id of the operators' table; undefined where the host's row has none. */
    readonly operatorId: string | undefined;
    /** As in the places catalog. */
    readonly provider: string;
    /** What the address says of the region, in lower case. */
    readonly region: string;
    /** Where that is; undefined for a region that the catalog does not know. */
    readonly place: Place | undefined;
}

/**
 * The operator and region of a managed cluster, by the address of its API: `https://….hcp.germanywestcentral.azmk8s.io`.
 * @returns undefined for an address that says neither
 */
export function managedClusterAt(address: string): ManagedCluster | undefined {
    const host = hostOf(address)?.host ?? "";
    for (const { pattern, provider } of clusterHostRows()) {
        // The address of a cluster begins with its name.
        const region = host.split(".").length > pattern.split(".").length ? regionIn(host, pattern) : undefined;
        if (region !== undefined) {
            const place =
                findPlace({ provider, id: region }) ?? findPlace({ provider, id: region.replace(/-\d+$/, "") });
            return { operatorId: findEndpoint(host)?.operator_id, provider, region, place };
        }
    }
    return undefined;
}

/** The label of a host that stands where a pattern has `{region}`. */
export function regionIn(host: string, pattern: string): string | undefined {
    const [labels, wanted] = [host.split(".").reverse(), pattern.split(".").reverse()];
    if (labels.length < wanted.length) return undefined;
    let region: string | undefined;
    for (const [index, word] of wanted.entries()) {
        const at = word.indexOf("{region}");
        const label = labels[index] ?? "";
        if (at < 0 && label !== word) return undefined;
        if (at >= 0 && (!label.startsWith(word.slice(0, at)) || label.length === at)) return undefined;
        if (at >= 0) region = label.slice(at);
    }
    return region;
}
