/** `rempart drill`: a scenario on paper, on the graph of a program or a state. */
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { projectFacts } from "../../engine/preview";
import type { JudgedInput } from "../../engine/judged-input";
import { backendAddress } from "../../policies/endpoints";
import { didYouMean } from "../../policies/core/nearest";
import { UserError } from "../../policies/core/user-error";
import { drill, type Drill } from "../../policies/paper-drill/drill";
import { failedDrill, reportOfDrill } from "../../policies/paper-drill/report";
import { scenarios } from "../../policies/paper-drill/rows/scenarios";
import { parseAgainst, readScenario, type Scenario } from "../../policies/paper-drill/scenario";
import { readTextFile } from "../config/text-file";
import { graphSvg } from "../report/drill-graph";
import { drillText } from "../report/drill-text";
import { reportedDrill } from "../report/drill-for-report";
import { timelineSvg } from "../report/drill-timeline";
import { verify, verifiedText } from "./drill-verify";
import { drilledStack } from "./drilled";
import { exportedState } from "./exported-state";
import { choiceOf, configurationOf, type ConfigurationOptions } from "./packs";
import { previewed } from "./preview";

export interface DrillOptions extends ConfigurationOptions {
    readonly stack?: string;
    /** Exported stacks: the first one is the primary, the others are targets. */
    readonly state: readonly string[];
    /** The folder of a program that runs at the target. */
    readonly target?: string;
    readonly targetStack?: string;
    /** A name of a shipped scenario, or a file. */
    readonly scenario: string;
    readonly against: readonly string[];
    readonly by?: string;
    /** The record of a real exercise, in the place of a scenario. */
    readonly verify?: string;
    readonly today: string;
    readonly json?: boolean;
    readonly timeline?: string;
    readonly graph?: string;
    readonly timeout: number;
}

/** Runs a drill and prints it. @returns the exit code */
export async function runDrill(
    directory: string | undefined,
    options: DrillOptions,
    signal: AbortSignal,
): Promise<number> {
    try {
        if (options.verify !== undefined) return await verified(directory, options, options.verify, signal);
        const scenario = scenarioOf(options);
        const { settings } = configurationOf(choiceOf([]), options);
        const inputs = await inputsOf(directory, options, signal);
        const found = drill(
            inputs.map(({ input, ...state }) => ({ ...drilledStack(input.resources, settings), ...state })),
            scenario,
        );
        writePictures(found, options);
        const text = options.json ? `${JSON.stringify(reportOfDrill(found), undefined, 2)}\n` : drillText(found);
        process.stdout.write(text);
        return exitCodeOfDrill(found, options.failClosed === true);
    } catch (error) {
        if (!options.json || !(error instanceof UserError)) throw error;
        process.stdout.write(`${JSON.stringify(failedDrill([error.message]), undefined, 2)}\n`);
        return 1;
    }
}

/** Holds a record against the primary. @returns the exit code */
async function verified(
    directory: string | undefined,
    options: DrillOptions,
    file: string,
    signal: AbortSignal,
): Promise<number> {
    const [primary] = await inputsOf(directory, options, signal);
    const found = verify(file, primary?.input.resources ?? [], options.today);
    process.stdout.write(options.json ? `${JSON.stringify(found, undefined, 2)}\n` : verifiedText(found));
    return found.verdict === "violating" ? 2 : 0;
}

/** As of `rempart check`: docs/exit-codes.md. */
export function exitCodeOfDrill({ verdict }: Pick<Drill, "verdict">, failClosed: boolean): number {
    if (verdict === "violating") return 2;
    return verdict === "nothing-judged" || (failClosed && verdict === "undetermined") ? 3 : 0;
}

/** @throws UserError where there is no such scenario, or the file cannot be used */
function scenarioOf({ scenario, against, by }: DrillOptions): Scenario {
    const found = scenarios.find(({ id }) => id === scenario) ?? fromFile(scenario);
    return {
        ...found,
        ...(against.length > 0 && { against: against.map(parseAgainst) }),
        ...(by !== undefined && { by }),
    };
}

function fromFile(file: string): Scenario {
    if (!/\.(ya?ml|json)$/i.test(file))
        throw new UserError(
            `There is no scenario called '${file}'.${didYouMean(
                file,
                scenarios.map(({ id }) => id),
            )} A scenario of your own is a YAML file: docs/drill.md.`,
        );
    return readScenario(readTextFile(file, "The scenario"), file);
}

interface Drilled {
    readonly input: JudgedInput;
    /** The host where the state lies, as the files of the program say it; of an exported state nobody knows. */
    readonly stateAddress?: string;
}

/** @throws UserError when the options do not fit together, or a program does not come to its end */
async function inputsOf(
    directory: string | undefined,
    options: DrillOptions,
    signal: AbortSignal,
): Promise<readonly Drilled[]> {
    const { state, target, targetStack, stack } = options;
    if (directory !== undefined && state.length > 0)
        throw new UserError("Give a program's folder or --state FILE, not both.");
    if (targetStack !== undefined && target === undefined) throw new UserError("--target-stack needs --target DIR.");
    const programs = [
        ...(state.length === 0 ? [{ directory: directory ?? ".", stack }] : []),
        ...(target === undefined ? [] : [{ directory: target, stack: targetStack, which: "of the target" }]),
    ];
    const inputs: Drilled[] = state.map((file) => ({ input: exportedState(file) }));
    for (const program of programs) {
        const input = await previewed({ ...program, timeoutSeconds: options.timeout, signal });
        const { backend } = projectFacts(resolve(program.directory), input.stack, process.env);
        const stateAddress = backend === undefined ? undefined : backendAddress(backend);
        inputs.push({ input, ...(stateAddress !== undefined && { stateAddress }) });
    }
    const errors = inputs.flatMap(({ input }) => input.errors);
    if (errors.length > 0)
        throw new UserError(`The stack is not known whole, and a drill needs the whole: ${errors.join(" ")}`);
    return inputs;
}

function writePictures(found: Drill, { timeline, graph }: DrillOptions): void {
    const picture = reportedDrill(found);
    for (const [file, make] of [
        [timeline, () => timelineSvg(picture)],
        [graph, () => graphSvg(picture, picture.graph)],
    ] as const) {
        if (file === undefined) continue;
        try {
            writeFileSync(file, make());
        } catch (error) {
            throw new UserError(`${file} cannot be written (${(error as NodeJS.ErrnoException).code}).`);
        }
    }
}
