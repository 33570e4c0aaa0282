/** What a pack answers, as bytes. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Pack } from "../../../policies/core/pack";
import { STACK_TYPE, type Resource } from "../../../policies/core/resource";
import { SOVEREIGNTY } from "../../../policies/core/settings";
import type { PackJudge, Violation } from "../judge";
import { SETTINGS_DESCRIPTION } from "../policies";
import { describe, DESCRIPTION_FILE, levelNumbers, severityNumbers } from "./describe";
import { message, number, text, type Parts } from "./encode";

/** A violation, or what is wrong with the settings, which has no resource and no severity. */
type Told = Omit<Violation, "severity" | "urn"> & Partial<Violation>;

/** A message without any field. */
export const empty = Buffer.alloc(0);

export function analyzerMessages(pack: Pack, version: string) {
    /** An `AnalyzeDiagnostic`. */
    const diagnostic = ({ name, description, message: said, severity, enforcementLevel, urn }: Told): Parts => [
        ...text(1, name),
        ...text(2, pack.name),
        ...text(3, version),
        ...text(4, description),
        ...text(5, said),
        ...number(7, levelNumbers[enforcementLevel]),
        ...text(8, urn),
        ...number(9, severity === undefined ? 0 : severityNumbers[severity]),
    ];

    return {
        /** An `AnalyzeResponse`. */
        violations(problems: readonly Told[], violations: readonly Violation[]): Buffer {
            if (problems.length === 0 && violations.length === 0) return empty;
            return Buffer.concat(
                [...problems, ...violations].map((told) => Buffer.concat(message(2, diagnostic(told)))),
            );
        },

        /** What is wrong with the settings is told with the stack, which comes first. */
        problemsFor({ type }: Resource, judge: PackJudge): readonly Told[] {
            const level = judge.levelOfProblems();
            if (type !== STACK_TYPE || level === "disabled") return [];
            return judge.problems().map((problem) => ({
                name: SOVEREIGNTY,
                description: SETTINGS_DESCRIPTION,
                message: `${SETTINGS_DESCRIPTION}\n${problem}`,
                enforcementLevel: level === "advisory" ? "advisory" : "mandatory",
            }));
        },

        /** An `AnalyzerInfo`. */
        info(): Buffer {
            const described = readBesideBundle(DESCRIPTION_FILE) ?? describe(pack);
            return Buffer.concat([described, ...text(4, version)]);
        },

        /** A `PluginInfo`: the version of the pack, which is its own host. */
        pluginInfo: (): Buffer => Buffer.concat(text(1, version)),
    };
}

/** What was built with a pack; absent where a pack is served from its sources or the library. */
function readBesideBundle(file: string): Buffer | undefined {
    const path = join(__dirname, file);
    return existsSync(path) ? readFileSync(path) : undefined;
}
