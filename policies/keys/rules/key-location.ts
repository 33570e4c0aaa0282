import {
    countryNames,
    findPlace,
    hostOf,
    judgePlace,
    nearestAllowed,
    operatorOf,
    outside,
    parseAllowed,
    type Allowed,
    type Cloud,
    type Place,
} from "../../catalog";
import { additionalRegions, allowedJurisdictions } from "../../catalog/place-settings";
import { knownPlaces } from "../../catalog/places";
import { labelOf } from "../../core/finding";
import { isGiven, unsetText, type Reading } from "../../core/reading";
import { rememberedBy, rememberedByText } from "../../core/remembered";
import { defineRule, plain, type Subject } from "../../core/rule";
import type { Stack } from "../../core/stack";
import { placesToAdvise } from "../../location/resource-place";
import { blocksIn, keysIn, type Block } from "../key-blocks";
import { textOf, type KeyLocation } from "../key-holders";
import { causedByName, placeOfKey, type KeyPlace } from "../key-place";
import type { KeyRow } from "../key-row";
import { describeKey } from "../key-row-text";
import { keyRows } from "../rows";

const messages = {
    outside: "The key of {resource} is in {countries}, which is outside {allowed}: {chain}. {instead}",
    unbound:
        "The key of {resource} is in {place}, and nothing proves that it stays within {allowed}: {chain}. {instead}",
    unknownPlace:
        "The location of the key of {resource} cannot be judged: the catalog does not know its place ({chain}). If the place exists, add it with its country and source to the setting additionalRegions.",
    notHere:
        "The location of the key of {resource} is unknown: what '{path}' names is not part of this program. Declare it here, or name its vault and place in the setting vaults.",
    notKnown:
        "The location of the key of {resource} is unknown until deployment: '{path}' is computed, and not from exactly one key or vault of this program.",
    unsetVariable:
        "The location of the key of {resource} is unknown: '{path}' holds the word '{word}' where a value belongs. A variable is not set, or an output was put into a text. Set the variable, or use pulumi.interpolate.",
    noPlace:
        "The location of the key of {resource} is unknown until deployment: the place of {holder} is not known ({chain}).",
} as const;

const settings = {
    allowedJurisdictions,
    additionalRegions,
    vaults: {
        type: "object",
        description: "Vaults that other programs declare: the name of each, with its region as its cloud calls it.",
        additionalProperties: { type: "string", minLength: 1 },
        default: {} as Readonly<Record<string, string>>,
    },
} as const;

/** Data → key → vault or key ring → region → operator: a key is as far away as the vault that holds it. */
export const keyLocation = defineRule({
    id: "key-location",
    control: "keys",
    title: "Keys are within the allowed jurisdictions, the EU unless set otherwise.",
    rationale:
        "Whoever can order the vault to be opened can have the data read, wherever the data are stored. A key abroad takes the data with it.",
    severity: "high",
    frameworks: ["gdpr:44", "gdpr:32(1)(a)", "c3a:SOV-3-02", "snc:19.2", "csf:SOV-3"],
    remediation: "Create the key in a vault or key ring within the allowed jurisdictions, and name that key.",
    messages,
    settings,
    rows: keyRows,
    describe: (row) => row.map(describeKey),
    judge: (subject, stack) => {
        for (const block of blocksIn(subject.readEach, subject.row)) judgeKeys(subject, block, stack);
    },
});

type Asked = Subject<typeof messages, typeof settings, readonly KeyRow[]>;

/** Until the stack is complete, a key has no place but the one in its name. */
function judgeKeys(subject: Asked, block: Block, stack: Stack): void {
    const { row, below, reading } = block;
    const vaults = row.vault === undefined ? [] : subject.readEach(below(row.vault));
    const allowed = parseAllowed(subject.settings.allowedJurisdictions);
    const keys = keysIn(subject.readEach, block).filter(isGiven);
    const isUnknownList = keys.length > 1 && keys.every(({ state }) => state === "unknown");
    for (const [index, key] of keys.entries()) {
        const vault = vaults[index] ?? vaults[0];
        const used = {
            user: subject.resource,
            form: row.form,
            key,
            vault,
            isBlock: reading.state === "unknown",
            inList: isUnknownList ? { index, count: keys.length } : undefined,
        };
        const found = placeOfKey(stack, used, subject.settings.vaults);
        if (found === "judgedElsewhere") continue;
        subject.applies();
        const named = vault ?? key;
        const word = unsetText(textOf(named) ?? "");
        if (word !== undefined && !isPlaced(found))
            subject.undetermined("unsetVariable", { path: named.path, word: plain(word) });
        else if (found === "unknown") subject.undetermined("notKnown", { path: named.path });
        else if (found === "notInProgram") reportNotHere(subject, named);
        else for (const location of found) judgeLocation(subject, stack, location, named.path, allowed);
    }
}

