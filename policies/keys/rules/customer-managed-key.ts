import { read, type Reading } from "../../core/reading";
import { normaliseType, type Resource } from "../../core/resource";
import type { Stack } from "../../core/stack";
import { defineRule, plain, type Outcome, type Printable, type Subject } from "../../core/rule";
import { follow, lastStep, madeFrom } from "../../core/references";
import {
    exampleOf,
    hasShape,
    keyTypes,
    mayBePlain,
    type Elsewhere,
    type KeyRow,
    type KeyShape,
    type Switch,
} from "../key-row";
import { blocksIn, holdsFor, isGiven, isOneOf, keysIn, type Block } from "../rows/named-keys";
import { isEncryptedByMachine, keyless, type Keyless } from "../rows/keyless-stores";
import { keyRows } from "../rows";

const messages = {
    providerKey:
        "{resource} is encrypted with a key that the provider holds: '{path}' is not set. Set it to {example}.",
    notAKey: "{resource} names no key: '{path}' does not have the form of one. Set it to {example}.",
    suppliedKey:
        "{resource} is encrypted with a key that is handed over in '{path}', which can neither be revoked nor audited. Use '{instead}' with a key in your own key ring.",
    switchedOff: "{resource} names a key that is not used: '{path}' is not {expected}. Set it to {expected}.",
    notAsked:
        "{resource} is not encrypted with a key of the customer's: '{path}' is not {expected}. Set it to {example}.",
    incomplete: "{resource} names a key that can not be reached: '{path}' is not set. Set it beside the key.",
    later: "Whether {resource} is encrypted with a key of the customer's is only known later: '{path}' does not come from a key or vault of this stack.",
    notSet: "{resource} is encrypted with a key that the provider holds: no {kind} of this stack names one for it. Add one, with {example}.",
    elsewhere:
        "Whether {resource} is encrypted with a key of the customer's is not known here: '{path}' is not set, and what may set the key instead is not part of this stack or not known yet.",
    inherited:
        "{resource} takes the key of what '{path}' names, which is not part of this stack, so whose key that is can not be told here.",
    keyless:
        "{resource} can take no key of the customer's: its provider has no input for one. If it holds what must stay closed, {instead}; once that is done, say how in the setting encryptedByOwner.",
    laidInPlain:
        "{resource} can take no key of the customer's, and its provider lays a file system in plain on it: '{path}' is set. Leave it out, and {instead}.",
} as const;

const settings = {
    encryptedByOwner: {
        type: "array",
        description:
            "Types that can take no key, which you encrypt yourself, each with how: LUKS with a passphrase from a key store of yours, for example.",
        items: {
            type: "object",
            properties: { type: { type: "string" }, how: { type: "string", minLength: 1 } },
            required: ["type", "how"],
            additionalProperties: false,
        },
        default: [] as readonly { readonly type: string; readonly how: string }[],
    },
    refuseKeyless: {
        type: "boolean",
        description: "Whether stores that can take no key are refused; else they are undetermined.",
        default: false,
    },
} as const;

export const customerManagedKey = defineRule({
    id: "customer-managed-key",
    title: "Data at rest is encrypted with a key that the customer holds.",
    rationale:
        "Whoever holds the key can be compelled to read the data, and can keep its owner from reading it; with a provider-managed key that is the provider.",
    severity: "high",
    frameworks: ["gdpr:32(1)(a)", "c3a:SOV-3-02", "snc:10", "csf:SOV-3"],
    remediation:
        "Create a key in a vault or key ring of your own and name it on the resource; most services take it only at creation.",
    messages,
    settings,
    rows: { ...keyRows, ...Object.fromEntries(Object.keys(keyless).map((type) => [type, []])) },
    check: (subject) => judge(subject),
    join: judge,
});

type Asked = Subject<typeof messages, typeof settings, readonly KeyRow[]>;

/** With the stack at hand `propertyDependencies` tell where an unknown value comes from; without, nothing is followed. */
function judge(subject: Asked, stack?: Stack): Outcome {
    const without = keyless[subject.resource.type];
    if (without) return judgeKeyless(subject, without, stack);
    const undecided = subject.row.find((row) => holdsFor(subject.readEach, row) === "unknown")?.where;
    if (undecided) subject.undetermined("later", { path: undecided.path });
    const judged = blocksIn(subject.readEach, subject.row).map((block) => judgeBlock(subject, block, stack));
    return undecided || judged.some(Boolean) ? undefined : "not-applicable";
}

