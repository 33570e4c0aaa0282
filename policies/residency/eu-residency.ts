import { cloudOf, type Cloud } from "../catalog/clouds";
import { parseAllowed } from "../catalog/jurisdictions";
import { knownPlaces, knownProviders } from "../catalog/places";
import { packageOf, PROVIDER_PREFIX, STACK_TYPE, type Resource } from "../core/resource";
import type { Stack } from "../core/stack";
import { defineRule, plain, type Outcome } from "../core/rule";
import { UNKNOWN } from "../core/values";
import { defaultsJudged } from "./silent-defaults";
import { extendedJudged, isExtendedPath } from "./extended-locations";
import { inheritedBy, isIn } from "../location/resource-place";
import { isReportedElsewhere } from "../location/inherited-place";
import { wholeResource } from "../location/embedded-resource";
import { clusterProblems, isPlacementPath, judgeKubernetes } from "./kubernetes/kubernetes";
import { linksJudged } from "./data-links";
import { messages, settings, type Judged, type Question } from "./messages";
import { judgeNamed, serviceOf } from "./judge-named-place";
import { pairsJudged } from "./paired-places";
import { dataZonesJudged, isReachPath, reachesJudged } from "./data-reach";
import { isWorldwide, judgeSite, judgeWorldwide } from "./judge-place";
import { judgeStranger } from "./unknown-providers";
import { contentJudged, isContentPath } from "./template-contents";
import { isPlacePath, placesIn, type NamedPlace } from "../location/place-inputs";

export const euResidency = defineRule({
    id: "eu-residency",
    title: "Every place that a resource names is within the allowed jurisdictions, the EU unless set otherwise.",
    rationale:
        "Where data are decides whose courts can order them to be handed over, and every transfer out of the EU needs a legal ground of its own.",
    severity: "high",
    frameworks: ["gdpr:44", "c3a:SOV-3-01", "snc:19.2", "csf:SOV-3", "dora:30(2)(b)"],
    remediation:
        "Move the resource to the place that the message names, or set the input it names to a region within the allowed jurisdictions.",
    messages,
    settings,
    printable: (path, resource) =>
        isPlacePath(resource, path) ||
        isReachPath(resource, path) ||
        isExtendedPath(path) ||
        isContentPath(resource, path) ||
        isPlacementPath(resource, path),
    check: (question) => judge(question, undefined),
    join: (question, stack) => judge(question, stack),
});

function judge(question: Question, stack: Stack | undefined): Outcome {
    const { resource } = question;
    if (resource.type === STACK_TYPE) return judgeSettings(question, stack);
    const pack = packageOf(resource.type);
    if (pack === "kubernetes") return judgeKubernetes(question, stack);
    const cloud = resource.type.startsWith(PROVIDER_PREFIX)
        ? undefined
        : cloudOf(pack, resource.provider?.properties ?? {});
    if (!cloud) return judgeStranger(question, stack);
    return cloud.unresolved && !isFirstOfProvider(resource, stack)
        ? judgeUnresolved(question, cloud, stack)
        : judgeIn(question, cloud, stack);
}

/** What cloud a provider works in is asked once, at its first resource; the others tell only what is out in any case. */
function judgeUnresolved(question: Question, cloud: Cloud, stack: Stack | undefined): Outcome {
    let told = false;
    const report =
        (tell: Question["violation"]): Question["violation"] =>
        (message, data) => {
            if (message === "cloudNotKnown") return;
            told = true;
            tell(message, data);
        };
    const { violation, undetermined } = question;
    judgeIn({ ...question, violation: report(violation), undetermined: report(undetermined) }, cloud, stack);
    return told ? undefined : "not-applicable";
}

const isFirstOfProvider = (resource: Resource, stack: Stack | undefined): boolean =>
    (stack?.resources.find(({ provider }) => provider && provider.urn === resource.provider?.urn) ?? resource) ===
    resource;

