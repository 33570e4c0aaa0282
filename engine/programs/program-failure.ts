import { existsSync } from "node:fs";
import { relative } from "node:path";
import { sealed } from "../protocol/wire";

const colours = /\u001b\[[0-9;]*m/g;

/** Pulumi's texts. */
const unhandled = /^Running program '.*' failed with an unhandled exception:$/;
const wrongSetting = new RegExp(`Configuration '([^']*)' value '[^']*${sealed}[^']*' is not a (?:valid|legal) (\\w+)`);

/**
 * One line from the text with which Pulumi's SDK reports a failure of the program: what was thrown, and where.
 * @param root the folder of Pulumi.yaml
 */
export function programFailure(text: string, root: string): string {
    const lines = text.replace(colours, "").split("\n");
    const body = unhandled.test(lines[0] ?? "") ? lines.slice(1) : lines;
    const end = body.findIndex((line) => /^\s+at /.test(line));
    const said = (end < 0 ? body : body.slice(0, end)).map((line) => line.trim()).filter((line) => line !== "");
    const [, missing] = /Cannot find (?:module|package) '([^'./][^']*)'/.exec(said.join(" ")) ?? [];
    if (missing !== undefined) {
        return `The program needs '${missing}', which is not installed: run npm install in ${root}.`;
    }
    const [, key, kind] = wrongSetting.exec(said.join(" ")) ?? [];
    if (key !== undefined) {
        return (
            `The program needs the encrypted setting '${key}' to be a ${kind}: set PULUMI_CONFIG_PASSPHRASE, or use ` +
            "--engine pulumi, which asks the stack's own secrets provider."
        );
    }
    const message = said
        .slice(0, 3)
        .join(" ")
        .replace(/^Error: (?=Error: )/, "")
        .replace(/^.*?AnswerNeeded: /, "");
    return `The program failed${firstFrame(body, root)}: ${message}`;
}

/** The first frame of a stack trace that is in the program, as ` (FILE:LINE:COLUMN)`. */
function firstFrame(lines: readonly string[], root: string): string {
    const frames = lines.flatMap((line) => {
        const found = /^\s+at (?:.*\()?(?:file:\/\/)?(\/[^()]*|[A-Za-z]:\\[^()]*):(\d+):(\d+)\)?$/.exec(line);
        return found ? [{ file: found[1] ?? "", place: `${found[2]}:${found[3]}` }] : [];
    });
    const frame = frames.find(({ file }) => !file.includes("node_modules") && existsSync(file));
    return frame ? ` (${relative(root, frame.file) || frame.file}:${frame.place})` : "";
}
