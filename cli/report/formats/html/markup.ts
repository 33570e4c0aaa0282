/** HTML that is safe by construction: what is put into a template is escaped, unless it is markup itself. */
import { visible } from "../../../../policies/core/foreign-text";
import type { Say } from "../../../locales";
import { SMALLEST } from "../../svg";
import { escaped } from "../xml";

export interface Markup {
    readonly html: string;
}
type Part = Markup | string | number | false | undefined | readonly (Markup | string)[];

export function markup(texts: TemplateStringsArray, ...parts: readonly Part[]): Markup {
    return { html: texts.reduce((html, text, index) => html + shown(parts[index - 1]) + text) };
}

function shown(part: Part): string {
    if (part === undefined || part === false) return "";
    if (typeof part === "string" || typeof part === "number") return escaped(visible(String(part)));
    return "html" in part ? part.html : part.map(shown).join("");
}

/** A table with a caption; the first cell of a row is its head. */
export function table(
    say: Say,
    caption: string,
    head: readonly string[],
    rows: readonly (readonly (Markup | string | number)[])[],
): Markup {
    if (rows.length === 0) return markup`<p class="none">${say.word("{0}: none.", caption)}</p>`;
    const cells = rows.map(
        ([first, ...rest]) =>
            markup`<tr><th scope="row">${first}</th>${rest.map((cell) => markup`<td>${cell}</td>`)}</tr>`,
    );
    return scrolled(
        say.word("Table: {0}", caption),
        markup`<table><caption>${caption}</caption><thead><tr>${head.map((cell) => markup`<th scope="col">${cell}</th>`)}</tr></thead><tbody>${cells}</tbody></table>`,
    );
}

/**
 * What may be wider than the page, as a landmark that the keyboard reaches (WCAG 2.1.1).
 * @param isWide whether it takes more than the width of the text where the window has it
 */
export const scrolled = (label: string, content: Markup, isWide = false): Markup =>
    markup`<div class="${isWide ? "scroll wide" : "scroll"}" tabindex="0" role="region" aria-label="${label}">${content}</div>`;

/** A text that is English in every language: a screen reader has to say it so (WCAG 3.1.2). */
export const inEnglish = (text: string, { language }: Say): Markup =>
    language === "en" ? markup`${text}` : markup`<span lang="en">${text}</span>`;

/** A picture that a reader is told in words; the table beside it has every number. Where the window is narrow it scrolls. */
export const picture = (
    id: string,
    title: string,
    [width, height]: readonly [number, number],
    content: readonly Markup[],
): Markup =>
    scrolled(
        title,
        markup`<svg id="${id}" style="min-width:${Math.round(width * SMALLEST)}px" viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}">${content}</svg>`,
    );
