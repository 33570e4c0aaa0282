import { evaluate } from "../../policies/core/evaluate";
import { UNKNOWN } from "../../policies/core/values";
import { customerManagedKey } from "../../policies/keys/rules/customer-managed-key";
import { resource } from "../rules";

const vaultKey = "https://clinic.vault.azure.net/keys/data/0123456789abcdef0123456789abcdef";
const keyUrn = "urn:pulumi:dev::tests::azure-native:keyvault:Key::key";
const storage = "azure-native:storage:StorageAccount";
const postgresql = "azure-native:dbforpostgresql:Server";
const keyAndIdentity = {
    type: "AzureKeyVault",
    primaryKeyURI: vaultKey,
    primaryUserAssignedIdentityId: "/subscriptions/s/id",
};

describe("an unknown value that comes from a key of the stack", () => {
    const answerOn = (type: string, properties: object, from: string) => {
        const given = resource(type, properties, {
            propertyDependencies: {
                dataEncryption: [from],
                encryption: [from],
                properties: [from],
                kmsKeyName: [from],
            },
        });
        return evaluate([given], [customerManagedKey], {})[0]?.answer;
    };
    const dataEncryption = { ...keyAndIdentity, primaryKeyURI: UNKNOWN };

    test("names a customer's key", () => expect(answerOn(postgresql, { dataEncryption }, keyUrn)).toBe("compliant"));
    test("and so does a block that is unknown as a whole because of it", () =>
        expect(answerOn(storage, { encryption: UNKNOWN }, keyUrn)).toBe("compliant"));
    test("but not one that comes from something else", () => {
        const other = "urn:pulumi:dev::tests::azure-native:managedidentity:UserAssignedIdentity::it";
        expect(answerOn(postgresql, { dataEncryption }, other)).toBe("undetermined");
        expect(answerOn(storage, { encryption: UNKNOWN }, other)).toBe("undetermined");
    });

    const urn = (type: string) => `urn:pulumi:dev::tests::${type}::it`;
    const computer = "azure-native:discovery:Supercomputer";
    const properties = { customerManagedKeys: "Enabled", diskEncryptionSetId: UNKNOWN };
    test.each([
        [computer, { properties }, "azure-native:compute:DiskEncryptionSet", "compliant"],
        [computer, { properties }, "azure-native_compute_v20230102:compute:DiskEncryptionSet", "compliant"],
        [computer, { properties }, "clinic:index:Keys$azure-native:compute:DiskEncryptionSet", "compliant"],
        [computer, { properties }, "azure-native:keyvault:Key", "undetermined"],
        [storage, { encryption: UNKNOWN }, "azure-native:keyvault:Vault", "compliant"],
        [storage, { encryption: UNKNOWN }, "azure-native:keyvault:Secret", "undetermined"],
        ["gcp:pubsub/topic:Topic", { kmsKeyName: UNKNOWN }, "gcp:kms/cryptoKey:CryptoKey", "compliant"],
        [
            "gcp:pubsub/topic:Topic",
            { kmsKeyName: UNKNOWN },
            "gcp:kms/cryptoKeyIAMMember:CryptoKeyIAMMember",
            "compliant",
        ],
        [
            "gcp:pubsub/topic:Topic",
            { kmsKeyName: UNKNOWN },
            "gcp:kms/secretCiphertext:SecretCiphertext",
            "undetermined",
        ],
    ])("%s %o from %s is %s", (type, properties, from, answer) =>
        expect(answerOn(type, properties, urn(from))).toBe(answer),
    );
});

describe("an unknown value that depends on something else than the name itself", () => {
    const dependingOn = (type: string, properties: object, ...origins: ReturnType<typeof resource>[]) => {
        const [property = ""] = Object.keys(properties);
        const user = resource(type, properties, {
            propertyDependencies: { [property]: origins.map(({ urn }) => urn) },
        });
        const verdict = evaluate([user, ...origins], [customerManagedKey], {})[0];
        return verdict?.findings.map(({ message, path }) => `${message} ${path ?? ""}`);
    };
    const vault = resource("azure-native:keyvault:Vault", { vaultName: "clinic" }, { name: "vault" });
    const key = resource("azure-native:keyvault:Key", { vaultName: "clinic", keyName: "data" }, { name: "key" });
    const withKey = (keyName: unknown, keySource: unknown = "Microsoft.Keyvault") => ({
        encryption: { keySource, keyVaultProperties: { keyName, keyVaultUri: UNKNOWN } },
    });
    const topic = "gcp:pubsub/topic:Topic";
    const grant = (cryptoKeyId: unknown) =>
        resource("gcp:kms/cryptoKeyIAMMember:CryptoKeyIAMMember", { cryptoKeyId }, { name: "grant" });
    const secret = (name: unknown) => resource("kubernetes:core/v1:Secret", { metadata: { name } }, { name: "secret" });
    const storageClass = (name: unknown) => ({
        provisioner: "csi.hetzner.cloud",
        parameters: { "csi.storage.k8s.io/node-publish-secret-name": name },
    });

    test("the name of a key and the address of its vault are computed: both are accepted", () =>
        expect(dependingOn(storage, withKey(UNKNOWN), vault, key)).toEqual([]));
    test("a vault hands out no name of a key", () =>
        expect(dependingOn(storage, withKey(UNKNOWN), vault)).toEqual(["later encryption.keyVaultProperties.keyName"]));
    test("a literal name in a computed vault is a key", () =>
        expect(dependingOn(storage, withKey("data"), vault)).toEqual([]));
    test("a key hands out no switch", () =>
        expect(dependingOn(storage, withKey(UNKNOWN, UNKNOWN), vault, key)).toEqual(["later encryption.keySource"]));
    test("a key that is read off a grant is unknown where the grant's own input is", () =>
        expect(dependingOn(topic, { kmsKeyName: UNKNOWN }, grant(UNKNOWN))).toEqual([]));
    test("the input of a grant is known in a preview: an unknown is something else", () =>
        expect(
            dependingOn(
                topic,
                { kmsKeyName: UNKNOWN },
                grant("projects/clinic/locations/europe-west9/keyRings/clinic/cryptoKeys/data"),
            ),
        ).toEqual(["later kmsKeyName"]));
    test("so is the name of a secret", () => {
        const path = 'parameters["csi.storage.k8s.io/node-publish-secret-name"]';
        const given = (name: unknown) => {
            const user = resource("kubernetes:storage.k8s.io/v1:StorageClass", storageClass(UNKNOWN), {
                propertyDependencies: { parameters: [secret(name).urn] },
            });
            return evaluate([user, secret(name)], [customerManagedKey], {})[0]?.findings.map(
                (finding) => `${finding.message} ${finding.path ?? ""}`,
            );
        };
        expect(given("passphrase")).toEqual([`later ${path}`]);
        expect(given(UNKNOWN)).toEqual([]);
    });
});
