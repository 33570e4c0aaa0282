/** Scenarios: those that ship, and those that people write. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import fc from "fast-check";
import { UserError } from "../../policies/core/user-error";
import { planFields } from "../../policies/failover/rows/plan-fields";
import { scenarios } from "../../policies/paper-drill/rows/scenarios";
import {
    againstText,
    parseAgainst,
    problemsIn,
    readScenario,
    scenarioSchema,
} from "../../policies/paper-drill/scenario";

const own = {
    id: "bank-closes",
    title: "The bank closes the account.",
    story: "Nobody is paid any more.",
    against: [{ operator: "Stripe" }],
};

describe("the scenarios that ship", () => {
    test.each(scenarios.map((scenario) => [scenario.id, scenario] as const))("%s fits the schema", (_, scenario) => {
        expect(readScenario(scenario, "rows")).toEqual(scenario);
        expect(problemsIn(scenario)).toEqual([]);
    });

    test("are seven, each with precedents, and a plan can be made for each", () => {
        expect(scenarios.map(({ id }) => id)).toEqual([
            "provider-sanctions",
            "export-control",
            "insolvency",
            "region-loss",
            "name-or-registry-cut",
            "key-holder-loss",
            "disconnect",
        ]);
        expect(scenarios.filter(({ precedents }) => precedents.length < 2)).toEqual([]);
        const proposals = planFields.fields.scenarios.item.proposals ?? [];
        expect([...scenarios.map(({ id }) => id)].sort()).toEqual([...proposals].sort());
    });

    test("name no issuer: whoever gives the order is said when it is rehearsed", () => {
        expect(scenarios.filter(({ by }) => by !== undefined)).toEqual([]);
    });
});

test("the published schema is that of the code", () => {
    const file = join(__dirname, "../../docs/schemas/drill-scenario.json");
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(JSON.parse(JSON.stringify(scenarioSchema)));
    expect(new Ajv({ strict: false }).validateSchema(scenarioSchema)).toBe(true);
});

describe("a scenario of one's own", () => {
    test("needs a name, a story and an aim; the rest has defaults", () => {
        expect(readScenario({ ...own, against: [{ operator: "Microsoft" }] }, "own.yaml")).toEqual({
            ...own,
            against: [{ operator: "Microsoft" }],
            notice: "PT0S",
            precedents: [],
        });
    });

    test.each([
        ["a text", "It is not an object: see docs/drill.md."],
        [{ ...own, title: "" }, "'title' must NOT have fewer than 1 characters."],
        [{ ...own, id: "Bank" }, `'id' must match pattern "^[a-z][a-z0-9-]*$".`],
        [
            { ...own, against: [{ operator: "Nobody Ltd" }] },
            "'against[0]': 'Nobody Ltd' is no operator of the catalog.",
        ],
        [
            { ...own, against: [{ jurisdiction: "XX" }] },
            "'against[0]': 'XX' is no country code (ISO 3166-1), nor EU or EEA.",
        ],
        [
            { ...own, against: [{ continent: "Europe" }] },
            "'against[0]' must be one of operator, jurisdiction, country, place, service, role (key, identity, registry, dns, certificates, mail, monitoring, supply, state) or vendor, with its name.",
        ],
        [{ ...own, against: [{ role: "key" }], notice: "P1X" }, "'notice' is no ISO 8601 duration such as PT4H."],
        [
            { ...own, against: [{ role: "key" }], issuer: "US" },
            "The scenario has no 'issuer'. Known: id, title, story, against, by, notice, delays, precedents.",
        ],
    ])("%j is refused", (raw, problem) => {
        expect(() => readScenario(raw, "own.yaml")).toThrow(
            new UserError(`The scenario in own.yaml cannot be used. ${problem}`),
        );
    });

    test("whatever a file holds is a scenario or a sentence", () => {
        fc.assert(
            fc.property(fc.anything(), (raw) => {
                try {
                    expect(problemsIn(readScenario(raw, "own.yaml"))).toEqual([]);
                } catch (error) {
                    expect(error).toBeInstanceOf(UserError);
                }
            }),
        );
    });
});

describe("an aim of the command line", () => {
    test.each([
        ["operator:OVHcloud", { operator: "OVHcloud" }, "the operator OVHcloud"],
        ["jurisdiction:EU", { jurisdiction: "EU" }, "every operator under the law of EU"],
        ["country:FR", { country: "FR" }, "every region in FR"],
        ["place:westeurope", { place: "westeurope" }, "the region westeurope"],
        ["service:azure-native:keyvault", { service: "azure-native:keyvault" }, "the service azure-native:keyvault"],
        ["role:registry", { role: "registry" }, "every registry service"],
        ["vendor:Microsoft", { vendor: "Microsoft" }, "the technology of Microsoft"],
    ])("%s", (given, against, text) => {
        expect(parseAgainst(given)).toEqual(against);
        expect(againstText(parseAgainst(given))).toBe(text);
    });

    test.each(["OVHcloud", "operator:", "role:weather", "jurisdiction:Mars", "operator:Nobody Ltd"])(
        "%s is refused",
        (given) => {
            expect(() => parseAgainst(given)).toThrow(UserError);
        },
    );
});
