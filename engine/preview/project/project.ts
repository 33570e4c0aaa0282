/** A Pulumi project of Node.js, and the configuration of one of its stacks. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, extname, isAbsolute, join, relative, resolve } from "node:path";
import type { SchemaObject } from "ajv";
import { didYouMean } from "../../../policies/core/nearest";
import { UserError } from "../../../policies/core/user-error";
import { fitting, readInputFile, yamlIn } from "../../input-file";
import { projectFile } from "../../programs/project-file";
import { configKey, stackValue, type Config, type ConfigValue } from "./configuration";
import { declaredConfig, mergeConfig } from "./declared-config";
import { projectSchema, stackSchema } from "./schema";
import { decrypter, type Decrypt } from "./stack-secrets";

/** What Pulumi.yaml and Pulumi.<stack>.yaml say about one program. */
export interface Project {
    readonly name: string;
    readonly stack: string;
    /** The folder of Pulumi.yaml. */
    readonly root: string;
    /** The folder in which the program runs. */
    readonly directory: string;
    /** The program inside that folder, or "." to let its package.json say. */
    readonly entryPoint: string;
    readonly runtimeOptions: { readonly typescript: boolean; readonly tsconfig?: string; readonly nodeargs?: string };
    readonly config: Config;
    /** Environments of Pulumi ESC that the stack imports; they are not read. */
    readonly environments: readonly string[];
}

export const record = (value: unknown): Readonly<Record<string, unknown>> =>
    typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

/** @param schema absent: the content is taken as it is */
export function readYaml(file: string, schema?: SchemaObject): Readonly<Record<string, unknown>> {
    const input = readInputFile(file, "The file");
    const content = yamlIn(input) ?? {};
    return schema ? fitting(input, content, schema) : record(content);
}

/** The stacks that have a file in a folder. */
function stacksIn(folder: string): readonly string[] {
    if (!existsSync(folder)) return [];
    return readdirSync(folder).flatMap((name) => /^Pulumi\.(.+)\.(?:ya?ml|json)$/.exec(name)?.[1] ?? []);
}

/**
 * The stack that is asked for; else the only one that has a file, or dev.
 * @throws UserError when others have a file and it has none, so that it may be misspelt, or when several could be meant
 */
export function chosenStack(asked: string | undefined, folder: string): string {
    const stacks = [...new Set(stacksIn(folder))].sort();
    const stack = asked ?? (stacks.length === 1 ? (stacks[0] ?? "dev") : "dev");
    if (!/^[\w.-]{1,100}$/.test(stack)) {
        throw new UserError(`'${stack}' is no name of a stack: letters, digits, '-', '_' and '.' are allowed.`);
    }
    if (stacks.length === 0 || stacks.includes(stack)) return stack;
    if (asked === undefined)
        throw new UserError(`Several stacks have a file: name one with --stack (${stacks.join(", ")}).`);
    throw new UserError(
        `There is no Pulumi.${stack}.yaml, and other stacks have a file (${stacks.join(", ")}).${didYouMean(stack, stacks)} ` +
            "If the stack has no settings, give it an empty file.",
    );
}

/**
 * Reads a project and the configuration of one of its stacks. A stack without a file has the values that the project
 * declares, and no others.
 * @throws UserError when there is no project, its runtime is not Node.js, or the configuration does not fit.
 */
export function loadProject(directory: string, options: LoadOptions = {}): Project {
    const file = projectFile(directory);
    const root = dirname(file);
    const { isTrusted = false } = options;
    const raw = readYaml(file, isTrusted ? undefined : projectSchema);
    const name = raw.name;
    if (typeof name !== "string" || name === "") throw new UserError(`${file} has no 'name': give the project one.`);
    if (!/^[\w.-]{1,100}$/.test(name)) {
        throw new UserError(
            `The name of the project in ${file} may only have letters, digits, '-', '_' and '.', at most 100.`,
        );
    }
    const runtime = nodejsRuntime(file, raw.runtime);
    const configFolder = typeof raw.config === "string" ? raw.config : raw.stackConfigDir;
    const stackFolder = typeof configFolder === "string" ? resolve(root, configFolder) : root;
    const stack = chosenStack(stackName(options.stack), stackFolder);
    const declared = Object.entries(record(raw.config)).map(([key, value]) => [key, declaredConfig(key, value, name)]);
    const ofStack = stackFile(stackFolder, stack);
    const settings = ofStack === undefined ? {} : readYaml(ofStack, isTrusted ? undefined : stackSchema);
    const environments = environmentNames(settings.environment);
    const values = stackConfig(settings, name, options);
    return {
        name,
        stack,
        root,
        ...location(root, raw.main),
        runtimeOptions: runtimeOptions(file, runtime.options),
        config: mergeConfig(stack, name, Object.fromEntries(declared) as never, values, environments),
        environments,
    };
}

