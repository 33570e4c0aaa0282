/** Providers of which the catalog knows nothing. */
import { evaluate } from "../../policies/core/evaluate";
import { packageOf, PROVIDER_PREFIX, type Resource } from "../../policies/core/resource";
import { euResidency } from "../../policies/residency/eu-residency";
import { resource, stackResource, testRule, type Case, type Found } from "../rules";

const finds = (given: Resource | Case, ...found: readonly Found[]): Case & { finds: readonly Found[] } => ({
    ...("resources" in given ? given : { resources: [given] }),
    finds: found,
});
/** A resource whose provider works in a region. */
const under = (region: string, type: string, name = "it"): Resource => {
    const pack = PROVIDER_PREFIX + packageOf(type);
    const provider = { urn: `urn:pulumi:dev::tests::${pack}::own`, type: pack, name: "own", properties: { region } };
    return resource(type, { size: "small" }, { name, provider });
};

testRule(euResidency, {
    compliant: {
        "a place of a cloud, inside, that a service names": resource("neon:index/project:Project", {
            regionId: "aws-eu-central-1",
        }),
        "a region of a service, inside, under a name of its own": resource("timescale:index/service:Service", {
            regionCode: "eu-central-1",
        }),
        "a provider's place that the organisation has declared": {
            resources: [resource("digitalocean:index/droplet:Droplet", { region: "fra1" })],
            settings: {
                additionalRegions: [
                    { provider: "digitalocean", id: "fra1", country: "DE", source: "docs.digitalocean.com" },
                ],
            },
        },
    },
    violating: {
        "a region under a name of a service's own": finds(
            resource("timescale:index/service:Service", { regionCode: "us-east-1" }),
            { message: "outside", path: "regionCode" },
        ),
        "a region with an underscore in its name": finds(
            resource("nobodyknows:index/store:Store", { options: { data_region_code: "aws-us-west-2" } }),
            { message: "outside", path: "options.data_region_code" },
        ),
        "a residency": finds(resource("nobodyknows:index/store:Store", { dataResidency: "google-us-central1" }), {
            message: "outside",
            path: "dataResidency",
        }),
        "a place of a cloud that a service names": finds(
            resource("neon:index/project:Project", { regionId: "aws-us-east-1" }),
            { message: "outside", path: "regionId" },
        ),
        "the same, deeper and in other letters": finds(
            resource("mongodbatlas:index/advancedCluster:AdvancedCluster", {
                replicationSpecs: [{ regionConfigs: [{ providerName: "AWS", regionName: "US_EAST_1" }] }],
            }),
            { message: "outside", path: "replicationSpecs[0].regionConfigs[0].regionName" },
        ),
    },
    undetermined: {
        "the region of a variable that is not set": finds(
            resource("linode:index/instance:Instance", { region: "undefined" }),
            { message: "unsetVariable", path: "region" },
        ),
        "a provider that nobody knows, which itself says a region, one cause": finds(
            { resources: ["one", "two"].map((name) => under("us-ord", "linode:index/instance:Instance", name)) },
            { message: "unknownCloud", path: "region", affects: ["one", "two"] },
        ),
        "a place of a provider that nobody knows, under another name and deeper": finds(
            resource("anything:index/cluster:Cluster", {
                replicationSpecs: [{ regionConfigs: [{ providerName: "OWN", regionName: "HALL_7" }] }],
            }),
            { message: "unknownCloud", path: "replicationSpecs[0].regionConfigs[0].regionName" },
        ),
        "what names no place, once for the stack": finds(
            {
                resources: [
                    resource("datadog:index/monitor:Monitor", { query: "a" }, { name: "one" }),
                    resource("github:index/repository:Repository", { name: "a" }, { name: "two" }),
                    resource("datadog:index/dashboard:Dashboard", { title: "a" }, { name: "three" }),
                ],
            },
            {
                message: "notJudged",
                text: "3 resources of datadog, github: not judged, because no rule knows these providers. Accept these providers by name, with the reason, in the setting acceptedProviders.",
                affects: ["one", "two", "three"],
            },
        ),
        "a provider that is not the accepted one": finds(
            {
                resources: [
                    resource("datadog:index/monitor:Monitor", { query: "a" }, { name: "one" }),
                    resource("github:index/repository:Repository", { name: "a" }, { name: "two" }),
                ],
                settings: { acceptedProviders: [{ provider: "datadog", reason: "no personal data" }] },
            },
            {
                message: "notJudged",
                text: "1 resource of github: not judged, because no rule knows the provider. Accept the provider by name, with the reason, in the setting acceptedProviders.",
                on: "two",
            },
        ),
        "a record in a zone of names": finds(resource("cloudflare:index/record:Record", { zoneId: "z", name: "www" }), {
            message: "notJudged",
        }),
        "a record of another provider, in a zone of names": finds(
            resource("ns1:index/record:Record", { zone: "us-east-1.eu" }),
            { message: "notJudged" },
        ),
        "a provider that the catalog does not know, one cause": finds(
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
        "an accepted provider": {
            resources: [resource("datadog:index/monitor:Monitor", { query: "a" })],
            settings: { acceptedProviders: [{ provider: "datadog", reason: "no personal data" }] },
        },
        "a command, of which the rule unseen tells": resource("command:local:Command", { create: "true" }),
        "a random name": resource("random:index/randomPet:RandomPet", { length: 2 }),
    },
});

test("a provider that neither the catalog nor the program has is a mistake in the settings", () => {
    const additionalRegions = [
        { provider: "digitalocaen", id: "fra1", country: "DE", source: "docs.digitalocean.com" },
    ];
    const settings = {
        "eu-residency": {
            allowedJurisdictions: ["EU"],
            additionalRegions,
            clusters: [],
            acceptedGlobalTypes: [],
            acceptedProviders: [],
        },
    };
    const droplet = resource("digitalocean:index/droplet:Droplet", { region: "fra1" });
    const messages = evaluate([stackResource, droplet], [euResidency], settings).flatMap(({ findings }) =>
        findings.map(({ message }) => message),
    );
    expect(messages).toEqual(["unknownProvider", "unknownCloud"]);
});
