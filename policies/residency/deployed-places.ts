import { findPlace } from "../catalog/places";
import { packageOf } from "../core/resource";
import { read } from "../core/reading";
import { plain } from "../core/rule";
import { regionKey } from "../location/place-cause";
import { placesIn } from "../location/place-inputs";
import { isIn } from "../location/resource-place";
import { defineAspect } from "./aspect";
import { judgeOnePlace, placeMessages, serviceOf } from "./judge-place";

/** Where a state says that a resource is, if that is not where the program asked for it. */
export const deployedPlaces = defineAspect({
    name: "the place that a state gives, where it is not the one asked for",
    concerns: "cloud",
    messages: {
        ...placeMessages,
        contradicted:
            "The state of {resource} contradicts itself: the input '{path}' asks for {asked}, and the output says {found}. Run 'pulumi refresh', and export the state again.",
    },
    judge: (question) => {
        const { resource, cloud, settings, undetermined } = question;
        if (!resource.deployed) return;
        const provider = cloud.provider ?? packageOf(resource.type);
        const query = (id: string, what = "") => ({
            provider,
            partition: cloud.partition,
            service: serviceOf(resource.type, what),
            id,
        });
        for (const { path, value, what, provider: other } of placesIn(resource.type, resource.outputs ?? {})) {
            if (typeof value !== "string" || other !== undefined) continue;
            const asked = [...placesIn(resource.type, resource.properties)].find((each) => each.path === path)?.value;
            if (typeof asked !== "string" || read(resource.properties, path).state !== "known") continue;
            const [from, to] = [asked, value].map((id) => query(id, what));
            const [wanted, found] = [from, to].map((each) => each && findPlace(each, settings.additionalRegions));
            if (!from || !to || !wanted || !found) continue;
            if (regionKey(from, settings.additionalRegions) === regionKey(to, settings.additionalRegions)) continue;
            if (isIn(found, settings.allowedJurisdictions))
                undetermined("contradicted", { path, asked: plain(wanted.id), found: plain(found.id) });
            else
                judgeOnePlace(question, cloud, {
                    path,
                    query: to,
                    how: `was asked for in ${wanted.id}, and is, as its output '${path}' says, in`,
                    found: () => plain("a place"),
                });
        }
    },
});
