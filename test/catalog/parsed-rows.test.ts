/** What the build parsed is what the data files say, in every file. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { ParsedPart } from "../../policies/catalog/parsed-rows";
import type * as TableModule from "../../policies/catalog/table";

/** File → rows, as the catalog reads them from the text. */
const read = new Map<string, readonly object[]>();
jest.mock("../../policies/catalog/table", () => {
    const actual = jest.requireActual<typeof TableModule>("../../policies/catalog/table");
    const readTable: typeof actual.readTable = (file, columns) => {
        const rows = actual.readTable(file, columns);
        read.set(file, rows);
        return rows;
    };
    return { ...actual, readTable };
});

const root = join(__dirname, "../..");
const { rowsOf } = jest.requireActual<typeof TableModule>("../../policies/catalog/table");
const { parsedRows } = jest.requireActual<{ parsedRows: Record<string, readonly ParsedPart[]> }>(
    join(root, "dist/policies/catalog/parsed-rows.js"),
);

beforeAll(() => {
    const folder = join(root, "policies/catalog");
    for (const file of readdirSync(folder).filter((each) => each.endsWith(".ts")))
        for (const [name, value] of Object.entries(jest.requireActual<Record<string, unknown>>(join(folder, file))))
            if (/Rows$|^(frameworks|c3aCriteria|notHosts|failoverPairs|jurisdictions)$/.test(name))
                if (typeof value === "function" && value.length === 0) (value as () => unknown)();
});

const files = readdirSync(join(root, "policies/catalog/data"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".tsv"))
    .map((file) => file.replaceAll("\\", "/"))
    .sort();

test.each(files)("%s", (file) => {
    const parts = parsedRows[file]!.map(([name, columns]) => ({ name, rows: rowsOf(columns()) }));
    expect(parts.flatMap(({ rows }) => rows)).toEqual(read.get(file));
    for (const { name, rows } of parts) for (const row of rows) expect(row.package ?? "").toBe(name);
});

test("no file more", () => {
    expect(Object.keys(parsedRows)).toEqual(files);
});
