/** Every type of an SDK, by where its inputs could name a place: what policies/catalog/data/types/known-types.tsv holds. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { optionalPlaces } from "../../policies/catalog/located-types";
import { normaliseType, packageOf } from "../../policies/core/resource";
import { answerTo, suspectsAmong } from "../residency/coverage";
import { inputsOf, typesOf } from "./inputs";

export interface KnownTypes {
    readonly package: string;
    readonly module: string;
    readonly place: "none" | "inside" | "own";
    readonly types: readonly string[];
    readonly source: string;
}

const modules = join(__dirname, "../../node_modules/@pulumi");

export function knownTypesInstalled(): readonly KnownTypes[] {
    return ["azure-native", "gcp", "kubernetes"].flatMap((name) => knownTypesOf(join(modules, name)));
}

function knownTypesOf(folder: string): readonly KnownTypes[] {
    const { name, version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Record<string, string>;
    const source = `${name} ${version} .d.ts`;
    const placeOf = placeInputs(folder);
    const groups = new Map<string, KnownTypes & { readonly types: string[] }>();
    for (const type of [...new Set(typesOf(folder).map((token) => normaliseType(token)))].sort()) {
        const [module = ""] = (type.split(":")[1] ?? "").split(packageOf(type) === "gcp" ? "/" : ":");
        const place = placeOf(type);
        const key = `${module}\t${place}`;
        const group = groups.get(key) ?? { package: packageOf(type), module, place, types: [], source };
        group.types.push(type);
        groups.set(key, group);
    }
    const sorted = [...groups].sort(([one], [other]) => (one < other ? -1 : 1));
    return sorted.flatMap(([, group]) => linesOf(group.types).map((types) => ({ ...group, types })));
}

/** As many types as can be read on one line. */
function linesOf(types: readonly string[]): readonly (readonly string[])[] {
    const lines: string[][] = [];
    for (const type of types) {
        const last = lines.at(-1);
        if (last && last.join("+").length + type.length < 1000) last.push(type);
        else lines.push([type]);
    }
    return lines;
}

/** An id names the place of what it points to, so only a name at the top is a place of the type's own. */
function placeInputs(folder: string): (type: string) => KnownTypes["place"] {
    const suspected = new Set<string>();
    const placed = new Set<string>();
    for (const suspect of suspectsAmong(inputsOf(folder))) {
        const type = normaliseType(suspect.type);
        suspected.add(type);
        const isAtTop = !/[.{]/.test(suspect.path) && suspect.suspicion === "name";
        if (isAtTop && !placed.has(type) && answerTo(suspect) === "judged") placed.add(type);
    }
    return (type) =>
        placed.has(type) || optionalPlaces(type).length > 0 ? "own" : suspected.has(type) ? "inside" : "none";
}
