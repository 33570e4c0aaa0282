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

describe("rempart explain rule", () => {
    test("prints its page", async () => {
        const { code, lines } = await told("rule", "eu-residency");
        expect([code, lines[0]]).toEqual([0, "# eu-residency"]);
    });

    test("names the rules where there is none of that name", async () => {
        const { code, stderr } = await told("rule", "nothing");
        expect([code, stderr]).toEqual([
            1,
            expect.stringMatching(/^error {2}There is no rule called 'nothing'. Rules: eu-residency, /),
        ]);
    });
});
