import * as fc from "fast-check";
import { judgePlace, parseAllowed } from "../../policies/catalog/jurisdictions";
import { normalisePlaceId } from "../../policies/catalog/place-names";
import {
    findPlace,
    knownPlaces,
    knownProviders,
    nearestAllowed,
    pairOf,
    placesNamed,
    type PlaceQuery,
} from "../../policies/catalog/places";

const eu = parseAllowed(["EU"]);
const at = (provider: string, id: string, more: Partial<PlaceQuery> = {}) => findPlace({ provider, id, ...more });

describe("ids as people write them", () => {
    test.each<[string, string, string, string, readonly string[]]>([
        ["azure", "West Europe", "westeurope", "region", ["NL"]],
        ["azure", "westeurope", "westeurope", "region", ["NL"]],
        ["azure", "  WestEurope ", "westeurope", "region", ["NL"]],
        ["azure", "North Europe", "northeurope", "region", ["IE"]],
        ["azure", "Central US (Stage)", "centralusstage", "logical", ["US"]],
        ["azure", "delc", "deloscloudgermanycentral", "region", ["DE"]],
        ["azure", "Bleu France South", "bleufrancesouth", "region", ["FR"]],
        [
            "azure",
            "/subscriptions/S/providers/Microsoft.X/locations/francecentral/y/z",
            "francecentral",
            "region",
            ["FR"],
        ],
        ["gcp", "EUROPE-WEST1", "europe-west1", "region", ["BE"]],
        ["gcp", "europe-west1-b", "europe-west1-b", "zone", ["BE"]],
        ["gcp", "europe-west2-c", "europe-west2-c", "zone", ["GB"]],
        ["gcp", "us-central1-ai1a", "us-central1-ai1a", "zone", ["US"]],
        [
            "gcp",
            "https://www.googleapis.com/compute/v1/projects/p/zones/europe-west4-a",
            "europe-west4-a",
            "zone",
            ["NL"],
        ],
        ["gcp", "projects/p/locations/europe-west3/keyRings/r/cryptoKeys/k", "europe-west3", "region", ["DE"]],
        ["gcp", "regional-europe-west9", "europe-west9", "region", ["FR"]],
        ["gcp", "u-france-east1", "u-france-east1", "region", ["FR"]],
        ["gcp", "u-germany-northeast1-a", "u-germany-northeast1-a", "zone", ["DE"]],
        ["aws", "eu-west-3a", "eu-west-3a", "zone", ["FR"]],
        ["aws", "eusc-de-east-1", "eusc-de-east-1", "region", ["DE"]],
        ["aws", "eu-north-1-cph-1a", "eu-north-1-cph-1a", "local-zone", ["DK"]],
        ["aws", "eu-central-1-ham-1", "eu-central-1-ham-1a", "local-zone", ["DE"]],
        ["aws", "euc1-ist1-az1", "eu-central-1-ist-1a", "local-zone", ["TR"]],
        ["aws", "us-east-1-bue-1a", "us-east-1-bue-1a", "local-zone", ["AR"]],
        ["aws", "eu-west-3-wl1-cmn-wlz-1", "eu-west-3-wl1-cmn-wlz-1", "local-zone", ["MA"]],
        ["gcp", "dual-region-germany1", "dual-region-germany1", "dual-region", ["DE"]],
        ["scaleway", "fr-par", "fr-par", "region", ["FR"]],
        ["scaleway", "nl-ams-3", "nl-ams-3", "zone", ["NL"]],
        ["ovhcloud", "gra", "GRA", "region", ["FR"]],
        ["ovhcloud", "waw", "WAW1", "region", ["PL"]],
        ["ovhcloud", "vin", "US-EAST-VA-1", "region", ["US"]],
        ["ovhcloud", "eu-west-par-b", "EU-WEST-PAR-b", "zone", ["FR"]],
        ["hetzner", "fsn1-dc14", "fsn1", "region", ["DE"]],
        ["hetzner", "eu-central", "eu-central", "network-zone", ["DE", "FI"]],
        ["stackit", "eu02-m", "eu02-m", "zone", ["AT"]],
        ["opentelekomcloud", "eu-de-03", "eu-de-03", "zone", ["DE"]],
        ["ionos", "de/fra", "de/fra", "region", ["DE"]],
    ])("%s %j is %s, a %s in %j", (provider, written, id, kind, countries) => {
        expect(at(provider, written)).toMatchObject({ id, kind, countries });
    });
    test.each([
        ["azure", "westeurop"],
        ["azure", "europe-west1"],
        ["azure", "eu"],
        ["azure", ""],
        ["gcp", "europe-west99"],
        ["gcp", "westeurope"],
        ["gcp", "europe-west1-"],
        ["aws", "eu-west-9"],
        ["aws", "eu-central-1-xyz-1a"],
        ["aws", "eu-west-3-wl1"],
        ["opentelekomcloud", "eu-de-07"],
        ["nowhere", "eu-west-1"],
        ["constructor", "__proto__"],
    ])("%s has no %j", (provider, id) => {
        expect(at(provider, id)).toBeUndefined();
    });
});

