/** Inputs of Google's own APIs that end like a place and name none, where the twin in `gcp` has no such input. */
import type { OfTypes } from "../rows-by-type";

export const googleNativeNames: readonly (OfTypes & { readonly path: RegExp; readonly why: string })[] = [
    {
        types: ["google-native:dataflow/*"],
        path: /(^stepsLocation|packages\[\]\.location|logUploadLocation)$/,
        why: "a folder in Cloud Storage",
    },
    { types: ["google-native:dataplex/*"], path: /(metadataLocation)$/, why: "a folder in Cloud Storage" },
    { types: ["google-native:dataplex/*"], path: /^zoneId$/, why: "a zone of a data lake" },
    { types: ["google-native:connectors/*"], path: /^managedZoneId$/, why: "a DNS zone" },
    {
        types: ["google-native:containeranalysis/*", "google-native:connectors/*"],
        path: /(^|\.)(downloadLocation|specLocation)$/,
        why: "a URL",
    },
    {
        types: ["google-native:deploymentmanager/*"],
        path: /inputMappings\[\]\.location$/,
        why: "which part of a request",
    },
    { types: ["google-native:monitoring/*"], path: /\.pointerLocation$/, why: "where a picture shows an arrow" },
    { types: ["google-native:jobs/*"], path: /^postingRegion$/, why: "how widely an offer of work is shown" },
];
