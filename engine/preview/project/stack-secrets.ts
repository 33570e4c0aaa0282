import { createDecipheriv, pbkdf2Sync } from "node:crypto";
import { UserError } from "../../../policies/core/user-error";

/** Decrypts one value of a stack file, or gives undefined. */
export type Decrypt = (ciphertext: string) => string | undefined;

/**
 * Opens the secrets of a stack file that were encrypted with a passphrase: `encryptionsalt: v1:SALT:v1:NONCE:PROOF`,
 * PBKDF2 over SHA-256 with a million rounds, AES-256-GCM. The proof is the word "pulumi".
 * Nothing can be decrypted without a passphrase, or after another kind of encryption.
 * @throws UserError when the passphrase is wrong.
 */
export function decrypter(salt: string | undefined, passphrase: string | undefined): Decrypt {
    const [version, encodedSalt, ...proof] = (salt ?? "").split(":");
    if (version !== "v1" || !encodedSalt || passphrase === undefined) return () => undefined;
    const [, nonce = "", body = ""] = proof;
    if (proof[0] !== "v1" || bytesIn(nonce) !== 12 || bytesIn(body) !== "pulumi".length + 16)
        throw new UserError(
            "The encryptionsalt of the stack file is damaged: put back the line that 'pulumi stack init' wrote.",
        );
    const key = pbkdf2Sync(passphrase, Buffer.from(encodedSalt, "base64"), 1_000_000, 32, "sha256");
    const open = (ciphertext: string): string | undefined => {
        const [kind, nonce, body] = ciphertext.split(":");
        if (kind !== "v1" || !nonce || body === undefined) return undefined;
        const bytes = Buffer.from(body, "base64");
        try {
            const cipher = createDecipheriv("aes-256-gcm", key, Buffer.from(nonce, "base64"));
            cipher.setAuthTag(bytes.subarray(-16));
            return Buffer.concat([cipher.update(bytes.subarray(0, -16)), cipher.final()]).toString("utf8");
        } catch {
            return undefined;
        }
    };
    if (open(proof.join(":")) !== "pulumi") {
        throw new UserError("The passphrase is not the stack's: set PULUMI_CONFIG_PASSPHRASE to the right one.");
    }
    return open;
}

const bytesIn = (base64: string): number => Buffer.from(base64, "base64").length;
