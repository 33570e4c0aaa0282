import type { Say } from "../../locales";
import type { Report } from "../report";

/** How much the terminal shows: one line for a finding, the closing line alone, or every place of every finding. */
export type Detail = "normal" | "compact" | "quiet" | "verbose";

/** What a format may know beside the report. */
export interface Medium {
    /** Characters of a line. */
    readonly width: number;
    readonly colour: boolean;
    readonly detail: Detail;
    /** The language of Markdown and HTML; English where it is absent. */
    readonly say?: Say;
}

/** Writes a report in one format. It reads nothing and changes nothing: the same report gives the same text. */
export interface Format {
    (report: Report, medium: Medium): string | Promise<string>;
    /** The same text in pieces, where it may be longer than a text can be. */
    readonly pieces?: (report: Report) => Iterable<string>;
}
