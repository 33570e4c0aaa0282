/** A failover plan in a file of its own, `failover.yaml`, validated at the line. */
import type { Document } from "yaml";
import { yaml } from "../core/on-demand";
import { listed, shortened } from "../core/foreign-text";
import { entryOf } from "../core/lookup";
import { UserError } from "../core/user-error";
import type { Value } from "../core/values";
import { yamlDocument } from "../core/yaml-text";
import { problemsOf, type Problem } from "./plan-problems";
import { typeOf } from "./plan";
import type { Field, Group, Written } from "./plan-field";
import { planFields } from "./rows/plan-fields";

/** What a file states. A store is named by `resource`: a name that the program knows, or a URN. */
export type PlanInFile = Omit<Written<typeof planFields>, "covers" | "leavesBehind"> & {
    readonly covers: readonly NamedStore[];
    readonly leavesBehind?: readonly NamedStore[];
};
type NamedStore = Readonly<Record<string, unknown>> & { readonly resource: string };

/** In a file a field `urn` is called `resource`. */
const inFile = (name: string): string => (name === "urn" ? "resource" : name);

/**
 * Reads a plan.
 * @param file how messages name the file
 * @param known the names of stores that the program gives
 * @throws UserError with one line for each mistake, `failover.yaml:12:5: …`; placeholders are mistakes
 */
export function readPlanFile(text: string, file: string, known: readonly string[]): PlanInFile {
    const { isMap, LineCounter } = yaml();
    const lines = new LineCounter();
    const document = yamlDocument(text, { lineCounter: lines, prettyErrors: false, schema: "core" });
    const at = (offset: number) => {
        const { line, col } = lines.linePos(offset);
        return `${file}:${line}:${col}`;
    };
    if (document.errors.length > 0)
        throw new UserError(
            oneLineEach(document.errors.map(({ pos, message }) => `${at(pos[0])}: this is no YAML: ${message}`)),
        );
    if (isMap(document.contents)) asWritten(planFields, document.contents);
    const value = document.toJS() as Value;
    if (!isMap(document.contents))
        throw new UserError(`${file}:1:1: the plan is empty. docs/failover-plan.md has an example to begin with.`);
    const mistakes = [
        ...problemsOf(planFields, value, "", inFile).map(({ path, ...problem }) => ({
            offset: offsetOf(document, path),
            message: messageOf({ path, ...problem }),
        })),
        ...storesIn(value)
            .filter(({ name }) => !name.startsWith("urn:pulumi:") && !known.includes(name))
            .map(({ path, name }) => ({
                offset: offsetOf(document, path),
                message: `${path} names '${name}', which the program does not give. It gives: ${known.join(", ") || "nothing"}.`,
            })),
    ].sort((one, other) => one.offset - other.offset);
    if (mistakes.length > 0)
        throw new UserError(oneLineEach(mistakes.map(({ offset, message }) => `${at(offset)}: ${message}`)));
    return value as unknown as PlanInFile;
}

/** A number where a text is asked for is the text that was written: `+33170001117`, a reference `2026`. */
function asWritten(field: Field, node: unknown): void {
    const { isMap, isScalar, isSeq } = yaml();
    if (field.shape === "single") {
        if (isScalar(node) && typeof node.value === "number" && typeOf(field.kind) === "string")
            node.value = node.source ?? String(node.value);
    } else if (field.shape === "list") {
        if (isSeq(node)) for (const item of node.items) asWritten(field.item as Field, item);
    } else if (isMap(node))
        for (const { key, value } of node.items) {
            const inner = isScalar(key) ? entryOf((field as Group).fields, String(key.value)) : undefined;
            if (inner) asWritten(inner, value);
        }
}

/** More than a person mends at once is counted. */
const oneLineEach = (mistakes: readonly string[]): string =>
    listed(
        mistakes.map((mistake) => shortened(mistake, 1000)),
        100,
        "\n",
    );

function storesIn(value: Value) {
    return ["covers", "leavesBehind"].flatMap((list) => {
        const entries = (value as unknown as Readonly<Record<string, unknown>>)[list];
        return (Array.isArray(entries) ? entries : []).flatMap((entry: { resource?: unknown } | null, index) =>
            typeof entry?.resource === "string" && entry.resource !== ""
                ? [{ path: `${list}[${index}].resource`, name: entry.resource }]
                : [],
        );
    });
}

function messageOf({ kind, path, hint }: Problem): string {
    switch (kind) {
        case "placeholder":
            return `${path} is still a placeholder ('${hint}'). Fill it in.`;
        case "malformed":
            return `${path} is not ${hint}.`;
        case "missing":
            return `${path} is missing.`;
        case "unknown-field":
            return `there is no field ${path}.${hint}`;
    }
}

/** Where a path stands in the text; where it is missing, the nearest thing around it. */
function offsetOf(document: Document, path: string): number {
    const { isMap, isPair, isScalar } = yaml();
    const steps = [...path.matchAll(/[^.[\]]+/g)].map(([step]) => (/^\d+$/.test(step) ? Number(step) : step));
    for (let length = steps.length; length > 0; length--) {
        const parent: unknown = length === 1 ? document.contents : document.getIn(steps.slice(0, length - 1), true);
        const last = steps[length - 1];
        if (isMap(parent)) {
            const pair = parent.items.find((each) => isPair(each) && isScalar(each.key) && each.key.value === last);
            if (pair && isScalar(pair.key)) return pair.key.range?.[0] ?? 0;
        }
        const node = document.getIn(steps.slice(0, length), true) as { readonly range?: readonly number[] } | undefined;
        if (node?.range) return node.range[0] ?? 0;
    }
    return 0;
}
