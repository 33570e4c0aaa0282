/** `rempart init`: the first minute. */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { projectFile } from "../../engine/programs/project-file";
import { listed } from "../../policies/core/foreign-text";
import { readConfiguration, SOVEREIGNTY } from "../../policies/core/settings";
import { UserError } from "../../policies/core/user-error";
import { rules } from "../../policies/rules";
import { repositoryOf } from "../report/repository";
import { profile as profileNamed } from "../config/profiles";
import { clusterFrom, clustersIn, declared, type FoundCluster } from "./clusters";
import { dependsOnRempart, ownDependency } from "./own-package";
import { ciFiles, preCommit, programPlace, type CiSystem } from "./ci";
import { configFile, failoverPlan, settingsOf, type Answers } from "./files";
import type { NewFile } from "./new-file";
import { asked, countryProblem } from "./questions";

export interface InitOptions {
    readonly profile?: string;
    /** `FR,DE` */
    readonly countries?: string;
    /** `registry.example.eu,…` */
    readonly registries?: string;
    /** `default=OVHcloud:GRA11,…` */
    readonly clusters?: string;
    readonly ci?: CiSystem;
    readonly preCommit?: boolean;
    /** Asks nothing. */
    readonly yes?: boolean;
}

/**
 * Writes the configuration, a plan to fill in, and a CI job. What is there already stays.
 * @throws UserError where there is no program, or an answer is not valid; then nothing is written
 */
export async function init(directory: string, options: InitOptions, signal: AbortSignal): Promise<void> {
    const folder = dirname(projectFile(directory));
    checked(options);
    const { clusters: found, problem } = await clustersIn(folder, signal);
    if (problem !== undefined) process.stderr.write(`note  The program does not tell of its clusters: ${problem}\n`);
    const answers = await answersOf(options, found);
    const repository = repositoryOf(folder);
    const place = programPlace(repository, resolve(folder));
    const { problems } = readConfiguration({ [SOVEREIGNTY]: settingsOf(answers) }, rules, {});
    if (problems.length > 0) throw new UserError(listed(problems, 10, " "));
    const files = [
        configFile(answers),
        failoverPlan,
        ...ciFiles(answers.ci, place),
        ...(answers.preCommit ? [preCommit(place)] : []),
    ];
    for (const file of files) write(file, file.inRepository ? repository : folder);
    const nobodys = answers.unknownClusters.map(({ provider }) => provider).join(", ");
    if (nobodys !== "")
        process.stdout.write(`\nNothing tells who runs the clusters of ${nobodys}: see rempart.json.\n`);
    process.stdout.write(
        `\nNext: fill in failover-plan.ts and import it from the program, then\n${installing(folder)}  npx rempart check ${relative(".", folder) || "."}\n`,
    );
}

/** What a program has to do that does not name Rempart yet: the plan imports it, and the job runs it. */
function installing(folder: string): string {
    const name = ownDependency().replace(/^(?=[\^~\d])/, "rempart@");
    const isHere = relative(".", folder) === "";
    const where = isHere ? "" : ` --prefix ${relative(".", folder)}`;
    return dependsOnRempart(folder) ? "" : `  npm install --save-dev ${name}${where}\n`;
}

const listOf = (text = ""): readonly string[] =>
    text
        .split(",")
        .map((each) => each.trim())
        .filter(Boolean);

async function answersOf(options: InitOptions, found: readonly FoundCluster[]): Promise<Answers> {
    const isTold = Object.keys(options).length > 0;
    if (!isTold && process.stdin.isTTY) return asked(found);
    const { profile, countries, registries, clusters, ci = "none", preCommit = false } = options;
    const isEmpty = profile === undefined && countries === undefined;
    return {
        ...(isEmpty ? { profile: "eu" } : profile !== undefined && { profile }),
        countries: listOf(countries),
        registries: listOf(registries),
        ...declared(listOf(clusters).map(clusterFrom), found),
        ci,
        preCommit,
    };
}

/** @throws UserError for an answer that is not valid */
function checked({ profile, countries, clusters }: InitOptions): void {
    if (profile !== undefined) profileNamed(profile);
    listOf(clusters).forEach(clusterFrom);
    const problem = countryProblem(listOf(countries));
    if (problem !== undefined) throw new UserError(problem);
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
