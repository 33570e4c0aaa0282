import { findEndpoint, hostOf } from "../catalog";

/** How a platform writes the name of a key; `switch` where the key is only asked for by a setting. */
export type KeyForm =
    | "vault-key"
    | "vault-key-name"
    | "vault-key-id"
    | "vault"
    | "server-key"
    | "disk-encryption-set"
    | "kms-key"
    | "kms-key-name"
    | "kms-config"
    | "aws-key"
    | "confluent-key"
    | "service-key"
    | "logs-key"
    | "scaleway-key"
    | "encryption-scope"
    | "storage-account"
    | "secret"
    | "kms-id"
    | "switch";

/**
 * How a type hands out a name of this form: as an output that only the provider computes, which is unknown in every
 * preview before the resource exists; or as one of its inputs, which is known in a preview if the program gives it.
 */
export type HandsOut = "computed" | { readonly input: string };

interface Form {
    readonly fits: (text: string) => boolean;
    readonly example: string;
    /** The types that hand out a name of this form. All of them know a key that the customer made. */
    readonly from: Readonly<Record<string, HandsOut>>;
    /** Types whose outputs stand beside the key. A block that is unknown as a whole may be so because of them. */
    readonly beside?: readonly string[];
    /** The resource with this name may have a key of the provider's. Only its own row tells, if it is in the stack. */
    readonly mayHaveProviderKey?: true;
    /**
     * Where the key is. `with-cloud`: in a cloud, and its place is judged. `of-named-resource`: what the name names is
     * judged as a user of the key itself. `outside`: in the cluster, in a store that its operator configures, or with
     * the customer.
     */
    readonly kept: "with-cloud" | "of-named-resource" | "outside";
    /** The place that a name of this form tells by itself. */
    readonly placeIn?: (text: string) => NamedPlace | undefined;
    /** A package whose services take keys of their own region only: a name without a region means theirs. */
    readonly regionalIn?: string;
}
interface NamedPlace {
    readonly provider: string;
    /** Absent: that of the resource that uses the key, or the provider's usual one. */
    readonly partition?: string | undefined;
    readonly place: string;
}

const classicVault = "azure:keyvault/keyVault:KeyVault";
const classicHsm = "azure:keyvault/managedHardwareSecurityModule:ManagedHardwareSecurityModule";
const vaultAddresses = {
    "azure-native:keyvault:Vault": "computed",
    "azure-native:keyvault:ManagedHsm": "computed",
    [classicVault]: "computed",
    [classicHsm]: "computed",
} as const;
const vaultKeys = {
    "azure-native:keyvault:Key": "computed",
    "azure:keyvault/key:Key": "computed",
    "azure:keyvault/managedHardwareSecurityModuleKey:ManagedHardwareSecurityModuleKey": "computed",
} as const;
const vaultKeyNames = {
    "azure-native:keyvault:Key": "computed",
    "azure:keyvault/key:Key": { input: "name" },
    "azure:keyvault/managedHardwareSecurityModuleKey:ManagedHardwareSecurityModuleKey": { input: "name" },
} as const;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const inProject = /^(?:(?:https:)?\/\/(?<host>[a-z]+\.[a-z0-9.-]+)\/(?:v\d\w*\/)?)?(?<name>projects\/.+)$/i;

