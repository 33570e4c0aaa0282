/** The embedded preview of a program, with its progress on a terminal: one way, for every command that needs one. */
import { resolve } from "node:path";
import type { JudgedInput } from "../../engine/judged-input";
import { inputFromPreview, type PreviewOptions } from "../../engine/preview";
import { counted } from "../report/layout";
import { shown } from "./progress";

/** What is previewed, and what a person sees meanwhile. */
export interface ProgramToPreview extends Omit<PreviewOptions, "directory" | "stack" | "onProgress"> {
    /** Of the program, as it was given. */
    readonly directory: string;
    readonly stack?: string | undefined;
    /** What the program is, where it is not the one that is judged: "of the target". */
    readonly which?: string;
}

/** @throws UserError when the preview cannot begin */
export const previewed = ({ directory, stack, which, ...options }: ProgramToPreview): Promise<JudgedInput> => {
    const of = which === undefined ? "" : ` ${which}`;
    return shown(`starting the program${of}`, (show) =>
        inputFromPreview({
            ...options,
            directory: resolve(directory),
            ...(stack !== undefined && { stack }),
            onProgress: ({ registered, pending }) =>
                show(
                    `${counted(registered, "resource")}${of}${pending.length > 0 ? `, ${pending.length} pending` : ""}`,
                ),
        }),
    );
};
