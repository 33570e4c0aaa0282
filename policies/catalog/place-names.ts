import { once, oneOf, optional, provenance, readTable, required, type Cell } from "./table";

const pattern: Cell<RegExp | undefined> = (text) => (text === "" ? undefined : new RegExp(text));
const COLUMNS = {
    provider: required,
    /** Of a path or URL, what names the place: the segment after `locations`, `regions` or `zones`, or the last one. */
    path: oneOf("segment", "last", ""),
    /** What stands around the id and does not belong to it. */
    drop: pattern,
    /** Two characters that mean the same: `_=-`. */
    same: optional,
    /** A zone's region and its own suffix. */
    zone: pattern,
    /** What stands between region and suffix; `none`: nothing. */
    joined: optional,
    /** `open`: a region may have more zones than the catalog lists. */
    zones: oneOf("open", ""),
    /** The zone to name where the catalog lists none of a region. */
    first_zone: optional,
    /** `initials`: ids of zones name the region by its initials, such as `euw1-az2`. */
    zone_ids: oneOf("initials", ""),
    note: optional,
    ...provenance,
};

/** How the users of a provider write the ids of its places. */
export const spellingRows = once(() => readTable("places/spellings.tsv", COLUMNS));
const byProvider = once(() => new Map(spellingRows().map((row) => [row.provider, row])));

/** The id of a place in the one form in which it is compared: without case and blanks, by the spellings of its provider. */
export function normalisePlaceId(provider: string, text: string): string {
    const id = text.toLowerCase().replace(/\s/g, "");
    const row = byProvider().get(provider);
    if (!row) return id;
    const region = row.zone_ids === "initials" ? regionOfZoneId(id) : undefined;
    const [from = "", to = ""] = row.same?.split("=") ?? [];
    const named =
        region ?? (row.path === "segment" ? placeSegment(id) : undefined) ?? (row.path === "" ? id : lastSegment(id));
    const spelled = from === "" ? named : named.replaceAll(from, to);
    return row.drop ? spelled.replace(row.drop, "") : spelled;
}

/**
 * The region in the id of an availability zone: `euw1-az2` is in eu-west-1, `usgw1-az1` in us-gov-west-1
 * (docs.aws.amazon.com/ram/latest/userguide/working-with-az-ids.html). A local zone's id names its parent, not its place.
 */
function regionOfZoneId(id: string): string | undefined {
    const [, area, gov, direction, number] =
        /^(af|ap|ca|cn|eu|il|me|mx|sa|us)(g?)([nesw]|ne|nw|se|sw|c)(\d)-az\d$/.exec(id) ?? [];
    const word = { n: "north", e: "east", s: "south", w: "west", c: "central" };
    const words = [...(direction ?? "")].map((letter) => word[letter as keyof typeof word]).join("");
    return area === undefined ? undefined : `${area}${gov === "" ? "" : "-gov"}-${words}-${number}`;
}

/** The place that a resource name or URL says it is in: the segment after `locations`, `regions`, `zones` and the like. */
export function placeSegment(name: string): string | undefined {
    return /(?:^|\/)(?:locations|regions|zones|instanceconfigs)\/([^/]+)/i.exec(name)?.[1];
}

export const lastSegment = (name: string): string => name.split("/").findLast((segment) => segment !== "") ?? "";

/** A zone's region and its own suffix, by the way the provider names zones; nothing where the id is no zone's. */
export function splitZone(
    provider: string,
    id: string,
): { readonly region: string; readonly zone: string } | undefined {
    const [, region, zone] = byProvider().get(provider)?.zone?.exec(id) ?? [];
    return region === undefined || zone === undefined ? undefined : { region, zone };
}

/** The id of a zone: `europe-west1-b`, `eu-west-3a`. */
export function zoneId(provider: string, region: string, zone: string): string {
    const joined = byProvider().get(provider)?.joined ?? "-";
    return `${region}${joined === "none" ? "" : joined}${zone}`;
}

/** Whether a region may have a zone, by the zones that the catalog lists of it. */
export const mayHaveZone = (provider: string, zones: readonly string[], zone: string): boolean =>
    zones.length === 0 || zones.includes(zone) || byProvider().get(provider)?.zones === "open";

/** The zone to name in a region of which the catalog lists no zones. */
export const firstZone = (provider: string): string | undefined => byProvider().get(provider)?.first_zone;
