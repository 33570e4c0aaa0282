/** What a check judges: one program and stack, several, or exported states. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { dirname, isAbsolute, join, resolve } from "node:path";
import { globSync } from "tinyglobby";
import { readInputFile, yamlIn } from "../../engine/input-file";
import { projectFile } from "../../engine/programs/project-file";
import { UserError } from "../../policies/core/user-error";

export interface SubjectOptions {
    /** `all`: every stack that has a file. */
    readonly stack?: string;
    readonly state?: string;
    /** A folder of exported states, or a glob. */
    readonly states?: string;
    /** Every program below the folders. */
    readonly recursive?: boolean;
    /** `2/5`: the second of five equal parts. */
    readonly shard?: string;
    readonly engine: "embedded" | "pulumi";
}

/** One program and stack, or one state. */
export interface Subject {
    readonly directory?: string;
    readonly stack?: string;
    readonly state?: string;
    /** What a person should know of the choice. */
    readonly note?: string;
}

/**
 * What is to be judged, in a fixed order.
 * @param directories as they were given; none: the working directory
 * @throws UserError where there is nothing, or a choice is missing
 */
export function subjectsOf(directories: readonly string[], options: SubjectOptions): readonly Subject[] {
    const { state, states, shard } = options;
    if (states !== undefined && (state !== undefined || directories.length > 0))
        throw new UserError("--states judges exported states: give no folder of a program and no --state with it.");
    const all: readonly Subject[] =
        states !== undefined
            ? statesIn(states).map((file) => ({ state: file }))
            : state !== undefined
              ? [{ state, ...(directories[0] !== undefined && { directory: directories[0] }) }]
              : programsIn(directories, options).flatMap((directory) => stacksOf(directory, options));
    return shard === undefined ? all : partOf(all, shard);
}

function statesIn(given: string): readonly string[] {
    const isFolder = existsSync(given) && statSync(given).isDirectory();
    const files = isFolder
        ? withoutCopies(globSync("**/*.json{,.gz}", { cwd: given, dot: false }).map((file) => join(given, file)))
        : globSync(given.replaceAll("\\", "/"), { absolute: isAbsolute(given) });
    if (files.length === 0)
        throw new UserError(`There are no states in ${given}: write them with 'pulumi stack export --file NAME.json'.`);
    return files.sort();
}

/** What `gzip --keep` leaves is one state. */
const withoutCopies = (files: readonly string[]): string[] =>
    files.filter((file) => !file.endsWith(".gz") || !files.includes(file.slice(0, -".gz".length)));

function programsIn(directories: readonly string[], { recursive }: SubjectOptions): readonly string[] {
    const given = directories.length > 0 ? directories : ["."];
    if (!recursive) return given;
    const found = given.flatMap((folder) =>
        globSync("**/Pulumi.{yaml,yml,json}", { cwd: folder, ignore: ["**/node_modules/**"] }).map((file) =>
            join(folder, dirname(file)),
        ),
    );
    if (found.length === 0) throw new UserError(`There is no Pulumi.yaml in or below ${given.join(", ")}.`);
    return [...new Set(found)].sort();
}

function stacksOf(directory: string, { stack, engine }: SubjectOptions): readonly Subject[] {
    if (stack !== undefined && stack !== "all") return [{ directory, stack }];
    // Pulumi itself knows which stack is selected.
    if (stack === undefined && engine === "pulumi") return [{ directory }];
    const names = stackNamesOf(directory);
    if (stack === "all") {
        if (names.length === 0) throw new UserError(`There is no stack file (Pulumi.STACK.yaml) in ${directory}.`);
        return names.map((name) => ({ directory, stack: name }));
    }
    if (names.length < 2) return [{ directory }];
    const others = names.filter((name) => name !== "dev");
    if (others.length === names.length)
        throw new UserError(
            `There are several stacks in ${directory}: give --stack ${names.join(" or ")}, or --stack all.`,
        );
    return [
        {
            directory,
            note: `The stack dev is judged; there are also ${others.join(", ")}: --stack NAME, or --stack all.`,
        },
    ];
}

/** The stacks of a program that have a file. */
export function stackNamesOf(directory: string): readonly string[] {
    const file = projectFile(directory);
    const { config, stackConfigDir } = (yamlIn(readInputFile(file, "The file")) ?? {}) as Readonly<
        Record<string, unknown>
    >;
    const named = typeof config === "string" ? config : stackConfigDir;
    const folder = typeof named === "string" ? resolve(dirname(file), named) : dirname(file);
    if (!existsSync(folder)) return [];
    return readdirSync(folder)
        .flatMap((name) => /^Pulumi\.(.+)\.ya?ml$/.exec(name)?.[1] ?? [])
        .sort();
}

/** Every part of `n` is as long as the others, or one longer; together they are everything, and no two share anything. */
function partOf<T>(all: readonly T[], shard: string): readonly T[] {
    const [, index = "", count = ""] = /^(\d+)\/(\d+)$/.exec(shard) ?? [];
    const [part, parts] = [Number(index), Number(count)];
    if (!(part >= 1 && part <= parts))
        throw new UserError(`--shard is '${shard}': give the part and their number, such as 1/4, counted from 1.`);
    return all.filter((_, position) => position % parts === part - 1);
}
