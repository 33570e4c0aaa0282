/** Inputs of `google-native` that end like a place and name none, with those of `gcp` that are alike. */
import type { OfTypes } from "../rows-by-type";

export const googleNames: readonly (OfTypes & { readonly path: RegExp; readonly why: string })[] = [
    {
        types: [
            "gcp:accesscontextmanager/*",
            "gcp:identityplatform/*",
            "google-native:accesscontextmanager/*",
            "google-native:identitytoolkit/*",
        ],
        path: /[rR]egions$/,
        why: "where a request may come from",
    },
    {
        types: ["gcp:compute/healthCheck:*", "google-native:compute/*HealthCheck"],
        path: /^sourceRegions$/,
        why: "where a probe starts",
    },
    {
        types: ["gcp:monitoring/uptimeCheckConfig:*", "google-native:monitoring/*"],
        path: /^(selectedRegions|internalCheckers\[\]\.gcpZone)$/,
        why: "where a probe starts",
    },
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
