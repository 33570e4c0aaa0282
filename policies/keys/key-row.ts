import { findEndpoint, hostOf } from "../catalog";

/** The form that the platform gives to the name of a key, or `switch` where the key is only asked for by a setting. */
export type KeyShape =
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

/** A setting with the values that turn the key on, compared without regard to case. */
export interface Switch {
    readonly path: string;
    readonly on: readonly string[];
    readonly absent: "on" | "off";
    /** Where this is given, the platform takes the key without the switch: a replica is encrypted as what it copies. */
    readonly unless?: string;
}

/** What may be set instead of the key: the resource takes the key of the one that stands there, if it is one of these types. */
export interface Inherited {
    readonly path: string;
    readonly from?: readonly string[];
}

/** Resources of the stack that may set the key instead. */
export interface Elsewhere {
    readonly types: readonly string[];
    /** The property by which one of them names this resource, or the place that both are in. */
    readonly names: string;
    /** How this resource calls the same, where it is not by that property. */
    readonly called?: string;
    /** The resource itself has no property for a key: the paths of the row are those of the others. */
    readonly only?: boolean;
    /** Their key is only taken for what is encrypted at all: by the switch of the row, or by this for the whole place. */
    readonly usedWith?: { readonly type: string; readonly switch: Switch };
}

/** How one resource type names the key of some of its data at rest. All paths but `where` are below `at`. */
export interface KeyRow {
    /** The platform reads the names in this map without regard to case. */
    readonly anyCase?: string;
    /** Where this block is absent there is nothing to encrypt, and nothing is asked; `[]` is every element of a list. */
    readonly at?: string;
    /** Any one of these paths; where a path has `[]`, every element needs its key. The first one is asked for. */
    readonly key: readonly [string, ...string[]];
    readonly shape: KeyShape;
    /** Without it, the platform ignores the key. With the shape `switch`, it is all there is: the key lies elsewhere. */
    readonly switch?: Switch;
    /** More of the same: the key is used where all of them are on. */
    readonly also?: readonly Switch[];
    /** The vault that holds the key, where the key is only its name in it. */
    readonly vault?: string;
    /** What the key needs beside it to work: the identity that reads it. */
    readonly needs?: readonly string[];
    /** Keys that the customer hands over with each request: they can not be revoked, and are no customer-managed keys. */
    readonly supplied?: readonly string[];
    /** Where one of these is given, the resource takes the key of what it names, unless it names its own. */
    readonly inherits?: readonly Inherited[];
    /** Where no key is named, this one is taken, which is judged where it is set: a key is judged, but not asked for. */
    readonly otherwise?: string;
    readonly elsewhere?: Elsewhere;
    /**
     * The row holds only where this property has one of these values, such as a storage class's provisioner, or none of
     * `not`; or where anything, or nothing, is given.
     */
    readonly where?: {
        readonly path: string;
        readonly is?: readonly string[];
        readonly not?: readonly string[];
        readonly given?: boolean;
    };
    /** What the service asks for before it takes a key at all: `only the SKU Premium takes one`. */
    readonly only?: string;
    readonly source: string;
}

export type KeyRows = Readonly<Record<string, readonly KeyRow[]>>;

interface Form {
    readonly fits: (text: string) => boolean;
    readonly example: string;
    /** Types whose outputs hold a text of this form; all of them know a key that the customer made. */
    readonly from: readonly string[];
    /** What bears the name may have a key of the provider's: only where it is in the stack, its own row tells. */
    readonly mayBePlain?: true;
}

/** A block becomes unknown as a whole by the vault's address as well as by the key's. */
const vaults = [
    "azure-native:keyvault:Key",
    "azure-native:keyvault:Vault",
    "azure-native:keyvault:ManagedHsm",
    "azure:keyvault/key:Key",
    "azure:keyvault/keyVault:KeyVault",
    "azure:keyvault/managedHardwareSecurityModule:ManagedHardwareSecurityModule",
    "azure:keyvault/managedHardwareSecurityModuleKey:ManagedHardwareSecurityModuleKey",
];
const rings = [
    "gcp:kms/cryptoKey:CryptoKey",
    "gcp:kms/cryptoKeyVersion:CryptoKeyVersion",
    "gcp:kms/keyHandle:KeyHandle",
    // Read off a grant, a key is only named once the service may use it.
    "gcp:kms/cryptoKeyIAMBinding:CryptoKeyIAMBinding",
    "gcp:kms/cryptoKeyIAMMember:CryptoKeyIAMMember",
];
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const inProject = /^(?:(?:https:)?\/\/(?<host>[a-z]+\.[a-z0-9.-]+)\/(?:v\d\w*\/)?)?(?<name>projects\/.+)$/i;

