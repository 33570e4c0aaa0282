/**
 * How a text shows that it is made of an answer that only the cloud has. The mark survives what programs do to texts:
 * a part of it of nine characters is still known, in any case, reversed, without its separators, as base64 and as hex.
 * Each separator is in it, so that a program that splits the text gets marks.
 */
const unit = "qzx".repeat(4);
export const unknownText = ["-", ".", "/", ":", "_", ",", "@"].map((separator) => unit + separator).join("") + unit;

const patterns = ["(?:qzx){2}", "(?:xzq){2}", "(?:cXp4){2}", "(?:enhx){2}", "(?:eHF6){2}", "(?:717a78){2}"];
/** The source of a pattern that finds what is left of the mark; without regard to case. */
export const unknownTextPattern = patterns.join("|");
const mark = new RegExp(unknownTextPattern, "i");
const marked = /(?:[qzx]{3,}[-./:_,@]?)*[qzx]{6,}/gi;

/** Whether a text is made of an answer that only the cloud has. */
export const isUnknownText = (text: string): boolean => mark.test(text);

/** A text for a reader: a name that a program makes of an answer says `unknown` in its place. */
export const readableText = (text: string): string => (isUnknownText(text) ? text.replace(marked, "unknown") : text);
