import { evaluate } from "../../policies/core/evaluate";
import { defineRule } from "../../policies/core/rule";
import { enabledIn, levelOf, readConfiguration, requirementsIn, settingsIn } from "../../policies/core/settings";
import { resource } from "../rules";

const shared = {
    type: "array",
    items: { type: "string" },
    description: "countries",
    default: ["EU"] as readonly string[],
    scope: "pack",
    problems: (value: readonly string[]) =>
        value.filter((each) => each === "XX").map((each) => `'${each}' is no country.`),
} as const;
const rule = defineRule({
    id: "named",
    title: "Everything has a name.",
    rationale: "For the tests.",
    severity: "low",
    frameworks: [],
    remediation: "Name it.",
    messages: { missing: "{resource} has no '{path}'." },
    settings: { allowed: { type: "array", items: { type: "string" }, description: "names", default: ["it"] } },
    rows: { "gcp:storage/bucket:Bucket": { path: "name" } },
    judge({ row, read, applies, violation, settings }) {
        applies();
        const reading = read(row.path);
        if (reading.state !== "known" || !settings.allowed.some((name) => name === reading.value))
            violation("missing", { path: row.path });
    },
});
const abroad = defineRule({ ...rule, id: "abroad", settings: { countries: shared }, judge: () => undefined });
const home = defineRule({ ...rule, id: "home", settings: { countries: shared }, judge: () => undefined });
const type = "gcp:storage/bucket:Bucket";

describe("a configuration", () => {
    const read = (raw: unknown) => readConfiguration(raw, [rule], { named: "mandatory" });

    test("keeps defaults, levels and settings", () => {
        expect(read({})).toEqual({
            levels: { named: "mandatory" },
            settings: { named: { allowed: ["it"], undetermined: "advisory", environments: {} } },
            run: {},
            problems: [],
        });
        expect(read({ all: "advisory" }).levels).toEqual({ named: "advisory" });
        expect(read({ all: "advisory", named: "disabled" }).levels).toEqual({ named: "disabled" });
        expect(read({ named: "disabled" }).settings).toMatchObject({ named: { allowed: ["it"] } });
        expect(read({ named: { enforcementLevel: "advisory", allowed: ["a"] } })).toEqual({
            levels: { named: "advisory" },
            settings: { named: { allowed: ["a"], undetermined: "advisory", environments: {} } },
            run: {},
            problems: [],
        });
    });

    test.each([
        [{ nmaed: "advisory" }, "There is no policy 'nmaed'. Did you mean 'named'? Known: named, sovereignty."],
        [
            { named: { alowed: [] } },
            "'named' has no setting 'alowed'. Did you mean 'allowed'? Known: allowed, undetermined, environments.",
        ],
        [{ named: { allowed: "it" } }, `'named.allowed' must be a list: ["it"].`],
        [{ named: { allowed: [1] } }, "'named.allowed.0' must be string."],
        [{ named: { undetermined: "no" } }, "'named.undetermined' must be one of advisory, mandatory."],
        [
            { named: "strict" },
            "'named' has no enforcement level \"strict\"; use advisory, mandatory, remediate, disabled.",
        ],
        [
            { named: { environments: { prod: { alowed: [] } } } },
            "'named.environments.prod' must NOT have additional properties: alowed.",
        ],
        [
            { named: { environments: { prod: { allowed: "it" } } } },
            `'named.environments.prod.allowed' must be a list: ["it"].`,
        ],
        [{ named: 3 }, "'named' must be an enforcement level or an object of settings."],
        [{ all: "loud" }, "'all' has no enforcement level \"loud\"; use advisory, mandatory, remediate, disabled."],
        [[], "The policy configuration is not a JSON object of policies."],
    ])("%j is a problem", (raw, problem) => expect(read(raw).problems).toEqual([problem]));
});

test("a stack has the settings of its environment, and the rule's own for the rest", () => {
    const environments = { dev: { allowed: ["x"] }, prod: { allowed: ["y"] } };
    const { settings: read } = readConfiguration({ named: { allowed: ["z"], environments } }, [rule], {});
    const judgedIn = (stack: string) => {
        const given = resource(type, { name: "x" });
        const urn = given.urn.replace("urn:pulumi:dev", `urn:pulumi:${stack}`);
        return evaluate([{ ...given, urn }], [rule], read)[0]?.answer;
    };
    expect([judgedIn("dev"), judgedIn("prod"), judgedIn("test")]).toEqual(["compliant", "violating", "violating"]);
});

