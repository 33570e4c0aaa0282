/** What `rempart explain type` prints of a type's keys. */
import { keyRules } from "../../policies/keys";
import { customerManagedKey } from "../../policies/keys/rules/customer-managed-key";

const linesFor = (type: string): readonly string[] => {
    const row = customerManagedKey.rows?.[type];
    return row ? (customerManagedKey.describe?.(row) ?? []) : [];
};

test("a row names its key, its vault, its switch and its source", () =>
    expect(linesFor("azure-native:storage:StorageAccount")).toEqual([
        "key: 'encryption.keyVaultProperties.keyName' (the name of a key in your vault); in the vault at 'encryption.keyVaultProperties.keyVaultUri'; needs 'encryption.keySource' 'Microsoft.Keyvault' (@pulumi/azure-native 3.28.0, inputs, 2026-11-25)",
    ]));

test("a row names the resources that may set its key", () =>
    expect(linesFor("scaleway:object/bucket:Bucket")).toEqual([
        "key: set by scaleway:object/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration (the id of a key of your Key Manager) (@pulumiverse/scaleway 1.54.0, inputs, 2026-11-25)",
    ]));

test("a store that cannot take a key says what to do instead", () =>
    expect(linesFor("hcloud:index/storageBox:StorageBox")).toEqual([
        "cannot take a key of the customer's: encrypt what you store before you send it, with a key of your own",
    ]));

test.each(keyRules.map((rule) => [rule.id, rule] as const))("%s describes every type that it knows", (_, rule) => {
    const silent = Object.entries(rule.rows ?? {}).filter(([, row]) => {
        const lines = rule.describe?.(row) ?? [];
        return lines.length === 0 || lines.some((line) => line === "" || line.includes("undefined"));
    });
    expect(silent.map(([type]) => type)).toEqual([]);
});
