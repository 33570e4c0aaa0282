/** A program that breaks a rule and tries to pass. docs/threat-model.md has the same table. */
import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { folder, removeFolders } from "../preview/program";
import { attacks, type Attack } from "./attacks";

const root = join(__dirname, "../../..");
let installed = "";
/** A copy of the built command line: one of the programs changes it. */
function install(): void {
    installed = folder({ "package.json": readFileSync(join(root, "package.json"), "utf8") });
    cpSync(join(root, "dist"), join(installed, "dist"), { recursive: true });
}
beforeAll(install);
afterAll(removeFolders);

interface Ended {
    readonly code: number | null;
    readonly output: string;
    readonly report?: { readonly verdict: string };
    /** What is left in the temporary folder of the check. */
    readonly left: readonly string[];
}

const before = `const pulumi = require("@pulumi/pulumi");
const gcp = require("@pulumi/gcp");
const bad = (location = "us-east1") => new gcp.storage.Bucket("files", { location });
const good = () => new gcp.storage.Bucket("good", { location: "europe-west3" });
`;

async function checked(
    { program, files, ownModules }: Attack,
    more: readonly string[] = ["--timeout", "60"],
): Promise<Ended> {
    const directory = folder(
        {
            "Pulumi.yaml": "name: sample\nruntime: nodejs\n",
            "package.json": '{"name": "sample", "main": "index.js"}',
            "index.js": program === "" ? "" : before + program,
            ...files,
        },
        { installed: false },
    );
    if (!ownModules) symlinkSync(join(root, "node_modules"), join(directory, "node_modules"));
    const temporary = join(directory, "tmp");
    mkdirSync(temporary);
    const args = ["check", directory, "--with", "residency", "--json", ...more];
    const child = spawn(process.execPath, [join(installed, "dist/cli/main.js"), ...args], {
        env: { ...process.env, TMPDIR: temporary },
    });
    let [stdout, output] = ["", ""];
    child.stdout.on("data", (data: Buffer) => {
        stdout += data.toString();
        output += data.toString();
    });
    child.stderr.on("data", (data: Buffer) => (output += data.toString()));
    const code = await new Promise<number | null>((resolve) => child.on("close", (ended) => resolve(ended)));
    const leftNow = () => readdirSync(temporary).filter((name) => name.startsWith("rempart"));
    // After SIGKILL a guardian removes what is left: it needs a moment more than the process that it outlives.
    for (let tries = 0; tries < 100 && leftNow().length > 0; tries++)
        await new Promise((resolve) => setTimeout(resolve, 100));
    const left = leftNow();
    return {
        code,
        output,
        left,
        ...(stdout.startsWith("{") && { report: JSON.parse(stdout) as Ended["report"] & object }),
    };
}

const works = spawnSync("bwrap", ["--unshare-all", "--ro-bind", "/", "/", "true"]).status === 0;
if (!works) console.warn("--sandbox is not tested: there is no bubblewrap here, or it may make no namespaces.");

const codes = { violating: 2, undetermined: 0, error: 1, "no report": null, compliant: 0 } as const;

test.each(attacks)("a program that does this: $what", async (attack) => {
    const { code, output, report, left } = await checked(attack);
    expect(report?.verdict ?? "no report").toBe(attack.answer);
    expect(code).toBe(codes[attack.answer]);
    expect(output).toContain(attack.says ?? "");
    expect(left).toEqual([]);
    if (attack.what.includes("catalog")) {
        expect(readFileSync(join(installed, "dist/policies/catalog/data/law/jurisdictions.tsv"), "utf8")).not.toMatch(
            /\bUS\b/,
        );
        install();
    }
});

const kept = attacks.filter(({ sandboxed }) => sandboxed !== undefined);

(works ? test : test.skip).each(kept)("in the sandbox, a program that does this: $what", async (attack) => {
    const { code, report, left } = await checked(attack, ["--sandbox", "--timeout", "30"]);
    expect(report?.verdict).toBe(attack.sandboxed);
    expect(code).toBe(attack.sandboxed === "error" ? 1 : 2);
    expect(left).toEqual([]);
});

test("docs/threat-model.md lists what is detected and what is not", () => {
    const page = readFileSync(join(root, "docs/threat-model.md"), "utf8");
    const rowsOf = (title: string) => {
        const section = page.split(`## ${title}\n`)[1]?.split(/\n##+ /)[0] ?? "";
        return [...section.matchAll(/^\| (.*?) +\| (.*?) +\|$/gm)].map(([, what, answer]) => [what, answer]);
    };
    const rows = rowsOf("A program that tries to pass");
    const answers = { compliant: "compliant: not detected" } as const;
    expect(rows.slice(2)).toEqual(
        attacks.map(({ what, answer }) => [what, answer === "compliant" ? answers.compliant : answer]),
    );
    expect(rowsOf("With --sandbox").slice(2)).toEqual(kept.map(({ what, sandboxed }) => [what, sandboxed]));
});
