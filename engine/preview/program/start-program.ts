import { readFileSync } from "node:fs";
import { UserError } from "../../../policies/core/user-error";
import { eachLine, startNode, type Child } from "../../programs/node-process";
import { preloadArguments } from "../../programs/preload";
import type { Sandbox } from "../../programs/sandbox";
import { unknownAnswerArguments } from "../../programs/unknown-answers";
import { notInstalled, resolveModule } from "../../programs/resolve-module";
import type { Project } from "../project/project";
import { shellWords } from "./shell-words";

export interface ProgramOptions {
    readonly project: Project;
    readonly organization: string;
    /** Of the resource monitor, which also serves the engine's own methods. */
    readonly address: string;
    readonly environment: NodeJS.ProcessEnv;
    readonly sandbox: Sandbox | undefined;
}

export interface StartedProgram extends Child {
    /** Whether its runtime tells the monitor when the program is complete; runtimes before 2025 do not. */
    readonly tellsItsEnd: boolean;
    /** Calls back with each line that the program writes, those first that it has written already. */
    onOutput(each: (line: string) => void): void;
}

/**
 * Starts a program in Pulumi's own language runtime, which is taken from the program's dependencies.
 * @throws UserError when they are not installed.
 */
export function startProgram(options: ProgramOptions): StartedProgram {
    const { project, environment, sandbox } = options;
    const runtime = resolveModule("@pulumi/pulumi/cmd/run", project.directory, environment);
    if (!runtime) throw new UserError(notInstalled(project.directory));
    const child = startNode(programArguments(options, runtime), {
        directory: project.directory,
        environment: { ...environment, ...programEnvironment(project) },
        sandbox,
    });
    const written: string[] = [];
    let told = (line: string): void => void written.push(line);
    for (const stream of [child.stdout, child.stderr]) eachLine(stream, (line) => told(line));
    return {
        ...child,
        tellsItsEnd: tellsItsEnd(runtime),
        onOutput(each) {
            told = each;
            written.splice(0).forEach(each);
        },
    };
}

const tellsItsEnd = (runtime: string): boolean => readFileSync(runtime, "utf8").includes("signalAndWaitForShutdown");

/** A program lives for seconds, in which V8 would collect its young objects many times: they get room at once. */
const room = "--min-semi-space-size=16";

const programArguments = ({ project, organization, address }: ProgramOptions, runtime: string): readonly string[] => [
    // First what the program asks for, as it finds it in process.execArgv.
    ...shellWords(project.runtimeOptions.nodeargs ?? ""),
    room,
    ...preloadArguments,
    ...unknownAnswerArguments,
    runtime,
    ...["--monitor", address, "--engine", address],
    ...["--organization", organization, "--project", project.name, "--stack", project.stack],
    ...["--root-directory", project.root, "--pwd", project.directory],
    ...["--dry-run", "--parallel", "16"],
    project.entryPoint,
];

function programEnvironment({ config, runtimeOptions }: Project): NodeJS.ProcessEnv {
    const { typescript, tsconfig } = runtimeOptions;
    const values = [...config].map(([key, { text }]) => [key.replace(":", ":config:"), text]);
    const secretKeys = [...config].filter(([, { secret }]) => secret).map(([key]) => key);
    return {
        PULUMI_CONFIG: JSON.stringify(Object.fromEntries(values)),
        PULUMI_CONFIG_SECRET_KEYS: JSON.stringify(secretKeys),
        PULUMI_NODEJS_TRANSPILE_ONLY: "true",
        TS_NODE_TRANSPILE_ONLY: "true",
        ...(typescript && { PULUMI_NODEJS_TYPESCRIPT: "true" }),
        ...(tsconfig !== undefined && { PULUMI_NODEJS_TSCONFIG_PATH: tsconfig }),
    };
}
