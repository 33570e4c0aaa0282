/** What a pack answers, as bytes. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type * as AnalyzerModule from "@pulumi/pulumi/proto/analyzer_pb";
import type * as PluginModule from "@pulumi/pulumi/proto/plugin_pb";
import type { Pack } from "../../../policies/core/pack";
import { STACK_TYPE, type Resource } from "../../../policies/core/resource";
import { SOVEREIGNTY } from "../../../policies/core/settings";
import type { PackJudge, Violation } from "../judge";
import { SETTINGS_DESCRIPTION } from "../policies";
import { describe, DESCRIPTION_FILE, levelNumber, severityNumber } from "./describe";
import { text } from "./encode";

/** A violation, or what is wrong with the settings, which has no resource and no severity. */
type Told = Omit<Violation, "severity" | "urn"> & Partial<Violation>;

/**
 * @param pulumi requires what Pulumi's SDK requires: its messages are compared by class
 */
export function analyzerMessages(pulumi: NodeJS.Require, pack: Pack, version: string) {
    const messages = pulumi("./proto/analyzer_pb.js") as typeof AnalyzerModule;
    const empty = Buffer.alloc(0);
    function diagnostic({ name, description, message: said, severity, enforcementLevel, urn }: Told) {
        const made = new messages.AnalyzeDiagnostic()
            .setPolicyname(name)
            .setPolicypackname(pack.name)
            .setPolicypackversion(version)
            .setDescription(description)
            .setMessage(said)
            .setEnforcementlevel(levelNumber(messages, enforcementLevel));
        if (urn !== undefined) made.setUrn(urn);
        if (severity !== undefined) made.setSeverity(severityNumber(messages, severity));
        return made;
    }

    return {
        /** A message without any field. */
        empty,

        /** An `AnalyzeResponse`. */
        violations(problems: readonly Told[], violations: readonly Violation[]): Buffer {
            if (problems.length === 0 && violations.length === 0) return empty;
            const diagnostics = [...problems, ...violations].map(diagnostic);
            return Buffer.from(new messages.AnalyzeResponse().setDiagnosticsList(diagnostics).serializeBinary());
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
            const described = readBesideBundle(DESCRIPTION_FILE) ?? describe(messages, pack);
            return Buffer.concat([described, ...text(4, version)]);
        },

        /** A `PluginInfo`: the version of the pack, which is its own host. */
        pluginInfo(): Buffer {
            const { PluginInfo } = pulumi("./proto/plugin_pb.js") as typeof PluginModule;
            return Buffer.from(new PluginInfo().setVersion(version).serializeBinary());
        },
    };
}

/** What was built with a pack; absent where a pack is served from its sources or the library. */
function readBesideBundle(file: string): Buffer | undefined {
    const path = join(__dirname, file);
    return existsSync(path) ? readFileSync(path) : undefined;
}
