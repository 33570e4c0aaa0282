import { readFileSync } from "node:fs";
import { join } from "node:path";
import { euSovereign } from "../../../packs";
import { normaliseType } from "../../../policies/core/resource";
import { readConfiguration, type Settings } from "../../../policies/core/settings";
import { unseenKindOf } from "../../../policies/visibility/unseen-kinds";
import { escapeHatchRows } from "../../../policies/catalog/escape-hatches";
import { evaluate } from "../../../policies/core/evaluate";
import { UNKNOWN, type Properties, type Value } from "../../../policies/core/values";
import { escapeHatches } from "../../../policies/endpoints/rules/escape-hatches";
import { component, resource, testRule } from "../../rules";

const allowedTypes = ["kubernetes:core/", "azure-native:storage:"];

testRule(escapeHatches, {
    compliant: {
        "types that are allowed": {
            resources: [resource("azure-native:storage:StorageAccount", { sku: { name: 1 } })],
            settings: { allowedTypes },
        },
        "a chart whose objects are resources": component("kubernetes:helm.sh/v4:Chart", { chart: "app" }),
        "a script that is read": resource("scaleway:instance/server:Server", { userData: "#!/bin/sh" }),
    },
    knownWithoutStrings: {
        "types that are allowed": "the type decides, and no value",
        "a chart whose objects are resources": "the type decides, and no value",
    },
    violating: {
        "what is handed over, where that is refused": {
            resources: [
                resource("kubernetes:helm.sh/v3:Release", { chart: "nextcloud" }),
                resource("scaleway:instance/server:Server", { userData: "#!/bin/sh" }, { name: "machine" }),
            ],
            settings: { refuseHatches: true },
            finds: [
                {
                    message: "refusedHatch",
                    path: "chart",
                    text: "Release 'it' hands over a chart, and refuseHatches is set: what that creates or runs is no resource of this stack. Declare it as resources of the program, or add a prefix of kubernetes:helm.sh/v3:Release to allowedHatches after a review.",
                },
                { message: "refusedHatch", path: "userData", on: "machine" },
            ],
        },
        "a type that is not allowed": {
            resources: [
                resource("azure-native:network:DnsZone", {}),
                resource("azure-native:network:DnsZone", { a: 1 }, { name: "other" }),
                resource("kubernetes:apps/v1:Deployment", { spec: {} }, { name: "third" }),
            ].map((each) => ({ ...each, properties: { a: 1 } })),
            settings: { allowedTypes },
            finds: [
                {
                    message: "refused",
                    text: "DnsZone 'it' is of type azure-native:network:DnsZone, which is not among allowedTypes. Use a type that is, or add a prefix of it to allowedTypes after a review.",
                    affects: ["it", "other"],
                },
                { message: "refused", on: "third" },
            ],
        },
    },
    undetermined: {
        "templates of several deployments are one cause": {
            resources: [
                resource("azure-native:resources:Deployment", { properties: { template: { resources: [] } } }),
                resource("azure-native:resources:DeploymentStackAtResourceGroup", { template: {} }, { name: "second" }),
            ],
            finds: [
                {
                    message: "notOpened",
                    path: "properties.template",
                    text: "Deployment 'it' hands over a template: what that creates or runs is no resource of this stack, so only the hosts and the places in its text are judged. Declare it as resources of the program, or review it by hand.",
                    affects: ["it", "second"],
                },
            ],
        },
        "a script that is computed": {
            resources: [resource("hcloud:index/server:Server", { userData: UNKNOWN })],
            finds: [{ message: "notOpened", path: "userData" }],
        },
    },
    notApplicable: {
        "a chart that was reviewed": {
            resources: [resource("kubernetes:helm.sh/v3:Release", { chart: "nextcloud" })],
            settings: { refuseHatches: true, allowedHatches: ["kubernetes:helm.sh/"] },
        },
        "a chart, of which the rule unseen speaks": resource("kubernetes:helm.sh/v3:Release", { chart: "nextcloud" }),
        "a machine without a script": resource("gcp:compute/instance:Instance", { machineType: "e2-small" }),
        "a pod": resource("kubernetes:core/v1:Pod", { spec: {} }),
        "a kind that only looks like one of Argo CD": resource("kubernetes:argoproj.io.example/v1:Application", {
            spec: {},
        }),
    },
});

const answers = {
    children: "compliant",
    text: "compliant",
    opened: "undetermined",
    hosts: "undetermined",
    unseen: "not-applicable",
} as const;

test.each(escapeHatchRows().map((row) => [`${row.type} ${row.paths.join(" ")}`, row] as const))(
    "%s is not silently passed",
    (_title, row) => {
        const given = row.paths[0]?.replace(/\[\]|\{\}/g, "").split(".") ?? ["spec"];
        const list = row.paths[0]?.includes("[]") ?? false;
        const properties = given.reduceRight<Value>(
            (inner, key) => ({ [key]: list && key === given.at(-2) ? [inner] : inner }),
            "x",
        );
        const type = row.type.replaceAll("*", "v1:Kind").replace("kubernetes:v1:Kind.", "kubernetes:group.");
        const [verdict] = evaluate([resource(type, properties as Properties)], [escapeHatches], {});
        expect([type, verdict?.answer]).toEqual([type, answers[row.judged]]);
    },
);

describe("each way out of the SDKs", () => {
    const universe = readFileSync(join(__dirname, "escape-universe.tsv"), "utf8")
        .split("\n")
        .slice(1)
        .filter(Boolean)
        .map((line) => line.split("\t") as [string, string]);
    const strict = readConfiguration(
        JSON.parse(readFileSync(join(__dirname, "../../../packs/profiles/strict.json"), "utf8")),
        euSovereign.rules,
        euSovereign.levels,
    );

    /** Every answer that some rule has a question for, on a resource that has a value at one path. */
    const answered = (token: string, path: string, settings: Settings): readonly string[] => {
        const steps = (path === "" ? "spec" : path).replaceAll("{}", ".key").split(".");
        const properties = steps.reduceRight<Value>((inner, step) => {
            const name = step.replace("[]", "");
            return { [name]: step.endsWith("[]") ? [inner] : inner };
        }, "https://registry.example.eu/app");
        const type = normaliseType(token);
        const isProvider = type.startsWith("pulumi:providers:");
        const make = isProvider || type === "pulumi:pulumi:StackReference" ? component : resource;
        return evaluate([make(type, properties as Properties)], euSovereign.rules, settings).flatMap(({ answer }) =>
            answer === "not-applicable" ? [] : [answer],
        );
    };

    test.each(universe)("%s %s is judged, undetermined or refused", (token, path) => {
        expect(answered(token, path, {})).not.toEqual([]);
        expect(answered(token, path, strict.settings)).not.toEqual([]);
    });
});

test("the rule unseen speaks of the rows that say so, and of no other", () => {
    const typeOf = (type: string) =>
        type.replace("kubernetes:*.", "kubernetes:group.").replace("/*", "/v1:Application").replace("*", "/x:Y");
    const differ = escapeHatchRows().filter(
        ({ type, judged }) =>
            !/argoproj|fluxcd|cattle|crossplane/.test(type) &&
            (unseenKindOf({ properties: {}, type: typeOf(type) }) !== undefined) !== (judged === "unseen"),
    );
    expect(differ.map(({ type }) => type)).toEqual([]);
});
