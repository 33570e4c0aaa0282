/** The waivers that a command applies, and the day on which it applies them. */
import { dirname } from "node:path";
import { relativePosition } from "../../engine/judged-input";
import { readWaiversFile, TODAY, todayOf, waiversFileNear, WAIVERS_FILE } from "../../engine/waivers-file";
import { UserError } from "../../policies/core/user-error";
import { rules } from "../../policies/rules";
import { isDay, readWaivers, type WaiverRegister } from "../../policies/waivers";

export interface WaiverOptions {
    /** A file of waivers, in the place of the one beside Pulumi.yaml. */
    readonly waivers?: string;
    /** The day to judge by, `2027-03-31`. */
    readonly today?: string;
    /** Exit 0, not 4, where all that would block is waived. */
    readonly acceptWaivers?: boolean;
}

/** The waivers of a run, and what its packs are told of them. */
export interface RunWaivers {
    readonly register: WaiverRegister;
    /** Absent where there is no file. */
    readonly file?: string;
    readonly environment: Readonly<Record<string, string>>;
}

/**
 * Reads the waivers of a command.
 * @param directory the folder of the program, or of the state
 * @throws UserError with every entry that is not complete
 */
export function waiversOf(directory: string, options: WaiverOptions): RunWaivers {
    const today = dayOf(options.today ?? process.env[TODAY]);
    const file = options.waivers ?? waiversFileNear(directory);
    const environment = { [WAIVERS_FILE]: file ?? "", [TODAY]: today };
    if (file === undefined) return { register: { waivers: [], today }, environment };
    const { raw, positionOf } = readWaiversFile(file);
    const { waivers, problems } = readWaivers(raw, rules, today, (index) => {
        const position = positionOf(index);
        return position && relativePosition(position);
    });
    if (problems.length > 0) throw new UserError(`The waivers in ${file}: ${problems.join(" ")}`);
    return { register: { waivers, today }, file, environment };
}

/** @throws UserError where it is no day */
function dayOf(given: string | undefined): string {
    if (given && !isDay(given)) throw new UserError(`--today is '${given}': give a day such as 2027-03-31.`);
    return todayOf(given);
}

/** The folder in which the files of a run are looked for: of the program, or of the state. */
export const folderOf = (directory: string | undefined, state: string | undefined): string =>
    directory ?? (state === undefined ? "." : dirname(state));
