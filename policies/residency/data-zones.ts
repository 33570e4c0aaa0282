import { placeOf } from "../location/resource-place";
import { defineAspect } from "./aspect";
import { wordOf } from "./data-reach";
import { judgeOnePlace, placeMessages } from "./judge-place";

const types: readonly string[] = [
    "azure-native:cognitiveservices:Deployment",
    "azure-native:cognitiveservices:AccountDeployment",
];
const KIND = "sku.name";

/**
 * A deployment of a kind DataZone… is answered anywhere in the data zone of its account's region: the EU, or the United
 * States (learn.microsoft.com/azure/ai-foundry/foundry-models/concepts/deployment-types).
 */
export const dataZones = defineAspect({
    name: "the data zone in which a model answers",
    concerns: "cloud",
    messages: {
        ...placeMessages,
        zoneNotKnown:
            "The place where {resource} answers requests is unknown: '{path}' names the data zone of its account, and the account is not part of this program. Declare it here, or use a regional kind such as Standard.",
    },
    asksOf: (type) => types.includes(type),
    isPrintable: (path, { type }) => types.includes(type) && path === KIND,
    judge: (question) => {
        const { resource, stack, cloud, settings, read, undetermined } = question;
        const kind = read(KIND);
        if (kind.state !== "known" || !/^datazone/i.test(wordOf(kind.value))) return;
        const home = placeOf(resource, stack, settings.additionalRegions);
        if (!home) return undetermined("zoneNotKnown", { path: KIND });
        const zone = home.countries?.includes("US") ? "usdatazone" : "eudatazone";
        judgeOnePlace(question, cloud, {
            path: KIND,
            query: { provider: "azure", partition: cloud.partition, id: zone },
            how: `is answered, by '${KIND}', in`,
            found: () => question.show(KIND),
        });
    },
});
