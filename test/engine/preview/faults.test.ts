import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { buildSync } from "esbuild";
import { preview, type Preview, type PreviewOptions } from "../../../engine/preview";
import { folder, pack, program, removeFolders } from "./program";

afterAll(removeFolders);

const check = (directory: string, options: Partial<PreviewOptions> = {}): Promise<Preview> =>
    preview({ directory, timeoutSeconds: 60, ...options });
const messages = ({ errors }: Preview): readonly string[] => errors.map(({ message }) => message);
const names = ({ resources }: Preview): readonly string[] => resources.map(({ name }) => name).sort();

const bucket = `const gcp = require("@pulumi/gcp");\nnew gcp.storage.Bucket("bucket", { location: "EU" });\n`;

describe("a program", () => {
    test("that is killed says so", async () => {
        const result = await check(program(`${bucket}setTimeout(() => process.kill(process.pid, "SIGKILL"), 300);`));
        expect(messages(result)).toEqual(["The program was ended from outside (SIGKILL) before it was done."]);
        expect(result.complete).toBe(false);
    });

    test("that has too little memory says what to do", async () => {
        const directory = program(
            `${bucket}const all = []; while (true) all.push(new Array(1e5).fill(Math.random()));`,
            {
                "Pulumi.yaml":
                    'name: sample\nruntime:\n  name: nodejs\n  options: {nodeargs: "--max-old-space-size=120"}\n',
            },
        );
        expect(messages(await check(directory))).toEqual([
            "The program ran out of memory: give it more in Pulumi.yaml, as runtime option nodeargs: --max-old-space-size=8192.",
        ]);
    });

    test("that computes for ever is stopped", async () => {
        const result = await check(program(`${bucket}setTimeout(() => { while (true); }, 300);`), {
            timeoutSeconds: 8,
        });
        expect(messages(result)).toEqual(["The preview did not end within 8 seconds; no resource is pending."]);
        expect(names(result)).toContain("bucket");
    });

    test("that logs megabytes is judged, and the log does not fill the memory", async () => {
        const result = await check(
            program(`const pulumi = require("@pulumi/pulumi");
${bucket}process.stdout.write("x".repeat(20_000_000));
for (let i = 0; i < 50_000; i++) console.log("line " + i);
pulumi.log.info("y".repeat(5_000_000));
pulumi.log.warn("z".repeat(1_000_000));`),
        );
        expect(messages(result)).toEqual([]);
        expect(result.complete).toBe(true);
        expect(names(result)).toContain("bucket");
        expect(
            result.logs.filter(({ message }) => message.startsWith("x")).map(({ message }) => message.length),
        ).toEqual([100_000]);
        expect(result.logs.length).toBeLessThan(1100);
    });

    test("whose disk is full fails by itself, and it is said where", async () => {
        const result = await check(program(`${bucket}require("fs").writeFileSync("/dev/full", "x".repeat(100));`));
        expect(messages(result)).toEqual([
            "The program failed (index.js:3:15): Error: ENOSPC: no space left on device, write",
        ]);
    });

    test("that sends malformed messages gets an answer to each, and nothing else is lost", async () => {
        const result = await check(
            program(`const pulumi = require("@pulumi/pulumi");
const monitor = pulumi.runtime.getMonitor();
const answers = [];
const send = (method, bytes) => new Promise((resolve) => monitor.makeUnaryRequest(
    "/pulumirpc.ResourceMonitor/" + method, (x) => x, (x) => x, Buffer.from(bytes),
    (error) => { answers.push(method + " " + (error ? error.code : "answered")); resolve(); }));
module.exports = async () => {
    await send("RegisterResource", [0x0a, 0xff, 0xff, 0xff, 0xff, 0x0f]);
    for (const method of ["RegisterResource", "ReadResource", "Invoke", "Call", "Nonsense"])
        await send(method, []);
    ${bucket}
    return { answers };
};`),
        );
        const outputs = result.resources.find(({ type }) => type === "pulumi:pulumi:Stack")?.outputs;
        expect(outputs?.answers).toEqual([
            "RegisterResource 13",
            "RegisterResource 3",
            "ReadResource 3",
            "Invoke answered",
            "Call answered",
            "Nonsense 12",
        ]);
        expect(names(result)).toContain("bucket");
        expect(messages(result)).toEqual([]);
    });

    test("that gives outputs to what it never registered is ended, as by the engine", async () => {
        const result = await check(
            program(`${bucket}const { runtime } = require("@pulumi/pulumi");
runtime.getMonitor().makeUnaryRequest("/pulumirpc.ResourceMonitor/RegisterResourceOutputs", (x) => x, (x) => x,
    Buffer.from([]), () => {});`),
        );
        expect(messages(result)).toEqual(["cannot complete a resource '' whose registration isn't pending"]);
        expect(result.complete).toBe(false);
    });
});

