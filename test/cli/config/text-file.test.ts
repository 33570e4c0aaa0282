import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readTextFile } from "../../../cli/config/text-file";

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), "rempart-text-"))));
afterAll(() => rmSync(folder, { recursive: true }));

const read = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return readTextFile(join(folder, name), "The file");
};

test.each([
    ["a.json", '{ "all": "advisory" }'],
    ["a.json", '\uFEFF{ "all": "advisory" }'],
    ["a.json", '// whole\n{ "all": "advisory", /* more */ }\n'],
    ["a.yaml", "all: advisory # whole"],
    ["a.yml", "\uFEFFall: advisory\r\n"],
])("%s is read: %j", (name, text) => expect(read(name, text)).toEqual({ all: "advisory" }));

test.each([
    ["a.json", ""],
    ["a.yaml", " \n"],
    ["a.yaml", "# nothing\n"],
])("an empty %s is an empty object: %j", (name, text) => expect(read(name, text)).toEqual({}));

test.each([
    ["a.json", '{\n  "all": advisory\n}', "is not JSON (line 2: invalid symbol)."],
    ["a.json", '{ "all": "advisory"', "is not JSON (line 1: close brace expected)."],
    [
        "a.yaml",
        "a: [1,\nb: 2",
        "is not YAML (line 2: Flow sequence in block collection must be sufficiently indented and end with a ]).",
    ],
])("%s with %j is an error of one line", (name, text, problem) => {
    expect(() => read(name, text)).toThrow(`The file ${join(folder, name)} ${problem}`);
});

test("a key that an object has twice is an error with its line", () => {
    expect(() => read("twice.json", '{\n "all": "advisory",\n "all": "mandatory"\n}')).toThrow(
        `The file ${join(folder, "twice.json")} has 'all' twice (line 3): keep one.`,
    );
    expect(read("apart.json", '{"one":{"all":1},"two":{"all":2}}')).toEqual({ one: { all: 1 }, two: { all: 2 } });
});

test("a file that is not there is an error of one line", () => {
    expect(() => readTextFile(join(folder, "none"), "The file")).toThrow(
        `The file ${join(folder, "none")} cannot be read (ENOENT).`,
    );
});
