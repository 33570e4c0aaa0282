import { distance } from "fastest-levenshtein";
import { rememberedBy, rememberedByText } from "../core/remembered";
import { codesIn, judgePlace, kilometresBetween, outside, type Allowed } from "./jurisdictions";
import { nearestName } from "../core/nearest";
import { firstZone, mayHaveZone, normalisePlaceId, splitZone, zoneId } from "./place-names";
import {
    type CONFIDENCES,
    countries,
    entry,
    list,
    once,
    oneOf,
    optional,
    provenance,
    readTable,
    required,
    type Row,
} from "./table";

const KINDS = [
    "region",
    "zone",
    "multi-region",
    "dual-region",
    /** A name that spans regions, such as Azure `europe`. */
    "logical",
    "global",
    "local-zone",
    "network-zone",
    /** A data centre outside a public cloud. */
    "site",
    /** A value group of an organisation policy, such as `in:eu-locations`. */
    "group",
] as const;
const STATUSES = [
    "open",
    /** Access on request. */
    "restricted",
    "preview",
    "announced",
    "internal",
    "government",
    "classified",
    "retired",
] as const;
const COLUMNS = {
    provider: required,
    partition: optional,
    service: list,
    id: required,
    kind: oneOf(...KINDS),
    name: required,
    city: optional,
    countries,
    zones: list,
    parent: optional,
    pair: optional,
    aliases: list,
    status: oneOf(...STATUSES),
    note: optional,
    ...provenance,
};
type PlaceRow = Row<typeof COLUMNS>;

export interface Place {
    readonly provider: string;
    /** Azure cloud, Google universe, AWS partition; absent where a provider has one only. */
    readonly partition: string | undefined;
    readonly id: string;
    readonly kind: (typeof KINDS)[number];
    readonly name: string;
    readonly city: string | undefined;
    /** ISO codes, `EU` for members that are not published; undefined where the countries cannot be proven. */
    readonly countries: readonly string[] | undefined;
    /** The region of a zone. */
    readonly parent: string | undefined;
    readonly pair: string | undefined;
    readonly status: (typeof STATUSES)[number] | "declared";
    readonly note: string | undefined;
    readonly source: string;
    /** The day the fact was last checked; absent for a place that an organisation has declared. */
    readonly checked: string | undefined;
    readonly confidence: (typeof CONFIDENCES)[number] | "declared";
}

/** A place that an organisation adds in its settings. It fills gaps; what the catalog knows it does not change. */
export interface AdditionalPlace {
    readonly provider: string;
    readonly partition?: string;
    readonly service?: string;
    readonly id: string;
    /** One country or several. */
    readonly country: string | readonly string[];
    readonly source: string;
}

export interface PlaceQuery {
    readonly provider: string;
    readonly partition?: string | undefined;
    /** Multi-regions of Google Cloud mean different places in different services: `storage`, `spanner`, `kms`. */
    readonly service?: string | undefined;
    readonly id: string;
}

const FILES = [
    "places/regions-azure.tsv",
    "places/regions-gcp.tsv",
    "places/regions-aws.tsv",
    "places/regions-other-clouds.tsv",
];
const rows = once(() => FILES.flatMap((file) => readTable(file, COLUMNS)));
/** By every name that a provider has for them. */
const namedAt = rememberedByText((provider) => {
    const found = new Map<string, PlaceRow[]>();
    for (const row of rows()) {
        if (row.provider !== provider) continue;
        const names = [row.id, row.name, ...row.aliases].map((name) => normalisePlaceId(provider, name));
        for (const name of new Set(names)) entry(found, name, () => []).push(row);
    }
    return found;
});
const placeOf = rememberedBy(({ zones: _, aliases: __, service: ___, ...place }: PlaceRow): Place => place);

/** Every place in the catalog, optionally of one provider and partition. */
export const knownPlaces = (provider?: string, partition?: string): readonly Place[] =>
    entry(placesOf, `${provider ?? ""} ${partition ?? ""}`, () =>
        rows()
            .filter((row) => provider === undefined || row.provider === provider)
            .filter((row) => partition === undefined || row.partition === partition)
            .map(placeOf),
    );