function nodejsRuntime(file: string, raw: unknown): Readonly<Record<string, unknown>> {
    const runtime = typeof raw === "string" ? { name: raw } : record(raw);
    if (runtime.name === "nodejs") return runtime;
    const found = typeof runtime.name === "string" ? `'${runtime.name}'` : "not given";
    throw new UserError(
        `The runtime in ${file} is ${found}: the embedded preview runs only programs with 'runtime: nodejs'. Preview ` +
            "this one with --engine pulumi, or judge what 'pulumi stack export' writes with --state FILE.",
    );
}

export interface LoadOptions {
    readonly stack?: string;
    /** For secrets of the stack file; without it they stay unknown. */
    readonly passphrase?: string;
    /** Values that replace those of the files, by `namespace:name` or name. */
    readonly config?: Readonly<Record<string, string>>;
    /** Whether the shape of the files is not checked, which takes longer than all else: somebody does it later. */
    readonly isTrusted?: boolean;
}

/** `organization/project/stack` and `organization/stack` name the stack by their last part. */
export const stackName = (stack: string | undefined): string | undefined => stack?.split("/").pop();
export const stackFile = (folder: string, stack: string): string | undefined =>
    [".yaml", ".yml", ".json"]
        .map((ending) => join(folder, `Pulumi.${stack}${ending}`))
        .find((file) => existsSync(file));

/** `environment` is a list of names, or of objects with the name as key, or an object with the list as `imports`. */
export function environmentNames(environment: unknown): readonly string[] {
    const list = Array.isArray(environment) ? (environment as unknown[]) : record(environment).imports;
    if (!Array.isArray(list)) return Object.keys(record(environment)).length > 0 ? ["an environment"] : [];
    return list.flatMap((each: unknown) => (typeof each === "string" ? [each] : Object.keys(record(each))));
}

function stackConfig(raw: Readonly<Record<string, unknown>>, project: string, options: LoadOptions): Config {
    const salt = typeof raw.encryptionsalt === "string" ? raw.encryptionsalt : undefined;
    let opened: Decrypt | undefined;
    const decrypt: Decrypt = (ciphertext) => (opened ??= decrypter(salt, options.passphrase))(ciphertext);
    const fromFile = Object.entries(record(raw.config)).map(([key, value]): [string, ConfigValue] => [
        configKey(key, project),
        stackValue(value, decrypt),
    ]);
    const given = Object.entries(options.config ?? {}).map(([key, text]): [string, ConfigValue] => [
        configKey(key, project),
        { text, secret: false, sealed: false, structured: false },
    ]);
    return new Map([...fromFile, ...given]);
}

function location(root: string, main: unknown): Pick<Project, "directory" | "entryPoint"> {
    if (typeof main !== "string" || main === "") return { directory: root, entryPoint: "." };
    const path = resolve(root, main);
    if (relative(root, path).startsWith("..") || (isAbsolute(main) && !path.startsWith(root))) {
        throw new UserError(`'main' in Pulumi.yaml points outside of the project: ${main}.`);
    }
    if (existsSync(path) && statSync(path).isDirectory()) return { directory: path, entryPoint: "." };
    if (existsSync(path) || extname(path)) return { directory: dirname(path), entryPoint: basename(path) };
    throw new UserError(`'main' in Pulumi.yaml names ${main}, which does not exist.`);
}

function runtimeOptions(file: string, raw: unknown): Project["runtimeOptions"] {
    const { typescript, tsconfig, nodeargs } = record(raw);
    const wrong = (option: string, kind: string): UserError =>
        new UserError(`The runtime option '${option}' in ${file} must be a ${kind}.`);
    if (typescript !== undefined && typeof typescript !== "boolean") throw wrong("typescript", "boolean");
    if (tsconfig !== undefined && typeof tsconfig !== "string") throw wrong("tsconfig", "string");
    if (nodeargs !== undefined && typeof nodeargs !== "string") throw wrong("nodeargs", "string");
    return {
        typescript: typescript ?? true,
        ...(tsconfig !== undefined && { tsconfig }),
        ...(nodeargs !== undefined && { nodeargs }),
    };
}
