import { cloudOf, type Cloud } from "../catalog";
import { read, readEach, readText, type Reading } from "../core/reading";
import { packageOf, type Resource } from "../core/resource";
import type { Stack } from "../core/stack";
import { follow } from "../core/references";

/** What holds keys, or belongs to a key: from each of them one gets to the place where the key lies. */
interface Holder {
    /** The property that names what holds it, and the types that may stand there. */
    readonly in?: {
        readonly path: string;
        readonly types: readonly string[];
        /** A shorter name that the SDK takes as well, with the place in it. */
        readonly short?: RegExp;
    };
    /** The properties that say where it is. */
    readonly places?: readonly string[];
}

const azureVaults = ["azure-native:keyvault:Vault", "azure-native:keyvault:ManagedHsm"];
/** `PROJECT/LOCATION/RING/KEY`, or without the project. */
const shortKey = /^(?:[^/]+\/)?([^/]+)\/[^/]+\/[^/]+$/;
const shortRing = /^(?:[^/]+\/)?([^/]+)\/[^/]+$/;
const inKey = (path: string): Holder => ({ in: { path, types: ["gcp:kms/cryptoKey:CryptoKey"], short: shortKey } });
const classicVault = { places: ["location"] };
const inRegion = { places: ["region"] };
const inDomain: Holder = { in: { path: "okmsId", types: ["ovh:Okms/okms:Okms"] } };

export const holders: Readonly<Record<string, Holder>> = {
    "azure-native:keyvault:Key": { in: { path: "vaultName", types: azureVaults } },
    "azure-native:keyvault:Vault": { places: ["location"] },
    // Its security domain, and so every key in it, is in each of its regions.
    "azure-native:keyvault:ManagedHsm": { places: ["location", "properties.regions[].name"] },
    "azure:keyvault/key:Key": { in: { path: "keyVaultId", types: ["azure:keyvault/keyVault:KeyVault"] } },
    "azure:keyvault/keyVault:KeyVault": classicVault,
    "azure:keyvault/managedHardwareSecurityModule:ManagedHardwareSecurityModule": classicVault,
    "gcp:kms/keyRing:KeyRing": { places: ["location"] },
    "gcp:kms/keyHandle:KeyHandle": { places: ["location"] },
    "gcp:kms/cryptoKey:CryptoKey": {
        in: { path: "keyRing", types: ["gcp:kms/keyRing:KeyRing"], short: shortRing },
    },
    "gcp:kms/cryptoKeyVersion:CryptoKeyVersion": inKey("cryptoKey"),
    "gcp:kms/cryptoKeyIAMBinding:CryptoKeyIAMBinding": inKey("cryptoKeyId"),
    "gcp:kms/cryptoKeyIAMMember:CryptoKeyIAMMember": inKey("cryptoKeyId"),
    // A key and its alias are in one region.
    "aws:kms/alias:Alias": inRegion,
    "aws:kms/key:Key": inRegion,
    "aws:kms/externalKey:ExternalKey": inRegion,
    "aws:kms/replicaKey:ReplicaKey": inRegion,
    "aws:kms/replicaExternalKey:ReplicaExternalKey": inRegion,
    "ovh:Okms/okms:Okms": inRegion,
    "ovh:Okms/serviceKey:ServiceKey": inDomain,
    "ovh:Okms/serviceKeyJWK:ServiceKeyJWK": inDomain,
    "scaleway:index/keyManagerKey:KeyManagerKey": inRegion,
    "scaleway:keymanager/key:Key": inRegion,
};

/** Where a key lies, with the way that leads there. */
export interface Lair {
    /** From the key to what is in a place: `Key 'data'`, `Vault 'keys'`. */
    readonly through: readonly string[];
    readonly cloud: Cloud | undefined;
    /** The place, as the cloud calls it; undefined where it is not told here. */
    readonly place: string | undefined;
}

export const labelOf = ({ type, name }: Resource): string => `${type.split(":").at(-1) ?? type} '${name}'`;
/** `projects/P/locations/europe-west9/keyRings/R` has its place in its name; so has the key in it. */
export const placeInName = (text: string): string | undefined =>
    /(?:^|\/)projects\/[^/]+\/locations\/([^/]+)\/keyRings\//i.exec(text)?.[1];

/** Every place in which what this resource holds, or belongs to, lies. */
export function lairsOf(stack: Stack, resource: Resource, before: readonly string[] = []): readonly Lair[] {
    const through = [...before, labelOf(resource)];
    const cloud = cloudOf(packageOf(resource.type), resource.provider?.properties ?? {});
    const holder = holders[resource.type];
    // A chain that leads back to itself ends here.
    if (!holder || before.includes(labelOf(resource))) return [{ through, cloud, place: undefined }];
    if (holder.places) return placesOf(stack, resource, holder.places).map((place) => ({ through, cloud, place }));
    const { path = "", types = [], short } = holder.in ?? {};
    const reading = read(resource.properties, path);
    const text = textOf(reading) ?? "";
    const told = placeInName(text) ?? short?.exec(text)?.[1];
    const found = follow(stack, resource, reading, types).flatMap((next) => lairsOf(stack, next, through));
    // A ring of the same name in another place is another ring.
    const there = told === undefined ? found : found.filter(({ place = told }) => isSame(place, told));
    return there.length > 0
        ? there.map((lair) => ({ ...lair, place: lair.place ?? told }))
        : [{ through, cloud, place: told }];
}

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

function placesOf(stack: Stack, resource: Resource, paths: readonly string[]): readonly (string | undefined)[] {
    const given = paths
        .flatMap((path) => readEach(resource.properties, path))
        .filter(({ state }) => state !== "absent");
    const own = given.some(({ path }) => !path.includes(".")) ? [] : [inheritedBy(stack, resource, paths[0] ?? "")];
    return [...own, ...given.map((reading) => textOf(reading) ?? inheritedBy(stack, resource, reading.path))];
}

const textOf = (reading: Reading): string | undefined =>
    reading.state === "known" && typeof reading.value === "string" && reading.value !== "" ? reading.value : undefined;

/** The region of a resource: its own, or its provider's. */
export function regionOf({ properties, provider }: Resource): string | undefined {
    const own = readText(properties, "region");
    return own.state === "absent" ? readText(provider?.properties ?? {}, "region").value : own.value;
}

/** Where it is by what its place was made from, by its provider, or by its resource group. */
function inheritedBy(stack: Stack, resource: Resource, property: string): string | undefined {
    const from = stack.referenced(resource, property).map(({ properties }) => readText(properties, property).value);
    const known = from.find((place) => place !== undefined);
    if (known !== undefined) return known;
    const ofProvider = readText(resource.provider?.properties ?? {}, property).value;
    if (ofProvider !== undefined) return ofProvider;
    const groups = follow(stack, resource, read(resource.properties, "resourceGroupName"), [
        "azure-native:resources:ResourceGroup",
    ]);
    return groups
        .map(
            ({ properties, provider }) =>
                readText(properties, property).value ?? readText(provider?.properties ?? {}, property).value,
        )
        .find((place) => place !== undefined);
}
