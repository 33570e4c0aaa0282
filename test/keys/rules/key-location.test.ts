import { keyLocation } from "../../../policies/keys/rules/key-location";
import { keyRows } from "../../../policies/keys/rows";
import { UNKNOWN } from "../../../policies/core/values";
import type { Rule } from "../../../policies/core/rule";
import { resource, testRule, type Case, type Found } from "../../rules";

/** The rows are customer-managed-key's, where each has its cases; here the ways to the place are tested. */
const rule: Rule = {
    ...keyLocation,
    rows: undefined,
    judge: (subject, stack) => {
        const row = keyRows[subject.resource.type];
        if (row) keyLocation.judge({ ...subject, row }, stack);
    },
};

const storage = "azure-native:storage:StorageAccount";
const bucket = "gcp:storage/bucket:Bucket";
const vaultType = "azure-native:keyvault:Vault";
const keyType = "azure-native:keyvault:Key";
const setType = "azure-native:compute:DiskEncryptionSet";

const keyIn = (location: string, ring = "clinic") =>
    `projects/clinic/locations/${location}/keyRings/${ring}/cryptoKeys/data`;
const vault = (properties: object) =>
    resource(vaultType, { vaultName: "clinic-keys", ...properties }, { name: "keys" });
const key = resource(keyType, { keyName: "data", vaultName: "clinic-keys" }, { name: "data" });
const files = (keyVaultUri: unknown = "https://clinic-keys.vault.azure.net/", given = {}) =>
    resource(
        storage,
        { encryption: { keySource: "Microsoft.Keyvault", keyVaultProperties: { keyName: "data", keyVaultUri } } },
        { name: "files", ...given },
    );
const vaultPath = "encryption.keyVaultProperties.keyVaultUri";
const found = (resources: Case["resources"], find: Found, settings?: object): Case & { finds: readonly Found[] } => ({
    resources,
    finds: [find],
    ...(settings && { settings }),
});
const dependsOn = (property: string, ...resources: Case["resources"]) => ({
    propertyDependencies: { [property]: resources.map(({ urn }) => urn) },
});
const group = (location: string) =>
    resource("azure-native:resources:ResourceGroup", { resourceGroupName: "clinic", location }, { name: "group" });
const ring = (location: unknown) => resource("gcp:kms/keyRing:KeyRing", { name: "clinic", location }, { name: "ring" });
const cryptoKey = (given: object, keyRing: unknown = UNKNOWN) =>
    resource("gcp:kms/cryptoKey:CryptoKey", { name: "data", keyRing }, { name: "key", ...given });

const keyOfRing = (name: string) =>
    resource(
        "gcp:kms/cryptoKey:CryptoKey",
        { name, keyRing: UNKNOWN },
        { name, ...dependsOn("keyRing", ringIn(name, "")) },
    );
const ringIn = (name: string, location: string) => resource("gcp:kms/keyRing:KeyRing", { name, location }, { name });
const tenNames = Array.from({ length: 10 }, (_, index) => `files-${index}`);
const withVault = (name: string, index: number) => ({
    name,
    ...(index % 2 ? dependsOn("encryption", vault({}), key) : {}),
});

const queue = "aws:sqs/queue:Queue";
const inParis = { region: "eu-west-3" };
const domain = (region: string) => resource("ovh:Okms/okms:Okms", { region }, { name: "domain" });
const serviceKey = resource(
    "ovh:Okms/serviceKey:ServiceKey",
    { name: "data", okmsId: UNKNOWN },
    { name: "data", ...dependsOn("okmsId", domain("")) },
);
const ovhVolume = resource(
    "ovh:CloudProject/volume:Volume",
    { encryption: { encrypted: true, kms: { serviceKeyId: UNKNOWN, domainId: UNKNOWN } } },
    { name: "data", ...dependsOn("encryption", serviceKey, domain("")) },
);

