/** What a real run's functions answered is saved without secrets, and comes back as it was through `--answers`. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { answerFor, parseAnswers, type SavedAnswers } from "../../../engine/answers-file";
import { recordedCalls } from "../../../engine/pulumi-cli/grpc-log";
import { savedAnswers } from "../../../engine/pulumi-cli/saved-answers";
import { secret, unknown, type WireObject } from "../../../engine/protocol/wire";
import { folder, removeFolders } from "../preview/program";

afterAll(removeFolders);

/** A line of the log, as Pulumi 3.248 writes it. */
const invoked = (tok: string, args: WireObject, answer: WireObject, more: object = {}) => ({
    method: "/pulumirpc.ResourceMonitor/Invoke",
    request: { tok, args, version: "9.37.0", acceptResources: true },
    response: { return: answer },
    metadata: { mode: "server" },
    progress: "response_completed",
    ...more,
});
const started = (config: Readonly<Record<string, string>>, configSecretKeys: readonly string[]) => ({
    method: "/pulumirpc.LanguageRuntime/Run",
    request: { project: "p", stack: "dev", config, configSecretKeys },
    progress: "request_started",
});

async function saved(...lines: readonly (object | string)[]): Promise<SavedAnswers & { readonly content: object }> {
    const file = join(folder({}, { installed: false }), "calls.jsonl");
    writeFileSync(file, lines.map((line) => `${typeof line === "string" ? line : JSON.stringify(line)}\n`).join(""));
    const found = savedAnswers(await recordedCalls(file));
    return { ...found, content: JSON.parse(found.text) as object };
}
const answer = async (tok: string, result: WireObject, args: WireObject = {}): Promise<unknown> =>
    Object.values((await saved(invoked(tok, args, result))).content)[0];

describe("the file", () => {
    test("has each call by its token and arguments, in order", async () => {
        const zones = "gcp:compute/getZones:getZones";
        const { text, answers, secrets } = await saved(
            invoked(zones, { status: "UP", region: "europe-west9" }, { region: "europe-west9", names: ["a", "b"] }),
            invoked("azure-native:resources:getResourceGroup", { resourceGroupName: "g" }, { location: "westeurope" }),
        );
        expect(text).toBe(`{
  "azure-native:resources:getResourceGroup {\\"resourceGroupName\\":\\"g\\"}": {
    "location": "westeurope"
  },
  "gcp:compute/getZones:getZones {\\"region\\":\\"europe-west9\\",\\"status\\":\\"UP\\"}": {
    "names": [
      "a",
      "b"
    ],
    "region": "europe-west9"
  }
}
`);
        expect([answers, secrets]).toEqual([2, 0]);
    });
    test("answers these calls and no others", async () => {
        const zones = "gcp:compute/getZones:getZones";
        const { text } = await saved(invoked(zones, {}, { names: ["europe-west9-a"] }));
        const answers = parseAnswers(text, "answers.json");
        expect(answerFor(answers, zones, {})).toEqual({ names: ["europe-west9-a"] });
        expect(answerFor(answers, zones, { region: "us-east1" })).toBe(undefined);
    });
    test("takes no call that has not been answered, that failed, or that no cloud answers", async () => {
        const of = "gcp:compute/getZones:getZones";
        const { content } = await saved(
            invoked(of, { region: "a" }, { names: [] }, { progress: "request_started" }),
            invoked(of, { region: "b" }, {}, { response: { failures: [{ reason: "no" }] } }),
            invoked(of, { region: "c" }, {}, { response: null }),
            invoked("pulumi:pulumi:getResource", { urn: "u" }, { id: "i" }),
            invoked("kubernetes:yaml:decode", { text: "kind: Secret" }, { result: [] }),
            '{"method":"/pulumirpc.ResourceMonitor/Invoke","request":{"tok":"cut off',
        );
        expect(content).toEqual({});
    });
    test("tells one call that got two answers by its token alone", async () => {
        const of = "aws:index/getAvailabilityZones:getAvailabilityZones";
        const { content, differing } = await saved(
            invoked(of, {}, { names: ["eu-west-3a"] }),
            invoked(of, {}, { names: ["us-east-1a"] }),
            invoked(of, { state: "available" }, { names: ["eu-west-3a"] }),
        );
        expect(content).toEqual({ [`${of} {"state":"available"}`]: { names: ["eu-west-3a"] } });
        expect(differing).toEqual([of]);
    });
    test("what only the deployment knows is unknown again", async () => {
        const { text } = await saved(invoked("aws:ec2/getVpc:getVpc", {}, { id: unknown, tags: { a: unknown } }));
        expect(text).toContain('"id": "[unknown]"');
        expect(answerFor(parseAnswers(text, "a.json"), "aws:ec2/getVpc:getVpc", {})).toEqual({
            id: unknown,
            tags: { a: unknown },
        });
    });
});

