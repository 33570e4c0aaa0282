import { causedBy } from "../../core/finding";
import { joined } from "../../core/lookup";
import { isGiven, isOneOf, unsetText, type Reading } from "../../core/reading";
import { follow } from "../../core/references";
import { defineRule, plain, type Subject } from "../../core/rule";
import type { Stack } from "../../core/stack";
import { blocksIn, isMet, keysIn, type Block } from "../key-blocks";
import { exampleOf, formOf, hasForm, typesBehind, type KeyForm } from "../key-forms";
import { isWithinUnknownBlock, originsOf } from "../key-origin";
import { textOf } from "../key-holders";
import { causedByName } from "../key-place";
import type { KeyRow, Switch } from "../key-row";
import { describeKey } from "../key-row-text";
import { isUsed, settingOf } from "../key-setters";
import { isEncryptedByMachine } from "../keyless";
import { keyRows } from "../rows";
import { keylessStores, type KeylessStore } from "../rows/keyless-stores";
import { isOn, valuesOf } from "../switches";

const messages = {
    providerKey:
        "{resource} is encrypted with a key that the provider holds: '{path}' is not set. Set it to {example}.",
    notAKey: "{resource} does not name a key: '{path}' does not have the form of one. Set it to {example}.",
    suppliedKey:
        "{resource} is encrypted with a key that is handed over in '{path}'. Such a key cannot be revoked or audited. Use '{instead}' with a key in your own key ring.",
    switchedOff: "{resource} does not use the key that it names: '{path}' is not {expected}. Set it to {expected}.",
    notAsked:
        "{resource} is not encrypted with a key of the customer's: '{path}' is not {expected}. Set it to {example}.",
    incomplete: "{resource} cannot reach the key that it names: '{path}' is not set. Set it beside the key.",
    later: "Whether {resource} is encrypted with a key of the customer's is unknown until deployment: '{path}' is computed, and nothing in the preview proves that it names a key.",
    unsetVariable:
        "Whether {resource} names a key is unknown: '{path}' holds the word '{word}' where a value belongs. A variable is not set, or an output was put into a text. Set the variable, or use pulumi.interpolate.",
    notSet: "{resource} is encrypted with a key that the provider holds: no {kind} in this program names one for it. Add one, with {example}.",
    elsewhere:
        "Whether {resource} is encrypted with a key of the customer's is unknown: '{path}' is not set, and another resource may set the key. That resource is not part of this program, or its name is computed at deployment.",
    inherited:
        "{resource} takes the key of what '{path}' names. That is not part of this program, so its key is unknown here.",
    keyless:
        "{resource} cannot take a key of the customer's: its provider has no input for one. If it holds sensitive data, {instead}. Then say how in the setting encryptedByOwner.",
    laidInPlain:
        "{resource} cannot take a key of the customer's, and its provider creates an unencrypted file system on it: '{path}' is set. Leave it out, and {instead}.",
} as const;

const settings = {
    encryptedByOwner: {
        type: "array",
        description:
            "Types that cannot take a key and that you encrypt yourself, or that hold nothing sensitive, each with how: LUKS with a passphrase from your own key store, for example.",
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
        description: "Whether stores that cannot take a key are violations. They are undetermined otherwise.",
        default: false,
    },
} as const;

/** What a type says of its keys, or that it cannot take one. */
type Row = readonly KeyRow[] | KeylessStore;
const isKeyless = (row: Row): row is KeylessStore => !Array.isArray(row);

export const customerManagedKey = defineRule({
    id: "customer-managed-key",
    control: "keys",
    title: "Data at rest is encrypted with a key that the customer holds.",
    rationale:
        "Whoever holds the key can be compelled to read the data, and can lock its owner out. With a provider-managed key that is the provider.",
    severity: "high",
    frameworks: [
        "gdpr:32(1)(a)",
        "c3a:SOV-3-02",
        "snc:10",
        "csf:SOV-3",
        "gdpr:5(1)(f)",
        "snc:19.6.c",
        "c5:CRY-03",
        "c5:2026",
        "dora:rts-2024/1774",
        "nis2:21(2)(h)",
        "nis2:ir-2024/2690",
        "data-act:32",
    ],
    remediation:
        "Create a key in a vault or key ring of your own and name it on the resource. Most services take it only at creation.",
    messages,
    settings,
    rows: joined<readonly KeyRow[] | KeylessStore>(keyRows, keylessStores),
    describe: (row) =>
        isKeyless(row) ? [`cannot take a key of the customer's: ${row.instead}`] : row.map(describeKey),
    judge: (subject, stack) => {
        const { row } = subject;
        if (isKeyless(row)) judgeKeyless({ ...subject, row }, stack);
        else judgeKeys({ ...subject, row }, stack);
    },
});

