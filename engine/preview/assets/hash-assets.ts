import { createHash, type Hash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { isAbsolute, join, posix } from "node:path";
import { gunzipSync, inflateRawSync } from "node:zlib";
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

/** Files and addresses are read when a resource is registered, as the engine does; an address is given this long. */
const fetchMilliseconds = 15_000;
const archiveSuffix = /\.(tar|tgz|tar\.gz|zip|jar)$/;

interface Entry {
    readonly name: string;
    readonly content: Buffer;
}

const text = (value: WireValue | undefined): string => (typeof value === "string" ? value : "");
const fields = (value: WireObject, names: readonly string[]): WireObject =>
    Object.fromEntries(names.flatMap((name) => (text(value[name]) ? [[name, value[name] ?? null]] : [])));

/**
 * Adds to every asset and archive inside a value the hash that the engine computes: SHA-256 of the content; for
 * archives SHA-256 of the file, or of a tar stream of the members.
 * @throws Error with the engine's text when a file can not be read.
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

const within = (directory: string, path: string): string => (isAbsolute(path) ? path : join(directory, path));
const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === "ENOENT";

async function readAsset(asset: WireObject, directory: string): Promise<Buffer> {
    if (text(asset.uri)) return readAddress(text(asset.uri));
    if (!text(asset.path)) return Buffer.from(text(asset.text));
    const path = within(directory, text(asset.path));
    try {
        if ((await stat(path)).isDirectory())
            throw new Error(`asset path '${path}' is a directory; try using an archive`);
        return await readFile(path);
    } catch (error) {
        if (!isMissing(error)) throw error;
        throw new Error(`failed to open asset file '${path}': open ${path}: no such file or directory`);
    }
}

async function readAddress(address: string): Promise<Buffer> {
    const url = new URL(address);
    if (url.protocol === "file:") return readFile(url);
    if (url.protocol !== "http:" && url.protocol !== "https:") {
        throw new Error(`Unrecognized or unsupported URI scheme: ${url.protocol.slice(0, -1)}`);
    }
    try {
        const response = await fetch(url, { signal: AbortSignal.timeout(fetchMilliseconds) });
        return Buffer.from(await response.arrayBuffer());
    } catch (error) {
        throw new Error(`Get "${address}": ${messageOf((error as Error).cause ?? error)}`);
    }
}

async function archiveHash(archive: WireObject, directory: string): Promise<string> {
    const hash = createHash("sha256");
    const [path, uri] = [text(archive.path), text(archive.uri)];
    if (path && archiveSuffix.test(path)) {
        for await (const chunk of createReadStream(within(directory, path))) hash.update(chunk as Buffer);
    } else if (uri) {
        if (!archiveSuffix.test(new URL(uri).pathname)) {
            throw new Error(`file at URL '${uri}' is not a recognized archive format`);
        }
        hash.update(await readAddress(uri));
    } else {
        writeTar(hash, await members(archive, directory));
    }
    return hash.digest("hex");
}

/** The files of an archive in the order in which the engine packs them. */
async function members(archive: WireObject, directory: string): Promise<readonly Entry[]> {
    const [path, uri] = [text(archive.path), text(archive.uri)];
    if (path) {
        const file = within(directory, path);
        return archiveSuffix.test(path) ? unpack(file, await readFile(file)) : directoryMembers(file);
    }
    if (uri) return unpack(uri, await readAddress(uri));
    const assets = isObject(archive.assets) ? archive.assets : {};
    const result: Entry[] = [];
    for (const name of Object.keys(assets).sort(byBytes)) {
        const asset = assets[name];
        if (!isObject(asset)) throw new Error(`archive member '${name}' is not an asset or archive`);
        if (signatureOf(asset) === signatures.asset) {
            result.push({ name, content: await readAsset(asset, directory) });
        } else {
            const inner = await members(asset, directory);
            result.push(...inner.map((entry) => ({ ...entry, name: posix.join(name, entry.name) })));
        }
    }
    return result;
}

const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** Every file below a folder in lexical order; links to folders and `.pulumi` are left out. */
async function directoryMembers(root: string): Promise<readonly Entry[]> {
    const information = await stat(root).catch(() => undefined);
    if (!information) throw new Error(`couldn't read archive path '${root}': stat ${root}: no such file or directory`);
    if (!information.isDirectory()) throw new Error(`'${root}' is neither a recognized archive type nor a directory`);
    const result: Entry[] = [];
    const walk = async (relative: string): Promise<void> => {
        const names = (await readdir(join(root, relative))).sort(byBytes);
        for (const name of names.filter((each) => each !== ".pulumi")) {
            const path = posix.join(relative, name);
            const file = join(root, path);
            const entry = (await readdir(join(root, relative), { withFileTypes: true })).find((e) => e.name === name);
            if (entry?.isDirectory()) await walk(path);
            else if (!(await stat(file)).isDirectory()) result.push({ name: path, content: await readFile(file) });
        }
    };
    await walk("");
    return result;
}

/**
 * Writes the bytes of Go's archive/tar for a header of name, mode 0600 and size: USTAR, or PAX records when the name
 * does not fit. A file that appears twice is written once.
 */
export function writeTar(hash: Pick<Hash, "update">, entries: readonly Entry[]): void {
    const seen = new Set<string>();
    for (const { name, content } of entries) {
        if (seen.has(name)) continue;
        seen.add(name);
        const place = ustarName(name);
        if (!place) {
            const record = paxRecord("path", name);
            const folder = posix.dirname(name);
            const label = posix.join(folder === "." ? "" : folder, "PaxHeaders.0", posix.basename(name));
            const ascii = label.replace(/[^\x20-\x7e]/g, "").slice(0, 100);
            hash.update(header({ name: ascii, prefix: "" }, record.length, "x", 0));
            hash.update(padded(record));
        }
        const short = place ?? { name: name.replace(/[^\x20-\x7e]/g, "").slice(0, 100), prefix: "" };
        hash.update(header(short, content.length, "0", 0o600));
        hash.update(padded(content));
    }
    hash.update(Buffer.alloc(1024));
}

function ustarName(name: string): { readonly name: string; readonly prefix: string } | undefined {
    if (!/^[\x01-\x7f]*$/.test(name)) return undefined;
    if (name.length <= 100) return { name, prefix: "" };
    const limit = name.length > 156 ? 156 : name.endsWith("/") ? name.length - 1 : name.length;
    const split = name.slice(0, limit).lastIndexOf("/");
    const rest = name.length - split - 1;
    if (split <= 0 || rest > 100 || rest === 0 || split > 155) return undefined;
    return { name: name.slice(split + 1), prefix: name.slice(0, split) };
}

function paxRecord(key: string, value: string): Buffer {
    const tail = ` ${key}=${value}\n`;
    const bytes = Buffer.byteLength(tail);
    let size = bytes + String(bytes).length;
    if (size !== bytes + String(size).length) size = bytes + String(size).length;
    return Buffer.from(`${size}${tail}`);
}

const padded = (content: Buffer): Buffer =>
    Buffer.concat([content, Buffer.alloc((512 - (content.length % 512)) % 512)]);
const octal = (value: number, width: number): string => value.toString(8).padStart(width - 1, "0") + "\0";

function header(place: { name: string; prefix: string }, size: number, kind: string, mode: number): Buffer {
    const block = Buffer.alloc(512);
    block.write(place.name, 0, 100);
    block.write(octal(mode, 8) + octal(0, 8) + octal(0, 8) + octal(size, 12) + octal(0, 12), 100);
    block.write("        ", 148);
    block.write(kind, 156);
    block.write("ustar\u000000", 257);
    block.write(octal(0, 8) + octal(0, 8), 329);
    block.write(place.prefix, 345, 155);
    block.write(
        block
            .reduce((sum, byte) => sum + byte, 0)
            .toString(8)
            .padStart(6, "0") + "\0 ",
        148,
    );
    return block;
}

/** The files inside a tar or zip file, for an archive that is a member of another. */
function unpack(path: string, content: Buffer): readonly Entry[] {
    if (/\.(zip|jar)$/.test(path)) return unzip(content);
    return untar(/\.(tgz|tar\.gz)$/.test(path) ? gunzipSync(content) : content);
}

function untar(content: Buffer): readonly Entry[] {
    const cString = (start: number, length: number): string =>
        content.toString("utf8", start, start + length).replace(/\0.*$/s, "");
    const result: Entry[] = [];
    let long: string | undefined;
    for (let at = 0; at + 512 <= content.length && content[at] !== 0;) {
        const size = parseInt(cString(at + 124, 12).trim() || "0", 8);
        const kind = cString(at + 156, 1);
        const body = content.subarray(at + 512, at + 512 + size);
        const prefix = cString(at + 345, 155);
        const name = long ?? (prefix ? `${prefix}/${cString(at, 100)}` : cString(at, 100));
        if (kind === "x") long = /\d+ path=(.*)\n/.exec(body.toString("utf8"))?.[1];
        else if (kind === "L") long = body.toString("utf8").replace(/\0.*$/s, "");
        else {
            if (kind === "0" || kind === "") result.push({ name: posix.normalize(name), content: body });
            long = undefined;
        }
        at += 512 + Math.ceil(size / 512) * 512;
    }
    return result;
}

function unzip(content: Buffer): readonly Entry[] {
    const end = content.lastIndexOf(Buffer.from("504b0506", "hex"));
    if (end < 0) throw new Error("failed to read ZIP: zip: not a valid zip file");
    const result: Entry[] = [];
    let at = content.readUInt32LE(end + 16);
    for (let count = content.readUInt16LE(end + 10); count > 0; count--) {
        const [method, packed] = [content.readUInt16LE(at + 10), content.readUInt32LE(at + 20)];
        const [nameLength, extra, comment] = [28, 30, 32].map((offset) => content.readUInt16LE(at + offset));
        const local = content.readUInt32LE(at + 42);
        const name = content.toString("utf8", at + 46, at + 46 + (nameLength ?? 0));
        const start = local + 30 + content.readUInt16LE(local + 26) + content.readUInt16LE(local + 28);
        const body = content.subarray(start, start + packed);
        if (!name.endsWith("/")) {
            result.push({ name: posix.normalize(name), content: method === 0 ? body : inflateRawSync(body) });
        }
        at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
    }
    return result;
}
