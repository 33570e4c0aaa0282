import { rempart } from "./command";

const told = async (...args: readonly string[]) => {
    const { code, stdout, stderr } = await rempart(["explain", ...args]);
    return { code, lines: stdout.split("\n"), stderr };
};

describe("rempart explain region", () => {
    test("tells what it knows of a place, with its source and date", async () => {
        expect(await told("region", "West Europe")).toEqual({
            code: 0,
            lines: [
                "westeurope  region",
                "  provider      azure (AzureCloud)",
                "  operator      Microsoft, under the law of United States (US)",
                "  name          West Europe, Netherlands",
                "  country       Netherlands (NL)",
                "  jurisdiction  within EU",
                "  pair          northeurope, Ireland (IE), within EU",
                "  status        open",
                "  note          name does not reveal the country: Netherlands",
                "  source        Azure/terraform-azurerm-avm-utl-regions@9064b20 modules/cached-data/locations.tf.json (az list-locations snapshot, data commit e9d6240 2026-03-12)",
                "  checked       2026-03-12, confidence high",
                "",
            ],
            stderr: "",
        });
    });

    test.each([
        ["europe-west2", "  country       United Kingdom (GB)", "  jurisdiction  outside EU"],
        ["eur4", "  country       Finland (FI) and Netherlands (NL)", "  jurisdiction  within EU"],
        ["nam4", "  country       United States (US)", "  jurisdiction  outside EU"],
        ["bleufrancecentral", "  provider      azure (AzureBleuCloud)", "  jurisdiction  within EU"],
        ["fr-par", "  provider      scaleway", "  jurisdiction  within EU"],
        ["europe-west2-a", "  region        europe-west2", "  jurisdiction  outside EU"],
    ])("%s", async (id, ...wanted) => {
        const { code, lines } = await told("region", id);
        expect([code, wanted.filter((line) => !lines.includes(line))]).toEqual([0, []]);
    });

    test("judges by what is allowed", async () => {
        expect((await told("region", "switzerlandnorth", "--allowed", "EU,CH")).lines).toEqual(
            expect.arrayContaining([
                "  jurisdiction  within EU, CH",
                "  pair          switzerlandwest, Switzerland (CH), within EU, CH",
            ]),
        );
    });

    test("of several places with one name, and of several names, tells all", async () => {
        const { lines } = await told("region", "eu-west-2", "fr-par");
        expect(lines.filter((line) => line.startsWith("  provider"))).toEqual([
            "  provider      aws (aws)",
            "  provider      outscale",
            "  provider      scaleway",
        ]);
    });

    test("as JSON", async () => {
        const { lines } = await told("region", "fr-par", "--json");
        expect(JSON.parse(lines.join("\n"))).toMatchObject([
            { place: { id: "fr-par", provider: "scaleway", countries: ["FR"] }, verdict: "within EU" },
        ]);
    });

    test("says what is nearest to a name that nothing has", async () => {
        expect(await told("region", "westeurop")).toEqual({
            code: 1,
            lines: [""],
            stderr: "error  The catalog knows no place called 'westeurop'. Did you mean westeurope? A place that exists can be added with its country and source to the setting additionalRegions of eu-residency.\n",
        });
    });

    test("refuses a jurisdiction that is none", async () => {
        expect(await told("region", "fr-par", "--allowed", "Europe")).toEqual({
            code: 1,
            lines: [""],
            stderr: "error  --allowed names Europe: give EU, EEA, ADEQUATE or codes of countries (ISO 3166-1), separated by commas.\n",
        });
    });
});

describe("rempart explain host", () => {
    test("of a URL with a path and credentials tells the entry of the catalog, and never the credentials", async () => {
        expect(await told("host", "https://me:never@1.api.k8s.fr-par.scw.cloud:6443/api?token=never")).toEqual({
            code: 0,
            lines: [
                "1.api.k8s.fr-par.scw.cloud  s3/registry/smtp",
                "  entry         scw.cloud and all below it",
                "  operator      Scaleway",
                "  law           France (FR)",
                "  jurisdiction  within EU",
                "  a cluster in  fr-par, France (FR)",
                "  domain        .cloud, run by Aruba PEC, within EU (a matter of the rule name-resolution)",
                "  source        general knowledge, not verified",
                "  checked       2026-11-21, confidence high",
                "",
            ],
            stderr: "",
        });
    });

    test.each([
        ["ghcr.io/acme/web:1", "EU,US", "  jurisdiction  within EU, US"],
        ["docker.io/library/nginx", "EU", "  jurisdiction  outside EU"],
        ["vault.azure.net", "EU", "  operator      Microsoft"],
    ])("%s, where %s is allowed", async (host, allowed, line) => {
        expect((await told("host", host, "--allowed", allowed)).lines).toContain(line);
    });
});

