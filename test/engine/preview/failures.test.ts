import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { preview, type Preview, type PreviewOptions } from "../../../engine/preview";
import { folder, pack, program, removeFolders } from "./program";

afterAll(removeFolders);

const check = (directory: string, options: Partial<PreviewOptions> = {}): Promise<Preview> =>
    preview({ directory, timeoutSeconds: 60, ...options });
const messages = ({ errors }: Preview): readonly string[] => errors.map(({ message }) => message);

const bucket = `const gcp = require("@pulumi/gcp");\n`;

describe("a preview that can not begin", () => {
    test("a folder without Pulumi.yaml", async () => {
        const directory = folder({ "index.js": "" });
        await expect(check(directory)).rejects.toThrow(
            `There is no Pulumi.yaml in ${directory}: name the folder of a Pulumi program.`,
        );
    });

    test("a folder that does not exist", async () => {
        await expect(check("/nowhere/at/all")).rejects.toThrow("There is no folder /nowhere/at/all.");
    });

    test("a runtime other than Node.js", async () => {
        const directory = folder({ "Pulumi.yaml": "name: sample\nruntime: python\n" });
        await expect(check(directory)).rejects.toThrow(
            `The runtime in ${directory}/Pulumi.yaml is 'python': only programs with 'runtime: nodejs' can be previewed here. ` +
                "Preview it with --engine pulumi, or judge what 'pulumi stack export' writes with --state FILE.",
        );
    });

    test("a Pulumi.yaml that is not YAML", async () => {
        const directory = folder({ "Pulumi.yaml": "name: [\n" });
        await expect(check(directory)).rejects.toThrow(`${directory}/Pulumi.yaml is not valid YAML:`);
    });

    test("dependencies that are not installed", async () => {
        const directory = folder({ "Pulumi.yaml": "name: sample\nruntime: nodejs\n" }, { installed: false });
        await expect(check(directory)).rejects.toThrow(
            `The dependencies of ${directory} are not installed: run npm install there.`,
        );
    });

    test("a declared setting without a value", async () => {
        const directory = folder({
            "Pulumi.yaml": "name: sample\nruntime: nodejs\nconfig:\n  place: {type: string}\n",
        });
        await expect(check(directory)).rejects.toThrow(
            "Stack 'dev' is missing configuration value 'place': set it with `pulumi config set`.",
        );
    });
});

describe("a program that fails", () => {
    test("throws at once: its message and place, and what was declared before", async () => {
        const result = await check(
            program(`${bucket}new gcp.storage.Bucket("before", { location: "EU" });\nthrow new Error("stops here");`),
        );
        expect(messages(result)).toEqual(["The program failed (index.js:3:7): Error: stops here"]);
        expect(result.complete).toBe(false);
    });

    test("an error whose stack names a file directly under node_modules/@scope, in colours Node.js 20 never returns", async () => {
        const directory = program(`const error = new Error("trap");
error.stack = "Error: trap\\n    at new Resource (/x/node_modules/@pulumi/resource.ts:1:1)\\n    at Object.<anonymous> (" + __filename + ":7:8)";
throw error;`);
        expect(messages(await check(directory, { timeoutSeconds: 30 }))).toEqual([
            "The program failed (index.js:7:8): Error: trap",
        ]);
    });

    test("imports what is not installed", async () => {
        const directory = program(`require("not-installed");`);
        expect(messages(await check(directory))).toEqual([
            `The program needs 'not-installed', which is not installed: run npm install in ${directory}.`,
        ]);
    });

    test("calls process.exit", async () => {
        const result = await check(program(`setTimeout(() => process.exit(3), 10);`));
        expect(messages(result)).toEqual([
            "The program ended with code 3 before it was done; it must not call process.exit.",
        ]);
    });

    test("waits for a promise that never settles: the resource that waits is named, the rest is analysed", async () => {
        const result = await check(
            program(`${bucket}new gcp.storage.Bucket("waits", { location: new Promise(() => undefined) });
new gcp.storage.Bucket("comes", { location: "EU" });`),
        );
        expect(messages(result)).toEqual([
            "The program ended while promises were still pending; these resources never got all their inputs: " +
                "waits (gcp:storage/bucket:Bucket).",
        ]);
        expect(result.complete).toBe(true);
        expect(result.resources.map(({ name }) => name)).toContain("comes");
    });

    test("never ends: the resources that are pending are named", async () => {
        const result = await check(
            program(`${bucket}setInterval(() => undefined, 1000);
new gcp.storage.Bucket("waits", { location: new Promise(() => undefined) });`),
            { timeoutSeconds: 8 },
        );
        expect(messages(result)).toEqual([
            "The preview did not end within 8 seconds; still pending: waits (gcp:storage/bucket:Bucket).",
        ]);
    });

    test("two resources of one name", async () => {
        const result = await check(
            program(
                `${bucket}new gcp.storage.Bucket("same", { location: "EU" });\nnew gcp.storage.Bucket("same", { location: "US" });`,
            ),
        );
        expect(messages(result)).toEqual([
            "Duplicate resource URN 'urn:pulumi:dev::sample::gcp:storage/bucket:Bucket::same'; try giving it a unique name",
        ]);
    });
});

