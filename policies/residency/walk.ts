import { leaves } from "../core/reading";
import { packageOf, type Resource } from "../core/resource";
import { UNKNOWN, type Properties } from "../core/values";
import { isFreeText } from "./free-text";
import { general, isNoPlace, mayNamePlace, namesPlace } from "./place-names";

/** One value of a resource that says where something is. */
export interface NamedPlace {
    readonly path: string;
    readonly value: string | typeof UNKNOWN;
    /** `input`: the value names the place. `reference`: it is the id of something that is there. */
    readonly kind: "input" | "reference";
    /** The provider whose places these are, where it is not the resource's own. */
    readonly provider?: string;
    /** What the id of a reference names below the place: `keyRings`. */
    readonly what?: string;
}

/** Finds every value that names a place, at any depth and in any element of a list. */
export function* placesIn(type: string, properties: Properties): Generator<NamedPlace> {
    const pack = packageOf(type);
    const mayBePlace = mayNamePlace(type);
    for (const { path, key, value } of leaves(properties)) {
        if (value !== UNKNOWN && (typeof value !== "string" || value === "")) continue;
        if (!mayBePlace(key) && (value === UNKNOWN || !value.includes("/"))) continue;
        const shape = general(path);
        if (isFreeText(pack, type, shape)) continue;
        if (namesPlace(type, shape, key)) {
            if (value !== UNKNOWN && isNoPlace(type, shape, value)) continue;
            const provider = otherCloud(pack, key);
            yield { path, value, kind: "input", ...(provider !== undefined && { provider }) };
        } else if (value !== UNKNOWN && !proseNames.has(key)) {
            const located = locatedId(pack, value);
            if (located) yield { path, kind: "reference", ...located };
        }
    }
}

const proseNames: ReadonlySet<string> = new Set(["description", "displayName", "title", "comment"]);

/** Places of another cloud say so in their name: `awsRegion`, `azureRegion`. */
function otherCloud(pack: string, key: string): string | undefined {
    if (pack !== "aws" && /^awsRegion$/.test(key)) return "aws";
    if (pack === "gcp" && /^azureRegion$/.test(key)) return "azure";
    return undefined;
}

const gcpIds = [
    /^(?:(?:https?:)?\/\/[^/]+\/(?:[^/]+\/)*?)?(?:projects|folders|organizations)\/[^/]+\/(?:locations|regions|zones)\/([^/]+)(?:\/([^/]+))?/,
    /^(?:locations|regions|zones)\/([^/]+)\/([^/]+)\/[^/]/,
];
const azureIds = [/^\/subscriptions\/[^/]+\/(?:.+\/)?locations\/([^/]+)(?:\/([^/]+))?/i];

/** The place that the id of a resource embeds; nothing where the text is no such id, or its place is a wildcard. */
function locatedId(pack: string, text: string): { readonly value: string; readonly what: string } | undefined {
    if (/\s/.test(text)) return undefined;
    const patterns = pack === "gcp" ? gcpIds : pack === "azure-native" ? azureIds : [];
    for (const pattern of patterns) {
        const [, value, what = ""] = pattern.exec(text) ?? [];
        if (value !== undefined && value !== "-" && !/[*{}]/.test(value)) return { value, what };
    }
    return undefined;
}

/** Whether the value at a path may be shown: it names a place, or is an id with a place in it. */
export function isPlacePath({ type, properties }: Resource, path: string): boolean {
    for (const place of placesIn(type, properties)) if (place.path === path) return true;
    return false;
}
