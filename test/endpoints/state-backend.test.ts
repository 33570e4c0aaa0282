import { judgeProject, type ProjectFacts } from "../../policies/endpoints/state-backend";

const found = (facts: ProjectFacts, allowedJurisdictions: readonly string[] = ["EU"]) =>
    judgeProject(facts, { allowedJurisdictions }).map(({ kind, message, setting }) => `${kind} ${message} ${setting}`);

test.each<[string, ProjectFacts, readonly string[]]>([
    [
        "Pulumi Cloud",
        { backend: "https://api.pulumi.com" },
        ["violation pulumiCloud backend.url", "violation serviceKey secretsprovider"],
    ],
    [
        "Pulumi Cloud with a passphrase",
        { backend: "https://api.pulumi.com", hasPassphrase: true },
        ["violation pulumiCloud backend.url"],
    ],
    [
        "plugins from where they come by default",
        { backend: "file://.", hasPluginOverrides: false },
        ["violation defaultPlugins plugins"],
    ],
    ["plugins from a mirror", { backend: "file://.", hasPluginOverrides: true }, []],
    [
        "a provider of Terraform",
        { backend: "file://.", packages: ["terraform-provider", "registry.opentofu.org/hashicorp/random"] },
        ["violation foreignPackage packages"],
    ],
    ["nothing is said", {}, ["undetermined unknownBackend backend.url"]],
    ["a file", { backend: "file://./state", hasPassphrase: true }, []],
    [
        "a store of Scaleway",
        { backend: "s3://state?endpoint=s3.fr-par.scw.cloud&region=fr-par", secretsProvider: "passphrase" },
        [],
    ],
    [
        "a store of AWS",
        { backend: "s3://state?region=eu-central-1", secretsProvider: "passphrase" },
        ["violation foreignBackend backend.url"],
    ],
    [
        "stores of Azure and Google",
        {
            backend: "azblob://state",
            secretsProvider: "gcpkms://projects/p/locations/europe-west9/keyRings/r/cryptoKeys/k",
        },
        ["violation foreignBackend backend.url", "violation foreignKey secretsprovider"],
    ],
    [
        "a key of AWS",
        { backend: "file://.", secretsProvider: "awskms://alias/k?region=eu-central-1" },
        ["violation foreignKey secretsprovider"],
    ],
    ["a vault of Bleu", { backend: "file://.", secretsProvider: "azurekeyvault://v.vault.sovcloud-api.fr/keys/k" }, []],
    [
        "a vault of Azure",
        { backend: "file://.", secretsProvider: "azurekeyvault://v.vault.azure.net/keys/k" },
        ["violation foreignKey secretsprovider"],
    ],
    ["a vault of one's own", { backend: "file://.", secretsProvider: "hashivault://k" }, []],
    [
        "components from GitHub and from a forge of one's own",
        { backend: "file://.", packages: ["github.com/acme/components@v1", "git.clinic.fr/acme/c.git", "random"] },
        ["violation foreignPackage packages"],
    ],
    ["an ESC environment", { backend: "file://.", environments: ["prod"] }, ["violation escEnvironment environment"]],
])("%s", (_title, facts, expected) => expect(found(facts)).toEqual(expected));

test("foreign countries that are allowed, but not the region of a key", () => {
    expect(
        found({ backend: "s3://state", secretsProvider: "awskms://alias/k?region=eu-central-1" }, ["EU", "US"]),
    ).toEqual([]);
    expect(found({ backend: "file://.", secretsProvider: "awskms://alias/k?region=eu-west-2" }, ["EU", "US"])).toEqual([
        "violation foreignKey secretsprovider",
    ]);
});

test("the message says what to do, and nothing of the address", () => {
    const [finding] = judgeProject({ backend: "s3://secret-name" }, { allowedJurisdictions: ["FR"] });
    expect(finding?.text).toBe(
        "The state lies in a store of an operator at home outside of FR. Set backend.url to a store of your own, or of an operator there.",
    );
});
