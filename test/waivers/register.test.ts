import { evaluate } from "../../policies/core/evaluate";
import { namedBy } from "../../policies/core/finding";
import { findingsOf } from "../../policies/core/report-once";
import { causedBy } from "../../policies/core/finding";
import type { Resource } from "../../policies/core/resource";
import { defineRule } from "../../policies/core/rule";
import { readConfiguration } from "../../policies/core/settings";
import { rules } from "../../policies/rules";
import { findingsOnWaivers, withWaivers, type Waiver } from "../../policies/waivers";

const rule = defineRule({
    id: "places",
    title: "t",
    rationale: "r",
    severity: "high",
    frameworks: [],
    remediation: "m",
    messages: { wrong: "{resource} is wrong at '{path}'.", group: "{resource} is wrong by its group." },
    settings: {},
    judge: ({ resource: { properties }, violation }) => {
        if (properties.wrong) violation("wrong", { path: "locations[0].name" });
        if (typeof properties.group === "string") violation("group", { cause: causedBy("group", properties.group) });
    },
});

const today = "2026-11-27";
const stackUrn = "urn:pulumi:prod::site::pulumi:pulumi:Stack::site-prod";
const storage = (name: string, properties: Resource["properties"], type = "azure-native:storage:StorageAccount") => ({
    urn: `urn:pulumi:prod::site::${type}::${name}`,
    type,
    name,
    properties,
});
const files = storage("files", { wrong: true });
const waiver: Waiver = {
    rule: "places",
    resource: "azure-native:storage:StorageAccount::files",
    reason: "public",
    until: "2027-01-31",
};

function judged(
    resources: readonly Resource[],
    waivers: readonly Waiver[],
    sovereignty: object = {},
    asked = ["places"],
) {
    const given = readConfiguration({ sovereignty }, [rule, ...rules], { waivers: "advisory" });
    const configuration = withWaivers(given, { waivers, today });
    const found = findingsOf(evaluate(resources, [rule], configuration.settings), configuration);
    return {
        found,
        waived: found.map(({ resource, waived }) => [resource.name, waived?.reason]),
        onWaivers: findingsOnWaivers({ waivers, today }, found, configuration, namedBy(stackUrn), asked).map(
            ({ level, message, resource }) => ({ level, message, resource: resource.name }),
        ),
    };
}

test.each([
    [{}],
    [{ resource: files.urn }],
    [{ resource: "azure-native:storage:StorageAccount::*" }],
    [{ resource: "azure-native:storage:*::fil*" }],
    [{ resource: "urn:pulumi:*::site::*StorageAccount::files" }],
    [{ path: "locations[0].name" }],
    [{ path: "locations[*].name" }],
    [{ stack: "prod" }],
    [{ stack: "pr*" }],
    [{ until: today }],
])("a waiver with %j covers the finding", (differs) => {
    expect(judged([files], [{ ...waiver, ...differs }])).toMatchObject({
        waived: [["files", "public"]],
        onWaivers: [],
    });
});

const unmatched = (pattern: string) => ({
    level: "advisory",
    message: `The waiver of places for '${pattern}' matches no finding of this stack. Remove it, or name the stack that it is meant for.`,
    resource: "site-prod",
});
test.each([
    [{ resource: "azure-native:storage:StorageAccount::file" }],
    [{ resource: "azure-native:storage:StorageAccount" }],
    [{ resource: "storage:StorageAccount::files" }],
    [{ resource: "azure-native:storage:StorageAccount::f.les" }],
    [{ path: "locations" }],
])("a waiver with %j does not, and that is told", (differs) => {
    const given = { ...waiver, ...differs };
    expect(judged([files], [given])).toMatchObject({
        waived: [["files", undefined]],
        onWaivers: [unmatched(given.resource)],
    });
});

test.each([
    [{ stack: "dev" }, ["places"]],
    [{ resource: files.urn.replace("prod", "dev") }, ["places"]],
    [{ resource: files.urn.replace("::site::", "::shop::") }, ["places"]],
    [{ resource: "azure-native:sql:Server::x" }, ["another"]],
])("a waiver with %j is not meant for this stack, and nothing is told of it", (differs, asked) => {
    expect(judged([files], [{ ...waiver, ...differs }], {}, asked)).toMatchObject({
        waived: [["files", undefined]],
        onWaivers: [],
    });
});

