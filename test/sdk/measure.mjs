// Reads the SDKs that are too large to be installed with the project, and writes what a test holds the rules to:
// `npm run coverage:sdks` with the versions of test/sdk/further-sdks.tsv, `-- --latest` with the newest ones,
// `-- PACKAGE` that one only, `-- --stores` only asks which types of further-stores.tsv own data, `-- --types` writes only
// known-types.tsv, `-- --table` only docs/coverage.md and the tables of the installed SDKs.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import swc from "@swc/core";

const require = createRequire(import.meta.url);
require.extensions[".ts"] = (module, file) => {
    const options = { jsc: { target: "es2022", parser: { syntax: "typescript" } }, module: { type: "commonjs" } };
    module._compile(swc.transformFileSync(file, options).code, file);
};
const { inputsOf, typesOf } = require("./inputs");
const { knownAndNotInstalled, knownTypesInstalled, knownTypesOf } = require("./known-types");
const { readFurther, table, writeFurther } = require("./further");
const { readStores, storesAmong, writeStores } = require("./stores");
const { keyInputsAmong } = require("../keys/key-inputs");
const { suspectsAmong } = require("../residency/coverage");
const { FREE_TEXT } = require("../../policies/catalog/free-text");
const { currentType } = require("../../policies/catalog/renamed-types");
const { knownTypeRows } = require("../../policies/catalog/known-types");
const { parseTable } = require("../../policies/catalog/table");
const { freeTextOf } = require("../residency/free-text-rows");
const { coveragePage, freeTextInstalled, placesInBlocks, sdksAnswered } = require("../residency/coverage-page");

const names = [
    "@pulumi/aws",
    "@pulumi/openstack",
    "@pulumi/hcloud",
    "@pulumiverse/scaleway",
    "@ovhcloud/pulumi-ovh",
    "@pulumi/azure",
    "@pulumi/aws-native",
    "@pulumi/google-native",
];
const today = new Date().toISOString().slice(0, 10);
const root = join(import.meta.dirname, "../..");
const freeTextFile = join(root, "policies/catalog/data/types/free-text.tsv");
const blocksFile = join(root, "policies/catalog/data/types/place-blocks.tsv");
const knownFile = join(root, "policies/catalog/data/types/known-types.tsv");
const [option] = process.argv.slice(2);
const only = names.includes(option) ? option : undefined;
if (option !== undefined && !only && !["--latest", "--stores", "--table", "--types"].includes(option)) {
    console.error(
        `coverage:sdks takes --latest, --stores, --table, --types or one of ${names.join(", ")}, not ${option}.`,
    );
    process.exit(2);
}
try {
    if (option === "--stores") {
        writeStores(inFolder((folder) => readStores().map((sdk) => storesOf(folder, sdk))));
        process.exit();
    }
    const read = option === "--table" || option === "--types" ? undefined : readAll();
    writeFileSync(knownFile, knownTypes(read));
    if (option === "--types") process.exit();
    if (read) writeFurther(inOrder([...(only ? readFurther().filter(({ name }) => name !== only) : []), ...read]));
    writeFileSync(freeTextFile, freeText(read));
    writeFileSync(join(root, "docs/coverage.md"), coveragePage());
    writeFileSync(blocksFile, blocks());
    console.log(
        "Wrote docs/coverage.md, and known-types.tsv, place-blocks.tsv and free-text.tsv in policies/catalog/data/types.",
    );
} catch (error) {
    console.error(error.message);
    process.exitCode = 2;
}

function inOrder(sdks) {
    return sdks.toSorted((one, other) => names.indexOf(one.name) - names.indexOf(other.name));
}

/** Without further SDKs at hand their rows stay as they are. */
function freeText(read) {
    const kept = names.filter((name) => !read?.some((sdk) => sdk.name === name));
    const further = [
        ...parseTable("free-text.tsv", readFileSync(freeTextFile, "utf8"), FREE_TEXT).filter(({ source }) =>
            kept.some((name) => source.startsWith(`${name} `)),
        ),
        ...(read ?? []).flatMap((sdk) => sdk.freeText),
    ];
    const rows = [...freeTextInstalled(), ...further].map((row) => [
        row.package,
        row.type ?? "",
        row.name,
        row.source,
        row.confidence,
    ]);
    return dated(freeTextFile, ["package", "type", "name", "source", "confidence"], rows);
}

function blocks() {
    const rows = sdksAnswered()
        .flatMap(placesInBlocks)
        .map((row) => [row.package, row.path, row.types.join("+"), row.source, row.confidence]);
    return dated(blocksFile, ["package", "path", "types", "source", "confidence"], rows);
}

