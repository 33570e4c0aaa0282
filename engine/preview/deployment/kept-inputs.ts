import { pathSteps } from "../../protocol/property-path";
import { isObject, mapValues, signatureOf, unknown, type WireObject } from "../../protocol/wire";
import type { Goal } from "./goal";

/**
 * The inputs of an import, of which Pulumi leaves those that `ignoreChanges` names as they are on the resource that
 * exists: without a cloud, they are unknown.
 */
export const withoutKept = ({ inputs, importId, ignoreChanges }: Goal): WireObject =>
    importId === "" ? inputs : ignoreChanges.reduce((kept, path) => unknownAt(kept, pathSteps(path)), inputs);

/** An object in which the property at a path is unknown; the whole list, where the path leads into one. */
function unknownAt(object: WireObject, [first, ...rest]: readonly (string | number)[]): WireObject {
    if (first === undefined) return object;
    if (first === "*") return mapValues(object, () => unknown);
    const inner = Object.hasOwn(object, first) ? object[first] : undefined;
    const isInside = rest.length > 0 && isObject(inner) && signatureOf(inner) === undefined;
    return { ...object, [first]: isInside ? unknownAt(inner, rest) : unknown };
}