testRule(rule, {
    compliant: {
        "a vault in the Union": { resources: [files(), vault({ location: "francecentral" }), key] },
        "a vault in its group's place": {
            resources: [files(), vault({ resourceGroupName: "clinic" }), group("germanywestcentral")],
        },
        "a vault of a cloud that is in one country": files("https://clinic-keys.vault.sovcloud-api.fr/"),
        "a key ring in a region of the Union": resource(bucket, {
            encryption: { defaultKmsKeyName: keyIn("europe-west9") },
        }),
        "a key whose ring is declared": {
            resources: [
                resource(
                    bucket,
                    { encryption: { defaultKmsKeyName: UNKNOWN } },
                    dependsOn("encryption", cryptoKey({})),
                ),
                cryptoKey(dependsOn("keyRing", ring("europe-west3"))),
                ring("europe-west3"),
            ],
        },
        "a key whose ring has a namesake far away": {
            resources: [
                resource(
                    bucket,
                    { encryption: { defaultKmsKeyName: UNKNOWN } },
                    dependsOn("encryption", cryptoKey({})),
                ),
                cryptoKey({}, "projects/clinic/locations/europe-west9/keyRings/clinic"),
                ring("europe-west9"),
                resource("gcp:kms/keyRing:KeyRing", { name: "clinic", location: "us-east1" }, { name: "namesake" }),
            ],
        },
        "a key of the queue's own region, by its alias": resource(queue, {
            kmsMasterKeyId: "alias/clinic",
            ...inParis,
        }),
        "a copy's key, in the copy's region": resource("aws:efs/replicationConfiguration:ReplicationConfiguration", {
            region: "us-east-1",
            destination: { region: "eu-west-3", kmsKeyId: "alias/clinic" },
        }),
        "a key in a domain of OVHcloud's": { resources: [ovhVolume, serviceKey, domain("EU_WEST_RBX")] },
        "a vault that the settings know": {
            resources: [files("https://group-keys.vault.azure.net")],
            settings: { vaults: { "group-keys": "westeurope" } },
        },
        "a key of AWS in the Union": resource("gcp:container/awsNodePool:AwsNodePool", {
            config: { rootVolume: { kmsKeyArn: "arn:aws:kms:eu-central-1:123456789012:key/mrk-1" } },
        }),
        "an address under another name, made from a key in the Union": {
            resources: [
                files("https://named-later.vault.azure.net/", dependsOn("encryption", key)),
                vault({ location: "francecentral" }),
                key,
            ],
        },
        "a vault in Switzerland where that is allowed": {
            resources: [files(), vault({ location: "switzerlandnorth" })],
            settings: { allowedJurisdictions: ["EU", "CH"] },
        },
    },
    violating: {
        "a vault in Switzerland": found([files(), vault({ location: "switzerlandnorth" }), key], {
            message: "outside",
            path: vaultPath,
            text: "The key of StorageAccount 'files' is in Switzerland (CH), which is outside EU: StorageAccount 'files' → Key 'data' → Vault 'keys' → switzerlandnorth (Switzerland North) → run by Microsoft. Name a key in a place such as francecentral in France (FR).",
        }),
        "an address under another name, made from a key in Switzerland": found(
            [
                files("https://named-later.vault.azure.net/", dependsOn("encryption", key)),
                vault({ location: "switzerlandnorth" }),
                key,
            ],
            {
                message: "outside",
                path: vaultPath,
                text: "The key of StorageAccount 'files' is in Switzerland (CH), which is outside EU: StorageAccount 'files' → Key 'data' → Vault 'keys' → switzerlandnorth (Switzerland North) → run by Microsoft. Name a key in a place such as francecentral in France (FR).",
            },
        ),
        "a key of the queue's own region, by its alias": found(
            [resource(queue, { kmsMasterKeyId: "alias/clinic", region: "us-west-2" })],
            { message: "outside", path: "kmsMasterKeyId" },
        ),
        "an alias abroad": found(
            [
                resource(
                    queue,
                    { kmsMasterKeyId: UNKNOWN, ...inParis },
                    {
                        name: "visits",
                        propertyDependencies: { kmsMasterKeyId: ["urn:pulumi:dev::tests::aws:kms/alias:Alias::keys"] },
                    },
                ),
                resource("aws:kms/alias:Alias", { name: "alias/clinic", region: "us-west-2" }, { name: "keys" }),
            ],
            {
                message: "outside",
                path: "kmsMasterKeyId",
                text: "The key of Queue 'visits' is in United States (US), which is outside EU: Queue 'visits' → Alias 'keys' → us-west-2 (US West (Oregon)) → run by AWS. Name a key in a place such as eu-west-3 in France (FR).",
            },
        ),
        "a ring by its short name": found(
            [
                resource(
                    bucket,
                    { encryption: { defaultKmsKeyName: UNKNOWN } },
                    { name: "files", ...dependsOn("encryption", cryptoKey({})) },
                ),
                cryptoKey({}, "us-east1/clinic"),
            ],
            {
                message: "outside",
                path: "encryption.defaultKmsKeyName",
                text: "The key of Bucket 'files' is in United States (US), which is outside EU: Bucket 'files' → CryptoKey 'key' → us-east1 → run by Google. Name a key in a place such as europe-southwest1 in Spain (ES).",
            },
        ),
        "a key by its short name, of which only a version is declared": found(
            [
                resource(
                    bucket,
                    { encryption: { defaultKmsKeyName: UNKNOWN } },
                    {
                        name: "files",
                        propertyDependencies: {
                            encryption: ["urn:pulumi:dev::tests::gcp:kms/cryptoKeyVersion:CryptoKeyVersion::version"],
                        },
                    },
                ),
                resource(
                    "gcp:kms/cryptoKeyVersion:CryptoKeyVersion",
                    { cryptoKey: "clinic/asia-east1/clinic/data" },
                    { name: "version" },
                ),
            ],
            { message: "outside", path: "encryption.defaultKmsKeyName" },
        ),
        "a vault that is known by its reference, in the place of its provider": found(
            [files(UNKNOWN, dependsOn("encryption", vault({}))), vault({})].map((each, index) =>
                index === 1
                    ? {
                          ...each,
                          provider: {
                              urn: "p",
                              type: "pulumi:providers:azure-native",
                              name: "p",
                              properties: { location: "uksouth" },
                          },
                      }
                    : each,
            ),
            { message: "outside", path: vaultPath },
        ),
        "a managed HSM with a region abroad": found(
            [
                resource("azure-native:cosmosdb:DatabaseAccount", {
                    keyVaultKeyUri: "https://clinic-hsm.managedhsm.azure.net/keys/data",
                }),
                resource(
                    "azure-native:keyvault:ManagedHsm",
                    { name: "clinic-hsm", location: "westeurope", properties: { regions: [{ name: "uksouth" }] } },
                    { name: "hsm" },
                ),
            ],
            { message: "outside", path: "keyVaultKeyUri" },
        ),
        "ten stores with keys in one vault: the vault is the cause": {
            resources: [
                ...tenNames.map((name, index) => files(index % 2 ? UNKNOWN : undefined, withVault(name, index))),
                vault({ location: "switzerlandnorth" }),
                key,
            ],
            finds: [{ message: "outside", path: vaultPath, affects: tenNames }],
        },
        "stores with keys of one ring, which only their names tell": {
            resources: ["one", "two"].map((name) =>
                resource(bucket, { encryption: { defaultKmsKeyName: keyIn("us-east1") } }, { name }),
            ),
            finds: [{ message: "outside", path: "encryption.defaultKmsKeyName", affects: ["one", "two"] }],
        },
        "a key abroad, the second of two in a list": found(
            [
                resource(
                    "gcp:spanner/database:Database",
                    { encryptionConfig: { kmsKeyNames: [UNKNOWN, UNKNOWN] } },
                    dependsOn("encryptionConfig", keyOfRing("near"), keyOfRing("far")),
                ),
                keyOfRing("near"),
                keyOfRing("far"),
                ringIn("near", "europe-west9"),
                ringIn("far", "us-east1"),
            ],
            { message: "outside", path: "encryptionConfig.kmsKeyNames[1]" },
        ),
        "stores with keys of two vaults: two causes": {
            resources: [
                files(),
                files("https://other-keys.vault.azure.net/", { name: "more" }),
                vault({ location: "switzerlandnorth" }),
                resource(vaultType, { vaultName: "other-keys", location: "uksouth" }, { name: "other" }),
            ],
            finds: [
                { message: "outside", path: vaultPath },
                { message: "outside", path: vaultPath, on: "more" },
            ],
        },
        "a vault of a cloud that is outside altogether": found(
            [files("https://clinic-keys.vault.usgovcloudapi.net/")],
            {
                message: "outside",
                path: vaultPath,
                text: "The key of StorageAccount 'files' is in United States (US), which is outside EU: StorageAccount 'files' → a vault of AzureUSGovernment → run by Microsoft. Name a key within the allowed jurisdictions.",
            },
        ),
        "a key ring that is everywhere": found(
            [resource(bucket, { encryption: { defaultKmsKeyName: keyIn("global") } })],
            {
                message: "unbound",
                path: "encryption.defaultKmsKeyName",
            },
        ),
        "a key ring in a multi-region that reaches Switzerland": found(
            [resource(bucket, { encryption: { defaultKmsKeyName: keyIn("eur6") } }, { name: "files" })],
            {
                message: "outside",
                path: "encryption.defaultKmsKeyName",
            },
        ),
        "a key whose ring is declared abroad": found(
            [
                resource(
                    bucket,
                    { encryption: { defaultKmsKeyName: UNKNOWN } },
                    { name: "files", ...dependsOn("encryption", cryptoKey({})) },
                ),
                cryptoKey(dependsOn("keyRing", ring("europe-west6"))),
                ring("europe-west6"),
            ],
            {
                message: "outside",
                path: "encryption.defaultKmsKeyName",
                text: "The key of Bucket 'files' is in Switzerland (CH), which is outside EU: Bucket 'files' → CryptoKey 'key' → KeyRing 'ring' → europe-west6 → run by Google. Name a key in a place such as europe-west9 in France (FR).",
            },
        ),
        "a disk encryption set, for the disks that use it": found(
            [
                resource(setType, { activeKey: { keyUrl: "https://clinic-keys.vault.azure.net/keys/data" } }),
                vault({ location: "norwayeast" }),
                resource(
                    "azure-native:compute:Disk",
                    { encryption: { diskEncryptionSetId: UNKNOWN } },
                    { name: "disk", ...dependsOn("encryption", resource(setType, {})) },
                ),
            ],
            { message: "outside", path: "activeKey.keyUrl" },
        ),
        "a key of AWS in the United States": found(
            [
                resource("kubernetes:storage.k8s.io/v1:StorageClass", {
                    provisioner: "ebs.csi.aws.com",
                    parameters: { encrypted: "true", kmsKeyId: "arn:aws:kms:us-east-1:123456789012:key/mrk-1" },
                }),
            ],
            { message: "outside", path: "parameters.kmsKeyId" },
        ),
    },
    undetermined: {
        "the vault of a variable that is not set": found([files("https://undefined.vault.azure.net/")], {
            message: "unsetVariable",
            path: vaultPath,
            text: "The location of the key of StorageAccount 'files' is unknown: 'encryption.keyVaultProperties.keyVaultUri' holds the word 'undefined' where a value belongs. A variable is not set, or an output was put into a text. Set the variable, or use pulumi.interpolate.",
        }),
        "the place of a variable that is not set": found(
            [resource(bucket, { encryption: { defaultKmsKeyName: keyIn("undefined") } })],
            { message: "unsetVariable", path: "encryption.defaultKmsKeyName" },
        ),
        "a vault of another program": found([files()], {
            message: "notHere",
            path: vaultPath,
            text: "The location of the key of StorageAccount 'files' is unknown: what 'encryption.keyVaultProperties.keyVaultUri' names is not part of this program. Declare it here, or name its vault and place in the setting vaults.",
        }),
        "a key that comes from nowhere in sight": found(
            [resource(bucket, { encryption: { defaultKmsKeyName: UNKNOWN } })],
            { message: "notKnown", path: "encryption.defaultKmsKeyName" },
        ),
        "a ring whose place is not known yet": found(
            [
                resource(
                    bucket,
                    { encryption: { defaultKmsKeyName: UNKNOWN } },
                    dependsOn("encryption", cryptoKey({})),
                ),
                cryptoKey(dependsOn("keyRing", ring(UNKNOWN))),
                ring(UNKNOWN),
            ],
            {
                message: "noPlace",
                path: "encryption.defaultKmsKeyName",
                text: "The location of the key of Bucket 'it' is unknown until deployment: the place of KeyRing 'ring' is not known (Bucket 'it' → CryptoKey 'key' → KeyRing 'ring').",
            },
        ),
        "a vault whose own place is computed, whatever its provider is set to": found(
            [
                files(UNKNOWN, dependsOn("encryption", vault({}))),
                {
                    ...vault({ location: UNKNOWN }),
                    provider: {
                        urn: "p",
                        type: "pulumi:providers:azure-native",
                        name: "p",
                        properties: { location: "francecentral" },
                    },
                },
            ],
            { message: "noPlace", path: vaultPath },
        ),
        "a key whose grant has a known input, from which an unknown name cannot come unchanged": found(
            [
                resource(
                    bucket,
                    { encryption: { defaultKmsKeyName: UNKNOWN } },
                    {
                        propertyDependencies: {
                            encryption: ["urn:pulumi:dev::tests::gcp:kms/cryptoKeyIAMMember:CryptoKeyIAMMember::grant"],
                        },
                    },
                ),
                resource(
                    "gcp:kms/cryptoKeyIAMMember:CryptoKeyIAMMember",
                    { cryptoKeyId: keyIn("europe-west9"), member: "user:one" },
                    { name: "grant" },
                ),
            ],
            { message: "notKnown", path: "encryption.defaultKmsKeyName" },
        ),
        "one name that is made from two keys in different places": found(
            [
                resource(
                    "gcp:pubsub/topic:Topic",
                    { kmsKeyName: UNKNOWN },
                    dependsOn("kmsKeyName", keyOfRing("near"), keyOfRing("far")),
                ),
                keyOfRing("near"),
                keyOfRing("far"),
                ringIn("near", "europe-west9"),
                ringIn("far", "us-east1"),
            ],
            { message: "notKnown", path: "kmsKeyName" },
        ),
        "stores whose vault is not part of this program: one cause": {
            resources: [files(), files(undefined, { name: "more" }), files(undefined, { name: "most" })],
            finds: [{ message: "notHere", path: vaultPath, affects: ["files", "more", "most"] }],
        },
        "a region that the catalog does not know": found(
            [resource(bucket, { encryption: { defaultKmsKeyName: keyIn("europe-moon1") } })],
            { message: "unknownPlace", path: "encryption.defaultKmsKeyName" },
        ),
        "a set of another program": found(
            [
                resource("azure-native:compute:Disk", {
                    encryption: {
                        diskEncryptionSetId:
                            "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/diskEncryptionSets/clinic",
                    },
                }),
            ],
            { message: "notHere", path: "encryption.diskEncryptionSetId" },
        ),
    },
    notApplicable: {
        "data without a key, of which another rule speaks": resource(bucket, { location: "EU" }),
        "a passphrase in the cluster": resource("kubernetes:storage.k8s.io/v1:StorageClass", {
            provisioner: "csi.hetzner.cloud",
            parameters: { "csi.storage.k8s.io/node-publish-secret-name": "passphrase" },
        }),
        "a disk of a set that is judged itself": {
            resources: [
                resource(
                    "azure-native:compute:Disk",
                    { encryption: { diskEncryptionSetId: UNKNOWN } },
                    dependsOn("encryption", resource(setType, {})),
                ),
                resource(setType, { activeKey: { keyUrl: "https://clinic-keys.vault.sovcloud-api.de/keys/data" } }),
            ],
        },
        "a subnet": resource("azure-native:network:Subnet", { addressPrefix: "10.0.0.0/24" }),
    },
});
