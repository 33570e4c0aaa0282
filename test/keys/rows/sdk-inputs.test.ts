/**
 * What the rows ask for exists in the SDKs, and what the SDKs have is asked for, or excluded with a reason.
 * What is new in a row of an SDK that is not installed exists once `npm run coverage:sdks` has found it there.
 */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { customerManagedKey } from "../../../policies/keys/rules/customer-managed-key";
import { excluded, matches, reasonOf } from "./excluded-inputs";
import { keylessStores } from "../../../policies/keys/rows/keyless-stores";
import { keyRows } from "../../../policies/keys/rows";
import type { Rule } from "../../../policies/core/rule";
import { packageOf } from "../../../policies/core/resource";
import { readFurther, tokenPackage } from "../../sdk/further";
import { inputsOf } from "../../sdk/inputs";
import { linesOf } from "./row-cases";
import {
    formsOf,
    keyOf,
    looksLikeKey,
    pathsOf,
    pathsOfCases,
    pathsOfRule,
    pathsRead,
    rulesOfKeys,
    whole,
    type KeyInput,
} from "../key-inputs";

const installed = ["azure-native", "gcp", "kubernetes"];
const further = readFurther();
const inputs: readonly KeyInput[] = [
    ...installed
        .flatMap((name) => inputsOf(dirname(require.resolve(`@pulumi/${name}/package.json`))))
        .map((input) => ({ ...input, use: looksLikeKey(input) ? ("key" as const) : ("read" as const) })),
    ...further.flatMap(({ keys }) => keys),
];
const read = new Set([...installed, ...further.map(tokenPackage)]);
const isRead = ({ type }: { readonly type: string }): boolean => read.has(packageOf(type));

const known = new Set(
    inputs.flatMap(({ type, path }) => [path, whole(path)].map((each) => keyOf({ type, path: each }))),
);
const exists = (type: string, path: string): boolean =>
    formsOf(path).some((form) => known.has(keyOf({ type, path: form })));
const missingOf = (paths: readonly { readonly type: string; readonly path: string; readonly or?: string }[]) =>
    paths
        .filter(isRead)
        .filter(({ type, path, or }) => !exists(type, path) && (or === undefined || !exists(type, or)))
        .map(keyOf);

test("every path that a row, or the way to a key, reads is an input of an SDK", () => {
    expect(missingOf(pathsRead)).toEqual([]);
});

test.each(rulesOfKeys.map((rule): [string, Rule] => [rule.id, rule]))(
    "every path of %s is an input of an SDK",
    (_, rule) => expect(missingOf(pathsOfRule(rule))).toEqual([]),
);

test("every path of a case is an input of an SDK", () => {
    expect(missingOf(pathsOfCases)).toEqual([]);
});

const rows = Object.entries(keyRows)
    .filter(([type]) => isRead({ type }))
    .flatMap(([type, each]) => each.map((row) => ({ type, row })));

test("a row that is read in an SDK names the version that is read here", () => {
    const versions = new Map([
        ...installed.map((name): [string, string] => {
            const folder = require.resolve(`@pulumi/${name}/package.json`);
            return [`@pulumi/${name}`, (JSON.parse(readFileSync(folder, "utf8")) as { version: string }).version];
        }),
        ...further.map(({ name, version }): [string, string] => [name, version]),
    ]);
    const stale = rows
        .map(({ row: { source } }) => /^(@[\w-]+\/[\w-]+) v?(\d\S*), inputs$/.exec(source) ?? [])
        .filter(([, name, version]) => name !== undefined && versions.get(name)?.replace(/^v/, "") !== version);
    expect(stale.map(([source]) => source)).toEqual([]);
});

test("every row is violated by a case of its own", () => {
    const found = new Set(
        linesOf("key-cases.tsv").flatMap(({ type, finds }) =>
            finds.map(({ path = "" }) => `${type} ${path.replace(/\[\d+\]/g, "[]")}`),
        ),
    );
    const spared = rows
        .filter(({ type, row }) => packageOf(type) !== "kubernetes" && !row.setBy?.hasNoInput)
        .map(({ type, row }) => `${type} ${row.at === undefined ? "" : `${row.at}.`}${row.key[0]}`)
        .filter((key) => !found.has(key) && !found.has(key.replace(/\[\](?=[^[]*$)/, "")));
    expect(spared).toEqual([]);
});

/** A driver of storage classes reads what it likes of a map. */
const suspects = inputs.filter(({ type, use }) => use === "key" && packageOf(type) !== "kubernetes");
const asked = new Set(rows.flatMap(({ type, row }) => pathsOf(row).map((path) => keyOf({ type, path }))));
const isJudged = (input: KeyInput): boolean => asked.has(keyOf(input));
const isSpared = (input: KeyInput): boolean => !isJudged(input) && reasonOf(input.type, input.path) !== undefined;

test("every input that looks like a key is judged, or excluded with a reason", () => {
    expect(suspects.filter((input) => !isJudged(input) && !isSpared(input)).map(keyOf)).toEqual([]);
});

test("every reason excludes something, and nothing that is judged", () => {
    const keyed = inputs.filter(({ type }) => packageOf(type) !== "kubernetes").map(keyOf);
    const idle = excluded
        .flatMap(({ inputs: patterns }) => patterns)
        .filter((pattern) => !keyed.some((input) => matches(pattern, input)));
    expect(idle).toEqual([]);
    const keys = rows.flatMap(({ type, row }) =>
        row.key.map((key) => ({ type, path: row.at === undefined ? key : `${row.at}.${key}` })),
    );
    expect(keys.filter(({ type, path }) => reasonOf(type, path)).map(keyOf)).toEqual([]);
});

test("the page counts what is judged", () => {
    const page = readFileSync(join(__dirname, "../../../docs/keys.md"), "utf8");
    const number = (count: number) => count.toLocaleString("en");
    const lines = [
        ...["azure-native", "gcp"].map((name) => [`@pulumi/${name}`, name] as const),
        ...further.map((sdk) => [sdk.name, tokenPackage(sdk)] as const),
    ].map(([sdk, name]) => {
        const own = rows.filter(({ type }) => packageOf(type) === name);
        const found = suspects.filter(({ type }) => packageOf(type) === name);
        const [judged, spared] = [found.filter(isJudged).length, found.filter(isSpared).length];
        const counts = [
            new Set(own.map(({ type }) => type)).size,
            own.length,
            Object.keys(keylessStores).filter((type) => packageOf(type) === name).length,
            found.length,
            judged,
            spared,
            found.length - judged - spared,
        ];
        return `| ${sdk} | ${counts.map(number).join(" | ")} |`;
    });
    const table = [
        "| SDK | types with a key | keys | stores that can take none | inputs that look like a key | judged | excluded | open |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
        ...lines,
    ].join("\n");
    const written = page.split("<!-- coverage -->")[1]?.split("<!-- /coverage -->")[0] ?? "";
    // The formatter aligns the cells.
    expect(written.trim().replace(/ +/g, " ").replace(/-{3,}/g, "---")).toBe(table);
});

test("what can take a key is not among what can take none", () => {
    expect(Object.keys(keylessStores).filter((type) => type in keyRows)).toEqual([]);
    expect(Object.keys(customerManagedKey.rows ?? {})).toHaveLength(
        Object.keys(keyRows).length + Object.keys(keylessStores).length,
    );
});
