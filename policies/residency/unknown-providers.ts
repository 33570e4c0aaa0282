import { cloudOf } from "../catalog/clouds";
import { whyNothingToJudge } from "../catalog/known-types";
import { findPlace, type AdditionalPlace } from "../catalog/places";
import { placeOfSaas } from "../catalog/saas-places";
import { causedBy } from "../core/finding";
import { seek } from "../core/leaves";
import { readText, unsetText } from "../core/reading";
import { packageOf, type Resource } from "../core/resource";
import { plain } from "../core/rule";
import type { Stack } from "../core/stack";
import { UNKNOWN, type Properties } from "../core/values";
import { unknownPlace } from "../location/inherited-place";
import { causeOfPlace } from "../location/place-cause";
import { placesIn } from "../location/place-inputs";
import { defineAspect, type Question } from "./aspect";
import { judgeOnePlace, openPlaceMessages, placeMessages } from "./judge-place";

export const unknownProviderMessages = {
    ...placeMessages,
    ...openPlaceMessages,
    unknownCloud:
        "The location of {resource} cannot be judged: the catalog knows no places of {provider}. Add those you use, with country and source, to the setting additionalRegions.",
    notJudged:
        "{resources} of {providers}: not judged, because no rule knows {them}. Accept {them} by name, with the reason, in the setting acceptedProviders.",
} as const;

/** Packages of no provider: what they hold is in the state or a cluster, or is told by the rule `unseen`. */
const packagesOfNobody: readonly string[] = [
    "command",
    "kubernetes",
    "pulumi",
    "pulumi-nodejs",
    "pulumi-python",
    "rempart",
];
/** The inputs by which SDKs name a place most plainly. */
const inputs = ["region", "location", "datacenter", "dataCenter"];
/** Packages whose inputs of these names are something else. */
const packagesWithoutPlaces: readonly string[] = [
    "command",
    "docker",
    "docker-build",
    "github",
    "gitlab",
    "kubernetes",
    "pulumi",
    "pulumi-nodejs",
    "pulumi-python",
    "random",
    "tls",
];

/**
 * What belongs to a provider of which the catalog knows nothing is judged by the places that the organisation has declared
 * for it; else it cannot be told, which is one finding for the stack.
 */
export const unknownProviders = defineAspect({
    name: "the place that a resource of an unknown provider names",
    concerns: "unknown provider",
    messages: unknownProviderMessages,
    judge: (question) => judgeOfUnknownProvider(question, question.resource),
});

/** Judges the place of a resource of an unknown provider: that in question, or the one that it runs in. */
export function judgeOfUnknownProvider(question: Question<typeof unknownProviderMessages>, of: Resource): void {
    const { stack, settings, undetermined } = question;
    const isAccepted = settings.acceptedProviders.some(({ provider }) => provider === packageOf(of.type));
    if (isAccepted) return;
    const placed = placeNamedBy(of);
    if (placed === undefined) return judgeStranger(question, of);
    const { path, how, value, isProviders } = placed;
    const ofProvider = causedBy("provider", of.provider?.urn ?? of.urn);
    if (value === UNKNOWN) {
        const { why, cause } = isProviders
            ? ({ why: "placeNotKnownYet", cause: ofProvider } as const)
            : unknownPlace(of, path, stack);
        return undetermined(why, { path, cause });
    }
    const provider = packageOf(of.type);
    const onCloud = placeOfSaas(value);
    const query = onCloud ? { provider: onCloud.provider, id: onCloud.id } : { provider, id: value };
    if (unsetText(value) === undefined && !findPlace(query, settings.additionalRegions)) {
        const names = providersToAdd(stack, settings.additionalRegions);
        const cause = causedBy("setting", "additionalRegions");
        return undetermined("unknownCloud", { path, provider: plain(names), cause });
    }
    judgeOnePlace(
        question,
        { provider: query.provider, partition: undefined },
        {
            path,
            query,
            how,
            found: () => question.show(path),
            cause: () =>
                isProviders ? ofProvider : causeOfPlace(of, { path, query }, stack, settings.additionalRegions),
        },
    );
}

