import { escapeHatchRows } from "../../../policies/catalog/escape-hatches";
import { evaluate } from "../../../policies/core/evaluate";
import type { Properties, Value } from "../../../policies/core/values";
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
    },
    knownWithoutStrings: {
        "types that are allowed": "the type decides, and no value",
        "a chart whose objects are resources": "the type decides, and no value",
    },
    violating: {
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
        "charts and objects of Argo CD": {
            resources: [
                resource("kubernetes:helm.sh/v3:Release", { chart: "nextcloud" }),
                resource("kubernetes:argoproj.io/v1alpha1:Application", { spec: {} }, { name: "mail" }),
                resource("kubernetes:source.toolkit.fluxcd.io/v1:GitRepository", { spec: {} }, { name: "stack" }),
            ],
            finds: [
                {
                    message: "notOpened",
                    path: "chart",
                    text: "Release 'it' hands over a chart: what that creates or runs is no resource of this stack, so only the hosts in its text are judged. Declare it as resources of the program, or review it by hand.",
                },
                { message: "notOpened", on: "mail" },
                { message: "notOpened", on: "stack" },
            ],
        },
        "scripts of several machines are one cause": {
            resources: [
                resource("scaleway:instance/server:Server", { userData: { "cloud-init": "#!/bin/sh" } }),
                resource("gcp:compute/instance:Instance", { metadataStartupScript: "#!/bin/sh" }, { name: "second" }),
            ],
            finds: [{ message: "notOpened", path: "userData", affects: ["it", "second"] }],
        },
    },
    notApplicable: {
        "a machine without a script": resource("gcp:compute/instance:Instance", { machineType: "e2-small" }),
        "a pod": resource("kubernetes:core/v1:Pod", { spec: {} }),
        "a kind that only looks like one of Argo CD": resource("kubernetes:argoproj.io.example/v1:Application", {
            spec: {},
        }),
    },
});

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
        expect([type, verdict?.answer]).toEqual([type, row.judged === "children" ? "compliant" : "undetermined"]);
    },
);
