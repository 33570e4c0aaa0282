import { withoutLiterals } from "../../../cli/report/source-line";

test.each([
    ['new gcp.storage.Bucket("files", { location: "US" });', 'new gcp.storage.Bucket("files", { …'],
    ['const db = database("files", "hunter2", `x${y}`);', 'const db = database("files", "…", `…`);'],
    ["make('files', 'it\\'s secret') // password: hunter2", "make('files', '…') // …"],
    ['make("files", /* hunter2 */ args)', 'make("files", /* … */ args)'],
    ["make(`files, not closed", "make(`…`"],
    ['fetch("https://user:pw@host")', 'fetch("…")'],
])("a line of code is shown without its literals: %s", (code, safe) => {
    expect(withoutLiterals(code, "files")).toBe(safe);
});
