/** Pulumi's texts, before version 3.249 of its SDK and since, for a program that ends with promises that are pending. */
const pendingPromises = /promises? (was|were) still active|exited before the following resource/;

/** What is known of a program that has ended by itself. */
export interface ProgramEnd {
    /** Its exit code, or the name of the signal that ended it. */
    readonly code: number | string;
    /** The resources that it has declared and that are not registered, as `NAME (TYPE)`. */
    readonly pending: readonly string[];
    /** What it wrote. */
    readonly output: readonly string[];
    /** Whether it has registered its stack, which Pulumi's runtime does before anything else. */
    readonly hasStack: boolean;
}

/** One line that says why a program that has ended by itself was not complete. */
export function earlyExit({ code, pending, output, hasStack }: ProgramEnd): string {
    if (pending.length > 0 || output.some((line) => pendingPromises.test(line))) {
        const waiting = pending.length > 0 ? `; these resources never got all their inputs: ${listed(pending)}` : "";
        return `The program ended while promises were still pending${waiting}.`;
    }
    if (output.some((line) => line.includes("JavaScript heap out of memory"))) {
        return "The program ran out of memory: give it more in Pulumi.yaml, as runtime option nodeargs: --max-old-space-size=8192.";
    }
    if (typeof code === "string") return `The signal ${code} ended the program before it was complete.`;
    if (hasStack) return `The program ended with code ${code} before it was complete; it must not call process.exit.`;
    return (
        `The program ended with code ${code} before Pulumi's runtime registered its stack: look for what takes the ` +
        "place of the runtime (the option nodeargs in Pulumi.yaml, the package @pulumi/pulumi), or for a call of process.exit."
    );
}

/** More resources than this are counted and not named. */
const mostNamed = 20;
export const listed = (names: readonly string[]): string =>
    names.slice(0, mostNamed).join(", ") + (names.length > mostNamed ? `, and ${names.length - mostNamed} more` : "");
