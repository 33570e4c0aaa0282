/** `rempart.json`, profiles by name, and `rempart config`. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rempart, type Ended } from "./command";
import { writeState } from "./states";

interface Report {
    readonly findings: readonly {
        readonly rule: string;
        readonly level: string;
        readonly message: string;
        readonly waived?: object;
    }[];
    readonly errors: readonly { readonly message: string }[];
}
const reportIn = ({ stdout }: Ended): Report => JSON.parse(stdout) as Report;
const errorsIn = (ended: Ended) => reportIn(ended).errors.map(({ message }) => message);

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "rempart-config-"))));
afterEach(() => rmSync(folder, { recursive: true }));
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const check = (location: string, ...args: readonly string[]) =>
    rempart(["check", "--json", "--state", writeState(folder, "site", "dev", { files: location }), ...args]);

test("the file beside the state is read, with a byte order mark and comments; --no-config reads none", async () => {
    write("rempart.json", '\uFEFF{\n  // one country\n  "packs": ["residency"],\n  "profile": "france",\n}');
    expect((await check("westeurope")).code).toBe(2);
    expect((await check("francecentral")).code).toBe(0);
    expect((await check("westeurope", "--no-config", "--with", "residency")).code).toBe(0);
});

test("options win over the file, and the file over its profile", async () => {
    write(
        "rempart.yaml",
        "packs: [residency]\nprofile: ours\nprofiles:\n  ours:\n    settings: { allowedJurisdictions: [DE] }\nrules:\n  eu-residency: advisory\n",
    );
    const advisory = await check("westeurope");
    expect([advisory.code, reportIn(advisory).findings.map(({ level }) => level)]).toEqual([0, ["advisory"]]);
    const allowed = await check("westeurope", "--profile", "eu");
    expect([allowed.code, reportIn(allowed).findings]).toEqual([0, []]);
    const policies = join(folder, "policies.json");
    writeFileSync(policies, JSON.stringify({ "eu-residency": "mandatory" }));
    expect((await check("westeurope", "--policy-config", policies)).code).toBe(2);
});

test("waivers and a baseline are found from the file, wherever the command runs", async () => {
    write("rempart.json", JSON.stringify({ packs: ["residency"], waivers: "accepted.yaml", acceptWaivers: true }));
    write(
        "accepted.yaml",
        "- { rule: eu-residency, resource: 'azure-native:storage:StorageAccount::*', reason: test, until: 2027-01-01 }\n",
    );
    expect((await check("eastus", "--today", "2026-12-01")).code).toBe(0);
    expect((await check("eastus", "--today", "2027-01-02")).code).toBe(2);
});

const codes =
    "EU, EEA, ADEQUATE (countries with an adequacy decision that is not limited to listed organisations) and country codes (ISO 3166-1)";
test.each([
    [
        { packs: ["residence"] },
        "'packs.0' must be one of eu-sovereign, residency, keys, endpoints, failover. Did you mean 'residency'?",
    ],
    [{ packs: "residency" }, `'packs' must be a list: ["residency"].`],
    [{ acceptWaivers: "true" }, "'acceptWaivers' must be a boolean without quotes."],
    [{ pack: [] }, "There is no 'pack'. Did you mean 'packs'?"],
    [{ sovereignty: {} }, "There is no 'sovereignty'."],
    [{ profile: "frence" }, "There is no profile 'frence'. Did you mean 'france'?"],
    [
        { settings: { allowedJurisdictions: ["France"] } },
        `'settings.allowedJurisdictions': 'France' is none of ${codes}, so it allows nothing. Write FR.`,
    ],
    [{ settings: { allowedJurisdictions: [] } }, "it is empty, so nothing is allowed: give EU, EEA,"],
    [{ settings: { allowedJurisdictions: ["Allemagne"] } }, "so it allows nothing. Write DE."],
    [{ settings: { allowedJurisdictions: ["Österreich"] } }, "so it allows nothing. Write AT."],
    [
        { rules: { "customer-managed-keys": "advisory" } },
        "There is no policy 'customer-managed-keys'. Did you mean 'customer-managed-key'?",
    ],
    [[], 'The configuration is an object: { "profile": "eu" }.'],
])("%j is an error of one line", async (config, problem) => {
    write("rempart.json", JSON.stringify(config));
    const ended = await check("westeurope");
    const [error, ...others] = errorsIn(ended);
    expect([ended.code, others]).toEqual([1, []]);
    expect(error).toContain(problem);
    expect(error).not.toContain("\n");
});

test("'all' says what else it switches on", async () => {
    write("rempart.json", JSON.stringify({ rules: { all: "mandatory" } }));
    const { stderr } = await check("westeurope");
    expect(stderr).toBe(
        'note  "all" switches on second-encryption, kept-beside, confidential-compute too, which are off unless somebody asks for them. Give each a level of its own to say what you mean.\n',
    );
});

test.each([
    [
        "rempart.json",
        '{ "rules": { "mail": "advisory",\n "mail": "disabled" } }',
        "has 'mail' twice (line 2): keep one.",
    ],
    ["rempart.yaml", "profile: eu\nprofile: france\n", "is not YAML (line 2: Map keys must be unique)."],
])("a key that stands twice in %s is an error", async (name, text, problem) => {
    write(name, text);
    const ended = await check("westeurope");
    rmSync(join(folder, name));
    expect([ended.code, errorsIn(ended)]).toEqual([1, [expect.stringContaining(problem) as string]]);
});

test("two configurations beside each other are an error that names both", async () => {
    write("rempart.json", "{}");
    write("rempart.yaml", "profile: france # for public bodies\n");
    const ended = await check("westeurope");
    rmSync(join(folder, "rempart.yaml"));
    expect([ended.code, errorsIn(ended)]).toEqual([
        1,
        [`There are rempart.json and rempart.yaml in ${folder}: keep one, or name it with --config.`],
    ]);
});

describe("rempart config", () => {
    test("prints what holds in Pulumi's own format, which the pack and --policy-config read", async () => {
        write("rempart.json", JSON.stringify({ profile: "france", rules: { mail: "disabled" } }));
        const ended = await rempart(["config", folder, "--for-pulumi"]);
        expect([ended.code, JSON.parse(ended.stdout)]).toEqual([
            0,
            { sovereignty: { allowedJurisdictions: ["FR"] }, mail: "disabled" },
        ]);
        write("pulumi.json", ended.stdout);
        const own = await check("westeurope");
        const again = await check("westeurope", "--no-config", "--policy-config", join(folder, "pulumi.json"));
        expect(reportIn(own).findings).not.toEqual([]);
        expect(reportIn(again).findings).toEqual(reportIn(own).findings);
    });

    test("prints waivers that Pulumi's exceptions can say, and tells which cannot", async () => {
        const urn = "urn:pulumi:dev::site::azure-native:storage:StorageAccount::files";
        write(
            "rempart.waivers.yaml",
            [
                `- { rule: eu-residency, resource: '${urn}', reason: moved in spring, until: 2026-12-02 }`,
                `- { rule: eu-residency, resource: 'azure-native:storage:StorageAccount::*', reason: r, until: 2026-12-31 }`,
                "",
            ].join("\n"),
        );
        const ended = await rempart(["config", folder, "--exceptions", "--today", "2026-12-01"]);
        expect(JSON.parse(ended.stdout)).toEqual([
            {
                policyPack: "rempart-eu-sovereign",
                match: [{ policies: ["eu-residency"], targets: [urn] }],
                reason: "moved in spring",
                expiresInSeconds: 172800,
            },
        ]);
        expect(ended.stderr).toBe(
            "note  The waiver of eu-residency for azure-native:storage:StorageAccount::* is left out: Pulumi's exceptions name a resource by its URN, without *.\n",
        );
    });

    test("writes exceptions that Pulumi reads, and that a check reads again", async () => {
        write("rempart.json", JSON.stringify({ profile: "france", settings: { unwaivable: ["mail"] } }));
        const resource = "urn:pulumi:dev::site::azure-native:storage:StorageAccount::files";
        const waivers = [
            `- { rule: eu-residency, resource: '${resource}', reason: moved in spring, until: 2026-12-02 }`,
            `- { rule: mail, resource: '${resource}', reason: r, until: 2026-12-31 }`,
            "",
        ];
        write("rempart.waivers.yaml", waivers.join("\n"));
        const ended = await rempart(["config", folder, "--for-pulumi", "--exceptions", "--today", "2026-12-01"]);
        expect(JSON.parse(ended.stdout)).toEqual({
            sovereignty: { allowedJurisdictions: ["FR"], unwaivable: ["mail"] },
            exceptions: {
                "waiver-1": {
                    reason: "moved in spring",
                    match: [{ policies: ["eu-residency"], targets: [resource] }],
                },
            },
        });
        expect(ended.stderr.split("\n")).toEqual([
            `note  The waiver of mail for ${resource} is left out: the rule is declared unwaivable.`,
            "note  Pulumi's exceptions in a file have no last day. Write them again when the first ends, on 2026-12-02.",
            "",
        ]);
        write("pulumi.json", ended.stdout);
        rmSync(join(folder, "rempart.waivers.yaml"));
        const again = reportIn(
            await check(
                "westeurope",
                "--no-config",
                "--with",
                "residency",
                "--policy-config",
                join(folder, "pulumi.json"),
            ),
        );
        expect(again.findings.map(({ rule, waived }) => [rule, waived])).toEqual([
            ["waivers", undefined],
            ["eu-residency", { reason: "moved in spring" }],
        ]);
    });

    test("an exception that is not complete is one line", async () => {
        write("pulumi.json", JSON.stringify({ exceptions: [{ reason: "r" }] }));
        const ended = await check("westeurope", "--policy-config", join(folder, "pulumi.json"));
        expect([ended.code, errorsIn(ended)]).toEqual([
            1,
            [`${join(folder, "pulumi.json")}: 'exceptions' must be an object: an identifier, then reason and match.`],
        ]);
    });

    test("says what is wrong, and prints nothing", async () => {
        write("rempart.json", JSON.stringify({ rules: { mails: "disabled" } }));
        const ended = await rempart(["config", folder, "--for-pulumi"]);
        expect([ended.code, ended.stdout]).toEqual([1, ""]);
        expect(ended.stderr).toContain("There is no policy 'mails'. Did you mean 'mail'?");
    });
});
