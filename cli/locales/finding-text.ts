/**
 * What a finding says, in another language. A finding is told in English everywhere: in packs, reports, files and
 * baselines. Here its text is read back by the template of its rule, and what stands in the placeholders by the phrases
 * that rules put there; what is a name, a path, a number or a value stays as it is. So every report can be read in every
 * language, also one that another version wrote, or that was merged from others.
 */
import { countryNames } from "../../policies/catalog/jurisdictions";
import { filled } from "../../policies/core/finding";
import { notes } from "../../policies/core/own-messages";

type Texts = Readonly<Record<string, string>>;

/** The texts of one language: English template or phrase → translation. */
export interface FindingTexts {
    readonly language: "fr" | "de";
    readonly messages: Texts;
    readonly phrases: Texts;
}

/**
 * Translates the text of a finding.
 * @param templates the English templates of its rule
 * @param text without what a report adds of other resources
 * @returns undefined for a text that is not known, such as that of another pack
 */
export type FindingTranslator = (templates: readonly string[], text: string) => string | undefined;

/** Placeholders for names, ids, dates, durations and numbers, of the program, the settings or the catalog. */
const data = placeholders(
    "allowed asked at beside class choices cloud date duration end error every found given holder home host id image " +
        "kind known limit measured name names notice objective offer offers operation operator owner path pattern place planned " +
        "primary promised provider reason region registry retention rpo rule scenario setting target there here today type until value " +
        "vendor within words entry owners places fields schemes providers",
);
/** Of those, lists whose last element follows a word. */
const lists = placeholders("owners places fields schemes providers words");
/** Phrases, or what can be no word: an address, a duration. */
const tokens = placeholders("example days");
/** Phrases, or lists of resources. */
const labelLists = placeholders("data plan");
const numbers = placeholders("count lost");
const labels = placeholders("resource label inner outer origin");
const countries = placeholders("country countries");

function placeholders(names: string): ReadonlySet<string> {
    return new Set(names.split(" "));
}

/** What may stand in one place only: for a name, around a value, behind one. */
const standIns: Readonly<Record<string, readonly string[]>> = {
    place: ["a place", "a cluster of {operator}", "{id} ({title})", "{region} of {operator}"],
    home: ["{id} ({title})"],
    title: [
        "global resources",
        "Canada Dual Region",
        "Cloud SQL backups in the EU",
        "Cloud SQL backups in the United States",
        "Iowa + South Carolina, read from Oregon and Los Angeles",
        "{name} multi-region endpoint",
        "{name} multi-region",
        "{name} global region",
        "{name} data zone",
    ],
    registry: ["a host"],
    entry: ["the setting clusters"],
    operator: ["the target"],
    provider: ["the provider {name}", "the providers {names}"],
    holder: ["a vault of {cloud}"],
    link: ["run by {operator}", "a vault of {cloud}", "{id} ({title})"],
    providers: ["its providers do", "the settings of {names} do"],
    rest: ["{count} more"],
    offers: ["per offer"],
    quoted: ["'{value}'"],
    chart: [" '{name}'"],
    cut: ["… ({count} characters)"],
    label: [
        "{label} (its deletion is still to be done)",
        "{label} (which the program only reads)",
        "{inner} in {outer}",
    ],
};

/** Steps after which a text is left in English: a name that is made to be misread must not cost time. */
const STEPS_AT_MOST = 20_000;

/** A place for a value in a template. */
interface Hole {
    readonly name: string;
    /** What stands between quotes is the program's own. */
    readonly isQuoted: boolean;
}

/** An English template in parts, with its translation. */
interface Template {
    /** What stands before, between and behind the holes: one more than there are holes. */
    readonly literals: readonly string[];
    readonly holes: readonly Hole[];
    readonly translation: string;
}

function templateOf(english: string, translation: string): Template {
    const parts = english.split(/\{(\w+)\}/);
    const literals = parts.filter((_, index) => index % 2 === 0);
    const names = parts.filter((_, index) => index % 2 === 1);
    const isQuoted = (index: number): boolean =>
        (literals[index] ?? "").endsWith("'") && (literals[index + 1] ?? "").startsWith("'");
    return { literals, holes: names.map((name, index) => ({ name, isQuoted: isQuoted(index) })), translation };
}

/** The one that says most by itself is tried first. */
const bySubstance = (one: Template, other: Template): number => substance(other) - substance(one);
const substance = ({ literals }: Template): number => literals.reduce((sum, { length }) => sum + length, 0);

