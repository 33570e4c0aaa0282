/** A program that ends in any way but by itself is never complete and always an error, and a preview of it ends. */
import fc from "fast-check";
import { program, removeFolders } from "./program";
import { check } from "./previewed";

afterAll(removeFolders);

const exits = [
    "process.exit(0)",
    "process.reallyExit(0)",
    "process.exit(7)",
    'process.kill(process.pid, "SIGKILL")',
    "process.abort()",
    'Promise.reject(new Error("rejected"))',
    '(() => { throw new Error("thrown"); })()',
    'process.removeAllListeners("exit"), process.exit(0)',
];
const end = fc.record({
    exit: fc.constantFrom(...exits),
    /** Milliseconds after the program has run; undefined: at once. */
    after: fc.option(fc.integer({ min: 0, max: 400 }), { nil: undefined }),
    known: fc.nat(5),
    /** Resources that wait for what never comes. */
    waiting: fc.nat(2),
    isSilent: fc.boolean(),
});

test("random ends of random programs", async () => {
    await fc.assert(
        fc.asyncProperty(end, async ({ exit, after, known, waiting, isSilent }) => {
            const result = await check(
                program(`const gcp = require("@pulumi/gcp");
${isSilent ? 'process.on("exit", () => process.reallyExit(0));' : ""}
for (let index = 0; index < ${known}; index++) new gcp.storage.Bucket("known-" + index, { location: "EU" });
for (let index = 0; index < ${waiting}; index++) new gcp.storage.Bucket("waits-" + index, { location: new Promise(() => {}) });
${after === undefined ? exit : `setTimeout(() => { ${exit}; }, ${after})`};`),
                { timeoutSeconds: 120 },
            );
            expect(result.errors.map(({ message }) => message)).toEqual([
                expect.stringMatching(/^The (program|signal) /),
            ]);
        }),
        { numRuns: 6, seed: 20, endOnFailure: true },
    );
}, 600_000);
