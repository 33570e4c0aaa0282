import { createHash } from "node:crypto";

/** A UUID of version 5 (RFC 9562), so that the same text has the same one. The namespace is that of URLs. */
export function uuidOf(...parts: readonly string[]): string {
    const namespace = Buffer.from("6ba7b8119dad11d180b400c04fd430c8", "hex");
    const name = `https://github.com/rempart/rempart ${JSON.stringify(parts)}`;
    const bytes = createHash("sha1").update(namespace).update(name).digest().subarray(0, 16);
    bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
    bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
    return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
