import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Ajv from "ajv";
import addFormats from "ajv-formats";
import type { Report } from "../../cli/report/report";
import { rempart, root, type Ended } from "./command";

const program = (name: string) => join("test/programs", name);
const schema = JSON.parse(readFileSync(join(root, "docs/schemas/check.json"), "utf8")) as object;
const validate = addFormats(new Ajv()).compile(schema);
function reportIn({ stdout }: Ended): Report {
    const report = JSON.parse(stdout) as Report;
    expect(validate(report) ? [] : validate.errors).toEqual([]);
    return report;
}
const errorsIn = (ended: Ended): readonly string[] => reportIn(ended).errors.map(({ message }) => message);

let folder: string;
beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "rempart-test-"));
});
afterAll(() => rmSync(folder, { recursive: true }));
function file(name: string, content: unknown): string {
    const path = join(folder, name);
    writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
    return path;
}

const files = {
    urn: "urn:pulumi:dev::bare-storage::azure-native:storage:StorageAccount::files",
    type: "azure-native:storage:StorageAccount",
    name: "files",
};
const declared = { file: join(program("bare-storage"), "index.ts"), line: 5, column: 1 };
const keyFinding = {
    rule: "customer-managed-key",
    verdict: "violating",
    level: "mandatory",
    severity: "high",
    messageId: "providerKey",
    resource: files,
    path: "encryption.keyVaultProperties.keyName",
    message:
        "StorageAccount 'files' is encrypted with a key that the provider holds: 'encryption.keyVaultProperties.keyName' is not set. Set it to the name of a key in your vault.",
    cause: { kind: "resource", id: files.urn },
    affected: [{ ...files, path: "encryption.keyVaultProperties.keyName", position: declared }],
    fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
    position: declared,
};

/** A pack does not know where the program declares what a cause affects. */
describe("a program that violates", () => {
    test("is told with file, line and code, and exits 2", async () => {
        const { code, stdout, stderr } = await rempart(["check", program("bare-storage")]);
        expect(stdout).toContain(
            [
                `high  customer-managed-key:  1 finding, 1 resource`,
                `  StorageAccount 'files'  ${program("bare-storage")}/index.ts:5:1`,
                `      5 | new StorageAccount("files", {`,
                `    StorageAccount 'files' is encrypted with a key that the provider holds:`,
            ].join("\n"),
        );
        expect(stdout.trimEnd().split("\n").at(-1)).toBe(
            "verdict: violating · 2 findings block: failover-target, customer-managed-key · exit code 2",
        );
        expect([code, stderr]).toEqual([2, ""]);
    });

    test("is told as JSON of the published schema", async () => {
        const ended = await rempart(["check", program("bare-storage"), "--json", "--skip", "external-hosts"]);
        const report = reportIn(ended);
        expect([ended.code, report.verdict, report.errors]).toEqual([2, "violating", []]);
        expect([report.run.skip, report.run.only]).toEqual([["external-hosts"], undefined]);
        expect(report.findings).toContainEqual(keyFinding);
    });

    test("does not block where the level is advisory", async () => {
        const config = file("advisory.json", { all: "advisory" });
        const ended = await rempart(["check", program("bare-storage"), "--json", "--policy-config", config]);
        expect(reportIn(ended).findings).toContainEqual({ ...keyFinding, level: "advisory" });
        expect([ended.code, reportIn(ended).verdict]).toEqual([0, "violating"]);
    });
});

test("the code line is shown without the arguments on it, which may hold a password", async () => {
    const { stdout } = await rempart(["check", program("one-line")]);
    expect(stdout).toContain('3 | new StorageAccount("files", { …\n');
    expect(stdout).not.toContain("hunter2");
});