const forms: Readonly<Record<KeyForm, Form>> = {
    "vault-key": {
        fits: (text) => isInVault(text) && /^https:\/\/[^/]+\/keys\/[0-9a-z-]{1,127}(\/[0-9a-z]+)?\/?$/i.test(text),
        example: "https://VAULT.vault.azure.net/keys/NAME",
        // The address of a key begins with that of its vault.
        from: { ...vaultKeys, ...vaultAddresses },
        kept: "with-cloud",
    },
    "vault-key-name": {
        fits: (text) => /^[0-9a-z-]{1,127}$/i.test(text),
        example: "the name of a key in your vault",
        from: vaultKeyNames,
        beside: Object.keys(vaultAddresses),
        kept: "with-cloud",
    },
    "vault-key-id": {
        fits: (text) =>
            /^\/subscriptions\/[^/\s]+\/resourceGroups\/[^/\s]+\/providers\/Microsoft\.KeyVault\/vaults\/[^/\s]+\/keys\/[^/\s]+$/i.test(
                text,
            ),
        example: "the id of a key in your vault",
        // The id of a key begins with that of its vault.
        from: { ...vaultKeys, ...vaultAddresses },
        kept: "with-cloud",
    },
    vault: {
        fits: (text) => isInVault(text) && /^https:\/\/[^/]+\/?$/i.test(text),
        example: "https://VAULT.vault.azure.net/",
        // The address of a key begins with that of its vault, and programs cut it off there.
        from: { ...vaultAddresses, ...vaultKeys },
        kept: "with-cloud",
    },
    // Azure SQL names a key of a vault by all three of its names.
    "server-key": {
        fits: (text) => /^[0-9a-z-]{3,127}_[0-9a-z-]{1,127}_[0-9a-f]{32}$/i.test(text),
        example: "VAULT_KEY_VERSION, the name of a server key",
        from: {
            ...vaultKeys,
            ...vaultAddresses,
            "azure-native:sql:ServerKey": "computed",
            "azure-native:sql:ManagedInstanceKey": "computed",
        },
        kept: "of-named-resource",
    },
    "disk-encryption-set": {
        fits: (text) =>
            /^\/subscriptions\/[^/\s]+\/resourceGroups\/[^/\s]+\/providers\/Microsoft\.Compute\/diskEncryptionSets\/[^/\s]+$/i.test(
                text,
            ),
        example: "the id of a disk encryption set",
        from: {
            "azure-native:compute:DiskEncryptionSet": "computed",
            "azure:compute/diskEncryptionSet:DiskEncryptionSet": "computed",
        },
        kept: "of-named-resource",
    },
    "kms-key": {
        fits: isCryptoKey,
        example: "projects/P/locations/L/keyRings/R/cryptoKeys/K",
        from: {
            "gcp:kms/cryptoKey:CryptoKey": "computed",
            "gcp:kms/cryptoKeyVersion:CryptoKeyVersion": "computed",
            "gcp:kms/keyHandle:KeyHandle": "computed",
            "google-native:cloudkms/v1:CryptoKey": "computed",
            // A key that is read off a grant is named only once the service may use it.
            "gcp:kms/cryptoKeyIAMBinding:CryptoKeyIAMBinding": { input: "cryptoKeyId" },
            "gcp:kms/cryptoKeyIAMMember:CryptoKeyIAMMember": { input: "cryptoKeyId" },
        },
        kept: "with-cloud",
        placeIn: (text) => {
            const place = placeInKeyName(text);
            return place === undefined ? undefined : { provider: "gcp", place };
        },
    },
    "kms-key-name": {
        fits: (text) => /^[\w-]{1,63}$/.test(text),
        example: "the name of a key in your key ring",
        from: { "gcp:kms/cryptoKey:CryptoKey": { input: "name" } },
        kept: "with-cloud",
    },
    "kms-config": {
        fits: (text) => /^projects\/[^/\s]+\/locations\/[^/\s]+\/kmsConfigs\/[^/\s]+$/i.test(text),
        example: "projects/P/locations/L/kmsConfigs/C",
        from: { "gcp:netapp/kmsconfig:Kmsconfig": "computed" },
        kept: "of-named-resource",
    },
    "aws-key": {
        fits: (text) =>
            /^arn:aws[\w-]*:kms:[a-z0-9-]+:\d{12}:(key|alias)\/(?!aws\/)[\w/-]+$/.test(text) ||
            /^(mrk-[0-9a-f]{32}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/.test(text) ||
            /^alias\/(?!aws\/)[\w/-]+$/.test(text),
        example: "arn:aws:kms:REGION:ACCOUNT:key/ID",
        from: {
            "aws:kms/key:Key": "computed",
            "aws:kms/alias:Alias": "computed",
            "aws:kms/externalKey:ExternalKey": "computed",
            "aws:kms/replicaKey:ReplicaKey": "computed",
            "aws:kms/replicaExternalKey:ReplicaExternalKey": "computed",
            "aws-native:kms:Key": "computed",
            "aws-native:kms:Alias": { input: "aliasName" },
            "aws-native:kms:ReplicaKey": "computed",
        },
        kept: "with-cloud",
        placeIn: (text) => {
            const [, partition, place] = /^arn:(aws[\w-]*):kms:([^:]+):/.exec(text) ?? [];
            return place === undefined ? undefined : { provider: "aws", partition, place };
        },
        regionalIn: "aws",
    },
    "confluent-key": {
        fits: (text) => /^cck-[0-9a-z]+$/i.test(text),
        example: "the id of a key that you registered with Confluent (cck-…)",
        from: { "confluentcloud:index/byokKey:ByokKey": "computed" },
        kept: "outside",
    },
    "service-key": {
        fits: (text) => uuid.test(text),
        example: "the id of a service key of your OKMS domain",
        from: { "ovh:Okms/serviceKey:ServiceKey": "computed", "ovh:Okms/serviceKeyJWK:ServiceKeyJWK": "computed" },
        kept: "with-cloud",
    },
    "logs-key": {
        fits: (text) => uuid.test(text),
        example: "the id of a public key of yours that you gave to the Logs Data Platform",
        from: { "ovh:index/dbaasLogsEncryptionKey:DbaasLogsEncryptionKey": "computed" },
        kept: "outside",
    },
    "scaleway-key": {
        fits: (text) =>
            /^([a-z]{2}-[a-z]{3}\/)?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text),
        example: "the id of a key of your Key Manager",
        from: { "scaleway:keymanager/key:Key": "computed" },
        kept: "with-cloud",
        placeIn: (text) => {
            const [, place] = /^([a-z]{2}-[a-z]{3})\//.exec(text) ?? [];
            return place === undefined ? undefined : { provider: "scaleway", place };
        },
        regionalIn: "scaleway",
    },
    "encryption-scope": {
        fits: (text) => /^[a-z0-9-]{3,63}$/i.test(text),
        example: "the name of an encryption scope of the account, with a key of yours",
        from: { "azure-native:storage:EncryptionScope": "computed" },
        mayHaveProviderKey: true,
        kept: "of-named-resource",
    },
    "storage-account": {
        fits: (text) => /^[a-z0-9]{3,24}$/.test(text),
        example: "the name of a storage account of yours, which has its own key",
        from: { "azure-native:storage:StorageAccount": "computed", "azure:storage/account:Account": { input: "name" } },
        mayHaveProviderKey: true,
        kept: "of-named-resource",
    },
    secret: {
        fits: (text) => /^[a-z0-9]([-.a-z0-9]{0,251}[a-z0-9])?$|^\$\{[\w.]+\}$/.test(text),
        example: "the name of the secret that holds the passphrase",
        from: { "kubernetes:core/v1:Secret": { input: "metadata.name" } },
        kept: "outside",
    },
    "kms-id": {
        fits: (text) => /^[\w.-]{1,253}$/.test(text),
        example: "the id of a key store in the driver's configuration",
        from: { "kubernetes:core/v1:ConfigMap": { input: "metadata.name" } },
        kept: "outside",
    },
    switch: { fits: () => true, example: "", from: {}, kept: "outside" },
};

