import { visible } from "../../../policies/core/foreign-text";

/** What XML 1.0 does not allow, even escaped; a lone half of a pair of surrogates too. */
const forbidden =
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const entities: Readonly<Record<string, string>> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
};

/** A text as it stands in an element or an attribute of XML or HTML. */
export const escaped = (text: string): string =>
    text
        .replace(forbidden, "\ufffd")
        .replace(/[^\n\r\t]+/g, visible)
        .replace(/[&<>"']/g, (character) => entities[character] ?? character);
