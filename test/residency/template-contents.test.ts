/** The resources inside ARM templates and untyped resources, each as the type that it names. */
import fc from "fast-check";
import { evaluate } from "../../policies/core/evaluate";
import { type Resource } from "../../policies/core/resource";
import { UNKNOWN, type Properties } from "../../policies/core/values";
import { euResidency } from "../../policies/residency/eu-residency";
import { resource, testRule, type Case, type Found } from "../rules";

const finds = (given: Resource | Case, ...found: readonly Found[]): Case & { finds: readonly Found[] } => ({
    ...("resources" in given ? given : { resources: [given] }),
    finds: found,
});
const deployment = "azure-native:resources:Deployment";
const template = (content: unknown, parameters?: object) =>
    resource(deployment, { location: "westeurope", properties: { template: content, parameters } });
const at = (index: number) => `properties.template.resources[${index}].location`;
const generic = (given: object): Resource =>
    resource("azure-native:resources:Resource", {
        location: "westeurope",
        resourceProviderNamespace: "Microsoft.DocumentDB",
        resourceType: "databaseAccounts",
        ...given,
    });
const database = (second: string) => ({
    type: "Microsoft.DocumentDB/databaseAccounts",
    location: "westeurope",
    properties: { locations: [{ locationName: "westeurope" }, { locationName: second }] },
});
const inGroup = ({ properties }: Resource): Case => ({
    resources: [
        resource(deployment, { resourceGroupName: "rg", ...properties }),
        resource(
            "azure-native:resources:ResourceGroup",
            { resourceGroupName: "rg", location: "westeurope" },
            { name: "rg" },
        ),
    ],
});
const onlyNetherlands = (given: Resource): Case => ({
    resources: [given],
    settings: { allowedJurisdictions: ["NL"] },
});

