import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { deploymentIn } from "../../../engine/state/state-file";
import { UserError } from "../../../policies/core/user-error";
import { fileOf, removeFiles, stateOf } from "./states";

afterAll(removeFiles);

const resources = stateOf({ inputs: { location: "eastus" } });
const exported = { version: 3, deployment: { resources } };

test.each<[string, string | Buffer | object]>([
    ["an exported stack", exported],
    ["a checkpoint of a self-managed backend", { version: 3, checkpoint: { stack: "prod", latest: { resources } } }],
    ["a checkpoint without a version around it", { stack: "prod", latest: { resources } }],
    ["a compressed checkpoint", gzipSync(JSON.stringify({ version: 3, checkpoint: { latest: { resources } } }))],
    ["UTF-8 with a byte order mark", `\uFEFF${JSON.stringify(exported)}`],
    ["UTF-16, as PowerShell writes it", Buffer.from(`\uFEFF${JSON.stringify(exported)}`, "utf16le")],
    ["UTF-16, big end first", Buffer.from(`\uFEFF${JSON.stringify(exported)}`, "utf16le").swap16()],
])("%s is read", (_, content) => {
    expect(deploymentIn(fileOf(content)).resources).toEqual(resources);
});

test.each<[string, object]>([
    ["without resources", { version: 3, deployment: { manifest: {} } }],
    ["whose resources are null", { version: 3, deployment: { resources: null } }],
    ["that was never deployed", { version: 3, checkpoint: { stack: "prod", latest: null } }],
])("a stack %s has none", (_, content) => {
    expect(deploymentIn(fileOf(content)).resources ?? []).toEqual([]);
});

const errorOf = (file: string): string => {
    try {
        deploymentIn(file);
        return "no error";
    } catch (error) {
        return error instanceof UserError ? error.message.replaceAll(file, "FILE") : `not for users: ${String(error)}`;
    }
};
const again = "Write it again with 'pulumi stack export --file', to another file.";
const another = "Write a state with 'pulumi stack export --file', to another file.";

test.each<[string, string | Buffer | object, string]>([
    ["nothing", "", `The state file FILE is empty. ${again}`],
    [
        "a file that is cut off",
        '{\n"version": 3,\n"deployment": {',
        `The state file FILE, line 3 is not JSON. It is cut off or damaged. ${again}`,
    ],
    ["a list", "[]", `The state file FILE is not JSON; it may be encrypted. ${again}`],
    [
        "a state that is encrypted whole",
        { version: 3, deployment: { ciphertext: "v1:x" } },
        `The state file FILE is encrypted as a whole: decrypt it. ${again}`,
    ],
    [
        "a preview",
        { config: {}, steps: [] },
        `FILE is what 'pulumi preview --json' writes, not the state of a stack. ${another}`,
    ],
    [
        "a plan",
        { manifest: {}, resourcePlans: {} },
        `FILE is a saved update plan, not the state of a stack. ${another}`,
    ],
    [
        "a state of Terraform",
        { version: 4, terraform_version: "1.9.0", resources: [] },
        `FILE is a state of Terraform, not the state of a stack. ${another}`,
    ],
    [
        "any other JSON",
        { name: "x" },
        "FILE is not the state of a stack. Write one with 'pulumi stack export --file', to another file.",
    ],
    [
        "a later version",
        { version: 9, deployment: {} },
        "The state file FILE has version 9: up to version 4 is read here. Update Rempart.",
    ],
    [
        "resources that are no list",
        '{"version": 3,\n"deployment": {\n"resources": {}}}',
        "The state file FILE, line 3: 'deployment.resources' must be a list or nothing.",
    ],
    [
        "a resource without a type",
        '{"version": 3, "deployment": {"resources": [\n{"urn": "urn:pulumi:a::b::c:d:E::f", "type": "c:d:E"},\n{"urn": "urn:pulumi:a::b::c:d:E::f"}]}}',
        "The state file FILE, line 3: 'deployment.resources[1]' lacks 'type'.",
    ],
    [
        "a URN that is none",
        { version: 3, checkpoint: { latest: { resources: [{ urn: "s3cr3t", type: "a:b:C" }] } } },
        "The state file FILE, line 1: 'checkpoint.latest.resources[0].urn' must be a URN.",
    ],
    [
        "a nesting without end",
        `{"version": 3, "deployment": {"resources": ${"[".repeat(100_000)}${"]".repeat(100_000)}}}`,
        "The state file FILE is nested more than 200 levels deep.",
    ],
    [
        "a damaged compression",
        Buffer.from([0x1f, 0x8b, 1, 2, 3]),
        "The state file FILE is compressed with gzip, and is damaged or too large.",
    ],
])("%s is refused in one line", (_, content, message) => {
    expect(errorOf(fileOf(content))).toBe(message);
});

test("what is no file is refused in one line, and not waited for", () => {
    const pipe = `${fileOf("")}.pipe`;
    execFileSync("mkfifo", [pipe]);
    expect(errorOf(pipe)).toBe("The state file FILE is a pipe, not a file: write it to a file first.");
    expect(errorOf("/dev/zero")).toBe("The state file FILE is a device, not a file: write it to a file first.");
    expect(errorOf(join(pipe, ".."))).toBe("The state file FILE is a folder, not a file: write it to a file first.");
    expect(errorOf("/nowhere/state.json")).toBe("The state file FILE cannot be read (ENOENT).");
    expect(errorOf("a\0b")).toBe("The state file FILE cannot be read (ERR_INVALID_ARG_VALUE).");
});
