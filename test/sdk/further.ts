/** What was read in SDKs that are too large to be installed with the project: `npm run coverage:sdks` writes it. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { list, oneOf, parseTable, required } from "../../policies/catalog/table";
import { packageOf } from "../../policies/core/resource";
import type { KeyInput } from "../keys/key-inputs";
import type { Suspect } from "../residency/coverage";

const sdks = join(__dirname, "further-sdks.tsv");
const suspects = join(__dirname, "further-suspects.tsv");
const keys = join(__dirname, "further-keys.tsv");
const SDKS = { package: required, version: required, types: required, inputs: required };
const SUSPECTS = {
    package: required,
    path: required,
    suspicion: oneOf("name", "id", "doc", "switch", "word"),
    types: list,
};
const KEYS = { package: required, path: required, use: oneOf("key", "read"), types: list };

/** An SDK as it was when it was read. */
export interface FurtherSdk {
    /** Its npm package. */
    readonly name: string;
    readonly version: string;
    readonly types: number;
    readonly inputs: number;
    readonly suspects: readonly Suspect[];
}
/** With its inputs that have to do with keys. */
export interface KeyedSdk extends FurtherSdk {
    readonly keys: readonly KeyInput[];
}

export function readFurther(): readonly KeyedSdk[] {
    const places = parseTable("further-suspects.tsv", readFileSync(suspects, "utf8"), SUSPECTS);
    const keyed = parseTable("further-keys.tsv", readFileSync(keys, "utf8"), KEYS);
    return parseTable("further-sdks.tsv", readFileSync(sdks, "utf8"), SDKS).map((sdk) => ({
        name: sdk.package,
        version: sdk.version,
        types: Number(sdk.types),
        inputs: Number(sdk.inputs),
        suspects: places
            .filter((row) => row.package === sdk.package)
            .flatMap(({ path, suspicion, types }) => types.map((type) => ({ type, path, suspicion }))),
        keys: keyed
            .filter((row) => row.package === sdk.package)
            .flatMap(({ path, use, types }) => types.map((type) => ({ type, path, use }))),
    }));
}

export function writeFurther(read: readonly KeyedSdk[]): void {
    const lines = read.map(({ name, version, types, inputs }) => [name, version, types, inputs]);
    writeFileSync(sdks, table(Object.keys(SDKS), lines));
    const linesOf = (found: (sdk: KeyedSdk) => readonly (readonly [path: string, why: string, type: string])[]) =>
        read.flatMap((sdk) => grouped(sdk.name, found(sdk)));
    const places = linesOf((sdk) => sdk.suspects.map(({ path, suspicion, type }) => [path, suspicion, type]));
    writeFileSync(suspects, table(Object.keys(SUSPECTS), places));
    const keyed = linesOf((sdk) => sdk.keys.map(({ path, use, type }) => [path, use, type]));
    writeFileSync(keys, table(Object.keys(KEYS), keyed));
}

export const table = (header: readonly string[], lines: readonly (readonly (string | number)[])[]): string =>
    [header, ...lines].map((line) => `${line.join("\t")}\n`).join("");

/** One line for each path: 1,554 types of AWS take a `region`. */
function grouped(
    name: string,
    found: readonly (readonly [path: string, why: string, type: string])[],
): readonly (readonly string[])[] {
    const types = new Map<string, string[]>();
    for (const [path, why, type] of found) {
        const key = `${path}\t${why}`;
        types.set(key, [...(types.get(key) ?? []), type]);
    }
    return [...types].sort().map(([key, named]) => [name, key, named.sort().join("+")]);
}

/** `@ovhcloud/pulumi-ovh` is `ovh` in tokens. */
export const tokenPackage = ({ suspects: [first], name }: FurtherSdk): string => (first ? packageOf(first.type) : name);
