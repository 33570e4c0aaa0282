/** What findings say is known in every language: each template, each phrase of a row, and texts put together from both. */
import fc from "fast-check";
import { sayIn } from "../../../cli/locales";
import { findingTranslator, typeset } from "../../../cli/locales/finding-text";
import { findingTexts } from "../../../cli/locales/findings";
import { countryNames, operators } from "../../../policies/catalog";
import { escapeHatchRows } from "../../../policies/catalog/escape-hatches";
import { failoverPairs } from "../../../policies/catalog/failover-pairs";
import { globalServiceRows } from "../../../policies/catalog/global-services";
import { offeringRows } from "../../../policies/catalog/offerings";
import { filled } from "../../../policies/core/finding";
import { coreMessages, notes } from "../../../policies/core/own-messages";
import { dependencies } from "../../../policies/failover/dependencies";
import { copyMethods } from "../../../policies/failover/rows/copy-methods";
import { planFields } from "../../../policies/failover/rows/plan-fields";
import { stateful } from "../../../policies/failover/stateful";
import { keyRows } from "../../../policies/keys/rows";
import { keylessStores } from "../../../policies/keys/rows/keyless-stores";
import { exampleOf } from "../../../policies/keys/key-forms";
import { reaches } from "../../../policies/residency/rows/data-reach";
import { rules } from "../../../policies/rules";
import * as nextcloudAzure from "../../examples/twins/nextcloud-azure";
import * as nextcloudGcp from "../../examples/twins/nextcloud-gcp";
import * as nextcloudKubernetes from "../../examples/twins/nextcloud-kubernetes";
import * as sogoAzure from "../../examples/twins/sogo-azure";
import * as sogoGcp from "../../examples/twins/sogo-gcp";
import * as sogoKubernetes from "../../examples/twins/sogo-kubernetes";

const languages = Object.values(findingTexts).map((texts) => [texts.language, texts] as const);
const templates = new Set([
    ...rules.flatMap(({ messages }) => Object.values(messages as Record<string, string>)),
    ...Object.values<string>(coreMessages),
]);
const holes = (text: string): readonly string[] => [...new Set(text.match(/\{\w+\}/g))].sort();

test.each(languages)("%s: every template of a message, and no other", (_, { messages }) => {
    const missing = [...templates].filter((template) => !Object.hasOwn(messages, template));
    const leftOver = Object.keys(messages).filter((template) => !templates.has(template));
    expect({ missing, leftOver }).toEqual({ missing: [], leftOver: [] });
});

test("every language has the same phrases", () => {
    const [[, first], ...others] = languages as [(typeof languages)[number], ...typeof languages];
    for (const [, { phrases }] of others)
        expect(Object.keys(phrases).sort()).toEqual(Object.keys(first.phrases).sort());
});

test.each(languages)("%s: the placeholders of English, and none empty", (_, { messages, phrases }) => {
    for (const [english, text] of Object.entries({ ...messages, ...phrases })) {
        expect([english, holes(text)]).toEqual([english, holes(english)]);
        expect([english, text.trim() === ""]).toEqual([english, english.trim() === ""]);
    }
});

test.each(languages)("%s: names of settings, files and code stay as they are", (_, { messages }) => {
    const names = (text: string) =>
        (text.match(/\b[a-z]+[A-Z]\w+\b|\b[\w/]+\.(?:md|json|yaml)\b|PULUMI_\w+|--[\w-]+/g) ?? []).sort();
    for (const [english, text] of Object.entries(messages))
        expect([english, names(text)]).toEqual([english, names(english)]);
});

const lowerCase = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);
/** What rows put into messages. */
const prose: readonly string[] = [
    ...reaches.flatMap(({ means, instead }) => [means, ...(instead === undefined ? [] : [instead])]),
    ...globalServiceRows().flatMap(({ holds, why }) => (holds === "edge" || holds === "world" ? [why] : [])),
    ...escapeHatchRows().map(({ what }) => what),
    ...offeringRows().map(({ needs }) => needs),
    ...failoverPairs().flatMap(({ accept, limits }) =>
        accept === "reject" || accept === "warn" ? (limits ?? []) : [],
    ),
    ...operators().flatMap(({ failover, note }) => (failover === "no" ? (note ?? []) : [])),
    ...Object.values(keylessStores).map(({ instead }) => instead),
    ...Object.values(keyRows)
        .flat()
        .flatMap(({ form, requirement }) => [exampleOf(form), ...(requirement === undefined ? [] : [requirement])]),
    ...Object.values(stateful).map(({ holds }) => holds),
    ...Object.values(planFields.fields).flatMap(({ about, why }) => [
        lowerCase(about),
        ...(why === undefined ? [] : [why]),
    ]),
    ...dependencies.map(({ what }) => what),
    ...copyMethods.flatMap(({ stays }) => stays ?? []),
    ...Object.values(notes),
];

