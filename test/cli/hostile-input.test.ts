/** Input that is no honest mistake: one clear line and a documented exit code, or the verdict that is due. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { folder as programFolder, removeFolders } from "../engine/preview/program";
import { rempart, root, type Ended } from "./command";

const folder = mkdtempSync(join(tmpdir(), "rempart-hostile-"));
afterAll(() => {
    rmSync(folder, { recursive: true });
    removeFolders();
});

const written = (name: string, content: unknown): string => {
    const file = join(folder, name);
    writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
    return file;
};
const pipe = join(folder, "pipe");
execFileSync("mkfifo", [pipe]);
const bare = join(root, "test/programs/bare-storage");

const stack = "urn:pulumi:dev::p::pulumi:pulumi:Stack::p-dev";
const provider = "urn:pulumi:dev::p::pulumi:providers:gcp::default";
const urnOf = (name: string, type: string): string => `urn:pulumi:dev::p::${type}::${name}`;
const bucket = (name: string, more: object = {}, type = "gcp:storage/bucket:Bucket") => ({
    ...{ urn: urnOf(name, type), type, custom: true, id: "1", parent: stack, provider: `${provider}::1` },
    ...{ inputs: { location: "us-east1" }, ...more },
});
const bucketUrn = (name: string): string => urnOf(name, "gcp:storage/bucket:Bucket");
const state = (name: string, resources: readonly object[]): string =>
    written(name, {
        version: 3,
        deployment: {
            resources: [
                { urn: stack, type: "pulumi:pulumi:Stack" },
                { urn: provider, type: "pulumi:providers:gcp", custom: true, id: "1", inputs: {} },
                ...resources,
            ],
        },
    });

interface Report {
    readonly verdict: string;
    readonly errors: readonly { readonly message: string }[];
    readonly findings: readonly {
        readonly rule: string;
        readonly verdict: string;
        readonly affected: readonly { readonly name: string }[];
    }[];
}
const reportIn = ({ stdout }: Ended): Report => JSON.parse(stdout) as Report;
/** Rule, verdict and the names of the resources. */
const told = (ended: Ended): readonly string[] =>
    reportIn(ended)
        .findings.flatMap(({ rule, verdict, affected }) => affected.map(({ name }) => `${rule} ${verdict} ${name}`))
        .sort();
const judged = (file: string, ...more: readonly string[]) =>
    rempart(["check", "--state", file, "--with", "residency", "--json", ...more]);

test.each([
    ["check", "--state", pipe],
    ["check", "--state", "/dev/zero"],
    ["check", bare, "--policy-config", pipe],
    ["check", bare, "--waivers", pipe],
    ["check", bare, "--config", "/dev/zero"],
    ["check", bare, "--baseline", pipe],
    ["drill", "--state", "/dev/zero"],
    ["drill", bare, "--verify", pipe],
    ["drill", bare, "--verify", "/dev/zero"],
    ["merge", pipe],
    ["diff", pipe, pipe],
    ["report", "--framework", "gdpr", pipe],
])("a pipe or a device is refused, and not waited for: %s %s %s %s", async (...args) => {
    const { code, stderr } = await rempart(args.filter((word) => typeof word === "string"));
    expect(stderr).toMatch(/^error {2}The [^\n]* is a (pipe|device), not a file: write it to a file first\.\n$/);
    expect(code).toBe(1);
});

test.each(["Pulumi.yaml", "Pulumi.dev.yaml"])("a project whose %s is a pipe", async (name) => {
    const directory = programFolder({ "package.json": "{}", ...(name !== "Pulumi.yaml" && project) });
    execFileSync("mkfifo", [join(directory, name)]);
    const { code, stderr } = await rempart(["check", directory]);
    expect(stderr).toBe(`error  The file ${join(directory, name)} is a pipe, not a file: write it to a file first.\n`);
    expect(code).toBe(1);
});
const project = { "Pulumi.yaml": "name: sample\nruntime: nodejs\n" };

