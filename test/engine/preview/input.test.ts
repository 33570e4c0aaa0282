import { judgedInput, type Preview } from "../../../engine/preview";
import { unknown } from "../../../engine/protocol/wire";

const bucket = "urn:pulumi:dev::sample::gcp:storage/bucket:Bucket::files";
const key = "urn:pulumi:dev::sample::gcp:kms/cryptoKey:CryptoKey::key";

test("a preview becomes what rules judge; a finding on no resource of it goes to the stack", () => {
    const finding = {
        pack: "p",
        packVersion: "1",
        policy: "x",
        message: "m",
        description: "",
        level: "advisory",
    } as const;
    const previewed: Preview = {
        project: "sample",
        stack: "dev",
        resources: [
            {
                urn: bucket,
                type: "gcp:storage/bucket:Bucket",
                name: "files",
                custom: true,
                inputs: { location: "EU" },
                outputs: {},
                dependencies: [],
                propertyDependencies: {},
                position: { file: `${process.cwd()}/index.ts`, line: 3, column: 1 },
            },
        ],
        reads: [
            {
                urn: key,
                type: "gcp:kms/cryptoKey:CryptoKey",
                name: "key",
                id: "projects/p/locations/us-east1/keyRings/r/cryptoKeys/k",
                custom: true,
                inputs: {},
                outputs: { purpose: unknown },
                dependencies: [],
                propertyDependencies: {},
            },
        ],
        complete: false,
        errors: [{ message: "The program failed.", urn: bucket }],
        logs: [],
        policyDiagnostics: [
            { ...finding, urn: bucket },
            { ...finding, urn: "" },
        ],
        unseen: [{ urn: bucket, because: "b", kind: "component" }],
    };
    const { resources, reads, positions, packFindings, ...rest } = judgedInput(previewed);
    expect(reads).toEqual([
        {
            urn: key,
            type: "gcp:kms/cryptoKey:CryptoKey",
            name: "key",
            properties: { id: "projects/p/locations/us-east1/keyRings/r/cryptoKeys/k" },
            outputs: {},
            isRead: true,
        },
    ]);
    expect(resources.map(({ urn, properties }) => [urn, properties])).toEqual([[bucket, { location: "EU" }]]);
    expect([...positions]).toEqual([[bucket, { file: "index.ts", line: 3, column: 1 }]]);
    expect(packFindings.map(({ urn }) => urn)).toEqual([
        bucket,
        "urn:pulumi:dev::sample::pulumi:pulumi:Stack::sample-dev",
    ]);
    expect(rest).toEqual({
        stack: "dev",
        output: [],
        complete: false,
        unseen: [{ urn: bucket, because: "b", kind: "component" }],
        errors: ["The program failed."],
        answers: [],
        judged: false,
    });
});
