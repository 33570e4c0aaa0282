import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rempart, root } from "./command";

const complete = async (...words: readonly string[]) => {
    const { stdout } = await rempart(["__complete", "--", ...words]);
    return stdout.split("\n").filter(Boolean);
};

test.each([
    [["wa"], ["waive"]],
    [
        ["check", "--sta"],
        ["--stack", "--state", "--states"],
    ],
    [
        ["check", "infra", "--profile", "eu"],
        ["eu", "eu-and-switzerland"],
    ],
    [["check", "--with", "r"], ["residency"]],
    [
        ["check", "--engine", ""],
        ["embedded", "pulumi"],
    ],
    [["explain", "rule", "eu"], ["eu-residency"]],
    [
        ["explain", "r"],
        ["region", "rule"],
    ],
    [["waive", "mai"], ["mail"]],
    [["waive", "mail", "m"], []],
    [
        ["list", "pro"],
        ["profiles", "providers"],
    ],
    [
        ["completion", ""],
        ["bash", "zsh", "fish", "powershell"],
    ],
    [["init", ".", "--example", "sogo-g"], ["sogo-gcp"]],
    [["__"], []],
])("after %j comes %j", async (words, expected) => expect(await complete(...words)).toEqual(expected));

describe.each([
    [
        "bash",
        ["-c"],
        `source ./_rempart; COMP_WORDS=(rempart explain rule key-r); COMP_CWORD=3; _rempart; printf '%s\\n' "\${COMPREPLY[@]}"`,
    ],
    // The file as zsh loads it from a folder of fpath: the first call is the one that loads it.
    [
        "zsh",
        ["-f", "-c"],
        `compadd() { print -l -- "\${(@P)2}" }; fpath=(. $fpath); autoload -Uz _rempart; words=(rempart explain rule key-r); CURRENT=4; _rempart`,
    ],
    ["fish", ["--no-config", "-c"], `source ./_rempart; complete -C "rempart explain rule key-r"`],
])("%s", (shell, flags, script) => {
    const isHere = spawnSync(shell, ["-c", ""]).status === 0;
    const name = isHere ? "completes by its script" : `completes by its script: skipped, ${shell} is not on the PATH`;
    (isHere ? test : test.skip)(name, async () => {
        const folder = mkdtempSync(join(tmpdir(), "rempart-completion-"));
        try {
            writeFileSync(join(folder, "_rempart"), (await rempart(["completion", shell])).stdout);
            const command = join(folder, "rempart");
            writeFileSync(command, `#!/bin/sh\nexec '${process.execPath}' '${join(root, "dist/cli/main.js")}' "$@"\n`);
            chmodSync(command, 0o755);
            const told = execFileSync(shell, [...flags, script], {
                encoding: "utf8",
                cwd: folder,
                env: { ...process.env, PATH: `${folder}:${process.env.PATH}` },
            });
            expect(told.split("\n").filter(Boolean).sort()).toEqual(["key-recovery", "key-release", "key-rotation"]);
        } finally {
            rmSync(folder, { recursive: true });
        }
    });
});

test.each([
    ["zsh", "compdef _rempart rempart"],
    ["fish", "complete -c rempart"],
    ["powershell", "Register-ArgumentCompleter -Native -CommandName rempart"],
])("%s asks the same command", async (shell, text) => {
    const { code, stdout } = await rempart(["completion", shell]);
    expect(code).toBe(0);
    expect(stdout).toContain(text);
    expect(stdout).toContain("rempart __complete --");
});
