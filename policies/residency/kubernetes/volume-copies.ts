import { providerNamed } from "../../catalog/kubernetes";
import { findPlace } from "../../catalog/places";
import { isProperties } from "../../core/values";
import { defineAspect } from "../aspect";
import { judgeCopy, pairMessages } from "../paired-places";
import { clusterBehind } from "./object-cluster";

/** Redundancy words in the parameters of an Azure driver: the copy goes to the pair of the volume's region. */
export const volumeCopies = defineAspect({
    name: "the copy of its volumes in the pair of their region",
    concerns: "kubernetes",
    messages: pairMessages,
    judge: (question) => {
        const { resource, settings } = question;
        const { provisioner, parameters } = resource.properties;
        if (typeof provisioner !== "string" || providerNamed(provisioner) !== "azure" || !isProperties(parameters))
            return;
        const { cloud, place } = clusterBehind(question);
        const named = Object.entries(parameters).find(([key]) => key.toLowerCase() === "location")?.[1];
        const partition = cloud?.provider === "azure" ? cloud.partition : undefined;
        const home =
            typeof named === "string"
                ? findPlace({ provider: "azure", partition, id: named }, settings.additionalRegions)
                : place;
        if (!home) return;
        for (const [key, value] of Object.entries(parameters)) {
            const takesWord = /^(skuname|storageaccounttype)$/i.test(key);
            if (takesWord && typeof value === "string" && geoRedundant.test(value))
                judgeCopy(question, home, { path: `parameters.${key}`, by: "input" });
        }
    },
});
const geoRedundant = /^(standard|premium)_(ra)?gz?rs$/i;
