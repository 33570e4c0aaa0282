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
    /** What a namespace declares, or the whole file; SDKs declare thousands of interfaces in one. */
    const text = (file: string, namespaces: readonly string[]): string => {
        const key = [file, ...namespaces].join("\n");
        let known = texts.get(key);
        if (known === undefined) {
            const outer = namespaces.slice(0, -1);
            known =
                namespaces.length > 0
                    ? (blockIn(text(file, outer), headOf("namespace", namespaces), indentOf(outer)) ?? "")
                    : existsSync(file)
                      ? readFileSync(file, "latin1")
                      : "";
            texts.set(key, known);
        }
        return known;
    };
    const interfaceIn = (file: string, path: readonly string[]): Members | undefined => {
        const namespaces = path.slice(0, -1);
        const indent = indentOf(namespaces);
        const block = blockIn(text(file, namespaces), headOf("interface", path), indent);
        return block === undefined ? undefined : membersOf(block, `${indent}    `);
    };
    const members = (kind: "input" | "output", name: string): Members | undefined => {
        const key = `${kind} ${name}`;
        if (!found.has(key)) found.set(key, interfaceIn(join(folder, "types", `${kind}.d.ts`), name.split(".")));
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
const indentOf = (namespaces: readonly string[]): string => "    ".repeat(namespaces.length);

/** The line on which a namespace or an interface begins. @param path its name, with those of its namespaces before it */
function headOf(kind: "namespace" | "interface", path: readonly string[]): string {
    const isOutermost = path.length === 1;
    const before = isOutermost ? { namespace: "export declare ", interface: "export " }[kind] : indentOf(path.slice(1));
    return `${before}${kind} ${path.at(-1) ?? ""} {`;
}

/** What stands below a line, down to the bracket that closes it; undefined where there is no such line. */
function blockIn(text: string, head: string, indent: string): string | undefined {
    const line = `\n${head}\n`;
    const at = text.indexOf(line);
    if (at < 0) return undefined;
    const start = at + line.length - 1;
    const end = text.indexOf(`\n${indent}}`, start);
    return text.slice(start, end < 0 ? undefined : end);
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
