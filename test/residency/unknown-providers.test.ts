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
        "a provider's place that the organisation has declared": {
            resources: [resource("digitalocean:index/droplet:Droplet", { region: "fra1" })],
            settings: {
                additionalRegions: [
                    { provider: "digitalocean", id: "fra1", country: "DE", source: "docs.digitalocean.com" },
                ],
            },
        },
    },
    violating: {},
    undetermined: {
        "a provider that nobody knows, which itself says a region, one cause": finds(
            { resources: ["one", "two"].map((name) => under("us-ord", "linode:index/instance:Instance", name)) },
            { message: "unknownCloud", path: "region", affects: ["one", "two"] },
        ),
        "a place of a provider that nobody knows, under another name and deeper": finds(
            resource("mongodbatlas:index/advancedCluster:AdvancedCluster", {
                replicationSpecs: [{ regionConfigs: [{ providerName: "AWS", regionName: "US_EAST_1" }] }],
            }),
            { message: "unknownCloud", path: "replicationSpecs[0].regionConfigs[0].regionName" },
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
        "a record in a zone of names": resource("cloudflare:index/record:Record", { zoneId: "z", name: "www" }),
        "a record of another provider, in a zone of names": resource("ns1:index/record:Record", {
            zone: "us-east-1.eu",
        }),
        "a random name": resource("random:index/randomPet:RandomPet", { length: 2 }),
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
