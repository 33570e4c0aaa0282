/** How far the keys of a package's types are known. */
import { once } from "../catalog/table";
import { packageOf } from "../core/resource";
import { keyRules } from "../keys";

/** Types of which a rule of keys has a row. */
export const typesWithKeys = once(
    (): ReadonlySet<string> => new Set(keyRules.flatMap(({ rows }) => Object.keys(rows ?? {}))),
);
/** Their packages. */
export const packagesWithKeys = once((): ReadonlySet<string> => new Set([...typesWithKeys()].map(packageOf)));
/** Packages of which only the types that have a row were read: another type may have a key all the same. */
export const packagesReadInPart: readonly string[] = ["azure"];
