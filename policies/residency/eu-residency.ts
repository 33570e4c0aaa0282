import { cloudOf, type Cloud } from "../catalog/clouds";
import { parseAllowed } from "../catalog/jurisdictions";
import { silentDefaults } from "../catalog/located-types";
import { knownProviders } from "../catalog/places";
import { packageOf, PROVIDER_PREFIX, STACK_TYPE, type Resource, type Stack } from "../core/resource";
import { defineRule, plain, type Outcome } from "../core/rule";
import { UNKNOWN } from "../core/values";
import { inheritedAzure, inheritedFromProvider, inheritedGcp, isReportedElsewhere, type Inherited } from "./inherited";
import { messages, settings, type Question } from "./messages";
import { general, reaches } from "./place-names";
import { judgeSite } from "./site";
import { isPlacePath, placesIn, type NamedPlace } from "./walk";

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
    printable: (path, resource) => isPlacePath(resource, path) || isReachPath(resource, path),
    check: (question) => judge(question, undefined),
    join: (question, stack) => judge(question, stack),
});

function judge(question: Question, stack: Stack | undefined): Outcome {
    const { resource } = question;
    if (resource.type === STACK_TYPE) return judgeSettings(question);
    const pack = packageOf(resource.type);
    const cloud = resource.type.startsWith(PROVIDER_PREFIX)
        ? undefined
        : cloudOf(pack, resource.provider?.properties ?? {});
    if (!cloud) return "not-applicable";
    const answers = [
        ...placesGiven(question, cloud, stack),
        ...placesInherited(question, cloud, stack),
        ...placesByDefault(question, cloud),
        ...reachesGiven(question),
    ];
    return answers.length > 0 ? undefined : "not-applicable";
}

/** One truth for each thing judged: the rule applies where there is one. */
type Judged = readonly true[];

function placesGiven(question: Question, cloud: Cloud, stack: Stack | undefined): Judged {
    const { resource, undetermined } = question;
    const judged: true[] = [];
    for (const named of placesIn(resource.type, resource.properties)) {
        const { path, value } = named;
        if (value === UNKNOWN) {
            // An unknown location of azure-native may be its group's: see inheritedAzure.
            if (isAutomatic(cloud, path) || isReportedElsewhere(resource, path, stack)) continue;
            undetermined("placeNotKnownYet", { path });
        } else if (!judgeNamed(question, cloud, named, value)) continue;
        judged.push(true);
    }
    return judged;
}

const isAutomatic = (cloud: Cloud, path: string): boolean => cloud.provider === "azure" && path === "location";

/** Answers whether there was anything to judge: most ids of global things refer to nothing that has a place. */
function judgeNamed(question: Question, cloud: Cloud, named: NamedPlace, id: string): boolean {
    const { path, kind, what = "" } = named;
    if (kind === "reference" && id.toLowerCase() === "global" && what !== "keyRings") return false;
    const own = named.provider === undefined || named.provider === cloud.provider;
    const provider = named.provider ?? cloud.provider ?? packageOf(question.resource.type);
    const service = serviceOf(question.resource.type, what);
    judgeSite(question, own ? cloud : { provider, partition: undefined }, {
        path,
        query: { provider, partition: own ? cloud.partition : undefined, service, id },
        how: kind === "input" ? `is placed by '${path}' in` : `refers in '${path}' to something in`,
        found: () => question.show(path),
    });
    return true;
}

/** Multi-regions mean different places in different services: the service of what an id names, else of the resource. */
function serviceOf(type: string, what: string): string | undefined {
    const services: Readonly<Record<string, string>> = {
        keyRings: "kms",
        repositories: "artifactregistry",
        datasets: "bigquery",
    };
    if (packageOf(type) !== "gcp") return undefined;
    return (Object.hasOwn(services, what) ? services[what] : undefined) ?? type.split(":")[1]?.split("/")[0];
}

