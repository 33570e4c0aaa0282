/** The waivers that a pack applies: those of the project that Pulumi previews. */
import type { Rule } from "../../policies/core/rule";
import { UserError } from "../../policies/core/user-error";
import { readWaivers, type WaiverList, type WaiverRegister } from "../../policies/waivers";
import { readWaiversFile, TODAY, todayOf, waiversFileNear, WAIVERS_FILE } from "../waivers-file";

/**
 * Reads the file that the environment names, else the one beside the project. A pack runs in its own folder; `PWD` is
 * the folder in which somebody called Pulumi.
 */
export function waiversOfRun(rules: readonly Rule[], environment = process.env): WaiverList & WaiverRegister {
    const today = todayOf(environment[TODAY]);
    const named = environment[WAIVERS_FILE];
    const near = (folder: string | undefined) => (folder ? waiversFileNear(folder) : undefined);
    const file = named === undefined ? near(environment.PWD) : named || undefined;
    if (file === undefined) return { waivers: [], problems: [], today };
    try {
        const { raw, positionOf } = readWaiversFile(file);
        const { waivers, problems } = readWaivers(raw, rules, today, positionOf);
        return { waivers, problems: problems.map((problem) => `${file}: ${problem}`), today };
    } catch (error) {
        if (!(error instanceof UserError)) throw error;
        return { waivers: [], problems: [error.message], today };
    }
}
