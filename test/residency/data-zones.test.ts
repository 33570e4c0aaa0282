/** The data zone in which a model answers. */
import type { Resource } from "../../policies/core/resource";
import { UNKNOWN } from "../../policies/core/values";
import { euResidency } from "../../policies/residency/eu-residency";
import { resource, testRule, type Case, type Found } from "../rules";

const finds = (given: Resource | Case, ...found: readonly Found[]): Case & { finds: readonly Found[] } => ({
    ...("resources" in given ? given : { resources: [given] }),
    finds: found,
});
const only = (countries: readonly string[], ...resources: readonly Resource[]): Case => ({
    resources,
    settings: { allowedJurisdictions: countries },
});
const from = (origins: Readonly<Record<string, Resource>>, made: Resource): Resource => ({
    ...made,
    propertyDependencies: Object.fromEntries(Object.entries(origins).map(([key, origin]) => [key, [origin.urn]])),
});
const named = (type: string, name: string, properties: object) => resource(type, properties, { name });

const account = "azure-native:cognitiveservices:Account";
const deployment = "azure-native:cognitiveservices:Deployment";
const eu = named(account, "eu", { accountName: "ai-eu", location: "swedencentral" });

testRule(euResidency, {
    compliant: {
        "a deployment of the data zone": {
            resources: [
                from(
                    { accountName: eu },
                    resource(deployment, { accountName: UNKNOWN, sku: { name: "DataZoneStandard" } }),
                ),
                eu,
            ],
        },
        "a deployment of the data zone of an account named by its name": {
            resources: [resource(deployment, { accountName: "AI-EU", sku: { name: "DataZoneStandard" } }), eu],
        },
    },
    violating: {
        "the data zone of the EU, where one country is allowed": finds(
            only(["SE"], resource(deployment, { accountName: "ai-eu", sku: { name: "DataZoneStandard" } }), eu),
            { message: "unprovable", path: "sku.name" },
        ),
    },
    undetermined: {
        "the data zone of an account that is not part of the program": finds(
            resource(deployment, { accountName: "elsewhere", sku: { name: "DataZoneStandard" } }),
            { message: "zoneNotKnown", path: "sku.name" },
        ),
    },
});
