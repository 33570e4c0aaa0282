import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { folder, program, removeFolders } from "../preview/program";
import { check, messages } from "../preview/previewed";

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
