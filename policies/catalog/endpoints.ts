import { rememberedByText } from "../core/remembered";
import { operatorWithId } from "./operators";
import { countries, list, once, oneOf, optional, provenance, readTable, required, type Row } from "./table";

const COLUMNS = {
    /** A host, or host and path. */
    pattern: required,
    /**
     * `suffix`: the host itself and all below it; `path`: this host, and the path or what is below it; `pattern`: a suffix in
     * which `*` stands for a label or a part of one: `bedrock-runtime.*.amazonaws.com`.
     */
    match: oneOf("exact", "suffix", "path", "tld", "pattern"),
    category: required,
    system: oneOf("azure", "gcp", "aws", "cloud", "registry", "supply-chain", "saas", "pki", "network"),
    partition: list,
    operator: required,
    /** Its row in the operators catalog, where it has one. */
    operator_id: optional,
    /** Under whose law the operator stands: said here where the operator has no row, or where the host differs from it. */
    jurisdiction: countries,
    status: oneOf("in-use", "retired"),
    note: optional,
    ...provenance,
};
/** A host and who is behind it. Its jurisdiction is undefined where it is not known, or the address is the platform's own. */
export type Endpoint = Row<typeof COLUMNS>;

const FILES = [
    "azure",
    "google-cloud",
    "aws",
    "other-clouds",
    "registries",
    "supply-chain",
    "services",
    "certificates",
    "network",
];

/** The endpoints as they stand in the files. */
export const endpointRows = once(() => FILES.flatMap((file) => readTable(`endpoints/${file}.tsv`, COLUMNS)));

/** Every host that the catalog knows, under the law of its operator. */
export const endpoints = once((): readonly Endpoint[] =>
    endpointRows().map((row) =>
        row.operator_id === undefined || row.jurisdiction !== undefined
            ? row
            : { ...row, jurisdiction: operatorWithId(row.operator_id)?.jurisdiction },
    ),
);
const patterns = once(() => {
    const found = new Map<string, { readonly row: Endpoint; readonly fits: RegExp }[]>();
    for (const row of endpoints().filter(({ match }) => match === "pattern")) {
        const form = row.pattern.replaceAll(".", "\\.").replaceAll("*", "[a-z0-9-]+");
        const key = shapeOf(row.pattern);
        found.set(key, [...(found.get(key) ?? []), { row, fits: new RegExp(`^${form}$`) }]);
    }
    return found;
});
/** What a pattern and each host that fits it have alike: the number of labels, and the last one. */
const shapeOf = (host: string): string => `${host.split(".").length} ${host.slice(host.lastIndexOf(".") + 1)}`;
const byPattern = once(() => new Map(endpoints().map((row) => [`${row.match} ${row.pattern}`, row])));

export interface Host {
    readonly host: string;
    readonly path: string;
}

/**
 * The host and path of a host name, host:port, URL or image name; undefined where there is none.
 * Compares as DNS does: without case and without the dot at the end; addresses in their shortest form.
 */
export const hostOf = rememberedByText((text): Host | undefined => {
    const bare = text.trim().replace(/^[a-z][a-z0-9+.-]*:\/\//i, "");
    const address = (bare.match(/:/g)?.length ?? 0) > 1 && /^[0-9a-f:.]+$/i.test(bare) ? `[${bare}]` : bare;
    try {
        const { hostname, pathname } = new URL(`http://${address}`);
        const host = hostname.replace(/\.$/, "").replace(/^\[(.*)\]$/, "$1");
        return host === "" ? undefined : { host, path: pathname.replace(/\/+$/, "") };
    } catch {
        return undefined;
    }
});

/**
 * Who is behind a host, by the most specific row: path before exact before the longest suffix. A suffix ends at a
 * label: `notgcr.io` and `gcr.io.example.org` are not `gcr.io`. Top-level domains: see findTopLevelDomain.
 */
export const findEndpoint = rememberedByText((text): Endpoint | undefined => {
    const found = hostOf(text);
    if (!found) return undefined;
    const { host, path } = found;
    for (const prefix of prefixes(path)) {
        const row = byPattern().get(`path ${host}${prefix}`);
        if (row) return row;
    }
    const exact = byPattern().get(`exact ${host}`);
    if (exact) return exact;
    for (let suffix = host; suffix !== ""; suffix = below(suffix)) {
        const row = byPattern().get(`suffix ${suffix}`) ?? fitting(suffix);
        if (row) return row;
    }
    return undefined;
});

/** Who runs the registry of the top-level domain of a host. */
export function findTopLevelDomain(text: string): Endpoint | undefined {
    return byPattern().get(`tld ${hostOf(text)?.host.split(".").at(-1) ?? ""}`);
}

/** `awsdns-17.org` is one of many alike. */
const fitting = (suffix: string): Endpoint | undefined =>
    patterns()
        .get(shapeOf(suffix))
        ?.find(({ fits }) => fits.test(suffix))?.row;

const below = (host: string): string => (host.includes(".") ? host.slice(host.indexOf(".") + 1) : "");

function prefixes(path: string): readonly string[] {
    const segments = path.split("/").filter(Boolean);
    return segments.map((_, index) => `/${segments.slice(0, segments.length - index).join("/")}`).concat("");
}
