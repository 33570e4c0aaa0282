import { secret } from "../../../../engine/protocol/wire";
import { program, removeFolders } from "../program";
import { check, imports, named } from "../previewed";

afterAll(removeFolders);

test("ConfigFile and ConfigGroup, old and new, show the objects of texts, files, patterns and lists", async () => {
    const object = (kind: string, name: string): string =>
        `apiVersion: v1\nkind: ${kind}\nmetadata:\n  name: ${name}\n`;
    const result = await check(
        program(
            `${imports}
new kubernetes.yaml.ConfigFile("one", { file: "objects/a.yaml" });
new kubernetes.yaml.ConfigGroup("two", { files: "objects/*.yaml", yaml: ${JSON.stringify(object("Secret", "s"))}, resourcePrefix: "p" });
new kubernetes.yaml.v2.ConfigFile("three", { file: "./objects/a.yaml" });
new kubernetes.yaml.v2.ConfigGroup("four", {
    files: ["objects/*.yaml"],
    yaml: ${JSON.stringify(`${object("Secret", "s")}stringData: {a: b}\n---\n${object("Namespace", "n")}`)},
    objs: [{ apiVersion: "v1", kind: "List", items: [{ apiVersion: "example.org/v1", kind: "Widget", metadata: { name: "w" } }] }],
    resourcePrefix: "q",
});
`,
            { "objects/a.yaml": object("ConfigMap", "a"), "objects/b.yaml": object("ConfigMap", "b") },
        ),
    );
    expect(result.errors).toEqual([]);
    expect(result.unseen).toEqual([]);
    const inside = (name: string) =>
        result.resources
            .filter(({ parent }) => parent?.endsWith(`::${name}`))
            .map((resource) => `${resource.type} ${resource.name}`)
            .sort();
    expect(inside("one")).toEqual(["kubernetes:core/v1:ConfigMap a"]);
    expect(inside("three")).toEqual(["kubernetes:core/v1:ConfigMap three:default/a"]);
    expect(inside("four")).toEqual([
        "kubernetes:core/v1:ConfigMap q:default/a",
        "kubernetes:core/v1:ConfigMap q:default/b",
        "kubernetes:core/v1:Namespace q:n",
        "kubernetes:core/v1:Secret q:default/s",
        "kubernetes:example.org/v1:Widget q:w",
    ]);
    const map = named(result, "three:default/a");
    expect(map.inputs).toEqual({
        apiVersion: "v1",
        kind: "ConfigMap",
        metadata: { name: "a", namespace: "default" },
    });
    expect(map.provider?.name).toBe("default_4_34_2");
    expect(named(result, "q:default/s").inputs.stringData).toEqual(secret({ a: "b" }));
});

test("a ConfigGroup with an unknown text, or a file at a URL, is not seen whole", async () => {
    const result = await check(
        program(`${imports}
const bucket = new gcp.storage.Bucket("bucket", { location: "EU" });
new kubernetes.yaml.v2.ConfigGroup("later", { yaml: bucket.selfLink });
new kubernetes.yaml.v2.ConfigFile("far", { file: "https://manifests.example.org/all.yaml" });
`),
    );
    expect(result.errors).toEqual([]);
    expect(result.unseen.map(({ urn, because }) => [urn.split("::").pop(), because]).sort()).toEqual([
        ["far", "the preview does not fetch a file at a URL"],
        ["later", "its inputs are computed at deployment"],
    ]);
});

test("a manifest that is missing, or is not YAML, is an error as with the provider", async () => {
    const missing = await check(program(`${imports}new kubernetes.yaml.v2.ConfigFile("file", { file: "none.yaml" });`));
    expect(missing.errors).toHaveLength(1);
    expect(missing.errors[0]?.message).toMatch(
        /^kubernetes:yaml\/v2:ConfigFile resource 'file' has a problem: .*ENOENT: no such file or directory, stat '.*\/none.yaml'$/,
    );
    const broken = await check(program(`${imports}new kubernetes.yaml.v2.ConfigGroup("g", { yaml: "a: [" });`));
    expect(broken.errors[0]?.message).toContain(
        "kubernetes:yaml/v2:ConfigGroup resource 'g' has a problem: decoding YAML: ",
    );
});
