import { join } from "node:path";
import { inputFromState } from "../../../engine/state/state";
import { folder, removeFolders } from "../preview/program";

afterAll(removeFolders);

const urnOf = (type: string, name: string): string => `urn:pulumi:dev::sample::${type}::${name}`;
const bucket = "gcp:storage/bucket:Bucket";

function input(resources: readonly object[]) {
    const state = JSON.stringify({ version: 3, deployment: { resources } });
    return inputFromState(join(folder({ "state.json": state }, { installed: false }), "state.json"));
}

test("an exported stack is complete, in the order of URNs, with providers, dependencies and unknown secrets", () => {
    const provider = urnOf("pulumi:providers:gcp", "default");
    const encrypted = { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", ciphertext: "v1:x" };
    const found = input([
        { urn: urnOf(bucket, "b"), type: bucket, inputs: { location: "EU", labels: { key: encrypted } }, custom: true },
        {
            urn: urnOf(bucket, "a"),
            type: bucket,
            inputs: { location: "EU" },
            outputs: { url: "gs://a" },
            provider: `${provider}::id-1`,
            propertyDependencies: { location: [urnOf(bucket, "b")], labels: null },
        },
        { urn: provider, type: "pulumi:providers:gcp", inputs: { region: "europe-west9" } },
        { urn: urnOf(bucket, "gone"), type: bucket, delete: true },
        { urn: urnOf(bucket, "read"), type: bucket, external: true },
    ]);
    expect(found.complete).toBe(true);
    expect(found.resources.map(({ name }) => name)).toEqual(["a", "b", "gone", "default"]);
    expect(found.resources.map(({ deployed }) => deployed)).toEqual([
        { encrypted: [] },
        { encrypted: ["labels.key"] },
        { encrypted: [], isPendingDeletion: true },
        { encrypted: [] },
    ]);
    const [a, b] = found.resources;
    expect(a).toMatchObject({
        properties: { location: "EU" },
        outputs: { url: "gs://a" },
        provider: { name: "default", properties: { region: "europe-west9" } },
        propertyDependencies: { location: [urnOf(bucket, "b")], labels: [] },
    });
    expect(b?.secrets).toEqual(["labels.key"]);
    expect(found.reads).toEqual([
        { urn: urnOf(bucket, "read"), type: bucket, name: "read", properties: {}, outputs: {}, isRead: true },
    ]);
    expect({ ...found, resources: [], reads: [] }).toEqual({
        stack: "dev",
        resources: [],
        reads: [],
        complete: true,
        positions: new Map(),
        packFindings: [],
        unseen: [],
        errors: [],
        answers: [],
        judged: false,
    });
});

test("what a program reads has its id, what the program gave and what the provider answered; another stack is none", () => {
    const provider = urnOf("pulumi:providers:gcp", "default");
    const found = input([
        { urn: provider, type: "pulumi:providers:gcp", inputs: { region: "europe-west9" } },
        {
            urn: urnOf(bucket, "read"),
            type: bucket,
            custom: true,
            external: true,
            id: "b",
            inputs: { project: "p" },
            outputs: { location: "US", url: "gs://b", selfLink: "https://www.googleapis.com/storage/v1/b/b" },
            provider: `${provider}::id-1`,
        },
        { urn: urnOf("pulumi:pulumi:StackReference", "other"), type: "pulumi:pulumi:StackReference", external: true },
        { urn: urnOf(bucket, "gone"), type: bucket, external: null, id: null },
    ]);
    expect(found.resources.map(({ name }) => name)).toEqual(["gone", "default"]);
    expect(found.reads).toEqual([
        {
            urn: urnOf(bucket, "read"),
            type: bucket,
            name: "read",
            properties: { id: "b", project: "p", location: "US" },
            outputs: {},
            provider: {
                urn: provider,
                type: "pulumi:providers:gcp",
                name: "default",
                properties: { region: "europe-west9" },
            },
            isRead: true,
        },
    ]);
});
