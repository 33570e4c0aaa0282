import fc from "fast-check";
import { hasForm, type KeyForm } from "../../policies/keys/key-forms";

const vaultKey = "https://clinic.vault.azure.net/keys/data/0123456789abcdef0123456789abcdef";
const encryptionSet = "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/diskEncryptionSets/clinic";
const kmsKey = "projects/clinic/locations/europe-west9/keyRings/clinic/cryptoKeys/data";

describe("the form of a key", () => {
    test.each<[KeyForm, string]>([
        ["vault-key", vaultKey],
        ["vault-key", "https://clinic.vault.azure.net:443/keys/data/"],
        ["vault-key", "https://CLINIC.VAULT.AZURE.NET/keys/Data"],
        ["vault-key", "https://clinic.vault.sovcloud-api.de/keys/data"],
        ["vault-key", "https://clinic.managedhsm.sovcloud-api.fr/keys/data"],
        ["vault", "https://clinic.vault.azure.net"],
        ["disk-encryption-set", encryptionSet.toUpperCase()],
        ["kms-key", kmsKey],
        ["kms-key", kmsKey.replace("clinic", "s3ns:clinic").replace("europe-west9", "u-france-east1")],
        ["kms-key", `//cloudkms.s3nsapis.fr/${kmsKey}`],
    ])("%s: %s", (form, text) => expect(hasForm(form, text)).toBe(true));

    test.each<[KeyForm, unknown]>([
        ["vault-key", "https://clinic.vault.example.org/keys/data"],
        ["vault-key", "https://clinic.vault.azure.net.example.org/keys/data"],
        ["vault-key", "https://clinic.vault.azure.net@example.org/keys/data"],
        ["vault-key", "https://example.org/clinic.vault.azure.net/keys/data"],
        ["vault-key", "https://vault.azure.net/keys/data"],
        ["vault-key", "https://clinic.vault.x.vault.azure.net/keys/data"],
        ["vault-key", "https://clinic.vault.azure.net/secrets/data"],
        ["vault-key", "https://clinic.vault.azure.net/keys/"],
        ["vault-key", "http://clinic.vault.azure.net/keys/data"],
        ["vault-key", ` ${vaultKey}`],
        ["vault-key", true],
        ["vault", vaultKey],
        ["vault-key-name", vaultKey],
        ["disk-encryption-set", encryptionSet.replace("diskEncryptionSets", "disks")],
        ["disk-encryption-set", `${encryptionSet}/more`],
        ["kms-key", kmsKey.replace("/cryptoKeys/data", "")],
        ["kms-key", `https://cloudkms.example.org/v1/${kmsKey}`],
        ["kms-key", "c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0c2U="],
    ])("%s is not: %s", (form, text) => expect(hasForm(form, text)).toBe(false));

    test("any text is judged", () => {
        const forms: readonly KeyForm[] = ["vault-key", "vault-key-name", "vault", "disk-encryption-set", "kms-key"];
        fc.assert(
            fc.property(fc.constantFrom(...forms), fc.oneof(fc.string(), fc.webUrl()), (form, text) =>
                expect(typeof hasForm(form, text)).toBe("boolean"),
            ),
        );
    });
});
