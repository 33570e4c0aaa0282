import { fileURLToPath } from "node:url";
import { sep } from "node:path";
import type { SourcePosition, StackTrace } from "@pulumi/pulumi/proto/source_pb";

/** Where the program declares a resource; line and column count from 1. */
export interface Position {
    /** Absolute. */
    readonly file: string;
    readonly line: number;
    readonly column: number;
}

const isOfProgram = (file: string, root: string): boolean => {
    const inside = file.startsWith(root.endsWith(sep) ? root : root + sep) ? file.slice(root.length) : file;
    return !inside.split(sep).includes("node_modules") && !inside.startsWith("node:");
};

function position(raw: SourcePosition | undefined, root: string): Position | undefined {
    const uri = raw?.getUri() ?? "";
    if (!raw || !uri.startsWith("file:")) return undefined;
    return ofProgram({ file: fileURLToPath(uri), line: raw.getLine(), column: raw.getColumn() }, root);
}

/** The position when it is in the program, not in a library of it. */
export function ofProgram({ file: noted, line, column }: Position, root: string): Position | undefined {
    // In an ECMAScript module the SDK takes the module's address for a path, and puts the working directory before it.
    const file = noted.replace(/^.*[\\/]file:(?=\/)/, "");
    return isOfProgram(file, root) ? { file, line, column } : undefined;
}

/** The position that the SDK noted; when that is in a library, the first frame that is not. */
export function positionOf(
    source: SourcePosition | undefined,
    trace: StackTrace | undefined,
    root: string,
): Position | undefined {
    const frames = trace?.getFramesList().map((frame) => position(frame.getPc(), root)) ?? [];
    return position(source, root) ?? frames.find((frame) => frame !== undefined);
}
