/** Every language has every word, with the same placeholders, and every rule. */
import { rationales } from "../../../cli/locales/rationales";
import { english, languageOf, locales, sayIn } from "../../../cli/locales";
import { rules } from "../../../policies/rules";
import { html } from "../../../cli/report/formats/html";
import { markdown } from "../../../cli/report/formats/markdown";
import { json } from "../../../cli/report/formats/json";
import { groupsOf } from "../../../cli/report/groups";
import { escaped } from "../../../cli/report/formats/xml";
import { pageOf } from "../../../cli/report/rule-page";
import { bucket, changed, medium, reportOn } from "../report/report";
import { nasty } from "../report/formats/nasty";

const others = Object.entries(locales);
const holes = (text: string): readonly string[] => [...text.matchAll(/\{\d\}/g)].map(([hole]) => hole).sort();

test.each(others)("%s: the same words as French, none empty, none left over", (_, { words }) => {
    expect(Object.keys(words).sort()).toEqual(Object.keys(locales.fr.words).sort());
    expect(Object.values<string>(words).filter((text) => text.trim() === "")).toEqual([]);
});

test.each(others)("%s: the same placeholders as English", (_, { words }) => {
    const wrong = Object.entries<string>(words).filter(([word, text]) => holes(word).join() !== holes(text).join());
    expect(wrong).toEqual([]);
});

test.each(others)("%s: title and remediation of every rule, and of no other", (_, { rules: told }) => {
    expect(Object.keys(told).sort()).toEqual(rules.map(({ id }) => id).sort());
    const empty = Object.entries(told).filter(
        ([, texts]) => texts.length !== 2 || texts.some((text) => text.trim() === ""),
    );
    expect(empty).toEqual([]);
    const untranslated = rules.filter(({ id, title }) => told[id]?.[0] === title);
    expect(untranslated).toEqual([]);
});

test.each(Object.entries(rationales))("%s: the reason of every rule, and of no other", (_, told) => {
    expect(Object.keys(told).sort()).toEqual(rules.map(({ id }) => id).sort());
    const kept = (text: string) =>
        (text.match(/\b[a-z]+[A-Z]\w+|PULUMI_\w+|`[^`]+`|in:europe-locations/g) ?? []).sort();
    for (const { id, rationale } of rules) {
        const text = told[id] ?? "";
        expect([id, kept(text)]).toEqual([id, kept(rationale)]);
        expect([id, text.length > rationale.length / 2, text === rationale]).toEqual([id, true, false]);
    }
});

test.each(["fr", "de"] as const)("rempart explain rule is in %s, with its messages", (language) => {
    const [rule] = rules;
    const page = pageOf(rule!, sayIn(language));
    expect(page).toContain(rationales[language][rule!.id]!);
    expect(page).toContain(`## ${sayIn(language).word("Why")}`);
    expect(page).not.toMatch(/^## (Why|What to do|What it says|Settings|References)$/m);
    for (const message of Object.values(rule!.messages as Record<string, string>)) {
        expect(page).toContain(sayIn(language).message(message));
        expect(page).not.toContain(message);
    }
});

test.each(others)("%s: names of settings and files in a remediation stay as they are", (_, { rules: told }) => {
    const names = (text: string) =>
        (text.match(/\b[a-z]+[A-Z]\w+|\b[\w/]+\.md\b|sha256|in:eu-locations/g) ?? []).sort();
    for (const { id, remediation } of rules) expect([id, names(told[id]?.[1] ?? "")]).toEqual([id, names(remediation)]);
});

test.each([
    [undefined, {}, "en"],
    [undefined, { LANG: "fr_FR.UTF-8" }, "fr"],
    [undefined, { LANG: "de" }, "de"],
    [undefined, { LANG: "fr_FR.UTF-8", LC_ALL: "C" }, "en"],
    [undefined, { LANG: "fr_FR", LC_MESSAGES: "de_AT@euro", LC_ALL: "" }, "de"],
    [undefined, { LANG: "pl_PL.UTF-8" }, "en"],
    ["fr", { LANG: "de_DE.UTF-8" }, "fr"],
] as const)("--lang %s in %j is %s", (given, environment, expected) => {
    expect(languageOf(given, environment)).toBe(expected);
});

const report = reportOn([bucket("a", 3), bucket("b", 9), bucket("c", 9)]);
/** What people read in a page, without what comes from the program and from the findings. */
const heads = (page: string): readonly string[] =>
    [...page.matchAll(/<(h2|h3|th scope="col"|caption)[^>]*>([^<]+)</g)].map(([, , text = ""]) => text);

test.each(["fr", "de"] as const)("the page is in %s", async (language) => {
    const say = sayIn(language);
    const page = await html(report, { ...medium, say });
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).toContain(say.rule("eu-residency", report.rules["eu-residency"]!).title.replaceAll("'", "&#39;"));
    // No head of a section or a column is left in English, but those that are the same in both.
    const left = heads(page).filter((text) => heads(englishPage).includes(text) && say.known(text) !== text);
    expect(left).toEqual([]);
});

/** As another pack says it, under the name of a rule of its own. */
const foreign = changed(report, (finding) => ({ ...finding, rule: "their-rule", message: "Bucket 'a' is wrong." }));
const lists = (page: string) => [...page.matchAll(/<li><p>(.*?)<\/p>/g)].map(([, words]) => words);

test.each(["fr", "de"] as const)("what a finding says is in %s; what another pack says is marked", async (language) => {
    const say = sayIn(language);
    const [page, text] = [await html(report, { ...medium, say }), await markdown(report, { ...medium, say })];
    const told = groupsOf(report).flatMap(({ rule, sayings }) => sayings.map((each) => say.finding(rule, each.text)));
    expect(told.length).toBeGreaterThan(2);
    expect(lists(page)).toEqual(told.map((each) => escaped(each ?? "")));
    for (const { sayings } of groupsOf(report))
        for (const saying of sayings) {
            expect(page).not.toContain(escaped(saying.text));
            expect(text).not.toContain(saying.text);
        }
    expect(lists(await html(foreign, { ...medium, say }))).toContain(
        '<span lang="en">Bucket &#39;a&#39; is wrong.</span>',
    );
    expect(lists(await html(foreign, medium))).toContain("Bucket &#39;a&#39; is wrong.");
});

let englishPage = "";
beforeAll(async () => {
    englishPage = await html(report, medium);
});

test.each(["fr", "de"] as const)("the Markdown is in %s", async (language) => {
    const say = sayIn(language);
    const text = await markdown(nasty, { ...medium, say });
    for (const word of ["Coverage", "Waivers", "What to do.", "Severity"] as const)
        expect(text).toContain(say.word(word));
    expect(text).not.toMatch(/\*\*What to do|### Coverage|Nothing to judge/);
});

test("machine formats stay English", async () => {
    expect(await json(report, { ...medium, say: sayIn("fr") })).toBe(await json(report, { ...medium, say: english }));
});

test("a rule of another pack with a known id keeps its own words", () => {
    const own = { title: "Ours.", remediation: "Do." };
    expect(sayIn("fr").rule("mail", own)).toEqual(own);
});
