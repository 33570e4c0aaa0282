/** What a run reports: errors, log entries, findings of packs, and components that were not seen whole. */
import { LogSeverity, type LogRequest } from "@pulumi/pulumi/proto/engine_pb";
import { onOneLine } from "../error-message";
import type { UnseenComponent } from "../judged-input";
import type { PolicyDiagnostic } from "../policy-host/analyzer";
import { programFailure } from "../programs/program-failure";
import { isRendered } from "./providers/kubernetes";
import type { State } from "./deployment/goal";

export interface PreviewProblem {
    /** One line. */
    readonly message: string;
    readonly urn?: string;
}
export interface LogEntry {
    readonly severity: "info" | "warning";
    readonly message: string;
    readonly urn?: string;
}

/** More lines of output than this are dropped. */
const mostLines = 1000;
/** Of one component. */
const mostReasons = 10;

export interface RunLog {
    readonly errors: readonly PreviewProblem[];
    /** What the program has written. */
    readonly output: readonly string[];
    /** Whether the program has logged an error itself. */
    readonly hasProgramError: () => boolean;
    error(message: string, urn?: string): void;
    warn(message: string, urn: string): void;
    diagnose(diagnostic: PolicyDiagnostic): void;
    unseen(urn: string, because: string, kind: UnseenComponent["kind"]): void;
    addOutput(line: string): void;
    /**
     * An entry of the program's own log that is not of debugging.
     * @param counts whether an error of the program is reported; after the end of a run it only follows from that end
     */
    addEntry(entry: LogRequest, counts: boolean): void;
    logs(): readonly LogEntry[];
    /** In an order that does not change from run to run, though analyses overlap. */
    policyDiagnostics(): readonly PolicyDiagnostic[];
    /** In the order of the registration of components. */
    unseenIn(states: ReadonlyMap<string, State>): readonly UnseenComponent[];
}

/**
 * @param root the folder of Pulumi.yaml
 * @param environments of Pulumi ESC that the stack imports
 */
export function createRunLog(root: string, environments: readonly string[]): RunLog {
    const errors: PreviewProblem[] = [];
    const logs: LogEntry[] = [];
    const output: string[] = [];
    const diagnostics: PolicyDiagnostic[] = [];
    const unseen = new Map<string, readonly UnseenComponent[]>();
    let programErrors = 0;
    const error = (message: string, urn?: string): void =>
        void errors.push({ message: onOneLine(message), ...(urn && { urn }) });
    return {
        errors,
        output,
        hasProgramError: () => programErrors > 0,
        error,
        warn: (message, urn) => void logs.push({ severity: "warning", message, urn }),
        diagnose: (diagnostic) => void diagnostics.push(diagnostic),
        unseen(urn, because, kind) {
            const known = unseen.get(urn) ?? [];
            if (known.length < mostReasons && !known.some((each) => each.because === because))
                unseen.set(urn, [...known, { urn, because, kind }]);
        },
        addOutput: (line) => void (output.length < mostLines && output.push(line)),
        addEntry(entry, counts) {
            const [message, urn] = [entry.getMessage(), entry.getUrn()];
            if (entry.getSeverity() === LogSeverity.ERROR) {
                programErrors++;
                if (counts) error(programFailure(message, root, environments), urn);
                return;
            }
            const severity = entry.getSeverity() === LogSeverity.WARNING ? "warning" : "info";
            logs.push({ severity, message, ...(urn && { urn }) });
        },
        logs: () => [
            ...logs,
            ...output.filter((line) => line.trim() !== "").map((message) => ({ severity: "info" as const, message })),
        ],
        policyDiagnostics: () =>
            [...diagnostics].sort((one, other) => byText(one.pack, other.pack) || byText(one.urn, other.urn)),
        unseenIn: (states) => unseenIn(states, unseen),
    };
}

const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Components that were noted, and components of a renderer that have nothing inside. */
function unseenIn(
    states: ReadonlyMap<string, State>,
    noted: ReadonlyMap<string, readonly UnseenComponent[]>,
): readonly UnseenComponent[] {
    const parents = new Set([...states.values()].map(({ goal }) => goal.parent));
    return [...states.values()].flatMap(({ urn, goal }) => {
        const isEmpty = isRendered(goal.type) && !goal.custom && !parents.has(urn);
        const reason = goal.type.startsWith("kubernetes:yaml:") ? fileNotRead : rendererNotRun;
        return noted.get(urn) ?? (isEmpty ? [{ urn, because: reason, kind: "component" as const }] : []);
    });
}
const rendererNotRun = "its provider renders it, and the embedded preview runs no providers";
const fileNotRead = "it has no objects, or its file is at an address and was not fetched";
