import { shortened, shown, withoutCredentials } from "../../policies/core/foreign-text";

const CHARACTERS_AT_MOST = 2000;

/** One line for people, on standard error, whatever the text holds: without credentials, and of no endless length. */
export const tell = (kind: "error" | "note", text: string): void =>
    void process.stderr.write(`${kind}  ${shown(shortened(withoutCredentials(text), CHARACTERS_AT_MOST))}\n`);