export function findingTranslator(texts: FindingTexts): FindingTranslator {
    const phrases = new Phrases(texts);
    const templates = new Map<string, Template>();
    const known = (english: string): readonly Template[] => {
        if (!Object.hasOwn(texts.messages, english)) return [];
        const template =
            templates.get(english) ?? templateOf(english, typeset(texts.messages[english]!, texts.language));
        templates.set(english, template);
        return [template];
    };
    const translate: FindingTranslator = (given, text) => {
        const note = Object.values(notes).find((each) => text.endsWith(` ${each}`));
        if (note === undefined) return phrases.first(given.flatMap(known).sort(bySubstance), text);
        const rest = translate(given, text.slice(0, -note.length - 1));
        return rest === undefined ? undefined : `${rest} ${phrases.value("note", note)}`;
    };
    return (given, text) => {
        phrases.begin();
        return translate(given, text);
    };
}

/** Reads the values of templates, and gives them in another language. */
class Phrases {
    private readonly exact = new Map<string, string>();
    private readonly patterns: readonly Template[];
    private readonly standIns: ReadonlyMap<string, readonly Template[]>;
    private readonly countryName: Intl.DisplayNames;
    private readonly list: Intl.ListFormat;
    /** What was read of the message at hand: the same words are asked for more than once. */
    private readonly found = new Map<string, string | undefined>();
    private steps = 0;

    constructor({ language, phrases }: FindingTexts) {
        const apart = new Set(Object.values(standIns).flat());
        const known = Object.entries(phrases).map(([english, text]) => [english, typeset(text, language)] as const);
        for (const [english, text] of known)
            if (!hasHoles.test(english) && !apart.has(english)) this.exact.set(english, text);
        this.patterns = known
            .filter(([english]) => hasHoles.test(english) && !apart.has(english))
            .map(([english, text]) => templateOf(english, text))
            .sort(bySubstance);
        const all = new Map(known);
        this.standIns = new Map(
            Object.entries(standIns).map(([name, texts]) => [
                name,
                texts.map((english) => templateOf(english, all.get(english) ?? english)),
            ]),
        );
        this.countryName = new Intl.DisplayNames([language], { type: "region" });
        this.list = new Intl.ListFormat(language, { type: "conjunction" });
    }

    begin(): void {
        this.steps = 0;
        this.found.clear();
    }

    /** The text by the first of the templates that it can be made from. */
    first(templates: readonly Template[], text: string): string | undefined {
        for (const template of templates) {
            const values = this.fit(template, text);
            if (values) return filled(template.translation, values);
        }
        return undefined;
    }

    /** The values of a template from which a text can be made, translated: of names the shortest, of phrases the longest. */
    private fit({ literals, holes }: Template, text: string): Readonly<Record<string, string>> | undefined {
        const [head = ""] = literals;
        if (!text.startsWith(head) || !literals.every((literal) => text.includes(literal))) return undefined;
        const found = new Map<string, { readonly english: string; readonly translated: string }>();
        const from = (index: number, start: number): boolean => {
            const hole = holes[index];
            if (!hole) return start === text.length;
            const next = literals[index + 1] ?? "";
            const ends = index === holes.length - 1 ? [text.length - next.length] : occurrences(text, next, start);
            for (const end of isPhrase(hole) ? ends.reverse() : ends) {
                if (++this.steps > STEPS_AT_MOST || end < start || !text.startsWith(next, end)) return false;
                const english = text.slice(start, end);
                const before = found.get(hole.name);
                if (before && before.english !== english) continue;
                const translated = hole.isQuoted ? this.shown(english) : this.value(hole.name, english);
                if (translated === undefined) continue;
                found.set(hole.name, { english, translated });
                if (from(index + 1, end + next.length)) return true;
                if (before) found.set(hole.name, before);
                else found.delete(hole.name);
            }
            return false;
        };
        if (!from(0, head.length)) return undefined;
        return Object.fromEntries([...found].map(([name, { translated }]) => [name, translated]));
    }

    /** What a placeholder stands for; undefined where it is no name and no phrase that is known. */
    value(name: string, english: string): string | undefined {
        const key = `${name} ${english}`;
        if (!this.found.has(key)) this.found.set(key, this.read(name, english));
        return this.found.get(key);
    }