testRule(euResidency, {
    compliant: {
        "a template whose places stand deeper, all in the EU": template(
            {
                resources: [
                    database("[parameters('second')]"),
                    { type: "Microsoft.Web/sites/config", name: "appsettings", properties: { region: "eastus" } },
                    { type: "Microsoft.Network/dnsZones", location: "global", tags: { location: "eastus" } },
                ],
            },
            { second: { value: "North Europe" } },
        ),
        "an untyped resource, all in the EU": generic({
            properties: { locations: [{ locationName: "northeurope" }] },
            tags: { region: "eastus" },
        }),
        "an untyped resource with redundancy within the region": onlyNetherlands(
            generic({
                resourceProviderNamespace: "Microsoft.Storage",
                resourceType: "storageAccounts",
                sku: { name: "Standard_ZRS" },
            }),
        ),
        "a template that places its resources in the EU": inGroup(
            template({
                variables: { where: "France Central" },
                parameters: { location: { defaultValue: "[resourceGroup().location]" } },
                resources: [
                    { location: "westeurope" },
                    { location: "[variables('where')]" },
                    { location: "[parameters('location')]" },
                    { location: "[resourceGroup().location]" },
                    { type: "Microsoft.Network/dnsZones/A" },
                ],
            }),
        ),
    },
    violating: {
        "a template that places something in the United States": finds(
            template({ resources: [{ location: "westeurope" }, { location: "eastus" }] }),
            {
                message: "outside",
                path: at(1),
                text: "Resource 'resources[1]' in Deployment 'it' is placed by 'properties.template.resources[1].location' in eastus (East US), United States (US), which is outside EU. Use a place such as westeurope in Netherlands (NL).",
            },
        ),
        "a template as text": finds(template(JSON.stringify({ resources: [{ location: "eastus" }] })), {
            message: "outside",
            path: at(0),
        }),
        "a template as text, with a place that nobody knows": finds(
            template(JSON.stringify({ resources: [{ location: "moonbase" }] })),
            {
                message: "unknownPlace",
                path: at(0),
                text: "Resource 'resources[0]' in Deployment 'it' is placed by 'properties.template.resources[0].location' in moonbase, which the catalog does not know as a place of azure. Use a place such as westeurope in Netherlands (NL). If it exists, add it with its country and source to the setting additionalRegions.",
            },
        ),
        "a template's parameter": finds(
            template({ resources: [{ location: "[parameters('where')]" }] }, { where: { value: "eastus" } }),
            { message: "outside", path: at(0) },
        ),
        "a template within a template": finds(
            template({
                resources: [
                    {
                        type: "Microsoft.Resources/deployments",
                        properties: { template: { resources: { store: { location: "eastus" } } } },
                    },
                ],
            }),
            {
                message: "outside",
                path: "properties.template.resources[0].properties.template.resources.store.location",
            },
        ),
        "a second place within a template": finds(template({ resources: [database("eastus")] }), {
            message: "outside",
            path: "properties.template.resources[0].properties.locations[1].locationName",
            text: "DatabaseAccount 'resources[0]' in Deployment 'it' is placed by 'properties.template.resources[0].properties.locations[1].locationName' in eastus (East US), United States (US), which is outside EU. Use a place such as northeurope in Ireland (IE).",
        }),
        "a copy in the pair, within a template": finds(
            onlyNetherlands(
                template(
                    {
                        resources: [
                            {
                                type: "Microsoft.Storage/storageAccounts",
                                location: "[parameters('where')]",
                                sku: { name: "Standard_GRS" },
                            },
                        ],
                    },
                    { where: { value: "westeurope" } },
                ),
            ),
            { message: "pair", path: "properties.template.resources[0].sku.name" },
        ),
        "a model within a template that is answered worldwide": finds(
            template({
                resources: [
                    { type: "Microsoft.CognitiveServices/accounts/deployments", sku: { name: "GlobalStandard" } },
                ],
            }),
            {
                message: "reach",
                path: "properties.template.resources[0].sku.name",
                text: "Deployment 'resources[0]' in Deployment 'it' says GlobalStandard in 'properties.template.resources[0].sku.name', so requests are answered in any region of the world. Use a regional kind such as Standard, or DataZoneStandard for an account in the EU.",
            },
        ),
        "a second place of an untyped resource": finds(
            generic({ properties: { locations: [{ locationName: "westeurope" }, { locationName: "eastus" }] } }),
            {
                message: "outside",
                path: "properties.locations[1].locationName",
                text: "DatabaseAccount 'it' in Resource 'it' is placed by 'properties.locations[1].locationName' in eastus (East US), United States (US), which is outside EU. Use a place such as northeurope in Ireland (IE).",
            },
        ),
        "a copy in the pair of an untyped resource": finds(
            onlyNetherlands(
                generic({
                    resourceProviderNamespace: "Microsoft.Storage",
                    resourceType: "storageAccounts",
                    sku: { name: "Standard_GRS" },
                }),
            ),
            { message: "pair", path: "sku.name" },
        ),
    },
    undetermined: {
        "a template whose place is computed": finds(
            template({ resources: [{ location: "[variables(concat('a', 'b'))]" }] }),
            {
                message: "placeNotKnownYet",
                path: at(0),
            },
        ),
        "a template that is kept elsewhere": finds(
            resource(deployment, {
                location: "westeurope",
                properties: { templateLink: { uri: "https://example.eu/t.json" } },
            }),
            { message: "template", path: "properties.templateLink" },
        ),
        "a template that is computed": finds(template(UNKNOWN), {
            message: "template",
            path: "properties.template",
            text: "The resources that Deployment 'it' creates are not visible: 'properties.template' is computed or kept elsewhere. Declare those resources in the program, or write their locations out.",
        }),
        "an untyped resource whose content is computed": finds(generic({ properties: UNKNOWN }), {
            message: "template",
            path: "properties",
            text: "The resources that Resource 'it' creates are not visible: 'properties' is computed or kept elsewhere. Declare those resources in the program, or write their locations out.",
        }),
        "a place within a template that no parameter gives": finds(
            template({ resources: [database("[parameters('second')]")] }),
            {
                message: "placeNotKnownYet",
                path: "properties.template.resources[0].properties.locations[1].locationName",
            },
        ),
    },
});

test("whatever a template is, it is judged without a crash", () => {
    const content = fc.object({
        key: fc.constantFrom("resources", "location", "properties", "template", "x"),
        maxDepth: 5,
    });
    fc.assert(
        fc.property(fc.oneof(content, fc.json(), fc.string()), (given) => {
            const properties = JSON.parse(
                JSON.stringify({ location: "westeurope", properties: { template: given } }),
            ) as Properties;
            const [verdict] = evaluate([resource(deployment, properties)], [euResidency], {});
            expect(verdict?.findings.map(({ message }) => message)).not.toContain("rule-failed");
        }),
    );
});
