/** SARIF, JUnit, OSCAL and the jobs of CI by the tools and schemas of those who read them; CycloneDX with all other tests. */
import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import addFormats from "ajv-formats";
import type { Log } from "sarif";
import { parse } from "yaml";
import { ciFiles, type CiSystem } from "../../cli/init/ci";
import { junit } from "../../cli/report/formats/junit";
import { oscal } from "../../cli/report/formats/oscal";
import { sarif } from "../../cli/report/formats/sarif";
import { merged } from "../../cli/report/merged";
import type { Report } from "../../cli/report/report";
import { rempart } from "../cli/command";
import { clean, nasty } from "../cli/report/formats/nasty";
import { medium } from "../cli/report/report";

const folder = process.env.VALIDATORS ?? "";
const multitool = join(folder, "node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool");
const linter = join(folder, "node_modules/xmllint-wasm");
const at = (file: string): string => join(folder, file);
/** Skipped where it could not be brought: `bring.js` says why. */
const where = (...files: readonly string[]) => (files.every((file) => existsSync(file)) ? test : test.skip);

const reports: Record<string, Report> = {
    "hostile words": nasty,
    "nothing found": clean,
    "several stacks": merged([nasty, { ...clean, run: { ...clean.run, stack: "prod" } }]),
};

beforeAll(async () => {
    for (const program of ["test/programs/bare-storage", "examples/nextcloud-kubernetes"]) {
        const { stdout } = await rempart(["check", program, "--json"]);
        reports[program] = JSON.parse(stdout) as Report;
    }
});
const names = [...Object.keys(reports), "test/programs/bare-storage", "examples/nextcloud-kubernetes"];
const named = (name: string): Report => {
    const report = reports[name];
    if (!report) throw new Error(`There is no report ${name}.`);
    return report;
};

where(multitool).each(names)("SARIF has no error in Microsoft's multitool with GitHub's rules: %s", (name) => {
    const [file, answer] = [at("report.sarif"), at("answer.sarif")];
    writeFileSync(file, sarif(named(name), medium) as string);
    chmodSync(multitool, 0o755);
    const args = ["validate", file, "--rule-kind", "Sarif;Ghas", "--output", answer, "--log", "ForceOverwrite"];
    execFileSync(multitool, args, { stdio: "ignore" });
    const { runs } = JSON.parse(readFileSync(answer, "utf8")) as Log;
    expect(runs[0]?.invocations?.[0]?.executionSuccessful).toBe(true);
    const errors = runs.flatMap(({ results = [] }) => results).filter(({ level = "warning" }) => level === "error");
    expect(errors.map(({ ruleId, message, locations }) => [ruleId, message, locations])).toEqual([]);
});

where(multitool)("the multitool sees what GitHub refuses", () => {
    const [file, answer] = [at("broken.sarif"), at("answer.sarif")];
    const log = JSON.parse(sarif(nasty, medium) as string) as Log;
    for (const rule of log.runs[0]?.tool.driver.rules ?? []) delete rule.help;
    writeFileSync(file, JSON.stringify(log));
    const args = ["validate", file, "--rule-kind", "Sarif;Ghas", "--output", answer, "--log", "ForceOverwrite"];
    execFileSync(multitool, args, { stdio: "ignore" });
    const { runs } = JSON.parse(readFileSync(answer, "utf8")) as Log;
    expect(runs[0]?.results?.map(({ ruleId }) => ruleId)).toContain("GH2012");
});

interface Linter {
    readonly validateXML: (
        input: object,
    ) => Promise<{ readonly valid: boolean; readonly errors: readonly { message: string }[] }>;
}
async function problemsOf(xml: string, schema: string): Promise<readonly string[]> {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- it is brought for this run
    const { validateXML } = require(linter) as Linter;
    const { valid, errors } = await validateXML({
        xml: [{ fileName: "report.xml", contents: xml }],
        schema: [{ fileName: schema, contents: readFileSync(at(schema), "utf8") }],
    });
    return valid ? [] : errors.map(({ message }) => message);
}

describe.each(["JUnit.xsd", "junit-10.xsd"])("JUnit by %s", (schema) => {
    where(linter, at(schema)).each(names)("is valid: %s", async (name) => {
        expect(await problemsOf(junit(named(name), medium) as string, schema)).toEqual([]);
    });

    where(linter, at(schema))("the schema sees what is not", async () => {
        const wrong = (junit(nasty, medium) as string).replace("<testcase ", '<testcase colour="red" ');
        expect((await problemsOf(wrong, schema)).join()).toContain("'colour' is not allowed");
    });
});

/** What the schema of a file says of a document. @param unicodeRegExp patterns of Azure Pipelines are not valid as such */
function schemaProblems(file: string, document: unknown, unicodeRegExp = true): readonly string[] {
    const schema = JSON.parse(readFileSync(file, "utf8")) as object;
    const validate = addFormats(new Ajv({ strict: false, allErrors: true, unicodeRegExp })).compile(schema);
    return validate(document) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}

const oscalSchema = at("oscal_complete_schema.json");
const oscalOf = (report: Report) => JSON.parse(oscal(report, medium) as string) as { "assessment-results": object };
where(oscalSchema).each(names)("OSCAL assessment results are valid by NIST's schema: %s", (name) => {
    expect(schemaProblems(oscalSchema, oscalOf(named(name)))).toEqual([]);
});

where(oscalSchema)("NIST's schema sees what is not", () => {
    const results = oscalOf(nasty)["assessment-results"];
    const problems = schemaProblems(oscalSchema, { "assessment-results": { ...results, uuid: "1" } });
    expect(problems.join()).toMatch(/\/assessment-results\/uuid must match pattern/);
});

const systems = { github: "github-workflow.json", gitlab: "gitlab-ci.json", "azure-devops": "azure-pipelines.json" };
describe.each(Object.entries(systems))("the job for %s by %s", (ci, schema) => {
    const job = (folder: string) => {
        const place = { folder, toLock: folder, install: ["npm ci"] };
        return parse(ciFiles(ci as CiSystem, place)[0]?.text ?? "") as Record<string, unknown>;
    };

    where(at(schema)).each([".", "stacks/my infra"])("is valid: a program in %s", (folder) => {
        expect(schemaProblems(at(schema), job(folder), false)).toEqual([]);
    });

    where(at(schema))("the schema sees what is not", () => {
        const wrong = { ...job("."), jobs: 1, rempart: { script: 1 }, steps: 1 };
        expect(schemaProblems(at(schema), wrong, false)).not.toEqual([]);
    });
});
