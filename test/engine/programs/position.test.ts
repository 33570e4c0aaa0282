import { folder, removeFolders } from "../preview/program";
import { check, named } from "../preview/previewed";

afterAll(removeFolders);

test("positions in TypeScript, also of what a library or a callback of a component declares", async () => {
    const directory = folder({
        "Pulumi.yaml": "name: sample\nruntime: nodejs\n",
        "package.json": '{"name": "sample", "main": "index.ts"}',
        "index.ts": `import * as pulumi from "@pulumi/pulumi";
import * as gcp from "@pulumi/gcp";
import * as kubernetes from "@pulumi/kubernetes";

interface Args { readonly location: string }
class Site extends pulumi.ComponentResource {
    constructor(name: string, args: Args) {
        super("sample:index:Site", name, {});
        new gcp.storage.Bucket(\`\${name}-bucket\`, { location: args.location }, { parent: this });
    }
}
new Site("site", { location: "EU" });
new kubernetes.yaml.ConfigGroup("group", {
    yaml: "apiVersion: v1\\nkind: ConfigMap\\nmetadata: {name: map}\\n",
});
`,
    });
    const result = await check(directory);
    expect(result.errors).toEqual([]);
    const places = ["site", "site-bucket", "group", "map"].map((name) => named(result, name).position);
    const file = `${directory}/index.ts`;
    expect(places).toEqual([
        { file, line: 12, column: 1 },
        { file, line: 9, column: 9 },
        { file, line: 13, column: 1 },
        { file, line: 13, column: 1 },
    ]);
});
