import { firstFrame } from "./program-failure";
import { undeclaredMark } from "./unknown-answers";

/**
 * What an entry of the program's log tells of resources that it would declare in a callback of `apply`, which does not
 * run while its value is unknown: a clause about the program. Undefined for any other entry.
 * @param root the folder of Pulumi.yaml
 */
export function undeclaredBecause(
    logEntry: string,
    root: string,
): { readonly because: string; readonly kind: "callback" | "dryRun" } | undefined {
    if (!logEntry.startsWith(undeclaredMark)) return undefined;
    try {
        const { names, how, stack } = JSON.parse(logEntry.slice(undeclaredMark.length)) as Readonly<Record<string, unknown>>;
        if (!Array.isArray(names) || typeof stack !== "string") return undefined;
        const place = firstFrame(stack.split("\n"), root);
        if (names.length === 0) {
            const because = `its program asks whether it is previewed ('${String(how).slice(0, 100)}')${place}, and may declare other resources when it is deployed`;
            return { because, kind: "dryRun" };
        }
        const classes = names.slice(0, 5).map((name) => `new ${String(name).slice(0, 100)}`);
        const because = `its program declares resources (${classes.join(", ")}) in a callback of 'apply'${place}, which does not run while its value is unknown`;
        return { because, kind: "callback" };
    } catch {
        return undefined;
    }
}
