/** The formats of a report, by name; docs/formats.md describes each. */
import { azureDevops } from "./azure-devops";
import { cyclonedx } from "./cyclonedx";
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

export const formatNames: readonly string[] = Object.keys(formats);
