/** The waivers that a command applies, and the day on which it applies them. */
import { dirname } from "node:path";
import { relativePosition } from "../../engine/judged-input";
import { readWaiversFile, TODAY, todayOf, waiversFileNear, WAIVERS_FILE } from "../../engine/waivers-file";
import { readTextFile } from "../config/text-file";
import { rawConfigurationOf, type ConfigurationOptions } from "./packs";
import { UserError } from "../../policies/core/user-error";
import { listed } from "../../policies/core/foreign-text";
import { rules } from "../../policies/rules";
import { isDay, readExceptions, readWaivers, type Waiver, type WaiverRegister } from "../../policies/waivers";

export interface WaiverOptions {
    /** A file of waivers, in the place of the one beside Pulumi.yaml. */
    readonly waivers?: string;
    /** The day to judge by, `2027-03-31`. */
    readonly today?: string;
    /** Exit 0, not 4, where all that would block is waived. */
    readonly acceptWaivers?: boolean;
    /** Configurations of packs that others wrote, which may hold exceptions. */
    readonly packConfig?: readonly string[];
}

/** The waivers of a run, and what its packs are told of them. */
export interface RunWaivers {
    readonly register: WaiverRegister;
    /** Absent where there is no file. */
    readonly file?: string;
    readonly environment: Readonly<Record<string, string>>;
}

/**
 * Reads the waivers of a command: of its file, and the exceptions of its policy configuration.
 * @param directory the folder of the program, or of the state
 * @throws UserError with every entry that is not complete
 */
export function waiversOf(directory: string, options: WaiverOptions & ConfigurationOptions): RunWaivers {
    const today = dayOf(options.today ?? process.env[TODAY]);
    const file = options.waivers ?? waiversFileNear(directory);
    const environment = { [WAIVERS_FILE]: file ?? "", [TODAY]: today };
    const exceptions = [
        exceptionsIn(rawConfigurationOf(options), options.policyConfig ?? options.sources),
        ...(options.packConfig ?? []).map((own) => exceptionsIn(readTextFile(own, "The policy configuration"), own)),
    ].flat();
    const written = file === undefined ? [] : waiversIn(file, today);
    return {
        register: { waivers: [...written, ...exceptions], today },
        ...(file !== undefined && { file }),
        environment,
    };
}

/** @throws UserError with everything that is wrong with the exceptions of a policy configuration */
function exceptionsIn(configuration: unknown, file: string | undefined): readonly Waiver[] {
    const { waivers, problems } = readExceptions(configuration, rules);
    if (problems.length > 0) throw new UserError(`${file}: ${listed(problems, 10, " ")}`);
    return waivers;
}

function waiversIn(file: string, today: string): readonly Waiver[] {
    const { raw, positionOf } = readWaiversFile(file);
    const { waivers, problems } = readWaivers(raw, rules, today, (index) => {
        const position = positionOf(index);
        return position && relativePosition(position);
    });
    if (problems.length > 0) throw new UserError(`The waivers in ${file}: ${problems.join(" ")}`);
    return waivers;
}

/** @throws UserError where it is no day */
function dayOf(given: string | undefined): string {
    if (given && !isDay(given)) throw new UserError(`--today is '${given}': give a day such as 2027-03-31.`);
    return todayOf(given);
}

/** The folder in which the files of a run are looked for: of the program, or of the state. */
export const folderOf = (directory: string | undefined, state: string | undefined): string =>
    directory ?? (state === undefined ? "." : dirname(state));
