/** Two builds of the same sources, in two folders and two environments, give the same bytes. */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync, symlinkSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { basename, join, relative } from "node:path";
import { root } from "../cli/command";

const notSources = new Set([".git", "node_modules", "dist", "coverage", "test", "examples", "THIRD-PARTY-NOTICES.md"]);
const folder = realpathSync(mkdtempSync(join(tmpdir(), "rempart-build-")));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Builds a copy of the sources; returns each file that it made: path → hash, and whether it is executable. */
async function built(name: string, environment: NodeJS.ProcessEnv): Promise<Readonly<Record<string, string>>> {
    const copy = join(folder, name);
    cpSync(root, copy, { recursive: true, filter: (path) => path === root || !notSources.has(basename(path)) });
    symlinkSync(join(root, "node_modules"), join(copy, "node_modules"), "junction");
    const child = spawn(process.execPath, ["build.mjs"], { cwd: copy, env: { ...process.env, ...environment } });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (data: Buffer) => (output += data.toString()));
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect([code, output]).toEqual([0, ""]);
    return Object.fromEntries(
        ["dist", "packs", "THIRD-PARTY-NOTICES.md"].flatMap((made) =>
            filesIn(join(copy, made)).map((file) => {
                const hash = createHash("sha256").update(readFileSync(file)).digest("hex");
                return [relative(copy, file), `${hash} ${(statSync(file).mode & 0o100) !== 0}`];
            }),
        ),
    );
}

const filesIn = (path: string): readonly string[] =>
    statSync(path).isFile()
        ? [path]
        : readdirSync(path, { withFileTypes: true, recursive: true })
              .filter((entry) => entry.isFile())
              .map((entry) => join(entry.parentPath, entry.name));

test("the build is reproducible and tells no path of the machine", async () => {
    const [one, other] = await Promise.all([
        built("one", { TZ: "Asia/Tokyo", LANG: "tr_TR.UTF-8" }),
        built("deeper/in/another", { TZ: "America/Lima", LANG: "C" }),
    ]);
    expect(Object.keys(one)).toEqual(
        expect.arrayContaining(["dist/cli/main.js", "packs/eu-sovereign/dist/index.js", "THIRD-PARTY-NOTICES.md"]),
    );
    expect(other).toEqual(one);
    const telling = Object.keys(one).filter((file) => {
        const content = readFileSync(join(folder, "one", file), "utf8");
        return [folder, root, ...(homedir().length > 1 ? [homedir() + "/"] : [])].some((path) =>
            content.includes(path),
        );
    });
    expect(telling).toEqual([]);
}, 600_000);