test("a waiver that ended yesterday brings its finding back", () => {
    expect(judged([files], [{ ...waiver, until: "2026-11-26" }])).toMatchObject({
        waived: [["files", undefined]],
        onWaivers: [
            {
                level: "advisory",
                message:
                    "The waiver of places for 'azure-native:storage:StorageAccount::files' ended on 2026-11-26, so its findings count again. Resolve them, or renew it with a new decision.",
            },
        ],
    });
});

test("an exception of Pulumi's holds, and that it has no last day is told", () => {
    const { until: _, ...endless } = { ...waiver, resource: files.urn };
    expect(judged([files], [endless])).toMatchObject({
        waived: [["files", "public"]],
        onWaivers: [
            {
                level: "advisory",
                message: `The exception of places for '${files.urn}' has no last day. Write it as a waiver, with a day on which somebody decides again.`,
            },
        ],
    });
    expect(judged([files], [{ ...endless, lacksApproval: true }])).toMatchObject({
        waived: [["files", undefined]],
        onWaivers: [
            {
                level: "advisory",
                message: `The exception of places for '${files.urn}' is not applied: the rule is critical, and an exception names nobody who approved it. Write it as a waiver with approvedBy.`,
            },
        ],
    });
});

test.each(["*", "**", "*::*", "*::files", "urn:pulumi:prod::site::*::*"])("%s covers too much", (pattern) => {
    expect(judged([files], [{ ...waiver, resource: pattern }])).toMatchObject({
        waived: [["files", undefined]],
        onWaivers: [
            {
                level: "advisory",
                message: `The waiver of places for '${pattern}' covers every resource, so it is not applied. Name a type and a name: type::name.`,
            },
        ],
    });
});

test.each([["places"], ["all"]])("of what is unwaivable (%s) nothing is waived", (unwaivable) => {
    expect(judged([files], [waiver], { unwaivable: [unwaivable] })).toMatchObject({
        waived: [["files", undefined]],
        onWaivers: [
            {
                level: "advisory",
                message:
                    "The waiver of places for 'azure-native:storage:StorageAccount::files' is not applied: the rule is declared unwaivable.",
            },
        ],
    });
    expect(judged([files], [waiver], { environments: { dev: { unwaivable: ["all"] } } }).waived).toEqual([
        ["files", "public"],
    ]);
});

describe("a cause with several resources", () => {
    const group = "urn:pulumi:prod::site::azure-native:resources:ResourceGroup::rg";
    const all = ["a", "b", "c"].map((name) => storage(name, { group }));

    test("is waived by its own name", () => {
        const { found } = judged(all, [{ ...waiver, resource: group }]);
        expect(found.map(({ affected, waived }) => [affected.length, waived?.until])).toEqual([[3, "2027-01-31"]]);
    });

    test("is told for the rest where one resource is waived, under the same fingerprint", () => {
        const { found } = judged(all, [{ ...waiver, resource: "azure-native:storage:StorageAccount::a" }]);
        expect(found.map(({ affected, waived }) => [affected.map(({ name }) => name), waived?.reason])).toEqual([
            [["b", "c"], undefined],
            [["a"], "public"],
        ]);
        expect(found[0]?.message).toBe(
            "StorageAccount 'b' is wrong by its group. The same cause affects StorageAccount 'c'.",
        );
        expect(found[0]?.fingerprint).toBe(judged(all, []).found[0]?.fingerprint);
    });
});

test("a type is known by its name in the program and by its current one", () => {
    const old = { ...storage("files", { wrong: true }), urn: files.urn.replace("storage:", "storage/v20230101:") };
    for (const type of ["azure-native:storage", "azure-native:storage/v20230101"])
        expect(judged([old], [{ ...waiver, resource: `${type}:StorageAccount::files` }]).waived).toEqual([
            ["files", "public"],
        ]);
});
