import * as fc from "fast-check";
import { findPlace, knownPlaces } from "../../policies/catalog/places";
import { placeOfSaas, saasNameRows } from "../../policies/catalog/saas-places";

test.each([
    ["aws-eu-west-2", "aws", "eu-west-2"],
    ["AWS_EU_WEST_1", "aws", "eu-west-1"],
    ["aws:eu-west-1", "aws", "eu-west-1"],
    ["amazon-web-services::eu-north-1", "aws", "eu-north-1"],
    ["eu-central-1.aws", "aws", "eu-central-1"],
    ["EU_CENTRAL_1", "aws", "eu-central-1"],
    ["US_EAST_1", "aws", "us-east-1"],
    ["eu-west-2", "aws", "eu-west-2"],
    ["google-europe-west3", "gcp", "europe-west3"],
    ["gcp-europe-west4", "gcp", "europe-west4"],
    ["GCP_EUROPE_WEST4", "gcp", "europe-west4"],
    ["google-compute-engine::europe-west1", "gcp", "europe-west1"],
    ["EUROPE_WEST_3", "gcp", "europe-west3"],
    ["us-west1", "gcp", "us-west1"],
    ["WESTERN_EUROPE", "gcp", "europe-west1"],
    ["azure-westeurope", "azure", "westeurope"],
    ["azure-germanywestcentral", "azure", "germanywestcentral"],
    ["azure-arm::francecentral", "azure", "francecentral"],
    ["west-europe.azure", "azure", "westeurope"],
    ["AZURE_WESTEUROPE", "azure", "westeurope"],
    ["GERMANY_WEST_CENTRAL", "azure", "germanywestcentral"],
    ["EUROPE_NORTH", "azure", "northeurope"],
    ["upcloud-de-fra", "upcloud", "de-fra1"],
    ["exoscale-at-vie-1", "exoscale", "at-vie-1"],
    ["oci-eu-frankfurt-1", "oracle", "eu-frankfurt-1"],
])("%s is %s %s", (text, provider, id) => {
    expect(placeOfSaas(text)).toMatchObject({ provider, id });
});

test.each([
    "",
    "aws",
    "aws-",
    "global",
    "europe",
    "EU",
    "france",
    "production",
    "aws-europe",
    "aws-eu-west-99",
    "azure-eu-west-1",
    "gcp-westeurope",
    "my-eu-west-1",
    "eu-west-1-backup",
    "laws-eu-west-1",
    "aws eu-west-1",
    "https://eu-west-1.aws",
    "standard_d2s_v3",
])("%j is no place", (text) => {
    expect(placeOfSaas(text)).toBeUndefined();
});

const words = saasNameRows().filter(({ holder }) => holder === "word");
const regions = knownPlaces().filter(({ kind, status }) => kind === "region" && status !== "retired");

test("every region is found behind every word for its cloud, however it is written", () => {
    const separators = fc.constantFrom("-", "_", ":", "::", ".", "/");
    fc.assert(
        fc.property(
            fc.constantFrom(...words),
            separators,
            fc.nat(),
            fc.boolean(),
            fc.boolean(),
            fc.boolean(),
            (word, separator, pick, upper, underscores, behind) => {
                const own = regions.filter(({ provider }) => provider === word.provider);
                const region = own[pick % Math.max(1, own.length)];
                if (!region || /[^\w-]/.test(region.id)) return;
                const joined = behind ? `${region.id}${separator}${word.name}` : `${word.name}${separator}${region.id}`;
                const spelled = underscores ? joined.replaceAll("-", "_") : joined;
                const found = placeOfSaas(upper ? spelled.toUpperCase() : spelled);
                const meant = findPlace({ provider: word.provider, id: region.id });
                expect([spelled, found?.provider, found?.countries]).toEqual([
                    spelled,
                    word.provider,
                    meant?.countries,
                ]);
            },
        ),
        { numRuns: 500 },
    );
});

test("a random word is no place", () => {
    const squash = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, "");
    const clouds = words.map(({ name }) => squash(name));
    const known = new Set(knownPlaces().flatMap(({ id, name }) => [squash(id), squash(name)]));
    const named = new Set(saasNameRows().map(({ name }) => squash(name)));
    /** Whether nothing but a word for a cloud stands around a name that the catalog has. */
    const isKnown = (text: string) => {
        const whole = squash(text);
        const bare = [whole, ...clouds.flatMap((word) => [whole.replace(word, "")])];
        return bare.some((each) => known.has(each) || known.has(each.replace(/[a-z]$/, ""))) || named.has(whole);
    };
    const pieces = fc.constantFrom("eu", "west", "europe", "central", "north", "1", "2", "aws", "azure", "gcp", "x9");
    const texts = fc.oneof(
        fc.string(),
        fc.stringMatching(/^[a-z]{2,14}$/),
        fc.stringMatching(/^[A-Z]{2,8}_[A-Z]{2,8}(_\d)?$/),
        fc.array(pieces, { minLength: 1, maxLength: 5 }).map((parts) => parts.join("-")),
    );
    fc.assert(
        fc.property(texts, (text) => {
            if (!isKnown(text)) expect([text, placeOfSaas(text)]).toEqual([text, undefined]);
        }),
        { numRuns: 2000 },
    );
});
