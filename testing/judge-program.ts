import { preview } from "../engine/preview";
import { decodeResources } from "../engine/resources";
import { evaluate } from "../policies/core/evaluate";
import type { Pack } from "../policies/core/pack";
import { findingsOf, type ReportedFinding } from "../policies/core/report-once";
import { enabledIn, readConfiguration } from "../policies/core/settings";
import { UserError } from "../policies/core/user-error";

/** What is judged, and by what. */
export interface ProgramOptions {
    /** A folder with Pulumi.yaml; its program is run by Pulumi's own language runtime, in preview mode. */
    readonly directory: string;
    readonly pack: Pack;
    /** A policy configuration in Pulumi's own format. */
    readonly configuration?: object;
    /** Without it the only stack that has a file, else `dev`. */
    readonly stack?: string;
    /** 120 where none is given. */
    readonly timeoutSeconds?: number;
}

/**
 * Previews a program without a cloud and without Pulumi's command line, and judges what it declares.
 * @returns every cause once, as `rempart check` reports it
 * @throws UserError where the program cannot be previewed or the configuration is invalid
 */
export async function judgeProgram(options: ProgramOptions): Promise<readonly ReportedFinding[]> {
    const { directory, pack, configuration: raw = {}, stack, timeoutSeconds = 120 } = options;
    const configuration = readConfiguration(raw, pack.rules, pack.levels, pack.alsoConfigurable);
    if (configuration.problems.length > 0) throw new UserError(configuration.problems.join(" "));
    const previewed = await preview({ directory, timeoutSeconds, ...(stack !== undefined && { stack }) });
    if (previewed.errors.length > 0) throw new UserError(previewed.errors.map(({ message }) => message).join(" "));
    const rules = enabledIn(configuration, pack.rules, previewed.stack);
    return findingsOf(evaluate(decodeResources(previewed.resources), rules, configuration.settings), configuration);
}
