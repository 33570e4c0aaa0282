/** The formats of a report, by name; docs/formats.md describes each. */
import type { Format } from "./format";
import { json } from "./json";
import { text } from "./text";

export const formats = { text, json } as const satisfies Readonly<Record<string, Format>>;

export const formatNames: readonly string[] = Object.keys(formats);
