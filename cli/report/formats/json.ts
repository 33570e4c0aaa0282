import type { Format } from "./format";

/** The report as it is; `docs/schemas/check.json` describes it. */
export const json: Format = (report) => `${JSON.stringify(report, undefined, 2)}\n`;
