/** Several stacks or states at a time: what is reported is what one after the other gives. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rempart, root } from "./command";
import { writeStates } from "./states";

let folder: string;
beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "rempart-jobs-"));
    mkdirSync(join(folder, "states"));
    writeStates(join(folder, "states"));
    writeFileSync(join(folder, "states/broken.json"), "{");
});
afterAll(() => rmSync(folder, { recursive: true }));

const environment = { SOURCE_DATE_EPOCH: "1800000000" };
const check = (...args: readonly string[]) =>
    rempart(["check", "--with", "residency", "--states", join(folder, "states"), ...args], { environment });

test.each([["--json"], ["--compact"], ["--quiet"]])(
    "states, in two processes and in more than there are states, with %s",
    async (format) => {
        const [one, two, many] = await Promise.all([
            check(format),
            check(format, "--jobs", "2"),
            check(format, "--jobs", "9"),
        ]);
        expect(two).toEqual(one);
        expect(many).toEqual(one);
        expect(one.code).toBe(1);
        expect(one.stderr).toContain("broken.json");
        expect(one.stdout).toContain(format === "--quiet" ? "verdict: error" : "eastus");
    },
);

test("an interrupted run ends, tells so of each, and leaves no process", async () => {
    const slow = join(folder, "slow");
    mkdirSync(slow);
    symlinkSync(join(root, "node_modules"), join(slow, "node_modules"));
    writeFileSync(join(slow, "Pulumi.yaml"), "name: slow\nruntime: nodejs\n");
    writeFileSync(join(slow, "package.json"), '{"main":"index.js"}');
    writeFileSync(join(slow, "index.js"), "setInterval(() => undefined, 1000);\n");
    for (const stack of ["dev", "prod", "test"]) writeFileSync(join(slow, `Pulumi.${stack}.yaml`), "config: {}\n");
    const ended = await rempart(["check", "slow", "--stack", "all", "--jobs", "2", "--json"], {
        cwd: folder,
        environment,
        killAfterMs: 3000,
    });
    const { errors } = JSON.parse(ended.stdout) as { errors: readonly { message: string }[] };
    // A preview that had begun is told with its stack.
    expect([ended.code, errors.map(({ message }) => message.replace(/ \((dev|prod|test)\)/, ""))]).toEqual([
        1,
        ["dev", "prod", "test"].map(() => "slow: The preview was stopped."),
    ]);
    expect(execFileSync("ps", ["-eo", "args"], { encoding: "utf8" })).not.toContain(slow);
});

test.each(["0", "two", "1.5", "65"])("--jobs %s is refused", async (given) => {
    const { code, stderr } = await check("--jobs", given);
    expect([code, stderr]).toEqual([
        1,
        `error  option '--jobs <n>' argument '${given}' is invalid. Give a whole number, from 1 to 64.\n`,
    ]);
});
