/** Every command's help shows an example, and the example runs. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rempart, root } from "./command";
import { writeState } from "./states";

/** The commands of the help of a command, with those below them. */
async function commandsBelow(path: readonly string[]): Promise<readonly (readonly string[])[]> {
    const { stdout } = await rempart([...path, "--help"]);
    const [, list = ""] = stdout.split("\nCommands:\n");
    const names = [...list.matchAll(/^ {2}([a-z]+)/gm)].flatMap(([, name = ""]) => (name === "help" ? [] : [name]));
    if (names.length === 0) return [path];
    const below: (readonly string[])[] = [];
    for (const name of names) below.push(...(await commandsBelow([...path, name])));
    return below;
}

/** What an example may exit with where it is right. */
const codes: Readonly<Record<string, readonly number[]>> = {
    check: [0, 2, 3],
    merge: [0, 2, 3],
    diff: [0, 2],
    drill: [0, 2],
};

test("of every command", async () => {
    const folder = mkdtempSync(join(tmpdir(), "rempart-help-"));
    try {
        const program = join(root, "test/programs/bare-storage");
        cpSync(program, folder, { recursive: true });
        symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
        cpSync(program, join(folder, "infra"), { recursive: true });
        writeFileSync(join(folder, "infra/Pulumi.dev.yaml"), "config: {}\n");
        writeFileSync(join(folder, "rempart.waivers.yaml"), "waivers: []\n");
        mkdirSync(join(folder, "results"));
        const state = writeState(folder, "site", "dev", { files: "eastus" });
        const report = await rempart(["check", "--state", state, "--with", "residency", "--json"]);
        for (const file of ["report.json", "main.json", "pull-request.json", "results/a.json"])
            writeFileSync(join(folder, file), report.stdout);
        for (const command of [...(await commandsBelow([]))].sort((one) => (one[0] === "seal" ? -1 : 0))) {
            const help = await rempart([...command, "--help"]);
            const [, example] = /^Example: rempart (.+)$/m.exec(help.stdout) ?? [];
            expect([command.join(" "), example]).toEqual([command.join(" "), expect.any(String)]);
            const ended = await rempart(
                wordsOf((example ?? "").replace(/ > .*$/, "").replace("results/*.json", "results/a.json")),
                { cwd: folder },
            );
            expect([example, codes[command[0] ?? ""] ?? [0], ended.stderr]).toEqual([
                example,
                expect.arrayContaining([ended.code]),
                ended.stderr,
            ]);
        }
    } finally {
        rmSync(folder, { recursive: true });
    }
}, 300_000);

/** As a shell splits it. */
const wordsOf = (line: string): readonly string[] =>
    [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");
