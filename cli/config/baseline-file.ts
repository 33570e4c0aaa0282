/** The file of a baseline. */
import { writeFileSync } from "node:fs";
import { ajv } from "../../policies/core/on-demand";
import { UserError } from "../../policies/core/user-error";
import type { Baseline } from "../../policies/waivers";
import { baselineSchema } from "./schemas";
import { readTextFile } from "./text-file";

/** @throws UserError where the file cannot be read, or is no baseline */
export function readBaseline(file: string): Baseline {
    const content = readTextFile(file, "The baseline");
    if (new (ajv().Ajv)({ strict: false, validateSchema: false }).validate(baselineSchema(), content))
        return content as Baseline;
    throw new UserError(`${file} is no baseline: write one with rempart check --write-baseline ${file}.`);
}

/** @throws UserError where the file cannot be written */
export function writeBaseline(file: string, baseline: Baseline): void {
    try {
        writeFileSync(file, `${JSON.stringify(baseline, undefined, 2)}\n`);
    } catch (error) {
        throw new UserError(`The baseline ${file} cannot be written (${(error as NodeJS.ErrnoException).code}).`);
    }
}
