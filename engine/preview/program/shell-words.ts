/** Splits a text into arguments as a shell does, with quotes and backslashes. */
export function shellWords(text: string): readonly string[] {
    const words = [...text.matchAll(/(?:[^\s"'\\]|\\.|"(?:[^"\\]|\\.)*"|'[^']*')+/gs)];
    return words.map(([word]) =>
        word.replace(
            /"((?:[^"\\]|\\.)*)"|'([^']*)'|\\(.)/gs,
            (_, double?: string, single?: string, escaped?: string) =>
                double !== undefined ? double.replace(/\\(["\\$`])/g, "$1") : (single ?? escaped ?? ""),
        ),
    );
}
