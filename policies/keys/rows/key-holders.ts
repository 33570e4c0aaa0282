/** What leads from a key to the place in which it is: keys, what belongs to keys, and what holds them. */

interface Holder {
    /** The property that names what holds it, and the types that may stand there. */
    readonly in?: {
        readonly path: string;
        readonly types: readonly string[];
        /** A shorter name that the SDK takes as well; its first group is the place. */
        readonly shortName?: RegExp;
    };
    /** The properties that say where it is. */
    readonly places?: readonly string[];
    /** It has no such property: it is where its provider is. */
    readonly ofProvider?: true;
    /** What the provider writes between the parts of a place's name, where the catalog writes a hyphen. */
    readonly separator?: string;
}

const azureVaults = ["azure-native:keyvault:Vault", "azure-native:keyvault:ManagedHsm"];
/** `PROJECT/LOCATION/RING/KEY`, or without the project. */
const shortKeyName = /^(?:[^/]+\/)?([^/]+)\/[^/]+\/[^/]+$/;
/** `PROJECT/LOCATION/RING`, or without the project. */
const shortRingName = /^(?:[^/]+\/)?([^/]+)\/[^/]+$/;
const inKey = (path: string): Holder => ({
    in: { path, types: ["gcp:kms/cryptoKey:CryptoKey"], shortName: shortKeyName },
});
const classicVault: Holder = { places: ["location"] };
const inRegion: Holder = { places: ["region"] };
const inProvidersRegion: Holder = { ofProvider: true };
const inDomain: Holder = { in: { path: "okmsId", types: ["ovh:Okms/okms:Okms"] } };

export const keyHolders: Readonly<Record<string, Holder>> = {
    "azure-native:keyvault:Key": { in: { path: "vaultName", types: azureVaults } },
    "azure-native:keyvault:Vault": { places: ["location"] },
    // The security domain of a managed HSM, and so every key in it, is in each of its regions.
    "azure-native:keyvault:ManagedHsm": { places: ["location", "properties.regions[].name"] },
    "azure:keyvault/key:Key": { in: { path: "keyVaultId", types: ["azure:keyvault/keyVault:KeyVault"] } },
    "azure:keyvault/keyVault:KeyVault": classicVault,
    "azure:keyvault/managedHardwareSecurityModule:ManagedHardwareSecurityModule": classicVault,
    "gcp:kms/keyRing:KeyRing": { places: ["location"] },
    "gcp:kms/keyHandle:KeyHandle": { places: ["location"] },
    "gcp:kms/cryptoKey:CryptoKey": {
        in: { path: "keyRing", types: ["gcp:kms/keyRing:KeyRing"], shortName: shortRingName },
    },
    "google-native:cloudkms/v1:KeyRing": { places: ["location"] },
    "google-native:cloudkms/v1:CryptoKey": { places: ["location"] },
    "gcp:kms/cryptoKeyVersion:CryptoKeyVersion": inKey("cryptoKey"),
    "gcp:kms/cryptoKeyIAMBinding:CryptoKeyIAMBinding": inKey("cryptoKeyId"),
    "gcp:kms/cryptoKeyIAMMember:CryptoKeyIAMMember": inKey("cryptoKeyId"),
    // A key and its alias are in one region.
    "aws:kms/alias:Alias": inRegion,
    "aws:kms/key:Key": inRegion,
    "aws:kms/externalKey:ExternalKey": inRegion,
    "aws:kms/replicaKey:ReplicaKey": inRegion,
    "aws:kms/replicaExternalKey:ReplicaExternalKey": inRegion,
    "aws-native:kms:Alias": inProvidersRegion,
    "aws-native:kms:Key": inProvidersRegion,
    "aws-native:kms:ReplicaKey": inProvidersRegion,
    // `EU_WEST_RBX` is the region that OVHcloud writes `eu-west-rbx` everywhere else.
    "ovh:Okms/okms:Okms": { ...inRegion, separator: "_" },
    "ovh:Okms/serviceKey:ServiceKey": inDomain,
    "ovh:Okms/serviceKeyJWK:ServiceKeyJWK": inDomain,
    "scaleway:keymanager/key:Key": inRegion,
};
