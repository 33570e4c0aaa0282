import { stat } from "node:fs/promises";
import { isAbsolute, join } from "node:path";
import { fileURLToPath } from "node:url";
import { messageOf } from "../../error-message";
import { regularFile } from "../../regular-file";
import type { WireObject, WireValue } from "../../protocol/wire";

/** The engine reads files and URLs when a resource is registered, and so does the preview; a URL may take this long. */
const fetchMilliseconds = 15_000;

/** The text of a field of an asset or archive; "" when it has none. */
export const text = (value: WireValue | undefined): string => (typeof value === "string" ? value : "");
export const within = (directory: string, path: string): string => (isAbsolute(path) ? path : join(directory, path));
const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === "ENOENT";

/**
 * The content of an asset.
 * @throws Error with Pulumi's text when it cannot be read.
 */
export async function readAsset(asset: WireObject, directory: string): Promise<Buffer> {
    if (text(asset.uri)) return readAddress(text(asset.uri));
    if (!text(asset.path)) return Buffer.from(text(asset.text));
    const path = within(directory, text(asset.path));
    try {
        if ((await stat(path)).isDirectory())
            throw new Error(`asset path '${path}' is a directory; try using an archive`);
        return await regularFile(path);
    } catch (error) {
        if (!isMissing(error)) throw error;
        throw new Error(`failed to open asset file '${path}': open ${path}: no such file or directory`);
    }
}

/**
 * What a URL holds: `file:`, `http:` or `https:`.
 * @throws Error with Pulumi's text for any other scheme, or when it cannot be read.
 */
export async function readAddress(address: string): Promise<Buffer> {
    const url = new URL(address);
    if (url.protocol === "file:") return regularFile(fileURLToPath(url));
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
