/**
 * Names that providers choose. Real ones are random; these come from the URN, so that two previews of one program agree.
 */
import { createHash } from "node:crypto";

/** The first hexadecimal digits of a hash of the URN. */
export const hexSuffix = (urn: string, length: number): string =>
    createHash("sha256").update(urn).digest("hex").slice(0, length);

/** A UUID of version 4 made from the URN. */
export const uuidOf = (urn: string): string =>
    hexSuffix(urn, 32).replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, "$1-$2-4$3-8$4-$5");
