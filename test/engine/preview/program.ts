import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const made: string[] = [];

/** Writes files into a new folder from which the project's packages can be imported, unless it should have none. */
export function folder(files: Readonly<Record<string, string>>, options: { installed?: boolean } = {}): string {
    const directory = realpathSync(mkdtempSync(join(tmpdir(), "rempart-")));
    made.push(directory);
    for (const [name, content] of Object.entries(files)) {
        mkdirSync(dirname(join(directory, name)), { recursive: true });
        writeFileSync(join(directory, name), content);
    }
    if (options.installed !== false)
        symlinkSync(join(__dirname, "../../../node_modules"), join(directory, "node_modules"));
    return directory;
}

/** A JavaScript program with the plainest Pulumi.yaml. */
export const program = (index: string, files: Readonly<Record<string, string>> = {}): string =>
    folder({
        "Pulumi.yaml": "name: sample\nruntime: nodejs\n",
        "package.json": '{"name": "sample", "main": "index.js"}',
        "index.js": index,
        ...files,
    });

/** A JavaScript policy pack; `policies` is the text of a list. */
export const pack = (policies: string, before = ""): string =>
    folder({
        "PulumiPolicy.yaml": "runtime: nodejs\n",
        "package.json": '{"name": "sample-pack", "version": "1.0.0", "main": "index.js"}',
        "index.js": `${before}
const { PolicyPack } = require("@pulumi/policy");
new PolicyPack("sample-pack", { enforcementLevel: "mandatory", policies: ${policies} });
`,
    });

export const removeFolders = (): void => {
    for (const directory of made.splice(0)) rmSync(directory, { recursive: true, force: true });
};
