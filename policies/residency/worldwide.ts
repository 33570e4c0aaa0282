import { globalServiceOf } from "../catalog/global-services";
import { readText } from "../core/reading";
import type { Resource } from "../core/resource";
import { plain } from "../core/rule";
import { defineAspect } from "./aspect";

/** Whether the content of a resource is everywhere, so that the place of its group or provider says nothing of it. */
export function isWorldwide({ type, properties }: Resource): boolean {
    const holds = globalServiceOf(type, properties)?.holds;
    return holds === "edge" || holds === "world";
}

/** Services that are worldwide, whatever their location says; one that says `global` is judged by that. */
export const worldwide = defineAspect({
    name: "whether it is worldwide",
    concerns: "cloud",
    messages: {
        worldwide:
            "{resource} cannot be kept within {allowed}: {why}. Serve it from a region within {allowed}, or accept the type with a reason in the setting acceptedGlobalTypes.",
    },
    judge: ({ resource, settings, applies, violation }) => {
        const known = globalServiceOf(resource.type, resource.properties);
        if (!known || !isWorldwide(resource)) return;
        if (readText(resource.properties, "location").value?.toLowerCase() === "global") return;
        if (settings.acceptedGlobalTypes.some(({ type }) => type === resource.type)) return applies();
        violation("worldwide", {
            why: plain(known.why),
            allowed: plain(settings.allowedJurisdictions.join(", ")),
        });
    },
});