test("a prefix says nothing: these ids start with eu, europe or EU- and are not in the EU", () => {
    const misleading = knownPlaces()
        .filter((place) => /^eu(?!sc-)/i.test(place.id) && place.kind !== "group")
        .filter((place) => place.countries !== undefined && judgePlace(place, eu) !== "in")
        .map((place) => [place.provider, place.id, place.countries?.join("+")].join(" "));
    expect([...new Set(misleading)]).toEqual([
        "gcp europe-west2 GB",
        "gcp europe-west6 CH",
        "gcp EUR5 BE+GB",
        "gcp EUR7 GB+DE",
        "gcp EUR8 DE+CH",
        "gcp eur5 GB+BE+NL",
        "gcp eur6 NL+DE+CH",
        "aws eu-central-2 CH",
        "aws eu-west-2 GB",
        "aws eu-isoe-west-1 GB",
        "aws eu-central-1-ist-1a TR",
        "aws eu-west-2-wl1-lon-wlz-1 GB",
        "aws eu-west-2-wl1-man-wlz-1 GB",
        "aws eu-west-3-wl1-cmn-wlz-1 MA",
        "aws eu-west-3-wl1-dss-wlz-1 SN",
        "ovhcloud EU-WEST-LZ-ZRH-A CH",
        "ovhcloud EU-WEST-LZ-MNC-A GB",
        "ovhcloud eu-west-eri GB",
        "opentelekomcloud eu-ch2 CH",
        "oracle eu-zurich-1 CH",
        "oracle eu-jovanovac-1 RS",
    ]);
});

describe("one id, several places", () => {
    test.each<[string, PlaceQuery, readonly string[]]>([
        ["eu-west-2 of AWS is London", { provider: "aws", id: "eu-west-2" }, ["GB"]],
        ["eu-west-2 of OUTSCALE is Paris", { provider: "outscale", id: "eu-west-2" }, ["FR"]],
        ["eu-central-2 of AWS is Zurich", { provider: "aws", id: "eu-central-2" }, ["CH"]],
        [
            "eu-central-2 of IONOS object storage is Berlin",
            { provider: "ionos", service: "s3", id: "eu-central-2" },
            ["DE"],
        ],
        ["eur5 of Cloud Storage", { provider: "gcp", service: "storage", id: "eur5" }, ["BE", "GB"]],
        ["eur5 of Spanner", { provider: "gcp", service: "spanner", id: "eur5" }, ["GB", "BE", "NL"]],
        ["eur7 of Spanner is in the EU", { provider: "gcp", service: "spanner", id: "eur7" }, ["IT", "DE"]],
        ["EUR7 of Cloud Storage is not", { provider: "gcp", service: "storage", id: "EUR7" }, ["GB", "DE"]],
        ["EU of BigQuery", { provider: "gcp", service: "bigquery", id: "EU" }, ["EU"]],
        ["eu of a backup of Cloud SQL", { provider: "gcp", service: "sql", id: "eu" }, ["EU"]],
        ["eu of Document AI", { provider: "gcp", service: "essentialcontacts", id: "eu" }, ["EU"]],
        ["asia1 of Spanner has a witness", { provider: "gcp", service: "spanner", id: "asia1" }, ["JP", "KR"]],
        ["ASIA1 of Cloud Storage has none", { provider: "gcp", service: "storage", id: "asia1" }, ["JP"]],
        [
            "eur5 of a service without a row is everywhere that eur5 may be",
            { provider: "gcp", service: "x", id: "eur5" },
            ["BE", "GB", "NL"],
        ],
    ])("%s", (_name, query, countries) => {
        expect(findPlace(query)?.countries).toEqual(countries);
    });
    test("placesNamed has them all", () => {
        expect(placesNamed("eu-west-2").map((place) => place.provider)).toEqual(["aws", "outscale"]);
        expect(placesNamed("europe-west1-b").map((place) => place.id)).toEqual(["europe-west1-b"]);
        expect(placesNamed("nowhere")).toEqual([]);
    });
    test("a partition holds its own regions only", () => {
        expect(at("azure", "westeurope", { partition: "AzureBleuCloud" })).toBeUndefined();
        expect(at("azure", "bleufrancecentral", { partition: "AzureCloud" })).toBeUndefined();
        expect(at("gcp", "europe-west1", { partition: "s3nsapis.fr" })).toBeUndefined();
        expect(at("gcp", "u-france-east1-b", { partition: "s3nsapis.fr" })?.countries).toEqual(["FR"]);
    });
});

