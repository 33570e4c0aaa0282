/** What tells whether a type is one of those that were named. */
export interface TypePattern {
    readonly test: (type: string) => boolean;
}

/**
 * A test for type tokens, from tokens in which `*` stands for any text. No regular expression: most patterns are asked for a
 * few types, and V8 takes longer to compile one than they take.
 */
export function typePattern(types: readonly string[]): TypePattern {
    const whole = new Set(types.filter((type) => !type.includes("*")));
    const parted = types.filter((type) => type.includes("*")).map((type) => type.split("*"));
    return { test: (type) => whole.has(type) || parted.some((parts) => fits(type, parts)) };
}

/** Whether the parts stand in the type, in their order: the first at its start, the last at its end. */
function fits(type: string, parts: readonly string[]): boolean {
    const [start = "", end = ""] = [parts[0], parts.at(-1)];
    const last = type.length - end.length;
    let at = start.length;
    if (last < at || !type.startsWith(start) || !type.endsWith(end)) return false;
    for (const part of parts.slice(1, -1)) {
        const found = type.indexOf(part, at);
        if (found < 0 || found + part.length > last) return false;
        at = found + part.length;
    }
    return true;
}