test.each(languages)("%s: every phrase of a row", (_, { phrases }) => {
    // A value that is not translated is put into "Use {words}."; an address is no word.
    const isWord = (text: string): boolean => /\s|^[a-z]+$/.test(text) && !/^Use \w+\.$/.test(text);
    expect([...new Set(prose)].filter((text) => isWord(text) && !Object.hasOwn(phrases, text))).toEqual([]);
});

const twins = [nextcloudAzure, nextcloudGcp, nextcloudKubernetes, sogoAzure, sogoGcp, sogoKubernetes].flatMap(
    ({ found }) => Object.values(found).flat(),
);
/** Words of English that are none of French or German; not in a value, which stands in quotes or in an address. */
const english = /(?<![\w:/.'-])(?:the|of|is|are|which|with|its|and|that|by|from|not|without|whose)(?![\w:/'-])/;
const withoutValues = (text: string): string => text.replace(/[«„][^»“]*[»“]|'[^']*'/g, "");

test.each(languages)("%s: no English is left in what the examples' twins are told", (language) => {
    const say = sayIn(language);
    expect(twins.length).toBeGreaterThan(50);
    for (const { rule, message } of twins) {
        const text = message.replace(/ The same cause affects .*\.$/, "");
        const told = say.finding(rule, text);
        expect([text, told === undefined]).toEqual([text, false]);
        expect(withoutValues(told ?? "")).not.toMatch(english);
    }
});

test("texts as a reader sees them", () => {
    const text =
        "Bucket 'data' leaves 'location' unset, which means us-central1 (Iowa), United States (US) and United Kingdom (GB), which is outside EU. Use a place such as europe-west1 in Belgium (BE). It is protected: 'pulumi state unprotect' comes before it can be replaced.";
    expect(sayIn("en").finding("eu-residency", text)).toBe(text);
    expect(sayIn("fr").finding("eu-residency", text)?.replaceAll("\u00a0", "_")).toBe(
        "Bucket 'data' ne définit pas «_location_», ce qui signifie us-central1 (Iowa) (États-Unis (US) et Royaume-Uni (GB)), hors des juridictions admises (EU). Employez un lieu tel que europe-west1 (Belgique (BE)). Cette ressource est protégée_: «_pulumi state unprotect_» vient avant son remplacement.",
    );
    expect(sayIn("de").finding("eu-residency", text)).toBe(
        "Bucket 'data' setzt „location“ nicht; das bedeutet us-central1 (Iowa) (Vereinigte Staaten (US) und Vereinigtes Königreich (GB)), außerhalb der erlaubten Rechtsräume (EU). Verwenden Sie einen Ort wie europe-west1 (Belgien (BE)). Die Ressource ist geschützt: Vor dem Ersetzen kommt „pulumi state unprotect“.",
    );
});

test.each([
    ["eu-residency", "Bucket 'a' is somewhere."],
    ["another-pack", "Bucket 'a' is never rotated: 'b' is not set. Set it to the name of a key in your vault."],
    // A phrase that no rule makes, though its template is known.
    ["key-rotation", "Key 'a' is never rotated: 'b' is not set. Set it to whatever you like."],
])("what %s does not say is left alone: %s", (rule, text) => {
    expect(sayIn("fr").finding(rule, text)).toBeUndefined();
    expect(sayIn("de").finding(rule, text)).toBeUndefined();
});

test("what stands for a value is a value, whatever it is called", () => {
    const text =
        "Pod 'pulls' pulls 'the target' by a tag, which whoever runs the registry can point elsewhere. Add the digest in 'a host': name:tag@sha256:….";
    expect(sayIn("de").finding("image-digest", text)).toBe(
        "Pod 'pulls' zieht „the target“ über ein Tag, das der Betreiber der Registry anderswohin zeigen lassen kann. Fügen Sie in „a host“ den Digest hinzu: Name:Tag@sha256:….",
    );
});

