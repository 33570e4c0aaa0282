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
}

export function textAt(
    x: number,
    y: number,
    text: string,
    { size = 12, fill = colours.ink, anchor = "start", bold = false }: TextStyle = {},
): string {
    const weight = bold ? ' font-weight="600"' : "";
    return `<text x="${round(x)}" y="${round(y)}" font-size="${size}" fill="${fill}" text-anchor="${anchor}"${weight}>${escaped(text)}</text>`;
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
