/** The file of waivers beside Pulumi.yaml, as the command line and the packs read it. */
import type { Position } from "../policies/core/resource";
import { yaml } from "../policies/core/on-demand";
import { UserError } from "../policies/core/user-error";
import { yamlDocument } from "../policies/core/yaml-text";
import { dayOf } from "./day";
import { readInputFile } from "./input-file";
import { filesBesideProject } from "./programs/project-file";

/** The variable that names the file for a pack; empty where there is none. */
export const WAIVERS_FILE = "REMPART_WAIVERS";
/** The variable that says which day it is, for tests and audits: `2027-03-31`. */
export const TODAY = "REMPART_TODAY";

const names = ["rempart.waivers.yaml", "rempart.waivers.yml", "rempart.waivers.json"];

/** What the file holds, as it is written, and where each entry is. */
export interface WrittenWaivers {
    readonly raw: unknown;
    readonly positionOf: (index: number) => Position | undefined;
}

/** The file of waivers beside the nearest project file, from a folder upwards. */
export const waiversFileNear = (directory: string): string | undefined => filesBesideProject(directory, names)[0];

/** Reads YAML or JSON, with comments. @throws UserError where the file cannot be read, or is neither */
export function readWaiversFile(file: string): WrittenWaivers {
    const { text } = readInputFile(file, "The file of waivers");
    const { isMap, isSeq, LineCounter } = yaml();
    const lines = new LineCounter();
    const document = yamlDocument(text, { lineCounter: lines });
    const [error] = document.errors;
    if (error) {
        const { line } = lines.linePos(error.pos[0]);
        throw new UserError(
            `${file}:${line}: The waivers are not valid YAML: ${error.message.split("\n")[0]?.replace(/ at line.*$/, "")}.`,
        );
    }
    const { contents } = document;
    const list = isMap(contents) ? contents.get("waivers", true) : contents;
    const positionOf = (index: number): Position | undefined => {
        const entry: unknown = isSeq(list) ? list.items[index] : undefined;
        const start = (entry as { readonly range?: readonly [number, ...number[]] } | undefined)?.range?.[0];
        if (start === undefined) return undefined;
        const { line, col } = lines.linePos(start);
        return { file, line, column: col };
    };
    return { raw: document.toJS() as unknown, positionOf };
}

/** The day in UTC: the one that is given, else the clock's. */
export const todayOf = (given: string | undefined): string =>
    given === undefined || given === "" ? dayOf(new Date()) : given;
