import * as fc from "fast-check";
import {
    areIndependent,
    findOperator,
    isPublicPartition,
    lawOf,
    operators,
    operatorsOf,
    qualifiedIn,
    ultimateParent,
    ultimateParents,
    type Operator,
} from "../../policies/catalog";

function operator(name: string): Operator {
    const found = findOperator(name);
    if (!found) throw new Error(`The test names ${name}, which is no operator.`);
    return found;
}

test.each([
    ["Delos", ["sap"]],
    ["S3NS", ["thales"]],
    ["GitHub", ["microsoft"]],
    ["Neon", ["databricks"]],
    ["Exoscale", ["america-movil"]],
    ["Cleura", ["icg"]],
    ["gridscale", ["ovh-groupe"]],
    ["Hetzner", ["hetzner"]],
    ["Bleu", ["orange", "capgemini"]],
    ["Clarence", ["luxembourg-state", "belgian-state"]],
    ["DanubeData", []],
])("%s is controlled by %j in the end", (name, ids) => {
    expect(ultimateParents(operator(name)).map(({ id }) => id)).toEqual(ids);
    expect(ultimateParent(operator(name))?.id).toBe(ids.length === 1 ? ids[0] : undefined);
});

test.each([
    ["Microsoft", "Microsoft", "no", "Both are Microsoft."],
    ["Microsoft", "GitHub", "no", "Microsoft controls GitHub Inc."],
    [
        "AWS",
        "AWS European Sovereign Cloud",
        "no",
        "Amazon.com Inc. controls AWS and AWS European Sovereign Cloud GmbH.",
    ],
    ["OVHcloud", "gridscale", "no", "OVHcloud controls gridscale GmbH."],
    ["NumSpot", "OUTSCALE", "no", "Dassault Systemes SE controls NumSpot and 3DS OUTSCALE."],
    ["Clarence", "Proximus", "no", "Proximus controls Clarence SA and Proximus NXT."],
    ["Microsoft", "Delos", "yes", "No party controls both Microsoft and Delos Cloud GmbH."],
    // Each was written `private (FR)` or `private (DE)` once: that is no owner in common.
    ["Alinto", "BlueMind", "yes", "No party controls both Alinto and BlueMind."],
    ["Cloud Temple", "Clever Cloud", "yes", "No party controls both Cloud Temple and Clever Cloud."],
    ["Hetzner", "Nextcloud", "yes", "No party controls both Hetzner Online GmbH and Nextcloud GmbH."],
    ["DanubeData", "Hetzner", "unknown", "It is not known who controls DanubeData."],
])("%s and %s: independent %s", (one, other, independent, reason) => {
    expect(areIndependent(operator(one), operator(other))).toEqual({ independent, reason });
});

test("independence does not depend on the order, and nobody is independent of himself", () => {
    const any = fc.constantFrom(...operators());
    fc.assert(
        fc.property(any, any, (one, other) => {
            expect(areIndependent(one, other).independent).toBe(areIndependent(other, one).independent);
            expect(areIndependent(one, one).independent).toBe("no");
        }),
    );
});

test("an owner that only the settings know counts as one", () => {
    const own = (id: string) => ({ id, name: id, seat: ["DE"], parent_id: ["Holding of the town"] });
    expect(areIndependent(own("a"), own("b"))).toEqual({
        independent: "no",
        reason: "Holding of the town controls a and b.",
    });
});

test.each([
    ["Exoscale", { own: ["CH"], parent: ["MX"], all: ["CH", "AT", "MX"] }],
    ["AWS European Sovereign Cloud", { own: ["DE"], parent: ["US"], all: ["DE", "US"] }],
    ["Contabo", { own: ["DE"], parent: ["US"], all: ["DE", "US"] }],
    ["GCD Berlin", { own: ["DE"], parent: ["FR"], all: ["DE", "FR"] }],
    ["Scaleway", { own: ["FR"], parent: ["FR"], all: ["FR"] }],
    ["DanubeData", { own: undefined, parent: undefined, all: undefined }],
])("%s stands under the law of %j", (name, law) => {
    expect(lawOf(operator(name))).toEqual(law);
});

test("the vendor of the technology is not the operator", () => {
    expect(operator("Clarence")).toMatchObject({
        vendor_id: ["google"],
        vendor_jurisdiction: ["US"],
        jurisdiction: ["LU", "BE"],
        data: "yes",
        operational: "yes",
        technological: "partial",
    });
    expect(areIndependent(operator("Clarence"), operator("Google")).independent).toBe("yes");
});

test.each([
    ["OUTSCALE", "cloudgouv-eu-west-1", ["IaaS, region cloudgouv"]],
    ["OUTSCALE", "eu-west-2", []],
    ["S3NS", "u-france-east1", ["PREMI3NS"]],
    ["Bleu", "bleufrancecentral", []],
    ["Scaleway", "fr-par", []],
    ["OVHcloud", "GRA11", []],
])("%s in %s is qualified by SecNumCloud for %j", (name, place, offers) => {
    expect(qualifiedIn(operator(name), "SecNumCloud", place).map(({ offer }) => offer)).toEqual(offers);
});

test("a qualification belongs to an offer", () => {
    expect(qualifiedIn(operator("OVHcloud"), "SecNumCloud").map(({ offer }) => offer)).toEqual([
        "Managed Dedicated Cloud - SecNumCloud (VMware)",
        "Dedicated PoD - SecNumCloud (bare metal, OpenStack API)",
    ]);
});

test("public clouds are told from those that were built for somebody", () => {
    const all = ["AzureCloud", "AzureBleuCloud", "AzureUSGovernment", "googleapis.com", "s3nsapis.fr", "aws", "aws-cn"];
    expect(all.filter(isPublicPartition)).toEqual(["AzureCloud", "googleapis.com", "aws"]);
    expect(["aws-eusc", "oc1", "oc19", ""].filter(isPublicPartition)).toEqual(["aws-eusc", "oc1", "oc19"]);
});

test.each([
    [{ provider: "azure", partition: "AzureBleuCloud" }, ["bleu"]],
    [{ provider: "aws", partition: undefined }, ["aws", "aws-esc", "sinnet-nwcd"]],
    [{ provider: "ovhcloud", partition: undefined }, ["ovhcloud"]],
    [{ provider: "ovhcloud", partition: "ovh-us" }, ["ovh-us"]],
    [{ provider: "azure", partition: "AzureGermanCloud" }, []],
    [{ provider: "azure", partition: undefined, unresolved: { setting: "metadataHost", why: "unknown" } }, []],
] as const)("%j may be run by %j", (cloud, ids) => {
    expect(
        operatorsOf(cloud)
            .map(({ id }) => id)
            .sort(),
    ).toEqual([...ids].sort());
});
