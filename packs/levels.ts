import type { Level } from "../policies/core/settings";

/** The levels of rules that are not mandatory, in every pack alike. */
export const levels: Readonly<Record<string, Level>> = {
    "key-rotation": "advisory",
    // They make data safer, and do not change who holds them.
    "second-encryption": "disabled",
    "kept-beside": "disabled",
};