    private read(name: string, english: string): string | undefined {
        if (english === "") return "";
        if (countries.has(name)) return this.countries(english);
        if (labels.has(name)) return this.label(english);
        if (numbers.has(name)) return /^\d+$/.test(english) ? english : undefined;
        if (name === "chain") return this.elements(english, arrow, (each) => this.link(each));
        const standIn = this.standIn(name, english);
        if (standIn !== undefined) return standIn;
        if (name === "words") return this.elements(english, separator, (each) => (/\s/.test(each) ? undefined : each));
        if (lists.has(name)) return this.elements(english, separator, (each) => this.rest(each) ?? this.shown(each));
        if (name === "kind") return this.exact.get(english) ?? this.shown(english);
        if (data.has(name)) return this.shown(english);
        return this.phrase(english) ?? this.elements(english, separator, (each) => this.element(name, each));
    }

    private standIn(name: string, english: string): string | undefined {
        return this.first(this.standIns.get(name) ?? [], english);
    }

    private phrase(english: string): string | undefined {
        return this.exact.get(english) ?? this.first(this.patterns, english);
    }

    /** An element of a list of phrases, of values in quotes or of resources. */
    private element(name: string, english: string): string | undefined {
        const quoted = /^'[^']*'$/.test(english) ? this.standIn("quoted", english) : undefined;
        const known =
            quoted ??
            this.phrase(english) ??
            this.rest(english) ??
            (labelLists.has(name) ? this.label(english) : undefined);
        return known ?? (tokens.has(name) && isToken.test(english) ? english : undefined);
    }

    /** `Key 'data'`, `europe-west2 (London)`, `run by Google`. */
    private link(english: string): string {
        return this.standIn("link", english) ?? this.shown(english);
    }

    /** `3 more`, at the end of a list. */
    private rest(english: string): string | undefined {
        return this.standIn("rest", english);
    }

    /** `Bucket 'data'`: names of types and resources are the program's own. */
    private label(english: string): string | undefined {
        return this.standIn("label", english) ?? (isLabel.test(english) ? english : undefined);
    }

    /** Elements of a list with what stands between them, outside of quotes; each is translated by itself. */
    private elements(
        english: string,
        between: RegExp,
        translate: (element: string) => string | undefined,
    ): string | undefined {
        const parts = [english];
        for (const found of english.matchAll(between)) {
            const [, word] = found;
            if (word === undefined) continue;
            const rest = parts.pop() ?? "";
            const at = rest.length - (english.length - found.index);
            parts.push(rest.slice(0, at), word, rest.slice(at + word.length));
        }
        const translated = parts.map((part, index) => (index % 2 === 0 ? translate(part) : this.connector(part)));
        return translated.includes(undefined) ? undefined : translated.join("");
    }

    /** `, and ` → ` et `: neither French nor German has a comma before the last element. */
    private connector(english: string): string {
        const word = /\w+/.exec(english)?.[0];
        return word === undefined ? (this.exact.get(english) ?? english) : ` ${this.exact.get(word) ?? word} `;
    }

    /** A value as a message shows it: only what Rempart writes in place of it is translated. */
    private shown(english: string): string {
        const [, whole = "", cut] = /^([^]*)(… \(\d+ characters\))$/.exec(english) ?? [];
        if (cut !== undefined) return whole + (this.standIn("cut", cut) ?? cut);
        return /^\[[a-z ]+\]$/.test(english) ? (this.exact.get(english) ?? english) : english;
    }

    /** `Germany (DE) and Switzerland (CH)`, as the catalog writes it. */
    private countries(english: string): string | undefined {
        const codes = [...english.matchAll(/\(([A-Z]{2})\)/g)].map(([, code = ""]) => code);
        if (codes.length === 0) return /^\S+$/.test(english) ? english : undefined;
        if (countryNames(codes) !== english) return undefined;
        return this.list.format(codes.map((code) => `${this.countryName.of(code)} (${code})`));
    }
}

const isPhrase = ({ name, isQuoted }: Hole): boolean =>
    !isQuoted && ![data, labels, countries, numbers].some((names) => names.has(name));

/** Where a text has another in it. */
function occurrences(text: string, part: string, from: number): number[] {
    const found: number[] = [];
    for (let at = text.indexOf(part, from); at >= 0 && part !== ""; at = text.indexOf(part, at + 1)) found.push(at);
    return found;
}

const hasHoles = /\{\w+\}/;
/** What stands between the elements of a list, outside of quotes. */
const separator = /'[^']*'|(, and | and | or |, |; )/g;
const arrow = /'[^']*'|( → )/g;
const isLabel = /^\S+ '[^']*'$/;
const isToken = /^(?=\S*[^a-z\s])\S*[^\s,;:.]$/;

/** No-break spaces, as French has them before high signs and inside quotes; German needs none. */
export const typeset = (text: string, language: string): string =>
    language === "fr" ? text.replace(/ (?=[:;?!»])/g, "\u00a0").replace(/« /g, "«\u00a0") : text;
