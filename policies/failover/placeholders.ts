/** Texts that stand where someone has yet to write: a plan that was copied and not filled in. */

/** Whole texts, without regard to case and to the signs around them. `none` is no placeholder: it can be the answer. */
const wholes = [
    "to ?do|to-do|tbd|t\\.b\\.d|tbc|tba|fix ?me|x{2,}|placeholder|dummy|sample|foo|bar|asdf|qwerty|lorem( ipsum.*)?",
    "change[ _-]?(me|it|this)|replace([ _-]?(me|it|this))?|(fill|insert)[ _-]?(me |this )?(me|in|this|here)",
    "insert [a-z]+ here|your [a-z]+( [a-z]+)?",
    "to be (defined|decided|determined|confirmed|done|announced|agreed|clarified)",
    "to be (completed|filled( in)?|added|specified|provided|written)( by .*)?",
    "n\\/?a|unknown|none yet|not yet( (known|decided|defined))?|nobody yet|pending|later|in progress",
    "someone|somebody|(john|jane) doe|(max|erika) mustermann|acme( (corp|inc|ltd|gmbh))?",
    "first ?name last ?name|vorname nachname|prénom nom|nome cognome|name surname",
    "à (définir|compléter|préciser|confirmer|remplir|renseigner|déterminer|venir)",
    "noch offen|offen|folgt|zu (klären|ergänzen|definieren|bestimmen|vervollständigen)",
    "wird (noch )?(ergänzt|nachgereicht|definiert|festgelegt)",
    "da (definire|completare|compilare|confermare)|(por|a) (definir|determinar|completar|confirmar|rellenar|preencher)",
    "(nader |nog )?te bepalen|(nog )?in te vullen|att fylla i|udfyldes|täydennä",
    "do (uzupełnienia|ustalenia)|uzupełnij|doplnit|doplniť",
];
const whole = new RegExp(`^(${wholes.join("|")})$`, "i");
// U+2018 to U+201E are the quotation marks of the languages above.
const edges = /^[\s'"«»\u2018\u2019\u201c-\u201e`*_#([{]+|[\s'"«»\u2018\u2019\u201c-\u201e`*_#)\]}.:!]+$/g;
/** Signs alone. */
const signs = /^[^\p{L}\p{N}]+$/u;
/** Words that no text of a plan needs; in capitals, since `todo` is a word in Spanish. */
const words =
    /(?<!\w)(TODO|TBD|TBC|FIXME|XXX+|PLACEHOLDER|CHANGE_?ME|REPLACE_?ME|FILL_?ME|INSERT_\w+|YYYY-MM-DD|DD[./]MM[./]YYYY)(?!\w|-[A-Za-z])/;
/** Numbers of which the digits are yet to be written: `2026-XX-XX`, `+33 X XX XX`. */
const crosses = /(?<!\w)X{1,4}(?:[ ./-]X{2,4})+(?!\w)|(?<=\d[ ./-])X{2,4}(?!\w)/;
/** What a template leaves: `<name>`, `{{ name }}`, `${NAME}`, `[name]`, `%NAME%`, `your-company`. */
const templates =
    /^<[^<>]+>$|\{\{[^{}]*\}\}|\$\{[^{}]*\}|^\$[A-Z_]+$|%[A-Z_]{3,}%|@@\w+@@|^\[[A-Za-z][^\][]*\]$|(?<![\w-])[Yy]our[-_](?:own[-_])?[a-z]+/;
/** Names that are reserved for documents (RFC 2606, RFC 6761), and their likes under other domains. */
const domains =
    /(?<![\w-])(?:[\w-]+\.)*(?:example\.[a-z]{2,}|(?:[\w-]+\.)(?:example|invalid|test|localhost)|(?:your|my)?-?(?:domain|company|organi[sz]ation)\.(?:com|org|net|eu|tld))(?![\w-]|\.\w)/i;
const people = /(?<![\w.])(?:(?:john|jane)[._]?doe|name|first_?name[._]last_?name|vorname[._]nachname|prenom[._]nom)@/i;
/** Addresses for documents (RFC 5737, RFC 3849). */
const addresses = /(?<![\w.])(?:192\.0\.2|198\.51\.100|203\.0\.113)\.\d{1,3}(?![\w.])|(?<![\w:])2001:0?db8:[\da-f:]*/i;
const zeros = /(?<![\w.-])0{4,}(?![\w-])|(?<=[:/ ])0{4,}(?![\w-])/;
const uuids = /\b0{8}-0{4}-0{4}-0{4}-0{11}[\da-f]\b|\b([\da-f])\1{7}-\1{4}-\1{4}-\1{4}-\1{12}\b/i;
/** Digests that repeat themselves, and numbers of one digit. */
const repeated = /(?:sha256:)?\b(?=[\da-f]{32,}\b)([\da-f]{1,16}?)\1{2,}\b|^\+?\d{0,3}[ .()/-]*(?:0[ .()/-]*){6,}$/i;

/** A telephone number that counts upwards, or one of those that are kept for films (+1 555 01xx). */
const isNoNumber = (text: string): boolean => {
    const digits = text.replace(/\D/g, "");
    return /^\+?[\d ().\/-]+$/.test(text) && (digits.includes("12345678") || /^1?(\d{3})?55501\d\d$/.test(digits));
};

/**
 * What of a text is a placeholder; undefined where it is none. Never more of the text than the placeholder itself.
 * @example placeholderIn("contract TBD, annex 4") // "TBD"
 */
export function placeholderIn(text: string): string | undefined {
    const bare = text.trim();
    if (bare === "") return undefined;
    if (signs.test(bare) || whole.test(bare.replace(edges, "")) || isNoNumber(bare)) return shortened(bare);
    for (const pattern of [words, templates, domains, people, addresses, uuids, zeros, crosses, repeated]) {
        const found = pattern.exec(bare)?.[0];
        if (found !== undefined) return shortened(found);
    }
    return undefined;
}

const shortened = (found: string): string => (found.length > 24 ? `${found.slice(0, 23)}…` : found);
