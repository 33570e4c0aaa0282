/** The types of further SDKs that are stores, or could be by their names: `npm run coverage:sdks -- --stores` writes them. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { list, parseTable, required } from "../../policies/catalog/table";
import { stateful } from "../../policies/failover/stateful";
import { couldBeStore } from "../failover/store-suspects";
import { table } from "./further";

const file = join(__dirname, "further-stores.tsv");
const COLUMNS = { package: required, version: required, count: required, types: list };

export interface StoresOfSdk {
    /** Its npm package, or `pypi:` and its Python package. */
    readonly package: string;
    readonly version: string;
    /** How many types the SDK has. */
    readonly count: string;
    readonly types: readonly string[];
}

export const readStores = (): readonly StoresOfSdk[] =>
    parseTable("further-stores.tsv", readFileSync(file, "utf8"), COLUMNS);

/** Of all types of an SDK those that a test has to ask about. */
export const storesAmong = (types: readonly string[]): readonly string[] =>
    [...new Set(types)].filter((type) => couldBeStore(type) || Object.hasOwn(stateful, type)).sort();

export const writeStores = (read: readonly StoresOfSdk[]): void =>
    writeFileSync(
        file,
        table(
            Object.keys(COLUMNS),
            read.map((sdk) => [sdk.package, sdk.version, sdk.count, sdk.types.join("+")]),
        ),
    );