describe("secrets are left out", () => {
    test("what the provider marks, whole", async () => {
        expect(await answer("x:index:getX", { place: "fr", inner: [{ hush: secret({ a: "b" }) }] })).toEqual({
            place: "fr",
            inner: [{ hush: "[secret]" }],
        });
    });
    test.each([
        [
            "gcp:organizations/getClientConfig:getClientConfig",
            { accessToken: "ya29.abc", region: "europe-west9" },
            { accessToken: "[secret]", region: "europe-west9" },
        ],
        [
            "azure-native:storage:listStorageAccountKeys",
            { keys: [{ keyName: "key1", permissions: "FULL", value: "c2VjcmV0" }] },
            { keys: [{ keyName: "key1", permissions: "[secret]", value: "[secret]" }] },
        ],
        [
            "azure-native:web:listWebAppApplicationSettings",
            { location: "westeurope", properties: { DB_HOST: "db.internal", ADMIN: "root" } },
            { location: "westeurope", properties: { DB_HOST: "[secret]", ADMIN: "[secret]" } },
        ],
        [
            "aws:secretsmanager/getSecretVersion:getSecretVersion",
            { arn: "arn:aws:secretsmanager:eu-west-3:1:secret:db", secretString: "hunter2", versionStages: ["A"] },
            {
                arn: "arn:aws:secretsmanager:eu-west-3:1:secret:db",
                secretString: "[secret]",
                versionStages: ["[secret]"],
            },
        ],
        [
            "aws:ssm/getParameter:getParameter",
            { type: "SecureString", value: "hunter2", version: 3 },
            { type: "SecureString", value: "[secret]", version: "[secret]" },
        ],
        [
            "gcp:container/getCluster:getCluster",
            {
                location: "europe-west9",
                masterAuths: [{ clientKey: "k", clusterCaCertificate: "c" }],
                endpoint: "1.2.3.4",
            },
            {
                location: "europe-west9",
                masterAuths: [{ clientKey: "[secret]", clusterCaCertificate: "[secret]" }],
                endpoint: "1.2.3.4",
            },
        ],
        [
            "digitalocean:index/getKubernetesCluster:getKubernetesCluster",
            { region: "fra1", kubeConfigs: [{ host: "https://h", rawConfig: "apiVersion: v1" }] },
            { region: "fra1", kubeConfigs: [{ host: "[secret]", rawConfig: "[secret]" }] },
        ],
        [
            "aws:rds/getInstance:getInstance",
            { masterUsername: "admin", masterUserSecrets: [{ kmsKeyId: "key", secretArn: "arn:x" }], kmsKeyId: "k" },
            { masterUsername: "admin", masterUserSecrets: [{ kmsKeyId: "key", secretArn: "arn:x" }], kmsKeyId: "k" },
        ],
        [
            "x:index:getDatabase",
            {
                uri: "postgres://app:hunter2@db.example.eu/app",
                url: "https://b.eu/x?sig=abcdef",
                host: "db.example.eu",
            },
            { uri: "[secret]", url: "[secret]", host: "db.example.eu" },
        ],
        [
            "x:index:getFiles",
            { userData: '{"db":{"password":"hunter2"}}', ini: "port=1\npassword = hunter2", plain: '{"region":"fr"}' },
            { userData: "[secret]", ini: "[secret]", plain: '{"region":"fr"}' },
        ],
        [
            "x:index:getAccount",
            {
                blob: "QWxhZGRpbjpvcGVuIHNlc2FtZQ0987654321QWxhZGRpbjpvcGVu==",
                id: "/subscriptions/1B2c/resourceGroups/Shared/providers/Microsoft.Storage/storageAccounts/Papers1",
                digest: "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                arn: "arn:aws:kms:eu-west-3:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab",
            },
            {
                blob: "[secret]",
                id: "/subscriptions/1B2c/resourceGroups/Shared/providers/Microsoft.Storage/storageAccounts/Papers1",
                digest: "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                arn: "arn:aws:kms:eu-west-3:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab",
            },
        ],
    ])("by names and forms: %s", async (token, result, told) => {
        expect(await answer(token, result)).toEqual(told);
    });
    test("a function that hands out secrets gives back what it was asked", async () => {
        expect(
            await answer("vault:kv/getSecret:getSecret", { path: "kv/db", data: { user: "app" } }, { path: "kv/db" }),
        ).toEqual({ path: "kv/db", data: { user: "[secret]" } });
    });
    test("settings of the stack that are secret, and what other resources mark", async () => {
        const registered = {
            method: "/pulumirpc.ResourceMonitor/RegisterResource",
            request: { object: { administratorLoginPassword: secret("correct horse") } },
        };
        const { content } = await saved(
            started({ "p:db": '{"key":"opensesame"}', "p:region": "fr" }, ["p:db"]),
            registered,
            invoked("x:index:getX", {}, { note: "use opensesame", other: "correct horse", region: "fr" }),
        );
        expect(content).toEqual({ "x:index:getX {}": { note: "[secret]", other: "[secret]", region: "fr" } });
    });
    test("a call with a secret among its arguments is not told", async () => {
        const { content, secretArguments, text } = await saved(
            started({ "p:pw": "opensesame" }, ["p:pw"]),
            invoked("x:index:getX", { key: "opensesame" }, { place: "fr" }),
            invoked("x:index:getY", { password: "another" }, { place: "fr" }),
            invoked("x:index:getZ", { secretName: "db" }, { place: "fr" }),
        );
        expect(content).toEqual({ 'x:index:getZ {"secretName":"db"}': { place: "fr" } });
        expect(secretArguments).toEqual(["x:index:getX", "x:index:getY"]);
        expect(text).not.toMatch(/opensesame|another/);
    });
    test("a marked secret never reaches the file, wherever it stands", async () => {
        const { tree } = fc.letrec<{ tree: WireObject[string] }>((tie) => ({
            tree: fc.oneof(
                { depthSize: "small" },
                fc.constant("hidden-treasure"),
                fc.constant(secret("hidden-treasure")),
                fc.constantFrom("europe-west9", 3, true, null),
                fc.array(tie("tree"), { maxLength: 3 }),
                fc.dictionary(fc.constantFrom("name", "id", "place", "value"), tie("tree")),
            ),
        }));
        await fc.assert(
            fc.asyncProperty(tree, tree, async (one, other) => {
                const lines = [
                    invoked("x:index:getX", { one }, { other }),
                    invoked("x:index:getX", {}, { one, treasure: secret("hidden-treasure") }),
                ];
                const { text } = await saved(...lines);
                expect(text).not.toContain("hidden-treasure");
                expect(() => parseAnswers(text, "answers.json")).not.toThrow();
            }),
            { numRuns: 60 },
        );
    });
});
