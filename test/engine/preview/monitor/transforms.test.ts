import { pack, program, removeFolders } from "../program";
import { check, imports, named } from "../previewed";

afterAll(removeFolders);

test("transforms of resources and of functions, and replacement options, take effect before a pack judges", async () => {
    const says = pack(`[{ name: "says", description: "Says.", validateResource: (args, report) => {
        if (args.type === "gcp:storage/bucket:Bucket") report(JSON.stringify([args.props.location, args.opts.protect, args.opts.ignoreChanges, args.opts.deleteBeforeReplace]));
    } }]`);
    const result = await check(
        program(`${imports}
pulumi.runtime.registerResourceTransform(args => args.type === "gcp:storage/bucket:Bucket"
    ? { props: { ...args.props, location: "EU" }, opts: { ...args.opts, protect: true } } : undefined);
pulumi.runtime.registerInvokeTransform(args => ({ args: { ...args.args, name: "changed" }, opts: args.opts }));
const found = gcp.storage.getBucketOutput({ name: "asked" });
new gcp.storage.Bucket("bucket", { location: "US", labels: { found: found.name } }, {
    ignoreChanges: ["labels"], replaceOnChanges: ["location"], deleteBeforeReplace: true,
    aliases: [{ name: "old" }, "urn:pulumi:dev::sample::gcp:storage/bucket:Bucket::older"],
});
`),
        { policyPacks: [{ directory: says }] },
    );
    expect(result.errors).toEqual([]);
    expect(named(result, "bucket").inputs).toMatchObject({ location: "EU", labels: { found: "changed" } });
    expect(result.policyDiagnostics.map(({ message }) => message)).toEqual(['Says.\n["EU",true,["labels"],true]']);
});
