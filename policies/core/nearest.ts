/** Names that are spelled like another: what somebody meant who wrote one that does not exist. */
import { distance } from "fastest-levenshtein";

/**
 * The known name that is spelled most like the one given, whatever the case; the first in the alphabet among equals.
 * @param atMost how many letters may differ
 */
export function nearestName(
    name: string,
    known: Iterable<string>,
    atMost: (candidate: string) => number = () => Infinity,
): string | undefined {
    return [...known]
        .map((candidate) => ({ candidate, far: distance(name.toLowerCase(), candidate.toLowerCase()) }))
        .filter(({ candidate, far }) => far <= atMost(candidate))
        .sort((a, b) => a.far - b.far || (a.candidate < b.candidate ? -1 : 1))[0]?.candidate;
}

/** Half of the letters: for a name that is none, so that something is meant. */
export const likeNone = (name: string, known: Iterable<string>): string | undefined =>
    nearestName(name, known, (candidate) => Math.max(name.length, candidate.length) / 2);

/**
 * Three letters: for a name that may be right elsewhere, as the rule of another pack. Undefined for a known name.
 */
export const misspelt = (name: string, known: readonly string[]): string | undefined =>
    known.includes(name) ? undefined : nearestName(name, known, () => Math.min(3, name.length / 2));

const LISTED_AT_MOST = 20;

/** Names the nearest known name, where one is near enough to be meant, and all of them, where they are few. */
export function didYouMean(name: string, known: readonly string[]): string {
    if (known.length === 0) return "";
    const meant = likeNone(name, known);
    const all = known.length <= LISTED_AT_MOST ? ` Known: ${known.join(", ")}.` : "";
    return `${meant === undefined ? "" : ` Did you mean '${meant}'?`}${all}`;
}
