import { program, removeFolders } from "../program";
import { check, messages, names } from "../previewed";

afterAll(removeFolders);

const bucket = `const gcp = require("@pulumi/gcp");\nnew gcp.storage.Bucket("bucket", { location: "EU" });\n`;

describe("a program", () => {
    test("that sends malformed messages gets an answer to each, and its resources are registered", async () => {
        const result = await check(
            program(`const pulumi = require("@pulumi/pulumi");
const monitor = pulumi.runtime.getMonitor();
const answers = [];
const send = (method, bytes) => new Promise((resolve) => monitor.makeUnaryRequest(
    "/pulumirpc.ResourceMonitor/" + method, (x) => x, (x) => x, Buffer.from(bytes),
    (error) => { answers.push(method + " " + (error ? error.code : "answered")); resolve(); }));
module.exports = async () => {
    await send("RegisterResource", [0x0a, 0xff, 0xff, 0xff, 0xff, 0x0f]);
    for (const method of ["RegisterResource", "ReadResource", "Invoke", "Call", "Nonsense"])
        await send(method, []);
    ${bucket}
    return { answers };
};`),
        );
        const outputs = result.resources.find(({ type }) => type === "pulumi:pulumi:Stack")?.outputs;
        expect(outputs?.answers).toEqual([
            "RegisterResource 13",
            "RegisterResource 3",
            "ReadResource 3",
            "Invoke answered",
            "Call answered",
            "Nonsense 12",
        ]);
        expect(names(result)).toContain("bucket");
        expect(messages(result)).toEqual([]);
    });

    test("that sends outputs of a resource that it never registered is ended, as by the engine", async () => {
        const result = await check(
            program(`${bucket}const { runtime } = require("@pulumi/pulumi");
runtime.getMonitor().makeUnaryRequest("/pulumirpc.ResourceMonitor/RegisterResourceOutputs", (x) => x, (x) => x,
    Buffer.from([]), () => {});`),
        );
        expect(messages(result)).toEqual(["cannot complete a resource '' whose registration isn't pending"]);
        expect(result.complete).toBe(false);
    });
});
