import { shortened, shown, withoutCredentials } from "../../policies/core/foreign-text";

const CHARACTERS_AT_MOST = 1000;

/** An error as standard error shows it: one line, without credentials. */
export const errorLine = (text: string): string =>
    `error  ${shown(shortened(withoutCredentials(text), CHARACTERS_AT_MOST))}\n`;
