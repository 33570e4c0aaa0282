import { shortened } from "../../../policies/core/foreign-text";
import { shellWords } from "./shell-words";

/** Options of Node.js that run code, or read options, before anything else. */
const options = /^(?:-r|--require|--import|--loader|--experimental-loader|--env-file(?:-if-exists)?)(?:=(.*))?$/s;
/** A file, or code itself, and no package that people know by its name. */
const isOwn = (name: string): boolean => /^(?:\.{1,2}(?:[\\/]|$)|[\\/]|[a-z]:[\\/]|file:|data:)/i.test(name);

/**
 * Why a program is not judged whole whose `nodeargs` have Node.js run code of its own before Pulumi's SDK: it may change
 * the SDK, so that a resource is declared and never registered. Packages such as `tsx` are taken for what they are called.
 */
export function preloadedBecause(nodeargs: string | undefined): string | undefined {
    const words = shellWords(nodeargs ?? "");
    const names = words.flatMap((word, index) => {
        const [found, value] = options.exec(word) ?? [];
        if (found === undefined) return [];
        const name = value ?? words[index + 1] ?? "";
        return isOwn(name) || found.startsWith("--env-file") ? [name] : [];
    });
    if (names.length === 0) return undefined;
    const listed = names.map((name) => (name.startsWith("data:") ? "code in 'nodeargs'" : shortened(name, 100)));
    return `Node.js runs ${[...new Set(listed)].join(", ")} before Pulumi's SDK ('nodeargs' in Pulumi.yaml), and may change there what is registered`;
}
