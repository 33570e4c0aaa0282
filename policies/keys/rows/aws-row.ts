import type { KeyRow } from "../key-row";

const source = "@pulumi/aws 7.48.0, inputs";
export type More = Omit<Partial<KeyRow>, "key" | "shape" | "source">;

export const kms = (key: string | readonly [string, ...string[]], more: More = {}): KeyRow => ({
    key: typeof key === "string" ? [key] : key,
    shape: "aws-key",
    ...more,
    source,
});
export const chosen = (key: string, path: string, on: readonly string[], more: More = {}): KeyRow =>
    kms(key, { switch: { path, on, absent: "off" }, ...more });
/** What the service writes to a bucket of the customer's has that one's key, unless another one is named. */
export const landing = (key: string, more: More = {}): KeyRow =>
    kms(key, { otherwise: "the key of the bucket", ...more });

/** How S3 says that a key of KMS encrypts. */
export const modes = ["aws:kms", "aws:kms:dsse"];

export const enabled = (path: string, more: Omit<More, "switch" | "where"> = {}) => ({
    where: { path, is: ["true"] },
    ...more,
});
export const given = (path: string, isGiven = true) => ({ where: { path, given: isGiven } });

export type Rows = Readonly<Record<string, readonly KeyRow[]>>;
/** Tokens without the name of the SDK before them. */
export const ofAws = (rows: Rows): Rows =>
    Object.fromEntries(Object.entries(rows).map(([type, each]) => [`aws:${type}`, each]));
