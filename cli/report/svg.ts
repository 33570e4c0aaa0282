/** What the pictures of a drill share: colours, text, and the frame. Each is one self-contained element that HTML can embed. */
import { escaped } from "./formats/xml";

export { escaped };

export const colours = {
    ink: "#1c2430",
    faint: "#6b7684",
    line: "#d5dbe2",
    edge: "#b8c1cb",
    survives: "#2e7d4f",
    stops: "#b3261e",
    uncertain: "#3a6ea5",
    returns: "#1b6f8a",
    impaired: "#b57a00",
    "survives-fill": "#e6f3ea",
    "stops-fill": "#fbe7e5",
    "uncertain-fill": "#e8f0f9",
    "returns-fill": "#dff0f5",
} as const;

export interface TextStyle {
    readonly size?: number;
    readonly fill?: string;
    readonly anchor?: "start" | "middle" | "end";
    readonly bold?: boolean;
    /** What is cut to this width in pixels is told whole where one points at it. */
    readonly width?: number;
}

export function textAt(
    x: number,
    y: number,
    text: string,
    { size = 12, fill = colours.ink, anchor = "start", bold = false, width }: TextStyle = {},
): string {
    // Bold letters are wider by a tenth.
    const shown = width === undefined ? text : fit(text, bold ? width / 1.1 : width, size);
    const whole = shown === text ? "" : `<title>${escaped(text)}</title>`;
    const weight = bold ? ' font-weight="600"' : "";
    return `<text x="${round(x)}" y="${round(y)}" font-size="${size}" fill="${fill}" text-anchor="${anchor}"${weight}>${whole}${escaped(shown)}</text>`;
}

/** Widths of letters in a size of 1: those of DejaVu Sans, the widest of the fonts that a picture asks for. */
const widths: readonly (readonly [RegExp, number])[] = [
    [/[ijl'|]/, 0.28],
    [/[ .,:;!/\\fI]/, 0.36],
    [/[rt()[\]-]/, 0.41],
    [/[mMW@%]/, 0.98],
    [/[w…]/, 0.9],
    [/[A-Z]/, 0.72],
    [/[\u1100-\uffff]/, 1],
];
/** The width of a text in pixels, at most. */
export const widthOf = (text: string, size: number): number =>
    [...text].reduce((sum, letter) => sum + (widths.find(([letters]) => letters.test(letter))?.[1] ?? 0.63), 0) * size;

/**
 * A text that fits a width in pixels. What is left out of a name stands in its middle: names that are long differ at their
 * ends. Of words the beginning stays.
 */
export function fit(text: string, width: number, size: number): string {
    if (widthOf(text, size) <= width) return text;
    const letters = [...text];
    const isName = /^\S+$|'\S+'$/.test(text);
    for (let kept = letters.length - 1; kept > 1; kept--) {
        const end = isName ? Math.floor(kept / 2.5) : 0;
        const start = letters.slice(0, kept - end).join("");
        const shown = `${start.replace(/[\s.]+$/, "")}…${letters.slice(letters.length - end).join("")}`;
        if (widthOf(shown, size) <= width) return shown;
    }
    return "…";
}

export interface Box {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
}

export function boxAt({ x, y, width, height }: Box, fill: string, stroke: string, more = ""): string {
    return `<rect x="${round(x)}" y="${round(y)}" width="${round(Math.max(0, width))}" height="${round(height)}" rx="3" fill="${fill}" stroke="${stroke}"${more}/>`;
}

export const round = (value: number): number => Math.round(value * 10) / 10;

/** A picture with a title and a description, for people who hear it. */
export const svg = (
    width: number,
    height: number,
    title: string,
    description: string,
    body: readonly string[],
): string =>
    [
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${round(width)} ${round(height)}" width="${round(width)}" height="${round(height)}" role="img" font-family="system-ui, 'Segoe UI', 'DejaVu Sans', sans-serif">`,
        `<title>${escaped(title)}</title>`,
        `<desc>${escaped(description)}</desc>`,
        `<rect width="100%" height="100%" fill="#ffffff"/>`,
        ...body,
        "</svg>",
        "",
    ].join("\n");

/** Of its own size: below it the text of a picture is too small to be read, and the page lets it scroll. */
export const SMALLEST = 0.75;

/** The same picture in the colours of the page that it stands in, which has them as `--d-ink` and so on; its ground is the page's. */
export const themed = (picture: string): string =>
    Object.entries(colours)
        .reduce((text, [name, colour]) => text.replaceAll(`"${colour}"`, `"var(--d-${name})"`), picture)
        .replace('<rect width="100%" height="100%" fill="#ffffff"/>\n', "")
        .replace(/<svg ([^>]*?) width="([\d.]+)"/, (_, before: string, width: string) => {
            const least = Math.round(Number(width) * SMALLEST);
            return `<svg class="drill" style="min-width:${least}px;max-width:${width}px" ${before} width="${width}"`;
        });
