import { mayHoldPlaces } from "../catalog/place-blocks";
import { leaves, seek } from "../core/leaves";
import { read } from "../core/reading";
import { rememberedByInputs, rememberedByText } from "../core/remembered";
import { packageOf, type Resource } from "../core/resource";
import { UNKNOWN, type Properties, type Value } from "../core/values";
import { isFreeText } from "./free-text";
import { general, hasNeutralNames, isNoPlace, isPlaceName, namesPlace, namesSite } from "./place-input-names";

/** One value of a resource that says where something is. */
export interface NamedPlace {
    readonly path: string;
    readonly value: string | typeof UNKNOWN;
    /** `input`: the value names the place. `site`: a building or edge zone of its own. `reference`: it is the id of something that is there. */
    readonly kind: "input" | "site" | "reference";
    /** The provider whose places these are, where it is not the resource's own. */
    readonly provider?: string;
    /** What the id of a reference names below the place: `keyRings`. */
    readonly what?: string;
}

/** Every value that names a place, at any depth and in any element of a list; found once for the inputs of a resource. */
export const placesIn = (type: string, properties: Properties): readonly NamedPlace[] => placesOf({ type, properties });

const placesOf = rememberedByInputs((type, properties): readonly NamedPlace[] => {
    const pack = packageOf(type);
    const found: NamedPlace[] = [];
    const inputs = inputsOf(type);
    for (const { path, key, value } of hasNeutralNames(type) ? leaves(properties) : mayBePlaces.leaves(properties)) {
        if (value !== UNKNOWN && (typeof value !== "string" || value === "")) continue;
        const shape = general(path);
        const { holds, provider } = inputs(key)(shape);
        if (holds === "text") continue;
        if (holds === "input" || holds === "site") {
            if (isNoPlace(type, shape, value, labelOf(properties, path))) continue;
            found.push({ path, value, kind: holds, ...(provider !== undefined && { provider }) });
            // An outpost has a site of its own, and the region that controls it.
            const located = holds === "site" && value !== UNKNOWN ? locatedArn(pack, value) : undefined;
            if (located) found.push({ path, kind: "reference", ...located });
        } else if (value === UNKNOWN) {
            if (mayHoldPlaces(type, shape)) found.push({ path, value, kind: "input" });
        } else if (!proseNames.has(key)) {
            const located = locatedArn(pack, value) ?? locatedId(pack, value);
            if (located) found.push({ path, kind: "reference", ...located });
        }
    }
    return found;
});

/** What the input at a path holds, in every resource of a type; and the provider whose places these are, where it is another. */
interface Input {
    readonly holds: "text" | "input" | "site" | "other";
    readonly provider?: string | undefined;
}

/** By the type, the name of the nearest property and the path, `[]` for indices. */
const inputsOf = rememberedByText((type) => {
    const pack = packageOf(type);
    return rememberedByText((key) =>
        rememberedByText((shape): Input => {
            if (isFreeText(pack, type, shape)) return { holds: "text" };
            if (!namesPlace(type, shape, key)) return { holds: "other" };
            return { holds: namesSite(type, shape) ? "site" : "input", provider: otherCloud(pack, type, shape) };
        }),
    );
}, 1000);

/** What stands in `label` beside a `value`. */
function labelOf(properties: Properties, path: string): Value | undefined {
    if (!path.endsWith(".value")) return undefined;
    const reading = read(properties, path.replace(/value$/, "label"));
    return reading.state === "known" ? reading.value : reading.state === "unknown" ? UNKNOWN : undefined;
}

const proseNames: ReadonlySet<string> = new Set(["description", "displayName", "title", "comment"]);

/** Places of another cloud say so in their name, or stand in a block that does: `awsRegion`, `ociConnection.region`. */
function otherCloud(pack: string, type: string, path: string): string | undefined {
    if (type === "azure-native:security:SecurityConnector" && path.startsWith("environmentData.")) return "aws";
    const isGoogle = pack === "gcp" || pack === "google-native";
    if (!isGoogle && pack !== "azure-native") return undefined;
    const [, named = ""] = /(?:^|\.)(aws|amazon|azure|oci)[A-Z]\w*(?:\[\])?(?:\.|$)/.exec(path) ?? [];
    if (named === "aws" || named === "amazon") return "aws";
    return isGoogle && named !== "" ? named : undefined;
}

const gcpIds = [
    /^(?:(?:(?:https?:)?\/\/[^/]+|[a-z]+\.[a-z0-9.-]+)\/(?:[^/]+\/)*?)?(?:projects|folders|organizations)\/[^/]+\/(?:locations|regions|zones)\/([^/]+)(?:\/([^/]+))?/,
    /^(?:locations|regions|zones)\/([^/]+)\/([^/]+)\/[^/]/,
];
const azureIds = [/^\/subscriptions\/[^/]+\/(?:.+\/)?locations\/([^/]+)(?:\/([^/]+))?/i];
/** `fr-par/11111111-…` in a region, `fr-par-1/…` in a zone. */
const scalewayIds = [/^([a-z]{2}-[a-z]{3}(?:-\d)?)\/[0-9a-f]{8}-/];
const idsOf: ReadonlyMap<string, readonly RegExp[]> = new Map([
    ["gcp", gcpIds],
    ["google-native", gcpIds],
    ["azure-native", azureIds],
    ["scaleway", scalewayIds],
]);

const allIds = [...gcpIds, ...azureIds, ...scalewayIds];
/** Most values name no place, by their key or by an id: what is left is decided by the type and the path. */
const mayBePlaces = seek({
    key: isPlaceName,
    text: (text) => text.startsWith("arn:aws") || (/[/:]/.test(text) && allIds.some((pattern) => pattern.test(text))),
    other: (value) => value === UNKNOWN,
});

/** The place that the id of a resource embeds; nothing where the text is no such id, or its place is a wildcard. */
function locatedId(pack: string, text: string): { readonly value: string; readonly what: string } | undefined {
    if (/\s/.test(text)) return undefined;
    for (const pattern of idsOf.get(pack) ?? []) {
        const [, value, what = ""] = pattern.exec(text) ?? [];
        if (value !== undefined && value !== "-" && !/[*{}]/.test(value)) return { value, what };
    }
    return undefined;
}

/** The region that an ARN names, wherever it stands; that of a role or a bucket names none. */
function locatedArn(pack: string, text: string) {
    const [, value, what = ""] = /^arn:aws[a-z-]*:[a-z0-9-]+:([a-z0-9-]+):[^:\s]*:([a-z0-9-]*)\S*$/.exec(text) ?? [];
    return value === undefined ? undefined : { value, what, ...(pack !== "aws" && { provider: "aws" }) };
}

/** Whether the value at a path may be shown: it names a place, or is an id with a place in it. */
export function isPlacePath({ type, properties }: Resource, path: string): boolean {
    for (const place of placesIn(type, properties)) if (place.path === path) return true;
    return false;
}
