import { entryOf } from "./lookup";
import { readText, type Reading } from "./reading";
import { rememberedByText } from "./remembered";
import type { Resource } from "./resource";
import type { Stack } from "./stack";

/** The resources of a type that were given this name, whatever the case. */
export const resourcesNamed = (stack: Stack, type: string, name: string): readonly Resource[] =>
    stack.indexed(namesOf, type)(name.toLowerCase());

/**
 * `name`, `identifier`, what is called as the type is (`bucket` of a Bucket), and what ends in Name, Id or Identifier and
 * begins as the type ends: `accountName` of a StorageAccount, `datasetId` of a Dataset.
 */
function namesOf({ type, properties, outputs }: Resource): readonly string[] {
    const kind = (type.split(":").at(-1) ?? "").toLowerCase();
    return [
        ...new Set(
            [...Object.entries(properties), ...Object.entries(outputs ?? {})].flatMap(([key, value]) => {
                if (typeof value !== "string" || value === "") return [];
                const stem = /^(?:db(?=[A-Z]))?(\w+)(?:Name|Id|Identifier)$/.exec(key)?.[1] ?? "";
                const own =
                    ["name", "identifier", kind].includes(key) || (stem !== "" && kind.endsWith(stem.toLowerCase()));
                return own ? [lastStep(value)] : [];
            }),
        ),
    ];
}
/** `table/visits` and `db:visits` are the same to Amazon. */
export const lastStep = (text: string): string =>
    (text.split(text.startsWith("arn:") ? /[/:]/ : "/").at(-1) ?? text).toLowerCase();

/** What a top-level property was made from; what a component hands out was made in it, wherever that is. */
export const madeFrom = (stack: Stack, resource: Resource, property: string): readonly Resource[] =>
    stack.referenced(resource, property).flatMap((each) => [each, ...(each.provider ? [] : within(stack, each))]);

const within = (stack: Stack, { urn }: Resource): readonly Resource[] =>
    stack.childrenOf(urn).flatMap((child) => [child, ...within(stack, child)]);

/** The resources of one of these types that a value names: what it was made from, else those whose name a text ends in. */
export function follow(
    stack: Stack,
    resource: Resource,
    reading: Reading,
    types: readonly string[],
): readonly Resource[] {
    const [property = ""] = reading.path.split(/[.[]/);
    const made = madeFrom(stack, resource, property).filter(({ type }) => types.includes(type));
    if (reading.state !== "known" || typeof reading.value !== "string") return made;
    const text = lastStep(reading.value);
    const named = types.flatMap((type) => resourcesNamed(stack, type, text));
    return named.length > 0 ? named : made;
}

/**
 * The resources of a type whose top-level property names this resource: `follow` the other way round, by an index.
 * @param property for example `vaultName`, to find the keys of a vault
 */
export function referringTo(stack: Stack, resource: Resource, type: string, property: string): readonly Resource[] {
    const index = stack.indexed(referencesBy(property), type);
    const holders = [resource, ...componentsAround(stack, resource)];
    const candidates = [
        ...namesOf(resource).flatMap((name) => index(`named ${name}`)),
        ...holders.flatMap(({ urn }) => index(`from ${urn}`)),
    ];
    return [...new Set(candidates)].filter((other) =>
        follow(stack, other, readText(other.properties, property), [resource.type]).includes(resource),
    );
}

/** One function for each property, since it is the identity of its index. */
const referencesBy = rememberedByText((property) => (other: Resource): readonly string[] => {
    const { value } = readText(other.properties, property);
    const made = entryOf(other.propertyDependencies ?? {}, property) ?? [];
    return [...(value === undefined ? [] : [`named ${lastStep(value)}`]), ...made.map((urn) => `from ${urn}`)];
});

function componentsAround(stack: Stack, { urn, parent }: Resource, seen: readonly string[] = []): readonly Resource[] {
    const around = parent === undefined || seen.includes(parent) ? undefined : stack.find(parent);
    return around && !around.provider ? [around, ...componentsAround(stack, around, [...seen, urn])] : [];
}
