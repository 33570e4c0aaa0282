/** A name as people mean it: without case, accents, blanks and punctuation. */
export const fold = (name: string): string =>
    name
        .normalize("NFKD")
        .toLowerCase()
        .replace(/[^a-z0-9]/g, "");

/** The same, whatever the legal form of a company: `Delos`, `Delos Cloud GmbH`. */
export const withoutLegalForm = (name: string): string =>
    fold(name.replace(/\b(gmbh|ag|plc|sas|sa|spa|se|oy|ab|inc|corp|group)\b\.?/gi, ""));
