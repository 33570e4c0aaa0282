/** `rempart init --pack`: a pack of one's own with a tested rule, as docs/writing-rules.md tells it. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join, relative, resolve } from "node:path";
import { UserError } from "../../policies/core/user-error";
import { home, ownDependency } from "./own-package";

/** Files of the page that stand by themselves; the others need a program beside the pack. */
const FILES = ["PulumiPolicy.yaml", "soft-delete.js", "soft-delete.test.js", "index.js", "policies.json"];

/** What Pulumi takes for the name of a pack. */
const NAME = /^[a-z0-9][a-z0-9._-]{0,99}$/;

/** Writes the pack. @throws UserError where the folder is not empty, or its name cannot be that of a pack */
export function writePack(target: string): void {
    const name = basename(resolve(target));
    if (!NAME.test(name))
        throw new UserError(
            `'${name}' cannot be the name of a pack: give a folder of small letters, digits, '-', '_' and '.'.`,
        );
    if (existsSync(target) && readdirSync(target).length > 0)
        throw new UserError(`${target} is not empty: give a folder that is to be made.`);
    const folder = relative(".", resolve(target)) || ".";
    try {
        mkdirSync(target, { recursive: true });
        for (const [file, text] of filesOf(name)) writeFileSync(join(target, file), text);
    } catch (error) {
        throw new UserError(`${folder} cannot be written (${(error as NodeJS.ErrnoException).code}).`);
    }
    process.stdout.write(
        `written  ${folder}, a pack with the rule soft-delete and its tests\n\nNext:\n  cd ${folder} && npm install && npm test\n` +
            `  npx rempart check PROGRAM --pack ${folder}\nThe rule, line by line: docs/writing-rules.md of Rempart.\n`,
    );
}

function filesOf(name: string): readonly (readonly [file: string, text: string])[] {
    const page = readFileSync(join(home, "docs/writing-rules.md"), "utf8");
    const texts = new Map(
        [...page.matchAll(/^```\w+ file=(\S+)\n([^]*?)^```/gm)].map(([, file, text]) => [file, text]),
    );
    const manifest = {
        name,
        version: "1.0.0",
        private: true,
        main: "index.js",
        scripts: { test: "node --test" },
        dependencies: { rempart: ownDependency() },
    };
    return [
        ["package.json", `${JSON.stringify(manifest, undefined, 2)}\n`],
        ...FILES.map((file) => [file, named(file, texts.get(file) ?? "", name)] as const),
    ];
}

/** The page's pack is called acme. */
const named = (file: string, text: string, name: string): string =>
    file === "index.js" ? text.replace('"acme"', JSON.stringify(name)).replace('"ACME"', JSON.stringify(name)) : text;
