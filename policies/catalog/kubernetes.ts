import { knownProviders } from "./places";
import { once, oneOf, optional, provenance, readTable, required } from "./table";

const COLUMNS = {
    /** `word`: a part of a driver's, label's or API group's name; `annotation`: what a controller reads a place from. */
    holder: oneOf("word", "annotation"),
    name: required,
    /** As in the places catalog; empty: whose places these are, the cluster decides. */
    provider: optional,
    note: optional,
    ...provenance,
};
export const kubernetesNameRows = once(() => readTable("places/kubernetes-names.tsv", COLUMNS));
const byWord = once(
    () =>
        new Map([
            ...knownProviders().map((provider) => [provider, provider] as const),
            ...rowsOf("word").map(({ name, provider = name }) => [name, provider] as const),
        ]),
);
const byAnnotation = once(() => new Map(rowsOf("annotation").map((row) => [row.name, row])));
const rowsOf = (holder: "word" | "annotation") => kubernetesNameRows().filter((row) => row.holder === holder);

/** What names a place in Kubernetes, and whose places these are where its name tells. */
export interface PlaceKey {
    readonly provider: string | undefined;
}

/** The provider in a name such as `disk.csi.azure.com`, `kubernetes.io/gce-pd` or `storage.cnrm.cloud.google.com`. */
export function providerNamed(name: string): string | undefined {
    for (const word of name.toLowerCase().split(/[./_-]/)) {
        const provider = byWord().get(word);
        if (provider !== undefined) return provider;
    }
    return undefined;
}

/**
 * Labels of nodes and volumes that say where these are: the well-known ones of Kubernetes, in use and retired, and those
 * of drivers, which go by the same pattern: `topology.gke.io/zone`, `csi.hetzner.cloud/location`.
 */
export function placeLabel(key: string): PlaceKey | undefined {
    const [, domain] =
        /^((?:topology|failure-domain|csi|[a-z0-9.-]+\.csi)\.[a-z0-9.-]+)\/(?:region|zone|location)s?$/.exec(key) ?? [];
    return domain === undefined ? undefined : { provider: providerNamed(domain) };
}

/** Annotations by which controllers are told where to make something. */
export const placeAnnotation = (key: string): PlaceKey | undefined => byAnnotation().get(key);
