import type { Cloud } from "../../catalog/clouds";
import { countryNames, codesIn, judgePlace, outside, parseAllowed } from "../../catalog/jurisdictions";
import { providerNamed } from "../../catalog/kubernetes";
import { findPlace, knownPlaces, placesNamed, type Place } from "../../catalog/places";
import { once } from "../../catalog/table";
import { packageOf, PROVIDER_PREFIX, type Resource } from "../../core/resource";
import type { Stack } from "../../core/stack";
import { plain, type Outcome } from "../../core/rule";
import { isProperties, UNKNOWN } from "../../core/values";
import { defaultsJudged } from "../silent-defaults";
import { isReportedElsewhere } from "../../location/inherited-place";
import { askedOf } from "../../location/embedded-resource";
import { clusterOf, declaredAt, type Cluster } from "./cluster-place";
import { isCustom, madeBy } from "./custom-resources";
import { placementsIn, type Placement } from "./placements";
import type { Judged, Question } from "../messages";
import { copiesIn, judgePairOf } from "../paired-places";
import { isReachPath, reachesJudged } from "../data-reach";
import { judgeSite, titleOf } from "../judge-place";

/**
 * Judges an object of Kubernetes by the places that it names, and the cluster once, at its provider: what names no place
 * is where its cluster is.
 */
export function judgeKubernetes(question: Question, stack: Stack | undefined): Outcome {
    const { resource, settings } = question;
    const of = providerOf(resource);
    // What a component renders is judged itself, where it can be rendered.
    if (!of && (!stack || stack.resources.some(({ parent }) => parent === resource.urn))) return "not-applicable";
    // Most objects name no place, so that their cluster need not be looked for.
    const cluster = once((): Cluster => (of ? clusterOf(of, stack, settings) : { known: "no" }));
    if (resource.type.startsWith(PROVIDER_PREFIX)) return judgeCluster(question, cluster, stack);
    const judged = [
        ...placementsJudged(question, cluster, stack),
        ...copiesJudged(question, cluster),
        ...madeJudged(question),
    ];
    const first = of && stack && !stack.find(of.urn) && firstOf(of.urn, stack) === resource;
    const outcome = first ? judgeCluster(question, cluster, stack) : "not-applicable";
    return judged.length > 0 ? undefined : outcome;
}

/** The provider of an object; a provider is its own. */
const providerOf = ({ type, urn, name, properties, provider }: Resource): Resource["provider"] =>
    type.startsWith(PROVIDER_PREFIX) ? { type, urn, name, properties } : provider;

const firstOf = (provider: string, stack: Stack): Resource | undefined =>
    stack.resources.find((other) => other.provider?.urn === provider);

function judgeCluster(question: Question, cluster: () => Cluster, stack: Stack | undefined): Outcome {
    const { resource, undetermined } = question;
    const of = providerOf(resource);
    if (!of || (stack && !firstOf(of.urn, stack))) return "not-applicable";
    const { known, cloud, place, declared } = cluster();
    // Whether the program has the cluster, only the whole stack tells.
    if (known === "program" || (!stack && known !== "address")) return "not-applicable";
    if (known === "address" && cloud && place) {
        const query = { provider: place.provider, partition: place.partition, id: place.id };
        const how = "deploys, by its kubeconfig, to a cluster in";
        judgeSite(question, cloud, { path: "kubeconfig", query, how, found: () => plain("a place") });
    } else if (known === "settings" && declared) {
        const { region = "a cluster", operator, country } = declared;
        const countries = place?.countries ?? (country === undefined ? undefined : codesIn(country));
        judgeDeclared(question, countries, place ? titleOf(place) : `${region} of ${operator}`);
    } else undetermined("clusterNotKnown", { name: plain(nameOf(of.name)) });
    return undefined;
}

/** The default provider's own name holds its version. */
const nameOf = (provider: string): string => (/^default(_|$)/.test(provider) ? "default" : provider);

