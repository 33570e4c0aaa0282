/** Pulumi's texts, before version 3.249 of its SDK and since, for a program that ends with promises that are pending. */
const pendingPromises = /promises? (was|were) still active|exited before the following resource/;

/**
 * One line that says why the program ended by itself with an error.
 * @param code its exit code, or the name of the signal that ended it
 * @param pending the resources that it has declared and that are not registered, as `NAME (TYPE)`
 * @param output what it wrote
 */
export function earlyExit(code: number | string, pending: readonly string[], output: readonly string[]): string {
    if (output.some((line) => pendingPromises.test(line))) {
        const waiting = pending.length > 0 ? `; these resources never got all their inputs: ${pending.join(", ")}` : "";
        return `The program ended while promises were still pending${waiting}.`;
    }
    if (output.some((line) => line.includes("JavaScript heap out of memory"))) {
        return "The program ran out of memory: give it more in Pulumi.yaml, as runtime option nodeargs: --max-old-space-size=8192.";
    }
    if (typeof code === "string") return `The signal ${code} ended the program before it was complete.`;
    return `The program ended with code ${code} before it was complete; it must not call process.exit.`;
}
