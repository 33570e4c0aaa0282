/** The members and the hash of an archive, as the engine computes them. */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join, posix } from "node:path";
import { assertRegular, regularFile } from "../../regular-file";
import { isObject, signatureOf, signatures, type WireObject } from "../../protocol/wire";
import { isArchiveName, type ArchiveMember } from "./archive-member";
import { readAddress, readAsset, text, within } from "./read-asset";
import { writeTar } from "./tar";
import { unpack } from "./unpack";

/**
 * SHA-256 of an archive file as it is, or of a tar stream of the members.
 * @throws Error with Pulumi's text when something cannot be read.
 */
export async function archiveHash(archive: WireObject, directory: string): Promise<string> {
    const hash = createHash("sha256");
    const [path, uri] = [text(archive.path), text(archive.uri)];
    if (path && isArchiveName(path)) {
        const file = within(directory, path);
        await assertRegular(file);
        for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
    } else if (uri) {
        if (!isArchiveName(new URL(uri).pathname)) {
            throw new Error(`file at URL '${uri}' is not a recognized archive format`);
        }
        hash.update(await readAddress(uri));
    } else {
        writeTar(hash, await members(archive, directory));
    }
    return hash.digest("hex");
}

/** The files of an archive in the order in which the engine packs them. */
async function members(archive: WireObject, directory: string): Promise<readonly ArchiveMember[]> {
    const [path, uri] = [text(archive.path), text(archive.uri)];
    if (path) {
        const file = within(directory, path);
        return isArchiveName(path) ? unpack(file, await regularFile(file)) : directoryMembers(file);
    }
    if (uri) return unpack(uri, await readAddress(uri));
    const assets = isObject(archive.assets) ? archive.assets : {};
    const result: ArchiveMember[] = [];
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
async function directoryMembers(root: string): Promise<readonly ArchiveMember[]> {
    const information = await stat(root).catch(() => undefined);
    if (!information) throw new Error(`couldn't read archive path '${root}': stat ${root}: no such file or directory`);
    if (!information.isDirectory()) throw new Error(`'${root}' is neither a recognized archive type nor a directory`);
    const result: ArchiveMember[] = [];
    const walk = async (relative: string): Promise<void> => {
        const names = (await readdir(join(root, relative))).sort(byBytes);
        for (const name of names.filter((each) => each !== ".pulumi")) {
            const path = posix.join(relative, name);
            const file = join(root, path);
            const entry = (await readdir(join(root, relative), { withFileTypes: true })).find((e) => e.name === name);
            if (entry?.isDirectory()) await walk(path);
            else if (!(await stat(file)).isDirectory()) result.push({ name: path, content: await regularFile(file) });
        }
    };
    await walk("");
    return result;
}