describe("settings of the pack", () => {
    const rules = [abroad, home, rule];
    const read = (raw: unknown) => readConfiguration(raw, rules, {});
    const valuesOf = (raw: unknown, stack = "dev") => {
        const { settings, problems } = read(raw);
        expect(problems).toEqual([]);
        return rules.map((each) => settingsIn(settings, each, stack));
    };

    test("hold for every rule that has them", () => {
        expect(valuesOf({ sovereignty: { countries: ["FR"], undetermined: "mandatory" } })).toEqual([
            { countries: ["FR"], undetermined: "mandatory" },
            { countries: ["FR"], undetermined: "mandatory" },
            { allowed: ["it"], undetermined: "mandatory" },
        ]);
    });

    test("give way to those of a rule, and both to those of an environment of their own", () => {
        const raw = {
            sovereignty: { countries: ["FR"], environments: { prod: { countries: ["DE"] } } },
            home: { countries: ["EU"], environments: { test: { countries: ["AT"] } } },
        };
        expect(valuesOf(raw).map(({ countries }) => countries)).toEqual([["FR"], ["EU"], undefined]);
        expect(valuesOf(raw, "prod").map(({ countries }) => countries)).toEqual([["DE"], ["EU"], undefined]);
        expect(valuesOf(raw, "test").map(({ countries }) => countries)).toEqual([["FR"], ["AT"], undefined]);
    });

    test.each([
        [{ sovereignty: { countries: ["XX"] } }, "'sovereignty.countries': 'XX' is no country."],
        [{ home: { countries: ["XX"] } }, "'home.countries': 'XX' is no country."],
        [
            { sovereignty: { environments: { prod: { countries: ["XX"] } } } },
            "'sovereignty.environments.prod.countries': 'XX' is no country.",
        ],
        [
            { sovereignty: { allowed: [] } },
            "'sovereignty' has no setting 'allowed'. Did you mean 'failClosed'? Known: countries, undetermined, requireCoverage, failClosed, unwaivable, environments.",
        ],
        [
            { sovereignty: { unwaivable: ["homes"] } },
            "'sovereignty.unwaivable': there is no rule 'homes'. Did you mean 'home'?",
        ],
        [
            { sovereignty: { environments: { prod: { unwaivable: ["al"] } } } },
            "'sovereignty.unwaivable': there is no rule 'al'. Did you mean 'all'?",
        ],
        [{ sovereignty: "mandatory" }, "'sovereignty' must be an object of settings."],
    ])("%j is a problem", (raw, problem) => expect(read(raw).problems).toEqual([problem]));

    const violation = { kind: "violation", message: "missing" } as const;

    test("a level differs by environment", () => {
        const configuration = read({
            home: { environments: { prod: { enforcementLevel: "advisory" }, lab: { enforcementLevel: "disabled" } } },
        });
        expect(configuration.problems).toEqual([]);
        expect(levelOf(configuration, home, violation, "dev")).toBe("mandatory");
        expect(levelOf(configuration, home, violation, "prod")).toBe("advisory");
        const ids = (stack: string) => enabledIn(configuration, rules, stack).map(({ id }) => id);
        expect(ids("lab")).toEqual(["abroad", "named"]);
        expect(ids("dev")).toEqual(["abroad", "home", "named"]);
    });

    test("an environment is the whole name of a stack", () => {
        const raw = { sovereignty: { environments: { prod: { countries: ["DE"] } } } };
        expect(valuesOf(raw, "production")[0]).toEqual({ countries: ["EU"], undetermined: "advisory" });
        expect(valuesOf(raw, "constructor")[0]).toEqual({ countries: ["EU"], undetermined: "advisory" });
    });

    test("failClosed makes block what was not judged, where it is said", () => {
        const configuration = read({ sovereignty: { environments: { prod: { failClosed: true } } }, home: "advisory" });
        const levels = (stack: string) => [
            levelOf(configuration, home, { kind: "undetermined", message: "later" }, stack),
            levelOf(configuration, home, { kind: "violation", message: "rule-failed" }, stack),
            levelOf(configuration, home, violation, stack),
        ];
        expect(levels("dev")).toEqual(["advisory", "advisory", "advisory"]);
        expect(levels("prod")).toEqual(["mandatory", "mandatory", "advisory"]);
        expect(requirementsIn(configuration, "prod")).toEqual({ failClosed: true, requireCoverage: true });
        expect(requirementsIn(configuration, "dev")).toEqual({ failClosed: false, requireCoverage: false });
    });
});
