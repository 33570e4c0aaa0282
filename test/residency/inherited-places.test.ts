/** Providers that place their resources, or leave their place open. */
import { packageOf, PROVIDER_PREFIX, type Resource } from "../../policies/core/resource";
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
const server = "hcloud:index/server:Server";
const bucket = (name: string, properties: object = {}) =>
    resource("aws:s3/bucket:Bucket", { bucket: name, ...properties }, { name });

/** A resource whose provider works in a region. */
const under = (region: string, type: string, name = "it"): Resource => {
    const pack = PROVIDER_PREFIX + packageOf(type);
    const provider = { urn: `urn:pulumi:dev::tests::${pack}::own`, type: pack, name: "own", properties: { region } };
    return resource(type, { size: "small" }, { name, provider });
};

testRule(euResidency, {
    compliant: {
        "the region of the provider of AWS's other SDK, in the EU": under("eu-west-3", "aws-native:s3:Bucket"),
        "a zone of cloudscale, where Switzerland is allowed": {
            resources: [resource("cloudscale:index/server:Server", { zoneSlug: "rma1" })],
            settings: { allowedJurisdictions: ["EU", "CH"] },
        },
        "a zone of UpCloud": resource("upcloud:index/server:Server", { zone: "fi-hel1" }),
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
        "the classic provider of Azure": resource("azure:storage/account:Account", { location: "West Europe" }),
    },
    violating: {
        "a parameter's default": finds(
            template({
                parameters: { where: { defaultValue: "eastus" } },
                resources: [{ location: "[parameters('where')]" }],
            }),
            { message: "outside", path: at(0) },
        ),
        "a zone of cloudscale, in Switzerland": finds(
            resource("cloudscale:index/server:Server", { zoneSlug: "lpg1" }),
            {
                message: "outside",
                path: "zoneSlug",
                text: "Server 'it' is placed by 'zoneSlug' in lpg1 (Lupfig), Switzerland (CH), which is outside EU. The catalog knows no allowed place of this provider: add one to the setting additionalRegions if there is one.",
            },
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
        "a server that Hetzner places": finds(resource(server, { serverType: "cx22" }), {
            message: "providerChooses",
            path: "location",
            text: "The location of Server 'it' is unknown: it sets no 'location', so its provider chooses one. Set 'location'.",
        }),
        "a provider that sets no region, one cause": finds(
            { resources: [bucket("one"), bucket("two")] },
            {
                message: "noPlace",
                path: "region",
                text: "The location of Bucket 'one' is unknown: neither it nor its provider sets 'region'. Set one of the two.",
                affects: ["one", "two"],
            },
        ),
        "an OpenStack that nobody names, one cause": finds(
            {
                resources: [
                    resource("openstack:compute/instance:Instance", { region: "GRA7" }, { name: "one" }),
                    resource("openstack:compute/instance:Instance", { region: "GRA7" }, { name: "two" }),
                ],
            },
            { message: "cloudNotKnown", path: "region", affects: ["one", "two"] },
        ),
    },
    notApplicable: {
        "a volume attached to a server": resource("hcloud:index/volume:Volume", { size: 10, serverId: 7 }),
    },
    knownWithoutStrings: {
        "the region of the provider of AWS's other SDK, in the EU": "the provider's settings stay known",
        "Scaleway's default, since it has no place outside the EU": "its region and zone are absent",
    },
});
