import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { folder, removeFolders } from "../preview/program";

afterAll(removeFolders);

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
async function until(holds: () => boolean): Promise<void> {
    for (let round = 0; round < 400 && !holds(); round++) await pause(50);
    expect(holds()).toBe(true);
}

/** Runs a process that has started others and guards them, and kills it. @param body has `guardGroup`, `guardFolder`, `start` */
async function killed(directory: string, body: string): Promise<void> {
    buildSync({
        entryPoints: [join(__dirname, "../../../engine/programs/guardian.ts")],
        bundle: true,
        platform: "node",
        outfile: join(directory, "guardian.js"),
    });
    writeFileSync(
        join(directory, "caller.js"),
        `const { guardGroup, guardFolder } = require("./guardian");
const { spawn } = require("child_process");
const start = (script) => spawn("/bin/sh", ["-c", script], { cwd: __dirname, detached: true, stdio: "ignore" }).pid;
${body}
require("fs").writeFileSync(__dirname + "/ready", "");
setInterval(() => undefined, 1000);`,
    );
    const caller = spawn(process.execPath, [join(directory, "caller.js")], { stdio: "ignore" });
    await until(() => existsSync(join(directory, "ready")));
    caller.kill("SIGKILL");
}

test("what a killed process has on its list is interrupted, ended and removed; the rest stays", async () => {
    const directory = folder({ "with 'quote' and $HOME/file": "", "stays/file": "" }, { installed: false });
    await killed(
        directory,
        `guardGroup(start('trap "echo asked > interrupted; exit" INT; echo > started; while :; do sleep 0.1; done'), "interrupt");
guardGroup(start('trap "" INT; echo $$ > deaf; while :; do sleep 0.1; done'), "kill");
const free = guardGroup(start('sleep 2; echo > free'), "kill");
free();
guardFolder(__dirname + "/with 'quote' and $HOME");
const stays = guardFolder(__dirname + "/stays");
stays();
while (!["started", "deaf"].every((file) => require("fs").existsSync(__dirname + "/" + file)));`,
    );
    const at = (name: string): string => join(directory, name);
    await until(() => existsSync(at("interrupted")) && readFileSync(at("interrupted"), "utf8") === "asked\n");
    await until(() => !existsSync(at("with 'quote' and $HOME")));
    const deaf = readFileSync(at("deaf"), "utf8").trim();
    await until(() => !existsSync(`/proc/${deaf}`) || readFileSync(`/proc/${deaf}/stat`, "utf8").includes(") Z"));
    await until(() => existsSync(at("free")));
    expect(existsSync(at("stays/file"))).toBe(true);
});

test("a process that has nothing on its list leaves all as it is", async () => {
    const directory = folder({ "stays/file": "" }, { installed: false });
    mkdirSync(join(directory, "other"));
    await killed(directory, `guardFolder(__dirname + "/other")(); guardFolder(__dirname + "/a\\nb");`);
    await pause(500);
    expect(existsSync(join(directory, "stays/file")) && existsSync(join(directory, "other"))).toBe(true);
});
