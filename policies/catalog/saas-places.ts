import { findPlace, knownPlaces, type Place } from "./places";
import { entry, once, oneOf, optional, provenance, readTable, required } from "./table";

const COLUMNS = {
    /** `word`: what stands for a cloud in the ids of services; `name`: a whole id that follows no pattern. */
    holder: oneOf("word", "name"),
    name: required,
    /** As in the places catalog. */
    provider: required,
    /** The place that a whole id means. */
    place: optional,
    note: optional,
    ...provenance,
};

/** How services that run on other clouds write the places of these clouds. */
export const saasNameRows = once(() => readTable("places/saas-names.tsv", COLUMNS));
const byName = once(
    () => new Map(saasNameRows().flatMap((row) => (row.place === undefined ? [] : [[row.name, row] as const]))),
);
/** The longest first: `azure-arm` before `azure`. */
const words = once(() =>
    saasNameRows()
        .filter(({ holder }) => holder === "word")
        .sort((one, other) => other.name.length - one.name.length),
);

/** Clouds whose ids services write bare, the one whose spelling says most first: `EU_CENTRAL_1`, `europe-west3`. */
const BARE = ["aws", "gcp", "azure"];
const SHAPE = /^[a-z0-9]+(?:(?:-|_|\.|:{1,2}|\/)[a-z0-9]+)*$/i;

/**
 * The place of a cloud that a service on top of it names: `aws-eu-west-2`, `google-europe-west3`, `azure-westeurope`,
 * `AWS_EU_WEST_1`, `eu-central-1.aws`, `aws:eu-west-1`, and without a cloud `EU_CENTRAL_1`.
 * @returns undefined where the text names no region or zone that the catalog knows; never decided by a part of it
 */
export function placeOfSaas(text: string): Place | undefined {
    const given = text.trim();
    if (given.length > 80 || !SHAPE.test(given)) return undefined;
    const row = byName().get(given);
    if (row) return findPlace({ provider: row.provider, id: row.place ?? "" });
    const id = given.toLowerCase().replaceAll("_", "-");
    for (const { name, provider } of words()) {
        const rest = without(id, name);
        if (rest !== undefined) return placeOf(provider, rest) ?? squashedPlace(provider, rest);
    }
    for (const provider of BARE) {
        const place = placeOf(provider, id);
        if (place) return place;
    }
    // AWS is left out: `us-west1` is Google's Oregon, not the California of `us-west-1`.
    return squashedPlace("gcp", id) ?? squashedPlace("azure", id);
}

/** What is left of an id without the word for its cloud, before or behind; undefined where it has no such word. */
function without(id: string, word: string): string | undefined {
    if (id.startsWith(word)) {
        const rest = /^(?:-|\.|:{1,2}|\/)(.+)$/.exec(id.slice(word.length))?.[1];
        if (rest !== undefined) return rest;
    }
    return id.endsWith(word) ? /^(.*[a-z0-9])(?:-|\.|:{1,2}|\/)$/.exec(id.slice(0, -word.length))?.[1] : undefined;
}

function placeOf(provider: string, id: string): Place | undefined {
    const place = findPlace({ provider, id });
    return place && isSite(place) ? place : undefined;
}

const isSite = ({ kind }: Place): boolean => kind === "region" || kind === "zone" || kind === "site";

/** Regions by their ids without separators: Snowflake writes `west-europe.azure`, Atlas `EUROPE_WEST_3`. */
const squashed = once(() => {
    const found = new Map<string, Place[]>();
    for (const place of knownPlaces())
        if (isSite(place)) entry(found, `${place.provider} ${squash(place.id)}`, () => []).push(place);
    return found;
});
const squash = (id: string): string => id.toLowerCase().replace(/[-_./]/g, "");

function squashedPlace(provider: string, id: string): Place | undefined {
    const [place, ...others] = squashed().get(`${provider} ${squash(id)}`) ?? [];
    return others.length === 0 ? place : undefined;
}
