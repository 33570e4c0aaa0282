/** What a program reads and does not declare: judged where something says where it is, told where nothing does. */
import fc from "fast-check";
import type { Resource } from "../../policies/core/resource";
import { enabledIn, readConfiguration } from "../../policies/core/settings";
import { rules } from "../../policies/rules";
import { findingsOnReads } from "../../policies/visibility/reads";

const urnOf = (type: string, name: string): string => `urn:pulumi:dev::sample::${type}::${name}`;
const providerOf = (name: string, properties: Resource["properties"]): NonNullable<Resource["provider"]> => {
    const type = `pulumi:providers:${name}`;
    return { urn: urnOf(type, "own"), type, name: "own", properties };
};

/** @param settings of the provider */
const read = (type: string, properties: Resource["properties"], settings: Resource["properties"] = {}): Resource => ({
    urn: urnOf(type, "it"),
    type,
    name: "it",
    properties,
    provider: providerOf(type.split(":")[0] ?? "", settings),
    isRead: true,
});

function told(reads: readonly Resource[], given: object = {}): readonly string[] {
    const configuration = readConfiguration(given, rules, {});
    return findingsOnReads(reads, enabledIn(configuration, rules, "dev"), configuration, "2026-11-28").map(
        ({ rule, verdict, level, resource, path = "-", message }) =>
            `${verdict} ${level} ${rule} ${resource.name} ${path}: ${message}`,
    );
}

const bucket = "gcp:storage/bucket:Bucket";
const key = "gcp:kms/cryptoKey:CryptoKey";
const account = "azure-native:storage:StorageAccount";
const accountId = "/subscriptions/s/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/a";
const inUs = "United States (US), which is outside EU.";

test.each([
    [
        "by the id of a key",
        read(key, { id: "projects/p/locations/us-east1/keyRings/r/cryptoKeys/k" }),
        `violating mandatory eu-residency it id: CryptoKey 'it' (which the program only reads) is placed by 'id' in us-east1 (South Carolina), ${inUs} Use a place such as europe-southwest1 in Spain (ES).`,
    ],
    [
        "by the self link of an address, whatever its provider is set to",
        read(
            "gcp:compute/address:Address",
            { id: "https://www.googleapis.com/compute/v1/projects/p/regions/us-east1/addresses/a" },
            { region: "europe-west3" },
        ),
        `violating mandatory eu-residency it id: Address 'it' (which the program only reads) is placed by 'id' in us-east1 (South Carolina), ${inUs} Use a place such as europe-west3 in Germany (DE).`,
    ],
    [
        "by an ARN",
        read("aws:kms/key:Key", { id: "arn:aws:kms:us-east-1:1:key/k" }, { region: "eu-central-1" }),
        `violating mandatory eu-residency it id: Key 'it' (which the program only reads) is placed by 'id' in us-east-1 (US East (N. Virginia)), ${inUs} Use a place such as eu-central-1 in Germany (DE).`,
    ],
    [
        "by what the program gives to find it",
        read(bucket, { id: "b", location: "US" }),
        `violating mandatory eu-residency it location: Bucket 'it' (which the program only reads) is placed by 'location' in US (US multi-region), ${inUs} Use a place such as EU in the European Union (EU).`,
    ],
    [
        "by its provider",
        read("aws:s3/bucket:Bucket", { id: "b" }, { region: "us-east-1" }),
        `violating mandatory eu-residency own region: Bucket 'it' (which the program only reads) takes the region of its provider: us-east-1 (US East (N. Virginia)), ${inUs} Use a place such as eu-west-1 in Ireland (IE).`,
    ],
    [
        "by what its provider answers",
        read(account, { id: accountId, location: "eastus" }, { location: "westeurope" }),
        `violating mandatory eu-residency it location: StorageAccount 'it' (which the program only reads) is placed by 'location' in eastus (East US), ${inUs} Use a place such as westeurope in Netherlands (NL).`,
    ],
    [
        "a key of its own abroad",
        read(bucket, {
            id: "b",
            location: "EU",
            encryption: { defaultKmsKeyName: "projects/p/locations/us/keyRings/r/cryptoKeys/k" },
        }),
        `violating mandatory eu-residency it encryption.defaultKmsKeyName: Bucket 'it' (which the program only reads) refers in 'encryption.defaultKmsKeyName' to something in us (Cloud KMS us), ${inUs} Use a place such as europe-southwest1 in Spain (ES), for the data and the key: data take only keys of their own location.`,
    ],
])("what is read abroad is told: %s", (_, resource, expected) => {
    expect(told([resource]).filter((line) => line.includes(" eu-residency "))).toEqual([expected]);
});

