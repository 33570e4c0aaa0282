/**
 * Which inputs of an SDK could name a place: a criterion of its own, which does not know what the rule looks for.
 * It reads the words that a name is made of, and what the doc comment says the value is.
 */
import type { Input } from "../sdk/inputs";

/**
 * Why an input is suspected: its name has a word for places, its doc shows an id with a place in it, its doc calls it a
 * place, it is a switch that has to do with places, or a word that it takes has.
 */
export type Suspicion = "name" | "id" | "doc" | "switch" | "word";

const placeWords: ReadonlySet<string> = new Set(
    `location locations locality localities region regions regional regionality multiregion zone zones zonal geo geography
    geographies geolocation continent continents country countries datacenter datacenters datacentre dc residency residence
    boundary boundaries jurisdiction jurisdictions territory territories area areas city placement`.split(/\s+/),
);
const pairs = /\b(data cent(er|re)s?|multi regions?)\b/;

/** `gcpOracleZone` → gcp oracle zone; `storeURIZones` → store uri zones. */
export const wordsOf = (name: string): readonly string[] =>
    name
        .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
        .replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2")
        .toLowerCase()
        .split(/[^a-z0-9]+/);

const PLACE = String.raw`(?:regions?|locations?|zones?|geograph(?:y|ies)|geo-?locations?|multi-?regions?|data ?cent(?:er|re)s?|continents?|countr(?:y|ies)|jurisdictions?)`;
/** What may stand before the noun that a doc comment begins with: "Optional. The name of the Azure region …". */
const BEFORE = `optional|optionally|required|immutable|output|input|only|the|a|an|one|any|all|other|this|of|or|for|to|in|is|are|which|what|where|list|set|array|collection|ordered|name|names|id|ids|identifier|code|string|gets|get|sets|specifies|specify|indicates|refers|reference|representing|azure|aws|amazon|web|services|gcp|google|cloud|arm|geo|geographic|geographical|physical|availability|compute|primary|secondary|target|source|destination|original|current|new|remote|partner|paired|recovery|failover|backup|replica|additional|replicated|extended|custom|edge|allowed|supported|valid|default|desired|preferred|unique|canonical|full|short|resource|resource's|deployment|storage|cluster|instance|service|hosting|data`;
const subject = new RegExp(String.raw`^(?:(?:${BEFORE}|\W)+\b)?${PLACE}\b`, "i");
const clause = new RegExp(
    String.raw`\b${PLACE} (?:where|(?:in|to|from|at|within) which)\b|\b(?:in|to|from|within) (?:which|what|the following) ${PLACE}\b|\bvalid azure ${PLACE}|\bgeo-?location\b|\bdata residency\b|\bmulti-?regions?\b|\bazure ${PLACE} (?:name|identifier)`,
    "i",
);
/** `projects/{project}/locations/{location}/…`, `projects/-/zones/ZONE`, `…/regions/us-central1/…`. */
const idWithPlace = /\/(?:locations|regions|zones)\/[^\s/]+\/|[{<](?:location|region|zone|cloud_?region)(?:_?id)?[}>]/i;

/** Words such as Standard_RAGZRS, GeoZoneReplication, NEAREST_MULTI_REGION, Global. */
export const farWord =
    /(?:^|_)(?:ra)?gz?rs$|^geo(?:$|.*(?:replica|redundan|restore|pair|zone))|(?:multi|cross|dual).?region|^global$/i;

/** Words for copies that a doc comment quotes, of SDKs that list no values: "Possible values are `LRS` and `GRS`". */
export const quotedFarWords = ({ shape, doc, enumValues = [] }: Input): readonly string[] =>
    shape !== "text" || enumValues.length > 0
        ? []
        : [...doc.matchAll(/`(\w+)`/g)].map(([, word = ""]) => word).filter((word) => copyWord.test(word));
const copyWord = /^(?:\w+_)?(?:ra)?gz?rs$|^geo(?:zone)?(?:redundan(?:t|cy)|replication)?$/i;

/** Names that say nothing themselves: the block around them does, as in `targetRegions[].name`. */
const neutral: ReadonlySet<string> = new Set(["name", "id", "value", "code"]);
const tellingName = ({ name, path }: Input): string =>
    neutral.has(name)
        ? (path
              .replace(/[[\]{}]/g, "")
              .split(".")
              .at(-2) ?? name)
        : name;

export function suspicionOf(input: Input): Suspicion | undefined {
    const { shape, doc, enumValues = [] } = input;
    if (shape !== "text" && shape !== "any" && shape !== "boolean") return undefined;
    const words = wordsOf(tellingName(input));
    const isNamedSo = words.some((word) => placeWords.has(word)) || pairs.test(words.join(" "));
    if (shape === "boolean") return isNamedSo ? "switch" : undefined;
    if (isNamedSo) return "name";
    if (idWithPlace.test(doc)) return "id";
    if (subject.test(doc) || clause.test(doc)) return "doc";
    return [...enumValues.filter((value) => farWord.test(value)), ...quotedFarWords(input)].length > 0
        ? "word"
        : undefined;
}
