import { execFileSync } from "node:child_process";
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

test("bash completes by the script", async () => {
    const folder = mkdtempSync(join(tmpdir(), "rempart-completion-"));
    try {
        const { stdout } = await rempart(["completion", "bash"]);
        const command = join(folder, "rempart");
        writeFileSync(command, `#!/bin/sh\nexec '${process.execPath}' '${join(root, "dist/cli/main.js")}' "$@"\n`);
        chmodSync(command, 0o755);
        const script = `${stdout}\nCOMP_WORDS=(rempart explain rule key-r); COMP_CWORD=3; _rempart; printf '%s\\n' "\${COMPREPLY[@]}"`;
        const told = execFileSync("bash", ["-c", script], {
            encoding: "utf8",
            env: { ...process.env, PATH: `${folder}:${process.env.PATH}` },
        });
        expect(told).toBe("key-recovery\nkey-rotation\nkey-release\n");
    } finally {
        rmSync(folder, { recursive: true });
    }
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