const placesOf = new Map<string, readonly Place[]>();

export const knownProviders = once((): readonly string[] => [...new Set(rows().map((row) => row.provider))]);

/**
 * The place that an id names at a provider. Never decided by prefix: an id that has no row is not found.
 * Without a partition the provider's first one is preferred; without a service, or with one that the catalog does not
 * list, an id that services read differently is in all of their countries.
 */
export function findPlace(query: PlaceQuery, additional: readonly AdditionalPlace[] = []): Place | undefined {
    const known = knownPlace(query);
    if (known?.countries !== undefined) return known;
    return declaredPlace(query, additional) ?? known;
}

/** Most resources of a stack are in a few places. */
const knownPlace = ({ provider, partition, service, id }: PlaceQuery): Place | undefined =>
    placeByQuery(`${provider}\n${partition ?? ""}\n${service ?? ""}\n${id}`);

const placeByQuery = rememberedByText((query): Place | undefined => {
    const [provider = "", ofPartition = "", service = "", ...id] = query.split("\n");
    const partition = ofPartition === "" ? undefined : ofPartition;
    const name = normalisePlaceId(provider, id.join("\n"));
    const found = rowsNamed(provider, name, partition);
    if (found.length > 0) return merge(forService(found, service));
    const split = splitZone(provider, name);
    const region = split && rowsNamed(provider, split.region, partition).find((row) => row.kind === "region");
    if (!split || !region || !mayHaveZone(provider, region.zones, split.zone)) return undefined;
    return zoneIn(region, split.zone);
});

const zoneIn = (region: PlaceRow, zone: string): Place => ({
    ...placeOf(region),
    id: zoneId(region.provider, region.id, zone),
    kind: "zone",
    parent: region.id,
    pair: undefined,
});

/** Rows of the partition asked for, else of the first partition that has the id. */
function rowsNamed(provider: string, name: string, partition: string | undefined): readonly PlaceRow[] {
    const found = namedAt(provider).get(name) ?? [];
    const wanted = partition ?? found[0]?.partition;
    return found.filter((row) => row.partition === wanted || row.partition === undefined);
}

function forService(found: readonly PlaceRow[], service: string): readonly PlaceRow[] {
    const own = found.filter((row) => row.service.includes(service));
    if (own.length > 0) return own;
    const general = found.filter((row) => row.service.includes("*"));
    return general.length > 0 ? general : found;
}

function merge(found: readonly PlaceRow[]): Place | undefined {
    const [first, ...others] = found;
    if (!first) return undefined;
    if (others.length === 0) return placeOf(first);
    const every = found.map((row) => row.countries);
    return {
        ...placeOf(first),
        countries: every.includes(undefined) ? undefined : [...new Set(every.flatMap((codes) => codes ?? []))],
        note: `services read ${first.id} differently: ${found.flatMap((row) => row.service).join(", ")}`,
    };
}

function declaredPlace(query: PlaceQuery, additional: readonly AdditionalPlace[]): Place | undefined {
    const { provider } = query;
    const split = splitZone(provider, normalisePlaceId(provider, query.id));
    const named = (id: string) =>
        additional.find(
            (place) =>
                place.provider === provider &&
                normalisePlaceId(provider, place.id) === id &&
                (place.partition ?? query.partition) === query.partition &&
                (place.service ?? query.service) === query.service,
        );
    const itself = named(normalisePlaceId(provider, query.id));
    const found = itself ?? (split && named(split.region));
    if (!found) return undefined;
    return {
        provider,
        partition: found.partition,
        id: itself || !split ? found.id : zoneId(provider, split.region, split.zone),
        kind: itself ? "region" : "zone",
        name: found.id,
        city: undefined,
        countries: codesIn(found.country),
        parent: itself ? undefined : found.id,
        pair: undefined,
        status: "declared",
        note: undefined,
        source: found.source,
        checked: undefined,
        confidence: "declared",
    };
}

