/** Key rows in words, for `rempart explain type`. */
import { exampleOf } from "./key-forms";
import type { Condition, KeyRow, Switch } from "./key-row";
import { valuesOf } from "./switches";

/** One row as a line: what names the key, and everything that decides whether it is asked for. */
export function describeKey(row: KeyRow): string {
    const below = (path: string): string => (row.at === undefined ? path : `${row.at}.${path}`);
    const quoted = (paths: readonly string[]): string => paths.map((path) => `'${below(path)}'`).join(" or ");
    const switches = [...(row.switch ? [row.switch] : []), ...(row.andSwitches ?? [])];
    const parts = [
        row.form === "switch" ? "uses the key that another resource names" : named(row, quoted(row.key)),
        ...(row.vault === undefined ? [] : [`in the vault at ${quoted([row.vault])}`]),
        ...(row.where ? [`if ${conditionOf(row.where)}`] : []),
        ...(row.at === undefined ? [] : [`if '${row.at}' is set`]),
        ...switches.map((turned) => `needs ${switchOf(turned, below)}`),
        ...(row.needs ?? []).map((path) => `needs '${below(path)}'`),
        ...(row.requirement === undefined ? [] : [row.requirement]),
        ...(row.supplied ? [`a key handed over in ${quoted(row.supplied)} does not count`] : []),
        ...(row.inherits ?? []).map(({ path, from }) => inheritedOf(below(path), from)),
        ...(row.fallbackKey === undefined ? [] : [`without it: ${row.fallbackKey}`]),
        ...(row.setBy && !row.setBy.hasNoInput ? [`or set by ${row.setBy.types.join(" or ")}`] : []),
    ];
    return `${parts.join("; ")} (${row.source}, ${row.checked})`;
}

const named = (row: KeyRow, paths: string): string =>
    row.setBy?.hasNoInput
        ? `key: set by ${row.setBy.types.join(" or ")} (${exampleOf(row.form)})`
        : `key: ${paths} (${exampleOf(row.form)})`;

const switchOf = (turned: Switch, below: (path: string) => string): string =>
    `'${below(turned.path)}' ${valuesOf(turned)}${turned.absent === "on" ? " or not set" : ""}`;

const inheritedOf = (path: string, from: readonly string[] | undefined): string =>
    from
        ? `without it: the key of what '${path}' names (${from.join(" or ")})`
        : `not asked for where '${path}' is set: the data are elsewhere`;

function conditionOf({ path, is, not, given }: Condition): string {
    if (given !== undefined) return `'${path}' is ${given ? "" : "not "}set`;
    const values = (is ?? not ?? []).map((value) => `'${value}'`).join(" or ");
    return `'${path}' is ${is ? "" : "not "}${values}`;
}
