import { program, removeFolders } from "../preview/program";
import { check, messages } from "../preview/previewed";

afterAll(removeFolders);

const gcp = `const gcp = require("@pulumi/gcp");\n`;

const bucket = `const gcp = require("@pulumi/gcp");\nnew gcp.storage.Bucket("bucket", { location: "EU" });\n`;

describe("a program that fails", () => {
    test("throws at once: its message and place, and what was declared before", async () => {
        const result = await check(
            program(`${gcp}new gcp.storage.Bucket("before", { location: "EU" });\nthrow new Error("stops here");`),
        );
        expect(messages(result)).toEqual(["The program failed (index.js:3:7): Error: stops here"]);
        expect(result.complete).toBe(false);
    });

    test("an error whose stack names a file directly under node_modules/@scope, in colours Node.js 20 never returns", async () => {
        const directory = program(`const error = new Error("trap");
error.stack = "Error: trap\\n    at new Resource (/x/node_modules/@pulumi/resource.ts:1:1)\\n    at Object.<anonymous> (" + __filename + ":7:8)";
throw error;`);
        expect(messages(await check(directory, { timeoutSeconds: 30 }))).toEqual([
            "The program failed (index.js:7:8): Error: trap",
        ]);
    });

    test("imports what is not installed", async () => {
        const directory = program(`require("not-installed");`);
        expect(messages(await check(directory))).toEqual([
            `The program needs 'not-installed', which is not installed: run npm install in ${directory}.`,
        ]);
    });

    test("writes to a full disk: the error says where", async () => {
        const result = await check(program(`${bucket}require("fs").writeFileSync("/dev/full", "x".repeat(100));`));
        expect(messages(result)).toEqual([
            "The program failed (index.js:3:15): Error: ENOSPC: no space left on device, write",
        ]);
    });
});