type Asked<R> = Subject<typeof messages, typeof settings, R>;
type KeySubject = Asked<readonly KeyRow[]>;

function judgeKeyless(subject: Asked<KeylessStore>, stack: Stack): void {
    const { row, settings: given, resource } = subject;
    const { type } = resource;
    if (isMet(subject.readEach, row.where) === false) return;
    subject.applies();
    if (given.encryptedByOwner.some((each) => each.type === type)) return;
    if (isEncryptedByMachine(row, resource, stack)) return;
    const instead = plain(row.instead);
    const path = row.unencryptedFileSystem;
    if (path !== undefined && isGiven(subject.read(path))) subject.violation("laidInPlain", { path, instead });
    else if (given.refuseKeyless) subject.violation("keyless", { instead });
    // One entry of the setting answers for every store of the type.
    else subject.undetermined("keyless", { instead, cause: causedBy("setting", `encryptedByOwner ${type}`) });
}

function judgeKeys(subject: KeySubject, stack: Stack): void {
    const undecided = subject.row.find(({ where }) => isMet(subject.readEach, where) === "unknown")?.where;
    if (undecided) subject.undetermined("later", { path: undecided.path });
    for (const block of blocksIn(subject.readEach, subject.row)) judgeBlock(subject, block, stack);
}

function judgeBlock(subject: KeySubject, block: Block, stack: Stack): void {
    const { row, reading, below } = block;
    if (reading.state === "unknown") {
        judgeUnknown(subject, reading, row.form, stack, true);
        return;
    }
    const named = keysIn(subject.readEach, block);
    const handed = (row.supplied ?? []).flatMap((path) => subject.readEach(below(path))).find(isGiven);
    if (!handed && !named.some(isGiven) && isSetElsewhere(subject, block, stack)) return;
    subject.applies();
    const requirement = row.requirement === undefined ? "" : `; ${row.requirement}`;
    if (row.form === "switch") {
        judgeSwitches(subject, block, stack, requirement);
        if (isOneOf(subject.read(below(row.key[0])), row.switch?.on ?? [])) judgeNeeds(subject, block, stack);
        return;
    }
    for (const key of named) {
        if (isGiven(key)) judgeForm(subject, key, row.form, stack);
        else if (handed) subject.violation("suppliedKey", { path: handed.path, instead: plain(below(row.key[0])) });
        else subject.violation("providerKey", { path: key.path, example: plain(exampleOf(row.form) + requirement) });
    }
    if (!named.some(isGiven)) return;
    judgeSwitches(subject, block, stack);
    judgeNeeds(subject, block, stack);
}

/** Whether a block without a key of its own has one from elsewhere, so that it is not asked for one itself. */
function isSetElsewhere(subject: KeySubject, { row, below }: Block, stack: Stack): boolean {
    if (row.fallbackKey !== undefined || isInherited(subject, row, below, stack)) return true;
    const { setBy } = row;
    if (!setBy) return false;
    const path = setBy.hasNoInput ? (setBy.ownProperty ?? setBy.matchedBy) : below(row.key[0]);
    const own = row.switch ? subject.readEach(below(row.switch.path)) : [];
    const setting = isUsed(stack, subject.resource, setBy, own, row.switch)
        ? settingOf(stack, subject.resource, setBy)
        : ({ state: "none" } as const);
    if (setting.state === "set") subject.applies();
    else if (setting.state === "possible")
        subject.undetermined("elsewhere", { path, ...(setting.by && { cause: causedBy("resource", setting.by.urn) }) });
    else if (setBy.hasNoInput) {
        const kind = setBy.types[0]?.split(":").at(-1) ?? "";
        const { urn, provider } = subject.resource;
        const called = textOf(subject.read(path)) ?? urn;
        const missing = `${kind} ${provider?.urn ?? ""} ${called}`;
        subject.violation("notSet", {
            path,
            kind: plain(kind),
            example: plain(exampleOf(row.form)),
            cause: causedByName(missing),
        });
    }
    return setting.state !== "none" || setBy.hasNoInput === true;
}

