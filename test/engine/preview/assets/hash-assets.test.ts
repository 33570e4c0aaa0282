import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { hashAssets } from "../../../../engine/preview/assets/hash-assets";
import { signatureKey, signatures, type WireObject } from "../../../../engine/protocol/wire";
import { folder, removeFolders } from "../program";

afterAll(removeFolders);

const asset = (fields: WireObject): WireObject => ({ [signatureKey]: signatures.asset, ...fields });
const archive = (fields: WireObject): WireObject => ({ [signatureKey]: signatures.archive, ...fields });
const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

test("assets are hashed by their content, wherever they are; an empty text is dropped", async () => {
    const directory = folder({ "a.txt": "from a file" }, { installed: false });
    const value = {
        list: [{ text: asset({ text: "inline" }) }],
        file: asset({ path: "a.txt" }),
        empty: asset({ text: "" }),
    };
    expect(await hashAssets(value, directory)).toEqual({
        list: [{ text: asset({ text: "inline", hash: sha256("inline") }) }],
        file: asset({ path: "a.txt", hash: sha256("from a file") }),
        empty: asset({ hash: sha256("") }),
    });
});

test("a file that is missing is said in the engine's words", async () => {
    const directory = folder({}, { installed: false });
    const path = join(directory, "none.txt");
    await expect(hashAssets({ source: asset({ path: "none.txt" }) }, directory)).rejects.toThrow(
        `failed to compute asset hash for "source": failed to open asset file '${path}': ` +
            `open ${path}: no such file or directory`,
    );
});

test("an archive inside another counts by its files, packed or not", async () => {
    const files = { "tree/b.txt": "b", "tree/deep/a.txt": "a", "tree/.pulumi/state": "ignored" };
    const directory = folder(files, { installed: false });
    execFileSync("tar", ["-C", join(directory, "tree"), "-cf", "tree.tar", "b.txt", "deep"], { cwd: directory });
    execFileSync("tar", ["-C", join(directory, "tree"), "-czf", "tree.tgz", "b.txt", "deep"], { cwd: directory });
    const hashOf = async (path: string): Promise<unknown> => {
        const value = await hashAssets({ a: archive({ assets: { in: archive({ path }) } }) }, directory);
        return (value.a as WireObject).hash;
    };
    const hash = await hashOf("tree");
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(await hashOf("tree.tar")).toBe(hash);
    expect(await hashOf("tree.tgz")).toBe(hash);
});