function judgeDeclared(question: Question, countries: readonly string[] | undefined, place: string): void {
    const { settings, violation } = question;
    const allowed = parseAllowed(settings.allowedJurisdictions);
    const judgement = judgePlace({ countries }, allowed);
    if (judgement === "in") return;
    const within = settings.allowedJurisdictions.join(", ");
    const told = {
        how: plain("deploys, by the setting clusters, to"),
        place: plain(place),
        allowed: plain(within),
        instead: plain(`Deploy to a cluster within ${within}.`),
    };
    if (judgement === "unprovable") violation("unprovable", told);
    else violation("outside", { ...told, countries: plain(countryNames(outside({ countries }, allowed))) });
}

function placementsJudged(question: Question, cluster: () => Cluster, stack: Stack | undefined): Judged {
    const { resource, undetermined } = question;
    const judged: true[] = [];
    let open = false;
    for (const placement of placementsIn(resource)) {
        const { path, value } = placement;
        if (value === UNKNOWN) {
            if (open || isReportedElsewhere(resource, path, stack)) continue;
            // What is referred to is judged where it is declared.
            if (placement.kind === "reference" && stack?.referenced(resource, path.split(/[.[]/)[0] ?? "").length)
                continue;
            // One unknown output often fills several inputs of an object.
            undetermined("placeNotKnownYet", { path });
            open = true;
        } else if (!judgePlacement(question, cluster(), stack, placement, value)) continue;
        judged.push(true);
    }
    return judged;
}

/** Answers whether the value is a place: in a cluster of one's own, a zone may have any name. */
function judgePlacement(
    question: Question,
    cluster: Cluster,
    stack: Stack | undefined,
    placement: Placement,
    text: string,
): boolean {
    const { settings, undetermined, show } = question;
    const { path, kind, type, service, loose = false } = placement;
    const how = kind === "reference" ? `refers in '${path}' to something in` : `is placed by '${path}' in`;
    const as = type === undefined ? question : { ...question, resource: { ...question.resource, type } };
    const judgeAt = (cloud: Cloud, provider: string): true => {
        const query = { provider, partition: cloud.partition, service, id: idOf(provider, text) };
        judgeSite(as, cloud, { path, query, how, found: () => show(path) });
        return true;
    };
    const { provider } = placement;
    if (provider !== undefined) {
        const own = cluster.cloud?.provider === provider ? cluster.cloud : { provider, partition: undefined };
        if (findPlace({ ...own, provider, id: idOf(provider, text) }, settings.additionalRegions))
            return judgeAt(own, provider);
        if (kind !== "input" || loose) return false;
        if (knownPlaces(provider).length > 0) return judgeAt(own, provider);
        undetermined("unknownCloud", { path, provider: plain(provider) });
        return true;
    }
    const { cloud, managed = false } = cluster;
    // In the kinds of others, only the id of a place is one: `location: Paris` may be an office.
    const fits = (place: Place | undefined) =>
        isPlace(place) && (!loose || place?.id.toLowerCase() === idOf(place?.provider ?? "", text).toLowerCase());
    if (cloud?.provider !== undefined) {
        const query = { provider: cloud.provider, id: idOf(cloud.provider, text) };
        const named = [
            findPlace({ ...query, partition: cloud.partition }, settings.additionalRegions),
            findPlace(query, settings.additionalRegions),
        ];
        if ((managed && !loose) || named.some(fits)) return judgeAt(cloud, cloud.provider);
    }
    // Three letters such as `ash` or `sin` are a place only beside a name that says whose.
    const candidates = loose && text.length < 4 ? [] : placesCalled(text, question).filter(fits);
    const allowed = parseAllowed(settings.allowedJurisdictions);
    const answers = new Set(candidates.map((place) => judgePlace(place, allowed)));
    const [first] = candidates;
    if (!first) return false;
    if (answers.size === 1) return judgeAt({ provider: first.provider, partition: first.partition }, first.provider);
    const owners = [...new Set(candidates.map((place) => place.provider))].join(" and ");
    // Two clouds give one name to two places: which is meant, the cluster tells.
    if (stack) undetermined("ambiguousPlace", { path, place: show(path), owners: plain(owners) });
    return true;
}

/** Azure's zones are named after their region: `westeurope-1`. */
const idOf = (provider: string, text: string): string => (provider === "azure" ? text.replace(/-[1-9]$/, "") : text);

const isPlace = (place: Place | undefined): boolean =>
    place?.status === "declared" || /^(region|zone|local-zone|network-zone|site)$/.test(place?.kind ?? "");

/** Everything that goes by a name in any provider, and what the organisation has declared. */
function placesCalled(text: string, { settings }: Question): readonly Place[] {
    const azure = findPlace({ provider: "azure", id: idOf("azure", text) });
    const known = placesNamed(text).concat(
        azure && idOf("azure", text) !== text ? [{ ...azure, services: ["*"] }] : [],
    );
    const declared = [...new Set(settings.additionalRegions.map(({ provider }) => provider))].flatMap(
        (provider) => findPlace({ provider, id: text }, settings.additionalRegions) ?? [],
    );
    return [...known, ...declared].filter(isPlace);
}

/** Redundancy words in the parameters of an Azure driver: the copy goes to the pair of the volume's region. */
function copiesJudged(question: Question, cluster: () => Cluster): Judged {
    const { resource, settings } = question;
    const { provisioner, parameters } = resource.properties;
    if (typeof provisioner !== "string" || providerNamed(provisioner) !== "azure" || !isProperties(parameters))
        return [];
    const { cloud, place } = cluster();
    const named = Object.entries(parameters).find(([key]) => key.toLowerCase() === "location")?.[1];
    const partition = cloud?.provider === "azure" ? cloud.partition : undefined;
    const home =
        typeof named === "string"
            ? findPlace({ provider: "azure", partition, id: named }, settings.additionalRegions)
            : place;
    return Object.entries(parameters).flatMap(([key, value]): Judged => {
        const asks =
            /^(skuname|storageaccounttype)$/i.test(key) && typeof value === "string" && geoRedundant.test(value);
        return asks && home ? judgePairOf(question, home, { path: `parameters.${key}`, by: "input" }) : [];
    });
}
const geoRedundant = /^(standard|premium)_(ra)?gz?rs$/i;

/** What a custom resource makes in a cloud: how far its data go, by words, defaults and copies. */
function madeJudged(question: Question): Judged {
    const { type, properties } = question.resource;
    const made = isCustom(type) ? madeBy(type, properties) : undefined;
    if (!made?.cloud) return [];
    const asked = askedOf(question, made);
    const cloud: Cloud = { provider: made.cloud.provider, partition: undefined };
    const { location } = made.properties;
    const home =
        made.cloud.provider === "azure" && typeof location === "string"
            ? findPlace({ provider: "azure", id: location }, question.settings.additionalRegions)
            : undefined;
    return [
        ...reachesJudged(asked, made),
        ...defaultsJudged(asked, cloud, made),
        ...(home ? copiesIn(made).flatMap((copy) => judgePairOf(asked, home, copy)) : []),
    ];
}

/** Whether the value at a path names a place. */
export function isPlacementPath(resource: Resource, path: string): boolean {
    if (packageOf(resource.type) !== "kubernetes") return false;
    for (const placement of placementsIn(resource)) if (placement.path === path) return true;
    const made = isCustom(resource.type) ? madeBy(resource.type, resource.properties) : undefined;
    return made !== undefined && path.startsWith(made.prefix) && isReachPath(made, path.slice(made.prefix.length));
}

/** Says what is wrong with the setting clusters. */
export function clusterProblems({ settings, violation }: Question): Judged {
    return settings.clusters.flatMap((declared): Judged => {
        const { provider, operator, region, country } = declared;
        const unknown =
            country === undefined ? [] : parseAllowed([country].flat().filter((code) => code !== "EU")).unknown;
        for (const given of unknown)
            violation("unknownJurisdiction", { setting: plain("clusters"), given: plain(given) });
        const unplaced = region !== undefined && country === undefined && !declaredAt(declared).place;
        if (region !== undefined && unplaced)
            violation("clusterNotPlaced", { name: plain(provider), region: plain(region), operator: plain(operator) });
        return unknown.length > 0 || unplaced ? [true] : [];
    });
}
