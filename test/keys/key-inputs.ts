/** The inputs of an SDK that have to do with the keys of data at rest: those that look like one, and those that are read. */
import { leaves } from "../../policies/core/reading";
import type { Rule } from "../../policies/core/rule";
import type { Properties } from "../../policies/core/values";
import { holders } from "../../policies/keys/key-holders";
import { keptBeside } from "../../policies/keys/rules/kept-beside";
import { keyAtFailover } from "../../policies/keys/rules/key-at-failover";
import { keyProtection } from "../../policies/keys/rules/key-protection";
import { keyRecovery } from "../../policies/keys/rules/key-recovery";
import { keyRelease } from "../../policies/keys/rules/key-release";
import { keyRotation } from "../../policies/keys/rules/key-rotation";
import type { Elsewhere, KeyRow } from "../../policies/keys/key-row";
import { keyless } from "../../policies/keys/rows/keyless-stores";
import { keyRows } from "../../policies/keys/rows";
import { secondEncryption } from "../../policies/keys/rules/second-encryption";
import type { Input } from "../sdk/inputs";
import { linesOf } from "./cases";
import { stores } from "./keyless";

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
    const { at, key, vault, needs = [], supplied = [], inherits = [], where, elsewhere } = row;
    const switches = [...(row.switch ? [row.switch] : []), ...(row.also ?? [])];
    const below = existing([
        ...(elsewhere?.only ? [] : key),
        ...switches.flatMap(({ path, unless }) => [path, unless]),
        vault,
        ...needs,
        ...supplied,
        ...inherits.map(({ path }) => path),
    ]);
    const own = elsewhere && (elsewhere.called ?? elsewhere.names);
    return [...below.map((path) => (at === undefined ? path : `${at}.${path}`)), ...existing([at, where?.path, own])];
}
const pathsElsewhere = ({ types, names, usedWith }: Elsewhere): readonly At[] => [
    ...types.map((type) => ({ type, path: names })),
    ...(usedWith ? [names, usedWith.switch.path].map((path) => ({ type: usedWith.type, path })) : []),
];
const pathsOfKeys: readonly At[] = Object.entries(keyRows).flatMap(([type, rows]) =>
    rows.flatMap((row) => [
        ...pathsOf(row).map((path) => ({ type, path })),
        ...(row.elsewhere ? pathsElsewhere(row.elsewhere) : []),
    ]),
);
const pathsOfHolders: readonly At[] = Object.entries(holders).flatMap(([type, holder]) =>
    existing([holder.in?.path, ...(holder.places ?? [])]).map((path) => ({ type, path })),
);
const pathsOfKeyless: readonly At[] = Object.entries(keyless).flatMap(([type, { laidInPlain, machines }]) => [
    ...existing([laidInPlain, machines?.named]).map((path) => ({ type, path })),
    ...(machines?.types ?? []).flatMap((machine) => (machines?.naming ?? []).map((path) => ({ type: machine, path }))),
    ...(machines?.attached
        ? [machines.attached.disk, machines.attached.machine].map((path) => ({
              type: machines.attached?.type ?? "",
              path,
          }))
        : []),
]);

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
export const rulesOfKeys: readonly Rule[] = [
    keyProtection,
    keyRecovery,
    keyRotation,
    keyRelease,
    keyAtFailover,
    secondEncryption,
    keptBeside,
];

export const pathsOfCases: readonly At[] = [
    ...[...linesOf("cases.tsv"), ...linesOf("second-encryption.tsv")].map(({ type, properties }) => ({
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
    path.replace(/\.[^.]+$/, "{}"),
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
