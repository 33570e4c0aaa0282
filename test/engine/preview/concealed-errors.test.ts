import { program, removeFolders } from "./program";
import { check } from "./previewed";

afterAll(removeFolders);

test("an error of the program hides what the program marked as secret, and credentials in addresses", async () => {
    const { errors } = await check(
        program(`
const pulumi = require("@pulumi/pulumi");
const gcp = require("@pulumi/gcp");
new gcp.storage.Bucket("bucket", { location: "EU", labels: { key: pulumi.secret("hunter2-is-secret") } });
setTimeout(() => { throw new Error("cannot use hunter2-is-secret at https://app:pass@db.example/x?sig=abcdef"); }, 500);
`),
    );
    const said = errors.map(({ message }) => message).join(" ");
    expect(said).toMatch(/cannot use \[secret\] at https:\/\/\[secret\]@db\.example\/x\?sig=\[secret\]/);
    expect(said).not.toMatch(/hunter2|pass@|abcdef/);
});
