/** `rempart init`: the first minute. */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { projectFile } from "../../engine/programs/project-file";
import { parseAllowed } from "../../policies/catalog";
import { UserError } from "../../policies/core/user-error";
import { profile as profileNamed } from "../config/profiles";
import { ciFiles, configFile, failoverPlan, preCommit, type Answers, type CiSystem, type NewFile } from "./files";
import { asked } from "./questions";

export interface InitOptions {
    readonly profile?: string;
    /** `FR,DE` */
    readonly countries?: string;
    /** `registry.example.eu,…` */
    readonly registries?: string;
    readonly ci?: CiSystem;
    readonly preCommit?: boolean;
    /** Asks nothing. */
    readonly yes?: boolean;
}

/**
 * Writes the configuration, a plan to fill in, and a CI job. What is there already stays.
 * @throws UserError where there is no program, or an answer is not valid; then nothing is written
 */
export async function init(directory: string, options: InitOptions): Promise<void> {
    const folder = dirname(projectFile(directory));
    const answers = await answersOf(options);
    check(answers);
    const repository = repositoryOf(folder);
    const within = relative(repository, folder).replaceAll("\\", "/") || ".";
    const files = [
        configFile(answers),
        failoverPlan,
        ...ciFiles(answers.ci, within),
        ...(answers.preCommit ? [preCommit(within)] : []),
    ];
    for (const file of files) write(file, file.inRepository ? repository : folder);
    process.stdout.write(
        `\nNext: fill in failover-plan.ts and import it from the program, then\n  npx rempart check ${relative(".", folder) || "."}\n`,
    );
}

async function answersOf(options: InitOptions): Promise<Answers> {
    const isTold = Object.keys(options).length > 0;
    if (!isTold && process.stdin.isTTY) return asked();
    const list = (text = "") =>
        text
            .split(",")
            .map((each) => each.trim())
            .filter(Boolean);
    const { profile, countries, registries, ci = "none", preCommit = false } = options;
    const isEmpty = profile === undefined && countries === undefined;
    return {
        ...(isEmpty ? { profile: "eu" } : profile !== undefined && { profile }),
        countries: list(countries),
        registries: list(registries),
        ci,
        preCommit,
    };
}

function check({ profile, countries }: Answers): void {
    if (profile !== undefined) profileNamed(profile);
    const { unknown } = parseAllowed(countries);
    if (unknown.length > 0)
        throw new UserError(
            `${unknown.join(", ")}: give EU, EEA, ADEQUATE or codes of countries (ISO 3166-1), such as FR,DE.`,
        );
}

/** The folder of `.git`, else the one of the program. */
function repositoryOf(folder: string): string {
    for (let at = folder; ; at = dirname(at)) {
        if (existsSync(join(at, ".git"))) return at;
        if (at === dirname(at)) return folder;
    }
}

function write({ path, text }: NewFile, folder: string): void {
    const file = resolve(folder, path);
    const name = relative(".", file);
    if (existsSync(file)) {
        process.stdout.write(`kept     ${name}: it is there already\n`);
        return;
    }
    try {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, text);
    } catch (error) {
        throw new UserError(`${name} cannot be written (${(error as NodeJS.ErrnoException).code}).`);
    }
    process.stdout.write(`written  ${name}\n`);
}
