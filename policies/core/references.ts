import type { Reading } from "./reading";
import type { Resource, Stack } from "./resource";

/** The resources of a stack by their types, and by the names that were chosen for them. */
interface Index {
    readonly byType: ReadonlyMap<string, readonly Resource[]>;
    readonly byName: Map<string, ReadonlyMap<string, readonly Resource[]>>;
    readonly byParent: ReadonlyMap<string, readonly Resource[]>;
}
const indices = new WeakMap<Stack, Index>();

function indexOf(stack: Stack): Index {
    const known = indices.get(stack);
    if (known) return known;
    const index = {
        byType: grouped(stack.resources, ({ type }) => [type]),
        byName: new Map(),
        byParent: grouped(stack.resources, ({ parent }) => (parent === undefined ? [] : [parent])),
    };
    indices.set(stack, index);
    return index;
}

export const resourcesOf = (stack: Stack, type: string): readonly Resource[] => indexOf(stack).byType.get(type) ?? [];

/** The resources of a type that were given this name, whatever the case. */
export function resourcesNamed(stack: Stack, type: string, name: string): readonly Resource[] {
    const { byName } = indexOf(stack);
    const named = byName.get(type) ?? grouped(resourcesOf(stack, type), namesOf);
    byName.set(type, named);
    return named.get(name.toLowerCase()) ?? [];
}

function grouped(
    resources: readonly Resource[],
    keysOf: (resource: Resource) => readonly string[],
): ReadonlyMap<string, readonly Resource[]> {
    const groups = new Map<string, Resource[]>();
    for (const resource of resources)
        for (const key of keysOf(resource)) {
            const group = groups.get(key);
            if (group) group.push(resource);
            else groups.set(key, [resource]);
        }
    return groups;
}

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
    (indexOf(stack).byParent.get(urn) ?? []).flatMap((child) => [child, ...within(stack, child)]);

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
