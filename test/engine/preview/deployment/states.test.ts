import { program, removeFolders } from "../program";
import { check, messages } from "../previewed";

afterAll(removeFolders);

const gcp = `const gcp = require("@pulumi/gcp");\n`;

test("two resources of one name", async () => {
    const result = await check(
        program(
            `${gcp}new gcp.storage.Bucket("same", { location: "EU" });\nnew gcp.storage.Bucket("same", { location: "US" });`,
        ),
    );
    expect(messages(result)).toEqual([
        "Duplicate resource URN 'urn:pulumi:dev::sample::gcp:storage/bucket:Bucket::same'; try giving it a unique name",
    ]);
});
