import { folder, program, removeFolders } from "../preview/program";
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

    test("asks for a newer TypeScript than Pulumi brings, with none of its own", async () => {
        // As ts-node of @pulumi/pulumi says it with TypeScript 3.8.
        const told = `⨯ Unable to compile TypeScript:\\nerror TS6046: Argument for '--target' option must be: 'es3', 'es5'.`;
        const directory = program(`throw new Error("${told}");`);
        expect(messages(await check(directory))).toEqual([
            `The TypeScript that was found is older than what tsconfig.json asks for: run npm install in ${directory}, with typescript among the dependencies.`,
        ]);
    });

    // Newer versions of Node.js strip types by themselves.
    const nodeWithoutTypes = "typescript" in process.features ? test.skip : test;
    nodeWithoutTypes("is TypeScript in an ECMAScript module, where Node.js strips no types", async () => {
        const directory = folder({
            "Pulumi.yaml": "name: sample\nruntime: nodejs\n",
            "package.json": JSON.stringify({ type: "module", main: "index.ts" }),
            "index.ts": `import * as gcp from "@pulumi/gcp";\nconst place: string = "EU";\nnew gcp.storage.Bucket("files", { location: place });\n`,
        });
        expect(messages(await check(directory))).toEqual([
            `index.ts is TypeScript in an ECMAScript module, which Node.js ${process.versions.node} does not load by itself: install tsx and set runtime.options.nodeargs to '--import tsx' in Pulumi.yaml, or take "type": "module" out of package.json.`,
        ]);
    });

    test("writes to a full disk: the error says where", async () => {
        const result = await check(program(`${bucket}require("fs").writeFileSync("/dev/full", "x".repeat(100));`));
        expect(messages(result)).toEqual([
            "The program failed (index.js:3:15): Error: ENOSPC: no space left on device, write",
        ]);
    });

    test.each([
        [
            "holds itself and other properties",
            `const error = new Error("down"); error.request = { cause: error }; throw error;`,
            "Error: down",
        ],
        [
            "has causes",
            `throw new TypeError("cannot start", { cause: new Error("no answer", { cause: new Error("timed out") }) });`,
            "TypeError: cannot start: no answer: timed out",
        ],
        ["is its own cause", `const error = new Error("down"); error.cause = error; throw error;`, "Error: down"],
        [
            "is an aggregate",
            `throw new AggregateError([new Error("no IPv4"), new Error("no IPv6"), new Error("no IPv4")], "");`,
            "AggregateError: no IPv4; no IPv6",
        ],
    ])("an error that %s is one line", async (_, line, text) => {
        expect(messages(await check(program(line)))).toEqual([
            expect.stringMatching(new RegExp(`^The program failed \\(index\\.js:1:\\d+\\): ${text}$`)) as string,
        ]);
    });

    test("an address that does not answer is named without its credentials, with the line", async () => {
        const directory = program(`${gcp}
module.exports = async () => {
    await fetch("http://user:secret@127.0.0.1:1/place?token=secret");
};`);
        expect(messages(await check(directory))).toEqual([
            expect.stringMatching(
                /^The program failed \(index\.js:4:11\): Error: .*\(http:\/\/127\.0\.0\.1:1\/place\)(?!.*secret)/,
            ) as string,
        ]);
    });

    test("imports what an installed package does not have, and a file that does not exist", async () => {
        expect(messages(await check(program(`require("@pulumi/gcp/nothing");`)))).toEqual([
            "The program failed (index.js:1:1): it imports '@pulumi/gcp/nothing', which the installed version of " +
                "@pulumi/gcp does not have: correct the path, or install the version that has it.",
        ]);
        expect(messages(await check(program(`require("./nothing");`)))).toEqual([
            "The program failed (index.js:1:1): it imports './nothing', which does not exist.",
        ]);
    });

    test("runs the Automation API, which starts pulumi itself", async () => {
        const directory = program(`const { LocalWorkspace } = require("@pulumi/pulumi/automation");
LocalWorkspace.createOrSelectStack({ stackName: "dev", projectName: "front", program: async () => {} }).then((stack) => stack.up());`);
        expect(messages(await check(directory))).toEqual([
            expect.stringMatching(
                /^The program failed.*: The program runs Pulumi's Automation API, which starts 'pulumi' itself: /,
            ) as string,
        ]);
    });
});

describe("a setting that an environment of Pulumi ESC may have", () => {
    const need = `const pulumi = require("@pulumi/pulumi");\nnew pulumi.Config().require("place");`;
    const said =
        "the stack imports acme/shared, acme/eu of Pulumi ESC, which is not read here: give the value in a stack file of " +
        "your own, or use --engine pulumi.";

    test.each([
        ["a list", "environment:\n  - acme/shared\n  - acme/eu: { merge: false }\n"],
        ["an object", "environment:\n  imports: [acme/shared, acme/eu]\n"],
    ])("is told, for %s", async (_, stack) => {
        expect(messages(await check(program(need, { "Pulumi.dev.yaml": stack })))).toEqual([
            `The program needs the setting 'sample:place', and ${said}`,
        ]);
    });
    test("is told when the project declares the setting", async () => {
        const files = {
            "Pulumi.yaml": "name: sample\nruntime: nodejs\nconfig:\n  place: { type: string }\n",
            "Pulumi.dev.yaml": "environment: [acme/shared, acme/eu]\n",
        };
        await expect(check(program(need, files))).rejects.toThrow(`The project needs the setting 'place', and ${said}`);
    });
    test("without an environment the program's own error stays", async () => {
        expect(messages(await check(program(need)))[0]).toMatch(
            /Missing required configuration variable 'sample:place'/,
        );
    });
});

test("a manifest at an address that cannot be fetched is unseen, and the rest is judged", async () => {
    const { errors, unseen, resources } = await check(
        program(`const kubernetes = require("@pulumi/kubernetes");
new kubernetes.yaml.ConfigFile("one", { file: "http://127.0.0.1:1/one.yaml" });
new kubernetes.yaml.ConfigGroup("more", { files: ["http://127.0.0.1:1/two.yaml"] });
new kubernetes.core.v1.Namespace("rest");
`),
    );
    expect(errors).toEqual([]);
    expect(unseen.map(({ urn }) => urn.split("::").pop())).toEqual(
        expect.arrayContaining(["one", "http://127.0.0.1:1/two.yaml"]),
    );
    expect(resources.map(({ name }) => name)).toContain("rest");
});
