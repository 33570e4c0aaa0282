/** A failure that the user can mend; the message is one line that says what is wrong and what to do. */
export class PreviewError extends Error {
    override readonly name = "PreviewError";
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
