import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { UserError } from "../../../policies/core/user-error";
import { resolveFrom } from "../../policy-host/host";
import { preloadArguments } from "../../programs/preload";
import { eachLine, startNode, type Child } from "../../programs/node-process";
import type { Project } from "../project/project";
import { sealed } from "../../protocol/wire";

export interface ProgramOptions {
    readonly project: Project;
    readonly organization: string;
    /** Of the monitor and the engine. */
    readonly address: string;
    readonly environment: NodeJS.ProcessEnv;
    readonly onOutput: (line: string) => void;
}

/** Splits a text into arguments as a shell does, with quotes and backslashes. */
export function shellWords(text: string): readonly string[] {
    const words = [...text.matchAll(/(?:[^\s"'\\]|\\.|"(?:[^"\\]|\\.)*"|'[^']*')+/gs)];
    return words.map(([word]) =>
        word.replace(
            /"((?:[^"\\]|\\.)*)"|'([^']*)'|\\(.)/gs,
            (_, double?: string, single?: string, escaped?: string) =>
                double !== undefined ? double.replace(/\\(["\\$`])/g, "$1") : (single ?? escaped ?? ""),
        ),
    );
}

/**
 * Starts a program in Pulumi's own language runtime, taken from the program's dependencies.
 * @throws UserError when they are not installed.
 */
export function startProgram({ project, organization, address, environment, onOutput }: ProgramOptions): Child {
    const runtime = resolveFrom("@pulumi/pulumi/cmd/run", project.directory, environment);
    if (!runtime) {
        throw new UserError(`The dependencies of ${project.directory} are not installed: run npm install there.`);
    }
    const { typescript, tsconfig, nodeargs } = project.runtimeOptions;
    const config = [...project.config].map(([key, { text }]) => [key.replace(":", ":config:"), text]);
    const secretKeys = [...project.config].filter(([, { secret }]) => secret).map(([key]) => key);
    const child = startNode(
        [
            ...shellWords(nodeargs ?? ""),
            ...preloadArguments,
            runtime,
            ...["--monitor", address, "--engine", address],
            ...["--organization", organization, "--project", project.name, "--stack", project.stack],
            ...["--root-directory", project.root, "--pwd", project.directory],
            ...["--dry-run", "--parallel", "16"],
            project.entryPoint,
        ],
        {
            directory: project.directory,
            environment: {
                ...environment,
                PULUMI_CONFIG: JSON.stringify(Object.fromEntries(config)),
                PULUMI_CONFIG_SECRET_KEYS: JSON.stringify(secretKeys),
                PULUMI_NODEJS_TRANSPILE_ONLY: "true",
                TS_NODE_TRANSPILE_ONLY: "true",
                ...(typescript && { PULUMI_NODEJS_TYPESCRIPT: "true" }),
                ...(tsconfig !== undefined && { PULUMI_NODEJS_TSCONFIG_PATH: tsconfig }),
            },
        },
    );
    eachLine(child.stdout, onOutput);
    eachLine(child.stderr, onOutput);
    return child;
}

const colours = /\u001b\[[0-9;]*m/g;

const sealedSetting = new RegExp(`Configuration '([^']*)' value '[^']*${sealed}[^']*' is not a (?:valid|legal) (\\w+)`);

/** One line from the text with which the SDK reports a failure of the program: what was thrown, and where. */
export function programFailure(text: string, root: string): string {
    const lines = text.replace(colours, "").split("\n");
    const body = /^Running program '.*' failed with an unhandled exception:$/.test(lines[0] ?? "")
        ? lines.slice(1)
        : lines;
    const end = body.findIndex((line) => /^\s+at /.test(line));
    const said = (end < 0 ? body : body.slice(0, end)).map((line) => line.trim()).filter((line) => line !== "");
    const frames = body.flatMap((line) => {
        const found = /^\s+at (?:.*\()?(?:file:\/\/)?(\/[^()]*|[A-Za-z]:\\[^()]*):(\d+):(\d+)\)?$/.exec(line);
        return found ? [{ file: found[1] ?? "", place: `${found[2]}:${found[3]}` }] : [];
    });
    const frame = frames.find(({ file }) => !file.includes("node_modules") && existsSync(file));
    const where = frame ? ` (${relative(root, frame.file) || join(frame.file)}:${frame.place})` : "";
    const missing = /Cannot find (?:module|package) '([^'./][^']*)'/.exec(said.join(" "));
    if (missing) {
        return `The program needs '${missing[1]}', which is not installed: run npm install in ${root}.`;
    }
    const [, key, kind] = sealedSetting.exec(said.join(" ")) ?? [];
    if (key !== undefined) {
        return (
            `The program needs the encrypted setting '${key}' to be a ${kind}: set PULUMI_CONFIG_PASSPHRASE, or use ` +
            "--engine pulumi, which asks the stack's own secrets provider."
        );
    }
    const message = said
        .slice(0, 3)
        .join(" ")
        .replace(/^Error: (?=Error: )/, "");
    return `The program failed${where}: ${message}`;
}
