import { entryOf } from "../core/lookup";
import { createHash } from "node:crypto";
import { cloudOf, findEndpoint } from "../catalog";
import { causedBy, labelOf, type Cause } from "../core/finding";
import { read, type Reading } from "../core/reading";
import { rememberedByText } from "../core/remembered";
import { follow, referringTo, resourcesNamed } from "../core/references";
import { packageOf, type Resource } from "../core/resource";
import type { Stack } from "../core/stack";
import { mainPlaceOf } from "../location/resource-place";
import { formOf, hasForm, typesBehind, vaultOf, type KeyForm } from "./key-forms";
import { locationsOf, textOf, type KeyLocation } from "./key-holders";
import { originsOf } from "./key-origin";
import { keyHolders } from "./rows/key-holders";

/** A key that a resource uses. */
export interface UsedKey {
    readonly user: Resource;
    readonly form: KeyForm;
    /** What names the key. */
    readonly key: Reading;
    /** What names its vault, where that is an input of its own. */
    readonly vault: Reading | undefined;
    /** `key` is a block in which the name stands. */
    readonly isBlock: boolean;
    /** Which of several unknown keys of a list it is, from 0, and how many there are. */
    readonly inList?: { readonly index: number; readonly count: number } | undefined;
}

/**
 * Where a key is. `judgedElsewhere`: another resource of the program is judged as the user of the key, or no cloud has
 * it. `notInProgram`: what the input names is not part of the program. `unknown`: nothing tells yet what it names.
 */
export type KeyPlace = readonly KeyLocation[] | "judgedElsewhere" | "notInProgram" | "unknown";

/**
 * Follows a key from the input that names it to its place.
 * @param vaults the places of vaults that other programs declare, by their names
 */
export function placeOfKey(stack: Stack, used: UsedKey, vaults: Readonly<Record<string, string>>): KeyPlace {
    const { user, form, key, vault } = used;
    const { kept } = formOf(form);
    if (kept === "outside") return "judgedElsewhere";
    const text = textOf(vault) ?? textOf(key);
    const named = text === undefined ? undefined : placeByName(stack, used, text, vaults);
    // An address that leads out of the program by its name may still come from a key in it.
    const leadsOut = named?.every(({ through, place }) => through.length === 0 && !place);
    if (named !== undefined && !leadsOut) return named;
    const found = namedResources(stack, used).filter(({ type }) => type !== user.type);
    if (kept === "of-named-resource")
        return found.length > 0 ? "judgedElsewhere" : text === undefined ? "unknown" : "notInProgram";
    const keys = ofElement(nearestTo(found), used);
    const locations = distinct(keys.flatMap((resource) => locationsOf(stack, resource)));
    if (locations.length > 0) return isAmbiguous(vault ?? key, locations) ? "unknown" : locations;
    return named ?? placeOfUser(stack, used) ?? (text === undefined ? "unknown" : "notInProgram");
}

/** The resources that the input names, or that an unknown one comes from. */
function namedResources(stack: Stack, { user, form, key, vault, isBlock }: UsedKey): readonly Resource[] {
    const reading = vault ?? key;
    return reading.state === "known"
        ? follow(stack, user, reading, typesBehind(form))
        : originsOf(stack, user, reading, vault ? "vault" : form, isBlock || undefined).flatMap(
              ({ resource }) => resource ?? [],
          );
}

/** A property that is made from a key and its vault is made from the key: the vault is on the way. */
function nearestTo(found: readonly Resource[]): readonly Resource[] {
    const keys = found.filter(({ type }) => entryOf(keyHolders, type)?.in !== undefined);
    return keys.length > 0 ? keys : found;
}

/** Each element of a list is made from one of as many keys. They are in the order of the elements. */
const ofElement = (keys: readonly Resource[], { inList }: UsedKey): readonly Resource[] =>
    keys.length === inList?.count ? keys.slice(inList.index, inList.index + 1) : keys;

/** A key and the grant that names it are in one place, which is reported once. */
const distinct = (locations: readonly KeyLocation[]): readonly KeyLocation[] => [
    ...new Map(locations.map((each) => [JSON.stringify([each.cause.id, each.place]), each])).values(),
];

