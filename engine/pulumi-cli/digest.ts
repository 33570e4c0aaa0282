/** What `pulumi preview --json` and its log of events tell, as far as a report needs it. */
import { resolve } from "node:path";
import type { PolicyDiagnostic } from "../preview";
import { ofProgram, type Position } from "../programs/position";

interface Step {
    readonly urn?: string;
    readonly newState?: {
        readonly sourcePosition?: string;
        readonly stackTrace?: readonly { readonly sourcePosition?: string }[];
    };
}
export interface Digest {
    readonly steps?: readonly Step[];
    readonly diagnostics?: readonly { readonly severity?: string; readonly message?: string; readonly urn?: string }[];
}

/** The digest on standard output, which notices may stand before; undefined where there is none. */
export function digestIn(output: string): Digest | undefined {
    const start = /^\{/m.exec(output)?.index;
    if (start === undefined) return undefined;
    try {
        return JSON.parse(output.slice(start)) as Digest;
    } catch {
        return undefined;
    }
}

/** Where the program declares each resource, by URN. @param root the folder of Pulumi.yaml */
export function positionsIn({ steps = [] }: Digest, root: string): ReadonlyMap<string, Position> {
    return new Map(
        steps.flatMap(({ urn, newState }): [string, Position][] => {
            if (urn === undefined || newState === undefined) return [];
            const places = [
                newState.sourcePosition,
                ...(newState.stackTrace ?? []).map((frame) => frame.sourcePosition),
            ];
            const found = places.map((place) => positionOf(place, root)).find((position) => position !== undefined);
            return found ? [[urn, found]] : [];
        }),
    );
}

/** `project:///FILE#LINE,COLUMN`, where FILE may lead out of the project, so that it is no URL to be normalised. */
function positionOf(place: string | undefined, root: string): Position | undefined {
    const [, file, line, column = "1"] = /^project:\/\/\/(.*)#(\d+)(?:,(\d+))?$/s.exec(place ?? "") ?? [];
    if (file === undefined) return undefined;
    return ofProgram(
        { file: resolve(root, decodeURIComponent(file)), line: Number(line), column: Number(column) },
        root,
    );
}

/** What a policy of any pack says of a resource. */
export type Said = Omit<PolicyDiagnostic, "packVersion" | "description">;

/** The event of one finding, as the engine logs it. */
interface PolicyEvent {
    readonly resourceUrn?: string;
    readonly message: string;
    readonly policyName: string;
    readonly policyPackName: string;
    readonly enforcementLevel: PolicyDiagnostic["level"];
    readonly severity?: PolicyDiagnostic["severity"];
}

/** @param log one event a line, as `--event-log` writes it; a last line that is cut off is left out */
export function diagnosticsIn(log: string): readonly Said[] {
    return log.split("\n").flatMap((line) => {
        const event = line.includes('"policyEvent"') ? eventIn(line) : undefined;
        if (!event) return [];
        const { policyPackName: pack, policyName: policy, enforcementLevel: level, severity, resourceUrn = "" } = event;
        // The engine ends every message with a line break.
        const message = event.message.replace(/\n$/, "");
        return [{ pack, policy, message, level, ...(severity && { severity }), urn: resourceUrn }];
    });
}

function eventIn(line: string): PolicyEvent | undefined {
    try {
        return (JSON.parse(line) as { policyEvent?: PolicyEvent }).policyEvent;
    } catch {
        return undefined;
    }
}
