import type { Rule } from "./rule";
import type { Level } from "./settings";

/** A choice of rules and of how strictly each is enforced. */
export interface Pack {
    /** Letters, digits, `-`, `_` and `.` only. */
    readonly name: string;
    readonly displayName: string;
    readonly description: string;
    readonly rules: readonly Rule[];
    /** Rule id → level; mandatory where none is given. */
    readonly levels: Readonly<Record<string, Level>>;
    /** Rules of other packs that a shared configuration may name: their entries are checked, and not used. */
    readonly alsoConfigurable?: readonly Rule[];
}
