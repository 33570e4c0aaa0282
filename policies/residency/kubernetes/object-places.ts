import type { Cloud } from "../../catalog/clouds";
import { judgePlace, parseAllowed } from "../../catalog/jurisdictions";
import { findPlace, knownPlaces, placesNamed, type AdditionalPlace, type Place } from "../../catalog/places";
import { causedBy, type Cause } from "../../core/finding";
import { packageOf } from "../../core/resource";
import { plain } from "../../core/rule";
import { UNKNOWN } from "../../core/values";
import { unknownPlace } from "../../location/inherited-place";
import { causeOfPlace, regionKey } from "../../location/place-cause";
import { asEmbedded } from "../../location/embedded-resource";
import { askedOf, defineAspect, type Question } from "../aspect";
import { judgeOnePlace, openPlaceMessages, placeMessages } from "../judge-place";
import { unknownProviderMessages } from "../unknown-providers";
import { causeOfCluster, clusterBehind, providerOf } from "./object-cluster";
import type { Placement } from "./placement";
import { placementsIn } from "./placements";

const messages = {
    ...placeMessages,
    ...openPlaceMessages,
    unknownCloud: unknownProviderMessages.unknownCloud,
    ambiguousPlace:
        "The location of {resource} is ambiguous: {place} in '{path}' names places of {owners}, and not all of them are allowed. Say who operates the cluster in the setting clusters.",
} as const;

type Asked = Question<typeof messages>;

/** Places that objects of Kubernetes name: labels, topologies, drivers' parameters, and inputs of custom resources. */
export const objectPlaces = defineAspect({
    name: "the places that a Kubernetes object names",
    concerns: "kubernetes",
    messages,
    isPrintable: (path, resource) => {
        if (packageOf(resource.type) !== "kubernetes") return false;
        for (const placement of placementsIn(resource)) if (placement.path === path) return true;
        return false;
    },
    judge: (question) => {
        const { resource, stack, undetermined } = question;
        // What a component renders is judged itself, where it can be rendered.
        if (!providerOf(resource) && (!stack.complete || stack.childrenOf(resource.urn).length > 0)) return;
        let unknown: { readonly why: keyof typeof openPlaceMessages; readonly cause: Cause } | undefined;
        for (const placement of placementsIn(resource)) {
            const { path, value } = placement;
            if (value !== UNKNOWN) judgePlacement(question, placement, value);
            // What an id refers to is judged where it is declared.
            else if (placement.kind !== "reference" || stack.referenced(resource, topOf(path)).length === 0) {
                // One unknown output often fills several inputs of an object.
                unknown ??= unknownPlace(resource, path, stack);
                undetermined(unknown.why, { path, cause: unknown.cause });
            }
        }
    },
});

const topOf = (path: string): string => path.split(/[.[]/)[0] ?? "";

/** Judges a value that may be a place: in a cluster of one's own, a zone may have any name. */
function judgePlacement(question: Asked, placement: Placement, text: string): void {
    const { settings, undetermined } = question;
    const { path, kind, provider, loose = false } = placement;
    const cluster = clusterBehind(question);
    if (provider !== undefined) {
        const own = cluster.cloud?.provider === provider ? cluster.cloud : { provider, partition: undefined };
        const isKnown = findPlace({ ...own, provider, id: idOf(provider, text) }, settings.additionalRegions);
        if (isKnown) return judgeAt(question, placement, text, own, provider);
        if (kind !== "input" || loose) return;
        if (knownPlaces(provider).length > 0) return judgeAt(question, placement, text, own, provider);
        const cause = causedBy("setting", "additionalRegions");
        return undetermined("unknownCloud", { path, provider: plain(`the provider ${provider}`), cause });
    }
    const { cloud, managed = false } = cluster;
    if (cloud?.provider !== undefined) {
        const query = { provider: cloud.provider, id: idOf(cloud.provider, text) };
        const named = [
            findPlace({ ...query, partition: cloud.partition }, settings.additionalRegions),
            findPlace(query, settings.additionalRegions),
        ];
        if ((managed && !loose) || named.some((place) => isMeant(place, placement, text)))
            return judgeAt(question, placement, text, cloud, cloud.provider);
    }
    judgeByName(question, placement, text);
}

/** Judges a place of which nothing tells whose it is: by everything that goes by its name. */
function judgeByName(question: Asked, placement: Placement, text: string): void {
    const { stack, settings, applies, undetermined, show } = question;
    const { path, loose = false } = placement;
    // Three letters such as `ash` or `sin` are a place only beside a name that says whose.
    if (loose && text.length < 4) return;
    const candidates = placesCalled(text, settings.additionalRegions).filter((place) =>
        isMeant(place, placement, text),
    );
    const allowed = parseAllowed(settings.allowedJurisdictions);
    const answers = new Set(candidates.map((place) => judgePlace(place, allowed)));
    const [first] = candidates;
    if (!first) return;
    const { provider, partition } = first;
    if (answers.size === 1) return judgeAt(question, placement, text, { provider, partition }, provider);
    // Two clouds give one name to two places: which is meant, only the cluster tells.
    if (!stack.complete) return applies();
    const owners = [...new Set(candidates.map((place) => place.provider))].join(" and ");
    undetermined("ambiguousPlace", { path, place: show(path), owners: plain(owners) });
}

function judgeAt(question: Asked, placement: Placement, text: string, cloud: Cloud, provider: string): void {
    const { resource, stack, settings } = question;
    const { path, kind, type = resource.type, service } = placement;
    const query = { provider, partition: cloud.partition, service, id: idOf(provider, text) };
    judgeOnePlace(askedOf(question, { ...asEmbedded(resource), type }), cloud, {
        path,
        query,
        how: kind === "reference" ? `refers in '${path}' to something in` : `is placed by '${path}' in`,
        found: () => question.show(path),
        cause: () => {
            const { place } = clusterBehind(question);
            const isClusters = place && regionKey(place, []) === regionKey(query, settings.additionalRegions);
            return (
                (isClusters ? causeOfCluster(question) : undefined) ??
                causeOfPlace(resource, { path, query }, stack, settings.additionalRegions)
            );
        },
    });
}

/** In the kinds of others, only the id of a place is one: `location: Paris` may be an office. */
const isMeant = (place: Place | undefined, { loose = false }: Placement, text: string): boolean =>
    isPlace(place) && (!loose || place?.id.toLowerCase() === idOf(place?.provider ?? "", text).toLowerCase());

/** Azure's zones are named after their region: `westeurope-1`. */
const idOf = (provider: string, text: string): string => (provider === "azure" ? text.replace(/-[1-9]$/, "") : text);

const isPlace = (place: Place | undefined): boolean =>
    place?.status === "declared" || /^(region|zone|local-zone|network-zone|site)$/.test(place?.kind ?? "");

/** Everything that goes by a name in any provider, and what the organisation has declared. */
function placesCalled(text: string, additional: readonly AdditionalPlace[]): readonly Place[] {
    const azure = findPlace({ provider: "azure", id: idOf("azure", text) });
    const known = placesNamed(text).concat(
        azure && idOf("azure", text) !== text ? [{ ...azure, services: ["*"] }] : [],
    );
    const declared = [...new Set(additional.map(({ provider }) => provider))].flatMap(
        (provider) => findPlace({ provider, id: text }, additional) ?? [],
    );
    return [...known, ...declared].filter(isPlace);
}
