import type { PathIn } from "./paths";

/** The form that the platform gives to the name of a key. */
export type KeyShape = "vault-key" | "vault-key-name" | "disk-encryption-set" | "kms-key";

/** How one resource type names the key of its data at rest. */
export interface KeyRow {
    /** Any one of these paths; where a path has `[]`, every element needs its key. The first one is asked for. */
    readonly key: readonly [string, ...string[]];
    readonly shape: KeyShape;
    /** Without a value from this list, compared without regard to case, the platform ignores the key. */
    readonly switch?: { readonly path: string; readonly on: readonly string[]; readonly absent: "on" | "off" };
    /** What the key needs beside it to work: its vault, or the identity that reads it. */
    readonly needs?: readonly string[];
    /** Keys that the customer hands over with each request: they can not be revoked, and are no customer-managed keys. */
    readonly supplied?: readonly string[];
    /** The row holds only where this property has this value, such as a storage class's provisioner. */
    readonly where?: { readonly path: string; readonly is: string };
    readonly source: string;
}

/** Holds paths to the arguments of a resource: a mistyped one is a compile error that names the step that does not exist. */
export const pathsOf =
    <Args>() =>
    <const Path extends string>(path: Path extends PathIn<Args, Path> ? Path : PathIn<Args, Path>): string =>
        path;

const shapes: Readonly<Record<KeyShape, { readonly form: RegExp; readonly example: string }>> = {
    "vault-key": {
        form: /^https:\/\/[a-z0-9-]+\.(vault|managedhsm)\.[a-z0-9.-]+\/keys\/[0-9a-z-]{1,127}(\/[0-9a-z]+)?\/?$/i,
        example: "https://VAULT.vault.azure.net/keys/NAME",
    },
    "vault-key-name": { form: /^[0-9a-z-]{1,127}$/i, example: "the name of a key in your vault" },
    "disk-encryption-set": {
        form: /^\/subscriptions\/[^/\s]+\/resourceGroups\/[^/\s]+\/providers\/Microsoft\.Compute\/diskEncryptionSets\/[^/\s]+$/i,
        example: "the id of a disk encryption set",
    },
    "kms-key": {
        form: /^((https:)?\/\/cloudkms\.[a-z0-9.-]+\/(v1\/)?)?projects\/[^/\s]+\/locations\/[^/\s]+\/keyRings\/[^/\s]+\/cryptoKeys\/[^/\s]+(\/cryptoKeyVersions\/\d+)?$/i,
        example: "projects/P/locations/L/keyRings/R/cryptoKeys/K",
    },
};
export const hasShape = (shape: KeyShape, value: unknown): boolean =>
    typeof value === "string" && shapes[shape].form.test(value);
export const exampleOf = (shape: KeyShape): string => shapes[shape].example;

/** Resources that are a key, hold keys, or hand one on; a value that comes from one of them names a customer's key. */
export const keyTypes: ReadonlySet<string> = new Set([
    "azure-native:keyvault:Key",
    "azure-native:keyvault:Vault",
    "azure-native:keyvault:ManagedHsm",
    "azure-native:compute:DiskEncryptionSet",
    "gcp:kms/cryptoKey:CryptoKey",
    "gcp:kms/cryptoKeyVersion:CryptoKeyVersion",
]);