test("names in a list are names, also where a phrase is called so", () => {
    const text =
        "FailoverPlan 'mail' does not state images, payment, and mail: what holds there is unknown. State them as docs/failover-plan.md says.";
    expect(sayIn("fr").finding("failover-plan", text)?.replaceAll("\u00a0", " ")).toBe(
        "FailoverPlan 'mail' n'indique pas images, payment et mail : on ne sait pas ce qui y vaut. Indiquez-les comme le dit docs/failover-plan.md.",
    );
});

/** Placeholders that stand for phrases of rules. */
const forPhrases = new Set(
    (
        "{about} {bond} {data} {depends} {example} {expected} {from} {guardrail} {holds} {how} {instead} {level} {least} {days} " +
        "{meaning} {means} {most} {needs} {plan} {qualified} {remedy} {resources} {them} {uses} {wanted} {what} {why} {because} {area}"
    ).split(" "),
);
/** What stands in place of a name, or behind one, and nowhere else. */
const standIn =
    /^(?:the target|its providers do|the setting clusters|per offer|global resources|Canada|Cloud SQL backups|Iowa)/;
const behind = new Set<string>(Object.values(notes));
const name = fc.stringMatching(/^[A-Z][\w.:/-]{0,18}\w$/);

test.each(languages)("%s: a text is read back as it was made, whatever the names are", (language, texts) => {
    const translate = findingTranslator(texts);
    const phrases = Object.entries(texts.phrases).filter(
        ([key]) => /^[A-Za-z]{3}[^{]* [^{]*$/.test(key) && !standIn.test(key) && !behind.has(key),
    );
    const list = new Intl.ListFormat(language, { type: "conjunction" });
    const country = new Intl.DisplayNames([language], { type: "region" });
    // The reason of a rule that cannot judge is a sentence of its own; the signs of an optional part are its own, too.
    const known = [...templates].filter((template) => !/\{problem\}|\{meant\}|\{chart\}/.test(template));
    const value = (hole: string): fc.Arbitrary<readonly [string, string]> => {
        if (hole === "{resource}" || hole === "{origin}")
            return fc.tuple(name, name).map(([type, of]) => [`${type} '${of}'`, `${type} '${of}'`] as const);
        if (hole === "{country}" || hole === "{countries}")
            return fc
                .uniqueArray(fc.constantFrom("US", "GB", "DE", "CH", "IN"), { minLength: 1, maxLength: 3 })
                .map(
                    (codes) =>
                        [
                            countryNames(codes),
                            list.format(codes.map((code) => `${country.of(code)} (${code})`)),
                        ] as const,
                );
        if (!forPhrases.has(hole)) return name.map((each) => [each, each] as const);
        return fc.constantFrom(...phrases).map(([key, text]) => [key, typeset(text, language)] as const);
    };
    const made = fc.constantFrom(...known).chain((template) =>
        fc.tuple(...holes(template).map(value)).map((values) => {
            const quoted = (hole: string) => template.includes(`'${hole}'`);
            const english = Object.fromEntries(holes(template).map((hole, at) => [hole.slice(1, -1), values[at]![0]]));
            const translated = Object.fromEntries(
                holes(template).map((hole, at) => [hole.slice(1, -1), values[at]![quoted(hole) ? 0 : 1]]),
            );
            return [
                template,
                filled(template, english),
                filled(typeset(texts.messages[template] ?? "", language), translated),
            ] as const;
        }),
    );
    fc.assert(
        fc.property(made, ([template, text, expected]) => {
            expect([text, translate([template], text)]).toEqual([text, expected]);
        }),
        { numRuns: 300 },
    );
});

test.each(languages)("%s: a text that is made to be misread is given up, not puzzled over", (_, texts) => {
    const translate = findingTranslator(texts);
    fc.assert(
        fc.property(
            fc.array(fc.constantFrom("'", "' in '", " in ", ", ", "'. ", "a", "{path}", " and "), { maxLength: 60 }),
            (parts) => {
                const text = `Bucket 'a' is placed by '${parts.join("")}`;
                expect([undefined, "string"]).toContain(
                    translate([...templates], text) === undefined ? undefined : "string",
                );
            },
        ),
        { numRuns: 50 },
    );
});
