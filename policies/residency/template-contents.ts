import { read } from "../core/reading";
import type { Resource } from "../core/resource";
import { UNKNOWN } from "../core/values";
import { templateOf, templateText } from "../embedded/arm-template";
import type { Template } from "../embedded/rows/templates";
import { defineAspect } from "./aspect";

const GENERIC = "azure-native:resources:Resource";

/** A template or an untyped resource of Azure whose content is not visible. What is visible is judged as its own type. */
export const templateContents = defineAspect({
    name: "templates and untyped resources whose content is not visible",
    concerns: "cloud",
    messages: {
        template:
            "The resources that {resource} creates are not visible: '{path}' is computed or kept elsewhere. Declare those resources in the program, or write their locations out.",
    },
    asksOf: (type) => templateOf({ type }) !== undefined || type === GENERIC,
    judge: ({ resource, applies, undetermined }) => {
        const template = templateOf(resource);
        const unseen = template ? unseenOf(resource, template) : unknownContent(resource);
        if (unseen !== undefined) undetermined("template", { path: unseen });
        else applies();
    },
});

/** The path of what is not visible of a template. */
function unseenOf({ properties }: Resource, row: Template): string | undefined {
    const reading = read(properties, row.inline);
    if (reading.state === "absent") return row.linked;
    return reading.state === "known" && templateText(reading.value) ? undefined : row.inline;
}

const unknownContent = ({ properties }: Resource): string | undefined =>
    [properties.properties, properties.resourceType, properties.resourceProviderNamespace].includes(UNKNOWN)
        ? "properties"
        : undefined;
