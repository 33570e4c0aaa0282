import { distance } from "fastest-levenshtein";

/** The known name that is spelled most like the one given; the first in the alphabet among equals. */
export function nearestName(name: string, known: Iterable<string>): string | undefined {
    return [...known]
        .map((candidate) => ({ candidate, far: distance(name.toLowerCase(), candidate.toLowerCase()) }))
        .sort((a, b) => a.far - b.far || (a.candidate < b.candidate ? -1 : 1))[0]?.candidate;
}

/** A name as people mean it: without case, accents, blanks and punctuation. */
export const fold = (name: string): string =>
    name
        .normalize("NFKD")
        .toLowerCase()
        .replace(/[^a-z0-9]/g, "");
