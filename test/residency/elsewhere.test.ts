/** What stands outside the inputs of a known SDK: templates, providers without a place, and providers nobody knows. */
import fc from "fast-check";
import { evaluate } from "../../policies/core/evaluate";
import { packageOf, PROVIDER_PREFIX, type Resource } from "../../policies/core/resource";
import { UNKNOWN, type Properties } from "../../policies/core/values";
import { euResidency } from "../../policies/residency/eu-residency";
import { resource, stackResource, testRule, type Case, type Found } from "../rules";

const finds = (given: Resource | Case, ...found: readonly Found[]): Case & { finds: readonly Found[] } => ({
    ...("resources" in given ? given : { resources: [given] }),
    finds: found,
});
const deployment = "azure-native:resources:Deployment";
const template = (content: unknown, parameters?: object) =>
    resource(deployment, { location: "westeurope", properties: { template: content, parameters } });
const at = (index: number) => `properties.template.resources[${index}].location`;
const server = "hcloud:index/server:Server";
const bucket = (name: string, properties: object = {}) =>
    resource("aws:s3/bucket:Bucket", { bucket: name, ...properties }, { name });

/** A resource whose provider works in a region. */
const under = (region: string, type: string, name = "it"): Resource => {
    const pack = PROVIDER_PREFIX + packageOf(type);
    const provider = { urn: `urn:pulumi:dev::tests::${pack}::own`, type: pack, name: "own", properties: { region } };
    return resource(type, { size: "small" }, { name, provider });
};
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
        "the region of the provider of AWS's other SDK, in the EU": under("eu-west-3", "aws-native:s3:Bucket"),
        "a zone of UpCloud": resource("upcloud:index/server:Server", { zone: "fi-hel1" }),
        "a template that places its resources in the EU": template({
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
        "Scaleway's default, since it has no place outside the EU": resource(
            "scaleway:index/instanceServer:InstanceServer",
            {
                type: "DEV1-S",
            },
        ),
        "a volume that goes where its server is": resource("hcloud:index/volume:Volume", {
            size: 10,
            location: "fsn1",
        }),
        "a provider's place that the organisation has declared": {
            resources: [resource("digitalocean:index/droplet:Droplet", { region: "fra1" })],
            settings: {
                additionalRegions: [
                    { provider: "digitalocean", id: "fra1", country: "DE", source: "docs.digitalocean.com" },
                ],
            },
        },
        "the classic provider of Azure": resource("azure:storage/account:Account", { location: "West Europe" }),
    },
    violating: {
        "a template that places something in the United States": finds(
            template({ resources: [{ location: "westeurope" }, { location: "eastus" }] }),
            {
                message: "outside",
                path: at(1),
                text: "Deployment 'it' places something by 'properties.template.resources[1].location' in eastus (East US), United States (US), which is outside EU. Use a place such as northeurope in Ireland (IE).",
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
                text: "Deployment 'it' places something by 'properties.template.resources[0].location' in moonbase, which the catalog does not know as a place of azure. Use a place such as denmarkeast in Denmark (DK). If it exists, add it with its country and source to the setting additionalRegions.",
            },
        ),
        "a template's parameter": finds(
            template({ resources: [{ location: "[parameters('where')]" }] }, { where: { value: "eastus" } }),
            { message: "outside", path: at(0) },
        ),
        "a parameter's default": finds(
            template({
                parameters: { where: { defaultValue: "eastus" } },
                resources: [{ location: "[parameters('where')]" }],
            }),
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
            text: "Deployment 'it' places something by 'properties.template.resources[0].properties.locations[1].locationName' in eastus (East US), United States (US), which is outside EU. Use a place such as northeurope in Ireland (IE).",
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
                text: "Deployment 'it' says GlobalStandard in 'properties.template.resources[0].sku.name', so requests are answered in any region of the world. Use a regional kind such as Standard, or DataZoneStandard for an account in the EU.",
            },
        ),
        "a second place of an untyped resource": finds(
            generic({ properties: { locations: [{ locationName: "westeurope" }, { locationName: "eastus" }] } }),
            {
                message: "outside",
                path: "properties.locations[1].locationName",
                text: "Resource 'it' places something by 'properties.locations[1].locationName' in eastus (East US), United States (US), which is outside EU. Use a place such as northeurope in Ireland (IE).",
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
        "a zone of UpCloud in the United States": finds(resource("upcloud:index/server:Server", { zone: "us-nyc1" }), {
            message: "outside",
            path: "zone",
            text: "Server 'it' is placed by 'zone' in us-nyc1 (New York), United States (US), which is outside EU. Use a place such as es-mad1 in Spain (ES).",
        }),
        "the region of the provider of AWS's other SDK": finds(under("us-east-1", "aws-native:s3:Bucket"), {
            message: "outside",
            path: "region",
        }),
        "the classic provider of Azure, in the United States": finds(
            resource("azure:storage/account:Account", { location: "eastus" }),
            { message: "outside", path: "location" },
        ),
    },
    undetermined: {
        "a template whose place is computed": finds(
            template({ resources: [{ location: "[variables(concat('a', 'b'))]" }] }),
            {
                message: "template",
                path: "properties.template",
                text: "The resources that Deployment 'it' creates are not visible: 'properties.template' is computed or kept elsewhere. Declare those resources in the program, or write their locations out.",
            },
        ),
        "a template that is kept elsewhere": finds(
            resource(deployment, {
                location: "westeurope",
                properties: { templateLink: { uri: "https://example.eu/t.json" } },
            }),
            { message: "template", path: "properties.templateLink" },
        ),
        "a template that a later step knows": finds(template(UNKNOWN), {
            message: "template",
            path: "properties.template",
        }),
        "a server that Hetzner places": finds(resource(server, { serverType: "cx22" }), {
            message: "providerChooses",
            path: "location",
            text: "The location of Server 'it' is unknown: it sets no 'location', so its provider chooses one. Set 'location'.",
        }),
        "a provider that nobody knows, which itself says a region, told once": finds(
            { resources: ["one", "two"].map((name) => under("us-ord", "linode:index/instance:Instance", name)) },
            { message: "unknownCloud", path: "region", affects: ["one", "two"] },
        ),
        "a place of a provider that nobody knows, under another name and deeper": finds(
            resource("mongodbatlas:index/advancedCluster:AdvancedCluster", {
                replicationSpecs: [{ regionConfigs: [{ providerName: "AWS", regionName: "US_EAST_1" }] }],
            }),
            { message: "unknownCloud", path: "replicationSpecs[0].regionConfigs[0].regionName" },
        ),
        "an untyped resource whose content a later step knows": finds(generic({ properties: UNKNOWN }), {
            message: "template",
            path: "properties",
            text: "The resources that Resource 'it' creates are not visible: 'properties' is computed or kept elsewhere. Declare those resources in the program, or write their locations out.",
        }),
        "a place within a template that no parameter gives": finds(
            template({ resources: [database("[parameters('second')]")] }),
            { message: "template", path: "properties.template" },
        ),
        "a provider that sets no region, told once": finds(
            { resources: [bucket("one"), bucket("two")] },
            {
                message: "noPlace",
                path: "region",
                text: "The location of Bucket 'one' is unknown: neither it nor its provider sets 'region'. Set one of the two.",
                affects: ["one", "two"],
            },
        ),
        "an OpenStack that nobody names, told once": finds(
            {
                resources: [
                    resource("openstack:compute/instance:Instance", { region: "GRA7" }, { name: "one" }),
                    resource("openstack:compute/instance:Instance", { region: "GRA7" }, { name: "two" }),
                ],
            },
            { message: "cloudNotKnown", path: "region", affects: ["one", "two"] },
        ),
        "a provider that the catalog does not know, told once": finds(
            {
                resources: [
                    resource("digitalocean:index/droplet:Droplet", { region: "nyc1" }, { name: "one" }),
                    resource("digitalocean:index/volume:Volume", { region: "nyc1" }, { name: "two" }),
                ],
            },
            {
                message: "unknownCloud",
                path: "region",
                text: "The location of Droplet 'one' cannot be judged: the catalog knows no places of the provider digitalocean. Add those you use, with country and source, to the setting additionalRegions.",
                affects: ["one", "two"],
            },
        ),
    },
    notApplicable: {
        "a volume attached to a server": resource("hcloud:index/volume:Volume", { size: 10, serverId: 7 }),
        "a record in a zone of names": resource("cloudflare:index/record:Record", { zoneId: "z", name: "www" }),
        "a record of another provider, in a zone of names": resource("ns1:index/record:Record", {
            zone: "us-east-1.eu",
        }),
        "a random name": resource("random:index/randomPet:RandomPet", { length: 2 }),
    },
    knownWithoutStrings: {
        "the region of the provider of AWS's other SDK, in the EU": "the provider's settings stay known",
        "Scaleway's default, since it has no place outside the EU": "its region and zone are absent",
    },
});

test("a provider that neither the catalog nor the program has is a mistake in the settings", () => {
    const additionalRegions = [
        { provider: "digitalocaen", id: "fra1", country: "DE", source: "docs.digitalocean.com" },
    ];
    const settings = {
        "eu-residency": { allowedJurisdictions: ["EU"], additionalRegions, clusters: [], acceptedGlobalTypes: [] },
    };
    const droplet = resource("digitalocean:index/droplet:Droplet", { region: "fra1" });
    const messages = evaluate([stackResource, droplet], [euResidency], settings).flatMap(({ findings }) =>
        findings.map(({ message }) => message),
    );
    expect(messages).toEqual(["unknownProvider", "unknownCloud"]);
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