function placesInherited(question: Question, cloud: Cloud, stack: Stack | undefined): Judged {
    const { resource, undetermined } = question;
    const { type } = resource;
    const inherited = inheritedBy(question, cloud, stack);
    if (!inherited || inherited.state === "elsewhere") return [];
    const { path } = inherited;
    if (inherited.state === "open") undetermined(inherited.why, { path });
    else {
        const provider = cloud.provider ?? packageOf(type);
        const query = { provider, partition: cloud.partition, service: serviceOf(type, ""), id: inherited.value };
        judgeSite(question, cloud, { path, query, how: inherited.how, found: () => plain("a place") });
    }
    return [true];
}

function inheritedBy({ resource }: Question, cloud: Cloud, stack: Stack | undefined): Inherited | undefined {
    // An input with a place of its own when it is left out does not fall back to the provider's: see placesByDefault.
    if (silentDefaults(resource.type).some(({ input }) => !input.includes("."))) return undefined;
    if (cloud.provider === "azure") return inheritedAzure(resource, stack);
    return cloud.provider === "gcp" ? inheritedGcp(resource) : inheritedFromProvider(resource);
}

/** Inputs whose absence lands in one place, the United States or the world, whatever the provider is set to. */
function placesByDefault(question: Question, cloud: Cloud): Judged {
    const { resource, read, readEach } = question;
    return silentDefaults(resource.type).flatMap((row): Judged => {
        const parent = row.input.includes(".") ? row.input.slice(0, row.input.lastIndexOf(".")) : undefined;
        if (parent !== undefined && readEach(parent).every(({ state }) => state !== "known")) return [];
        return readEach(row.input).flatMap(({ state, path }): Judged => {
            const holder = path.slice(0, Math.max(0, path.lastIndexOf(".")));
            if (state !== "absent" || (holder !== "" && read(holder).state !== "known")) return [];
            judgeSite(question, cloud, {
                path,
                query: {
                    provider: row.provider,
                    partition: row.provider === cloud.provider ? cloud.partition : undefined,
                    service: serviceOf(resource.type, ""),
                    id: row.lands_in,
                },
                how: `leaves '${path}' unset, which means`,
                found: () => plain(row.lands_in),
            });
            return [true];
        });
    });
}

const isReachPath = ({ type }: Resource, path: string): boolean =>
    reaches.some((reach) => reach.type.test(type) && reach.path === general(path));

/** Words that let data go further than the region. */
function reachesGiven({ resource, readEach, show, violation, undetermined }: Question): Judged {
    return reaches
        .filter(({ type }) => type.test(resource.type))
        .flatMap(({ path, stays, means }) =>
            readEach(path).flatMap((reading): Judged => {
                if (reading.state === "absent") return [];
                if (reading.state === "unknown") undetermined("placeNotKnownYet", { path: reading.path });
                else if (typeof reading.value !== "string" || !stays.includes(reading.value)) {
                    const told = { value: show(reading.path), means: plain(means), stays: plain(stays.join(" or ")) };
                    violation("reach", { path: reading.path, ...told });
                }
                return [true];
            }),
        );
}

/** Says on the stack what in the settings names nothing; what is left of them stays in force. */
function judgeSettings({ settings, violation }: Question): Outcome {
    const { allowedJurisdictions, additionalRegions } = settings;
    const countries = additionalRegions.flatMap(({ country }) => country);
    const wrong = [
        ...parseAllowed(allowedJurisdictions).unknown.map((given) => ["allowedJurisdictions", given] as const),
        ...parseAllowed(countries).unknown.map((given) => ["additionalRegions", given] as const),
    ];
    for (const [setting, given] of wrong)
        violation("unknownJurisdiction", { setting: plain(setting), given: plain(given) });
    const providers = knownProviders();
    const strangers = additionalRegions.filter(({ provider }) => !providers.includes(provider));
    for (const { provider } of strangers)
        violation("unknownProvider", { given: plain(provider), known: plain(providers.join(", ")) });
    return wrong.length + strangers.length > 0 ? undefined : "not-applicable";
}