function judgeKeyless(subject: Asked, without: Keyless, stack: Stack | undefined): Outcome {
    const { settings: given, resource } = subject;
    if (given.encryptedByOwner.some(({ type }) => type === resource.type)) return undefined;
    if (stack && isEncryptedByMachine(without, resource, stack)) return undefined;
    const instead = plain(without.instead);
    const path = without.laidInPlain;
    if (path !== undefined && isGiven(subject.read(path))) subject.violation("laidInPlain", { path, instead });
    else if (given.refuseKeyless) subject.violation("keyless", { instead });
    else subject.undetermined("keyless", { instead });
    return undefined;
}

/** Whether there was anything to judge. */
function judgeBlock(subject: Asked, block: Block, stack?: Stack): boolean {
    const { row, reading, below } = block;
    if (reading.state === "unknown") {
        const { path } = reading;
        if (!comesFromKey(subject.resource, path, row.shape, stack)) subject.undetermined("later", { path });
        return true;
    }
    const named = keysIn(subject.readEach, block);
    const handed = (row.supplied ?? []).flatMap((path) => subject.readEach(below(path))).find(isGiven);
    if (!handed && !named.some(isGiven)) {
        if (row.otherwise !== undefined) return false;
        const inherited = inheritedFrom(subject, row, below, stack);
        if (inherited !== undefined) return inherited === "unfollowed";
        const other = isUsed(subject, row, below, stack) ? row.elsewhere : undefined;
        if (other && isSetElsewhere(subject, other, below(row.key[0]), stack)) return true;
        if (row.elsewhere?.only) {
            const { names, called = names, types } = row.elsewhere;
            const kind = plain(types[0]?.split(":").at(-1) ?? "");
            subject.violation("notSet", { path: called, kind, example: plain(exampleOf(row.shape)) });
            return true;
        }
    }
    const only = row.only === undefined ? "" : `; ${row.only}`;
    for (const reading of named) {
        if (row.shape === "switch") continue;
        if (isGiven(reading)) judgeForm(subject, reading, row.shape, stack);
        else if (handed) subject.violation("suppliedKey", { path: handed.path, instead: plain(below(row.key[0])) });
        else subject.violation("providerKey", { path: reading.path, example: plain(exampleOf(row.shape) + only) });
    }
    const asks = row.shape === "switch";
    if (!asks && !named.some(isGiven)) return true;
    for (const turned of [...(row.switch ? [row.switch] : []), ...(row.also ?? [])])
        if (!(turned.unless !== undefined && isGiven(subject.read(below(turned.unless)))))
            judgeSwitch(subject, { ...turned, path: below(turned.path) }, row.shape, asks ? only : undefined, stack);
    if (asks && !isOneOf(subject.read(below(row.key[0])), row.switch?.on ?? [])) return true;
    // An identity that is not known yet is one all the same: whose key it reads, the key says.
    for (const need of (row.needs ?? []).flatMap((path) => subject.readEach(below(path))))
        if (!isGiven(need)) subject.violation("incomplete", { path: need.path });
    for (const vault of row.vault === undefined ? [] : subject.readEach(below(row.vault)))
        if (isGiven(vault)) judgeForm(subject, vault, "vault", stack);
        else subject.violation("incomplete", { path: vault.path });
    return true;
}

/** Undefined where nothing hands on a key; a violation is told of what does, if that is part of the stack. */
function inheritedFrom(
    subject: Asked,
    { inherits = [] }: KeyRow,
    below: (path: string) => string,
    stack?: Stack,
): "followed" | "unfollowed" | undefined {
    const given = inherits
        .map(({ path, from }) => ({ from, reading: subject.read(below(path)) }))
        .filter(({ reading }) => isGiven(reading) && !isOneOf(reading, ["false"]));
    const [first] = given;
    if (!first) return undefined;
    const followed = given.some(({ from, reading }) =>
        from ? !stack || follow(stack, subject.resource, reading, from).length > 0 : reading.state === "known",
    );
    if (!followed) subject.undetermined(first.from ? "inherited" : "later", { path: first.reading.path });
    return followed ? "followed" : "unfollowed";
}