/** A place with the services that read its id this way; `*` for all of them. */
export type NamedPlace = Place & { readonly services: readonly string[] };

/** Everything that goes by a name, at any provider: what `explain` prints. */
export const placesNamed = rememberedByText((id): readonly NamedPlace[] =>
    knownProviders().flatMap((provider) => {
        const found = namedAt(provider).get(normalisePlaceId(provider, id));
        if (found) return found.map((row) => ({ ...placeOf(row), services: row.service }));
        const zone = knownPlace({ provider, id });
        return zone ? [{ ...zone, services: ["*"] }] : [];
    }),
);

/** The id that was probably meant. */
export const nearestPlaceName = (id: string): string | undefined =>
    nearestName(
        id,
        rows().map((row) => row.id),
    );

/** The region that a provider pairs with a place: the country to which geo-redundant copies go. */
export const pairOf = ({ provider, partition, pair }: Place): Place | undefined =>
    pair === undefined ? undefined : findPlace({ provider, partition, id: pair });

/**
 * A place of the same provider and partition that would be in, to name in a message: of the same kind where there is
 * one, one's own before others, open before restricted, nearest by the capitals, or by the spelling where the place asked
 * for is not known.
 * @param own ids of places where the resource, its data or its provider is, in this order; zones count as their regions
 */
export function nearestAllowed(query: PlaceQuery, allowed: Allowed, own: readonly string[] = []): Place | undefined {
    const { provider, service } = query;
    const from = findPlace(query);
    const partition = query.partition ?? from?.partition ?? rows().find((row) => row.provider === provider)?.partition;
    // A key in several regions serves only data that are in the same ones; one region takes both.
    const kind = service === "kms" ? "region" : (from?.kind ?? "region");
    const away = from?.countries === undefined ? [] : outside(from, allowed).concat(from.countries).slice(0, 1);
    const name = normalisePlaceId(provider, query.id);
    const homes = own
        .flatMap((id) => [id, findPlace({ ...query, id })?.parent ?? id])
        .map((id) => normalisePlaceId(provider, id));
    const rank = (row: PlaceRow): readonly (number | string)[] => [
        row.kind === kind ? 0 : 1,
        rankAmong(homes, normalisePlaceId(provider, row.id)),
        row.status === "open" ? 0 : 1,
        Math.min(...away.flatMap((country) => (row.countries ?? []).map((other) => kilometresBetween(country, other)))),
        from === undefined ? distance(name, row.id.toLowerCase()) : 0,
        row.id,
    ];
    const fitting = rows()
        .filter((row) => row.provider === provider)
        .filter((row) => row.kind === "region" || row.kind === kind)
        .filter((row) => row.service.includes("*") || (service !== undefined && row.service.includes(service)))
        .filter((row) => !["retired", "internal", "announced"].includes(row.status))
        .filter((row) => judgePlace(row, allowed) === "in");
    const ofPartition = fitting.filter((row) => row.partition === partition);
    // Where the region tells the partition, as with AWS, one of another partition is better than none.
    const nearest = (ofPartition.length > 0 || query.partition !== undefined ? ofPartition : fitting)
        .map((row) => ({ row, rank: rank(row) }))
        .sort((a, b) => compare(a.rank, b.rank))[0]?.row;
    if (!nearest || kind !== "zone" || nearest.kind === "zone") return nearest && placeOf(nearest);
    const zone = nearest.zones[0] ?? firstZone(provider);
    return zone === undefined ? placeOf(nearest) : zoneIn(nearest, zone);
}

function rankAmong(ids: readonly string[], id: string): number {
    const at = ids.indexOf(id);
    return at < 0 ? ids.length : at;
}

function compare(a: readonly (number | string)[], b: readonly (number | string)[]): number {
    const position = a.findIndex((value, at) => value !== b[at]);
    const [one, other] = [a[position], b[position]];
    return one === undefined || other === undefined ? 0 : one < other ? -1 : 1;
}

/** For the test of the data: rows as they stand in the files. */
export const placeRows = (): readonly PlaceRow[] => rows();
export type { PlaceRow };
