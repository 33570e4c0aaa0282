/**
 * How a provider's users write the id of a place.
 * Azure takes `West Europe` and `westeurope`; Google Cloud also URLs of zones and names such as
 * `projects/P/locations/europe-west1/keyRings/R`; Spanner writes `regional-europe-west1`; Hetzner `fsn1-dc14`. Of the ARN
 * of an outpost its own name counts.
 */
export function normalisePlaceId(provider: string, text: string): string {
    const id = text.toLowerCase().replace(/\s/g, "");
    switch (provider) {
        case "azure":
            return placeSegment(id) ?? lastSegment(id);
        case "gcp":
            return (placeSegment(id) ?? lastSegment(id)).replace(/^(regional-)+/, "");
        case "hetzner":
            return id.replace(/(-dc\d+)+$/, "");
        case "aws":
            return awsRegionOfZone(id) ?? lastSegment(id);
        default:
            return id;
    }
}

/**
 * The region in the id of an availability zone: `euw1-az2` is in eu-west-1, `usgw1-az1` in us-gov-west-1
 * (docs.aws.amazon.com/ram/latest/userguide/working-with-az-ids.html). A local zone's id names its parent, not its place.
 */
function awsRegionOfZone(id: string): string | undefined {
    const [, area, gov, direction, number] =
        /^(af|ap|ca|cn|eu|il|me|mx|sa|us)(g?)([nesw]|ne|nw|se|sw|c)(\d)-az\d$/.exec(id) ?? [];
    const word = { n: "north", e: "east", s: "south", w: "west", c: "central" };
    const words = [...(direction ?? "")].map((letter) => word[letter as keyof typeof word]).join("");
    return area === undefined ? undefined : `${area}${gov === "" ? "" : "-gov"}-${words}-${number}`;
}

/** The place that a resource name or URL says it is in: the segment after `locations`, `regions`, `zones` and the like. */
export function placeSegment(name: string): string | undefined {
    return /(?:^|\/)(?:locations|regions|zones|instanceconfigs)\/([^/]+)/i.exec(name)?.[1];
}

export const lastSegment = (name: string): string => name.split("/").findLast((segment) => segment !== "") ?? "";

/** A zone's region and its own suffix, by the way the provider names zones; nothing where the id is no zone's. */
export function splitZone(
    provider: string,
    id: string,
): { readonly region: string; readonly zone: string } | undefined {
    const pattern = Object.hasOwn(zonePatterns, provider) ? zonePatterns[provider] : undefined;
    const [, region, zone] = pattern?.exec(id) ?? [];
    return region === undefined || zone === undefined ? undefined : { region, zone };
}

/** Google: `europe-west1-b`, `us-central1-ai1a` (regions-zones page), Oracle's zones within `us-east4-b-r2`; AWS: `eu-west-3a`; OVHcloud, STACKIT, T Cloud: own lists. */
const zonePatterns: Readonly<Record<string, RegExp>> = {
    gcp: /^(.+?)-([a-z](?:-r\d)?|ai\d[a-z])$/,
    aws: /^(.+-\d)([a-z])$/,
    ovhcloud: /^(.+)-([a-z])$/,
    stackit: /^(.+)-(\d|m)$/,
    opentelekomcloud: /^(.+)-(\d\d)$/,
};
export const zoneId = (provider: string, region: string, zone: string): string =>
    provider === "aws" ? `${region}${zone}` : `${region}-${zone}`;
