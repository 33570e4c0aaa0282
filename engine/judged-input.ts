/** The one shape in which a program or a stack comes to the rules, whatever brings it: a preview, Pulumi, or a state. */
import { relative } from "node:path";
import type { Position, Resource } from "../policies/core/resource";
import type { PackFinding } from "./policy-pack";
import type { Answers, ToldFinding } from "./serve/findings";

export interface JudgedInput {
    /** In the order of their URNs. Empty where Rempart's own pack has judged already: see `answers`. */
    readonly resources: readonly Resource[];
    /**
     * Whether these are all resources of the stack. If not, a rule can judge each resource alone, but not the stack:
     * what seems to be missing may be what the program did not come to.
     */
    readonly complete: boolean;
    /** Where the program declares each resource, by URN. */
    readonly positions: ReadonlyMap<string, Position>;
    /** The findings of packs that others wrote. */
    readonly packFindings: readonly PackFinding[];
    readonly unseen: readonly UnseenComponent[];
    /** One line each; any of them makes the answer incomplete. */
    readonly errors: readonly string[];
    /** What Rempart's own pack found, where it ran inside Pulumi. */
    readonly answers?: PackAnswers;
}

/** A component of which not all resources inside were registered. */
export interface UnseenComponent {
    readonly urn: string;
    /** The words after "because". */
    readonly because: string;
}

/** What Rempart's own pack wrote: its findings, and the number of answers of each kind. */
export interface PackAnswers {
    readonly findings: readonly ToldFinding[];
    readonly counts: Answers & { readonly resources: number };
}

/** A position as a report shows it: relative to the working directory. */
export const relativePosition = (position: Position): Position => ({
    ...position,
    file: relative(process.cwd(), position.file) || position.file,
});
