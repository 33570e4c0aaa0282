/** Where this package is, and how a new project names it. */
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";

export interface Manifest {
    readonly version?: string;
    readonly dependencies?: Readonly<Record<string, string>>;
    readonly devDependencies?: Readonly<Record<string, string>>;
}

export const manifestIn = (folder: string): Manifest =>
    JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;

/** The package, from the sources and from dist. */
export const home =
    [join(__dirname, "../.."), join(__dirname, "../../..")].find((each) => existsSync(join(each, "package.json"))) ??
    "";

/** Whether a project names this package among its dependencies; one without a package.json does not. */
export function dependsOnRempart(folder: string): boolean {
    if (!existsSync(join(folder, "package.json"))) return false;
    const { dependencies, devDependencies } = manifestIn(folder);
    return Object.hasOwn({ ...devDependencies, ...dependencies }, "rempart");
}

/**
 * What a dependency on this package says: the repository, where it runs from there; a file or an address that the
 * project names which it is installed in; else its version on npm.
 */
export function ownDependency(): string {
    if (existsSync(join(home, "tsconfig.json"))) return `file:${home}`;
    const version = `^${manifestIn(home).version ?? "0.1.0"}`;
    const modules = dirname(home);
    const project = dirname(modules);
    if (basename(modules) !== "node_modules" || !existsSync(join(project, "package.json"))) return version;
    const { dependencies, devDependencies } = manifestIn(project);
    const said = { ...devDependencies, ...dependencies }.rempart ?? version;
    return said.startsWith("file:") ? `file:${resolve(project, said.slice("file:".length))}` : said;
}