test("a program that names a pipe or a device as an asset, an archive or a manifest", async () => {
    const directory = programFolder({
        ...project,
        "package.json": '{"name": "sample", "main": "index.js"}',
        "index.js": `const pulumi = require("@pulumi/pulumi"), gcp = require("@pulumi/gcp"), kubernetes = require("@pulumi/kubernetes");
const object = (name, source) => new gcp.storage.BucketObject(name, { bucket: "b", source });
object("device", new pulumi.asset.FileAsset("/dev/zero"));`,
    });
    const { code, stderr } = await rempart(["check", directory]);
    expect(stderr).toContain("/dev/zero is a device, not a file");
    expect(code).toBe(1);
});

test("a working directory that was deleted", () => {
    const gone = join(folder, "gone");
    mkdirSync(gone);
    const script = `cd ${gone} && rmdir ${gone} && ${process.execPath} ${join(root, "dist/cli/main.js")} check 2>&1; echo "code $?"`;
    expect(execFileSync("sh", ["-c", script], { encoding: "utf8" })).toBe(
        "error  The working directory no longer exists: change to another folder.\ncode 1\n",
    );
});

test.each<[string, Readonly<Record<string, string>>, RegExp]>([
    ["the main file", { "Pulumi.yaml": 'name: sample\nruntime: nodejs\nmain: "a\\0b"\n' }, /main/],
    [
        "nodeargs",
        { "Pulumi.yaml": 'name: sample\nruntime:\n  name: nodejs\n  options: {nodeargs: "--a\\0b"}\n' },
        /Look at main and nodeargs in Pulumi\.yaml\.$/,
    ],
    ["the project's name", { "Pulumi.yaml": 'name: "a\\0b"\nruntime: nodejs\n' }, /may only have letters/],
])("a NUL in %s", async (_, files, message) => {
    const directory = programFolder({ "package.json": '{"main": "index.js"}', "index.js": "", ...files });
    const { code, stderr } = await rempart(["check", directory]);
    const lines = stderr.trim().split("\n");
    expect([code, lines.length]).toEqual([1, 1]);
    expect(lines[0]).toMatch(message);
    expect(lines[0]).not.toContain("\0");
});

test("names with a NUL, with line breaks and of JavaScript's own objects are judged as others are", async () => {
    const names = ["a\0b", "a\n::error::b", "constructor", "__proto__"];
    const packages = ["constructor", "__proto__", "hasOwnProperty"];
    const ended = await judged(
        state("names.json", [
            ...names.map((name) => bucket(name)),
            ...packages.map((name) => bucket(name, {}, `${name}:index:Thing`)),
        ]),
    );
    expect(told(ended)).toEqual([...names, ...packages].map((name) => `eu-residency violating ${name}`).sort());
    expect(ended.code).toBe(2);
});