test.each<[string, string, string | undefined]>([
    ["azure", "global", undefined],
    ["azure", "europe", undefined],
    ["azure", "asia", undefined],
    ["gcp", "global", undefined],
    ["gcp", "global", "kms"],
    ["gcp", "europe", "kms"],
    ["gcp", "europe", "artifactregistry"],
    ["gcp", "asia", "kms"],
    ["gcp", "eu", "vertex"],
    ["gcp", "eu", "a-service-without-a-row"],
    ["aws", "aws-global", undefined],
])("%s %s of %s is a place whose countries cannot be proven", (provider, id, service) => {
    const place = at(provider, id, { service });
    expect(place).toBeDefined();
    expect(place && judgePlace(place, eu)).toBe("unprovable");
});

test("a pair leads to the region that holds the copies", () => {
    const westeurope = at("azure", "westeurope");
    expect(westeurope && pairOf(westeurope)?.id).toBe("northeurope");
    const brazil = at("azure", "brazilsouth");
    expect(brazil && pairOf(brazil)?.countries).toEqual(["US"]);
    const italy = at("azure", "italynorth");
    expect(italy && pairOf(italy)).toBeUndefined();
});

describe("places that an organisation adds", () => {
    const source = "https://example.org/announcement";
    test("are found, with their zones, and say that they are declared", () => {
        const added = [{ provider: "gcp", id: "europe-west15", country: "GR", source }];
        expect(findPlace({ provider: "gcp", id: "Europe-West15" }, added)).toMatchObject({
            id: "europe-west15",
            countries: ["GR"],
            status: "declared",
            confidence: "declared",
            source,
        });
        expect(findPlace({ provider: "gcp", id: "europe-west15-a" }, added)).toMatchObject({
            id: "europe-west15-a",
            kind: "zone",
            countries: ["GR"],
        });
        expect(findPlace({ provider: "azure", id: "europe-west15" }, added)).toBeUndefined();
    });
    test("tell where a logical place is, for one service", () => {
        const added = [{ provider: "gcp", service: "artifactregistry", id: "europe", country: "EU", source }];
        expect(findPlace({ provider: "gcp", service: "artifactregistry", id: "europe" }, added)?.countries).toEqual([
            "EU",
        ]);
        expect(findPlace({ provider: "gcp", service: "kms", id: "europe" }, added)?.countries).toBeUndefined();
    });
    test("do not move a place that the catalog knows", () => {
        const added = [{ provider: "gcp", id: "europe-west2", country: "FR", source }];
        expect(findPlace({ provider: "gcp", id: "europe-west2" }, added)?.countries).toEqual(["GB"]);
    });
});

