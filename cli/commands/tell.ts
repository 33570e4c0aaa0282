import { shown } from "../../policies/core/foreign-text";

/** One line for people, on standard error, whatever the text holds. */
export const tell = (kind: "error" | "note", text: string): void =>
    void process.stderr.write(`${kind}  ${shown(text)}\n`);