/** Of an SDK that is not at hand the rows stay as they are. */
function knownTypes(read) {
    const kept = knownAndNotInstalled.filter((name) => !read?.some((sdk) => sdk.name === name));
    const further = [
        ...knownTypeRows().filter(({ source }) => kept.some((name) => source.startsWith(`${name} `))),
        ...(read ?? []).flatMap((sdk) => sdk.knownTypes),
    ].sort((one, other) => (one.package < other.package ? -1 : one.package > other.package ? 1 : 0));
    const rows = [...knownTypesInstalled(), ...further].map((row) => [
        row.package,
        row.module,
        row.place,
        row.types.join("+"),
        row.source,
        "high",
    ]);
    return dated(knownFile, ["package", "module", "place", "types", "source", "confidence"], rows);
}

/** A table with the day on which each row was read: what a file says already keeps its day. */
function dated(file, columns, rows) {
    const at = columns.length - 1;
    const withDay = (row, day) => [...row.slice(0, at), day, ...row.slice(at)];
    const lines = readFileSync(file, "utf8").split("\n");
    const days = new Map(
        lines.map((line) => line.split("\t")).map((cells) => [cells.toSpliced(at, 1).join("\t"), cells[at]]),
    );
    return table(
        withDay(columns, "checked"),
        rows.map((row) => withDay(row, days.get(row.join("\t")) ?? today)),
    );
}

function readAll() {
    const wanted = only ? [only] : names;
    return inFolder((folder) => wanted.map((name, index) => readOne(folder, name, `${index + 1} of ${wanted.length}`)));
}

function inFolder(read) {
    const folder = mkdtempSync(join(tmpdir(), "rempart-sdks-"));
    try {
        return read(folder);
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}

/** A Python SDK is read by the tokens in its text. */
function storesOf(folder, { package: name, version }) {
    const python = name.startsWith("pypi:") ? name.slice("pypi:".length) : undefined;
    console.log(`reading ${name} ${version}`);
    const types =
        python === undefined
            ? typesOf(installed(folder, `${name}@${version}`, name)).map((token) => currentType(token))
            : tokensIn(installedPython(join(folder, python), `${python}==${version}`));
    return { package: name, version, count: new Set(types).size, types: storesAmong(types) };
}

function tokensIn(folder) {
    const files = readdirSync(folder, { recursive: true }).filter((file) => file.endsWith(".py"));
    const texts = files.map((file) => readFileSync(join(folder, file), "utf8"));
    return texts.flatMap((text) =>
        [...text.matchAll(/'([a-z]+:[A-Za-z0-9]+\/[A-Za-z0-9]+:[A-Z][A-Za-z0-9]+)'/g)].map(([, type]) => type),
    );
}

function readOne(folder, name, turn) {
    const known = option === "--latest" ? undefined : readFurther().find((sdk) => sdk.name === name);
    const wanted = `${name}@${known?.version ?? "latest"}`;
    console.log(`${turn}: installing ${wanted}`);
    const sdk = installed(folder, wanted, name);
    const { version } = JSON.parse(readFileSync(join(sdk, "package.json"), "utf8"));
    const inputs = inputsOf(sdk);
    const suspects = suspectsAmong(inputs);
    const keys = keyInputsAmong(inputs);
    const number = version.replace(/^v/, "");
    const freeText = freeTextOf(inputs, `${name} ${number} .d.ts`);
    const knownTypes = knownAndNotInstalled.includes(name) ? knownTypesOf(name, sdk) : [];
    const types = typesOf(sdk).length;
    const read = { name, version: number, types, inputs: inputs.length, suspects, keys, freeText, knownTypes };
    const named = keys.filter(({ use }) => use === "key").length;
    console.log(
        `  ${read.types} types, ${read.inputs} inputs, ${suspects.length} could name a place, and ${named} a key`,
    );
    return read;
}

/** The folder of an SDK, installed under another. */
function installed(folder, wanted, name) {
    const settings = ["--no-audit", "--no-fund", "--ignore-scripts", "--no-save", "--loglevel", "error"];
    try {
        execFileSync("npm", ["install", "--prefix", folder, ...settings, wanted], {
            stdio: ["ignore", "ignore", "inherit"],
        });
    } catch {
        throw new Error(`npm could not install ${wanted}: see its message above, and try again.`);
    }
    return join(folder, "node_modules", name);
}

function installedPython(folder, wanted) {
    try {
        execFileSync("pip", ["install", "--no-deps", "--no-compile", "-q", "--target", folder, wanted], {
            stdio: ["ignore", "ignore", "inherit"],
        });
    } catch {
        throw new Error(`pip could not install ${wanted}: see its message above, and try again.`);
    }
    return folder;
}
