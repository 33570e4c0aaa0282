/** The keys that the data of a resource is encrypted with. */
import { hostOf } from "../../catalog/endpoints";
import { cloudOf } from "../../catalog/clouds";
import { isGiven, read, readEach, type Reading } from "../../core/reading";
import { follow, resourcesNamed } from "../../core/references";
import type { Resource } from "../../core/resource";
import type { Stack } from "../../core/stack";
import { blocksIn, keysIn } from "../../keys/key-blocks";
import { typesBehind, vaultOf, type KeyForm } from "../../keys/key-forms";
import { textOf } from "../../keys/key-holders";
import { originsOf } from "../../keys/key-origin";
import { keyRows } from "../../keys/rows";
import { keyHolders } from "../../keys/rows/key-holders";
import type { Element } from "../graph";
import { runByOfCloud, runByOfHost, type DrillSettings } from "../parties";

/** A key in the stack, or one that stands outside of it. */
export type KeyLink = { readonly to: Resource } | { readonly outside: Element };

/** The keys that a resource uses, and what a key is kept in. */
export function keyLinks(resource: Resource, stack: Stack, settings: DrillSettings): readonly KeyLink[] {
    const rows = Object.hasOwn(keyRows, resource.type) ? (keyRows[resource.type] ?? []) : [];
    const each = (path: string) => readEach(resource.properties, path);
    const used = blocksIn(each, rows).flatMap((block) => {
        const vaults = block.row.vault === undefined ? [] : each(block.below(block.row.vault));
        return [...keysIn(each, block), ...vaults]
            .filter(isGiven)
            .flatMap((key) => linksOfKey(resource, stack, key, block.row.form, settings));
    });
    return [...used, ...holderOf(resource, stack)];
}

function linksOfKey(
    resource: Resource,
    stack: Stack,
    key: Reading,
    form: KeyForm,
    settings: DrillSettings,
): readonly KeyLink[] {
    const named =
        key.state === "known"
            ? follow(stack, resource, key, typesBehind(form))
            : originsOf(stack, resource, key, form).flatMap(({ resource: origin }) => origin ?? []);
    const text = textOf(key);
    const vault = text === undefined ? undefined : vaultOf(text)?.name;
    const vaults = vault === undefined ? [] : vaultTypes.flatMap((type) => resourcesNamed(stack, type, vault));
    const found = [...named, ...vaults].filter((each) => each !== resource);
    if (found.length > 0) return found.map((to) => ({ to }));
    const outside = outsideKey(text, settings);
    return outside ? [{ outside }] : [];
}

/** An address of Azure names its vault; the key in it may be made elsewhere. */
const vaultTypes = [
    "azure-native:keyvault:Vault",
    "azure-native:keyvault:ManagedHsm",
    "azure:keyvault/keyVault:KeyVault",
];

/** A key or vault is kept in what holds it. */
function holderOf(resource: Resource, stack: Stack): readonly KeyLink[] {
    const { path, types } = keyHolders[resource.type]?.in ?? {};
    if (path === undefined || types === undefined) return [];
    return follow(stack, resource, read(resource.properties, path), types)
        .filter((each) => each !== resource)
        .map((to) => ({ to }));
}

/** A key that the stack only names: by the address of its vault, or by the name that its cloud gives it. */
function outsideKey(text: string | undefined, settings: DrillSettings): Element | undefined {
    if (text === undefined) return undefined;
    const host = /^https?:\/\//i.test(text) ? hostOf(text)?.host : undefined;
    if (host !== undefined) return { id: `key ${host}`, label: host, role: "key", runBy: runByOfHost(host, settings) };
    const [, ring] = /^(projects\/[^/]+\/locations\/[^/]+\/keyRings\/[^/]+)/i.exec(text) ?? [];
    const arn = /^arn:(aws[\w-]*):kms:([^:]+):/.exec(text);
    const cloud = ring === undefined ? (arn ? { provider: "aws", partition: arn[1] } : undefined) : cloudOf("gcp");
    if (!cloud) return undefined;
    const region = arn?.[2] ?? /\/locations\/([^/]+)/i.exec(text)?.[1];
    return {
        id: `key ${cloud.provider} ${region ?? ""}`,
        label: `a key in ${region ?? "its cloud"}`,
        role: "key",
        runBy: runByOfCloud(cloud),
        spot: { provider: cloud.provider ?? "", region, countries: undefined, spread: false },
    };
}