describe("a pack", () => {
    const run = (directory: string, options: Partial<PreviewOptions> = {}): Promise<Preview> =>
        check(program(bucket), { policyPacks: [{ directory }], ...options });
    const policy = (body: string): string =>
        `[{ name: "p", description: "d", validateResource: (args, report) => { ${body} } }]`;

    test("that exits while it judges", async () => {
        expect(messages(await run(pack(policy("process.exit(3);"))))).toEqual([
            expect.stringMatching(/^failed to run policy: Policy pack sample-pack ended while it was asked about urn:/),
        ]);
    });

    test("that prints while it judges is heard all the same", async () => {
        const result = await run(
            pack(
                policy(
                    `console.log("judging " + args.name); console.error("still"); if (args.type.startsWith("gcp")) report("found");`,
                ),
            ),
        );
        expect(messages(result)).toEqual([]);
        expect(result.policyDiagnostics.map(({ message }) => message)).toEqual(["d\nfound"]);
    });

    test("that computes for ever is given up", async () => {
        expect(messages(await run(pack(policy("while (true);")), { policyTimeoutSeconds: 3 }))).toEqual([
            expect.stringMatching(
                /^failed to run policy: Policy pack sample-pack did not answer about urn:.* within 3 seconds.$/,
            ),
        ]);
    });

    test("a pack for the whole stack sees the resources in the same order on every run, whatever order they came in", async () => {
        const orders = pack(
            `[{ name: "order", description: "d", validateStack: (args, report) => { for (const { name, type } of args.resources) if (type.startsWith("gcp")) report(name); } }]`,
        );
        const directory = program(`const gcp = require("@pulumi/gcp");
const later = (ms) => new Promise((resolve) => setTimeout(() => resolve("EU"), ms));
for (const name of ["c", "a", "d", "b"]) new gcp.storage.Bucket(name, { location: later(Math.random() * 50) });`);
        for (let run = 0; run < 2; run++) {
            const { policyDiagnostics } = await check(directory, { policyPacks: [{ directory: orders }] });
            expect(policyDiagnostics.map(({ message }) => message)).toEqual(["d\na", "d\nb", "d\nc", "d\nd"]);
        }
    });
});

test("a report that can not be written is an error, not a verdict", async () => {
    const place = folder({});
    buildSync({
        entryPoints: [join(__dirname, "../../../cli/main.ts")],
        bundle: true,
        platform: "node",
        packages: "external",
        outfile: join(place, "main.js"),
        loader: { ".tsv": "text" },
        define: { __dirname: JSON.stringify(join(__dirname, "../../../dist/cli")) },
    });
    const state = join(place, "none.json");
    const command = `"${process.execPath}" main.js check --state "${state}" > /dev/full; exit $?`;
    const ended = await promisify(execFile)("sh", ["-c", command], { cwd: place }).catch(
        (error: unknown) => error as { code: number; stderr: string },
    );
    expect(ended).toMatchObject({ code: 1, stderr: "error  The report can not be written (ENOSPC).\n" });
});
