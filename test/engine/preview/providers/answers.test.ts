/** Answers of functions without a cloud: stand-ins for identities, and answers of one's own. */
import { answerFor, parseAnswers } from "../../../../engine/answers-file";
import { cloudProviders } from "../../../../engine/preview";
import { unknown, type WireObject } from "../../../../engine/protocol/wire";
import { check, imports, messages, named } from "../previewed";
import { program, removeFolders } from "../program";

afterAll(removeFolders);

const providers = cloudProviders(__dirname);
const answer = async (token: string, args: WireObject = {}, inputs: WireObject = {}): Promise<WireObject> => {
    const type = `pulumi:providers:${token.split(":")[0]}`;
    const provider = { urn: `urn:pulumi:dev::sample::${type}::default`, type, name: "default", inputs };
    return (await providers.invoke({ token, args, provider })).result;
};
const nobody = "00000000-0000-0000-0000-000000000000";

describe("stand-ins", () => {
    test("the caller of Azure, and the subscription that the provider names", async () => {
        expect(await answer("azure-native:authorization:getClientConfig", {}, { subscriptionId: "s" })).toEqual({
            clientId: nobody,
            objectId: nobody,
            subscriptionId: "s",
            tenantId: nobody,
        });
    });
    test("a region is the provider's, else unknown", async () => {
        const token = "gcp:organizations/getClientConfig:getClientConfig";
        expect(await answer(token, {}, { region: "europe-west9" })).toMatchObject({
            region: "europe-west9",
            zone: unknown,
            accessToken: unknown,
            project: "project-of-the-caller",
        });
        expect(await answer(token)).toMatchObject({ region: unknown });
    });
    test("zones of a region that is named", async () => {
        const zones = async (args: WireObject, inputs?: WireObject) =>
            (await answer("gcp:compute/getZones:getZones", args, inputs)).names;
        expect(await zones({ region: "europe-west1" })).toEqual(["europe-west1-b", "europe-west1-c", "europe-west1-d"]);
        expect(await zones({}, { region: "europe-west9" })).toEqual([
            "europe-west9-a",
            "europe-west9-b",
            "europe-west9-c",
        ]);
        expect(await zones({})).toBe(unknown);
    });
    test("an account and a partition of AWS follow the region", async () => {
        const arn = async (region?: string) =>
            (await answer("aws:index/getCallerIdentity:getCallerIdentity", {}, region ? { region } : {})).arn;
        expect(await arn("eu-central-1")).toBe("arn:aws:iam::000000000000:user/caller");
        expect(await arn("eusc-de-east-1")).toBe("arn:aws-eusc:iam::000000000000:user/caller");
        expect(await arn()).toBe(unknown);
    });
    test("a program reads them as promise, as output and inside apply", async () => {
        const directory = program(`${imports}
module.exports = async () => {
    const me = await azure.authorization.getClientConfig();
    new azure.resources.ResourceGroup("reads", { location: "francecentral", tags: {
        promise: me.tenantId,
        output: azure.authorization.getClientConfigOutput().tenantId,
        apply: azure.authorization.getClientConfigOutput().apply((client) => client.tenantId.toUpperCase()),
    } });
    const { names } = await gcp.compute.getZones({ region: "europe-west9" });
    names.map((zone, index) => new gcp.compute.Disk(\`scratch-\${index}\`, { zone }));
};
`);
        const previewed = await check(directory);
        expect(messages(previewed)).toEqual([]);
        expect(named(previewed, "reads").inputs.tags).toEqual({ promise: nobody, output: nobody, apply: nobody });
        expect(named(previewed, "scratch-2").inputs.zone).toBe("europe-west9-c");
    });
});

describe("answers of one's own", () => {
    const answers = parseAnswers(
        JSON.stringify({
            "azure-native:resources:getResourceGroup": { location: "West Europe" },
            "gcp:compute:getZones": { names: ["europe-west9-a"] },
            'gcp:compute/getZones:getZones {"status": "UP", "region": "us-east1"}': { names: ["us-east1-b"] },
        }),
        "answers.json",
    );
    test("by token, and by token and arguments in any order", () => {
        const token = "gcp:compute/getZones:getZones";
        expect(answerFor(answers, token, { region: "x" })).toEqual({ names: ["europe-west9-a"] });
        expect(answerFor(answers, token, { region: "us-east1", status: "UP" })).toEqual({ names: ["us-east1-b"] });
        expect(answerFor(answers, "gcp:compute/getRegions:getRegions", {})).toBe(undefined);
    });
    test("a value that was left out is unknown, and what is beside it known", async () => {
        const directory = program(`${imports}
module.exports = async () => {
    const { keys, ...account } = await azure.storage.listStorageAccountKeys({ resourceGroupName: "g", accountName: "a" });
    new azure.resources.ResourceGroup("reads", { location: account.place, tags: { key: keys[0].value, name: keys[0].keyName } });
};
`);
        const saved = {
            "azure-native:storage:listStorageAccountKeys": {
                keys: [{ keyName: "key1", value: "[secret]" }],
                place: "francecentral",
            },
        };
        const previewed = await check(directory, { answers: parseAnswers(JSON.stringify(saved), "answers.json") });
        expect(messages(previewed)).toEqual([]);
        expect(named(previewed, "reads").inputs).toMatchObject({
            location: "francecentral",
            tags: { key: unknown, name: "key1" },
        });
    });
    test("the preview gives them", async () => {
        const directory = program(`${imports}
const shared = azure.resources.getResourceGroup({ resourceGroupName: "shared" });
new azure.storage.StorageAccount("papers", {
    resourceGroupName: "shared", kind: "StorageV2", sku: { name: "Standard_LRS" },
    location: shared.then((found) => found.location.toLowerCase()),
});
`);
        const previewed = await check(directory, { answers });
        expect(messages(previewed)).toEqual([]);
        expect(named(previewed, "papers").inputs.location).toBe("west europe");
    });
    test.each([
        ["{", /^The file answers\.json, line 1 is not JSON\.$/],
        ["[]", /^answers\.json must be an object: /],
        ['{"a:b:c": "text"}', /^In answers\.json the answer of 'a:b:c' must be an object/],
    ])("%s is refused in one line", (text, message) => {
        expect(() => parseAnswers(text, "answers.json")).toThrow(message);
    });
});
