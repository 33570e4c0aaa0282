// What `rempart check --state` costs: npm run bench:states -- [--check] [NUMBER…]
// With --check it fails where a state takes more than 300 MB.
// One state of each size in compact JSON, and one as Pulumi writes it. CPU and peak memory are those of the whole process.
import { spawn } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { kinds } from "./requests.mjs";

const root = join(import.meta.dirname, "..");
const MOST = 300;
const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { check: { type: "boolean", default: false } },
});
const sizes = positionals.map(Number);
if (sizes.some((size) => !Number.isInteger(size) || size < 1)) {
    console.error("Give numbers of resources: npm run bench:states -- 1000 50000");
    process.exit(2);
}

const urn = (type, name) => `urn:pulumi:dev::bench::${type}::${name}`;
const providerType = (type) => `pulumi:providers:${type.split(":")[0]}`;
const stack = { urn: urn("pulumi:pulumi:Stack", "bench-dev"), custom: false, type: "pulumi:pulumi:Stack" };
const types = Object.values(kinds);
const providers = [...new Set(types.map(([type]) => providerType(type)))].map((type) => ({
    urn: urn(type, "default"),
    custom: true,
    id: "p",
    type,
    inputs: { location: "germanywestcentral", project: "clinic" },
}));

function* resources(size) {
    yield stack;
    yield* providers;
    for (let index = 0; index < size; index++) {
        const [type, inputs] = types[index % types.length];
        yield {
            urn: urn(type, `r${index}`),
            custom: true,
            id: `id-${index}`,
            type,
            inputs,
            outputs: { ...inputs, id: `id-${index}`, description: "x".repeat(3000) },
            parent: stack.urn,
            provider: `${urn(providerType(type), "default")}::p`,
            dependencies: [],
            propertyDependencies: {},
        };
    }
}

/** Written in parts: an indented state of 50,000 is longer than a text may be. */
function writeState(file, size, indent) {
    const to = openSync(file, "w");
    writeSync(to, '{"version":3,"deployment":{"resources":[');
    let separator = "";
    for (const resource of resources(size)) {
        writeSync(to, separator + JSON.stringify(resource, undefined, indent));
        separator = ",";
    }
    writeSync(to, "]}}");
    closeSync(to);
}

/** CPU in seconds and peak memory in MB of a check. */
const measure = (file) =>
    new Promise((resolve, reject) => {
        const child = spawn(
            process.execPath,
            [
                "--require",
                join(import.meta.dirname, "probe.cjs"),
                join(root, "dist/cli/main.js"),
                "check",
                "--state",
                file,
            ],
            { stdio: ["ignore", "ignore", "inherit", "ipc"] },
        );
        let cost;
        child.on("message", (message) => (cost = message));
        child.once("exit", (code) =>
            cost && code === 2 ? resolve(cost) : reject(new Error(`A check ended with code ${code}.`)),
        );
    });

const folder = mkdtempSync(join(tmpdir(), "rempart-bench-"));
try {
    console.log("resources   indent    size (MB)   CPU (s)   memory (MB)");
    for (const size of sizes.length > 0 ? sizes : [1000, 10_000, 50_000])
        for (const indent of [undefined, 4]) {
            const file = join(folder, "state.json");
            writeState(file, size, indent);
            const { cpu, memory } = await measure(file);
            if (values.check && memory > MOST) process.exitCode = 1;
            const columns = [statSync(file).size / 1e6, cpu / 1000, memory].map((each) => each.toFixed(1));
            const [megabytes, seconds, peak] = columns.map((each, column) => each.padStart([12, 10, 14][column]));
            console.log(`${String(size).padEnd(12)}${(indent ? "yes" : "no").padEnd(7)}${megabytes}${seconds}${peak}`);
        }
} finally {
    rmSync(folder, { recursive: true });
}
