import {
    cpSync,
    existsSync,
    mkdtempSync,
    readdirSync,
    readFileSync,
    realpathSync,
    rmSync,
    symlinkSync,
    writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { preview, recordedProvider, type PreviewOptions } from "../../engine/preview";
import { UserError } from "../../policies/core/user-error";
import { differences, readCalls, type Call } from "./compare";

interface Run {
    readonly command: string;
    readonly args?: readonly string[];
    readonly stack?: string;
    readonly packs?: readonly string[];
    readonly policyConfig?: readonly string[];
    readonly env?: Readonly<Record<string, string>>;
}
interface Case {
    readonly title: string;
    readonly packs: readonly string[];
    readonly runs: readonly Run[];
    readonly timeoutSeconds?: number;
}
interface Expected {
    readonly runs: readonly { readonly exitCode: number | "timeout" }[];
}

export interface Outcome {
    readonly name: string;
    /** Empty when every call is equal. */
    readonly differences: readonly string[];
    readonly runs: number;
    /** Runs that need a state, which the embedded preview does not have. */
    readonly skipped: number;
}

/** A run that the recordings stopped has one answer that never comes; waiting for it longer shows nothing more. */
const secondsBeforeStopping = 12;

function packageRoot(from: string): string {
    return existsSync(join(from, "package.json")) && existsSync(join(from, "node_modules"))
        ? from
        : packageRoot(dirname(from));
}
const root = packageRoot(__dirname);
const casesFolder = join(root, "test/conformance/cases");

export const isCase = (folder: string): boolean => existsSync(join(folder, "case.json"));

/** The cases in a folder, or the folder itself when it is one. */
export function casesIn(folder: string): readonly string[] {
    if (isCase(folder)) return [resolve(folder)];
    const inside = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    return inside.map((entry) => resolve(folder, entry.name)).filter(isCase);
}

const recorderOf = (folder: string): string => {
    const beside = join(dirname(folder), "recorder");
    return existsSync(join(beside, "PulumiPolicy.yaml")) ? beside : join(casesFolder, "recorder");
};

/** Puts a case where its programs find Pulumi's packages: it stays in the project, else a copy is made for the run. */
async function inPlace<T>(folder: string, work: (folder: string, recorder: string) => Promise<T>): Promise<T> {
    if (folder.startsWith(root)) return work(folder, recorderOf(folder));
    const temporary = realpathSync(mkdtempSync(join(tmpdir(), "conformance-")));
    const remove = (): void => rmSync(temporary, { recursive: true, force: true });
    process.once("exit", remove);
    try {
        const copy = join(temporary, basename(folder));
        cpSync(folder, copy, { recursive: true });
        cpSync(recorderOf(folder), join(temporary, "recorder"), { recursive: true });
        symlinkSync(join(root, "node_modules"), join(temporary, "node_modules"));
        return await work(copy, join(temporary, "recorder"));
    } finally {
        process.off("exit", remove);
        remove();
    }
}

/** The values of a flag that may come several times, as `--flag value` or `--flag=value`. */
function flagValues(args: readonly string[], flag: string): readonly string[] {
    return args.flatMap((arg, index) => {
        if (arg.startsWith(`${flag}=`)) return [arg.slice(flag.length + 1)];
        return arg === flag && args[index + 1] !== undefined ? [args[index + 1] ?? ""] : [];
    });
}

/** Runs the previews of a case up to its first deployment and compares what the packs received. */
export function runCase(folder: string): Promise<Outcome> {
    return inPlace(folder, async (place, recorder) => {
        const description = JSON.parse(readFileSync(join(place, "case.json"), "utf8")) as Case;
        const expected = JSON.parse(readFileSync(join(place, "expected.json"), "utf8")) as Expected;
        const recorded = readCalls(join(place, "transcript.jsonl"));
        const firstDeployment = description.runs.findIndex(({ command }) => command !== "preview");
        const runs = firstDeployment < 0 ? description.runs : description.runs.slice(0, firstDeployment);
        const temporary = mkdtempSync(join(tmpdir(), "conformance-log-"));
        try {
            const log = join(temporary, "log.jsonl");
            writeFileSync(log, "");
            for (const [index, run] of runs.entries()) {
                const stops = expected.runs[index]?.exitCode === "timeout";
                const order = packOrder(recorded, index + 1);
                await runOnce({ place, recorder, description, run, number: index + 1, log, stops, order });
            }
            const normalise = (line: string): string =>
                line
                    .replaceAll(place, "<case>")
                    .replaceAll(recorder, "<recorder>")
                    .replaceAll(join(root, "node_modules"), "<node_modules>");
            const compared = recorded.filter(({ run }) => run <= runs.length);
            return {
                name: basename(folder),
                differences: differences(compared, readCalls(log, normalise)),
                runs: runs.length,
                skipped: description.runs.length - runs.length,
            };
        } finally {
            rmSync(temporary, { recursive: true, force: true });
        }
    });
}

/** Packs see each other's remedies in the order in which they had finished loading. */
const packOrder = (recorded: readonly Call[], number: number): readonly string[] =>
    recorded.filter(({ run, method }) => run === number && method === "Configure").map(({ pack }) => pack);

interface RunInput {
    readonly place: string;
    readonly recorder: string;
    readonly description: Case;
    readonly run: Run;
    readonly number: number;
    readonly log: string;
    readonly stops: boolean;
    readonly order: readonly string[];
}

/**
 * A description that does not say how its packs `pack-a` and `pack-b` were configured means the files `a.json` and
 * `b.json` beside them.
 */
function configsNamedLikePacks(folders: readonly string[]): readonly string[] {
    const files = folders.map((folder) => join(dirname(folder), `${basename(folder).replace(/^pack-/, "")}.json`));
    return folders.every((folder, index) => basename(folder).startsWith("pack-") && existsSync(files[index] ?? ""))
        ? files
        : [];
}

async function runOnce({ place, recorder, description, run, number, log, stops, order }: RunInput): Promise<void> {
    const folders = (run.packs ?? description.packs).map((pack) =>
        pack === "recorder" ? recorder : resolve(place, pack),
    );
    const configs = run.policyConfig ?? configsNamedLikePacks(folders);
    // The command line refuses this itself, before anything starts.
    if (configs.length > 0 && configs.length !== folders.length) return;
    const nameOf = (folder: string): string =>
        (JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { name: string }).name;
    const packs = folders.map((directory, index) => ({
        directory,
        ...(configs[index] !== undefined && { configFile: resolve(place, configs[index]) }),
    }));
    const args = run.args ?? [];
    const limit = description.timeoutSeconds ?? 120;
    const options: PreviewOptions = {
        directory: place,
        stack: run.stack ?? "dev",
        timeoutSeconds: stops ? Math.min(limit, secondsBeforeStopping) : limit,
        policyPacks: [...packs].sort((a, b) => order.indexOf(nameOf(a.directory)) - order.indexOf(nameOf(b.directory))),
        providers: recordedProvider,
        targets: [...flagValues(args, "--target"), ...flagValues(args, "-t")],
        excludes: flagValues(args, "--exclude"),
        targetDependents: args.includes("--target-dependents"),
        excludeDependents: args.includes("--exclude-dependents"),
        config: Object.fromEntries(
            [...flagValues(args, "--config"), ...flagValues(args, "-c")].map((pair) => [
                pair.slice(0, pair.indexOf("=")),
                pair.slice(pair.indexOf("=") + 1),
            ]),
        ),
        environment: {
            PULUMI_CONFIG_PASSPHRASE: "conformance",
            CONFORMANCE_RUN: String(number),
            CONFORMANCE_LOG: log,
            NODE_OPTIONS: `--require ${join(casesFolder, "recorder/record.js")}`,
            ...run.env,
        },
    };
    try {
        const result = await preview(options);
        if (process.env.CONFORMANCE_VERBOSE) console.error(number, result.errors);
    } catch (error) {
        if (!(error instanceof UserError)) throw error;
        if (process.env.CONFORMANCE_VERBOSE) console.error(number, error.message);
    }
}
