/** What the explainers share: an answer, and how a terminal shows it. */
import pc from "picocolors";
import { countryNames, judgePlace, type Allowed } from "../../../policies/catalog";

/** One thing that is known. */
export interface Explained {
    /** Ends with a line break. */
    readonly text: string;
    /** The same for `--json`. */
    readonly data: unknown;
}

/** A heading and rows of label and value; rows without a value are left out, values of several lines stand below each other. */
export function rowsText(
    heading: string,
    kind: string,
    rows: readonly (readonly [label: string, value: string | undefined])[],
): string {
    const width = Math.max(...rows.map(([label]) => label.length));
    const lines = rows.flatMap(([label, value]) =>
        value === undefined || value === ""
            ? []
            : value.split("\n").map((line, index) => `  ${pc.dim((index === 0 ? label : "").padEnd(width))}  ${line}`),
    );
    return [`${pc.bold(heading)}${kind === "" ? "" : `  ${kind}`}`, ...lines, ""].join("\n");
}

/** What countries are, and what is allowed says of them: `within EU`. */
export function verdictOf(countries: readonly string[] | undefined, allowed: Allowed): string {
    const named = allowed.tokens.join(", ");
    switch (judgePlace({ countries }, allowed)) {
        case "in":
            return `within ${named}`;
        case "out":
            return `outside ${named}`;
        case "unprovable":
            return `nothing proves that it stays within ${named}`;
    }
}

/** Countries by name; what to say where none is known. */
export const countriesText = (countries: readonly string[] | undefined, otherwise = "not known"): string =>
    countries ? countryNames(countries) : otherwise;
