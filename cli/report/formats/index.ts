/** The formats of a report, by name; docs/formats.md describes each. */
import { azureDevops } from "./azure-devops";
import { cyclonedx } from "./cyclonedx";
import { allParts, type Part } from "../report";
import type { Format } from "./format";
import { github } from "./github";
import { gitlab } from "./gitlab";
import { html } from "./html";
import { json } from "./json";
import { junit } from "./junit";
import { markdown } from "./markdown";
import { oscal } from "./oscal";
import { sarif } from "./sarif";
import { text } from "./text";

export const formats = {
    text,
    json,
    html,
    sarif,
    junit,
    markdown,
    github,
    gitlab,
    "azure-devops": azureDevops,
    cyclonedx,
    oscal,
} as const satisfies Readonly<Record<string, Format>>;

/**
 * What a format shows of the parts that take time to make: the terminal and machines that read findings show neither. A
 * format of one's own may show any.
 */
const partsShown: Readonly<Partial<Record<string, readonly Part[]>>> = {
    ...Object.fromEntries(Object.keys(formats).map((name) => [name, []])),
    json: allParts,
    html: allParts,
    cyclonedx: ["inventory"],
};

/** The parts that some formats need, by their names. */
export const partsOf = (names: readonly string[]): readonly Part[] =>
    allParts.filter((part) => names.some((name) => (partsShown[name] ?? allParts).includes(part)));

export const formatNames: readonly string[] = Object.keys(formats);
