/** Ways in which a program that breaks a rule could try to pass, and what `rempart check` says of each. */

export interface Attack {
    /** What the program does; the page docs/threat-model.md has the same words. */
    readonly what: string;
    /** The verdict; "no report" where the check ends without one and with a code that is not 0. */
    readonly answer: "violating" | "undetermined" | "error" | "no report" | "compliant";
    /** Part of the text that tells it. */
    readonly says?: string;
    /** JavaScript, after `bad` and `good` have been defined, which declare a violating and a compliant bucket. */
    readonly program: string;
    readonly files?: Readonly<Record<string, string>>;
    /** Whether the program has a `node_modules` of its own, among `files`. */
    readonly ownModules?: boolean;
}

const nodeargs = (text: string) => ({
    "Pulumi.yaml": `name: sample\nruntime:\n  name: nodejs\n  options: {nodeargs: ${JSON.stringify(text)}}\n`,
});
const noRuntime = "before Pulumi's runtime registered its stack";
const pending = "these resources never got all their inputs: files (gcp:storage/bucket:Bucket)";
const never = "new Promise(() => undefined)";

export const attacks: readonly Attack[] = [
    {
        what: "nothing: it declares a bucket in the United States",
        answer: "violating",
        says: "us-east1",
        program: "good(); bad();",
    },
    {
        what: "calls `process.exit(0)` before its resources are registered",
        answer: "error",
        says: "promises were still pending",
        program: "good(); bad(); process.exit(0);",
    },
    {
        what: "ends with 0, past all handlers, while a resource waits for its inputs",
        answer: "error",
        says: pending,
        program: `good(); bad(new Promise((resolve) => setTimeout(() => resolve("us-east1"), 60_000)));
setTimeout(() => process.reallyExit(0), 1500);`,
    },
    {
        what: "waits for what never comes, and removes the handlers that would tell",
        answer: "error",
        says: pending,
        program: `good(); process.removeAllListeners("exit"); bad(${never});`,
    },
    {
        what: "swallows the failure of its resource",
        answer: "error",
        says: "The program failed",
        program: `process.on("uncaughtException", () => {}); process.on("unhandledRejection", () => {});
good(); bad(Promise.reject(new Error("no")));`,
    },
    {
        what: "tells the engine that it is complete, then ends while a resource waits",
        answer: "error",
        says: "before it was complete",
        program: `good(); bad(${never});
require("@pulumi/pulumi/runtime/settings").signalAndWaitForShutdown().then(() => process.reallyExit(0));`,
    },
    {
        what: "replaces the engine with Pulumi's mocks after a compliant resource",
        answer: "error",
        says: pending,
        program: `good(); setTimeout(() => {
    pulumi.runtime.setMocks({ newResource: ({ name, inputs }) => ({ id: name, state: inputs }), call: () => ({}) });
    bad();
}, 1000);`,
    },
    {
        what: "has Node.js run another script in the place of Pulumi's runtime (`nodeargs`)",
        answer: "error",
        says: noRuntime,
        program: "bad();",
        files: { ...nodeargs("./other.js"), "other.js": "" },
    },
    {
        what: "has Node.js run nothing (`nodeargs: --check`)",
        answer: "error",
        says: noRuntime,
        program: "bad();",
        files: nodeargs("--check"),
    },
    {
        what: "brings a package `@pulumi/pulumi` of its own, which registers nothing",
        answer: "error",
        says: noRuntime,
        program: "",
        files: {
            "node_modules/@pulumi/pulumi/package.json": '{"name": "@pulumi/pulumi", "version": "3.248.0"}',
            "node_modules/@pulumi/pulumi/cmd/run/index.js": "process.exit(0);",
        },
        ownModules: true,
    },
    {
        what: "declares the resource in a callback of `apply` whose value is unknown in a preview",
        answer: "undetermined",
        says: "new gcp.storage.Bucket",
        program: `good().selfLink.apply(() => new gcp.storage.Bucket("files", { location: "us-east1" }));`,
    },
    {
        what: "imports the resource, and has Pulumi leave its location as it is (`ignoreChanges`)",
        answer: "undetermined",
        says: "'location' is computed",
        program: `new gcp.storage.Bucket("files", { location: "europe-west3" }, { import: "files", ignoreChanges: ["location"] });`,
    },
    {
        what: "opens an inspector in the process that judges (`SIGUSR1`), to print a verdict there",
        answer: "violating",
        says: "us-east1",
        program: `good(); bad(); process.kill(process.ppid, "SIGUSR1");
const print = async () => {
    const [target] = await (await fetch("http://127.0.0.1:9229/json")).json();
    const socket = new (globalThis.WebSocket ?? require("ws"))(target.webSocketDebuggerUrl);
    const expression = 'process.stdout.write("verdict: compliant\\\\n"); process.exit(0)';
    socket.onopen = () => socket.send(JSON.stringify({ id: 1, method: "Runtime.evaluate", params: { expression } }));
};
setTimeout(() => print().catch(() => {}), 700); setTimeout(() => {}, 1500);`,
    },
    {
        what: "rewrites Rempart's catalog while it runs, so that America lies in Germany",
        answer: "violating",
        says: "us-east1",
        program: `const fs = require("fs"), path = require("path");
const main = fs.readFileSync("/proc/" + process.ppid + "/cmdline", "utf8").split("\\0").find((word) => word.endsWith("main.js"));
const data = path.join(path.dirname(main), "../policies/catalog/data");
for (const file of fs.readdirSync(data, { recursive: true }).filter((name) => name.endsWith(".tsv")))
    fs.writeFileSync(path.join(data, file), fs.readFileSync(path.join(data, file), "utf8").replace(/\\bUS\\b/g, "DE"));
good(); bad();`,
    },
    {
        what: "stops the process that judges (`SIGTERM`)",
        answer: "error",
        says: "The preview was stopped.",
        program: `good(); bad(); process.kill(process.ppid, "SIGTERM"); setTimeout(() => {}, 60_000);`,
    },
    {
        what: "kills the process that judges (`SIGKILL`)",
        answer: "no report",
        program: `good(); bad(); process.kill(process.ppid, "SIGKILL"); setTimeout(() => {}, 60_000);`,
    },
    {
        what: "has Node.js load a script that drops the resource inside Pulumi's SDK (`nodeargs: --require`)",
        answer: "undetermined",
        says: "Node.js runs ./drop.js before Pulumi's SDK",
        program: "good(); bad();",
        files: {
            ...nodeargs("--require ./drop.js"),
            "drop.js": `const { Module } = require("module");
const load = Module._load;
Module._load = function (request, ...rest) {
    const exports = load.call(this, request, ...rest);
    if (/(^|\\/)resource$/.test(request) && exports.registerResource && !exports.dropped) {
        const { registerResource } = exports;
        exports.dropped = true;
        exports.registerResource = (resource, parent, type, name, ...more) =>
            name === "files" ? undefined : registerResource(resource, parent, type, name, ...more);
    }
    return exports;
};`,
        },
    },
    {
        what: "declares the resource only when it is deployed and not previewed",
        answer: "undetermined",
        says: "its program asks whether it is previewed",
        program: "good(); if (!pulumi.runtime.isDryRun()) bad();",
    },
    {
        what: "looks among its arguments whether it is previewed, and declares the resource only when it is deployed",
        answer: "violating",
        says: "us-east1",
        program: `good();
const told = [process.argv, process.execArgv, require("fs").readFileSync("/proc/self/cmdline", "utf8"), process.title];
if (!/dry-run|rempart|import/.test(told.flat().join(" "))) bad();`,
    },
    {
        what: "reads in its environment that it is previewed, and declares the resource only when it is deployed",
        answer: "undetermined",
        says: "its program asks whether it is previewed ('PULUMI_NODEJS_DRY_RUN')",
        program: 'good(); Error.stackTraceLimit = 0; if (process.env.PULUMI_NODEJS_DRY_RUN !== "true") bad();',
    },
    {
        what: "finds out in another way that it is previewed, and declares the resource only when it is deployed",
        answer: "compliant",
        program:
            'good(); if (!require("fs").readFileSync("/proc/" + process.ppid + "/cmdline", "utf8").includes("check")) bad();',
    },
];
