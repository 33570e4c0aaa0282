/** Formats of one command or issue for each finding: GitHub, Azure DevOps, GitLab. */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { azureDevops } from "../../../../cli/report/formats/azure-devops";
import { github } from "../../../../cli/report/formats/github";
import { gitlab } from "../../../../cli/report/formats/gitlab";
import { inRepository } from "../../../../cli/report/repository";
import type { Format } from "../../../../cli/report/formats/format";
import { medium } from "../report";
import { clean, nasty } from "./nasty";

const linesOf = (format: Format) => (format(nasty, medium) as string).trimEnd().split("\n");
const standing = nasty.findings.filter(({ waived }) => !waived);

test("GitHub: one annotation on one line each, in its own escapes", () => {
    const lines = linesOf(github);
    expect(lines).toHaveLength(standing.length + 2);
    for (const line of lines) expect(line).toMatch(/^::(error|warning|notice) (\w+=[^,:]*)(,\w+=[^,:]*)*::.+$/);
    expect(lines[0]).toBe("::error title=Rempart::the program threw");
    expect(
        lines.filter((line) => line.startsWith("::error file=index.ts,line=9,col=7,title=eu-residency::")),
    ).toHaveLength(1);
    expect(lines.join("")).toContain("%250A::error");
});

test("Azure DevOps: an issue for each finding, then the result", () => {
    const lines = linesOf(azureDevops);
    expect(lines).toHaveLength(standing.length + 2);
    for (const line of lines) expect(line).toMatch(/^##vso\[task\.\w+ (\w+=[^;\]]*)(;\w+=[^;\]]*)*\].+$/);
    expect(lines.join("\n")).toContain(
        "##vso[task.logissue type=error;sourcepath=index.ts;linenumber=9;columnnumber=7;code=eu-residency]",
    );
    expect(lines.at(-1)).toMatch(/^##vso\[task\.complete result=Failed\]verdict: /);
});

test("a file is told by its path from the root of the repository, wherever the command runs", () => {
    const repository = mkdtempSync(join(tmpdir(), "rempart-repository-"));
    const program = join(repository, "stacks/my infra");
    mkdirSync(program, { recursive: true });
    const fromProgram = (file: string) => inRepository(file, program);
    expect(fromProgram("index.ts")).toBe("index.ts");
    mkdirSync(join(repository, ".git"));
    expect(["index.ts", "./lib//a.ts", "../shared/b.ts", "../../..outside.ts"].map(fromProgram)).toEqual([
        "stacks/my infra/index.ts",
        "stacks/my infra/lib/a.ts",
        "stacks/shared/b.ts",
        "..outside.ts",
    ]);
    expect(["../../../other/c.ts", "/etc/hosts", "../.."].map(fromProgram)).toEqual([undefined, undefined, undefined]);
    rmSync(repository, { recursive: true });
});

test("GitLab: an array of issues, each with a fingerprint of its own", () => {
    const issues = JSON.parse(gitlab(nasty, medium) as string) as Record<string, unknown>[];
    expect(issues).toHaveLength(standing.length);
    for (const issue of issues)
        expect(issue).toEqual({
            description: expect.stringMatching(/./) as string,
            check_name: expect.stringMatching(/^[\w-]+$/) as string,
            fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
            severity: expect.stringMatching(/^(info|minor|major|critical|blocker)$/) as string,
            location: {
                path: expect.stringMatching(/^[^./]/) as string,
                lines: { begin: expect.any(Number) as number },
            },
        });
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
    expect(gitlab(clean, medium)).toBe("[]\n");
});
