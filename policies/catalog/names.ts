/** A name as people mean it: without case, accents, blanks and punctuation. */
export const fold = (name: string): string =>
    name
        .normalize("NFKD")
        .toLowerCase()
        .replace(/[^a-z0-9]/g, "");