describe("rempart explain operator", () => {
    test("tells who controls it, whose law reaches it, and what its offers are qualified for", async () => {
        const { code, lines } = await told("operator", "Delos");
        expect([code, lines[0]]).toEqual([0, "Delos Cloud GmbH  operator"]);
        expect(lines).toEqual(
            expect.arrayContaining([
                "  seat            Germany (DE)",
                "  controlled by   SAP SE; in the end SAP SE (Germany (DE))",
                "  jurisdiction    within EU",
                "  technology      Azure (Microsoft Sovereign Services Cloud); of Microsoft",
                "  runs            azure/AzureDelosCloud",
            ]),
        );
    });

    test("as JSON", async () => {
        const { lines } = await told("operator", "azure", "--json");
        expect(JSON.parse(lines.join("\n"))).toMatchObject([
            { id: "microsoft", law: { own: ["US"], parent: ["US"], all: ["US"] }, verdict: "outside EU" },
        ]);
    });
});

describe("rempart explain framework", () => {
    test("a requirement: the rules that speak of it, and who answers the rest", async () => {
        const { code, lines } = await told("framework", "GDPR:44");
        expect([code, lines[0]]).toEqual([0, "gdpr:44  requirement"]);
        expect(lines).toEqual(
            expect.arrayContaining([
                "  rules              eu-residency, guardrails, key-location, failover-copies",
                "  no rule can check  data protection officer: Transfers that no place in a program shows, such as remote access of support staff",
            ]),
        );
    });

    test("a framework by the name of its register: every requirement, a line each", async () => {
        const { lines } = await told("framework", "secnumcloud-3.2");
        expect(lines.filter((line) => /^ {2}snc:/.test(line))).toHaveLength(11);
    });
});

test.each([
    [
        "deutsche telekom",
        "Deutsche Telekom AG is an owner and runs no cloud itself. Ask for what it controls: T-Systems (Google technology), Open Telekom Cloud / T Cloud Public.",
    ],
    ["Alphabet", "Alphabet Inc. is an owner and runs no cloud itself. Ask for what it controls: Google."],
])("who asks for the owner %s is told what it controls", async (name, said) => {
    const { code, stderr } = await told("operator", name);
    expect([code, stderr]).toEqual([1, `error  ${said}\n`]);
});

describe("of several things", () => {
    test("tells what it knows, what it does not on standard error, and exits with 1", async () => {
        const { code, lines, stderr } = await told("operator", "OVHclout", "STACKIT", "Nemo", "IONOS");
        expect([code, lines.filter((line) => line.endsWith("  operator"))]).toEqual([
            1,
            ["STACKIT  operator", "IONOS SE  operator"],
        ]);
        expect(stderr.split("\n")).toEqual([
            "error  The catalog knows no operator called 'OVHclout'. Did you mean OVHcloud?",
            expect.stringMatching(/^error {2}The catalog knows no operator called 'Nemo'\./),
            "",
        ]);
    });

    test.each([
        ["host", "nowhere.example", "quay.io", "The catalog knows nobody behind 'nowhere.example'."],
        ["host", "https://", "quay.io", "'https://' names no host"],
        [
            "framework",
            "gdrp",
            "gdpr:44",
            "The catalog knows no framework and no requirement called 'gdrp'. Did you mean 'gdpr'?",
        ],
        ["rule", "eu-residenzy", "guardrails", "There is no rule called 'eu-residenzy'. Did you mean 'eu-residency'?"],
        ["scenario", "insolvent", "insolvency", "There is no scenario called 'insolvent'. Did you mean 'insolvency'?"],
        ["type", "storage", "gcp:storage/bucket:Bucket", "'storage' is no type token"],
        ["region", "westeurop", "fr-par", "The catalog knows no place called 'westeurop'. Did you mean westeurope?"],
    ])("explain %s %s %s", async (kind, wrong, right, problem) => {
        const { code, lines, stderr } = await told(kind, wrong, right, "--json");
        expect([code, (JSON.parse(lines.join("\n")) as object[]).length]).toEqual([1, 1]);
        expect(stderr).toContain(problem);
    });
});

test("a type of which every value may name a host is not said to name none", async () => {
    const { lines } = await told("type", "kubernetes:apps/v1:Deployment");
    expect(lines.find((line) => line.includes("endpoints"))).toMatch(
        /endpoints +the hosts, addresses and images that its inputs name are judged$/,
    );
});

describe("rempart explain rule", () => {
    test("prints its page", async () => {
        const { code, lines } = await told("rule", "eu-residency");
        expect([code, lines[0]]).toEqual([0, "# eu-residency"]);
    });

    test("names the rules where there is none of that name", async () => {
        const { code, stderr } = await told("rule", "nothing");
        expect([code, stderr]).toEqual([
            1,
            expect.stringMatching(/^error {2}There is no rule called 'nothing'\. All of them: rempart list rules\.$/m),
        ]);
    });
});
