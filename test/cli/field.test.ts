/** Small programs and states in which a check once said too much or too little; each beside what is said of it, to the letter. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inTurn } from "../conformance/turns";
import { rempart, root } from "./command";

const folder = join(root, "test/programs/field");
const cases = readdirSync(folder);

/** `REMPART_WRITE_FINDINGS=1 npx jest test/cli/field` writes what is said anew: read what `git diff` shows. */
const writes = process.env.REMPART_WRITE_FINDINGS === "1";

interface Report {
    readonly verdict: string;
    readonly findings: readonly {
        readonly rule: string;
        readonly verdict: string;
        readonly resource: { readonly type: string; readonly name: string };
        readonly path?: string;
        readonly message: string;
    }[];
    readonly errors: readonly { readonly message: string }[];
}

/** `exit CODE VERDICT`, then a line for each finding and error. */
async function said(directory: string): Promise<readonly string[]> {
    const state = join(directory, "state.json");
    const input = existsSync(state) ? ["--state", state] : [directory];
    const { code, stdout } = await rempart(["check", ...input, "--json"]);
    const { verdict, findings, errors } = JSON.parse(stdout) as Report;
    return [
        `exit ${code} ${verdict}`,
        ...findings.map(({ rule, verdict, resource: { type, name }, path = "-", message }) =>
            [`${verdict} ${rule} ${type} ${name} ${path}:`, message].join(" "),
        ),
        ...errors.map(({ message }) => `error: ${message}`),
    ];
}

test("every case has an expectation, which begins with what is right", () => {
    expect(cases.length).toBeGreaterThan(30);
    for (const name of cases) expect(readFileSync(join(folder, name, "expected.txt"), "utf8")).toMatch(/^# Right/);
});

test.concurrent.each(cases)(
    "%s",
    (name) =>
        inTurn(async () => {
            const directory = join(folder, name);
            const file = join(directory, "expected.txt");
            const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
            const why = lines.filter((line) => line.startsWith("# "));
            const found = await said(directory);
            if (writes) writeFileSync(file, [...why, ...found].map((line) => `${line}\n`).join(""));
            expect(found).toEqual(
                readFileSync(file, "utf8")
                    .split("\n")
                    .filter((line) => line && !line.startsWith("# ")),
            );
        }),
    600_000,
);
