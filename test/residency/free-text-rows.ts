/** Reads in an SDK where free text is: maps of texts and what the SDK does not type. */
import type { freeTextRows } from "../../policies/catalog/free-text";
import { packageOf } from "../../policies/core/resource";
import type { Input } from "../sdk/inputs";
import { suspicionOf } from "./suspects";

export type FreeText = Omit<ReturnType<typeof freeTextRows>[number], "checked">;

const isFree = ({ shape, path }: Input): boolean =>
    shape === "any" || (/\{\}(\[\])*$/.test(path) && shape !== "object" && shape !== "asset");
const withoutEnd = (path: string): string => path.replace(/(\[\]|\{\})+$/, "");
const namesOf = (path: string): readonly string[] => path.replace(/[[\]{}]/g, "").split(".");

export function freeTextOf(inputs: readonly Input[], source: string): readonly FreeText[] {
    const suspects = inputs.filter((input) => suspicionOf(input) !== undefined);
    const aroundPlaces = new Set(suspects.flatMap(({ path }) => namesOf(path).slice(0, -1)));
    // What may be a text, and then names a place, and what holds ids with places in them is walked.
    const isWalked = (input: Input): boolean =>
        suspicionOf(input) === "id" || (input.shape === "any" && suspicionOf(input) === "name");
    const free = inputs.filter((input) => isFree(input) && !isWalked(input));
    const names = new Set(free.filter(({ name }) => !aroundPlaces.has(name)).map(({ name }) => name));
    const byPath = new Map<string, Set<string>>();
    for (const { type, path } of free) {
        // What is inside other free text needs no row.
        if (namesOf(path).some((step) => names.has(step))) continue;
        byPath.set(withoutEnd(path), (byPath.get(withoutEnd(path)) ?? new Set()).add(type));
    }
    const row = { package: packageOf(inputs[0]?.type ?? ""), source, confidence: "high" } as const;
    return [
        ...[...names].sort().map((name) => ({ ...row, type: undefined, name })),
        ...[...byPath].sort().flatMap(([name, types]) => [...types].sort().map((type) => ({ ...row, type, name }))),
    ];
}
