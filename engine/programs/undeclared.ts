import { firstFrame } from "./program-failure";
import { undeclaredMark } from "./unknown-answers";

/**
 * What an entry of the program's log tells of resources that it would declare in a callback of `apply`, which does not
 * run while its value is unknown: a clause about the program. Undefined for any other entry.
 * @param root the folder of Pulumi.yaml
 */
export function undeclaredBecause(logEntry: string, root: string): string | undefined {
    if (!logEntry.startsWith(undeclaredMark)) return undefined;
    try {
        const { names, stack } = JSON.parse(logEntry.slice(undeclaredMark.length)) as Readonly<Record<string, unknown>>;
        if (!Array.isArray(names) || typeof stack !== "string") return undefined;
        const classes = names.slice(0, 5).map((name) => `new ${String(name).slice(0, 100)}`);
        const place = firstFrame(stack.split("\n"), root);
        return `its program declares resources (${classes.join(", ")}) in a callback of 'apply'${place}, which does not run while its value is unknown`;
    } catch {
        return undefined;
    }
}
