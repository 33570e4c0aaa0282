import { findPlace } from "../../catalog/places";
import { declaredIn } from "../../core/declared";
import type { Resource } from "../../core/resource";
import { askedOf, defineAspect } from "../aspect";
import { isReachPath, judgeReaches, reachMessages } from "../data-reach";
import { placeMessages } from "../judge-place";
import { copiesIn, judgeCopy, pairMessages } from "../paired-places";
import { judgeDefaults } from "../silent-defaults";
import { isCustom, madeBy, type Made } from "./custom-resources";

/** How far the data go of what a custom resource makes in a cloud: by words, inputs left out and copies. */
export const customResourceReach = defineAspect({
    name: "how far the data go of what a custom resource makes in a cloud",
    concerns: "kubernetes",
    messages: { ...placeMessages, ...reachMessages, ...pairMessages },
    asksOf: isCustom,
    isPrintable: (path, resource) => {
        const made = madeIn(resource);
        return (
            made !== undefined && path.startsWith(made.prefix) && isReachPath(made.type, path.slice(made.prefix.length))
        );
    },
    judge: (question) => {
        const made = madeIn(question.resource);
        if (!made?.cloud) return;
        const asked = askedOf(question, made);
        const { provider } = made.cloud;
        judgeReaches(asked, made);
        judgeDefaults(asked, { provider, partition: undefined }, made);
        const { location } = made.properties;
        const home =
            provider === "azure" && typeof location === "string"
                ? findPlace({ provider, id: location }, question.settings.additionalRegions)
                : undefined;
        if (home) for (const copy of copiesIn(made)) judgeCopy(asked, home, copy);
    },
});

/** Where no type of an SDK stands behind the object, which would be judged as that. */
const madeIn = (resource: Resource): Made | undefined =>
    isCustom(resource.type) && declaredIn(resource).length === 0
        ? madeBy(resource.type, resource.properties)
        : undefined;
