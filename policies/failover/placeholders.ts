/** Texts that stand where someone has yet to write: a plan that was copied and not filled in. */

/** Whole texts, without regard to case and to what stands around them. */
const whole =
    /^(todo|tbd|tbc|tba|fixme|x{2,}|placeholder|change[ _-]?(me|it)|replace[ _-]?me|fill[ _-]?(me|in|this)|to be (defined|decided|determined|confirmed|done|completed|announced)|not yet (known|decided)|dummy|sample|foo|bar|lorem ipsum.*|n\/?a|unknown|none yet|someone|somebody|nobody yet|(john|jane) doe|(max|erika) mustermann|à (définir|compléter|préciser|confirmer)|noch offen|offen|zu klären|da (definire|completare)|(por|a) definir|te bepalen|-+|\?+|\.{3,}|…|_+)$/i;
/** Words that no text of a plan needs; in capitals, since `todo` is a word in Spanish. */
const words =
    /(?<![\w-])(TODO|TBD|TBC|FIXME|XXX+|PLACEHOLDER|CHANGE_?ME|REPLACE_?ME|YYYY-MM-DD|DD[./]MM[./]YYYY)(?![\w-])/;
/** What a template leaves: `<name>`, `{{ name }}`, `${NAME}`, `[name]`, `your-company`. */
const templates = /^<[^<>]+>$|\{\{[^{}]*\}\}|\$\{[^{}]*\}|^\[[a-z][^\][]*\]$|(?<![\w-])your[-_](?:own[-_])?[a-z]+/i;
/** Names that are reserved for documents (RFC 2606, RFC 6761), and their likes under other domains. */
const domains =
    /(?<![\w-])(?:[\w-]+\.)*(?:example\.[a-z]{2,}|(?:[\w-]+\.)(?:example|invalid|test)|domain\.tld)(?![\w-])/i;
const zeros = /(?<![\w.-])0{4,}(?![\w-])|(?<=[:/ ])0{4,}(?![\w-])/;
const emptyUuid = /\b0{8}-0{4}-0{4}-0{4}-0{12}\b/;
/** Digests and numbers of one digit. */
const repeated = /(?:sha256:)?\b([0-9a-f])\1{31,}\b|^\+?\d{0,3}[ .()/-]*(?:0[ .()/-]*){6,}$/i;

/**
 * What of a text is a placeholder; undefined where it is none. Never more of the text than the placeholder itself.
 * @example placeholderIn("contract TBD, annex 4") // "TBD"
 */
export function placeholderIn(text: string): string | undefined {
    const bare = text.trim();
    if (whole.test(bare.replace(/[.:!]+$/, "")) || whole.test(bare)) return bare;
    for (const pattern of [words, templates, domains, emptyUuid, zeros, repeated]) {
        const found = pattern.exec(bare)?.[0];
        if (found !== undefined) return found.length > 24 ? `${found.slice(0, 23)}…` : found;
    }
    return undefined;
}
