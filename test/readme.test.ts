/** Every command of the README, in English and in French, is run. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { rempart, root } from "./cli/command";

const commandsOf = (file: string): readonly string[] =>
    [...readFileSync(join(root, file), "utf8").matchAll(/^```sh\n([^`]*)^```/gm)].flatMap(([, block = ""]) =>
        block.trim().split("\n"),
    );
const commands = commandsOf("README.md");
const french = commandsOf("README.fr.md");
const scripts = (JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: Record<string, string> })
    .scripts;

test("the README's commands are the ones below", () => {
    const kinds = [...commands, ...french].map(
        (command) => /^(npm ci|npx rempart (?:check|explain|list|report)|pulumi preview)/.exec(command)?.[1],
    );
    expect(kinds.filter((kind) => kind === undefined)).toEqual([]);
});

test("its set-up commands call scripts that exist", () => {
    const called = commands
        .filter((command) => command.startsWith("npm ci"))
        .map((command) => command.split(" && ")[1]);
    expect(called).toEqual(["npm run demo", "npm test"]);
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(["demo", "test"]));
});

test.each([...new Set([...commands, ...french])].filter((command) => command.startsWith("npx rempart ")))(
    "%s",
    async (command) => {
        const { code, stderr } = await rempart(command.split(" ").slice(2));
        expect([code, stderr]).toEqual([0, ""]);
    },
);

// Without Pulumi's command line the same pack and configuration run in the same policy host.
test.each(commands.filter((command) => command.startsWith("pulumi preview")))(
    "%s, through the policy host",
    async (command) => {
        const flags = command
            .replace("pulumi preview ", "")
            .replace("--policy-pack-config", "--pack-config")
            .replace("--policy-pack", "--pack");
        const { code, stderr } = await rempart(["check", "examples/nextcloud-azure", ...flags.split(" ")]);
        expect([code, stderr]).toEqual([0, ""]);
    },
);
