/** Brings the inputs of what is declared elsewhere into the names and the shape of an SDK, and knows where each came from. */
import { entryOf } from "../core/lookup";
import type { Resource } from "../core/resource";
import { isProperties, join, type Properties, type Value } from "../core/values";

/** One input under a name of the SDK. */
export interface Renamed {
    readonly name: string;
    readonly value: Value;
    /** Where the value stands below the name. */
    readonly step?: string | number;
    /** URNs of what the value comes from. */
    readonly from?: readonly string[];
}

/** The inputs that a name and its value stand for; several where the SDK has one of them and nothing tells which. */
export type Shape = (name: string, value: Value) => readonly Renamed[];

/** Inputs as an SDK has them. */
export interface Shaped {
    readonly properties: Properties;
    /** The path where an input stands, by its path in the SDK. */
    readonly paths: ReadonlyMap<string, string>;
    /** Top-level input → URNs of what stands in it. */
    readonly from: ReadonlyMap<string, readonly string[]>;
}

/**
 * Shapes a block of inputs.
 * @param path where the block stands in the resource that holds it
 */
export function shaped(block: Properties, path: string, shape: Shape): Shaped {
    const paths = new Map<string, string>();
    const from = new Map<string, string[]>();
    const visit = (value: Value, own: string, at: string): Value => {
        paths.set(own, at);
        if (Array.isArray(value))
            return (value as readonly Value[]).map((each, index) => visit(each, join(own, index), join(at, index)));
        if (!isProperties(value)) return value;
        const found: Record<string, Value> = {};
        for (const [key, child] of Object.entries(value))
            for (const renamed of shape(key, child)) {
                const [top = ""] = `${own}.${renamed.name}`.replace(/^\./, "").split(/[.[]/);
                if (renamed.from) from.set(top, [...(from.get(top) ?? []), ...renamed.from]);
                const below = renamed.step === undefined ? join(at, key) : join(join(at, key), renamed.step);
                found[renamed.name] = visit(renamed.value, join(own, renamed.name), below);
            }
        return found;
    };
    const properties = visit(block, "", path) as Properties;
    return { properties, paths, from };
}

/**
 * Where an input stands: the place of the nearest block around it that is given, and the rest as the SDK calls it.
 * @param nameOf how an input that is not given would be called there
 */
export function pathIn(paths: ReadonlyMap<string, string>, path: string, nameOf = asItIs): string {
    let known = path;
    while (known !== "" && !paths.has(known)) known = known.slice(0, Math.max(0, known.search(lastStep)));
    const rest = path.slice(known.length).replace(lastName, (_, dot: string, name: string) => dot + nameOf(name));
    const base = paths.get(known) ?? "";
    return base === "" || rest === "" || rest.startsWith(".") || rest.startsWith("[") ? base + rest : `${base}.${rest}`;
}
const asItIs = (name: string): string => name;
const lastName = /(^|\.)([^.[\]]+)$/;
const lastStep = /(?:^|\.)[^.[\]]+$|\[(?:"(?:[^"\\]|\\.)*"|\d*)\]$/;

/** What a reader finds of one resource. */
interface Found {
    readonly type: string;
    readonly name: string;
    readonly shaped: Shaped;
    readonly provider: Resource["provider"];
    readonly urn: string;
    /** The holder is nothing else than what it stands for. */
    readonly isWhole?: true;
    /** How an input that is not given would be called there. */
    readonly nameOf?: (name: string) => string;
}

/** A resource that stands in another one. */
export function resourceInside(
    holder: Resource,
    { type, name, shaped: found, provider, urn, isWhole, nameOf }: Found,
): Resource {
    const { properties, paths, from } = found;
    const made = holder.propertyDependencies ?? {};
    const links = Object.keys(properties).map((input): readonly [string, readonly string[]] => {
        const [top = ""] = pathIn(paths, input).split(/[.[]/);
        return [input, [...(from.get(input) ?? []), ...(entryOf(made, top) ?? [])]];
    });
    return {
        urn,
        type,
        name,
        properties,
        ...(provider && { provider }),
        parent: holder.urn,
        ...(holder.dependencies && { dependencies: holder.dependencies }),
        ...((holder.propertyDependencies ?? from.size > 0) && { propertyDependencies: Object.fromEntries(links) }),
        ...(holder.position && { position: holder.position }),
        inside: { holder, pathOf: (path) => pathIn(paths, path, nameOf), ...(isWhole && { isWhole }) },
    };
}
