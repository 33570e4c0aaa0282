import type { Hash } from "node:crypto";
import { posix } from "node:path";
import type { ArchiveMember } from "./archive-member";

/**
 * Writes the bytes of Go's archive/tar for a header of name, mode 0600 and size: USTAR, or PAX records when the name
 * does not fit. A file that appears twice is written once.
 */
export function writeTar(hash: Pick<Hash, "update">, entries: readonly ArchiveMember[]): void {
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
