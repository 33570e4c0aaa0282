/** YAML of others is read in bounded time, whatever it holds. */
import fc from "fast-check";
import { LineCounter } from "yaml";
import { yamlDocument, yamlDocuments, yamlValue } from "../../policies/core/yaml-text";

const mistakesIn = (text: string): readonly string[] =>
    yamlDocuments(text).flatMap(({ errors }) => errors.map(({ message }) => message.split("\n")[0] ?? ""));

const tooDeep = "It is nested more than 200 levels deep";
const isKey = "A list or an object is a key";

test.each<[string, string, string]>([
    ["question marks that end the process of the parser", `${"? ".repeat(2000)}a`, tooDeep],
    ["question marks that take it minutes", `${"? ".repeat(150)}a`, isKey],
    ["brackets", "[".repeat(100_000), tooDeep],
    ["brackets in the middle of a file", `name: x\nruntime: ${"[{".repeat(300)}nodejs\n`, tooDeep],
    ["dashes", `${"- ".repeat(100_000)}a`, tooDeep],
    [
        "keys on lines of their own",
        Array.from({ length: 300 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n"),
        tooDeep,
    ],
    ["a list as a key", "{[a, b]: c}", isKey],
    ["an anchor of a list as a key", "a: &a [b]\nc: {*a : d}", isKey],
    ["a template that YAML takes for keys", "a: {{ b }}", isKey],
    ["an anchor that holds itself, twice", "a: &a [*a, *a]", "An anchor holds itself"],
    ["an anchor that holds itself in a key", "&a b: {c: &d {e: *d}}", "An anchor holds itself"],
    ["an alias without an anchor", "a: *b", "An alias has no anchor before it"],
    [
        "aliases that multiply",
        ["a: &a [x, x, x, x, x, x, x, x, x]"]
            .concat([..."bcdefg"].map((name, at) => `${name}: &${name} [${`*${"abcdef"[at]}, `.repeat(9)}]`))
            .join("\n"),
        "Aliases multiply without end",
    ],
])("%s: one mistake", (_, text, message) => {
    expect(mistakesIn(text)).toEqual([message]);
});

test("what is nested, repeated and merged as real files are is read", () => {
    const levels = `${"[".repeat(150)}${"]".repeat(150)}`;
    expect(mistakesIn(`a: ${levels}\nb: &b {c: 1}\nd: {<<: *b, e: *b}\n`)).toEqual([]);
    expect(yamlValue("b: &b {c: 1}\nd: {<<: *b, e: *b}\n", { merge: true })).toEqual({
        b: { c: 1 },
        d: { c: 1, e: { c: 1 } },
    });
    expect(yamlDocuments("a: 1\n---\nb: 2\n").map((each) => each.toJS() as unknown)).toEqual([{ a: 1 }, { b: 2 }]);
    expect(yamlDocuments("")).toEqual([]);
    expect(yamlValue("")).toBeNull();
});

test("a mistake has its line", () => {
    const lines = new LineCounter();
    const [deep] = yamlDocument(`a: 1\nb:\n  ${"[".repeat(300)}`, { lineCounter: lines }).errors;
    expect(lines.linePos(deep?.pos[0] ?? 0)).toEqual({ line: 3, col: 202 });
    expect(deep?.linePos?.[0].line).toBe(3);
    const [second] = yamlDocument("a: 1\n---\nb: 2\n", { lineCounter: new LineCounter() }).errors;
    expect([second?.code, second?.linePos?.[0].line]).toEqual(["MULTIPLE_DOCS", 2]);
    expect(() => yamlValue("a: 1\nb: *c\n")).toThrow("An alias has no anchor");
});

test("random indicators: the documents end, and have a value without circles or a mistake", () => {
    const piece = fc.constantFrom(
        "? ",
        "- ",
        "[",
        "]",
        "{",
        "}",
        "a: ",
        "&a ",
        "*a ",
        "\n",
        "  ",
        ", ",
        '"',
        "'",
        "|\n",
        "!!map ",
        "<<: ",
        "---\n",
        "x",
    );
    fc.assert(
        fc.property(fc.array(fc.tuple(piece, fc.integer({ min: 1, max: 300 })), { maxLength: 12 }), (pieces) => {
            for (const document of yamlDocuments(pieces.map(([text, times]) => text.repeat(times)).join(""), {
                merge: true,
            }))
                if (document.errors.length === 0) JSON.stringify(document.toJS());
        }),
        { numRuns: 60, seed: 12 },
    );
});