test("circles of parents, of dependencies and of providers end, and what they hold is judged", async () => {
    const secret = { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", ciphertext: "v1:x" };
    const from = (name: string) => ({
        dependencies: [bucketUrn(name)],
        propertyDependencies: { location: [bucketUrn(name)] },
        inputs: { location: secret },
    });
    const ended = await judged(
        state("circles.json", [
            bucket("a", { parent: bucketUrn("b") }),
            bucket("b", { parent: bucketUrn("c") }),
            bucket("c", { parent: bucketUrn("a") }),
            bucket("self", { parent: bucketUrn("self"), dependencies: [bucketUrn("self")] }),
            bucket("d", from("e")),
            bucket("e", from("d")),
            bucket("f", { provider: `${bucketUrn("f")}::1` }),
        ]),
    );
    expect(told(ended)).toEqual([
        "eu-residency undetermined d",
        "eu-residency undetermined e",
        ...["a", "b", "c", "f", "self"].map((name) => `eu-residency violating ${name}`),
    ]);
    expect(reportIn(ended).errors).toEqual([]);
});

test("a secret whose plain text is no JSON, or is nested without end, is a text, and is not shown", async () => {
    const plaintexts = ["s3cr3t{", `${"[".repeat(100_000)}"s3cr3t"${"]".repeat(100_000)}`];
    const secret = (plaintext: string) => ({
        "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270",
        plaintext,
    });
    for (const plaintext of plaintexts) {
        const ended = await rempart([
            ...["check", "--state", state("secret.json", [bucket("a", { inputs: { location: secret(plaintext) } })])],
            ...["--json"],
        ]);
        expect(ended.stdout).not.toContain("s3cr3t");
        expect(reportIn(ended).errors).toEqual([]);
        expect(told(ended)).toContain("eu-residency violating a");
    }
});

test.each([
    ["objects", '{"a":', "}"],
    ["lists", "[", "]"],
])("a text of 100,000 %s inside each other is searched as a text", async (_, open, close) => {
    const value = `${open.repeat(100_000)}"https://api.openai.com/v1"${close.repeat(100_000)}`;
    const service = bucket(
        "s",
        {
            inputs: {
                location: "europe-west3",
                template: { spec: { containers: [{ envs: [{ name: "A", value }] }] } },
            },
        },
        "gcp:cloudrun/service:Service",
    );
    const ended = await rempart(["check", "--state", state("deep.json", [service]), "--with", "endpoints", "--json"]);
    expect(reportIn(ended).errors).toEqual([]);
    expect(told(ended)).toContain("ai-services violating s");
});

test("an input of a program of 100,000 lists inside each other is an error of the program", async () => {
    const directory = programFolder({
        ...project,
        "package.json": '{"name": "sample", "main": "index.js"}',
        "index.js": `const gcp = require("@pulumi/gcp");
let deep = "x";
for (let level = 0; level < 100_000; level++) deep = [deep];
new gcp.storage.Bucket("deep", { location: "us-east1", labels: { deep } });`,
    });
    const ended = await rempart(["check", directory, "--with", "residency", "--json"]);
    expect([ended.code, reportIn(ended).verdict]).toEqual([1, "error"]);
    expect(reportIn(ended).errors.map(({ message }) => message)).toEqual([
        'The program failed: RangeError: error serializing property "labels": Maximum call stack size exceeded',
    ]);
});

describe("a value of 50 MB", () => {
    const labels = { text: "A".repeat(50_000_000) };

    test("in a state", async () => {
        const file = state("large.json", [bucket("large", { inputs: { location: "us-east1", labels } }), bucket("b")]);
        const ended = await judged(file);
        expect(told(ended)).toEqual(["eu-residency violating b", "eu-residency violating large"]);
        expect([ended.code, ended.stdout.length < 50_000]).toEqual([2, true]);
    });

    test("from a program", async () => {
        const directory = programFolder({
            ...project,
            "package.json": '{"name": "sample", "main": "index.js"}',
            "index.js": `const gcp = require("@pulumi/gcp");
new gcp.storage.Bucket("large", { location: "us-east1", labels: { text: "A".repeat(50_000_000) } });
new gcp.storage.Bucket("b", { location: "us-east1" });`,
        });
        const ended = await rempart(["check", directory, "--with", "residency", "--json", "--timeout", "240"]);
        expect(told(ended)).toEqual(["eu-residency violating b", "eu-residency violating large"]);
        expect([ended.code, ended.stdout.length < 50_000]).toEqual([2, true]);
    }, 300_000);
});

test("3,000 policies and settings that nobody knows are one line that is cut", async () => {
    const many = (key: string) => Object.fromEntries(Array.from({ length: 3000 }, (_, at) => [`${key}-${at}`, 1]));
    const file = state("one.json", [bucket("b")]);
    for (const [config, begins] of [
        [many("policy"), "There is no policy 'policy-0'."],
        [{ "eu-residency": many("setting") }, "'eu-residency' has no setting 'setting-0'."],
    ] as const) {
        const ended = await judged(file, "--policy-config", written("many.json", config));
        const [error, ...more] = reportIn(ended).errors;
        expect([ended.code, more]).toEqual([1, []]);
        expect(error?.message).toContain(begins);
        expect(error?.message.length).toBeLessThan(1200);
        expect(error?.message).not.toContain("\n");
    }
});
