import { program, removeFolders } from "../preview/program";
import { check } from "../preview/previewed";

afterAll(removeFolders);

const urn = "urn:pulumi:dev::sample::pulumi:pulumi:Stack::sample-dev";
const unseenIn = async (index: string) =>
    (
        await check(
            program(`const pulumi = require("@pulumi/pulumi");
const gcp = require("@pulumi/gcp");
const bucket = new gcp.storage.Bucket("bucket", { location: "EU" });
${index}`),
        )
    ).unseen;

test("resources that a callback of apply declares are told when it does not run, with its place", async () => {
    const unseen = await unseenIn(`bucket.selfLink.apply(() => new gcp.storage.Bucket("inside", { location: "EU" }));
pulumi.all([bucket.url, bucket.name]).apply(async ([url]) => {
    const given = "name";
    new gcp.compute.Network(given, {});
});`);
    const clause = (name: string, place: string): string =>
        `its program declares resources (new gcp.${name}) in a callback of 'apply' (index.js:${place}), which does not run ` +
        "while its value is unknown";
    expect(unseen).toEqual([
        { urn, kind: "callback", because: clause("storage.Bucket", "4:17") },
        { urn, kind: "callback", because: clause("compute.Network", "5:39") },
    ]);
});

test("callbacks that run, and callbacks that declare no resource, are not told", async () => {
    const unseen = await unseenIn(`bucket.location.apply((location) => new gcp.storage.Bucket("inside", { location }));
bucket.selfLink.apply((link) => new URL("/a", link).href + new Date(0, 0) + new Map([["a", 1]]).size);
bucket.selfLink.apply((link) => { throw new pulumi.ResourceError("no", bucket); });
bucket.selfLink.apply((link) => new pulumi.asset.StringAsset("text" + link));
bucket.selfLink.apply((link) => new pulumi.Config("sample").get("x"));
bucket.selfLink.apply((link) => bucket.renew("a"));`);
    expect(unseen).toEqual([]);
});

test("a program that asks whether it is previewed is told, and what its SDKs and packages ask is not", async () => {
    const because = (place: string): string =>
        `its program asks whether it is previewed ('isDryRun') (index.js:${place}), and may declare other resources when it is deployed`;
    expect(await unseenIn(`if (!pulumi.runtime.isDryRun()) new gcp.compute.Network("deployed", {});`)).toEqual([
        { urn, kind: "dryRun", because: because("4:21") },
    ]);
    expect(
        await unseenIn(`const { isDryRun } = require("@pulumi/pulumi/runtime");
const ask = () => isDryRun();
ask();`),
    ).toEqual([{ urn, kind: "dryRun", because: because("5:19") }]);
    expect(await unseenIn("pulumi.secret(bucket.url);")).toEqual([]);
});

test("a program that reads the variable of the runtime asks, whatever it does to stacks; one that copies its environment does not", async () => {
    const asked = [
        {
            urn,
            kind: "dryRun",
            because:
                "its program asks whether it is previewed ('PULUMI_NODEJS_DRY_RUN') (index.js:5:13), and may declare other resources when it is deployed",
        },
    ];
    expect(
        await unseenIn(`Error.stackTraceLimit = 0; Error.prepareStackTrace = () => "";
process.env.PULUMI_NODEJS_DRY_RUN;`),
    ).toEqual(asked);
    expect(
        await unseenIn(`
"PULUMI_NODEJS_DRY_RUN" in process.env;`),
    ).toEqual([{ ...asked[0], because: asked[0]?.because.replace("5:13", "5:25") }]);
    expect(
        await unseenIn(`const copies = [{ ...process.env }, Object.assign({}, process.env), JSON.stringify(process.env)];
require("child_process").execFileSync(process.execPath, ["-e", ""]);
process.env.OWN = "set"; delete process.env.OWN; process.env.HOME;
if (Object.keys(copies[0]).length !== Object.keys(process.env).length || "OWN" in process.env) throw new Error("changed");`),
    ).toEqual([]);
});
