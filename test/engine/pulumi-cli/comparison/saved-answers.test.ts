/** What a real run saves for `--answers` makes the embedded preview say what the real engine said. */
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Ended } from "../../../cli/command";
import { root } from "../../../cli/command";
import { engineTest, inSandbox, type Sandbox } from "./sandbox";

/** Its places come from functions that have no stand-in, as promise, as output and in a callback. */
const index = `
const pulumi = require("@pulumi/pulumi");
const azure = require("@pulumi/azure-native");
const gcp = require("@pulumi/gcp");
const account = { resourceGroupName: "shared", accountName: "papers" };
module.exports = async () => {
    const existing = await gcp.storage.getBucket({ name: "archive" });
    new gcp.storage.Bucket("copies", { location: existing.name.toUpperCase() });
    const group = azure.resources.getResourceGroupOutput({ resourceGroupName: "shared" });
    new azure.network.VirtualNetwork("net", { resourceGroupName: "shared", location: group.apply(({ name }) => name + "-abroad") });
    const { keys } = await azure.storage.listStorageAccountKeys(account);
    const { accessToken } = await gcp.organizations.getClientConfig();
    return { keys, accessToken: pulumi.secret(accessToken), place: group.location };
};
`;
const files = {
    "Pulumi.yaml": "name: sample\nruntime: nodejs\n",
    "Pulumi.dev.yaml": "config:\n  gcp:region: europe-west9\n  azure-native:location: francecentral\n",
    "package.json": '{"main":"index.js"}',
    "index.js": index,
};

interface Finding {
    readonly rule: string;
    readonly resource: { readonly name: string };
    readonly message: string;
}
const findings = ({ stdout }: Ended): readonly string[] =>
    (JSON.parse(stdout) as { findings: readonly Finding[] }).findings
        .map(({ rule, resource, message }) => `${rule} ${resource.name}: ${message}`)
        .sort();

async function saved({ folder, pulumi, rempart }: Sandbox): Promise<void> {
    const [program, file] = [join(folder, "program"), join(folder, "answers.json")];
    mkdirSync(program);
    symlinkSync(join(root, "node_modules"), join(program, "node_modules"));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(program, name), text);
    await pulumi(["stack", "init", "dev", "--cwd", program]);
    const check = ["check", program, "--json", "--stack", "dev", "--with", "residency"];
    const real = await rempart([...check, "--engine", "pulumi", "--save-answers", file]);
    expect(real.stderr).toBe(`note  4 answers written to ${file}. 3 values that may be secret left out.\n`);
    const text = readFileSync(file, "utf8");
    expect(JSON.parse(text)).toEqual({
        'azure-native:resources:getResourceGroup {"resourceGroupName":"shared"}': expect.objectContaining({
            name: "found",
        }) as object,
        'azure-native:storage:listStorageAccountKeys {"accountName":"papers","resourceGroupName":"shared"}': {
            keys: "[secret]",
            result: "[secret]",
        },
        "gcp:organizations/getClientConfig:getClientConfig {}": expect.objectContaining({
            region: "europe-west9",
            accessToken: "[secret]",
        }) as object,
        'gcp:storage/getBucket:getBucket {"name":"archive"}': expect.objectContaining({ name: "archive" }) as object,
    });
    const embedded = await rempart([...check, "--answers", file]);
    expect(findings(embedded)).toEqual(findings(real));
    expect(embedded.code).toBe(real.code);
    const without = await rempart(check);
    expect(findings(without)).not.toEqual(findings(real));
}

engineTest("a run saves what its functions answered", () => inSandbox("test/programs/bare-storage", saved), 300_000);
