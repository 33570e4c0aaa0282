import { sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { SourcePosition, StackTrace } from "@pulumi/pulumi/proto/source_pb";
import type { Position } from "../../policies/core/resource";

const isOfProgram = (file: string, root: string): boolean => {
    const inside = file.startsWith(root.endsWith(sep) ? root : root + sep) ? file.slice(root.length) : file;
    return !inside.split(sep).includes("node_modules") && !inside.startsWith("node:");
};

function positionIn(source: SourcePosition | undefined, root: string): Position | undefined {
    const uri = source?.getUri() ?? "";
    if (!source || !uri.startsWith("file:")) return undefined;
    return ofProgram({ file: fileURLToPath(uri), line: source.getLine(), column: source.getColumn() }, root);
}

/** The position, with an absolute file, when it is in the program and not in one of its libraries. */
export function ofProgram({ file: noted, line, column }: Position, root: string): Position | undefined {
    // In an ECMAScript module the SDK takes the module's URL for a path, and puts the working directory before it.
    const file = noted.replace(/^.*[\\/]file:(?=\/)/, "");
    return isOfProgram(file, root) ? { file, line, column } : undefined;
}

/** The position that the SDK sends, with an absolute file; in a library, the first frame outside of libraries. */
export function positionOf(
    source: SourcePosition | undefined,
    trace: StackTrace | undefined,
    root: string,
): Position | undefined {
    const frames = trace?.getFramesList().map((frame) => positionIn(frame.getPc(), root)) ?? [];
    return positionIn(source, root) ?? frames.find((frame) => frame !== undefined);
}
