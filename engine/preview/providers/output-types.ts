/** The types of outputs, as the declaration files of an SDK state them, read type by type when a value needs them. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A property of a class or an interface. */
export interface Member {
    /** On one line, as `outputs.web.SiteConfigResponse[]`. */
    readonly type: string;
    readonly optional: boolean;
}
export type Members = ReadonlyMap<string, Member>;

/** What a type text stands for. A union has one shape for each of its members. */
export type Shape =
    | { readonly kind: "list"; readonly of: string }
    | { readonly kind: "map"; readonly of: string }
    /** `name` has its namespaces before it: `web.SiteConfigResponse`. */
    | { readonly kind: "interface"; readonly name: string }
    | { readonly kind: "union"; readonly of: readonly string[] };

export interface OutputTypes {
    /** The properties of an interface of outputs. Undefined where the SDK declares none of that name. */
    interface(name: string): Members | undefined;
    /** The names of the inputs of the interface that stands for the same block, or undefined when there is none. */
    inputsOf(name: string): ReadonlySet<string> | undefined;
}

/** @param folder of the SDK */
export function readOutputTypes(folder: string): OutputTypes {
    const texts = new Map<string, string>();
    const found = new Map<string, Members | undefined>();
    const text = (file: string): string => {
        const known = texts.get(file) ?? (existsSync(file) ? readFileSync(file, "latin1") : "");
        texts.set(file, known);
        return known;
    };
    const members = (kind: "input" | "output", name: string): Members | undefined => {
        const key = `${kind} ${name}`;
        if (!found.has(key)) found.set(key, interfaceIn(text(join(folder, "types", `${kind}.d.ts`)), name));
        return found.get(key);
    };
    return {
        interface: (name) => members("output", name),
        inputsOf(name) {
            const plain = name.replace(/Response$/, "");
            const names = [name, `${plain}Args`, `${name}Args`, plain];
            const inputs = names.map((each) => members("input", each)).find((each) => each !== undefined);
            return inputs && new Set(inputs.keys());
        },
    };
}

/** Each namespace and interface is indented by four more than what it is in, so that its end can be found. */
function interfaceIn(text: string, name: string): Members | undefined {
    const path = name.split(".");
    const member = path.pop() ?? "";
    let [from, to, indent] = [0, text.length, ""];
    for (const part of path) {
        const start = startOf(text, `${indent === "" ? "export declare " : indent}namespace ${part} {`, from, to);
        if (start < 0) return undefined;
        [from, to] = [start, endOf(text, indent, start)];
        indent += "    ";
    }
    const start = startOf(text, `${indent === "" ? "export " : indent}interface ${member} {`, from, to);
    return start < 0 ? undefined : membersOf(text.slice(start, endOf(text, indent, start)), `${indent}    `);
}

function startOf(text: string, line: string, from: number, to: number): number {
    const at = text.indexOf(`\n${line}\n`, Math.max(0, from - 1));
    return at < 0 || at >= to ? -1 : at + line.length + 1;
}
function endOf(text: string, indent: string, from: number): number {
    const at = text.indexOf(`\n${indent}}`, from);
    return at < 0 ? text.length : at;
}

/** The properties that are declared at an indentation. A type may go on over deeper lines. */
export function membersOf(body: string, indent: string): Members {
    const pattern = new RegExp(
        `^${indent}(?:readonly )?"?([\\w$.-]+)"?(\\?)?: ((?:[^\\n]*\\{\\n(?:${indent} .*\\n)*${indent}\\}[^\\n]*)|[^\\n]*);$`,
        "gm",
    );
    return new Map(
        [...body.matchAll(pattern)].map(([, name = "", mark, text = ""]) => {
            const whole = text.replace(/\s+/g, " ");
            const type = /^pulumi\.Output<(.*)>$/.exec(whole)?.[1] ?? whole;
            const parts = unionOf(type);
            const stated = parts.filter((part) => part !== "undefined");
            return [name, { type: stated.join(" | "), optional: mark !== undefined || stated.length < parts.length }];
        }),
    );
}

/** What is inside a type text. Undefined for a text, a number, and whatever has no parts that the SDK declares. */
export function shapeOf(type: string): Shape | undefined {
    const parts = unionOf(type).filter((part) => part !== "undefined");
    if (parts.length > 1) return { kind: "union", of: parts };
    const [only = ""] = parts;
    if (only.endsWith("[]")) return { kind: "list", of: only.slice(0, -2) };
    const map = /^\{ \[key: string\]: (.*); \}$/.exec(only)?.[1];
    if (map !== undefined) return { kind: "map", of: map };
    const name = /^outputs\.([\w.]+)$/.exec(only)?.[1];
    return name === undefined ? undefined : { kind: "interface", name };
}

/** The members of a union; brackets around the whole are removed. */
function unionOf(type: string): readonly string[] {
    const parts: string[] = [];
    let [depth, start] = [0, 0];
    for (const [index, character] of [...type].entries()) {
        if ("({<[".includes(character)) depth++;
        if (")}>]".includes(character)) depth--;
        if (depth === 0 && character === "|") {
            parts.push(type.slice(start, index).trim());
            start = index + 1;
        }
    }
    parts.push(type.slice(start).trim());
    const [only = ""] = parts;
    return parts.length === 1 && only.startsWith("(") && only.endsWith(")") ? unionOf(only.slice(1, -1)) : parts;
}
