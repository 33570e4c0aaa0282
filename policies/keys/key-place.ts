import { cloudOf, findEndpoint, type Cloud } from "../catalog";
import { read, type Reading } from "../core/reading";
import { packageOf, type Resource } from "../core/resource";
import type { Stack } from "../core/stack";
import { follow, resourcesNamed } from "../core/references";
import { holders, labelOf, lairsOf, placeInName, regionOf, type Lair } from "./key-holders";
import { hasShape, keyTypes, vaultOf, type KeyShape } from "./key-row";

/** Why the way to a key ends: the resource that goes on is not here, or what the input is to name is not known yet. */
export type End = "notHere" | "notKnown";
/** Where a key that is named lies; `elsewhere` where what it names is judged itself. */
export type Lies = readonly Lair[] | "elsewhere" | End;

/** Types that stand between data and key, and are judged as users of the key themselves. */
const between: Partial<Record<KeyShape, true>> = {
    "disk-encryption-set": true,
    "kms-config": true,
    "server-key": true,
    "encryption-scope": true,
    "storage-account": true,
};
/** Keys that do not lie with a cloud: in the cluster, in a store that its operator configures, or with the customer. */
const ownStore: Partial<Record<KeyShape, true>> = {
    secret: true,
    "kms-id": true,
    "confluent-key": true,
    "logs-key": true,
    switch: true,
};

/** Follows a key from the input that names it, and the vault beside it, to the place where it lies. */
export function whereItLies(
    stack: Stack,
    user: Resource,
    shape: KeyShape,
    key: Reading,
    vault: Reading | undefined,
    vaultsElsewhere: Readonly<Record<string, string>> = {},
): Lies {
    if (ownStore[shape]) return "elsewhere";
    const text = textOf(vault) ?? textOf(key);
    const named = text === undefined ? undefined : byName(stack, user, shape, text, textOf(key) ?? "", vaultsElsewhere);
    // An address that leads out of the program by its name may come from a key in it all the same.
    const leadsOut = typeof named === "object" && named.every(({ through, place }) => through.length === 0 && !place);
    if (named !== undefined && !leadsOut) return named;
    const found = follow(stack, user, vault ?? key, keyTypes(shape)).filter(({ type }) => type !== user.type);
    if (between[shape]) return found.length > 0 ? "elsewhere" : text === undefined ? "notKnown" : "notHere";
    const nearest = nearestTo(found);
    if (nearest.length > 0) return nearest.flatMap((resource) => lairsOf(stack, resource));
    return named ?? beside(user, shape, key) ?? (text === undefined ? "notKnown" : "notHere");
}

/** A key without a place in its name is in the region of what it encrypts; only in a list there may be copies elsewhere. */
function beside(user: Resource, shape: KeyShape, key: Reading): Lies | undefined {
    const pack = packageOf(user.type);
    if (regional[shape] !== pack || !hasShape(shape, textOf(key)) || key.path.includes("[")) return undefined;
    const block = key.path.split(".").slice(0, -1);
    const elsewhere = [[...block, "region"].join("."), "destinationRegion"];
    const place = elsewhere.map((path) => textOf(read(user.properties, path))).find(Boolean) ?? regionOf(user);
    return place === undefined
        ? undefined
        : [{ through: [], cloud: cloudOf(pack, user.provider?.properties ?? {}), place }];
}
/** Clouds whose services take keys of their own region only. */
const regional: Partial<Record<KeyShape, string>> = { "aws-key": "aws", "scaleway-key": "scaleway" };

const textOf = (reading: Reading | undefined): string | undefined =>
    reading?.state === "known" && typeof reading.value === "string" ? reading.value : undefined;

/** A property that is made from a key and its vault is made from the key: the vault is on the way. */
function nearestTo(found: readonly Resource[]): readonly Resource[] {
    const keys = found.filter(({ type }) => holders[type]?.in !== undefined);
    return keys.length > 0 ? keys : found;
}

/** What the name of a key, or the address of its vault, tells by itself. */
function byName(
    stack: Stack,
    user: Resource,
    shape: KeyShape,
    text: string,
    key: string,
    vaultsElsewhere: Readonly<Record<string, string>>,
): Lies | undefined {
    if (shape === "vault-key" || shape === "vault-key-name")
        return inVault(stack, vaultOf(text), keyNameIn(shape === "vault-key" ? text : key), vaultsElsewhere);
    if (shape === "vault-key-id") {
        const name = /\/vaults\/([^/]+)/i.exec(text)?.[1] ?? "";
        return inVault(stack, { name, domain: "" }, keyNameIn(text), vaultsElsewhere);
    }
    if (shape === "kms-key") {
        const place = placeInName(text);
        const own = cloudOf(packageOf(user.type), user.provider?.properties ?? {});
        const cloud: Cloud | undefined = own?.provider === "gcp" ? own : cloudOf("gcp");
        return place === undefined ? undefined : [{ through: keyLabels(stack, text), cloud, place }];
    }
    if (shape === "aws-key") {
        const [, partition, place] = /^arn:(aws[\w-]*):kms:([^:]+):/.exec(text) ?? [];
        return place === undefined ? undefined : [{ through: [], cloud: { provider: "aws", partition }, place }];
    }
    const [, place] = shape === "scaleway-key" ? (/^([a-z]{2}-[a-z]{3})\//.exec(text) ?? []) : [];
    return place === undefined ? undefined : [{ through: [], cloud: cloudOf("scaleway"), place }];
}

const keyNameIn = (text: string): string => /(?:^|\/keys\/)([^/]+)(?:\/[^/]*)?$/.exec(text)?.[1] ?? text;
const keyLabels = (stack: Stack, text: string): readonly string[] => {
    const name = /\/cryptoKeys\/([^/]+)/i.exec(text)?.[1] ?? "";
    const named = resourcesNamed(stack, "gcp:kms/cryptoKey:CryptoKey", name);
    return named.length === 1 ? named.map(labelOf) : [];
};

function inVault(
    stack: Stack,
    vault: { readonly name: string; readonly domain: string } | undefined,
    key: string,
    vaultsElsewhere: Readonly<Record<string, string>>,
): Lies | undefined {
    if (!vault) return undefined;
    const found = ["azure-native:keyvault:Vault", "azure-native:keyvault:ManagedHsm"].flatMap((type) =>
        resourcesNamed(stack, type, vault.name),
    );
    const [first] = found;
    if (first) {
        const keys = resourcesNamed(stack, "azure-native:keyvault:Key", key).filter((resource) => {
            const vaultName = resource.properties.vaultName;
            return typeof vaultName === "string"
                ? vaultName.toLowerCase() === vault.name.toLowerCase()
                : stack.referenced(resource, "vaultName").includes(first);
        });
        return found.flatMap((resource) => lairsOf(stack, resource, keys.slice(0, 1).map(labelOf)));
    }
    const partition = findEndpoint(`vault.${vault.domain}`)?.partition[0];
    const place = Object.entries(vaultsElsewhere).find(
        ([name]) => name.toLowerCase() === vault.name.toLowerCase(),
    )?.[1];
    return partition === undefined && place === undefined
        ? undefined
        : [{ through: [], cloud: { provider: "azure", partition }, place }];
}
