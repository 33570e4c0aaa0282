/** The program of a check starts before all arguments and settings are known to be right: nothing shows that it did. */
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { programIn } from "../../cli/early-program";
import { folder, program, removeFolders } from "../engine/preview/program";
import { rempart } from "./command";

afterAll(removeFolders);

describe("the program that arguments name", () => {
    test.each([
        ["check", { directory: "." }],
        ["check infra", { directory: "infra" }],
        ["check infra --stack prod --json --only eu-residency", { directory: "infra", stack: "prod" }],
        ["check --format sarif=out.sarif --format text infra", { directory: "infra" }],
        ["check --stack=prod", { directory: ".", stack: "prod" }],
        // Several programs or stacks, other sources, packs that start first.
        ["check one other", undefined],
        ["check --stack all", undefined],
        ["check --stack one --stack other", undefined],
        ["check --recursive", undefined],
        ["check --state state.json", undefined],
        ["check --states states", undefined],
        ["check --engine pulumi", undefined],
        ["check --sandbox", undefined],
        ["check --pack mine", undefined],
        ["check --help", undefined],
        ["check --nothing", undefined],
        ["check --json=yes", undefined],
        ["list rules", undefined],
        ["", undefined],
    ])("rempart %s", (line, expected) => {
        expect(programIn(line.split(" "))).toEqual(expected);
    });
});

describe("an error that is found while the program starts", () => {
    interface Wrong {
        readonly of: string;
        readonly args: readonly string[];
        readonly files: Readonly<Record<string, string>>;
        readonly stderr: RegExp;
        readonly stdout: RegExp;
    }
    test.each<Wrong>([
        {
            of: "an argument",
            args: ["--fail-on", "nothing"],
            files: {},
            stderr: /^error {2}option '--fail-on <what>' argument 'nothing' is invalid\. [^\n]*\n$/,
            stdout: /^$/,
        },
        {
            of: "a rule",
            args: ["--only", "nothing"],
            files: {},
            stderr: /^error {2}There is no rule called 'nothing' here\.[^\n]*\n$/,
            stdout: /verdict: error: the stack was not judged whole · 1 error · exit code 1\n$/,
        },
        {
            of: "the policy configuration",
            args: ["--policy-config", "policy.json"],
            files: { "policy.json": '{"eu-residency": {"allowedJurisdictions": ["XX"]}}' },
            stderr: /^error {2}policy\.json: 'eu-residency\.allowedJurisdictions[^\n]*\n$/,
            stdout: /verdict: error: the stack was not judged whole · 1 error · exit code 1\n$/,
        },
        {
            of: "the project file",
            args: [],
            files: { "Pulumi.yaml": "name: sample\nruntime: nodejs\ndescription: 1\nconfig: 7\n" },
            stderr: /^error {2}The file [^\n]*Pulumi\.yaml, line \d+: [^\n]*\n$/,
            stdout: /verdict: error: the stack was not judged whole · 1 error · exit code 1\n$/,
        },
    ])("$of", async ({ args, files, stderr, stdout }) => {
        const directory = program(
            'console.log("It runs."); require("fs").writeFileSync(__dirname + "/mark", "");',
            files,
        );
        const temporary = join(folder({}, { installed: false }), "tmp");
        mkdirSync(temporary);
        const ended = await rempart(["check", "--verbose", ...args], {
            cwd: directory,
            environment: { TMPDIR: temporary },
        });
        expect(ended.stderr).toMatch(stderr);
        expect(ended.stdout).toMatch(stdout);
        expect(ended.stdout + ended.stderr).not.toContain("It runs.");
        expect({ code: ended.code, mark: existsSync(join(directory, "mark")), left: await leftIn(temporary) }).toEqual({
            code: 1,
            mark: false,
            left: [],
        });
    });
});

/** What is left when what outlives the command for a moment has had its time. */
async function leftIn(temporary: string): Promise<readonly string[]> {
    for (let round = 0; round < 50 && readdirSync(temporary).length > 0; round++)
        await new Promise((resolve) => setTimeout(resolve, 100));
    return readdirSync(temporary);
}