function judgeIn(question: Question, cloud: Cloud, stack: Stack | undefined): Outcome {
    const itself = wholeResource(question.resource);
    const answers = [
        ...placesGiven(question, cloud, stack),
        ...placesInherited(question, cloud, stack),
        ...defaultsJudged(question, cloud, itself),
        ...extendedJudged(question, cloud, stack),
        ...reachesJudged(question, itself),
        ...dataZonesJudged(question, cloud, stack),
        ...pairsJudged(question, stack),
        ...linksJudged(question, stack),
        ...judgeWorldwide(question),
        ...contentJudged(question, cloud, stack),
    ];
    return answers.length > 0 ? undefined : "not-applicable";
}

function placesGiven(question: Question, cloud: Cloud, stack: Stack | undefined): Judged {
    const { resource, undetermined } = question;
    const judged: true[] = [];
    for (const named of placesIn(resource.type, resource.properties)) {
        const { path, value } = named;
        if (value === UNKNOWN) {
            // An unknown location of azure-native may be its group's: see inheritedAzure.
            if (isAutomatic(cloud, path) || isReportedElsewhere(resource, path, stack)) continue;
            undetermined("placeNotKnownYet", { path });
        } else if (!judgeNamed(toldOnce(question, named, stack), cloud, named, value)) continue;
        judged.push(true);
    }
    return judged;
}

/** Of a site that nobody knows, the first resource there tells. */
function toldOnce(question: Question, { kind, value }: NamedPlace, stack: Stack | undefined): Question {
    if (kind !== "site" || !stack) return question;
    const first = stack.resources.find(({ type, properties }) =>
        [...placesIn(type, properties)].some((place) => place.kind === "site" && place.value === value),
    );
    return first === question.resource ? question : { ...question, undetermined: () => undefined };
}

const isAutomatic = (cloud: Cloud, path: string): boolean => cloud.provider === "azure" && path === "location";

function placesInherited(question: Question, cloud: Cloud, stack: Stack | undefined): Judged {
    const { resource, undetermined } = question;
    const { type } = resource;
    const inherited = isWorldwide(resource) ? undefined : inheritedBy(resource, cloud, stack);
    if (!inherited || inherited.state === "elsewhere") return [];
    const { path } = inherited;
    if (inherited.state === "open" && choosable.has(inherited.why) && isAllIn(question, cloud)) return [true];
    if (inherited.state === "open") undetermined(inherited.why, { path });
    else {
        const provider = cloud.provider ?? packageOf(type);
        const query = { provider, partition: cloud.partition, service: serviceOf(type, ""), id: inherited.value };
        judgeSite(question, cloud, { path, query, how: inherited.how, found: () => plain("a place") });
    }
    return [true];
}

const choosable: ReadonlySet<string> = new Set(["noPlace", "providerChooses"]);

/** Whether it does not matter which of a provider's places is meant, as with Scaleway, which has none outside the EU. */
function isAllIn({ settings }: Question, { provider, partition }: Cloud): boolean {
    const places = provider === undefined ? [] : knownPlaces(provider, partition);
    return places.length > 0 && places.every((place) => isIn(place, settings.allowedJurisdictions));
}

/** Says on the stack what in the settings names nothing; what is left of them stays in force. */
function judgeSettings(question: Question, stack: Stack | undefined): Outcome {
    const { settings, violation } = question;
    const { allowedJurisdictions, additionalRegions } = settings;
    const countries = additionalRegions.flatMap(({ country }) => country);
    const wrong = [
        ...parseAllowed(allowedJurisdictions).unknown.map((given) => ["allowedJurisdictions", given] as const),
        ...parseAllowed(countries).unknown.map((given) => ["additionalRegions", given] as const),
    ];
    for (const [setting, given] of wrong)
        violation("unknownJurisdiction", { setting: plain(setting), given: plain(given) });
    const providers = [...knownProviders(), ...(stack?.resources ?? []).map(({ type }) => packageOf(type))];
    const strangers = additionalRegions.filter(({ provider }) => !providers.includes(provider));
    for (const { provider } of strangers)
        violation("unknownProvider", { given: plain(provider), known: plain(knownProviders().join(", ")) });
    return wrong.length + strangers.length + clusterProblems(question).length > 0 ? undefined : "not-applicable";
}
