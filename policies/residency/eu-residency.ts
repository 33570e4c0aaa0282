import { cloudOf } from "../catalog/clouds";
import { rememberedByText } from "../core/remembered";
import { isProviderType, packageOf, PROVIDER_PREFIX, STACK_TYPE } from "../core/resource";
import { defineRule } from "../core/rule";
import type { AnyAspect } from "./aspect";
import { dataLinks } from "./data-links";
import { dataReach } from "./data-reach";
import { dataZones } from "./data-zones";
import { declaredPlaces } from "./declared-places";
import { deployedPlaces } from "./deployed-places";
import { directoryCountries } from "./directory-countries";
import { extendedLocations } from "./extended-locations";
import { inheritedPlaces } from "./inherited-places";
import { clusterLocation } from "./kubernetes/cluster-location";
import { customResourceReach } from "./kubernetes/custom-resource-reach";
import { objectPlaces } from "./kubernetes/object-places";
import { volumeCopies } from "./kubernetes/volume-copies";
import { namedPlaces } from "./named-places";
import { pairedPlaces } from "./paired-places";
import { settings } from "./settings";
import { silentDefaults } from "./silent-defaults";
import { templateContents } from "./template-contents";
import { unknownProviders } from "./unknown-providers";
import { worldwide } from "./worldwide";

/** The questions that the rule asks, in the order in which it reports. */
export const aspects: readonly AnyAspect[] = [
    namedPlaces,
    deployedPlaces,
    inheritedPlaces,
    silentDefaults,
    extendedLocations,
    dataReach,
    dataZones,
    directoryCountries,
    pairedPlaces,
    dataLinks,
    worldwide,
    templateContents,
    objectPlaces,
    volumeCopies,
    customResourceReach,
    clusterLocation,
    unknownProviders,
    declaredPlaces,
];

export const euResidency = defineRule({
    id: "eu-residency",
    control: "places",
    title: "Every place that a resource names is within the allowed jurisdictions, the EU unless set otherwise.",
    rationale:
        "Where data are decides whose courts can order them to be handed over, and every transfer out of the EU needs a legal ground of its own.",
    severity: "high",
    frameworks: [
        "gdpr:44",
        "c3a:SOV-3-01",
        "snc:19.2",
        "csf:SOV-3",
        "dora:30(2)(b)",
        "gdpr:25",
        "c5:PSS-12",
        "c5:2026",
        "hds:2",
    ],
    remediation:
        "Move the resource to the place that the message names, or set the input it names to a region within the allowed jurisdictions.",
    messages: Object.assign({}, ...aspects.map(({ messages }) => messages as object)) as Readonly<
        Record<string, string>
    >,
    settings,
    printable: (path, resource) => aspects.some(({ isPrintable }) => isPrintable?.(path, resource)),
    concerns: (type) => aspectsOf(type).length > 0,
    judge: (subject, stack) => {
        const { resource, settings, read, readEach, show, applies, violation, undetermined } = subject;
        const cloud = cloudOf(packageOf(resource.type), resource.provider?.properties);
        const asked = { resource, stack, cloud, settings, read, readEach, show, applies, violation, undetermined };
        for (const aspect of aspectsOf(resource.type)) aspect.judge(asked as never);
    },
});

/** The aspects that may ask something of a type. */
const aspectsOf = rememberedByText((type): readonly AnyAspect[] => {
    const concern = concernOf(type);
    return aspects.filter((aspect) => aspect.concerns === concern && (aspect.asksOf?.(type) ?? true));
});

/** Which aspects a type concerns. Of providers, only those of Kubernetes are judged: their cluster. */
function concernOf(type: string): AnyAspect["concerns"] | undefined {
    if (type === STACK_TYPE) return "stack";
    if (type === `${PROVIDER_PREFIX}kubernetes` || packageOf(type) === "kubernetes") return "kubernetes";
    if (isProviderType(type)) return undefined;
    return cloudOf(packageOf(type)) ? "cloud" : "unknown provider";
}
