/** `rempart drill` as a user runs it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Ajv from "ajv";
import { PLAN_TYPE } from "../../policies/failover/plan";
import { rempart, root } from "./command";

const schemaIn = (name: string) => JSON.parse(readFileSync(join(root, "docs/schemas", name), "utf8")) as object;
const ajv = new Ajv({ strict: false });
ajv.addSchema(schemaIn("drill-scenario.json"));
const isReport = ajv.compile(schemaIn("drill-report.json"));

let folder: string;
beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "rempart-drill-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string) => join(folder, name);
function written(name: string, text: string): string {
    writeFileSync(at(name), text);
    return at(name);
}

const urn = (type: string, name: string) => `urn:pulumi:dev::clinic::${type}::${name}`;
const database = urn("azure-native:dbforpostgresql:Server", "database");
const provider = {
    urn: urn("pulumi:providers:azure-native", "default"),
    type: "pulumi:providers:azure-native",
    custom: true,
    id: "1",
    inputs: {},
};
const plan = (target: object) => ({
    urn: urn(PLAN_TYPE, "plan"),
    type: PLAN_TYPE,
    custom: false,
    inputs: {
        target,
        agreement: { status: "signed", date: "2026-03-02", reference: "contract 2026/17" },
        rto: "PT4H",
        rpo: "PT1H",
        covers: [{ urn: database, method: "pg_dump shipped off-site", every: "PT30M" }],
        keys: { custodian: "self" },
    },
});
const state = (...more: readonly object[]): string =>
    JSON.stringify({
        version: 3,
        deployment: {
            resources: [
                { urn: urn("pulumi:pulumi:Stack", "clinic-dev"), type: "pulumi:pulumi:Stack", custom: false },
                provider,
                {
                    urn: database,
                    type: "azure-native:dbforpostgresql:Server",
                    custom: true,
                    id: "2",
                    provider: `${provider.urn}::1`,
                    inputs: { location: "germanywestcentral", serverName: "records", storage: { storageSizeGB: 64 } },
                },
                ...more,
            ],
        },
    });
const elsewhere = { operator: "OVHcloud", regions: ["GRA11"] };
const paired = { operator: "Microsoft", regions: ["germanynorth"] };

test.each([
    ["with a plan", state(plan(elsewhere)), [], 0, "compliant"],
    ["without one", state(), [], 2, "violating"],
    ["with the paired region as target", state(plan(paired)), [], 2, "violating"],
    ["with an order against nobody there", state(), ["--against", "operator:Scaleway"], 0, "compliant"],
    ["with notice", state(), ["--scenario", "insolvency"], 0, "undetermined"],
    ["with notice, and what is open blocks", state(), ["--scenario", "insolvency", "--fail-closed"], 3, "undetermined"],
    [
        "of a stack without resources",
        '{"version":3,"deployment":{}}',
        ["--against", "operator:Microsoft"],
        3,
        "nothing-judged",
    ],
    ["of nothing that tells its operator", '{"version":3,"deployment":{}}', [], 1, "error"],
])("a drill %s", async (_, text, options, code, verdict) => {
    const file = written("state.json", text);
    const ended = await rempart(["drill", "--state", file, "--json", ...options]);
    const report = JSON.parse(ended.stdout) as { readonly verdict: string };
    expect(isReport(report) ? [] : isReport.errors).toEqual([]);
    expect({ code: ended.code, verdict: report.verdict }).toEqual({ code, verdict });
});

test("the story, line by line", async () => {
    const file = written("story.json", state(plan(elsewhere)));
    const { stdout, code } = await rempart(["drill", "--state", file, "--by", "US"]);
    expect(code).toBe(0);
    expect(stdout.split("\n")[0]).toBe(
        "provider-sanctions  An order makes the operator of the primary stop serving this customer.",
    );
    expect(stdout).toContain("  against the operator Microsoft · by US · without notice · stack dev\n");
    expect(stdout).toContain("Server 'database' stops: run by Microsoft\n");
    expect(stdout).toContain(
        "  returns Server 'database' (the databases of the server, up to 64 GiB); up to 30 min of the latest work is lost\n",
    );
    expect(stdout).toContain(
        "the workloads of dev return at OVHcloud (GRA11) after 1 h 35 min (estimated, promised within PT4H)",
    );
    expect(stdout.trimEnd().split("\n").at(-1)).toBe(
        "verdict: compliant: what stops comes back, as the plan of dev says; or nothing stops",
    );
});

test("a scenario of one's own, and its pictures", async () => {
    const file = written("own.json", state(plan(elsewhere)));
    const scenario = written(
        "own.yaml",
        "id: vault\ntitle: The vault & all <in it> is gone.\nstory: Nobody can open anything.\nagainst:\n  - service: azure-native:dbforpostgresql\n",
    );
    const pictures = { timeline: at("timeline.svg"), graph: at("graph.svg") };
    const options = ["--timeline", pictures.timeline, "--graph", pictures.graph];
    const ended = await rempart(["drill", "--state", file, "--scenario", scenario, ...options]);
    expect(ended.stderr).toBe("");
    for (const picture of Object.values(pictures)) {
        const text = readFileSync(picture, "utf8");
        expect(unclosed(text)).toEqual([]);
        expect(text).not.toMatch(/href|url\(|@import|<script/);
    }
    expect(readFileSync(pictures.timeline, "utf8")).toContain("The vault &amp; all &lt;in it&gt; is gone.");
    expect(readFileSync(pictures.graph, "utf8")).toContain("Server &#39;database&#39;");
});

/** The tags of a document that are opened and not closed, or closed and not opened. */
function unclosed(xml: string): readonly string[] {
    const open: string[] = [];
    for (const [, end, name = "", rest = ""] of xml.matchAll(/<(\/?)([a-z]+)([^<>]*)>/g)) {
        if (end === "/") {
            if (open.pop() !== name) return [name];
        } else if (!rest.endsWith("/")) open.push(name);
    }
    return open;
}

