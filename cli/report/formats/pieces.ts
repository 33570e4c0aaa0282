/** Documents with lists of any length: an element is made when it is written, so that a document is never whole in memory. */
import { randomUUID } from "node:crypto";
import type { Report } from "../report";
import type { Format } from "./format";

/** A list of a document, whose elements are made one after the other. */
class Listed {
    constructor(readonly pieces: (indent: string) => Iterable<string>) {}
}

/**
 * A list that stands for `elements.map(make)`.
 * @returns what its type says only for whoever writes the document with `jsonFormat`
 */
export const listed = <Element, Made>(elements: readonly Element[], make: (element: Element) => Made): Made[] =>
    new Listed(function* (indent) {
        if (elements.length === 0) {
            yield "[]";
            return;
        }
        const inner = `${indent}  `;
        let before = "[";
        for (const element of elements) {
            yield `${before}\n${inner}${JSON.stringify(make(element), undefined, 2).replaceAll("\n", `\n${inner}`)}`;
            before = ",";
        }
        yield `\n${indent}]`;
    }) as unknown as Made[];

/** The text of a document as `JSON.stringify` writes it, indented by two spaces, in pieces. */
export function* jsonPieces(document: unknown): Generator<string> {
    const [mark, lists] = [randomUUID(), [] as Listed[]];
    const text = JSON.stringify(
        document,
        (_, value: unknown) => (value instanceof Listed ? `${mark}${lists.push(value) - 1}` : value),
        2,
    );
    let indent = "";
    for (const [index, part] of text.split(new RegExp(`"${mark}(\\d+)"`)).entries()) {
        if (index % 2 === 0) {
            yield part;
            indent = /^ */.exec(part.slice(part.lastIndexOf("\n") + 1))?.[0] ?? "";
        } else yield* lists[Number(part)]?.pieces(indent) ?? [];
    }
}

/** A format that can be had in pieces. */
export const inPieces = (pieces: NonNullable<Format["pieces"]>): Format =>
    Object.assign((report: Report) => [...pieces(report)].join(""), { pieces });

/** The format whose text is a document in JSON. */
export const jsonFormat = (documentOf: (report: Report) => unknown): Format =>
    inPieces(function* (report) {
        yield* jsonPieces(documentOf(report));
        yield "\n";
    });