/** Whether every place that was found is named: `projects/undefined/locations/us-east1/…` tells where it is all the same. */
const isPlaced = (found: KeyPlace): boolean =>
    Array.isArray(found) &&
    (found as readonly KeyLocation[]).every(({ place }) => place !== undefined && unsetText(place) === undefined);

/** What several resources name is one cause: one declaration, or one entry of the setting, answers for all. */
function reportNotHere({ undetermined }: Asked, { path, ...reading }: Reading): void {
    const name = reading.state === "known" && typeof reading.value === "string" ? reading.value : undefined;
    undetermined("notHere", { path, ...(name !== undefined && { cause: causedByName(hostOf(name)?.host ?? name) }) });
}

function judgeLocation(subject: Asked, stack: Stack, location: KeyLocation, path: string, allowed: Allowed): void {
    const { through, cloud, place: id, cause } = location;
    const chain = [labelOf(subject.resource), ...through];
    const { provider, partition } = cloud ?? {};
    if (provider === undefined || (id === undefined && through.length > 0)) {
        subject.undetermined("noPlace", {
            path,
            cause,
            holder: plain(chain.at(-1) ?? ""),
            chain: plain(chain.join(" → ")),
        });
        return;
    }
    if (id === undefined) return judgeCloud(subject, location, path, allowed);
    const query = { provider, partition, service: "kms", id };
    const place = findPlace(query, subject.settings.additionalRegions);
    if (!place) {
        subject.undetermined("unknownPlace", { path, cause, chain: plain(chain.join(" → ")) });
        return;
    }
    const judgement = judgePlace(place, allowed);
    if (judgement === "in") return;
    // A key serves data of its own location.
    const nearest = nearestAllowed(query, allowed, placesToAdvise(subject.resource, stack));
    const operator = runBy({ provider, partition: partition ?? place.partition });
    const data = {
        path,
        cause,
        allowed: plain(allowed.tokens.join(", ")),
        chain: plain([...chain, placed(place), operator].filter(Boolean).join(" → ")),
        instead: plain(
            nearest
                ? `Name a key in a place such as ${nearest.id}${inCountry(nearest)}${place.kind === "multi-region" ? withItsData : "."}`
                : "Name a key within the allowed jurisdictions.",
        ),
    };
    if (judgement === "out")
        subject.violation("outside", { ...data, countries: plain(countryNames(outside(place, allowed))) });
    else subject.violation("unbound", { ...data, place: plain(place.id) });
}

/** A bucket in EU takes only keys of the Cloud KMS location `europe`. */
const withItsData = ", and put the data there too: data take only keys of their own location.";

/** A vault of which only the cloud is known is in one of the cloud's regions. */
function judgeCloud(subject: Asked, { cloud, cause }: KeyLocation, path: string, allowed: Allowed): void {
    const { provider = "", partition } = cloud ?? {};
    const { all, countries } = regionsOf(allowed)(`${provider} ${partition ?? ""}`);
    if (all === "in") return;
    if (all !== "out") return subject.undetermined("notHere", { path, cause });
    const chain = [labelOf(subject.resource), `a vault of ${partition ?? provider}`, runBy({ provider, partition })];
    subject.violation("outside", {
        path,
        cause,
        allowed: plain(allowed.tokens.join(", ")),
        countries: plain(countryNames(countries)),
        chain: plain(chain.filter(Boolean).join(" → ")),
        instead: plain("Name a key within the allowed jurisdictions."),
    });
}

/** What is the same of all regions of a cloud, and the countries among theirs that are not allowed. */
const regionsOf = rememberedBy((allowed: Allowed) =>
    rememberedByText((cloud) => {
        const [provider, partition] = cloud.split(" ");
        const places = knownPlaces(provider, partition === "" ? undefined : partition).filter(
            ({ kind, status }) => kind === "region" && status !== "retired",
        );
        const answers = new Set(places.map((place) => judgePlace(place, allowed)));
        return {
            all: answers.size === 1 ? [...answers][0] : undefined,
            countries: [...new Set(places.flatMap((place) => outside(place, allowed)))],
        };
    }),
);

const inCountry = ({ countries }: Place): string =>
    countries && countries.length > 0 ? ` in ${countryNames(countries)}` : "";
const placed = (place: Place): string => (place.name === place.id ? place.id : `${place.id} (${place.name})`);
const runBy = ({ provider, partition }: Partial<Cloud> = {}): string | undefined => {
    const operator = provider === undefined ? undefined : operatorOf(provider, partition);
    return operator && `run by ${operator.name}`;
};
