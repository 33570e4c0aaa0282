/** The file of answers of a check: what is read from it, and what is written into it. */
import { writeFileSync } from "node:fs";
import { parseAnswers, type Answers, type SavedAnswers } from "../../engine/answers-file";
import { readInputFile } from "../../engine/input-file";
import type { JudgedInput } from "../../engine/judged-input";
import { UserError } from "../../policies/core/user-error";
import type { CheckOptions } from "./options";

/** @throws UserError where the file cannot be read, or is no JSON object of answers */
export const readAnswers = (file: string): Answers =>
    parseAnswers(readInputFile(file, "The file of answers").text, file);

/** @throws UserError where answers can be neither given nor saved in this way */
export function assertAnswersFit({ engine, answers, saveAnswers, state, states }: CheckOptions, stacks: number): void {
    if (answers !== undefined && engine === "pulumi")
        throw new UserError("--answers is for the embedded preview: with --engine pulumi your own providers answer.");
    if (answers !== undefined && (state ?? states) !== undefined)
        throw new UserError("--answers needs a program: in a state no function is called.");
    if (saveAnswers === undefined) return;
    if (engine !== "pulumi")
        throw new UserError("--save-answers needs --engine pulumi: only your own providers have the answers.");
    if (stacks > 1) throw new UserError("Answers are saved of one stack at a time: give one folder and --stack NAME.");
}

/**
 * Writes what --save-answers asks for. @returns what a person should know
 * @throws UserError where the file cannot be written
 */
export function keepAnswers(
    { savedAnswers: saved, errors }: JudgedInput,
    { saveAnswers: file }: CheckOptions,
): string | undefined {
    if (file === undefined || saved === undefined) return undefined;
    if (errors.length > 0) return `${file} is left as it is: the preview did not come to its end.`;
    try {
        writeFileSync(file, saved.text);
    } catch (error) {
        throw new UserError(`The answers cannot be written to ${file} (${(error as NodeJS.ErrnoException).code}).`);
    }
    return [`${counted(saved.answers, "answer")} written to ${file}.`, ...leftOut(saved)].join(" ");
}

const leftOut = ({ secrets, secretArguments, differing }: SavedAnswers): readonly string[] => [
    ...(secrets > 0 ? [`${counted(secrets, "value")} that may be secret left out.`] : []),
    ...(secretArguments.length > 0 ? [`Not saved, as an argument may be secret: ${secretArguments.join(", ")}.`] : []),
    ...(differing.length > 0
        ? [
              `Not saved, as one call got several answers, such as from providers of two regions: ${differing.join(", ")}.`,
          ]
        : []),
];
const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? "" : "s"}`;
