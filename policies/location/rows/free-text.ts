import { typePattern, type TypePattern } from "../../catalog/type-patterns";
import type { OfTypes } from "../rows-by-type";

/** Properties that are free text in every SDK. */
export const everywhere: ReadonlySet<string> = new Set([
    "annotations",
    "description",
    "displayName",
    "environmentVariables",
    "labels",
    "metadata",
    "tags",
    "tagsAll",
    "userData",
]);

interface FreeText extends OfTypes {
    readonly types: readonly string[];
    readonly except?: TypePattern;
    /** Matches what stands in free text. */
    readonly path: RegExp;
}

/**
 * Free text that older API versions of Azure, and older versions of the SDK of Google, hold at other paths than those in
 * free-text.tsv.
 */
export const olderVersions: readonly FreeText[] = [
    { types: ["azure-native:*"], except: typePattern(["azure-native:botservice:*"]), path: /.\.properties\./ },
    {
        types: [
            "azure-native:apimanagement:ContentItem",
            "azure-native:chaos:Target",
            "azure-native:operationalinsights:DataSource",
            "azure-native:operationalinsights:Query",
            "azure-native:resources:Resource",
            "azure-native:security:DataScanner",
            "azure-native:web:Config",
            "azure-native:web:WebAppApplicationSettings",
            "azure-native:web:WebAppApplicationSettingsSlot",
            "azure-native:web:WebAppMetadata",
            "azure-native:web:WebAppMetadataSlot",
        ],
        path: /^properties\./,
    },
    {
        types: ["azure-native:apicenter:*", "azure-native:apimanagement:*", "azure-native:monitor:*"],
        path: /(^|\.)customProperties\./,
    },
    { types: ["azure-native:*"], except: typePattern(["azure-native:migrate:*"]), path: /(^|\.)settings\./ },
    { types: ["azure-native:securityinsights:*"], path: /^(customDetails|auth)\./ },
    { types: ["azure-native:recoveryservices:ProtectionContainer"], path: /\.serviceEndpoints\./ },
    { types: ["gcp:iam/workloadIdentityPool:*"], path: /\.caPools\.\w+$/ },
    { types: ["gcp:iam/*"], path: /(^|\.)attributeMapping[.[]/ },
    { types: ["gcp:*"], except: typePattern(["gcp:oracledatabase/*"]), path: /(^|\.)properties\./ },
];
