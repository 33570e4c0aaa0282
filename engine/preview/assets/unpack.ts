/** Reads tar and zip files. The texts of errors are Pulumi's. */
import { posix } from "node:path";
import { gunzipSync, inflateRawSync } from "node:zlib";
import type { ArchiveMember } from "./archive-member";

/** What one file may grow to. */
const BYTES_AT_MOST = 1024 ** 3;

/** The files inside a tar or zip file, for an archive that is a member of another. */
export function unpack(path: string, content: Buffer): readonly ArchiveMember[] {
    if (/\.(zip|jar)$/.test(path)) return unzip(content);
    return untar(/\.(tgz|tar\.gz)$/.test(path) ? gunzipSync(content, { maxOutputLength: BYTES_AT_MOST }) : content);
}

function untar(content: Buffer): readonly ArchiveMember[] {
    const cString = (start: number, length: number): string =>
        content.toString("utf8", start, start + length).replace(/\0.*$/s, "");
    const result: ArchiveMember[] = [];
    let long: string | undefined;
    for (let at = 0; at + 512 <= content.length && content[at] !== 0;) {
        const size = parseInt(cString(at + 124, 12).trim() || "0", 8);
        if (!(size >= 0)) throw new Error("failed to read tar: archive/tar: invalid tar header");
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

function unzip(content: Buffer): readonly ArchiveMember[] {
    const end = content.lastIndexOf(Buffer.from("504b0506", "hex"));
    if (end < 0) throw new Error("failed to read ZIP: zip: not a valid zip file");
    const result: ArchiveMember[] = [];
    let at = content.readUInt32LE(end + 16);
    for (let count = content.readUInt16LE(end + 10); count > 0; count--) {
        const [method, packed] = [content.readUInt16LE(at + 10), content.readUInt32LE(at + 20)];
        const [nameLength, extra, comment] = [28, 30, 32].map((offset) => content.readUInt16LE(at + offset));
        const local = content.readUInt32LE(at + 42);
        const name = content.toString("utf8", at + 46, at + 46 + (nameLength ?? 0));
        const start = local + 30 + content.readUInt16LE(local + 26) + content.readUInt16LE(local + 28);
        const body = content.subarray(start, start + packed);
        if (!name.endsWith("/")) {
            result.push({
                name: posix.normalize(name),
                content: method === 0 ? body : inflateRawSync(body, { maxOutputLength: BYTES_AT_MOST }),
            });
        }
        at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
    }
    return result;
}
