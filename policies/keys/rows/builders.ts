/** What the rows of all clouds are written with. */
import { tableOf } from "../../core/lookup";
import type { KeyForm } from "../key-forms";
import type { Condition, KeyRow, KeyRows, Provenance, Switch } from "../key-row";

/** A row before its source is added. */
export type RowDraft = Omit<KeyRow, keyof Provenance>;
export type RowDrafts = Readonly<Record<string, readonly RowDraft[]>>;
type Paths = string | readonly [string, ...string[]];
/** What a row may say beside its key. */
export type More = Omit<Partial<RowDraft>, "key" | "form">;

/** Rows for keys that are named in one form. */
export const keysNamedBy = (form: KeyForm) => {
    const key = (paths: Paths, more: More = {}): RowDraft => ({
        key: typeof paths === "string" ? [paths] : paths,
        form,
        ...more,
    });
    return {
        key,
        /** A key that is used only if the switch has one of these values. */
        chosen: (paths: Paths, path: string, on: readonly string[], more: More = {}): RowDraft =>
            key(paths, { ...switchedBy(path, ...on), ...more }),
        /** The key of data that the service writes to a bucket of the customer's: they have the bucket's key otherwise. */
        landing: (paths: Paths, more: More = {}): RowDraft =>
            key(paths, { fallbackKey: "the key of the bucket", ...more }),
    };
};

/** A type that names no key: all that can be asked is that it uses the key which another resource names. */
export const switchOnly = (path: string, value: string, more: More = {}): RowDraft => ({
    key: [path],
    form: "switch",
    ...switchedBy(path, value),
    ...more,
});

/** The platform ignores the key unless this is set. */
export const switchedBy = (path: string, ...on: readonly string[]): { readonly switch: Switch } => ({
    switch: { path, on, absent: "off" },
});
/** The platform uses the key unless this is set otherwise. */
export const onUnlessSet = (path: string, ...on: readonly string[]): { readonly switch: Switch } => ({
    switch: { path, on, absent: "on" },
});

interface Where {
    readonly where: Condition;
}
export const whereIs = (path: string, ...is: readonly string[]): Where => ({ where: { path, is } });
export const whereNot = (path: string, ...not: readonly string[]): Where => ({ where: { path, not } });
export const whereTrue = (path: string): Where => whereIs(path, "true");
export const whereGiven = (path: string): Where => ({ where: { path, given: true } });
export const whereNotGiven = (path: string): Where => ({ where: { path, given: false } });

/** Rows for types that differ only in the property that names the key: property → types. */
export const byProperty = (
    table: Readonly<Record<string, readonly string[]>>,
    rowOf: (property: string) => RowDraft,
): RowDrafts =>
    tableOf(Object.entries(table).flatMap(([property, types]) => types.map((type) => [type, [rowOf(property)]])));

/** Several types with the same rows. */
export const alike = (types: readonly string[], rows: readonly RowDraft[]): RowDrafts =>
    tableOf(types.map((type) => [type, rows]));

/** The rows of a package: the tokens of the tables are without its name. */
export const rowsOf = (packageName: string, provenance: Provenance, ...tables: readonly RowDrafts[]): KeyRows =>
    tableOf(
        tables
            .flatMap((table) => Object.entries(table))
            .map(([type, rows]) => [`${packageName}:${type}`, rows.map((row) => ({ ...row, ...provenance }))]),
    );
