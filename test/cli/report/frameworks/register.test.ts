/** The register of a framework. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { c3aCriteria, frameworks, openQuestionsOf } from "../../../../policies/catalog";
import { rules } from "../../../../policies/rules";
import { frameworkMatrix, rulesMatrix } from "../../../../cli/report/frameworks/matrix";
import {
    registerNames,
    registerOf,
    requirementRows,
    rulesOf,
    type Register,
} from "../../../../cli/report/frameworks/register";
import { registerCsv, registerMarkdown } from "../../../../cli/report/frameworks/register-text";
import { UserError } from "../../../../policies/core/user-error";
import { bucket, reportOn } from "../report";
import { clean, nasty } from "../formats/nasty";

const requirement = (register: Register, id: string) => register.requirements.find((each) => each.id === id);
const levels = (register: Register) => (register.levels ?? []).map(({ id, reach }) => [id, reach]);

const american = reportOn([bucket("a", 3)], { all: "mandatory" });

test("a requirement has the verdict of its rules, with resources and fingerprints", () => {
    const found = american.findings.find(({ rule }) => rule === "eu-residency");
    expect(requirement(registerOf("gdpr", american), "gdpr:44")).toMatchObject({
        verdict: "violating",
        rules: expect.arrayContaining([
            {
                id: "eu-residency",
                verdict: "violating",
                findings: [
                    {
                        verdict: "violating",
                        message: found?.message,
                        fingerprint: found?.fingerprint,
                        resources: [found?.resource.urn],
                    },
                ],
            },
        ]) as unknown,
        open: [{ who: "data protection officer", question: expect.stringContaining("remote access") as unknown }],
    });
});

test("a rule that is off, or looked at nothing, gives no verdict", () => {
    expect(requirement(registerOf("gdpr", clean), "gdpr:44")?.verdict).toBe("not-judged");
    expect(requirement(registerOf("nis2", clean), "nis2:21(2)(c)")?.verdict).toBe("not-judged");
});

test("a run that failed proves nothing", () => {
    const failed = { ...reportOn([bucket("a", 3, { location: "europe-west1" })]), errors: [{ message: "threw" }] };
    expect(requirement(registerOf("dora", failed), "dora:30(2)(b)")?.verdict).toBe("not-judged");
});

test("what no rule speaks of names who must answer", () => {
    expect(requirement(registerOf("secnumcloud-3.2", american), "snc:19.6.b")).toMatchObject({
        verdict: "no-rule",
        rules: [],
        open: [{ who: "operator", question: expect.stringContaining("Shares held from outside the EU") as unknown }],
    });
});

test("the law that reaches the cloud counts, although the rule accepts the cloud as the primary", () => {
    const european = reportOn([bucket("a", 3, { location: "europe-west1" })]);
    expect(european.findings.filter(({ rule }) => rule === "operator-jurisdiction")).toEqual([]);
    expect(requirement(registerOf("secnumcloud-3.2", european), "snc:19.6.a")?.verdict).toBe("foreign-operator");
});

test("levels of the proposal: what rules one out rules out those above it", () => {
    const european = reportOn([bucket("a", 3, { location: "europe-west1" })]);
    expect([registerOf("cada", american), registerOf("cada", european)].map(levels)).toEqual([
        [1, 2, 3, 4].map((level) => [`Union assurance level ${level}`, "ruled out"]),
        [1, 2, 3, 4].map((level) => [
            `Union assurance level ${level}`,
            level < 3 ? (expect.stringMatching(/^not /) as string) : "ruled out",
        ]),
    ]);
    expect(registerOf("cada", american).proposal).toBe(true);
    expect(registerMarkdown(registerOf("cada", american))).toContain("**A proposal, not in force.**");
});

test("SEAL levels follow the lowest objective", () => {
    expect(levels(registerOf("csf", american)).at(-1)).toEqual(["SEAL-4", "ruled out"]);
});

test("a waiver stays in the register with its reason", () => {
    const register = registerOf("gdpr", nasty);
    const waived = requirement(register, "gdpr:44")?.rules.flatMap(({ findings }) =>
        findings.filter((each) => each.waived),
    );
    expect(waived?.map((each) => [each.waived?.until, each.waived?.ticket])).toEqual([["2027-03-31", "T-1"]]);
    expect(registerMarkdown(register)).toMatch(/## Waivers\n\n\| Rule .*\n.*\n\| eu-residency \|/);
});

test.each(registerNames)("%s: words of others break neither table nor spreadsheet", (name) => {
    const register = registerOf(name, nasty);
    const tables = registerMarkdown(register)
        .split("\n")
        .filter((line) => line.startsWith("|"));
    let columns = 0;
    for (const [index, line] of tables.entries()) {
        const cells = line.replaceAll("\\|", "").split("|").length;
        if (tables[index + 1]?.startsWith("| ---")) columns = cells;
        expect(cells).toBe(columns);
    }
    const csv = registerCsv(register);
    const bare = csv.replace(/"(?:[^"]|"")*"/g, "x");
    expect(new Set(bare.trimEnd().split("\r\n"))).toEqual(new Set([Array.from({ length: 12 }, () => "x").join(",")]));
    expect(csv).not.toMatch(/"[=+@-]/);
});

test("every rule has a requirement in a register, and every requirement a rule or somebody who answers", () => {
    const rows = registerNames.flatMap(requirementRows);
    const mapped = new Set(rows.flatMap(({ id }) => rulesOf(id)));
    expect(rules.map(({ id }) => id).filter((id) => !mapped.has(id))).toEqual([]);
    const unanswered = rows.filter((row) => rulesOf(row.id).length === 0 && openQuestionsOf(row).length === 0);
    expect(unanswered).toEqual([]);
});

test("every criterion of C3A belongs to a requirement", () => {
    const ids = frameworks().map(({ id }) => id);
    const orphans = c3aCriteria().filter(({ id }) => !ids.includes(`c3a:${id.replace(/-[^-]+$/, "")}`));
    expect(orphans).toEqual([]);
    const listed = registerOf("c3a", american).requirements.flatMap(({ criteria = [] }) => criteria);
    expect(listed).toHaveLength(c3aCriteria().length);
});

test("an unknown framework is named with the nearest one", () => {
    expect(() => requirementRows("gdrp")).toThrow(UserError);
    expect(() => requirementRows("gdrp")).toThrow(
        "There is no register of a framework called 'gdrp'. Did you mean 'gdpr'?",
    );
});

test("docs/frameworks.md is current (npm run docs)", () => {
    const page = readFileSync(join(__dirname, "../../../../docs/frameworks.md"), "utf8");
    expect(page).toContain(frameworkMatrix());
    expect(page).toContain(rulesMatrix());
});
