/** What the engine's log of events tells of what a program reads: real lines of Pulumi 3.248.0, shortened. */
import { eventsIn, readsIn } from "../../../engine/pulumi-cli/event-log";

const stack = "urn:pulumi:dev::sample";
const provider = `${stack}::pulumi:providers:gcp::abroad`;
const key = `${stack}::gcp:kms/cryptoKey:CryptoKey::key`;
const id = "projects/p/locations/us-east1/keyRings/r/cryptoKeys/k";
const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
const step = (kind: "resourcePreEvent" | "resOutputsEvent", op: string, found: object): string =>
    JSON.stringify({ sequence: 1, [kind]: { metadata: { op, old: null, new: found } } });
const owner = {
    type: "pulumi:providers:gcp",
    urn: provider,
    custom: true,
    inputs: { __internal: {}, region: "us-east1", version: "9.37.0" },
    outputs: {},
};
const read = {
    type: "gcp:kms/cryptoKey:CryptoKey",
    urn: key,
    custom: true,
    external: true,
    id,
    inputs: {},
    provider: `${provider}::${unknown}`,
};

test("a resource that is read has its id, what the program gave, what the provider answered, and its place in the program", () => {
    const position = { file: "/sample/index.js", line: 6, column: 31 };
    const log = [
        step("resourcePreEvent", "create", owner),
        step("resourcePreEvent", "read", { ...read, outputs: {} }),
        step("resOutputsEvent", "read", { ...read, outputs: { purpose: "ENCRYPT_DECRYPT", rotationPeriod: unknown } }),
        step("resOutputsEvent", "read", {
            type: "pulumi:pulumi:StackReference",
            urn: `${stack}::pulumi:pulumi:StackReference::other`,
            external: true,
            id: "organization/x/y",
        }),
        step("resOutputsEvent", "create", { ...read, urn: `${key}-of-stack`, external: undefined }),
        '{"resourcePreEvent":{"metadata":{"op":"read","new":{"external":true,"type":"a:b',
    ].join("\n");
    expect(readsIn(eventsIn(log), new Map([[key, position]]))).toMatchObject([
        {
            urn: key,
            type: "gcp:kms/cryptoKey:CryptoKey",
            name: "key",
            properties: { id, purpose: "ENCRYPT_DECRYPT" },
            provider: { urn: provider, name: "abroad", properties: { region: "us-east1" } },
            position: { line: 6, column: 31 },
            isRead: true,
        },
    ]);
});

test("what the provider did not come to answer has what the program gave", () => {
    const log = step("resourcePreEvent", "read", { ...read, inputs: { labels: { a: "b" } } });
    expect(readsIn(eventsIn(log), new Map())).toEqual([
        {
            urn: key,
            type: "gcp:kms/cryptoKey:CryptoKey",
            name: "key",
            properties: { id, labels: { a: "b" } },
            outputs: {},
            isRead: true,
        },
    ]);
});

test.each([
    "",
    "{}",
    "null",
    '{"resourcePreEvent":null,"a":"pulumi:providers:x"}',
    '{"external":true}',
    '"\"external\":true"',
])("a line that tells nothing of a resource is no resource: %j", (line) => {
    expect(readsIn(eventsIn(line), new Map())).toEqual([]);
});