/** Whether another resource of the stack sets the key, or could: what it sets, its own row judges. */
function isSetElsewhere(subject: Asked, elsewhere: Elsewhere, path: string, stack?: Stack): boolean {
    const { types, names, called = names, only } = elsewhere;
    const answers = stack
        ? types.flatMap((type) => stack.ofType(type)).map((other) => isFor(subject, elsewhere, other, stack))
        : [undefined];
    if (answers.includes(true)) return true;
    if (!answers.includes(undefined)) return false;
    subject.undetermined("elsewhere", { path: only ? called : path });
    return true;
}

/** Whether the other resource speaks of this one; undefined where only a later step tells. */
function isFor(
    subject: Asked,
    { names, called = names }: Elsewhere,
    other: Resource,
    stack: Stack,
): boolean | undefined {
    const own = subject.read(called);
    const named = stack.referenced(other, names);
    if (named.includes(subject.resource)) return true;
    if (named.some(({ type }) => type === subject.resource.type)) return false;
    const value = other.properties[names];
    if (own.state === "absent" && value === undefined) return isOfOneProvider(subject.resource, other);
    if (typeof value !== "string" || own.state !== "known") return undefined;
    return typeof own.value === "string" && lastStep(value) === lastStep(own.value);
}

/** Whether a key that is set elsewhere would be taken: where nothing encrypts, no key is. */
function isUsed(
    subject: Asked,
    { switch: turned, elsewhere }: KeyRow,
    below: (path: string) => string,
    stack?: Stack,
): boolean {
    const { usedWith } = elsewhere ?? {};
    if (!elsewhere || !usedWith || !stack) return true;
    if (turned && subject.readEach(below(turned.path)).every((reading) => isOn(reading, turned))) return true;
    return stack
        .ofType(usedWith.type)
        .some(
            (other) =>
                isOn(read(other.properties, usedWith.switch.path), usedWith.switch) &&
                isFor(subject, elsewhere, other, stack) !== false,
        );
}

const isOn = (reading: Reading, { on, absent }: Switch): boolean =>
    reading.state === "absent" ? absent === "on" : reading.state === "unknown" || isOneOf(reading, on);

/** What neither of them says, such as its region, their provider says for both. */
const isOfOneProvider = ({ provider }: Resource, other: Resource): true | undefined =>
    provider !== undefined && provider.urn === other.provider?.urn ? true : undefined;

function judgeForm(subject: Asked, reading: Reading, shape: KeyShape, stack?: Stack): void {
    const { path } = reading;
    if (reading.state === "unknown") {
        if (!comesFromKey(subject.resource, path, shape, stack)) subject.undetermined("later", { path });
    } else if (reading.state === "known" && !hasShape(shape, reading.value))
        subject.violation("notAKey", { path, example: plain(exampleOf(shape)) });
    else if (mayBePlain(shape) && stack && follow(stack, subject.resource, reading, keyTypes(shape)).length === 0)
        subject.undetermined("inherited", { path });
}

function judgeSwitch(subject: Asked, turned: Switch, shape: KeyShape, only?: string, stack?: Stack): void {
    const expected: Printable = plain(turned.on.map((value) => `'${value}'`).join(" or "));
    for (const reading of subject.readEach(turned.path)) {
        const { path } = reading;
        if (reading.state === "unknown") {
            // SDKs that fill in defaults make a block unknown as a whole as soon as one value in it is: the key's, here.
            if (!comesFromKey(subject.resource, path, shape, stack)) subject.undetermined("later", { path });
        } else if (!isOn(reading, turned)) {
            if (only === undefined) subject.violation("switchedOff", { path, expected });
            else subject.violation("notAsked", { path, expected, example: plain(expected + only) });
        }
    }
}

/** The top-level property takes its value from a key, or from what holds or hands on keys, be it of the stack or only read. */
function comesFromKey(resource: Resource, path: string, shape: KeyShape, stack?: Stack): boolean {
    const [property = ""] = path.split(/[.[]/);
    const named = (resource.propertyDependencies?.[property] ?? []).map((urn) =>
        normaliseType(urn.split("::")[2]?.split("$").at(-1) ?? ""),
    );
    const made = stack ? madeFrom(stack, resource, property).map(({ type }) => type) : [];
    return [...named, ...made].some((type) => keyTypes(shape).includes(type));
}
