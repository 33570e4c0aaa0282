/** What `pulumi preview --json` writes, as far as a report needs it. */
import { resolve } from "node:path";
import type { Position, Resource } from "../../policies/core/resource";
import { ofProgram } from "../programs/position";
import { parseUrn } from "../protocol/urn";
import { decodeResources } from "../resources";

interface Step {
    readonly urn?: string;
    readonly newState?: {
        readonly type?: string;
        readonly inputs?: unknown;
        readonly outputs?: unknown;
        readonly parent?: string;
        readonly sourcePosition?: string;
        readonly stackTrace?: readonly { readonly sourcePosition?: string }[];
    };
}
export interface Digest {
    readonly steps?: readonly Step[];
    readonly diagnostics?: readonly { readonly severity?: string; readonly message?: string; readonly urn?: string }[];
}

/** The digest on standard output, where notices may come before it; undefined when there is none. */
export function digestIn(output: string): Digest | undefined {
    const start = /^\{/m.exec(output)?.index;
    if (start === undefined) return undefined;
    try {
        return JSON.parse(output.slice(start)) as Digest;
    } catch {
        return undefined;
    }
}

/** Where the program declares each resource, by URN; files are absolute. @param root the folder of Pulumi.yaml */
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

/** The resources that the preview shows, without their providers. A secret is a text in brackets there. */
export const resourcesIn = ({ steps = [] }: Digest): readonly Resource[] =>
    decodeResources(
        steps.flatMap(({ urn, newState }) => {
            if (urn === undefined || newState?.type === undefined) return [];
            const { type, inputs = {}, outputs = {}, parent } = newState;
            return [{ urn, type, name: parseUrn(urn).name, inputs, outputs, ...(parent !== undefined && { parent }) }];
        }),
    );

/** `project:///FILE#LINE,COLUMN`. FILE may lead out of the project, so this is not parsed as a URL. */
function positionOf(place: string | undefined, root: string): Position | undefined {
    const [, file, line, column = "1"] = /^project:\/\/\/(.*)#(\d+)(?:,(\d+))?$/s.exec(place ?? "") ?? [];
    if (file === undefined) return undefined;
    return ofProgram(
        { file: resolve(root, decodeURIComponent(file)), line: Number(line), column: Number(column) },
        root,
    );
}
