/** The harness of rule tests, as rule authors have it; what Rempart's own rules say is said in every language. */
import { findingTranslator } from "../cli/locales/finding-text";
import { findingTexts } from "../cli/locales/findings";
import { coreMessages } from "../policies/core/own-messages";
import { evaluate } from "../policies/core/evaluate";
import type { Rule } from "../policies/core/rule";
import { readConfiguration } from "../policies/core/settings";
import { testRule as testAnswers, TODAY, type Case, type Cases } from "../testing/test-rule";

export * from "../testing/resources";
export * from "../testing/test-rule";

const translators = Object.values(findingTexts).map((texts) => [texts.language, findingTranslator(texts)] as const);

/** The texts of a rule that no language, or not every one, has words for: `fr: …`. */
export const untranslated = (rule: Rule, texts: readonly string[]): readonly string[] =>
    translators.flatMap(([language, translate]) =>
        texts
            .filter(
                (text) =>
                    translate(
                        [...Object.values(rule.messages as Record<string, string>), ...Object.values(coreMessages)],
                        text,
                    ) === undefined,
            )
            .map((text) => `${language}: ${text}`),
    );

/** Declares the tests of one rule, and that all that it says in its cases is known in every language. */
export function testRule(rule: Rule, cases: Cases): void {
    testAnswers(rule, cases);
    test(`${rule.id}: what it says is known in every language`, () => {
        const given = [...Object.values(cases.violating), ...Object.values(cases.undetermined ?? {})];
        expect(
            untranslated(
                rule,
                given.flatMap((each) => saidIn(rule, each)),
            ),
        ).toEqual([]);
    });
}

function saidIn(rule: Rule, { resources, settings = {}, today = TODAY }: Case): readonly string[] {
    const configuration = readConfiguration({ [rule.id]: settings }, [rule], {});
    const verdicts = evaluate(resources, [rule], configuration.settings, today);
    return verdicts.flatMap(({ findings }) => findings.map(({ text }) => text));
}
