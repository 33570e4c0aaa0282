import { knownProviders } from "../catalog/places";
import { causedBy } from "../core/finding";
import { packageOf, type Resource } from "../core/resource";
import { plain } from "../core/rule";
import { declaredAt } from "../location/cluster-place";
import { defineAspect } from "./aspect";

/** Whether what the settings declare exists: asked once, of the stack itself. What is left of the settings holds. */
export const declaredPlaces = defineAspect({
    name: "whether the places and clusters that the settings declare exist",
    concerns: "stack",
    messages: {
        unknownProvider:
            "The setting additionalRegions of eu-residency names the provider {given}, which the catalog does not know. Known: {known}.",
        clusterNotPlaced:
            "The setting clusters places '{name}' in {region}, which the catalog does not know as a place of {operator}. Add its country.",
    },
    judge: ({ settings, stack, violation }) => {
        const known = knownProviders();
        for (const { provider } of settings.additionalRegions)
            // A provider may be one of the program's that the catalog does not know.
            if (stack.complete && !known.includes(provider) && stack.indexed(packagesOf)(provider).length === 0)
                violation("unknownProvider", {
                    given: plain(provider),
                    known: plain(known.join(", ")),
                    cause: causedBy("setting", `additionalRegions ${provider}`),
                });
        for (const declared of settings.clusters) {
            const { provider, operator, region, country } = declared;
            if (region !== undefined && country === undefined && !declaredAt(declared).place)
                violation("clusterNotPlaced", {
                    name: plain(provider),
                    region: plain(region),
                    operator: plain(operator),
                    cause: causedBy("setting", `clusters ${provider}`),
                });
        }
    },
});

const packagesOf = ({ type }: Resource): readonly string[] => [packageOf(type)];
