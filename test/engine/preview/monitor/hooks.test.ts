import { program, removeFolders } from "../program";
import { check, imports } from "../previewed";

afterAll(removeFolders);

test("hooks run when they ask to be run in previews, and can refuse", async () => {
    const result = await check(
        program(`${imports}
const fails = new pulumi.ResourceHook("fails", () => { throw new Error("not now"); }, { onDryRun: true });
const sleeps = new pulumi.ResourceHook("sleeps", () => { throw new Error("never"); });
new gcp.storage.Bucket("quiet", { location: "EU" }, { hooks: { beforeCreate: [sleeps] } });
new gcp.storage.Bucket("bucket", { location: "EU" }, { hooks: { beforeCreate: [fails] } });
`),
    );
    expect(result.errors.map(({ message }) => message)).toEqual(['before hook "fails" failed: not now']);
});
