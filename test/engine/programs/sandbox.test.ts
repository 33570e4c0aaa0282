/** What a program can do in the sandbox of `--sandbox`, and that everything of Pulumi works in it. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Report } from "../../../cli/report/report";
import { rempart } from "../../cli/command";
import { program, removeFolders } from "../preview/program";

afterAll(removeFolders);

const works = spawnSync("bwrap", ["--unshare-all", "--ro-bind", "/", "/", "true"]).status === 0;
if (!works) console.warn("The sandbox is not tested: there is no bubblewrap here, or it may make no namespaces.");

const checked = async (directory: string, environment: Readonly<Record<string, string>> = {}) => {
    const args = ["check", directory, "--sandbox", "--with", "residency", "--json", "--timeout", "45"];
    const { code, stdout } = await rempart(args, { environment });
    const { findings, errors } = JSON.parse(stdout) as Report;
    return {
        code,
        errors: errors.map(({ message }) => message),
        findings: findings.map(({ verdict, resource: { name } }) => `${verdict} ${name}`),
    };
};

(works ? describe : describe.skip)("in the sandbox", () => {
    test("transforms, hooks, dynamic providers and assets work", async () => {
        const directory = program(
            `const pulumi = require("@pulumi/pulumi");
const gcp = require("@pulumi/gcp");
const move = async ({ props, opts }) => ({ props: { ...props, location: "us-east1" }, opts });
const moved = new gcp.storage.Bucket("moved", { location: "europe-west3" }, { transforms: [move] });
const hook = new pulumi.ResourceHook("hook", async ({ name }) => { if (name !== "hooked") throw new Error(name); });
const hooked = new gcp.storage.Bucket("hooked", { location: "EU" }, { hooks: { beforeCreate: [hook] } });
const file = new pulumi.asset.FileAsset("text.txt");
const object = new gcp.storage.BucketObject("object", { bucket: hooked.name, source: file });
class Dynamic extends pulumi.dynamic.Resource {}
const check = async (_, inputs) => {
    if (inputs.a !== 1) throw new Error("not called");
    return { inputs, failures: [{ property: "a", reason: "was asked" }] };
};
new Dynamic({ check, create: async () => ({ id: "a" }) }, "dynamic", { a: 1 }, { dependsOn: [moved, object] });`,
            { "text.txt": "text" },
        );
        const { errors, findings } = await checked(directory);
        // The failure is that of the dynamic provider, which was reached.
        expect(errors).toEqual([
            "pulumi-nodejs:dynamic:Resource resource 'dynamic': property a has a problem: was asked",
            expect.stringMatching(
                /resource urn:pulumi:dev::sample::pulumi-nodejs:dynamic:Resource::dynamic is invalid/,
            ),
        ]);
        expect(findings).toEqual(["violating moved"]);
    });

    test("a program writes to nothing but its own /tmp, reaches no network, and sees no process and no home", async () => {
        const directory = program(`const fs = require("fs"), os = require("os"), net = require("net");
const outcome = (work) => { try { work(); return "done"; } catch ({ code }) { return code; } };
const tried = {
    source: outcome(() => fs.appendFileSync(__filename, "")),
    root: outcome(() => fs.appendFileSync("/file", "")),
    temporary: outcome(() => fs.appendFileSync("/tmp/file", "")),
    others: fs.readdirSync("/proc").filter((name) => /^[0-9]+$/.test(name) && name !== String(process.pid)),
    parent: process.ppid,
    home: fs.readdirSync("/home").length + (fs.existsSync("/run/docker.sock") ? 1 : 0),
    interfaces: Object.keys(os.networkInterfaces()),
};
net.connect(443, "192.0.2.1").on("error", ({ code }) => {
    throw new Error("tried " + JSON.stringify({ ...tried, network: code }));
});`);
        const { code, errors } = await checked(directory);
        expect(code).toBe(1);
        expect(errors).toEqual([expect.stringContaining("tried ")]);
        expect(JSON.parse(/tried (\{.*?\})/.exec(errors.join(""))?.[1] ?? "{}")).toEqual({
            source: "EROFS",
            root: "EROFS",
            temporary: "done",
            others: [],
            parent: 0,
            home: 0,
            interfaces: ["lo"],
            network: "ENETUNREACH",
        });
        expect(existsSync("/tmp/file")).toBe(false);
    });
});

describe("where there is no sandbox, one line says so", () => {
    const directory = program("");
    test("without bubblewrap", async () => {
        const { code, errors } = await checked(directory, { PATH: join(directory, "bin") });
        expect(code).toBe(1);
        expect(errors).toEqual([
            "--sandbox needs bubblewrap, which is not installed: install the package 'bubblewrap' (Linux only), or run Rempart in a container.",
        ]);
    });

    test("with another engine, or a state", async () => {
        const line =
            "--sandbox is for a program in the embedded preview: it cannot be used with --state or --engine pulumi.";
        for (const more of [
            ["--state", "state.json"],
            [directory, "--engine", "pulumi"],
        ]) {
            const { code, stdout } = await rempart(["check", ...more, "--sandbox", "--json"]);
            expect([code, (JSON.parse(stdout) as Report).errors]).toEqual([1, [{ message: line }]]);
        }
    });
});
