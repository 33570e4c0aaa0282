/** The inputs of an SDK that have to do with the keys of data at rest: those that look like one, and those that are read. */
import { leaves } from "../../policies/core/leaves";
import type { Rule } from "../../policies/core/rule";
import type { Properties } from "../../policies/core/values";
import { keyRules } from "../../policies/keys";
import type { KeyRow, KeySetter } from "../../policies/keys/key-row";
import { keyRows } from "../../policies/keys/rows";
import { keyHolders } from "../../policies/keys/rows/key-holders";
import { keylessStores } from "../../policies/keys/rows/keyless-stores";
import type { Input } from "../sdk/inputs";
import { linesOf } from "./rows/row-cases";
import { stores } from "./rules/keyless-cases";

export interface KeyInput {
    readonly type: string;
    readonly path: string;
    /** Whether it looks like a key itself; else it is only read beside one. */
    readonly use: "key" | "read";
}
type At = Pick<KeyInput, "type" | "path">;

const keyName =
    /kms|cmek|cmk|customerManaged|customerKey|byok|diskEncryptionSet|encryptionProtector|encryptionKey(s?Ids?|Arn)?$|^(crypto|encryption|dataEncryption|server|kek|vault|keyVault|keyEncryption|primary|geoBackup|service|disk\w*|boot\w*|customer\w*)?key(VaultKey)?s?(Uri|Url|Ids?|Identifier|Names?|Arns?|Reference|Source)$/i;
const keyWords =
    /customer[- ]managed (encryption )?key|\bCMEK\b|\bCMK\b|cloud ?kms|\bKMS\b|crypto ?key|disk encryption set|key encryption key|encryption key|customer master key|key vault key/i;

/** By its name, or by what the SDK says of it; of what an SDK fills in itself, nothing can be asked. */
export const looksLikeKey = ({ name, path, shape, doc }: Input): boolean =>
    (shape === "text" || shape === "any") &&
    !/^\(Output\)|^Output only/i.test(doc) &&
    !/^(location|description|name)$/.test(name) &&
    (keyName.test(name) || keyWords.test(doc) || /diskEncryptionSet\.id$/i.test(path));

const existing = (paths: readonly (string | undefined)[]): readonly string[] =>
    paths.filter((path) => path !== undefined);
/** Every path of a row, from the top of its type. */
export function pathsOf(row: KeyRow): readonly string[] {
    const { at, key, vault, needs = [], supplied = [], inherits = [], where, setBy } = row;
    const switches = [...(row.switch ? [row.switch] : []), ...(row.andSwitches ?? [])];
    const below = existing([
        ...(setBy?.hasNoInput ? [] : key),
        ...switches.flatMap(({ path, notNeededWhen }) => [path, notNeededWhen]),
        vault,
        ...needs,
        ...supplied,
        ...inherits.map(({ path }) => path),
    ]);
    const own = setBy && (setBy.ownProperty ?? setBy.matchedBy);
    return [...below.map((path) => (at === undefined ? path : `${at}.${path}`)), ...existing([at, where?.path, own])];
}
const pathsOfSetter = ({ types, matchedBy, usedWith }: KeySetter): readonly At[] => [
    ...types.map((type) => ({ type, path: matchedBy })),
    ...(usedWith ? [matchedBy, usedWith.switch.path].map((path) => ({ type: usedWith.type, path })) : []),
];
const pathsOfKeys: readonly At[] = Object.entries(keyRows).flatMap(([type, rows]) =>
    rows.flatMap((row) => [
        ...pathsOf(row).map((path) => ({ type, path })),
        ...(row.setBy ? pathsOfSetter(row.setBy) : []),
    ]),
);
const pathsOfHolders: readonly At[] = Object.entries(keyHolders).flatMap(([type, holder]) =>
    existing([holder.in?.path, ...(holder.places ?? [])]).map((path) => ({ type, path })),
);
const pathsOfKeyless: readonly At[] = Object.entries(keylessStores).flatMap(
    ([type, { unencryptedFileSystem, machines }]) => [
        ...existing([unencryptedFileSystem, machines?.namedBy]).map((path) => ({ type, path })),
        ...(machines?.types ?? []).flatMap((machine) =>
            (machines?.naming ?? []).map((path) => ({ type: machine, path })),
        ),
        ...(machines?.attachment
            ? [machines.attachment.disk, machines.attachment.machine].map((path) => ({
                  type: machines.attachment?.type ?? "",
                  path,
              }))
            : []),
    ],
);

/** The rules of keys themselves say their paths in fields of these names. */
const pathFields = ["path", "protects", "keeps", "reasons", "policy", "own", "list", "of", "place", "key"];
/** Each with the paths it may be below: beside a block, a row also reads the whole. */
export const pathsOfRule = ({ rows = {} }: Rule): readonly (At & { readonly or: string })[] =>
    Object.entries(rows as Readonly<Record<string, object>>).flatMap(([type, row]) =>
        [row].flat().flatMap((each: { readonly at?: string }) =>
            [...leaves(each as Properties)]
                .filter(({ key, path }) => pathFields.includes(key) && !/^(does\.|inHardware)/.test(path))
                .map(({ value }) => {
                    const or = String(value);
                    return { type, path: each.at === undefined ? or : `${each.at}.${or}`, or };
                }),
        ),
    );
/** The rules of which each has rows of its own. */
export const rulesOfKeys: readonly Rule[] = keyRules.filter(
    ({ id }) => !["customer-managed-key", "key-location"].includes(id),
);

export const pathsOfCases: readonly At[] = [
    ...[...linesOf("key-cases.tsv"), ...linesOf("second-encryption.tsv")].map(({ type, properties }) => ({
        type,
        properties,
    })),
    ...stores.map(([type, properties]) => ({ type, properties })),
].flatMap(({ type, properties }) =>
    [...leaves(properties as Properties)].map(({ path }) => ({ type, path: path.replace(/\[\d+\]/g, "[]") })),
);
/** What customer-managed-key reads, and where the way from a key to its place leads along. */
export const pathsRead: readonly At[] = [...pathsOfKeys, ...pathsOfHolders, ...pathsOfKeyless];

/** A list of texts, or a map, is one input with its elements. */
export const whole = (path: string): string => path.replace(/(\[\]|\{\})+$/, "");
export const keyOf = ({ type, path }: At): string => `${type} ${path}`;

/** How an SDK may declare what stands at a path: the names of what is in a map, it does not know. */
export const formsOf = (path: string): readonly string[] => [
    path,
    path.replace(/^(parameters)[.[].*$/, "$1{}"),
    path.replace(/(?:\.[^.]+|\["[^"]+"\])$/, "{}"),
];

/** What a test needs to know of an SDK that is not installed. */
export function keyInputsAmong(inputs: readonly Input[]): readonly KeyInput[] {
    const rules = rulesOfKeys
        .flatMap(pathsOfRule)
        .flatMap(({ type, path, or }) => [path, or].map((each) => ({ type, path: each })));
    const read = new Set(
        [...pathsRead, ...rules, ...pathsOfCases].flatMap(({ type, path }) =>
            formsOf(path).map((form) => keyOf({ type, path: form })),
        ),
    );
    return inputs.flatMap((input): readonly KeyInput[] => {
        const { type, path } = input;
        if (looksLikeKey(input)) return [{ type, path, use: "key" }];
        const isRead = [path, whole(path)].some((each) => read.has(keyOf({ type, path: each })));
        return isRead ? [{ type, path, use: "read" }] : [];
    });
}
