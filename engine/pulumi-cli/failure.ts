/** One line that says why Pulumi could not preview. */
import { programFailure } from "../programs/program-failure";
import type { Digest } from "./digest";
import type { Ended } from "./process";

/** Pulumi's texts, before a preview begins → what to do about them. */
const remedies: readonly (readonly [RegExp, string])[] = [
    [
        /PULUMI_ACCESS_TOKEN must be set|invalid access token|not logged in/i,
        "Pulumi is not logged in: run 'pulumi login', or name a backend with PULUMI_BACKEND_URL.",
    ],
    [/no stack selected/i, "No stack is selected: name one with --stack, or run 'pulumi stack select'."],
    [
        /no stack named '([^']*)' found/i,
        "There is no stack '$1' in the backend: run 'pulumi stack init $1', or name another with --stack.",
    ],
    [
        /passphrase must be set|incorrect passphrase/i,
        "The secrets of the stack cannot be read: set PULUMI_CONFIG_PASSPHRASE to the stack's passphrase.",
    ],
];
/** Pulumi's text when policies block; the findings say more. */
const blocked = /^error: preview failed\s*$/;

/**
 * The errors of a preview, a line each; empty when it ended well, or when only findings block.
 * @param blocks whether any finding is mandatory
 * @param root the folder of Pulumi.yaml
 */
export function errorsOf(ended: Ended, digest: Digest | undefined, blocks: boolean, root: string): readonly string[] {
    if (ended.code === 0 && digest) return [];
    const diagnosed = (digest?.diagnostics ?? [])
        .filter(({ severity, message = "" }) => severity === "error" && !blocked.test(message))
        .map(({ message = "" }) => lineOf(message, root));
    if (diagnosed.length > 0) return [...new Set(diagnosed)];
    const known = remedies.find(([said]) => said.test(ended.stderr));
    if (known) {
        const [said] = known[0].exec(ended.stderr) ?? [""];
        return [said.replace(...known)];
    }
    const lines = ended.stderr.split("\n").filter((line) => line.startsWith("error: "));
    if (lines.length > 0) return [`Pulumi could not preview: ${lines.map((line) => line.slice(7).trim()).join(" ")}`];
    if (blocks && digest) return [];
    return [
        `'pulumi preview' ended with ${ended.code} and does not say why: run it in the folder of the program to see more.`,
    ];
}

function lineOf(message: string, root: string): string {
    const text = message.replace(/^error: /, "");
    if (/\n\s+at /.test(text)) return programFailure(text, root);
    const [, code] = /Program exited with non-zero exit code: (\S+)/.exec(text) ?? [];
    if (code !== undefined) return `The program ended with code ${code} before it was complete.`;
    if (text.includes("Pulumi SDK has not been installed")) {
        return `The dependencies of ${root} are not installed: run 'pulumi install' there.`;
    }
    return text
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== "" && !line.startsWith("at "))
        .join(" ");
}
