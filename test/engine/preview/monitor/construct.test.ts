import { program, removeFolders } from "../program";
import { check, imports, named } from "../previewed";

afterAll(removeFolders);

const notRun = "its provider builds it, and the embedded preview runs no providers";

test("charts, overlays and components of other packages are reported as not seen whole", async () => {
    const result = await check(
        program(`${imports}
new kubernetes.helm.v4.Chart("chart", { chart: "oci://images.example.org/mail" });
new kubernetes.helm.v3.Chart("old", { chart: "mail", fetchOpts: { repo: "https://charts.example.org" } });
new kubernetes.kustomize.v2.Directory("overlay", { directory: "./overlay" });
class Cluster extends pulumi.ComponentResource {
    constructor(name, args) { super("eks:index:Cluster", name, args, {}, true); }
}
new Cluster("cluster", { version: "1.30" });
class Site extends pulumi.ComponentResource {
    constructor(name) { super("sample:index:Site", name); }
}
new Site("empty");
`),
    );
    expect(result.errors).toEqual([]);
    expect(result.unseen.map(({ urn, because }) => [urn.split("::").pop(), because])).toEqual(
        expect.arrayContaining([
            ["chart", notRun],
            ["old", "its provider renders it, and the embedded preview runs no providers"],
            ["overlay", notRun],
            ["cluster", notRun],
        ]),
    );
    expect(result.unseen).toHaveLength(4);
    expect(named(result, "cluster")).toMatchObject({ remote: true, inputs: { version: "1.30" } });
});

test("components under a provider whose settings are unknown", async () => {
    const result = await check(
        program(`${imports}
const cluster = new gcp.container.Cluster("cluster", { location: "europe-west9", initialNodeCount: 1 });
const provider = new kubernetes.Provider("provider", { kubeconfig: cluster.endpoint });
new kubernetes.yaml.v2.ConfigGroup("hidden", { yaml: "{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}" }, { provider });
new kubernetes.core.v1.Namespace("space", { metadata: { name: "space" } }, { provider });
`),
    );
    expect(result.errors).toEqual([]);
    expect(result.unseen).toEqual([
        {
            kind: "component",
            urn: "urn:pulumi:dev::sample::kubernetes:yaml/v2:ConfigGroup::hidden",
            because: "the settings of its provider are computed at deployment",
        },
    ]);
    expect(named(result, "space")).toMatchObject({ inputs: { metadata: { name: "space" } }, outputs: {} });
});

test("remote components are marked, under unknown settings of their provider too", async () => {
    const result = await check(
        program(`${imports}
new kubernetes.helm.v4.Chart("chart", { chart: "oci://images.example.org/mail", values: { a: 1 } });
const cluster = new gcp.container.Cluster("cluster", { location: "europe-west9", initialNodeCount: 1 });
const provider = new kubernetes.Provider("provider", { kubeconfig: cluster.endpoint });
new kubernetes.helm.v4.Chart("hidden", { chart: "c" }, { provider });
new kubernetes.core.v1.Namespace("space", {}, { provider });
`),
    );
    expect(result.errors).toEqual([]);
    expect(named(result, "chart")).toMatchObject({
        custom: false,
        remote: true,
        inputs: { chart: "oci://images.example.org/mail", values: { a: 1 } },
        outputs: {},
    });
    expect(named(result, "hidden")).toMatchObject({ remote: true, inputs: {}, outputs: {} });
    expect(named(result, "space")).toMatchObject({ inputs: { apiVersion: "v1", kind: "Namespace" }, outputs: {} });
});
