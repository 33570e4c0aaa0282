import { cloudOf } from "../../catalog/clouds";
import { codesIn, countryNames, judgePlace, outside, parseAllowed } from "../../catalog/jurisdictions";
import { causedBy, labelOf, seenAt } from "../../core/finding";
import { packageOf, PROVIDER_PREFIX, type Provider, type Resource } from "../../core/resource";
import { plain } from "../../core/rule";
import { settingNameOf } from "../../location/cluster-place";
import { openPlaceOf } from "../../location/inherited-place";
import { causeOfResource } from "../../location/place-cause";
import { placeQueryOf } from "../../location/resource-place";
import { defineAspect, type Question } from "../aspect";
import { judgeOnePlace, serviceOf, titleOf } from "../judge-place";
import { judgeOfUnknownProvider, unknownProviderMessages } from "../unknown-providers";
import { clusterBehind, providerOf } from "./object-cluster";

const messages = {
    ...unknownProviderMessages,
    clusterNotKnown:
        "The location of the cluster of {resource} is unknown: the cluster is not part of this program, and its address does not tell. Say where it runs and who operates it in the setting clusters, under the provider '{name}'.",
} as const;

type Asked = Question<typeof messages>;

/** Where the cluster is that an object, or a provider of Kubernetes, deploys to: one cause for all that is in it. */
export const clusterLocation = defineAspect({
    name: "the place of its Kubernetes cluster",
    concerns: "kubernetes",
    messages,
    judge: (question) => {
        const { resource, stack } = question;
        const provider = providerOf(resource);
        if (!provider) return;
        // A provider that nothing uses deploys nothing.
        const isProvider = resource.type.startsWith(PROVIDER_PREFIX);
        if (isProvider && stack.complete && stack.ofProvider(provider.urn).length === 0) return;
        const cluster = clusterBehind(question);
        // Whether the program has the cluster, only the complete stack tells.
        if (!stack.complete && cluster.known !== "address") return;
        const cause = causedBy("cluster", provider.urn);
        if (cluster.known === "program") {
            if (!isProvider) judgeClusterOfProgram(question, cluster.resource);
        } else if (cluster.known === "address" && cluster.cloud && cluster.place) {
            const { provider: owner, partition, id } = cluster.place;
            judgeOnePlace(question, cluster.cloud, {
                path: "kubeconfig",
                query: { provider: owner, partition, id },
                how: "deploys, by its kubeconfig, to a cluster in",
                found: () => plain("a place"),
                cause: () => cause,
            });
        } else if (cluster.known === "settings" && cluster.declared) {
            const { region = "a cluster", operator, country } = cluster.declared;
            const { place } = cluster;
            const countries = place?.countries ?? (country === undefined ? undefined : codesIn(country));
            judgeDeclared(question, provider, countries, place ? titleOf(place) : `${region} of ${operator}`);
        } else question.undetermined("clusterNotKnown", { name: plain(settingNameOf(provider)), cause });
    },
});

/** What is in a cluster of the program is where the cluster is, and shares the cause of what is found there. */
function judgeClusterOfProgram(question: Asked, cluster: Resource | undefined): void {
    const { stack, settings, applies, undetermined } = question;
    // Which of several clusters is meant does not matter: each is judged itself.
    if (!cluster) return applies();
    const cloud = cloudOf(packageOf(cluster.type), cluster.provider?.properties);
    if (!cloud) return judgeOfUnknownProvider(question, cluster);
    const query = placeQueryOf(cluster, stack);
    const open = query ? undefined : openPlaceOf(cluster, stack);
    if (!query)
        return open ? undetermined(open.why, { path: "location", cause: seenAt(cluster, open.cause) }) : applies();
    const cause = causeOfResource(cluster, stack, settings.additionalRegions);
    judgeOnePlace(question, cloud, {
        path: "location",
        query: { ...query, service: serviceOf(cluster.type, "") },
        how: `runs in ${labelOf(cluster)}, which is in`,
        found: () => plain(query.id),
        of: cluster,
        ...(cause && { cause: () => cause }),
    });
}

function judgeDeclared(
    { settings, applies, violation }: Asked,
    provider: Provider,
    countries: readonly string[] | undefined,
    place: string,
): void {
    applies();
    const allowed = parseAllowed(settings.allowedJurisdictions);
    const judgement = judgePlace({ countries }, allowed);
    if (judgement === "in") return;
    const within = settings.allowedJurisdictions.join(", ");
    const told = {
        how: plain("deploys, by the setting clusters, to"),
        place: plain(place),
        allowed: plain(within),
        instead: plain(`Deploy to a cluster within ${within}.`),
        cause: causedBy("cluster", provider.urn),
    };
    if (judgement === "unprovable") violation("unprovable", told);
    else violation("outside", { ...told, countries: plain(countryNames(outside({ countries }, allowed))) });
}