/** Says once for the stack how much of it belongs to providers that nobody knows and that name no place. */
function judgeStranger(
    { stack, settings, undetermined }: Question<typeof unknownProviderMessages>,
    of: Resource,
): void {
    if (!stack.complete || !isStranger(of)) return;
    const accepted = new Set(settings.acceptedProviders.map(({ provider }) => provider));
    const strangers = stack.once(strangersByPackage).filter(({ name }) => !accepted.has(name));
    const count = strangers.reduce((total, { resources }) => total + resources, 0);
    const packages = strangers.map(({ name }) => name).sort();
    undetermined("notJudged", {
        unseen: true,
        cause: causedBy("setting", "acceptedProviders", strangers[0]?.first),
        resources: plain(count === 1 ? "1 resource" : `${count} resources`),
        providers: plain(packages.join(", ")),
        them: plain(packages.length === 1 ? "the provider" : "these providers"),
    });
}

const isStranger = (resource: Resource): boolean => {
    const { type, provider } = resource;
    const ofNobody = packagesOfNobody.includes(packageOf(type)) || whyNothingToJudge(type, "places", {}) !== undefined;
    return provider !== undefined && !ofNobody && cloudOf(packageOf(type)) === undefined && !placeNamedBy(resource);
};

/** The packages of strangers, in the order of the first resource of each, with its URN and their number. */
function strangersByPackage(resources: readonly Resource[]) {
    const found = new Map<string, { readonly name: string; readonly first: string; resources: number }>();
    for (const resource of resources.filter(isStranger)) {
        const name = packageOf(resource.type);
        const known = found.get(name);
        if (known) known.resources++;
        else found.set(name, { name, first: resource.urn, resources: 1 });
    }
    return [...found.values()];
}

interface PlaceName {
    readonly path: string;
    readonly value: string | typeof UNKNOWN;
    readonly how: string;
    /** Whether the resource's provider names it, not the resource. */
    readonly isProviders?: boolean;
}

/** The input that places a resource, its own or its provider's. */
function placeNamedBy({ type, properties, provider }: Resource): PlaceName | undefined {
    if (!provider || packagesWithoutPlaces.includes(packageOf(type))) return undefined;
    const own = placeIn(properties, (path) => `is placed by '${path}' in`) ?? placeWithin(type, properties);
    if (own) return own;
    const inherited = placeIn(provider.properties, (path) => `takes the ${path} of its provider:`);
    return inherited && { ...inherited, isProviders: true };
}

/** A place under another name, or deeper; a zone is too often one of names. */
function placeWithin(type: string, properties: Properties): PlaceName | undefined {
    for (const { path, value, kind } of placesIn(type, properties))
        if (kind === "input" && !/zone/i.test(path)) return { path, value, how: `is placed by '${path}' in` };
    // Under any name that speaks of a place, a value that is one of a known cloud: `regionCode`, `data_region`, `regions`.
    for (const { path, value } of speakOfPlace.leaves(properties))
        if (typeof value === "string" && placeOfSaas(value)) return { path, value, how: `is placed by '${path}' in` };
    return undefined;
}
const speakOfPlace = seek({
    key: (key) => /region|location|datacent(er|re)|(^|[a-z_])place(ment)?$|residency/i.test(key),
});

function placeIn(properties: Properties, how: (path: string) => string): PlaceName | undefined {
    for (const path of inputs) {
        const { state, value } = readText(properties, path);
        if (state === "unknown") return { path, value: UNKNOWN, how: how(path) };
        if (value !== undefined) return { path, value, how: how(path) };
    }
    return undefined;
}

/** The unknown providers of the stack of which a place is not declared: `the provider datadog`, `the providers …`. */
function providersToAdd(stack: Stack, additional: readonly AdditionalPlace[]): string {
    const placed = stack.indexed(ofUnknownProvider)(PLACED);
    let names = namesOf.get(placed);
    if (names === undefined) {
        const missing = placed.filter((resource) => {
            const value = placeNamedBy(resource)?.value;
            return (
                typeof value === "string" && !findPlace({ provider: packageOf(resource.type), id: value }, additional)
            );
        });
        const packages = [...new Set(missing.map(({ type }) => packageOf(type)))].sort();
        names = `the provider${packages.length > 1 ? "s" : ""} ${packages.join(", ")}`;
        namesOf.set(placed, names);
    }
    return names;
}
/** The list of an index is the same for a stack, so its providers are looked for once. */
const namesOf = new WeakMap<readonly Resource[], string>();

const PLACED = "placed";
const ofUnknownProvider = (resource: Resource): readonly string[] =>
    cloudOf(packageOf(resource.type)) === undefined && placeNamedBy(resource) ? [PLACED] : [];
