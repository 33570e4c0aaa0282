import { rememberedByText } from "../core/remembered";
import { list, once, oneOf, provenance, readTable, required, type Row } from "./table";

const COLUMNS = {
    /** A normalised type; `*` stands for anything. */
    type: required,
    /** The properties that hold what is deployed or run; empty: the resource always does. */
    paths: list,
    /** What the resource hands over, in the words of a message. */
    what: required,
    /**
     * `children`: it becomes resources of the stack, which are judged, or deploys nothing. `text`: all of it is a text that is read.
     * `opened`: what it declares is judged, each as its own type.
     * `hosts`: of what is elsewhere, only the hosts that it names are read. `unseen`: the same, and the rule `unseen` says so.
     */
    judged: oneOf("children", "text", "opened", "hosts", "unseen"),
    ...provenance,
};
export type EscapeHatch = Row<typeof COLUMNS>;

/** Types by which something is deployed or run that is no resource of the stack. */
export const escapeHatchRows = once(() => readTable("types/escape-hatches.tsv", COLUMNS));
const byType = once(() => {
    const exact = new Map<string, EscapeHatch[]>();
    const patterns: (readonly [RegExp, EscapeHatch])[] = [];
    for (const row of escapeHatchRows()) {
        if (row.type.includes("*")) patterns.push([patternOf(row.type), row]);
        else exact.set(row.type, [...(exact.get(row.type) ?? []), row]);
    }
    return { exact, patterns };
});
const patternOf = (text: string): RegExp =>
    new RegExp(`^${text.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*")}$`);

/** The rows of a type. */
export const escapeHatchesOf = rememberedByText((type): readonly EscapeHatch[] => [
    ...(byType().exact.get(type) ?? []),
    ...byType().patterns.flatMap(([pattern, row]) => (pattern.test(type) ? [row] : [])),
]);
