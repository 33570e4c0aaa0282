import {
    countryNames,
    findPlace,
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
import { stackOf, type Stack } from "../../core/stack";
import { defineRule, plain, type Outcome, type Subject } from "../../core/rule";
import { labelOf, type Lair } from "../key-holders";
import type { KeyRow } from "../key-row";
import { whereItLies } from "../key-place";
import { blocksIn, isGiven, keysIn, type Block } from "../rows/named-keys";
import { keyRows } from "../rows";

const messages = {
    outside:
        "{resource} is encrypted with a key that lies in {countries}, which is outside {allowed}: {chain}. {instead}",
    unbound:
        "{resource} is encrypted with a key that lies in {place}, and nothing proves that it stays within {allowed}: {chain}. {instead}",
    unknownPlace:
        "Where the key of {resource} lies can not be judged: {chain}, which is no place that the catalog knows. If it exists, add it with its country and source to the setting additionalRegions.",
    notHere:
        "Where the key of {resource} lies is not known: what '{path}' names is not part of this program. Declare it here, or name its vault and place in the setting vaults.",
    notKnown:
        "Where the key of {resource} lies is not known before the deployment: '{path}' comes with a later step, and from no key or vault of this program.",
    noPlace:
        "Where the key of {resource} lies is not known: {chain}, which says no place that is known before the deployment.",
} as const;

const settings = {
    allowedJurisdictions,
    additionalRegions,
    vaults: {
        type: "object",
        description: "Vaults that other programs declare: the name of each with its region, as its cloud calls it.",
        additionalProperties: { type: "string", minLength: 1 },
        default: {} as Readonly<Record<string, string>>,
    },
} as const;

/** Data → key → vault or key ring → region → operator: a key is as far away as the vault it lies in. */
export const keyLocation = defineRule({
    id: "key-location",
    title: "Keys lie within the allowed jurisdictions, the EU unless set otherwise.",
    rationale:
        "Whoever can order the vault to be opened can have the data read, wherever they are stored: a key abroad takes the data with it.",
    severity: "high",
    frameworks: ["gdpr:44", "gdpr:32(1)(a)", "c3a:SOV-3-02", "snc:19.2", "csf:SOV-3"],
    remediation: "Create the key in a vault or key ring within the allowed jurisdictions, and name that one.",
    messages,
    settings,
    rows: keyRows,
    check: (subject) => judge(subject, nothing),
    join: judge,
});

/** What can be told of a key before the whole stack is known: the place that is in its name. */
const nothing = stackOf([]);

type Asked = Subject<typeof messages, typeof settings, readonly KeyRow[]>;

function judge(subject: Asked, stack: Stack): Outcome {
    const judged = blocksIn(subject.readEach, subject.row).flatMap((block) => judgeKeys(subject, block, stack));
    return judged.length > 0 ? undefined : "not-applicable";
}

function judgeKeys(subject: Asked, block: Block, stack: Stack): readonly true[] {
    const { row, below } = block;
    const vaults = row.vault === undefined ? [] : subject.readEach(below(row.vault));
    const allowed = parseAllowed(subject.settings.allowedJurisdictions);
    return keysIn(subject.readEach, block)
        .filter(isGiven)
        .flatMap((key, index): readonly true[] => {
            const vault = vaults[index] ?? vaults[0];
            const lies = whereItLies(stack, subject.resource, row.shape, key, vault, subject.settings.vaults);
            if (lies === "elsewhere") return [];
            const path = vault?.path ?? key.path;
            if (lies === "notHere" || lies === "notKnown") subject.undetermined(lies, { path });
            else for (const lair of lies) judgeLair(subject, lair, path, allowed);
            return [true];
        });
}

function judgeLair(subject: Asked, { through, cloud, place: id }: Lair, path: string, allowed: Allowed): void {
    const chain = [labelOf(subject.resource), ...through];
    const { provider, partition } = cloud ?? {};
    if (provider === undefined || (id === undefined && through.length > 0)) {
        subject.undetermined("noPlace", { path, chain: plain(chain.join(" → ")) });
        return;
    }
    if (id === undefined) return judgeCloud(subject, path, provider, partition, allowed);
    const query = { provider, partition, service: "kms", id };
    // OVHcloud writes the regions of its key domains with underscores.
    const place = [id, id.replaceAll("_", "-")]
        .map((each) => findPlace({ ...query, id: each }, subject.settings.additionalRegions))
        .find(Boolean);
    if (!place) {
        subject.undetermined("unknownPlace", { path, chain: plain([...chain, "a region of its own"].join(" → ")) });
        return;
    }
    const judgement = judgePlace(place, allowed);
    if (judgement === "in") return;
    const nearest = nearestAllowed(query, allowed);
    const data = {
        path,
        allowed: plain(allowed.tokens.join(", ")),
        chain: plain(
            [...chain, placed(place), runBy({ provider, partition: partition ?? place.partition })]
                .filter(Boolean)
                .join(" → "),
        ),
        instead: plain(
            nearest
                ? `Name a key that lies in a place such as ${nearest.id}${inCountry(nearest)}.`
                : "Name a key that lies within it.",
        ),
    };
    if (judgement === "out")
        subject.violation("outside", { ...data, countries: plain(countryNames(outside(place, allowed))) });
    else subject.violation("unbound", { ...data, place: plain(place.id) });
}

/** A vault of which only the cloud is known lies in one of the cloud's regions. */
function judgeCloud(
    subject: Asked,
    path: string,
    provider: string,
    partition: string | undefined,
    allowed: Allowed,
): void {
    const places = knownPlaces(provider, partition).filter(
        ({ kind, status }) => kind === "region" && status !== "retired",
    );
    const answers = new Set(places.map((place) => judgePlace(place, allowed)));
    const [only] = answers;
    if (answers.size === 1 && only === "in") return;
    if (answers.size !== 1 || only !== "out") return subject.undetermined("notHere", { path });
    const countries = [...new Set(places.flatMap((place) => outside(place, allowed)))];
    subject.violation("outside", {
        path,
        allowed: plain(allowed.tokens.join(", ")),
        countries: plain(countryNames(countries)),
        chain: plain(
            [labelOf(subject.resource), `a vault of ${partition ?? provider}`, runBy({ provider, partition })]
                .filter(Boolean)
                .join(" → "),
        ),
        instead: plain("Name a key that lies within it."),
    });
}

const inCountry = ({ countries }: Place): string =>
    countries && countries.length > 0 ? ` in ${countryNames(countries)}` : "";
const placed = (place: Place): string => (place.name === place.id ? place.id : `${place.id} (${place.name})`);
const runBy = ({ provider, partition }: Partial<Cloud> = {}): string | undefined => {
    const operator = provider === undefined ? undefined : operatorOf(provider, partition);
    return operator && `run by ${operator.name}`;
};
