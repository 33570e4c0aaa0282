/** Where Pulumi's own command line works for a test: a copy of the programs, a backend in a folder, no network. */
import { execFile } from "node:child_process";
import {
    cpSync,
    existsSync,
    mkdirSync,
    mkdtempSync,
    readdirSync,
    readFileSync,
    realpathSync,
    rmSync,
    symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { eventsIn, packFindingsIn } from "../../../../engine/pulumi-cli/event-log";
import type { PackFinding } from "../../../../engine/policy-pack";
import { cloudProviders } from "../../../../engine/preview";
import { rempart, root, type Ended } from "../../../cli/command";
import { inTurn } from "../../../conformance/turns";
import { serveProvider } from "./provider-server";

/** The command line; `setup.ts` has looked for it. */
const command = process.env.REMPART_TEST_PULUMI ?? "";

/** A test that is skipped where there is no command line. */
export const engineTest = command === "" ? test.skip : test.concurrent;

/** The packages of every SDK that is installed, whoever publishes it: one server answers for all of them. */
function packages(): readonly string[] {
    const modules = join(root, "node_modules");
    const scopes = readdirSync(modules).filter((scope) => scope.startsWith("@"));
    return scopes.flatMap((scope) =>
        readdirSync(join(modules, scope)).flatMap((folder) => {
            const file = join(modules, scope, folder, "package.json");
            if (!existsSync(file)) return [];
            const { pulumi: plugin } = JSON.parse(readFileSync(file, "utf8")) as {
                pulumi?: { resource?: boolean; name?: string };
            };
            return plugin?.resource === true ? [plugin.name ?? folder] : [];
        }),
    );
}

export interface Sandbox {
    /** The copy of the repository, without what is not needed to run programs. */
    readonly folder: string;
    readonly pulumi: (args: readonly string[], environment?: Readonly<Record<string, string>>) => Promise<Ended>;
    readonly rempart: (args: readonly string[], environment?: Readonly<Record<string, string>>) => Promise<Ended>;
    /** What the engine logged of the preview that `rempart --engine pulumi` ran, and its exit code, if it came to one. */
    readonly recorded: () => { readonly said: readonly PackFinding[]; readonly code?: number };
}

/**
 * Gives a test a sandbox of its own, as many at once as there are processors.
 * @param directory of the program, from the root of the repository; the providers read its files
 */
export const inSandbox = (directory: string, work: (sandbox: Sandbox) => Promise<void>): Promise<void> =>
    inTurn(async () => {
        const provider = await serveProvider(cloudProviders(join(root, directory)));
        const { sandbox, close } = openSandbox(provider.port);
        try {
            await work(sandbox);
        } finally {
            close();
            provider.close();
        }
    });

const copied = ["Pulumi.yaml", "package.json", "tsconfig.json", "examples", "packs", "docs", "test"];

function openSandbox(port: number): { readonly sandbox: Sandbox; readonly close: () => void } {
    const place = realpathSync(mkdtempSync(join(tmpdir(), "rempart-engine-")));
    const folder = join(place, "rempart");
    for (const entry of copied) {
        cpSync(join(root, entry), join(folder, entry), {
            recursive: true,
            filter: (from) => basename(from) !== "node_modules",
        });
    }
    for (const entry of ["node_modules", "dist"]) symlinkSync(join(root, entry), join(folder, entry));
    mkdirSync(join(place, "state"));
    const environment = {
        PULUMI_BACKEND_URL: `file://${join(place, "state")}`,
        PULUMI_HOME: join(place, "home"),
        PULUMI_CONFIG_PASSPHRASE: "conformance",
        PULUMI_DEBUG_PROVIDERS: packages()
            .map((name) => `${name}:${port}`)
            .join(","),
        PULUMI_DEBUG_COMMANDS: "true",
        PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "true",
        PULUMI_SKIP_UPDATE_CHECK: "true",
        // The embedded preview leaves the check of types to the compiler too.
        PULUMI_NODEJS_TRANSPILE_ONLY: "true",
        PULUMI_CLI: join(root, "test/engine/pulumi-cli/comparison/recording-pulumi.sh"),
        RECORDED_PULUMI: command,
        RECORDING: join(place, "recording"),
    };
    const sandbox: Sandbox = {
        folder,
        pulumi: (args, more) => ended(args, folder, { ...environment, ...more }),
        rempart: (args, more) => rempart(args, { cwd: folder, environment: { ...environment, ...more } }),
        recorded: () => {
            if (!existsSync(join(place, "recording.code"))) return { said: [] };
            return {
                said: packFindingsIn(eventsIn(readFileSync(join(place, "recording.events"), "utf8"))),
                code: Number(readFileSync(join(place, "recording.code"), "utf8")),
            };
        },
    };
    return { sandbox, close: () => rmSync(place, { recursive: true, force: true }) };
}

const ended = (args: readonly string[], cwd: string, environment: Readonly<Record<string, string>>): Promise<Ended> =>
    new Promise((resolve) => {
        const options = { cwd, env: { ...process.env, ...environment }, maxBuffer: 1 << 28 };
        execFile(command, [...args, "--non-interactive", "--color", "never"], options, (error, stdout, stderr) =>
            resolve({ code: error ? Number(error.code ?? 1) : 0, stdout, stderr }),
        );
    });
