/** Random damage to files and values, from a seed. */
/** Names and values that have broken readers before. */
export const oddNames = [
    "__proto__",
    "constructor",
    "toString",
    "hasOwnProperty",
    "",
    "a.b",
    'a"]',
    "[0]",
    "::",
    "\u0000",
    "\u202e",
];
const oddTexts = [
    ...oddNames,
    "urn:pulumi:a::b::c:d:E::f",
    "constructor:prototype:__proto__",
    "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
    "arn:aws:s3:us-east-1:1:x",
    "projects/p/locations/us-east1/keyRings/r/cryptoKeys/k",
    "https://user:pw@host:99999/%zz?sig=x",
    "\n::error::x",
    "\ud800",
    "9".repeat(400),
];
const oddValues: readonly unknown[] = [null, true, 0, -1, 1e308, [], {}, [[]], [null], ...oddTexts];

type Pick = <T>(of: readonly T[]) => T;

/** One value in another's place, a key that is gone, doubled or renamed: at random, anywhere. */
export function damaged(value: unknown, pick: Pick, chance: (percent: number) => boolean): unknown {
    if (chance(2)) return pick(oddValues);
    if (Array.isArray(value)) {
        const items = value.filter(() => !chance(2)).map((item) => damaged(item, pick, chance));
        return chance(3) ? [...items, ...items] : items;
    }
    if (typeof value !== "object" || value === null) return value;
    const entries = Object.entries(value).filter(() => !chance(2));
    return Object.fromEntries(
        entries.map(([key, item]) => [chance(2) ? pick(oddNames) : key, damaged(item, pick, chance)]),
    );
}

/** A text as bytes: whole, cut off, with a byte changed, or in another encoding. */
export function damagedBytes(text: string, number: (most: number) => number): Buffer {
    const whole = Buffer.from(text, "utf8");
    switch (number(9)) {
        case 0:
            return whole.subarray(0, number(whole.length));
        case 1: {
            const bytes = Buffer.from(whole);
            for (let times = number(4); times >= 0; times--) bytes[number(Math.max(0, bytes.length - 1))] = number(255);
            return bytes;
        }
        case 2:
            return Buffer.from(`\uFEFF${text}`, "utf16le");
        case 3: {
            const at = number(text.length);
            return Buffer.from(text.slice(0, at) + "[{".repeat(number(500)) + text.slice(at));
        }
        default:
            return whole;
    }
}

/** Random choices that a seed fixes (mulberry32). */
export function choices(seed: number) {
    let state = seed >>> 0;
    const number = (most: number): number => {
        state = (state + 0x6d2b79f5) >>> 0;
        let mixed = Math.imul(state ^ (state >>> 15), state | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return ((mixed ^ (mixed >>> 14)) >>> 0) % (Math.max(0, most) + 1);
    };
    const pick: Pick = (of) => of[number(of.length - 1)] as never;
    const chance = (percent: number): boolean => number(99) < percent;
    return { number, pick, chance };
}
