/** The one shape in which a program or a stack comes to the rules, whatever brings it: a preview, Pulumi, or a state. */
import { relative } from "node:path";
import type { Position, Resource } from "../policies/core/resource";
import type { SavedAnswers } from "./answers-file";
import type { PackFinding } from "./policy-pack";
import type { PackAnswers } from "./findings-file";

export interface JudgedInput {
    /** The name of the stack; empty where nothing names it. */
    readonly stack: string;
    /** The name of the project, where there are no resources to tell it. */
    readonly project?: string;
    /** In the order of their URNs. Empty where Rempart's own pack has judged already: see `judged`. */
    readonly resources: readonly Resource[];
    /** What the program reads and does not declare, in the order of their URNs. They are no part of the stack. */
    readonly reads: readonly Resource[];
    /**
     * Whether these are all resources of the stack. If not, a rule can judge each resource alone, but not the stack:
     * what seems to be missing may be what the program did not come to.
     */
    readonly complete: boolean;
    /** Where the program declares each resource, by URN. */
    readonly positions: ReadonlyMap<string, Position>;
    /** The messages of all other policies. */
    readonly packFindings: readonly PackFinding[];
    readonly unseen: readonly UnseenComponent[];
    /** One line each; any of them makes the answer incomplete. */
    readonly errors: readonly string[];
    /** What packs that Rempart serves found: its own inside Pulumi, and those of rule authors. */
    readonly answers: readonly PackAnswers[];
    /** Whether Rempart's own pack is among `answers`, so that nothing is left to judge. */
    readonly judged: boolean;
    /** What the program and its providers have written, a line each. */
    readonly output?: readonly string[];
    /** What functions of providers answered, where that was asked for. */
    readonly savedAnswers?: SavedAnswers;
}

/**
 * What hides a part of a stack from a preview: a component whose inside is not shown, a callback that does not run, code
 * that runs before the SDK, a program that may declare something else when it is deployed.
 */
export const hiddenBy = ["component", "callback", "preload", "dryRun"] as const;

/** A component of which not all resources inside were registered. */
export interface UnseenComponent {
    readonly urn: string;
    /** The words after "because", or a clause of its own about the callback that did not run. */
    readonly because: string;
    readonly kind: (typeof hiddenBy)[number];
}

/** A position as a report shows it: relative to the working directory. */
export const relativePosition = (position: Position): Position => ({
    ...position,
    file: relative(process.cwd(), position.file) || position.file,
});
