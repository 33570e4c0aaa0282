/** `rempart check --engine pulumi`: a preview by Pulumi itself, in which Rempart's own pack judges. */
import { join, resolve } from "node:path";
import type { JudgedInput } from "../../engine/judged-input";
import { inputFromPulumi } from "../../engine/pulumi-cli";
import { euSovereign } from "../../packs/eu-sovereign/pack";
import { packsIn, type CheckOptions } from "./options";
import { shown } from "./progress";

/** The packs that come with this command line, built. */
const packsFolder = join(__dirname, "../../../packs");

export function previewByPulumi(directory: string, options: CheckOptions, signal: AbortSignal): Promise<JudgedInput> {
    const others = packsIn(options);
    return shown("starting Pulumi", (show) =>
        inputFromPulumi({
            directory: resolve(directory),
            ...(options.stack !== undefined && { stack: options.stack }),
            pack: {
                name: euSovereign.name,
                directory: join(packsFolder, "eu-sovereign"),
                ...(options.policyConfig !== undefined && { configFile: resolve(options.policyConfig) }),
            },
            others,
            timeoutSeconds: options.timeout,
            onProgress: (registered) => show(`${registered} resources, previewed by Pulumi`),
            signal,
        }),
    );
}
