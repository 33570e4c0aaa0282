import { program, removeFolders } from "../program";
import { check, messages } from "../previewed";

afterAll(removeFolders);

const gcp = `const gcp = require("@pulumi/gcp");\n`;

const bucket = `const gcp = require("@pulumi/gcp");\nnew gcp.storage.Bucket("bucket", { location: "EU" });\n`;

describe("a program that ends by itself", () => {
    test("calls process.exit", async () => {
        const result = await check(program(`setTimeout(() => process.exit(3), 10);`));
        expect(messages(result)).toEqual([
            "The program ended with code 3 before it was complete; it must not call process.exit.",
        ]);
    });

    test("waits for a promise that never settles: the resource that waits is named, the rest is analysed", async () => {
        const result = await check(
            program(`${gcp}new gcp.storage.Bucket("waits", { location: new Promise(() => undefined) });
new gcp.storage.Bucket("comes", { location: "EU" });`),
        );
        expect(messages(result)).toEqual([
            "The program ended while promises were still pending; these resources never got all their inputs: " +
                "waits (gcp:storage/bucket:Bucket).",
        ]);
        expect(result.complete).toBe(true);
        expect(result.resources.map(({ name }) => name)).toContain("comes");
    });

    test("is killed", async () => {
        const result = await check(program(`${bucket}setTimeout(() => process.kill(process.pid, "SIGKILL"), 300);`));
        expect(messages(result)).toEqual(["The signal SIGKILL ended the program before it was complete."]);
        expect(result.complete).toBe(false);
    });

    test("ends with 0 while a resource is pending", async () => {
        const result = await check(
            program(`${bucket}process.removeAllListeners("exit");
new gcp.storage.Bucket("waits", { location: new Promise(() => undefined) });`),
        );
        expect(messages(result)).toEqual([
            "The program ended while promises were still pending; these resources never got all their inputs: " +
                "waits (gcp:storage/bucket:Bucket).",
        ]);
    });

    test("exits with 0 when all is registered: what it would have declared later is not known", async () => {
        const result = await check(program(`${bucket}setTimeout(() => process.reallyExit(0), 1500);`));
        expect(messages(result)).toEqual([
            "The program ended with code 0 before it was complete; it must not call process.exit.",
        ]);
        expect(result.complete).toBe(false);
    });

    test.each(["--version", "-e 0", "--check", "./other.js"])("is not run at all: nodeargs %s", async (nodeargs) => {
        const yaml = `name: sample\nruntime:\n  name: nodejs\n  options: {nodeargs: "${nodeargs}"}\n`;
        const result = await check(program(bucket, { "Pulumi.yaml": yaml, "other.js": "" }));
        expect(messages(result)).toEqual([
            "The program ended with code 0 before Pulumi's runtime registered its stack: look for what takes the place of the " +
                "runtime (the option nodeargs in Pulumi.yaml, the package @pulumi/pulumi), or for a call of process.exit.",
        ]);
        expect(result.complete).toBe(false);
    });

    test("has many resources that are pending: the first are named", async () => {
        const result = await check(
            program(`${gcp}for (let index = 0; index < 30; index++)
    new gcp.storage.Bucket("waits-" + index, { location: new Promise(() => undefined) });`),
        );
        expect(messages(result)).toEqual([expect.stringMatching(/: waits-0 .*waits-19 \(\S+\), and 10 more\.$/)]);
    });

    test("runs out of memory", async () => {
        const directory = program(
            `${bucket}const all = []; while (true) all.push(new Array(1e5).fill(Math.random()));`,
            {
                "Pulumi.yaml":
                    'name: sample\nruntime:\n  name: nodejs\n  options: {nodeargs: "--max-old-space-size=120"}\n',
            },
        );
        const result = await check(directory);
        expect(messages(result)).toEqual([
            "The program ran out of memory: give it more in Pulumi.yaml, as runtime option nodeargs: --max-old-space-size=8192.",
        ]);
    });
});
