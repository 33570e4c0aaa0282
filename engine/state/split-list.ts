/** Splits JSON text into the elements of one list and the rest, by its bytes: a text may be larger than memory. */

/** Bytes that are read in parts. */
export interface Source {
    readonly size: number;
    /** The bytes from `at` on, as many as are asked for, fewer at the end. They are good until the next call. */
    read(at: number, length: number): Buffer;
}

/** Where an element stands. */
export interface Span {
    readonly at: number;
    readonly length: number;
}

export interface Split {
    /** The text without the elements of the lists: `{"deployment":{"resources":[]}}`. */
    readonly rest: string;
    /** The elements by the path of their list: `deployment.resources`. */
    readonly elements: ReadonlyMap<string, readonly Span[]>;
}

/** What is not in one of the lists is small in any real text. */
const REST_AT_MOST = 64 * 1024 * 1024;
const [QUOTE, BACKSLASH, COMMA, COLON, SQUARE] = [0x22, 0x5c, 0x2c, 0x3a, 0x5b];
const isSpace = (byte: number): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
const opens = (byte: number): boolean => byte === 0x7b || byte === SQUARE;
const closes = (byte: number): boolean => byte === 0x7d || byte === 0x5d;

/**
 * Goes through the text once. It tells apart texts, brackets and commas, and checks nothing else: whoever parses the
 * parts does.
 * @param paths of the lists, keys joined by points
 * @param chunk bytes that are read at once
 * @returns undefined where texts or brackets do not end
 */
export function splitLists(source: Source, paths: readonly string[], chunk = 1 << 20): Split | undefined {
    const deepest = Math.max(...paths.map((path) => path.split(".").length));
    const elements = new Map<string, Span[]>();
    const rest = new Rest();
    const texts = new Texts();
    const keys: string[] = [];
    let depth = 0;
    let list: { readonly spans: Span[]; readonly depth: number } | undefined;
    let elementFrom = -1;

    for (let at = 0; at < source.size; at += chunk) {
        const bytes = source.read(at, chunk);
        for (let index = texts.isOpen ? texts.end(bytes, 0) : 0; index < bytes.length; index++) {
            const byte = bytes[index] ?? 0;
            if (isSpace(byte)) continue;
            if (depth === list?.depth) {
                const isEnd = byte === COMMA || closes(byte);
                if (isEnd && elementFrom >= 0) list.spans.push({ at: elementFrom, length: at + index - elementFrom });
                if (isEnd) elementFrom = -1;
                else if (elementFrom < 0) elementFrom = at + index;
            }
            if (byte === QUOTE) index = texts.begin(bytes, index + 1, list === undefined && depth <= deepest) - 1;
            else if (byte === COLON && list === undefined) keys[depth] = texts.last;
            else if (opens(byte)) {
                depth++;
                keys[depth] = "";
                const path = list === undefined && byte === SQUARE ? keys.slice(1, depth).join(".") : "";
                if (!paths.includes(path)) continue;
                const spans = elements.get(path) ?? [];
                elements.set(path, spans);
                list = { spans, depth };
                rest.keep(bytes, at, at + index + 1);
            } else if (closes(byte)) {
                if (depth === list?.depth) {
                    list = undefined;
                    rest.from = at + index;
                }
                if (--depth < 0) return undefined;
            }
        }
        if (list === undefined) rest.keep(bytes, at, at + bytes.length);
        if (rest.length > REST_AT_MOST) return undefined;
    }
    return depth !== 0 || texts.isOpen ? undefined : { rest: rest.text(), elements };
}

/** What is outside of the lists, as far as it was read. */
class Rest {
    readonly #parts: Buffer[] = [];
    length = 0;
    from = 0;

    /** @param at where the bytes begin */
    keep(bytes: Buffer, at: number, to: number): void {
        if (to <= this.from) return;
        this.#parts.push(Buffer.from(bytes.subarray(Math.max(0, this.from - at), to - at)));
        this.length += to - this.from;
        this.from = to;
    }

    text = (): string => Buffer.concat(this.#parts).toString("utf8");
}

/** Finds the ends of texts, which may be in a later part of the bytes. */
class Texts {
    isOpen = false;
    /** The last text that was asked for, with its escapes. */
    last = "";
    #isEscaped = false;
    #wanted: Buffer[] | undefined;

    /** @returns where what follows the text begins, or the length of the bytes where the text does not end in them */
    begin(bytes: Buffer, from: number, isWanted: boolean): number {
        this.isOpen = true;
        this.#wanted = isWanted ? [] : undefined;
        return this.end(bytes, from);
    }

    end(bytes: Buffer, from: number): number {
        let at = this.#isEscaped ? from + 1 : from;
        this.#isEscaped = false;
        for (;;) {
            const quote = bytes.indexOf(QUOTE, at);
            const to = quote < 0 ? bytes.length : quote;
            let slashes = 0;
            while (to - slashes > at && bytes[to - slashes - 1] === BACKSLASH) slashes++;
            const isEscaped = slashes % 2 === 1;
            if (quote >= 0 && isEscaped) {
                at = quote + 1;
                continue;
            }
            this.#wanted?.push(Buffer.from(bytes.subarray(from, to)));
            if (quote < 0) {
                this.#isEscaped = isEscaped;
                return bytes.length;
            }
            if (this.#wanted) this.last = Buffer.concat(this.#wanted).toString("utf8");
            this.isOpen = false;
            return quote + 1;
        }
    }
}
