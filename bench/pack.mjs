// Prints, side by side in one run, what this pack and an empty pack cost: time to the port, peak memory, time per resource.
// The two take turns, so that a machine that slows down slows both; read the figures as ratios.
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

const require = createRequire(import.meta.url);
const grpc = require("@grpc/grpc-js");
const { AnalyzerClient } = require("@pulumi/pulumi/proto/analyzer_grpc_pb");
const { AnalyzeRequest, AnalyzerResourceOptions } = require("@pulumi/pulumi/proto/analyzer_pb");
const { Struct } = require(
    require.resolve("google-protobuf/google/protobuf/struct_pb", {
        paths: [require.resolve("@pulumi/pulumi/package.json")],
    }),
);

const root = join(import.meta.dirname, "..");
const rounds = Number(process.argv[2] ?? 3);
const resources = Number(process.argv[3] ?? 500);

const empty = mkdtempSync(join(tmpdir(), "rempart-bench-"));
mkdirSync(join(empty, "node_modules"));
symlinkSync(join(root, "node_modules/@pulumi"), join(empty, "node_modules/@pulumi"));
writeFileSync(join(empty, "PulumiPolicy.yaml"), "runtime: nodejs\n");
writeFileSync(join(empty, "package.json"), '{"name":"empty","version":"0.0.0","main":"index.js"}');
writeFileSync(
    join(empty, "index.js"),
    `const { PolicyPack } = require("@pulumi/policy");
new PolicyPack("empty", { policies: [{ name: "nothing", description: "nothing", enforcementLevel: "mandatory", validateResource: () => undefined }] });`,
);

const request = (index) => {
    const message = new AnalyzeRequest();
    const tags = Object.fromEntries(Array.from({ length: 50 }, (_, tag) => [`tag${tag}`, `value ${tag}`]));
    message.setType("azure-native:storage:StorageAccount");
    message.setName(`account${index}`);
    message.setUrn(`urn:pulumi:dev::bench::azure-native:storage:StorageAccount::account${index}`);
    message.setOptions(new AnalyzerResourceOptions());
    message.setProperties(
        Struct.fromJavaScript({
            location: "germanywestcentral",
            accountName: "a",
            kind: "StorageV2",
            sku: { name: "Standard_ZRS" },
            tags,
        }),
    );
    return message;
};

async function measure(directory) {
    const started = performance.now();
    const child = spawn(process.execPath, [require.resolve("@pulumi/pulumi/cmd/run-policy-pack"), "127.0.0.1:0", "."], {
        cwd: directory,
        stdio: ["ignore", "pipe", "inherit"],
    });
    try {
        const port = await new Promise((resolve, reject) => {
            child.stdout.once("data", (data) => resolve(String(data).trim()));
            child.once("exit", (code) =>
                reject(new Error(`the pack in ${directory} exited with ${code}; run 'npm run build' first`)),
            );
        });
        const toPort = performance.now() - started;
        const client = new AnalyzerClient(`127.0.0.1:${port}`, grpc.credentials.createInsecure());
        const analyze = (message) =>
            new Promise((resolve, reject) =>
                client.analyze(message, (error, answer) => (error ? reject(error) : resolve(answer))),
            );
        const messages = Array.from({ length: resources }, (_, index) => request(index));
        for (const message of messages.slice(0, 50)) await analyze(message);
        const before = performance.now();
        for (const message of messages) await analyze(message);
        const perResource = (performance.now() - before) / resources;
        const peak = /VmHWM:\s+(\d+) kB/.exec(
            process.platform === "linux" ? readFileSync(`/proc/${child.pid}/status`, "utf8") : "",
        )?.[1];
        client.close();
        return { toPort, perResource, peak: peak === undefined ? NaN : Number(peak) / 1024 };
    } finally {
        child.kill("SIGKILL");
    }
}

const packs = { "eu-sovereign": join(root, "packs/eu-sovereign"), "empty pack": empty };
const measured = Object.fromEntries(Object.keys(packs).map((name) => [name, []]));
try {
    for (let round = 1; round <= rounds; round++) {
        for (const [name, directory] of Object.entries(packs)) measured[name].push(await measure(directory));
        process.stderr.write(`round ${round} of ${rounds}\n`);
    }
} finally {
    rmSync(empty, { recursive: true });
}
const median = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
const figures = [
    ["time to the port (ms)", "toPort", 0],
    ["peak memory (MB)", "peak", 0],
    ["time per resource (ms)", "perResource", 2],
];
console.log(`median of ${rounds} rounds, ${resources} resources with 55 properties each`);
console.log(["".padEnd(24), ...Object.keys(packs).map((name) => name.padStart(14)), "ratio".padStart(8)].join(""));
for (const [title, key, digits] of figures) {
    const [own, none] = Object.keys(packs).map((name) => median(measured[name].map((one) => one[key])));
    console.log(
        [
            title.padEnd(24),
            own.toFixed(digits).padStart(14),
            none.toFixed(digits).padStart(14),
            (own / none).toFixed(2).padStart(8),
        ].join(""),
    );
}
