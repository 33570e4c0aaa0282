import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { folder, pack, program, removeFolders } from "../preview/program";
import { check, messages, named } from "../preview/previewed";

afterAll(removeFolders);

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

    test.each(["SIGINT", "SIGKILL"] as const)("when the process that previews is ended by %s", async (signal) => {
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
        process.kill(signal);
        expect(await ended).toBe(signal);
        await pause(500);
        expect(pids.map(isAlive)).toEqual([false, false]);
    });
});

describe("what the system does not take in an environment", () => {
    test("a configuration of 600 kB reaches the program, and a pack", async () => {
        const directory = program(
            `const pulumi = require("@pulumi/pulumi");
const read = (name) => new pulumi.Config().require(name);
exports.lengths = [read("large").length, read("small").length, require("fs").readFileSync(0, "utf8").length];`,
            { "Pulumi.dev.yaml": `config:\n  sample:large: ${"é".repeat(300_000)}\n  sample:small: value\n` },
        );
        const policies = `[{ name: "p", description: "d", validateStack: (args, report) =>
            report("length " + JSON.parse(process.env.PULUMI_CONFIG)["sample:large"].length) }]`;
        const result = await check(directory, { policyPacks: [{ directory: pack(policies) }] });
        expect(messages(result)).toEqual([]);
        expect(named(result, "sample-dev").outputs).toEqual({ lengths: [300_000, 5, 0] });
        expect(result.policyDiagnostics.map(({ message }) => message)).toEqual(["d\nlength 300000"]);
    });

    test("a NUL character in the options of Node.js is one clear line", async () => {
        const yaml = 'name: sample\nruntime: {name: nodejs, options: {nodeargs: "--a=\\0"}}\n';
        await expect(check(program("", { "Pulumi.yaml": yaml }))).rejects.toThrow(
            "Node.js cannot be started: an argument or a variable of the environment holds a NUL character. Look at main and nodeargs in Pulumi.yaml.",
        );
    });

    test("options of Node.js that are too large are one clear line", async () => {
        const yaml = `name: sample\nruntime: {name: nodejs, options: {nodeargs: "--a=${"x".repeat(200_000)}"}}\n`;
        await expect(check(program("", { "Pulumi.yaml": yaml }))).rejects.toThrow(
            "Node.js cannot be started: the environment or the arguments (nodeargs in Pulumi.yaml) are too large.",
        );
    });
});
