/** Waivers as a user writes them: on the command line, and in the pack in the real policy host. */
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rempart, root, type Ended } from "./command";

interface Told {
    readonly rule: string;
    readonly level: string;
    readonly message: string;
    readonly waived?: object;
    readonly resource: { readonly name: string; readonly urn: string };
    readonly position?: { readonly file: string; readonly line: number };
}
interface Report {
    readonly verdict: string;
    readonly counts: { readonly waived: number; readonly violations: number };
    readonly findings: readonly Told[];
    readonly errors: readonly { readonly message: string }[];
}
const reportIn = ({ stdout }: Ended): Report => JSON.parse(stdout) as Report;

let folder: string;
beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "rempart-waivers-"));
    cpSync(join(root, "test/programs/bare-storage"), folder, { recursive: true });
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const files = "azure-native:storage:StorageAccount::files";
const keyWaiver = (until: string) => `# accepted
waivers:
  - rule: customer-managed-key
    resource: ${files}
    reason: public files only
    owner: web
    until: ${until}
`;
const write = (text: string, name = "rempart.waivers.yaml") => writeFileSync(join(folder, name), text);
const check = (...args: readonly string[]) =>
    rempart(["check", folder, "--json", "--with", "keys", "--today", "2026-11-27", ...args]);
const keyFindings = (report: Report) => report.findings.filter(({ rule }) => rule === "customer-managed-key");

test("a waiver that holds lifts its finding, and the exit code says so", async () => {
    write(keyWaiver("2027-03-31"));
    const ended = await check();
    const report = reportIn(ended);
    expect(keyFindings(report).map(({ level, waived }) => [level, waived])).toEqual([
        ["mandatory", { reason: "public files only", until: "2027-03-31", owner: "web" }],
    ]);
    expect([ended.code, report.counts.violations, report.counts.waived]).toEqual([4, 0, 1]);
    expect((await check("--accept-waivers")).code).toBe(0);
});

test("a waiver that expired yesterday brings its finding back, in the pack and on the command line alike", async () => {
    write(keyWaiver("2026-11-26"));
    const ended = await check();
    const own = reportIn(ended);
    expect(own.findings.map(({ rule, level, waived, message }) => [rule, level, waived, message])).toEqual([
        [
            "customer-managed-key",
            "mandatory",
            undefined,
            expect.stringContaining("StorageAccount 'files' is encrypted with a key that the provider holds"),
        ],
        [
            "waivers",
            "advisory",
            undefined,
            `The waiver of customer-managed-key for '${files}' ended on 2026-11-26, so its findings count again. Resolve them, or renew it with a new decision.`,
        ],
    ]);
    expect(own.findings[1]?.position).toMatchObject({ line: 3 });
    expect(ended.code).toBe(2);
});

test.each([["2026-11-26"], ["2027-03-31"]])(
    "until %s the pack in the policy host says what the rules say",
    async (until) => {
        write(keyWaiver(until));
        const none = join(folder, "none.json");
        writeFileSync(none, JSON.stringify({ all: "disabled" }));
        const [own, pack] = [
            reportIn(await check()),
            reportIn(await check("--policy-config", none, "--pack", join(root, "packs/keys"))),
        ];
        const told = ({ findings }: Report) =>
            findings.map(({ rule, level, message, waived, resource }) => ({
                rule,
                level,
                message,
                waived,
                resource: resource.name,
            }));
        expect(told(own)).not.toEqual([]);
        expect(told(pack)).toEqual(told(own));
    },
);

test("an exception in a configuration of Pulumi's holds in the pack and on the command line alike", async () => {
    const policies = join(folder, "policies.json");
    const bare = reportIn(await check());
    const target = bare.findings[0]?.resource.urn ?? "";
    const match = [{ policies: ["customer-managed-key"], targets: [target] }];
    writeFileSync(policies, JSON.stringify({ exceptions: { "EXC-1": { reason: "public files only", match } } }));
    const none = join(folder, "none.json");
    writeFileSync(none, JSON.stringify({ all: "disabled" }));
    const pack = ["--pack", join(root, "packs/keys"), "--pack-config", policies];
    const [own, host] = [
        reportIn(await check("--policy-config", policies)),
        reportIn(await check("--policy-config", none, ...pack)),
    ];
    const told = ({ findings }: Report) => findings.map(({ rule, level, waived }) => [rule, level, waived]);
    expect(told(own)).toEqual([
        ["waivers", "advisory", undefined],
        ["customer-managed-key", "mandatory", { reason: "public files only" }],
    ]);
    // The rule waivers is off there, as every rule of the command line.
    expect(told(host)).toEqual(told(own).slice(1));
});