const forms: Readonly<Record<KeyShape, Form>> = {
    "vault-key": {
        fits: (text) => isInVault(text) && /^https:\/\/[^/]+\/keys\/[0-9a-z-]{1,127}(\/[0-9a-z]+)?\/?$/i.test(text),
        example: "https://VAULT.vault.azure.net/keys/NAME",
        from: vaults,
    },
    "vault-key-name": {
        fits: (text) => /^[0-9a-z-]{1,127}$/i.test(text),
        example: "the name of a key in your vault",
        from: vaults,
    },
    "vault-key-id": {
        fits: (text) =>
            /^\/subscriptions\/[^/\s]+\/resourceGroups\/[^/\s]+\/providers\/Microsoft\.KeyVault\/vaults\/[^/\s]+\/keys\/[^/\s]+$/i.test(
                text,
            ),
        example: "the id of a key in your vault",
        from: vaults,
    },
    vault: {
        fits: (text) => isInVault(text) && /^https:\/\/[^/]+\/?$/i.test(text),
        example: "https://VAULT.vault.azure.net/",
        from: vaults,
    },
    // Azure SQL names a key of a vault by all three of its names.
    "server-key": {
        fits: (text) => /^[0-9a-z-]{3,127}_[0-9a-z-]{1,127}_[0-9a-f]{32}$/i.test(text),
        example: "VAULT_KEY_VERSION, the name of a server key",
        from: [...vaults, "azure-native:sql:ServerKey", "azure-native:sql:ManagedInstanceKey"],
    },
    "disk-encryption-set": {
        fits: (text) =>
            /^\/subscriptions\/[^/\s]+\/resourceGroups\/[^/\s]+\/providers\/Microsoft\.Compute\/diskEncryptionSets\/[^/\s]+$/i.test(
                text,
            ),
        example: "the id of a disk encryption set",
        from: ["azure-native:compute:DiskEncryptionSet", "azure:compute/diskEncryptionSet:DiskEncryptionSet"],
    },
    "kms-key": { fits: isCryptoKey, example: "projects/P/locations/L/keyRings/R/cryptoKeys/K", from: rings },
    "kms-key-name": {
        fits: (text) => /^[\w-]{1,63}$/.test(text),
        example: "the name of a key in your key ring",
        from: rings,
    },
    "kms-config": {
        fits: (text) => /^projects\/[^/\s]+\/locations\/[^/\s]+\/kmsConfigs\/[^/\s]+$/i.test(text),
        example: "projects/P/locations/L/kmsConfigs/C",
        from: ["gcp:netapp/kmsconfig:Kmsconfig"],
    },
    "aws-key": {
        fits: (text) =>
            /^arn:aws[\w-]*:kms:[a-z0-9-]+:\d{12}:(key|alias)\/(?!aws\/)[\w/-]+$/.test(text) ||
            /^(mrk-[0-9a-f]{32}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/.test(text) ||
            /^alias\/(?!aws\/)[\w/-]+$/.test(text),
        example: "arn:aws:kms:REGION:ACCOUNT:key/ID",
        from: [
            "aws:kms/key:Key",
            "aws:kms/alias:Alias",
            "aws:kms/externalKey:ExternalKey",
            "aws:kms/replicaKey:ReplicaKey",
            "aws:kms/replicaExternalKey:ReplicaExternalKey",
        ],
    },
    "confluent-key": {
        fits: (text) => /^cck-[0-9a-z]+$/i.test(text),
        example: "the id of a key that you registered with Confluent (cck-…)",
        from: ["confluentcloud:index/byokKey:ByokKey"],
    },
    "service-key": {
        fits: (text) => uuid.test(text),
        example: "the id of a service key of your OKMS domain",
        from: ["ovh:Okms/serviceKey:ServiceKey", "ovh:Okms/serviceKeyJWK:ServiceKeyJWK"],
    },
    "logs-key": {
        fits: (text) => uuid.test(text),
        example: "the id of a public key of yours that you gave to the Logs Data Platform",
        from: ["ovh:index/dbaasLogsEncryptionKey:DbaasLogsEncryptionKey"],
    },
    "scaleway-key": {
        fits: (text) =>
            /^([a-z]{2}-[a-z]{3}\/)?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text),
        example: "the id of a key of your Key Manager",
        from: ["scaleway:keymanager/key:Key", "scaleway:index/keyManagerKey:KeyManagerKey"],
    },
    "encryption-scope": {
        fits: (text) => /^[a-z0-9-]{3,63}$/i.test(text),
        example: "the name of an encryption scope of the account, with a key of yours",
        from: ["azure-native:storage:EncryptionScope"],
        mayBePlain: true,
    },
    "storage-account": {
        fits: (text) => /^[a-z0-9]{3,24}$/.test(text),
        example: "the name of a storage account of yours, which has its own key",
        from: ["azure-native:storage:StorageAccount", "azure:storage/account:Account"],
        mayBePlain: true,
    },
    secret: {
        fits: (text) => /^[a-z0-9]([-.a-z0-9]{0,251}[a-z0-9])?$|^\$\{[\w.]+\}$/.test(text),
        example: "the name of the secret that holds the passphrase",
        from: ["kubernetes:core/v1:Secret"],
    },
    "kms-id": {
        fits: (text) => /^[\w.-]{1,253}$/.test(text),
        example: "the id of a key store in the driver's configuration",
        from: ["kubernetes:core/v1:ConfigMap"],
    },
    switch: { fits: () => true, example: "", from: [] },
};

export const hasShape = (shape: KeyShape, value: unknown): boolean =>
    typeof value === "string" && forms[shape].fits(value);
export const mayBePlain = (shape: KeyShape): boolean => forms[shape].mayBePlain === true;
export const exampleOf = (shape: KeyShape): string => forms[shape].example;
/** The types whose outputs name a key in this form. */
export const keyTypes = (shape: KeyShape): readonly string[] => forms[shape].from;

/** The name of the vault, and the domain of its cloud; managed HSMs are beside the vaults of every cloud. */
export function vaultOf(address: string): { readonly name: string; readonly domain: string } | undefined {
    const [, name, domain] = /^([a-z0-9-]+)\.(?:vault|managedhsm)\.(.+)$/.exec(hostOf(address)?.host ?? "") ?? [];
    return name === undefined || domain === undefined ? undefined : { name, domain };
}

/** `NAME.vault.DOMAIN` or `NAME.managedhsm.DOMAIN` of an Azure cloud; `vault.azure.net.example.org` is none. */
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
