import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { sealed } from "../protocol/wire";
import { ownError } from "./unknown-answers";

const colours = /\u001b\[[0-9;]*m/g;

/** Pulumi's texts. */
const unhandled = /^Running program '.*' failed with an unhandled exception:$/;
const wrongSetting = new RegExp(`Configuration '([^']*)' value '[^']*${sealed}[^']*' is not a (?:valid|legal) (\\w+)`);

/**
 * One line from the text with which Pulumi's SDK reports a failure of the program: what was thrown, and where.
 * @param root the folder of Pulumi.yaml
 * @param environments of Pulumi ESC that the stack imports
 */
export function programFailure(text: string, root: string, environments: readonly string[] = []): string {
    const lines = text.replace(colours, "").split("\n");
    const body = unhandled.test(lines[0] ?? "") ? lines.slice(1) : lines;
    const end = body.findIndex((line) => /^\s+at /.test(line));
    const said = (end < 0 ? body : body.slice(0, end)).map((line) => line.trim()).filter((line) => line !== "");
    const [, module, missing] = /Cannot find (module|package) '([^']*)'/.exec(said.join(" ")) ?? [];
    if (module !== undefined && missing !== undefined) return missingModule(missing, root, firstFrame(body, root));
    const [, typeScript] = /Unknown file extension "\.[cm]?tsx?" for (\S+)/.exec(said.join(" ")) ?? [];
    if (typeScript !== undefined) return typeScriptModule(relative(root, typeScript) || typeScript);
    if (/\bTS6046\b/.test(said.join(" "))) return oldCompiler(root);
    const [, setting] = /Missing required configuration variable '([^']*)'/.exec(said.join(" ")) ?? [];
    if (setting !== undefined && environments.length > 0)
        return notRead(`The program needs the setting '${setting}'`, environments);
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
        .replace(new RegExp(`^.*?${ownError}: `), "");
    return `The program failed${firstFrame(body, root)}: ${message}`;
}

/** Pulumi brings a TypeScript of 2020 for programs without one of their own. */
const oldCompiler = (root: string): string =>
    `The TypeScript that was found is older than what tsconfig.json asks for: run npm install in ${root}, with ` +
    "typescript among the dependencies.";

/** A setting that may come from an environment of Pulumi ESC, and what to do. */
export const notRead = (need: string, environments: readonly string[]): string =>
    `${need}, and the stack imports ${environments.join(", ")} of Pulumi ESC, which is not read here: give the value in ` +
    "a stack file of your own, or use --engine pulumi.";

/** Neither Pulumi nor Node.js 20 reads TypeScript where package.json says "type": "module". */
const typeScriptModule = (file: string): string =>
    `${file} is TypeScript in an ECMAScript module, which Node.js ${process.versions.node} does not load by itself: ` +
    'install tsx and set runtime.options.nodeargs to \'--import tsx\' in Pulumi.yaml, or take "type": "module" out of package.json.';

function missingModule(name: string, root: string, place: string): string {
    if (/^[./]|^[A-Za-z]:\\/.test(name))
        return `The program failed${place}: it imports '${name}', which does not exist.`;
    const [, packageName = name] = /^((?:@[^/]+\/)?[^/]+)/.exec(name) ?? [];
    if (packageName !== name && existsSync(join(root, "node_modules", packageName))) {
        return (
            `The program failed${place}: it imports '${name}', which the installed version of ${packageName} does not ` +
            "have: correct the path, or install the version that has it."
        );
    }
    return `The program needs '${name}', which is not installed: run npm install in ${root}.`;
}

/** The first frame of a stack trace that is in the program, as ` (FILE:LINE:COLUMN)`. */
export function firstFrame(lines: readonly string[], root: string): string {
    const frames = lines.flatMap((line) => {
        const found = /^\s+at (?:.*\()?(?:file:\/\/)?(\/[^()]*|[A-Za-z]:\\[^()]*):(\d+):(\d+)\)?$/.exec(line);
        return found ? [{ file: found[1] ?? "", place: `${found[2]}:${found[3]}` }] : [];
    });
    const frame = frames.find(({ file }) => !file.includes("node_modules") && existsSync(file));
    return frame ? ` (${relative(root, frame.file) || frame.file}:${frame.place})` : "";
}