test.each([
    ["the id of a key", read(key, { id: "projects/p/locations/europe-west3/keyRings/r/cryptoKeys/k" })],
    [
        "an id, whatever its provider is set to",
        read(
            "gcp:compute/address:Address",
            { id: "projects/p/regions/europe-west3/addresses/a" },
            { region: "us-east1" },
        ),
    ],
    ["its provider", read("aws:s3/bucket:Bucket", { id: "b" }, { region: "eu-central-1" })],
    ["its provider, of Google", read("gcp:compute/address:Address", { id: "a" }, { region: "europe-west3" })],
    ["what the program gives", read(bucket, { id: "b", location: "EU" })],
    ["what its provider answers", read(account, { id: accountId, location: "westeurope" })],
    ["an operator without places outside", read("scaleway:object/bucket:Bucket", { id: "fr-par/b" })],
])("what is read within the EU is no finding: by %s", (_, resource) => {
    expect(told([resource])).toEqual([]);
});

test.each([
    ["a network, which is a name", read("gcp:compute/network:Network", { id: "projects/p/global/networks/n" })],
    ["a role", read("azure-native:authorization:RoleDefinition", { id: "/subscriptions/s/providers/x" })],
    ["a role of AWS", read("aws:iam/role:Role", { id: "r" }, { region: "us-east-1" })],
    ["a project", read("gcp:organizations/project:Project", { id: "p" })],
    ["a random text", read("random:index/randomString:RandomString", { id: "r" })],
    ["an object of a cluster, which its provider leads to", read("kubernetes:core/v1:Namespace", { id: "default" })],
])("what needs no place is no finding: %s", (_, resource) => {
    expect(told([resource])).toEqual([]);
});

test("what nobody says the place of is told once for each package, and does not block", () => {
    const vault = { ...read("azure-native:keyvault:Vault", { id: "/subscriptions/s/v" }), name: "vault" };
    // The location of an Azure provider is where it makes new resources, and says nothing of what it reads.
    const own = read(account, { id: accountId }, { location: "eastus" });
    expect(told([own, { ...vault, urn: urnOf(vault.type, "vault") }, read(bucket, { id: "b" })])).toEqual([
        "undetermined advisory unseen it -: StorageAccount 'it' is not judged: the program reads it and does not declare it, and neither its id nor its provider tells where it is. Judge the stack that declares it, or give 'get' its location. The same cause affects Vault 'vault'.",
        "undetermined advisory unseen it -: Bucket 'it' is not judged: the program reads it and does not declare it, and neither its id nor its provider tells where it is. Judge the stack that declares it, or give 'get' its location.",
    ]);
    const closed = { sovereignty: { failClosed: true } };
    expect(told([own], closed)[0]).toMatch(/^undetermined mandatory unseen/);
    expect(told([own], { unseen: "disabled" })).toEqual([]);
});

test("what is not said may be set all the same: nothing is said of what is missing", () => {
    // A bucket without a key, declared, violates; of one that is read nobody knows.
    expect(told([read(bucket, { id: "b", location: "EU", encryption: {} })])).toEqual([]);
});

test("a provider that nobody knows is told, and an accepted one is not", () => {
    const site = read("acme:index/site:Site", { id: "s" });
    expect(told([site])).toEqual([
        "undetermined advisory unseen it -: Site 'it' is not judged: the program reads it and does not declare it, and neither its id nor its provider tells where it is. Judge the stack that declares it, or give 'get' its location.",
    ]);
    const accepted = {
        "eu-residency": { acceptedProviders: [{ provider: "acme", reason: "Its contract names Paris." }] },
    };
    expect(told([site], accepted)).toEqual([]);
});

test("whatever is read, a rule gives an answer", () => {
    const text = fc.oneof(
        fc.string(),
        fc.constantFrom("__proto__", "id", "location", "us-east1", "projects/-/locations/"),
    );
    const types = [bucket, key, account, "aws:s3/bucket:Bucket", "x", "constructor:a:B", "kubernetes:core/v1:Secret"];
    fc.assert(
        fc.property(fc.constantFrom(...types), fc.dictionary(text, text), text, (type, properties, id) => {
            for (const line of told([read(type, { ...properties, id })]))
                expect(line).toMatch(
                    /^(violating|undetermined) (advisory|mandatory) (eu-residency|key-location|unseen) /,
                );
        }),
        { numRuns: 200 },
    );
});
