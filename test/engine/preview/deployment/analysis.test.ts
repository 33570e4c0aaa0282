import { pack, program, removeFolders } from "../program";
import { check, imports, named } from "../previewed";

afterAll(removeFolders);

test("a remediation changes what is analysed and planned", async () => {
    const mends =
        pack(`[{ name: "move", description: "Moves.", enforcementLevel: "remediate", remediateResource: args => {
        if (args.type === "gcp:storage/bucket:Bucket") { args.props.location = "EU"; return args.props; }
    } }]`);
    const result = await check(program(`${imports}new gcp.storage.Bucket("bucket", { location: "US" });`), {
        policyPacks: [{ directory: mends }],
    });
    expect(result.errors).toEqual([]);
    expect(named(result, "bucket")).toMatchObject({ inputs: { location: "EU" }, outputs: { location: "EU" } });
});