describe("a policy pack that fails", () => {
    const run = (directory: string, options: Partial<PreviewOptions> = {}): Promise<Preview> =>
        check(program(`${bucket}new gcp.storage.Bucket("bucket", { location: "EU" });`), {
            policyPacks: [{ directory }],
            ...options,
        });

    test("is not a pack", async () => {
        const directory = folder({});
        await expect(run(directory)).rejects.toThrow(
            `There is no policy pack in ${directory}: PulumiPolicy.yaml is missing.`,
        );
    });

    test("throws while it loads", async () => {
        const directory = pack("[]", `throw new Error("broken pack");`);
        await expect(run(directory)).rejects.toThrow(
            `Policy pack ${directory} did not start, it ended with code 32: Error: broken pack`,
        );
    });

    test("ends while it loads", async () => {
        const directory = pack("[]", `process.exit(5);`);
        await expect(run(directory)).rejects.toThrow(`Policy pack ${directory} did not start, it ended with code 5`);
    });

    test("prints before it starts", async () => {
        const directory = pack("[]", `console.log("hello");`);
        await expect(run(directory)).rejects.toThrow(
            `Policy pack ${directory} prints "hello" to standard output before it starts: remove that, ` +
                "its first line must be the port of the policy host.",
        );
    });

    test("never starts", async () => {
        const directory = pack("[]", `while (true);`);
        await expect(run(directory, { policyTimeoutSeconds: 4 })).rejects.toThrow(
            `Policy pack ${directory} did not start within 4 seconds.`,
        );
    });

    test("throws in a policy: the rest of its findings on that resource are lost, and it is said", async () => {
        const directory = pack(
            `[{ name: "p", description: "d", validateResource: () => { throw new Error("policy bug"); } }]`,
        );
        const [message = ""] = messages(await run(directory));
        expect(message).toBe(
            "failed to run policy: Error validating resource with policy 'p' from policy pack 'sample-pack@v1.0.0': " +
                "Error: policy bug",
        );
    });

    test("never answers, as for an empty StringAsset", async () => {
        const directory = pack(`[{ name: "p", description: "d", validateResource: () => undefined }]`);
        const empty = program(`${bucket}const pulumi = require("@pulumi/pulumi");
new gcp.storage.BucketObject("empty", { bucket: "known", source: new pulumi.asset.StringAsset("") });`);
        const result = await check(empty, { policyPacks: [{ directory }], policyTimeoutSeconds: 5 });
        expect(messages(result)).toEqual([
            "failed to run remediation: Policy pack sample-pack did not answer about " +
                "urn:pulumi:dev::sample::gcp:storage/bucketObject:BucketObject::empty within 5 seconds.",
        ]);
    });

    test("its findings", async () => {
        const directory = pack(
            `[{ name: "place", description: "Stays.", severity: "high", validateResource: (args, report) => {
                if (args.type === "gcp:storage/bucket:Bucket") report("location is " + args.props.location);
            } }]`,
        );
        const result = await run(directory);
        expect(result.errors).toEqual([]);
        expect(result.policyDiagnostics).toEqual([
            {
                pack: "sample-pack",
                packVersion: "1.0.0",
                policy: "place",
                message: "Stays.\nlocation is EU",
                description: "Stays.",
                level: "mandatory",
                severity: "high",
                urn: "urn:pulumi:dev::sample::gcp:storage/bucket:Bucket::bucket",
            },
        ]);
    });
});

describe("no process is left behind", () => {
    const endless = `const fs = require("fs");
const { spawn } = require("child_process");
const child = spawn("sleep", ["600"]);
fs.writeFileSync(__dirname + "/pids", process.pid + " " + child.pid + " ");
setInterval(() => undefined, 1000);`;

    const isAlive = (pid: number): boolean => {
        try {
            return readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.startsWith("Z") === false;
        } catch {
            return false;
        }
    };
    const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
    async function pidsOf(directory: string): Promise<readonly number[]> {
        const file = join(directory, "pids");
        while (!existsSync(file) || !readFileSync(file, "utf8").endsWith(" ")) await pause(50);
        return readFileSync(file, "utf8").trim().split(" ").map(Number);
    }

    test("when the preview is stopped", async () => {
        const abort = new AbortController();
        const directory = program(endless);
        const running = check(directory, { signal: abort.signal });
        const pids = await pidsOf(directory);
        expect(pids.map(isAlive)).toEqual([true, true]);
        abort.abort();
        expect(messages(await running)).toEqual(["The preview was stopped."]);
        await pause(200);
        expect(pids.map(isAlive)).toEqual([false, false]);
    });

    test("when the process that previews is interrupted", async () => {
        const directory = program(endless);
        const caller = folder({
            "caller.js": `require("./preview").preview({ directory: ${JSON.stringify(directory)}, timeoutSeconds: 60 });`,
        });
        const preview = join(__dirname, "../../../engine/preview/index.ts");
        buildSync({
            entryPoints: [preview],
            bundle: true,
            platform: "node",
            packages: "external",
            outfile: join(caller, "preview.js"),
        });
        const process = spawn(globalThis.process.execPath, ["caller.js"], { cwd: caller, stdio: "ignore" });
        const ended = new Promise((resolve) => process.once("exit", (_, signal) => resolve(signal)));
        const pids = await pidsOf(directory);
        process.kill("SIGINT");
        expect(await ended).toBe("SIGINT");
        await pause(200);
        expect(pids.map(isAlive)).toEqual([false, false]);
    });
});
