import type { Preview, PreviewOptions } from "../../../engine/preview";
import { folder, pack, program, removeFolders } from "../preview/program";
import { check, messages } from "../preview/previewed";

afterAll(removeFolders);

const gcp = `const gcp = require("@pulumi/gcp");\n`;

const bucket = `const gcp = require("@pulumi/gcp");\nnew gcp.storage.Bucket("bucket", { location: "EU" });\n`;

describe("a policy pack that fails", () => {
    const run = (directory: string, options: Partial<PreviewOptions> = {}): Promise<Preview> =>
        check(program(`${gcp}new gcp.storage.Bucket("bucket", { location: "EU" });`), {
            policyPacks: [{ directory }],
            ...options,
        });

    test("is not a pack", async () => {
        const directory = folder({});
        await expect(run(directory)).rejects.toThrow(
            `There is no policy pack in ${directory}: PulumiPolicy.yaml is missing.`,
        );
    });

    test("throws while it loads", async () => {
        const directory = pack("[]", `throw new Error("broken pack");`);
        await expect(run(directory)).rejects.toThrow(
            `Policy pack ${directory} did not start, it ended with code 32: Error: broken pack`,
        );
    });

    test("ends while it loads", async () => {
        const directory = pack("[]", `process.exit(5);`);
        await expect(run(directory)).rejects.toThrow(`Policy pack ${directory} did not start, it ended with code 5`);
    });

    test("prints before it starts", async () => {
        const directory = pack("[]", `console.log("hello");`);
        await expect(run(directory)).rejects.toThrow(
            `Policy pack ${directory} prints "hello" to standard output before it starts: remove that, ` +
                "its first line must be the port of the policy host.",
        );
    });

    test("never starts", async () => {
        const directory = pack("[]", `while (true);`);
        await expect(run(directory, { policyStartSeconds: 4 })).rejects.toThrow(
            `Policy pack ${directory} did not start within 4 seconds.`,
        );
    });

    test("throws in a policy: its other findings on that resource are lost, and the error is reported", async () => {
        const directory = pack(
            `[{ name: "p", description: "d", validateResource: () => { throw new Error("policy bug"); } }]`,
        );
        const [message = ""] = messages(await run(directory));
        expect(message).toBe(
            "failed to run policy: Error validating resource with policy 'p' from policy pack 'sample-pack@v1.0.0': " +
                "Error: policy bug",
        );
    });

    test("never answers, as for an empty StringAsset", async () => {
        const directory = pack(`[{ name: "p", description: "d", validateResource: () => undefined }]`);
        const empty = program(`${gcp}const pulumi = require("@pulumi/pulumi");
new gcp.storage.BucketObject("empty", { bucket: "known", source: new pulumi.asset.StringAsset("") });`);
        const result = await check(empty, { policyPacks: [{ directory }], policyTimeoutSeconds: 5 });
        expect(messages(result)).toEqual([
            "failed to run remediation: Policy pack sample-pack did not answer about " +
                "urn:pulumi:dev::sample::gcp:storage/bucketObject:BucketObject::empty within 5 seconds.",
        ]);
    });

    test("reports: what a finding says", async () => {
        const directory = pack(
            `[{ name: "place", description: "Stays.", severity: "high", validateResource: (args, report) => {
                if (args.type === "gcp:storage/bucket:Bucket") report("location is " + args.props.location);
            } }]`,
        );
        const result = await run(directory);
        expect(result.errors).toEqual([]);
        expect(result.policyDiagnostics).toEqual([
            {
                pack: "sample-pack",
                packVersion: "1.0.0",
                policy: "place",
                message: "Stays.\nlocation is EU",
                description: "Stays.",
                level: "mandatory",
                severity: "high",
                urn: "urn:pulumi:dev::sample::gcp:storage/bucket:Bucket::bucket",
            },
        ]);
    });
});

describe("a pack that judges", () => {
    const run = (directory: string, options: Partial<PreviewOptions> = {}): Promise<Preview> =>
        check(program(bucket), { policyPacks: [{ directory }], ...options });
    const policy = (body: string): string =>
        `[{ name: "p", description: "d", validateResource: (args, report) => { ${body} } }]`;

    test("exits", async () => {
        expect(messages(await run(pack(policy("process.exit(3);"))))).toEqual([
            expect.stringMatching(/^failed to run policy: Policy pack sample-pack ended while it was asked about urn:/),
        ]);
    });

    test("prints: its findings arrive", async () => {
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

    test("computes without end: it is ended after the time limit", async () => {
        expect(messages(await run(pack(policy("while (true);")), { policyTimeoutSeconds: 3 }))).toEqual([
            expect.stringMatching(
                /^failed to run policy: Policy pack sample-pack did not answer about urn:.* within 3 seconds.$/,
            ),
        ]);
    });

    test("sees the resources of a stack in the same order on every run, in whatever order they were registered", async () => {
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
