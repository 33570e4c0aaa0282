/** `rempart init --example`: one of the examples as a project of its own, outside of the repository. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join, relative, resolve } from "node:path";
import { didYouMean } from "../../policies/core/nearest";
import { UserError } from "../../policies/core/user-error";
import { home, manifestIn, ownDependency } from "./own-package";

const examples = join(home, "examples");
const COMPONENTS = "@rempart-examples/components";

/** The examples there are. */
export const exampleNames = (): readonly string[] =>
    readdirSync(examples, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && existsSync(join(examples, entry.name, "Pulumi.yaml")))
        .map(({ name }) => name)
        .filter((name) => name !== "twins")
        .sort();

/** Writes an example with the components that it is made of. @throws UserError where there is none, or the folder is not empty */
export function writeExample(name: string, target: string): void {
    const names = exampleNames();
    if (!names.includes(name)) throw new UserError(`There is no example '${name}'.${didYouMean(name, names)}`);
    if (existsSync(target) && readdirSync(target).length > 0)
        throw new UserError(`${target} is not empty: give a folder that is to be made.`);
    mkdirSync(target, { recursive: true });
    copy(join(examples, name), target);
    const components = join(target, "components");
    copy(join(examples, "components"), components);
    const used = new Set([...packagesIn(target, entriesIn(target)), "@pulumi/pulumi"]);
    write(target, { [COMPONENTS]: "file:./components" }, () => true);
    write(components, {}, (dependency) => used.has(dependency));
    writeFileSync(
        join(components, "tsconfig.json"),
        `${JSON.stringify({ extends: "../tsconfig.json", include: ["**/*.ts"] }, undefined, 2)}\n`,
    );
    const folder = relative(".", resolve(target)) || ".";
    process.stdout.write(
        `written  ${folder}, from ${name}\n\nNext:\n  cd ${folder} && npm install && npx rempart check\n`,
    );
}

const copy = (from: string, to: string): void =>
    cpSync(from, to, { recursive: true, filter: (file) => !["node_modules", "dist"].includes(basename(file)) });

function write(
    folder: string,
    differs: Readonly<Record<string, string>>,
    keeps: (dependency: string) => boolean,
): void {
    const manifest = manifestIn(folder);
    const kept = Object.entries({ ...manifest.dependencies, ...differs, rempart: ownDependency() });
    const dependencies = Object.fromEntries(
        kept.filter(([dependency]) => keeps(dependency) || dependency === "rempart"),
    );
    writeFileSync(join(folder, "package.json"), `${JSON.stringify({ ...manifest, dependencies }, undefined, 2)}\n`);
}

const entriesIn = (folder: string): readonly string[] =>
    readdirSync(folder)
        .filter((file) => file.endsWith(".ts"))
        .map((file) => join(folder, file));

/** The packages that files import, with those of the components that they reach. */
function packagesIn(target: string, entries: readonly string[]): ReadonlySet<string> {
    const [packages, seen, open] = [new Set<string>(), new Set<string>(), [...entries]];
    for (let file = open.pop(); file !== undefined; file = open.pop()) {
        if (seen.has(file)) continue;
        seen.add(file);
        const text = readFileSync(file, "utf8");
        for (const [, from = ""] of text.matchAll(/(?:from|import|require\()\s*"([^"]+)"/g)) {
            const inside = from.startsWith(".")
                ? resolve(file, "..", from)
                : from.startsWith(COMPONENTS)
                  ? join(target, "components", from.slice(COMPONENTS.length))
                  : undefined;
            if (inside === undefined)
                packages.add(
                    from
                        .split("/")
                        .slice(0, from.startsWith("@") ? 2 : 1)
                        .join("/"),
                );
            else open.push(...[`${inside}.ts`, join(inside, "index.ts")].filter((each) => existsSync(each)));
        }
    }
    return packages;
}
