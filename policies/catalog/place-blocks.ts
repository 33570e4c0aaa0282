import { rememberedByText } from "../core/remembered";
import { packageOf } from "../core/resource";
import { list, once, provenance, readTable, required, rowsByPackage } from "./table";

/** Places that stand inside a block, by their paths; `npm run coverage:sdks` reads them in the SDKs. */
export const PLACE_BLOCKS = { package: required, path: required, types: list, ...provenance };
const FILE = "types/place-blocks.tsv";
export const placeBlockRows = once(() => readTable(FILE, PLACE_BLOCKS));
const ofPackage = rowsByPackage(FILE, placeBlockRows);

const blocksOfPackage = rememberedByText((packageName) => {
    const found = new Map<string, Set<string>>();
    for (const { path, types } of ofPackage(packageName)) {
        const steps = path.split(".");
        const blocks = steps.slice(1).map((_, index) => steps.slice(0, index + 1).join("."));
        for (const type of types) found.set(type, new Set([...(found.get(type) ?? []), ...blocks.map(withoutEnd)]));
    }
    return found;
});

/** `regions[]` and one region of it are the same block. */
const withoutEnd = (block: string): string => block.replace(/(\[\]|\{\})+$/, "");

/** Whether a place may stand somewhere in the block at a path (`[]` for indices), which is not known as a whole. */
export const mayHoldPlaces = (type: string, block: string): boolean =>
    blocksOfPackage(packageOf(type)).get(type)?.has(withoutEnd(block)) ?? false;
