/** `rempart check --engine pulumi`: a preview by Pulumi itself, in which Rempart's own pack judges. */
import { join, resolve } from "node:path";
import type { JudgedInput } from "../../engine/judged-input";
import { inputFromPulumi } from "../../engine/pulumi-cli";
import { rules } from "../../policies/rules";
import { home } from "../init/own-package";
import { counted } from "../report/layout";
import { packsIn, type CheckOptions } from "./options";
import { DEFAULT_PACK, rawConfigurationOf, type Choice } from "./packs";
import { shown } from "./progress";

/** The packs that come with this command line, built. */
const packsFolder = join(home, "packs");

export function previewByPulumi(
    directory: string,
    options: CheckOptions,
    choice: Choice,
    environment: Readonly<Record<string, string>>,
    signal: AbortSignal,
): Promise<JudgedInput> {
    // One pack runs all rules; those that were not chosen are switched off.
    const chosen = new Set(choice.rules.map(({ id }) => id));
    const disabled = rules.filter(({ id }) => !chosen.has(id)).map(({ id }) => [id, "disabled"] as const);
    const given = rawConfigurationOf(options) as Readonly<Record<string, unknown>>;
    const configuration: Readonly<Record<string, unknown>> = { ...given, ...Object.fromEntries(disabled) };
    return shown("starting Pulumi", (show) =>
        inputFromPulumi({
            directory: resolve(directory),
            ...(options.stack !== undefined && { stack: options.stack }),
            pack: { directory: join(packsFolder, DEFAULT_PACK), configuration },
            others: packsIn(options),
            environment,
            saveAnswers: options.saveAnswers !== undefined,
            timeoutSeconds: options.timeout,
            onProgress: (registered) => show(`${counted(registered, "resource")}, previewed by Pulumi`),
            signal,
        }),
    );
}
