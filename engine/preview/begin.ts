/**
 * The begin of a preview: all that is done before a program needs an answer. It loads nothing else of the engine, because
 * the process of a program takes longer to start than the rest of this one to load.
 */
import { concealing } from "../../policies/core/foreign-text";
import { UserError } from "../../policies/core/user-error";
import { openSandbox, type Sandbox } from "../programs/sandbox";
import { temporaryFolder, type TemporaryFolder } from "../programs/temporary-folder";
import { openMonitorSocket, type MonitorSocket } from "./monitor/monitor-socket";
import { startProgram, type StartedProgram } from "./program/start-program";
import { secretsIn } from "./project/configuration";
import { loadProject, type Project } from "./project/project";

/** What the process of a program depends on. */
export interface BeginOptions {
    /** A folder with Pulumi.yaml, or below one. */
    readonly directory: string;
    /** Without it the only stack that has a file, else "dev". */
    readonly stack?: string;
    /** Replaces values of the configuration, by `namespace:name` or name. */
    readonly config?: Readonly<Record<string, string>>;
    /** Added to the environment of the program and the packs. */
    readonly environment?: Readonly<Record<string, string>>;
    /** "organization" by default, as with a backend of one's own. */
    readonly organization?: string;
    /** Runs the program in a sandbox of bubblewrap. */
    readonly sandbox?: boolean;
}

/** The project that is previewed. @throws UserError where there is none, it has another runtime, or its configuration does not fit */
export function projectOf(options: BeginOptions, environment: NodeJS.ProcessEnv, isTrusted = false): Project {
    const { directory, stack, config } = options;
    const { PULUMI_CONFIG_PASSPHRASE: passphrase } = environment;
    return loadProject(directory, {
        isTrusted,
        ...(stack !== undefined && { stack }),
        ...(config && { config }),
        ...(passphrase !== undefined && { passphrase }),
    });
}

/** A preview of which nothing has been answered yet. */
export interface BegunPreview {
    readonly project: Project;
    readonly environment: NodeJS.ProcessEnv;
    readonly organization: string;
    /** For what lasts as long as the run; only this user can read it. */
    readonly folder: string;
    readonly sandbox: Sandbox | undefined;
    readonly socket: MonitorSocket;
    /**
     * Starts the process of the program, where it does not run yet. Pulumi's SDK loads, and waits for the first answer of the
     * monitor before it runs what the program itself says.
     * @throws UserError when its dependencies are not installed
     */
    startProgram(): StartedProgram;
    /** Ends the process of the program, and removes what it was given. */
    close(): Promise<void>;
}

/**
 * @param isTrusted the shape of the project's files is not checked: `preview` does it
 * @throws UserError where there is no project, another runtime, a configuration that does not fit, or no sandbox
 */
export async function beginPreview(options: BeginOptions, isTrusted = false): Promise<BegunPreview> {
    const environment: NodeJS.ProcessEnv = { ...process.env, ...options.environment };
    const project = projectOf(options, environment, isTrusted);
    const folder = temporaryFolder();
    try {
        return await begunIn(folder, project, environment, options);
    } catch (error) {
        folder.remove();
        throw withoutSecrets(project, error);
    }
}

async function begunIn(
    folder: TemporaryFolder,
    project: Project,
    environment: NodeJS.ProcessEnv,
    options: BeginOptions,
): Promise<BegunPreview> {
    const { organization = "organization" } = options;
    const { root, directory } = project;
    const sandbox = options.sandbox
        ? openSandbox({ folders: [root, directory], shared: folder.path, environment })
        : undefined;
    const socket = await openMonitorSocket(folder.path);
    let program: StartedProgram | undefined;
    return {
        project,
        environment,
        organization,
        folder: folder.path,
        sandbox,
        socket,
        startProgram: () =>
            (program ??= startProgram({ project, organization, address: socket.address, environment, sandbox })),
        async close() {
            await program?.kill();
            socket.close();
            folder.remove();
        },
    };
}

/** The text of a UserError may hold what a program or a pack wrote. */
export const withoutSecrets = ({ config }: Pick<Project, "config">, error: unknown): unknown =>
    error instanceof UserError ? new UserError(concealing(secretsIn(config))(error.message)) : error;