test.each<[string, PlaceQuery, string | undefined]>([
    ["London on Azure", { provider: "azure", id: "uksouth" }, "belgiumcentral"],
    ["Zurich on Azure", { provider: "azure", id: "Switzerland North" }, "francecentral"],
    ["Virginia on Azure", { provider: "azure", id: "eastus" }, "northeurope"],
    ["Norway on Azure", { provider: "azure", id: "norwayeast" }, "swedencentral"],
    ["Azure europe", { provider: "azure", id: "europe" }, "france"],
    ["Azure global", { provider: "azure", id: "global" }, "austriaeast"],
    ["a misspelt region", { provider: "azure", id: "westeurop" }, "westeurope"],
    [
        "a region that Bleu has not",
        { provider: "azure", partition: "AzureBleuCloud", id: "westeurope" },
        "bleufrancesouth",
    ],
    ["London on Google Cloud", { provider: "gcp", id: "europe-west2" }, "europe-west1"],
    ["a zone in London", { provider: "gcp", id: "europe-west2-a" }, "europe-west1-b"],
    ["a zone in Virginia on AWS", { provider: "aws", id: "us-east-1a" }, "eu-west-1a"],
    ["a region of the American government", { provider: "aws", id: "us-gov-west-1" }, "eu-west-1"],
    [
        "a region of a partition that has none",
        { provider: "aws", partition: "aws-us-gov", id: "us-gov-west-1" },
        undefined,
    ],
    ["US of Cloud Storage", { provider: "gcp", service: "storage", id: "US" }, "EU"],
    ["EUR5 of Cloud Storage", { provider: "gcp", service: "storage", id: "EUR5" }, "EUR4"],
    ["nam5 of Firestore", { provider: "gcp", service: "firestore", id: "nam5" }, "eur3"],
    ["Hillsboro at Hetzner", { provider: "hetzner", id: "hil" }, "fsn1"],
    ["a provider without a place in the EU", { provider: "infomaniak", id: "dc3-a" }, undefined],
    ["a provider without a place", { provider: "nowhere", id: "x" }, undefined],
])("instead of %s: %j → %s", (_name, query, id) => {
    const nearest = nearestAllowed(query, eu);
    expect(nearest?.id).toBe(id);
    if (nearest) expect(judgePlace(nearest, eu)).toBe("in");
});

test.each<[name: string, query: PlaceQuery, own: readonly string[], id: string]>([
    ["one's own region", { provider: "aws", id: "us-east-1" }, ["eu-south-1"], "eu-south-1"],
    ["the region of one's own zone", { provider: "gcp", id: "us-east1" }, ["europe-west9-b"], "europe-west9"],
    [
        "one's own region under another spelling",
        { provider: "azure", id: "eastus" },
        ["France Central"],
        "francecentral",
    ],
    [
        "the first of one's own that is allowed",
        { provider: "aws", id: "us-east-1" },
        ["us-west-2", "eu-west-3"],
        "eu-west-3",
    ],
    ["the nearest, where one's own is not allowed", { provider: "aws", id: "us-east-1" }, ["us-east-1"], "eu-west-1"],
    ["one's own zone's region for a zone", { provider: "gcp", id: "us-east1-b" }, ["europe-west9"], "europe-west9-a"],
    [
        "no region that the service does not take",
        { provider: "gcp", id: "nam5", service: "firestore" },
        ["us-central1"],
        "eur3",
    ],
])("advice is %s", (_name, query, own, id) => {
    expect(nearestAllowed(query, eu, own)?.id).toBe(id);
});

describe("any text", () => {
    const providers = fc.constantFrom(...knownProviders(), "unheard-of");
    const ids = fc.oneof(
        fc.string(),
        fc.string({ unit: "binary" }),
        fc.constantFrom("regional-regional-x", "a/b//", "/", "-dc1-dc2"),
    );
    test("is normalised once and for all", () => {
        fc.assert(
            fc.property(providers, ids, (provider, id) => {
                const once = normalisePlaceId(provider, id);
                expect(normalisePlaceId(provider, once)).toBe(once);
            }),
        );
    });
    test("can be looked up", () => {
        fc.assert(
            fc.property(providers, ids, fc.option(fc.string(), { nil: undefined }), (provider, id, service) => {
                const place = findPlace({ provider, id, service });
                expect(place === undefined || place.provider === provider).toBe(true);
                nearestAllowed({ provider, id, service }, eu);
            }),
        );
    });
    test("every known place is found under its id and its name, however cased", () => {
        for (const place of knownPlaces())
            for (const text of [place.id, place.id.toUpperCase(), place.name])
                expect(at(place.provider, text, { partition: place.partition })).toBeDefined();
    });
});
