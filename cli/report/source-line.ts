/**
 * A line of the program beside a finding: neither what is inside its braces nor the values of its literals, which may be
 * secret. A text that is the name of the resource is kept.
 */
export const withoutLiterals = (code: string, name: string): string =>
    code
        .replace(/(["'`])((?:\\.|(?!\1).)*)(\1|$)/g, (found, quote: string, content: string) =>
            content === name ? found : `${quote}…${quote}`,
        )
        .replace(/\{.+$/, "{ …")
        .replace(/(^|\s)\/\/.*$/, "$1// …")
        .replace(/\/\*.*?(\*\/|$)/g, "/* … */");