describe("the pack in the real policy host", () => {
    const ownDisabled = () => ["--policy-config", file("none.json", { all: "disabled" })];
    const packOnly = (config: object, checked = program("bare-storage"), environment = {}) =>
        rempart(
            [
                ...["check", checked, "--json", ...ownDisabled()],
                ...["--pack", "packs/eu-sovereign", "--pack-config", file("pack.json", config)],
            ],
            { environment },
        ).then((ended) => reportIn(ended).findings);

    const twins = "examples/twins/nextcloud-azure";
    test.each([
        [program("bare-storage"), ""],
        [twins, "memorandum"],
        [twins, "us-files"],
        [twins, "us-government"],
    ])("says of %s %s what the rules say in process", async (checked, twin) => {
        const environment = { TWIN: twin };
        const own = reportIn(await rempart(["check", checked, "--json"], { environment }));
        expect(own.findings).not.toEqual([]);
        expect(await packOnly({}, checked, environment)).toEqual(own.findings);
    });

    test("repeats nothing beside the rules in process", async () => {
        const own = reportIn(await rempart(["check", program("bare-storage"), "--json"]));
        const both = reportIn(
            await rempart(["check", program("bare-storage"), "--json", "--pack", "packs/eu-sovereign"]),
        );
        expect(both.findings).toEqual(own.findings);
    });

    test("judges by the one policy that is enabled, whichever it is", async () => {
        expect(await packOnly({ all: "disabled", "customer-managed-key": "advisory" })).toEqual([
            { ...keyFinding, level: "advisory" },
        ]);
        expect(await packOnly({ all: "disabled" })).toEqual([]);
    });

    test("reports settings that are invalid", async () => {
        const config = file("wrong.json", {
            "customer-manged-key": "advisory",
            "customer-managed-key": { enforcementLevel: "advisory", undetermind: "mandatory" },
        });
        const ended = await rempart([
            "check",
            program("bare-storage"),
            "--json",
            "--pack",
            "packs/eu-sovereign",
            "--pack-config",
            config,
        ]);
        const problems = reportIn(ended)
            .findings.filter(({ rule }) => rule === "sovereignty")
            .map(({ message, level }) => [level, message.split("\n").at(-1)?.split(" Known:")[0]]);
        expect(problems).toEqual([
            ["mandatory", "There is no policy 'customer-manged-key'. Did you mean 'customer-managed-key'?"],
            ["mandatory", "'customer-managed-key' has no setting 'undetermind'. Did you mean 'undetermined'?"],
        ]);
    });

    test.each([
        ["its own tarball", "packs/eu-sovereign", "."],
        ["the tarball of the whole package", ".", "packs/eu-sovereign"],
    ])("starts from %s in an empty folder", async (_, packed, pack) => {
        const place = mkdtempSync(join(folder, "packed-"));
        // The build is there already, and other tests use it.
        const [{ filename }] = JSON.parse(
            execFileSync("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", place], {
                cwd: join(root, packed),
                encoding: "utf8",
            }),
        ) as [{ filename: string }];
        execFileSync("tar", ["xzf", join(place, filename), "-C", place]);
        symlinkSync(join(root, "node_modules"), join(place, "package/node_modules"));
        const ended = await rempart([
            ...["check", program("bare-storage"), "--json"],
            ...["--pack", join(place, "package", pack)],
        ]);
        expect([ended.code, errorsIn(ended)]).toEqual([2, []]);
    });
});

describe("bad input is one clear line and exit code 1", () => {
    const state = (resources: unknown) => ({ version: 3, deployment: { resources } });
    test.each<[string, () => readonly string[], string | RegExp]>([
        ["a folder without Pulumi.yaml", () => [folder], /no Pulumi\.yaml/i],
        [
            "answers to save, of functions that nobody calls",
            () => [program("bare-storage"), "--save-answers", join(folder, "answers.json")],
            "--save-answers needs --engine pulumi: only your own providers have the answers.",
        ],
        [
            "answers for a real run",
            () => [program("bare-storage"), "--engine", "pulumi", "--answers", file("answers.json", {})],
            "--answers is for the embedded preview: with --engine pulumi your own providers answer.",
        ],
        [
            "answers for a state",
            () => ["--state", file("given.json", {}), "--answers", file("answers.json", {})],
            "--answers needs a program: in a state no function is called.",
        ],
        ["a runtime that is not nodejs", () => [program("python")], /python/],
        [
            "a program that throws",
            () => [program("throws")],
            "The program failed (index.js:1:7): Error: the region is not set",
        ],
        [
            "a program that never ends",
            () => [program("never-ends"), "--timeout", "12"],
            "The preview did not end within 12 seconds; still pending: waiting (gcp:storage/bucket:Bucket).",
        ],
        ["a pack that does not start", () => [program("bare-storage"), "--pack", program("throws")], /throws/],
        [
            "an unknown policy",
            () => [program("bare-storage"), "--policy-config", file("a.json", { "eu-residenc": "advisory" })],
            /There is no policy 'eu-residenc'\. Did you mean/,
        ],
        [
            "an unknown setting",
            () => [program("bare-storage"), "--policy-config", file("b.json", { "customer-managed-key": { key: 1 } })],
            /'customer-managed-key' has no setting 'key'/,
        ],
        [
            "a configuration that is not JSON",
            () => [program("bare-storage"), "--policy-config", file("c.json", "{")],
            /c\.json is not JSON \(line 1: close brace expected\)\.$/,
        ],
        [
            "a configuration that is not there",
            () => [program("bare-storage"), "--policy-config", "nowhere.json"],
            "The policy configuration nowhere.json cannot be read (ENOENT).",
        ],
        [
            "a state that is cut off",
            () => ["--state", file("cut.json", '{"version":3,"deployment":{"resources":[{"ur')],
            /cut\.json, line 1 is not JSON. It is cut off or damaged. Write it again with 'pulumi stack export/,
        ],
        [
            "a state that is encrypted",
            () => ["--state", file("secret.json", { version: 3, deployment: { ciphertext: "v1:abc" } })],
            /secret\.json is encrypted/,
        ],
        [
            "a state that is not text",
            () => ["--state", file("binary.json", "\u0000\u0001age-encryption.org/v1")],
            /binary\.json is not JSON; it may be encrypted\./,
        ],
        [
            "a state that is none",
            () => ["--state", file("none.json", state([{ name: "x" }]))],
            /none\.json, line 1: 'deployment\.resources\[0\]' lacks 'urn'\.$/,
        ],
        [
            "a state that is not there",
            () => ["--state", "nowhere.json"],
            "The state file nowhere.json cannot be read (ENOENT).",
        ],
        [
            "a state and a program",
            () => [program("throws"), "--state", "x.json"],
            "Give a program's folder or --state FILE, not both.",
        ],
    ])("%s", async (_, args, message) => {
        const ended = await rempart(["check", ...args(), "--json"]);
        const [only, ...more] = errorsIn(ended);
        if (typeof message === "string") expect(only).toBe(message);
        else expect(only).toMatch(message);
        expect(only).not.toMatch(/\n/);
        expect([ended.code, reportIn(ended).verdict, more, ended.stderr]).toEqual([1, "error", [], `error  ${only}\n`]);
    });

    test("two formats in one file", async () => {
        const formats = ["--format", "html=one.out", "--format", "sarif=./one.out"];
        const { code, stdout, stderr } = await rempart(["check", program("bare-storage"), ...formats]);
        const problem = "Two formats would be written to one.out: give each a file of its own.";
        expect([code, stdout, stderr]).toEqual([1, "", `error  ${problem}\n`]);
    });

    test("an option that does not exist", async () => {
        const { code, stderr } = await rempart(["check", "--jsn"]);
        expect([code, stderr.trim()]).toEqual([1, "error  unknown option '--jsn'\n(Did you mean --json?)"]);
    });
});

