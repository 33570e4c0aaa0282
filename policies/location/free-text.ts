import { freeTextNames, isInFreeText } from "../catalog/free-text";

/** What is free text in every SDK. */
const everywhere: ReadonlySet<string> = new Set(
    "annotations description displayName environmentVariables labels metadata tags tagsAll userData".split(" "),
);

/** What older API versions of Azure hold in other places than the SDK that was read. */
const paths: readonly { readonly type: RegExp; readonly path: RegExp }[] = [
    { type: /^azure-native:(?!botservice:)/, path: /.\.properties\./ },
    {
        type: /^azure-native:(apimanagement:ContentItem|chaos:Target|operationalinsights:(DataSource|Query)|resources:Resource|security:DataScanner|web:(Config|WebApp(ApplicationSettings|Metadata)(Slot)?))$/,
        path: /^properties\./,
    },
    { type: /^azure-native:(apicenter|apimanagement|monitor):/, path: /(^|\.)customProperties\./ },
    { type: /^azure-native:(?!migrate:)/, path: /(^|\.)settings\./ },
    { type: /^azure-native:securityinsights:/, path: /^(customDetails|auth)\./ },
    { type: /^azure-native:recoveryservices:ProtectionContainer$/, path: /\.serviceEndpoints\./ },
    { type: /^gcp:iam\/workloadIdentityPool:/, path: /\.caPools\.\w+$/ },
    { type: /^gcp:iam\//, path: /(^|\.)attributeMapping[.[]/ },
    { type: /^gcp:(?!oracledatabase\/)/, path: /(^|\.)properties\./ },
];

/** Whether a path (`[]` for indices) of a type runs through free text. */
export function isFreeText(packageName: string, type: string, path: string): boolean {
    const own = freeTextNames(packageName);
    const steps = namesIn(path).slice(0, -1);
    return (
        steps.some((step) => everywhere.has(step) || own?.has(step)) ||
        isInFreeText(type, path) ||
        matches(paths, type, path)
    );
}

const matches = (rows: typeof paths, type: string, path: string): boolean =>
    rows.some((row) => row.type.test(type) && row.path.test(path));

/** The property names of a path; a key such as `["a.b/c"]` is one name, whatever stands in it. */
const namesIn = (path: string): readonly string[] =>
    path.includes('["')
        ? [...path.matchAll(/\["(?:[^"\\]|\\.)*"\]|[^.[\]]+/g)].map(([name]) => name)
        : path.replaceAll("[]", "").split(".");
