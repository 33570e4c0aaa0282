/** Resources that set the key of others: the encryption configuration of a bucket, the default key of a region. */
import { entryOf } from "../core/lookup";
import { lastStep } from "../core/references";
import { read, type Reading } from "../core/reading";
import { normaliseType, type Resource } from "../core/resource";
import type { Stack } from "../core/stack";
import type { KeySetter, Switch } from "./key-row";
import { isOn } from "./switches";
import { keyRows } from "./rows";

/** Whether a key that is set by another resource is taken: `none` sets one, one sets it, or one may. */
export type Setting = { readonly state: "set" | "none" } | { readonly state: "possible"; readonly by?: Resource };

/** Finds what sets the key of a resource. What it sets is judged by its own row. */
export function settingOf(stack: Stack, resource: Resource, setter: KeySetter): Setting {
    if (!stack.complete) return { state: "possible" };
    const found = setter.types.map((type) => settersOf(stack, resource, type, setter));
    if (found.some(({ certain }) => certain.length > 0)) return { state: "set" };
    const [by] = found.flatMap(({ possible }) => possible[0] ?? []);
    return by ? { state: "possible", by } : { state: "none" };
}

/** Whether a key that another resource sets would be used. The default key of a region is not, where nothing is encrypted. */
export function isUsed(
    stack: Stack,
    resource: Resource,
    setter: KeySetter,
    own: readonly Reading[],
    turned: Switch | undefined,
): boolean {
    const { usedWith } = setter;
    if (!usedWith || !stack.complete) return true;
    if (turned && own.every((reading) => isOn(reading, turned))) return true;
    const { certain, possible } = settersOf(stack, resource, usedWith.type, setter);
    return [...certain, ...possible].some(({ properties }) =>
        isOn(read(properties, usedWith.switch.path), usedWith.switch),
    );
}

interface Found {
    readonly certain: readonly Resource[];
    /** Those of which only the deployment tells what they name. */
    readonly possible: readonly Resource[];
}

function settersOf(stack: Stack, resource: Resource, type: string, { matchedBy, ownProperty }: KeySetter): Found {
    const index = stack.indexed(matchKeysOf);
    const found = (key: string): readonly Resource[] => index(`${type} ${key}`);
    const own = read(resource.properties, ownProperty ?? matchedBy);
    const from = found(`from ${resource.urn}`);
    if (own.state === "known")
        return {
            certain: [...from, ...(typeof own.value === "string" ? found(`named ${lastStep(own.value)}`) : [])],
            possible: [...found("unknown"), ...found("absent")],
        };
    // What neither of them says, such as the region, one provider says for both.
    const ofProvider = own.state === "absent" && resource.provider ? found(`provider ${resource.provider.urn}`) : [];
    return {
        certain: [...from, ...ofProvider],
        possible: [...found("named"), ...found("unknown"), ...found("absent")],
    };
}

/** How a setter is found: by what its property was made from, by the text of the property, or by its provider. */
function matchKeysOf(setter: Resource): readonly string[] {
    const match = matches().get(setter.type);
    if (!match) return [];
    const { property, setFor } = match;
    const made = (entryOf(setter.propertyDependencies ?? {}, property) ?? []).filter((urn) => setFor.has(typeIn(urn)));
    const keys =
        made.length > 0 ? made.map((urn) => `from ${urn}`) : keysByText(setter, read(setter.properties, property));
    return keys.map((key) => `${setter.type} ${key}`);
}

function keysByText({ provider }: Resource, reading: Reading): readonly string[] {
    if (reading.state === "absent") return ["absent", ...(provider ? [`provider ${provider.urn}`] : [])];
    return reading.state === "known" && typeof reading.value === "string"
        ? ["named", `named ${lastStep(reading.value)}`]
        : ["unknown"];
}

const typeIn = (urn: string): string => normaliseType(urn.split("::")[2]?.split("$").at(-1) ?? "");

interface Match {
    readonly property: string;
    /** The types whose key the setter sets. */
    readonly setFor: ReadonlySet<string>;
}

/** Type of a setter → how it names what it sets the key of; read from the rows once. */
function matches(): ReadonlyMap<string, Match> {
    if (known) return known;
    const found = new Map<string, { readonly property: string; readonly setFor: Set<string> }>();
    for (const [type, rows] of Object.entries(keyRows))
        for (const { setBy } of rows)
            for (const setter of setBy ? [...setBy.types, ...(setBy.usedWith ? [setBy.usedWith.type] : [])] : []) {
                const match = found.get(setter) ?? { property: setBy?.matchedBy ?? "", setFor: new Set() };
                match.setFor.add(type);
                found.set(setter, match);
            }
    return (known = found);
}
let known: ReadonlyMap<string, Match> | undefined;
