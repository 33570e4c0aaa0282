/** The text of whatever was thrown. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The first line of the text of whatever was thrown. */
export const firstLineOf = (error: unknown): string => messageOf(error).split("\n")[0] ?? "";

/** A text on one line, without the stack trace that a pack or a provider may have put behind it. */
export function onOneLine(text: string): string {
    const lines = text.split("\n");
    const trace = lines.findIndex((line) => /^\s+at /.test(line));
    const said = trace < 0 ? lines : lines.slice(0, trace);
    return said
        .map((line) => line.trim())
        .filter((line) => line !== "")
        .join(" ");
}
