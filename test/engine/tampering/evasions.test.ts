/** Ways in which a place could be hidden from the rules: each is found where it is. */
import { program, removeFolders } from "../preview/program";
import { rempart } from "../../cli/command";
import type { Report } from "../../../cli/report/report";

afterAll(removeFolders);

const before = `const pulumi = require("@pulumi/pulumi");
const gcp = require("@pulumi/gcp");
const bad = (location = "us-east1", options) => new gcp.storage.Bucket("files", { location }, options);
const good = new gcp.storage.Bucket("good", { location: "europe-west3" });
const abroad = () => new gcp.Provider("abroad", { region: "us-east1", project: "p" });
class Part extends pulumi.ComponentResource {
    constructor(name, options) {
        super("sample:index:Part", name, {}, options);
        new gcp.compute.Address("inner", {}, { parent: this });
    }
}
`;

test.each([
    [
        "a transformation moves it",
        `new gcp.storage.Bucket("files", { location: "europe-west3" }, { transformations: [
            ({ props, opts }) => ({ props: { ...props, location: "us-east1" }, opts })] });`,
        "violating files",
    ],
    [
        "a transform that the engine calls back moves it",
        `new gcp.storage.Bucket("files", { location: "europe-west3" }, { transforms: [
            async ({ props, opts }) => ({ props: { ...props, location: "us-east1" }, opts })] });`,
        "violating files",
    ],
    [
        "its place is derived from that of another resource",
        `bad(good.location.apply((place) => place.replace("europe-west3", "us-east1")));`,
        "violating files",
    ],
    [
        "its place is derived from what nobody knows yet",
        `bad(good.selfLink.apply(() => "us-east1"));`,
        "undetermined files",
    ],
    [
        "it has aliases, and its changes are ignored",
        `bad("us-east1", { aliases: [{ name: "good" }], retainOnDelete: true, replaceOnChanges: ["*"], ignoreChanges: ["*"] });`,
        "violating files",
    ],
    [
        "it is imported, and all changes are ignored",
        `bad("europe-west3", { import: "files", ignoreChanges: ["*"] });`,
        "undetermined files",
    ],
    ["its parent brings the provider", `new Part("part", { providers: { gcp: abroad() } });`, "violating abroad"],
    [
        "the environment names the place of its provider",
        `process.env.GOOGLE_REGION = "us-east1"; new gcp.compute.Address("address", {});`,
        "undetermined default_9_37_0",
    ],
    ["its place is a secret", `bad(pulumi.secret("us-east1"));`, "violating files"],
    [
        "it is declared when the program is about to end",
        `let once = true; process.on("beforeExit", () => { if (once) { once = false; bad(); } });`,
        "violating files",
    ],
    [
        "a worker thread declares it",
        `new (require("worker_threads").Worker)(
            'const gcp = require("@pulumi/gcp"); new gcp.storage.Bucket("files", { location: "us-east1" });', { eval: true });`,
        "violating files",
    ],
    [
        "its type is written in another way",
        `class Own extends pulumi.CustomResource {}; new Own("GCP:storage/bucket:Bucket", "files", { location: " US-EAST1 " });`,
        "violating files",
    ],
    [
        "a remote component holds it",
        `class Remote extends pulumi.ComponentResource {}; new Remote("other:index:Remote", "files", {}, {}, true);`,
        "undetermined files",
    ],
    [
        "it is not declared but read, by an id with a place",
        `gcp.kms.CryptoKey.get("files", "projects/p/locations/us-east1/keyRings/r/cryptoKeys/k");`,
        "violating files",
    ],
    [
        "it is not declared but read, by an id without a place",
        `gcp.storage.Bucket.get("files", "files");`,
        "undetermined files",
    ],
    [
        "the program stops and continues the process that judges",
        `bad(); process.kill(process.ppid, "SIGSTOP"); setTimeout(() => process.kill(process.ppid, "SIGCONT"), 500);`,
        "violating files",
    ],
    [
        "the program prints a report of its own",
        `bad(); console.log(JSON.stringify({ verdict: "compliant", findings: [] }));`,
        "violating files",
    ],
])("%s", async (_, code, expected) => {
    const { stdout } = await rempart(["check", program(before + code), "--with", "residency", "--json"]);
    const { findings, errors } = JSON.parse(stdout) as Report;
    expect(errors).toEqual([]);
    expect(findings.map(({ verdict, resource }) => `${verdict} ${resource.name}`)).toEqual([expected]);
});
