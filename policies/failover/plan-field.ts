/**
 * What a field of a failover plan is. The parsed plan, its checks, the JSON Schema of failover.yaml and the page of
 * documentation are all made from fields, so that none of them says more or less than another.
 */
import type { UNKNOWN } from "../core/values";

/** An ISO 8601 duration: `PT4H`, `P1DT12H`. */
export type Duration = `P${string}`;
/** A day, year first: `2026-03-02`. */
export type Day = `${number}-${number}-${number}`;

/** The kinds of single values, and the type that each has in a program. */
interface Kinds {
    /** Words for people. */
    readonly text: string;
    /** The name of a company or body, as the catalog or the settings know it; `self` for the organisation itself. */
    readonly operator: string;
    /** A person, a role, or a company: `self`, `chief physician`, `Scaleway`. */
    readonly holder: string;
    /** A host name or an address with one. */
    readonly host: string;
    /** How a person is reached: a mail address, a telephone number, an address of a messenger. */
    readonly contact: string;
    /** An ISO 3166-1 code of two letters. */
    readonly country: string;
    /** A SHA-256: 64 hexadecimal digits, with or without `sha256:` before them. */
    readonly digest: string;
    readonly day: Day;
    readonly duration: Duration;
    readonly flag: boolean;
    readonly count: number;
}

interface Described {
    /** What to write: one sentence. */
    readonly about: string;
    /** Why an auditor asks for it; on the groups and the single values at the top. */
    readonly why?: string;
    readonly example?: unknown;
}

export interface Single<T> extends Described {
    readonly shape: "single";
    readonly kind: keyof Kinds;
    /** The only values. */
    readonly choices?: readonly T[];
    /** Values that an editor proposes; others are allowed. */
    readonly proposals?: readonly T[];
}
export interface List<Item extends Field> extends Described {
    readonly shape: "list";
    readonly item: Item;
}
export interface Group<Fields extends FieldsOf = FieldsOf> extends Described {
    readonly shape: "group";
    readonly fields: Fields;
    /** The fields without which the group says nothing. */
    readonly needs: readonly string[];
}
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Field = Single<any> | List<any> | Group<any>;
export type FieldsOf = Readonly<Record<string, Field>>;

/** The value of a field as a plan states it: known, absent (`undefined`), or known only to the deployment (`UNKNOWN`). */
export type Stated<F> =
    F extends Single<infer T>
        ? T | undefined | typeof UNKNOWN
        : F extends List<infer Item>
          ? readonly Stated<Item>[]
          : F extends Group<infer Fields>
            ? { readonly [Name in keyof Fields]: Stated<Fields[Name]> }
            : never;

/** The value of a field as a person writes it. */
export type Written<F> =
    F extends Single<infer T>
        ? T
        : F extends List<infer Item>
          ? readonly Written<Item>[]
          : F extends Group<infer Fields>
            ? { readonly [Name in keyof Fields]?: Written<Fields[Name]> }
            : never;

type More = Omit<Described, "about">;

export const single = <const K extends keyof Kinds>(kind: K, about: string, more: More = {}): Single<Kinds[K]> => ({
    shape: "single",
    kind,
    about,
    ...more,
});
export const text = (about: string, more?: More) => single("text", about, more);
export const operator = (about: string, more?: More) => single("operator", about, more);
export const holder = (about: string, more?: More) => single("holder", about, more);
export const host = (about: string, more?: More) => single("host", about, more);
export const contact = (about: string, more?: More) => single("contact", about, more);
export const country = (about: string, more?: More) => single("country", about, more);
export const digest = (about: string, more?: More) => single("digest", about, more);
export const day = (about: string, more?: More) => single("day", about, more);
export const duration = (about: string, more?: More) => single("duration", about, more);
export const flag = (about: string, more?: More) => single("flag", about, more);
export const count = (about: string, more?: More) => single("count", about, more);

/** A text of which only these are allowed. */
export const choice = <const T extends string>(choices: readonly T[], about: string, more: More = {}): Single<T> => ({
    shape: "single",
    kind: "text",
    choices,
    about,
    ...more,
});
/** A text for which an editor proposes these. */
export const proposed = (proposals: readonly string[], about: string, more: More = {}): Single<string> => ({
    shape: "single",
    kind: "text",
    proposals,
    about,
    ...more,
});
export const list = <Item extends Field>(item: Item, about: string, more: More = {}): List<Item> => ({
    shape: "list",
    item,
    about,
    ...more,
});
export const group = <Fields extends FieldsOf>(
    fields: Fields,
    about: string,
    { needs = [], ...more }: More & { readonly needs?: readonly (keyof Fields & string)[] } = {},
): Group<Fields> => ({ shape: "group", fields, about, needs, ...more });
