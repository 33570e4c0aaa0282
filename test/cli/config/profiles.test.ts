import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { layered, policyConfigOf, profile, profileNames, profilePurposes } from "../../../cli/config/profiles";
import { baselineSchema, configSchema, waiversSchema } from "../../../cli/config/schemas";
import { root } from "../command";

test("later layers win, setting by setting and stack by stack", () => {
    expect(
        layered(
            {
                sovereignty: { allowedJurisdictions: ["EU"], environments: { dev: { failClosed: false } } },
                identity: "advisory",
                mail: { enforcementLevel: "mandatory", undetermined: "mandatory" },
            },
            {
                sovereignty: { failClosed: true, environments: { dev: { undetermined: "advisory" }, prod: {} } },
                identity: { undetermined: "mandatory" },
                mail: "advisory",
            },
        ),
    ).toEqual({
        sovereignty: {
            allowedJurisdictions: ["EU"],
            failClosed: true,
            environments: { dev: { failClosed: false, undetermined: "advisory" }, prod: {} },
        },
        identity: { enforcementLevel: "advisory", undetermined: "mandatory" },
        mail: { enforcementLevel: "advisory", undetermined: "mandatory" },
    });
});

test("'all' in a later layer holds for what an earlier one named, and not for what is named beside it", () => {
    expect(
        layered(
            { identity: "mandatory", mail: { enforcementLevel: "mandatory", undetermined: "mandatory" } },
            { all: "advisory", telemetry: "mandatory" },
        ),
    ).toEqual({ all: "advisory", mail: { undetermined: "mandatory" }, telemetry: "mandatory" });
});

test("an empty layer changes nothing, and layers can be combined in any grouping", () => {
    const level = fc.constantFrom("advisory", "mandatory", "disabled");
    const entry = fc.oneof(level, fc.record({ undetermined: level }));
    const config = fc.dictionary(fc.constantFrom("sovereignty", "identity", "mail"), entry);
    fc.assert(
        fc.property(config, config, config, (one, two, three) => {
            expect(layered(one, {})).toEqual(layered(one));
            expect(layered(layered(one, two), three)).toEqual(layered(one, layered(two, three)));
        }),
    );
});

test("a profile is one of Rempart's or one's own", () => {
    expect(profile("france")).toEqual({ sovereignty: { allowedJurisdictions: ["FR"] } });
    expect(profile("ours", { ours: { settings: { failClosed: true }, rules: { mail: "disabled" } } })).toEqual({
        sovereignty: { failClosed: true },
        mail: "disabled",
    });
    expect(() => profile("frence")).toThrow(
        `There is no profile 'frence'. Did you mean 'france'? Known: ${profileNames().join(", ")}.`,
    );
});

test("levels and settings have the same form as Pulumi's configuration", () => {
    expect(policyConfigOf({})).toEqual({});
    expect(policyConfigOf({ settings: { failClosed: true } })).toEqual({ sovereignty: { failClosed: true } });
});

test.each([
    ["rempart", configSchema(true)],
    ["waivers", waiversSchema()],
    ["baseline", baselineSchema()],
])("the published schema of %s is current (npm run docs)", (name, schema) => {
    const published = JSON.parse(readFileSync(join(root, `docs/schemas/${name}.json`), "utf8")) as unknown;
    expect(published).toEqual(JSON.parse(JSON.stringify(schema)));
});

test("every profile says what it is for, in the list and in the documentation alike", () => {
    expect(Object.keys(profilePurposes).sort()).toEqual([...profileNames()].sort());
    const page = readFileSync(join(root, "docs/configuration.md"), "utf8").replaceAll("`", "");
    const rows = Object.entries(profilePurposes).filter(
        ([name, purpose]) => !page.split("\n").some((line) => line.replace(/ +/g, " ") === `| ${name} | ${purpose} |`),
    );
    expect(rows).toEqual([]);
});

test("every profile is listed", () => {
    expect([...profileNames()].sort()).toEqual(
        readdirSync(join(root, "packs/profiles"))
            .map((file) => file.replace(".json", ""))
            .sort(),
    );
});