/** Whether the resource takes the key of another one. What hands on the key is judged itself, if it is part of the stack. */
function isInherited(
    subject: KeySubject,
    { inherits = [] }: KeyRow,
    below: (path: string) => string,
    stack: Stack,
): boolean {
    const given = inherits
        .map(({ path, from }) => ({ from, reading: subject.read(below(path)) }))
        .filter(({ reading }) => isGiven(reading) && !isOneOf(reading, ["false"]));
    const [first] = given;
    if (!first) return false;
    const isFollowed = given.some(({ from, reading }) =>
        from ? !stack.complete || follow(stack, subject.resource, reading, from).length > 0 : reading.state === "known",
    );
    if (!isFollowed) {
        if (first.from) reportInherited(subject, first.reading);
        else subject.undetermined("later", { path: first.reading.path });
    }
    return true;
}

/** What names one resource outside the program is one cause, whoever names it. */
const reportInherited = ({ undetermined, resource }: KeySubject, reading: Reading): void =>
    undetermined("inherited", {
        path: reading.path,
        ...(reading.state === "known" &&
            typeof reading.value === "string" && { cause: causedByName(`${resource.type} ${reading.value}`) }),
    });

function judgeNeeds(subject: KeySubject, { row, below }: Block, stack: Stack): void {
    // An identity that is unknown is one all the same: whose key it reads, the key says.
    for (const need of (row.needs ?? []).flatMap((path) => subject.readEach(below(path))))
        if (!isGiven(need)) subject.violation("incomplete", { path: need.path });
    for (const vault of row.vault === undefined ? [] : subject.readEach(below(row.vault)))
        if (isGiven(vault)) judgeForm(subject, vault, "vault", stack);
        else subject.violation("incomplete", { path: vault.path });
}

function judgeForm(subject: KeySubject, reading: Reading, form: KeyForm, stack: Stack): void {
    const { path } = reading;
    const word = unsetText(textOf(reading) ?? "");
    if (reading.state === "unknown") judgeUnknown(subject, reading, form, stack);
    else if (word !== undefined) subject.undetermined("unsetVariable", { path, word: plain(word) });
    else if (reading.state === "known" && !hasForm(form, reading.value))
        subject.violation("notAKey", { path, example: plain(exampleOf(form)) });
    else if (
        formOf(form).mayHaveProviderKey &&
        stack.complete &&
        follow(stack, subject.resource, reading, typesBehind(form)).length === 0
    )
        reportInherited(subject, reading);
}

function judgeSwitches(subject: KeySubject, { row, below }: Block, stack: Stack, requirement?: string): void {
    for (const turned of [...(row.switch ? [row.switch] : []), ...(row.andSwitches ?? [])])
        if (turned.notNeededWhen === undefined || !isGiven(subject.read(below(turned.notNeededWhen))))
            judgeSwitch(subject, { ...turned, path: below(turned.path) }, row.form, stack, requirement);
}

function judgeSwitch(subject: KeySubject, turned: Switch, form: KeyForm, stack: Stack, requirement?: string): void {
    const expected = plain(valuesOf(turned));
    for (const reading of subject.readEach(turned.path)) {
        const { path } = reading;
        if (reading.state === "unknown") judgeUnknownSwitch(subject, reading, form, stack);
        else if (isOn(reading, turned)) continue;
        else if (requirement === undefined) subject.violation("switchedOff", { path, expected });
        else subject.violation("notAsked", { path, expected, example: plain(expected + requirement) });
    }
}

/** An unknown counts as a key where it can be the unchanged name of one: see `originsOf`. */
function judgeUnknown(subject: KeySubject, reading: Reading, form: KeyForm, stack: Stack, isBlock?: true): void {
    subject.applies();
    if (originsOf(stack, subject.resource, reading, form, isBlock).length === 0)
        subject.undetermined("later", { path: reading.path });
}

/** No key hands out the value of a switch: an unknown one is accepted only within a block that the key makes unknown. */
function judgeUnknownSwitch(subject: KeySubject, reading: Reading, form: KeyForm, stack: Stack): void {
    if (isWithinUnknownBlock(reading)) judgeUnknown(subject, reading, form, stack);
    else subject.undetermined("later", { path: reading.path });
}