export const formOf = (form: KeyForm): Form => forms[form];
export const hasForm = (form: KeyForm, value: unknown): boolean => typeof value === "string" && forms[form].fits(value);
export const exampleOf = (form: KeyForm): string => forms[form].example;

/** The types that hand out a name of this form, or what stands beside it in a block. */
export const typesBehind = (form: KeyForm): readonly string[] => [
    ...Object.keys(forms[form].from),
    ...(forms[form].beside ?? []),
];

/** `projects/P/locations/europe-west9/keyRings/R` has its place in its name; so has every key in it. */
export const placeInKeyName = (text: string): string | undefined =>
    /(?:^|\/)projects\/[^/]+\/locations\/([^/]+)\/keyRings\//i.exec(text)?.[1];

/** The name of the vault, and the domain of its cloud. A managed HSM has a name of its own in the same domain. */
export function vaultOf(address: string): { readonly name: string; readonly domain: string } | undefined {
    const [, name, domain] = /^([a-z0-9-]+)\.(?:vault|managedhsm)\.(.+)$/.exec(hostOf(address)?.host ?? "") ?? [];
    return name === undefined || domain === undefined ? undefined : { name, domain };
}

/** Whether an address is `NAME.vault.DOMAIN` or `NAME.managedhsm.DOMAIN` of an Azure cloud; `vault.azure.net.example.org` is not. */
function isInVault(address: string): boolean {
    const vault = vaultOf(address);
    if (!vault) return false;
    // Only the public cloud's managed HSMs have a row of their own.
    const row = findEndpoint(`vault.${vault.domain}`);
    return row?.category === "keyvault" && row.pattern === `vault.${vault.domain}`;
}

function isCryptoKey(text: string): boolean {
    const { host, name = "" } = inProject.exec(text)?.groups ?? {};
    if (host !== undefined && (!host.startsWith("cloudkms.") || findEndpoint(host)?.system !== "gcp")) return false;
    return /^projects\/[^/\s]+\/locations\/[^/\s]+\/keyRings\/[^/\s]+\/cryptoKeys\/[^/\s]+(\/cryptoKeyVersions\/\d+)?$/i.test(
        name,
    );
}