test.each([
    [
        "waivers:\n  - rule: customer-managed-key\n",
        ":2: 'resource' is missing. line 2: 'reason' is missing. line 2: 'until' is missing.",
    ],
    ["waivers: [", "rempart.waivers.yaml:1: The waivers are not valid YAML"],
])("%j is an error of one line", async (text, problem) => {
    write(text);
    const ended = await check();
    const [error, ...others] = reportIn(ended).errors;
    expect([ended.code, others]).toEqual([1, []]);
    expect(error?.message).toContain(problem.replace(/^:2/, "line 2"));
    expect(error?.message).not.toContain("\n");
});

test("another file can be named, and one that is not there is an error", async () => {
    write(keyWaiver("2027-03-31"), "other.yaml");
    expect((await check()).code).toBe(2);
    expect((await check("--waivers", join(folder, "other.yaml"))).code).toBe(4);
    expect(reportIn(await check("--waivers", join(folder, "none.yaml"))).errors).toEqual([
        { message: `The file of waivers ${join(folder, "none.yaml")} cannot be read (ENOENT).` },
    ]);
});

test("a day that is none is an error", async () => {
    const ended = await rempart(["check", folder, "--json", "--today", "tomorrow"]);
    expect(reportIn(ended).errors).toEqual([{ message: "--today is 'tomorrow': give a day such as 2027-03-31." }]);
});

describe("rempart waive", () => {
    const waive = (...args: readonly string[]) => rempart(["waive", ...args, "--today", "2026-11-27"], { cwd: folder });

    test("writes an entry that the next check applies, and leaves the others as they are", async () => {
        write(keyWaiver("2026-12-31").replace("files", "archive"));
        const ended = await waive("customer-managed-key", files, "--reason", "public: files", "--ticket", "SEC-1");
        const file = join(folder, "rempart.waivers.yaml");
        expect([ended.code, ended.stdout, ended.stderr]).toEqual([
            0,
            `customer-managed-key is waived for ${files} until 2027-02-25, in ${file}.\n`,
            "",
        ]);
        expect(readFileSync(file, "utf8")).toBe(
            `${keyWaiver("2026-12-31").replace("files", "archive")}  - rule: customer-managed-key
    resource: ${files}
    reason: "public: files"
    ticket: SEC-1
    until: 2027-02-25
`,
        );
        expect((await check()).code).toBe(4);
    });

    test("begins a file that names its schema", async () => {
        await waive("customer-managed-key", files, "--reason", "public");
        expect(readFileSync(join(folder, "rempart.waivers.yaml"), "utf8")).toContain("waivers.json\n");
        expect((await check()).code).toBe(4);
    });

    test("an entry that is there already is not written twice, and the lines end as they did", async () => {
        const file = join(folder, "rempart.waivers.yaml");
        const before = `# ours\n${keyWaiver("2026-12-31")}`.replaceAll("\n", "\r\n");
        write(before);
        const twice = await waive("customer-managed-key", files, "--reason", "again");
        expect([twice.code, twice.stderr]).toEqual([
            1,
            `error  ${file} has a waiver of customer-managed-key for ${files} already, until 2026-12-31: change that entry.\n`,
        ]);
        expect(readFileSync(file, "utf8")).toBe(before);
        await waive("customer-managed-key", files, "--reason", "x", "--stack", "prod");
        expect(readFileSync(file, "utf8")).toBe(
            `${before}  - rule: customer-managed-key\r\n    resource: ${files}\r\n    stack: prod\r\n    reason: x\r\n    until: 2027-02-25\r\n`,
        );
    });

    test.each([
        [["customer-managed-key", "*", "--reason", "x"], "The waiver would not be applied: '*' covers every resource."],
        [
            ["customer-managed-key", "files", "--reason", "x"],
            "'files' is no resource: give its URN, or type::name such as azure-native:storage:StorageAccount::files.",
        ],
        [
            ["customer-managed-key", files, "--reason", "x", "--until", "2026-11-26"],
            "The waiver would not be applied: 'until' is 2026-11-26, which is over.",
        ],
        [
            ["customer-managed-keys", files, "--reason", "x"],
            "There is no rule called 'customer-managed-keys'. Did you mean 'customer-managed-key'?",
        ],
        [
            ["failover-target", files, "--reason", "x"],
            "The waiver: 'approvedBy' is missing: failover-target is critical, and somebody has to approve its waiver.",
        ],
        [
            ["customer-managed-key", files, "--reason", "x", "--until", "2028-01-01"],
            "The waiver: 'until' is 2028-01-01, more than a year ahead: give 2027-11-27 or earlier.",
        ],
        [["customer-managed-key", files], "required option '--reason <text>' not specified"],
    ])("%j is refused", async (args, problem) => {
        const ended = await waive(...args);
        expect([ended.code, ended.stdout]).toEqual([1, ""]);
        expect(ended.stderr).toContain(problem);
    });
});