/** A property that is one name cannot be the name of two keys: it is made from both. */
const isAmbiguous = (reading: Reading, locations: readonly KeyLocation[]): boolean =>
    reading.state === "unknown" &&
    !/[.[]/.test(reading.path) &&
    new Set(locations.map(({ cause }) => cause.id)).size > 1;

/**
 * In a cloud whose services take keys of their own region only, a key without a region in its name is in the region of
 * what it encrypts. Only a list may have copies in other regions.
 */
function placeOfUser(stack: Stack, { user, form, key }: UsedKey): readonly KeyLocation[] | undefined {
    const pack = packageOf(user.type);
    const text = textOf(key);
    if (formOf(form).regionalIn !== pack || !hasForm(form, text) || key.path.includes("[")) return undefined;
    const block = key.path.split(".").slice(0, -1);
    const copied = [[...block, "region"].join("."), "destinationRegion"];
    const place =
        copied.map((path) => textOf(read(user.properties, path))).find(Boolean) ?? mainPlaceOf(user, stack)?.query.id;
    if (place === undefined) return undefined;
    const cause = causedByName(`${text} in ${place}`);
    return [{ through: [], cloud: cloudOf(pack, user.provider?.properties), place, cause }];
}

/** What the name of a key, or the address of its vault, tells by itself. */
function placeByName(
    stack: Stack,
    { user, form, key }: UsedKey,
    text: string,
    vaults: Readonly<Record<string, string>>,
): readonly KeyLocation[] | undefined {
    if (form === "vault-key") return placeOfVault(stack, vaultOf(text), keyNameIn(text), vaults);
    if (form === "vault-key-name") return placeOfVault(stack, vaultOf(text), keyNameIn(textOf(key) ?? ""), vaults);
    if (form === "vault-key-id") {
        const name = /\/vaults\/([^/]+)/i.exec(text)?.[1] ?? "";
        return placeOfVault(stack, { name, domain: "" }, keyNameIn(text), vaults);
    }
    const named = formOf(form).placeIn?.(text);
    if (!named) return undefined;
    const { provider, partition, place } = named;
    const own = cloudOf(packageOf(user.type), user.provider?.properties);
    const cloud =
        partition !== undefined ? { provider, partition } : own?.provider === provider ? own : cloudOf(provider);
    return [{ through: keyLabels(stack, text), cloud, place, cause: causeOfNamedKey(stack, text, place) }];
}

const keyNameIn = (text: string): string => /(?:^|\/keys\/)([^/]+)(?:\/[^/]*)?$/.exec(text)?.[1] ?? text;

const keyLabels = (stack: Stack, text: string): readonly string[] => {
    const name = /\/cryptoKeys\/([^/]+)/i.exec(text)?.[1] ?? "";
    const named = resourcesNamed(stack, "gcp:kms/cryptoKey:CryptoKey", name);
    return named.length === 1 ? named.map(labelOf) : [];
};

/** The ring of a key, where it is declared in that place; else what the key's name has before the key. */
function causeOfNamedKey(stack: Stack, text: string, place: string): Cause {
    const [ring = text, name = ""] = /^.*?\/keyRings\/([^/]+)/i.exec(text) ?? [];
    const declared = resourcesNamed(stack, "gcp:kms/keyRing:KeyRing", name).filter(
        ({ properties }) => properties.location === place,
    );
    const [only] = declared;
    return only && declared.length === 1 ? causedBy("resource", only.urn) : causedByName(ring);
}

/**
 * The cause where a key, a vault or another resource is known by its name only. The name is not printed: it may be a
 * secret, so its hash stands for it.
 */
export const causedByName = rememberedByText((name): Cause =>
    causedBy("resource", `named ${createHash("sha256").update(name.toLowerCase()).digest("hex").slice(0, 16)}`),
);

function placeOfVault(
    stack: Stack,
    vault: { readonly name: string; readonly domain: string } | undefined,
    key: string,
    vaults: Readonly<Record<string, string>>,
): readonly KeyLocation[] | undefined {
    if (!vault) return undefined;
    const found = ["azure-native:keyvault:Vault", "azure-native:keyvault:ManagedHsm"].flatMap((type) =>
        resourcesNamed(stack, type, vault.name),
    );
    const [first] = found;
    if (first) {
        const keys = referringTo(stack, first, "azure-native:keyvault:Key", "vaultName").filter(
            ({ properties: { keyName } }) => typeof keyName === "string" && keyName.toLowerCase() === key.toLowerCase(),
        );
        return found.flatMap((resource) => locationsOf(stack, resource, keys.slice(0, 1).map(labelOf)));
    }
    const partition = findEndpoint(`vault.${vault.domain}`)?.partition[0];
    const place = Object.entries(vaults).find(([name]) => name.toLowerCase() === vault.name.toLowerCase())?.[1];
    const cause = causedByName(vault.name);
    return partition === undefined && place === undefined
        ? undefined
        : [{ through: [], cloud: { provider: "azure", partition }, place, cause }];
}
