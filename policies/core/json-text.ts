/** JSON inside texts of others: whoever walks what is nested without end runs out of stack. */

/** Nothing real is nested deeper. */
export const DEPTH_AT_MOST = 200;

/** Whether lists and objects stand inside each other in more than `DEPTH_AT_MOST` levels. */
export function isTooDeep(value: unknown): boolean {
    let level: readonly unknown[] = [value];
    for (let depth = 0; level.length > 0; depth++) {
        if (depth > DEPTH_AT_MOST) return true;
        const next: unknown[] = [];
        for (const each of level)
            if (typeof each === "object" && each !== null)
                for (const inner of Object.values(each))
                    if (typeof inner === "object" && inner !== null) next.push(inner);
        level = next;
    }
    return false;
}

/** The value of a text. @throws SyntaxError where it is no JSON, or is nested more than `DEPTH_AT_MOST` levels deep */
export function jsonValue(text: string): unknown {
    const value: unknown = JSON.parse(text);
    if (isTooDeep(value)) throw new SyntaxError(`nested more than ${DEPTH_AT_MOST} levels deep`);
    return value;
}
