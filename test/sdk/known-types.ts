/** Every type of an SDK, by where its inputs could name a place: what policies/catalog/data/types/known-types.tsv holds. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { optionalPlaces } from "../../policies/catalog/located-types";
import { currentType } from "../../policies/catalog/renamed-types";
import { packageOf } from "../../policies/core/resource";
import { answerTo, suspectsAmong, type Suspect } from "../residency/coverage";
import { inputsOf, typesOf } from "./inputs";

export interface KnownTypes {
    readonly package: string;
    readonly module: string;
    readonly place: "none" | "inside" | "own";
    readonly types: readonly string[];
    readonly source: string;
}

const modules = join(__dirname, "../../node_modules");
const installed = [
    "@pulumi/azure-native",
    "@pulumi/gcp",
    "@pulumi/kubernetes",
    "@ovhcloud/pulumi-ovh",
    "@pulumiverse/scaleway",
] as const;
/** SDKs that are known as a whole and not installed: their rows are kept from one reading to the next. */
export const knownAndNotInstalled = ["@pulumi/hcloud", "@pulumi/openstack"] as const;

export const knownTypesInstalled = (): readonly KnownTypes[] =>
    installed.flatMap((name) => knownTypesOf(name, join(modules, name)));

/** The rows of the SDK of a name in a folder. */
export function knownTypesOf(name: string, folder: string): readonly KnownTypes[] {
    const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Record<string, string>;
    return knownTypes(`${name} ${version?.replace(/^v/, "")} .d.ts`, typesOf(folder), suspectsAmong(inputsOf(folder)));
}

/** The rows of types, by those of their inputs that could name a place. A former name is that of the type of today. */
export function knownTypes(
    source: string,
    tokens: readonly string[],
    suspects: readonly Suspect[],
): readonly KnownTypes[] {
    const placeOf = placeInputs(suspects);
    const groups = new Map<string, KnownTypes & { readonly types: string[] }>();
    for (const type of [...new Set(tokens.map((token) => currentType(token)))].sort()) {
        const path = type.split(":")[1] ?? "";
        const [module = ""] = packageOf(type) === "kubernetes" ? [path] : path.split("/");
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
function placeInputs(suspects: readonly Suspect[]): (type: string) => KnownTypes["place"] {
    const suspected = new Set<string>();
    const placed = new Set<string>();
    for (const suspect of suspects) {
        const type = currentType(suspect.type);
        suspected.add(type);
        const isAtTop = !/[.{]/.test(suspect.path) && suspect.suspicion === "name";
        if (isAtTop && !placed.has(type) && answerTo(suspect) === "judged") placed.add(type);
    }
    return (type) =>
        placed.has(type) || optionalPlaces(type).length > 0 ? "own" : suspected.has(type) ? "inside" : "none";
}
