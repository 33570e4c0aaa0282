/** The values of a resource that hold no other value, and how rules find those that concern them. */
import { rememberedByShortText, rememberedByText } from "./remembered";
import { isProperties, join, UNKNOWN, type Properties, type Value } from "./values";

export interface Leaf {
    readonly path: string;
    /** The name of the nearest property: `locationName` for `locations[0].locationName`, `regions` for `regions[2]`. */
    readonly key: string;
    /** A text, number or truth value, or UNKNOWN; an unknown object or list is one leaf. */
    readonly value: string | number | boolean | typeof UNKNOWN;
}

/**
 * Every value that holds no other value, in the order in which the properties were given. Those of the value that was asked
 * for last are kept: rule after rule goes through the same resource.
 */
export function leaves(value: Value): readonly Leaf[] {
    if (last?.value === value) return last.found;
    const found: Leaf[] = [];
    collect(value, undefined, "", found);
    if (typeof value === "object" && value !== null) last = { value, found };
    return found;
}
let last: { readonly value: Value; readonly found: readonly Leaf[] } | undefined;

/** A step on the way to a value, and the steps before it: most values are passed over, and nobody asks for their path. */
export interface Steps {
    readonly before: Steps | undefined;
    readonly step: string | number;
}
export const pathOf = (steps: Steps | undefined): string => (steps ? join(pathOf(steps.before), steps.step) : "");

/** Most leaves are passed over by their key or value: a path is written when it is asked for. */
class LeafAt implements Leaf {
    #path: string | undefined;
    constructor(
        readonly key: string,
        readonly value: Leaf["value"],
        readonly steps: Steps | undefined,
    ) {}

    get path(): string {
        return (this.#path ??= pathOf(this.steps));
    }
}

const isLeaf = (value: Value): value is Leaf["value"] =>
    typeof value === "string" || value === UNKNOWN || typeof value === "boolean" || typeof value === "number";

function collect(value: Value, steps: Steps | undefined, key: string, found: Leaf[]): void {
    if (isLeaf(value)) found.push(new LeafAt(key, value, steps));
    else if (Array.isArray(value)) {
        const elements = value as readonly Value[];
        for (let index = 0; index < elements.length; index++)
            collect(elements[index]!, { before: steps, step: index }, key, found);
    } else if (isProperties(value)) {
        for (const name of Object.keys(value)) collect(value[name]!, { before: steps, step: name }, name, found);
    }
}

/** What is looked for in any resource. Each test is asked once of a name or a short text, however many resources have it. */
export interface Sought {
    /** Of the name of a property. */
    readonly key?: (key: string) => boolean;
    /** Of a text. */
    readonly text?: (text: string) => boolean;
    /** Of a value that is no text. */
    readonly other?: (value: Exclude<Leaf["value"], string>) => boolean;
}

/** What a resource has of what is sought. */
export interface Seeker {
    /** The leaves of which the nearest name, or the value, is sought. */
    readonly leaves: (properties: Properties) => readonly Leaf[];
    /** Whether any name or value is sought, names of objects and of lists among them. */
    readonly isIn: (properties: Properties) => boolean;
}

/**
 * Looks for something in resources. All that is sought is looked for in one walk: most values of a resource are names and
 * texts of others, of which it is known that nobody asks for them. Declared once, outside of any rule.
 */
export function seek(sought: Sought): Seeker {
    const number = allSought.push(sought) - 1;
    if (number > MOST_SOUGHT) throw new RangeError("More is sought than a number has bits.");
    return {
        leaves: (properties) => walkThrough(properties).leaves[number] ?? none,
        isIn: (properties) => (walkThrough(properties).bits & (1 << number)) !== 0,
    };
}

const allSought: Sought[] = [];
const MOST_SOUGHT = 30;
const none: readonly Leaf[] = [];

/** What was found in a resource: a bit for each that is sought, and the leaves by its number. */
interface Walk {
    readonly properties: Properties;
    readonly tests: Tests;
    bits: number;
    readonly leaves: (Leaf[] | undefined)[];
}

/** Rule after rule asks of the same resource. */
let walked: Walk | undefined;

function walkThrough(properties: Properties): Walk {
    const tests = currentTests();
    if (walked?.properties === properties && walked.tests === tests) return walked;
    walked = { properties, tests, bits: 0, leaves: [] };
    visit(properties, undefined, "", 0, walked);
    return walked;
}

/** For a name, a text or another value, the bits of those that seek it. */
interface Tests {
    /** How much was sought when the tests were made. */
    readonly count: number;
    readonly ofKey: (key: string) => number;
    readonly ofText: (text: string) => number;
    readonly ofOther: (value: Exclude<Leaf["value"], string>) => number;
}

let tests: Tests | undefined;
const currentTests = (): Tests => (tests?.count === allSought.length ? tests : (tests = testsOf(allSought)));

function testsOf(all: readonly Sought[]): Tests {
    const bitsFor = (fits: (sought: Sought) => boolean | undefined): number => {
        let bits = 0;
        for (let number = 0; number < all.length; number++) if (fits(all[number]!)) bits |= 1 << number;
        return bits;
    };
    return {
        count: all.length,
        ofKey: rememberedByText((key) => bitsFor((sought) => sought.key?.(key))),
        ofText: rememberedByShortText((text) => bitsFor((sought) => sought.text?.(text))),
        ofOther: (value) => bitsFor((sought) => sought.other?.(value)),
    };
}

/** @param bits those that seek the name under which the value stands */
function visit(value: Value, steps: Steps | undefined, key: string, bits: number, walk: Walk): void {
    const { ofKey, ofText, ofOther } = walk.tests;
    if (isLeaf(value)) {
        const all = bits | (typeof value === "string" ? ofText(value) : ofOther(value));
        if (all !== 0) keep(new LeafAt(key, value, steps), all, walk);
    } else if (Array.isArray(value)) {
        const elements = value as readonly Value[];
        for (let index = 0; index < elements.length; index++)
            visit(elements[index]!, { before: steps, step: index }, key, bits, walk);
    } else if (isProperties(value)) {
        for (const name of Object.keys(value)) {
            const ofName = ofKey(name);
            walk.bits |= ofName;
            const child = value[name]!;
            // Most values are texts that nobody seeks, under a name that nobody seeks.
            if (ofName === 0 && typeof child === "string" && ofText(child) === 0) continue;
            visit(child, { before: steps, step: name }, name, ofName, walk);
        }
    }
}

function keep(leaf: Leaf, bits: number, walk: Walk): void {
    walk.bits |= bits;
    for (let number = 0, rest = bits; rest !== 0; number++, rest >>>= 1)
        if ((rest & 1) !== 0) (walk.leaves[number] ??= []).push(leaf);
}