test("Ctrl-C ends the program that is previewed and leaves no process", async () => {
    const before = processes();
    const ended = await rempart(["check", program("never-ends"), "--json"], { killAfterMs: 2500 });
    expect([ended.code, errorsIn(ended)]).toEqual([1, ["The preview was stopped."]]);
    expect(processes().filter((line) => !before.includes(line))).toEqual([]);
});
const processes = (): readonly string[] =>
    execFileSync("ps", ["-eo", "pid,args"], { encoding: "utf8" })
        .split("\n")
        .filter((line) => line.includes("test/programs/never-ends"));

describe("an exported state", () => {
    const stackUrn = "urn:pulumi:dev::p::pulumi:pulumi:Stack::p-dev";
    const providerUrn = "urn:pulumi:dev::p::pulumi:providers:gcp::default_9_37_0";
    const bucket = (inputs: object) => ({
        version: 3,
        deployment: {
            resources: [
                { urn: stackUrn, type: "pulumi:pulumi:Stack" },
                { urn: providerUrn, type: "pulumi:providers:gcp", custom: true, id: "1", inputs: {} },
                {
                    urn: "urn:pulumi:dev::p::gcp:storage/bucket:Bucket::b",
                    type: "gcp:storage/bucket:Bucket",
                    custom: true,
                    id: "b",
                    parent: stackUrn,
                    provider: `${providerUrn}::1`,
                    inputs,
                },
            ],
        },
    });

    test("is judged as a program is", async () => {
        const ended = await rempart([
            "check",
            "--state",
            file("state.json", bucket({ location: "EUROPE-WEST9" })),
            "--json",
        ]);
        expect(reportIn(ended).findings).toContainEqual(
            expect.objectContaining({
                rule: "customer-managed-key",
                path: "encryption.defaultKmsKeyName",
                resource: expect.objectContaining({ name: "b" }) as unknown,
            }),
        );
        expect(ended.code).toBe(2);
    });

    test("never shows a secret, encrypted or in clear", async () => {
        const secret = (rest: object) => ({
            "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270",
            ...rest,
        });
        for (const value of [secret({ ciphertext: "v1:topsecret" }), secret({ plaintext: '"topsecret"' })]) {
            const ended = await rempart([
                "check",
                "--state",
                file("secrets.json", bucket({ location: value, encryption: { defaultKmsKeyName: value } })),
                "--json",
            ]);
            expect(ended.stdout).not.toContain("topsecret");
            expect(reportIn(ended).errors).toEqual([]);
        }
    });
});
