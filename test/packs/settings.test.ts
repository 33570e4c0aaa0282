/** The settings of the whole pack, as users write them. */
import { euSovereign } from "../../packs";
import { readConfiguration, settingsIn } from "../../policies/core/settings";

const read = (raw: unknown) => readConfiguration(raw, euSovereign.rules, euSovereign.levels);
const codes =
    "EU, EEA, ADEQUATE (countries with an adequacy decision that is not limited to listed organisations) and country codes (ISO 3166-1)";

test.each([
    ["sovereignty", "EUU"],
    ["sovereignty", "ZZ"],
    ["eu-residency", "EUU"],
    ["key-location", "EUU"],
    ["sovereign-endpoint", "EUU"],
    ["failover-target", "ZZ"],
])("%s: a jurisdiction that does not exist is a problem, %s", (policy, given) => {
    expect(read({ [policy]: { allowedJurisdictions: ["EU", given] } }).problems).toEqual([
        `'${policy}.allowedJurisdictions': '${given}' is none of ${codes}, so it allows nothing.`,
    ]);
});

test("jurisdictions said once hold for every rule that asks for them", () => {
    const { settings, problems } = read({ sovereignty: { allowedJurisdictions: ["FR"] } });
    expect(problems).toEqual([]);
    const asking = euSovereign.rules.filter((rule) => Object.hasOwn(rule.settings as object, "allowedJurisdictions"));
    const values = asking.map((rule) => [rule.id, settingsIn(settings, rule, "dev").allowedJurisdictions]);
    expect(values).toEqual(asking.map(({ id }) => [id, ["FR"]]));
    expect(asking.map(({ id }) => id)).toEqual(
        expect.arrayContaining(["eu-residency", "key-location", "sovereign-endpoint", "failover-target"]),
    );
});
