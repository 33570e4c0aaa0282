import { freeTextNames, isInFreeText } from "../catalog/free-text";
import { rowsByType } from "./rows-by-type";
import { everywhere, olderVersions } from "./rows/free-text";

const olderVersionsOf = rowsByType(olderVersions);

/** Whether a path (`[]` for indices) of a type runs through free text. */
export function isFreeText(packageName: string, type: string, path: string): boolean {
    return (
        (/[.[]/.test(path) && isBelowFreeText(packageName, path)) ||
        isInFreeText(type, path) ||
        olderVersionsOf(type).some((row) => row.path.test(path) && !row.except?.test(type))
    );
}

/** Whether a property on the way to a path holds free text in any type. */
function isBelowFreeText(packageName: string, path: string): boolean {
    const own = freeTextNames(packageName);
    return namesIn(path)
        .slice(0, -1)
        .some((step) => everywhere.has(step) || own?.has(step));
}

/** The property names of a path; a key such as `["a.b/c"]` is one name, whatever stands in it. */
const namesIn = (path: string): readonly string[] =>
    path.includes('["')
        ? [...path.matchAll(/\["(?:[^"\\]|\\.)*"\]|[^.[\]]+/g)].map(([name]) => name)
        : path.replaceAll("[]", "").split(".");
