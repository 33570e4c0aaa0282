/**
 * The languages of what people read: titles, reasons, remediation and messages of rules, and the words of the Markdown
 * and HTML reports. Ids, the terminal and machine formats are English.
 */
import { coreMessages } from "../../policies/core/own-messages";
import * as de from "./de";
import { findingTranslator, typeset } from "./finding-text";
import { findingTexts } from "./findings";
import * as fr from "./fr";
import { rationales } from "./rationales";
import { once } from "../../policies/catalog/table";
import { rules as englishRules } from "../../policies/rules";

/** An English text of a report, with `{0}` for what is put in. */
export type Word = keyof typeof fr.words;
export const languages = ["en", "fr", "de"] as const;
export type Language = (typeof languages)[number];

export const locales = { fr, de } as const;

/** Words of one language. */
export interface Say {
    readonly language: Language;
    readonly word: (word: Word, ...values: readonly (string | number)[]) => string;
    /** One or many, by the rules of the language; `{0}` is the number. */
    readonly counted: (count: number, one: Word, many: Word, ...values: readonly (string | number)[]) => string;
    /** A word where the language has one, else the text as it is: for what comes from data. */
    readonly known: (text: string) => string;
    /**
     * What a finding of a rule says, of a text without what a report adds of other resources; undefined where the
     * language has no words for it, as for what another pack says.
     */
    readonly finding: (rule: string, text: string) => string | undefined;
    /** A message of a rule with its placeholders, as the page of the rule lists it. */
    readonly message: (template: string) => string;
    /** Why a rule of Rempart's is there. */
    readonly rationale: (rule: { readonly id: string; readonly rationale: string }) => string;
    /** Title and remediation of a rule; a rule of another pack has its own. */
    readonly rule: <T extends { readonly title: string; readonly remediation: string }>(id: string, rule: T) => T;
}

export function sayIn(language: Language): Say {
    const locale = language === "en" ? undefined : locales[language];
    const plurals = new Intl.PluralRules(language);
    const known = (text: string): string =>
        locale && Object.hasOwn(locale.words, text) ? typeset(locale.words[text as Word], language) : text;
    const texts = language === "en" ? undefined : findingTexts[language];
    const translate = once(() => texts && findingTranslator(texts));
    const filled = (text: string, values: readonly (string | number)[]): string =>
        text.replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)] ?? ""));
    return {
        language,
        word: (word, ...values) => filled(known(word), values),
        counted: (count, one, many, ...values) =>
            filled(known(plurals.select(count) === "one" ? one : many), [count, ...values]),
        known,
        finding: (rule, text) => (language === "en" ? text : translate()?.(templatesOf(rule), text)),
        message: (template) => typeset(texts?.messages[template] ?? template, language),
        rationale: ({ id, rationale }) =>
            typeset((language === "en" ? undefined : rationales[language][id]) ?? rationale, language),
        rule: (id, rule) => {
            // A pack of one's own may have a rule of the same id, which demands something else.
            const isOwn = englishRules.some((each) => each.id === id && each.title === rule.title);
            const texts = isOwn && locale && Object.hasOwn(locale.rules, id) ? locale.rules[id] : undefined;
            const [title, remediation] = texts ?? [];
            return title === undefined || remediation === undefined
                ? rule
                : { ...rule, title: typeset(title, language), remediation: typeset(remediation, language) };
        },
    };
}

/** The templates of all that a finding of a rule can say. */
const templatesOf = (id: string): readonly string[] => [
    ...Object.values((englishRules.find((rule) => rule.id === id)?.messages ?? {}) as Record<string, string>),
    ...Object.values(coreMessages),
];

export const english: Say = sayIn("en");

/**
 * What `--lang` says, else the environment, as POSIX orders it: LC_ALL, LC_MESSAGES, LANG; English where Rempart does not
 * speak the language: https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap08.html
 */
export function languageOf(given: Language | undefined, environment: NodeJS.ProcessEnv): Language {
    const { LC_ALL, LC_MESSAGES, LANG } = environment;
    const named = [LC_ALL, LC_MESSAGES, LANG].find((value) => value !== undefined && value !== "");
    return given ?? languages.find((language) => named?.toLowerCase().split(/[_.@-]/)[0] === language) ?? "en";
}
