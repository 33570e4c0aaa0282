import { createHash } from "node:crypto";
import { messageOf } from "../../error-message";
import {
    isList,
    isObject,
    signatureKey,
    signatureOf,
    signatures,
    type WireObject,
    type WireValue,
} from "../../protocol/wire";
import { archiveHash } from "./archive";
import { readAsset, text } from "./read-asset";

/**
 * Adds to every asset and archive inside a value the hash that the engine computes: SHA-256 of the content; for
 * archives see `archiveHash`.
 * @throws Error with Pulumi's text when a file cannot be read.
 */
export async function hashAssets(value: WireObject, directory: string): Promise<WireObject> {
    const entries: [string, WireValue][] = [];
    for (const [key, child] of Object.entries(value)) entries.push([key, await hashed(key, child, directory)]);
    return Object.fromEntries(entries);
}

async function hashed(key: string, value: WireValue, directory: string): Promise<WireValue> {
    if (isList(value)) {
        const list: WireValue[] = [];
        for (const child of value) list.push(await hashed(key, child, directory));
        return list;
    }
    if (!isObject(value)) return value;
    const inside = await hashAssets(value, directory);
    const signature = signatureOf(inside);
    if (signature === signatures.asset) return hashedAsset(key, inside, directory);
    if (signature === signatures.archive) return hashedArchive(key, inside, directory);
    return inside;
}

async function hashedAsset(key: string, asset: WireObject, directory: string): Promise<WireObject> {
    const kept = { [signatureKey]: signatures.asset, ...fields(asset, ["hash", "text", "path", "uri"]) };
    if (text(asset.hash)) return kept;
    try {
        const content = await readAsset(asset, directory);
        return { ...kept, hash: createHash("sha256").update(content).digest("hex") };
    } catch (error) {
        throw new Error(`failed to compute asset hash for "${key}": ${messageOf(error)}`);
    }
}

async function hashedArchive(key: string, archive: WireObject, directory: string): Promise<WireObject> {
    const kept = { [signatureKey]: signatures.archive, ...fields(archive, ["hash", "path", "uri"]) };
    const members: WireObject = text(archive.path) || text(archive.uri) ? {} : { assets: archive.assets ?? {} };
    if (text(archive.hash)) return { ...kept, ...members };
    try {
        return { ...kept, ...members, hash: await archiveHash(archive, directory) };
    } catch (error) {
        throw new Error(`failed to compute archive hash for "${key}": ${messageOf(error)}`);
    }
}

const fields = (value: WireObject, names: readonly string[]): WireObject =>
    Object.fromEntries(names.flatMap((name) => (text(value[name]) ? [[name, value[name] ?? null]] : [])));