test.each([
    [["--scenario", "meteorite"], "There is no scenario called 'meteorite'."],
    [["--scenario", "missing.yaml"], "The scenario missing.yaml cannot be read (ENOENT)."],
    [["--against", "weather:rain"], "--against weather:rain: give WHAT:NAME"],
    [["--target-stack", "fr"], "--target-stack needs --target DIR."],
    [["--timeline", "/nowhere/there.svg"], "/nowhere/there.svg cannot be written (ENOENT)."],
])("%j is told in one line", async (options, start) => {
    const file = written("wrong.json", state());
    const { stdout, stderr, code } = await rempart(["drill", "--state", file, ...options]);
    expect({ stdout, code }).toEqual({ stdout: "", code: 1 });
    expect(stderr.startsWith(`error  ${start}`)).toBe(true);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
});

const image = "rg.fr-par.scw.cloud/clinic/web";
const digest = `sha256:${"6e340b9cffb37a98".repeat(4)}`;
const app = {
    urn: urn("azure-native:app:ContainerApp", "web"),
    type: "azure-native:app:ContainerApp",
    custom: true,
    id: "3",
    provider: `${provider.urn}::1`,
    inputs: {
        location: "germanywestcentral",
        template: { containers: [{ name: "web", image: `${image}@${digest}` }] },
    },
};
const record = {
    schemaVersion: 1,
    workload: "clinic",
    date: "2026-09-14",
    result: "passed",
    rto: "PT2H40M",
    rpo: "PT20M",
    lost: ["one event"],
    counts: { before: { events: 80 }, after: { events: 79 } },
    target: { operator: "OVHcloud" },
    images: { [image]: digest },
};

describe("the record of a real drill", () => {
    test.each([
        ["supports its plan", record, "2026-11-27", 0, []],
        ["that failed", { ...record, result: "failed" }, "2026-11-27", 2, ["failed"]],
        ["of another workload", { ...record, workload: "mail" }, "2026-11-27", 2, ["foreign"]],
        ["that is too old", record, "2028-01-01", 2, ["stale"]],
        ["of the future", record, "2026-01-01", 2, ["future"]],
        ["that was too slow", { ...record, rto: "PT5H" }, "2026-11-27", 2, ["too-slow"]],
        ["that went elsewhere", { ...record, target: { operator: "Scaleway" } }, "2026-11-27", 2, ["other-target"]],
        ["that lost what it does not name", { ...record, lost: [] }, "2026-11-27", 2, ["incomplete"]],
        [
            "of other images",
            { ...record, images: { [image]: `sha256:${"0123456789abcdef".repeat(4)}` } },
            "2026-11-27",
            2,
            ["other-images"],
        ],
        ["that is none", { drill: "yes" }, "2026-11-27", 2, Array.from({ length: 8 }, () => "malformed")],
    ])("%s", async (_, content, today, code, problems) => {
        const file = written("verify.json", state(plan(elsewhere), app));
        const evidence = written("drill.json", JSON.stringify(content));
        const ended = await rempart(["drill", "--state", file, "--verify", evidence, "--today", today, "--json"]);
        const found = JSON.parse(ended.stdout) as { readonly problems: readonly { readonly id: string }[] };
        expect({ code: ended.code, problems: found.problems.map(({ id }) => id) }).toEqual({ code, problems });
    });

    test("is refused without a plan, and where it cannot be read", async () => {
        const file = written("bare.json", state());
        const evidence = written("drill.json", JSON.stringify(record));
        const without = await rempart(["drill", "--state", file, "--verify", evidence]);
        expect([without.code, without.stderr.startsWith("error  The stack has no FailoverPlan that ")]).toEqual([
            1,
            true,
        ]);
        const broken = await rempart(["drill", "--state", file, "--verify", written("broken.json", "{")]);
        expect(broken.stderr).toBe(
            `error  The record ${at("broken.json")} is not JSON: docs/schemas/drill.json describes it.\n`,
        );
    });
});

test("rempart list scenarios", async () => {
    const { stdout } = await rempart(["list", "scenarios", "--json"]);
    const names = (JSON.parse(stdout) as readonly { readonly name: string }[]).map(({ name }) => name);
    expect(names).toHaveLength(7);
    expect(names[0]).toBe("provider-sanctions");
});

test("rempart explain scenario", async () => {
    const { stdout } = await rempart(["explain", "scenario", "insolvency"]);
    expect(stdout.split("\n").filter((line) => line.startsWith("- "))).toEqual([
        "- 2013-09-16: Nirvanix gives its customers two weeks to take their data away. (computerweekly.com 2240206126; neuralytix.com)",
        "- 2022-10-25: UKCloud is placed into compulsory liquidation; invoices rise sevenfold within weeks, and customers that cannot pay race to move. (theregister.com 2022-10-26; civilserviceworld.com 2022-11-22)",
    ]);
    const { code, stderr } = await rempart(["explain", "scenario", "insolvent"]);
    expect([
        code,
        stderr.startsWith("error  There is no scenario called 'insolvent'. Did you mean 'insolvency'?"),
    ]).toEqual([1, true]);
});
