/**
 * Every input path of every resource type that a Pulumi SDK declares, however deep.
 * It does not see: values; what is typed `any` (templates, Helm values); a second turn of what contains itself, such as
 * the activities of a Data Factory; what the cloud accepts and the SDK does not declare.
 */
import { join, resolve } from "node:path";
import * as ts from "typescript";
import { readDeclarations, readEnums, readResources, type Declarations, type Property } from "./declarations";

export interface Input {
    /** The token of the resource type: `azure-native:storage:StorageAccount`. */
    readonly type: string;
    /** `a.b[].c{}.d`: `[]` is an element of a list, `{}` a value of a map; `zones[]` is a list of texts. */
    readonly path: string;
    /** The name of the nearest property: `zones` for `zones[]`. */
    readonly name: string;
    /** What is to stand there; `any` where the SDK does not say. An object's own inputs follow it. */
    readonly shape: "text" | "number" | "boolean" | "object" | "asset" | "any";
    /** Whether it has to be given where its parent is. */
    readonly required: boolean;
    /** The doc comment on one line. */
    readonly doc: string;
    /** The values that the SDK lists; others may be accepted. */
    readonly enumValues?: readonly string[];
}

/** What may stand at a path: one alternative of a union. */
interface Alternative {
    readonly steps: string;
    readonly shape: Input["shape"];
    readonly enumValues?: readonly string[];
    /** The inputs of an object. */
    readonly properties?: readonly Property[];
    /** What tells an object from others, so that one that contains itself is entered once. */
    readonly identity?: string;
}

interface Read {
    /** The tokens of all resource types, those without inputs too. */
    readonly types: readonly string[];
    readonly inputs: readonly Input[];
}
const read = new Map<string, Read>();

/** The inputs of the SDK in a folder such as node_modules/@pulumi/gcp; read once in a process. */
export const inputsOf = (packageFolder: string): readonly Input[] => sdkIn(packageFolder).inputs;
export const typesOf = (packageFolder: string): readonly string[] => sdkIn(packageFolder).types;

function sdkIn(packageFolder: string): Read {
    const folder = resolve(packageFolder);
    const known = read.get(folder) ?? readSdk(folder);
    read.set(folder, known);
    return known;
}

function readSdk(folder: string): Read {
    const sdk: Sdk = {
        types: readDeclarations(join(folder, "types", "input.d.ts")),
        enums: readEnums(folder),
        alternatives: new WeakMap(),
    };
    const resources = readResources(folder);
    const inputs = resources.flatMap(({ token, declarations, args }) => {
        const byPath = new Map<string, Input>();
        const own = declarations.interfaces.get(args) ?? [];
        for (const input of walk(token, own, "", { ...sdk, own: declarations }, new Set())) {
            const before = byPath.get(input.path);
            byPath.set(input.path, before ? united(before, input) : input);
        }
        return [...byPath.values()];
    });
    return { types: resources.map(({ token }) => token), inputs };
}

/** Alternatives of a union may share a path. */
function united(one: Input, other: Input): Input {
    const values = [...new Set([...(one.enumValues ?? []), ...(other.enumValues ?? [])])];
    const doc = one.doc.includes(other.doc) ? one.doc : `${one.doc} ${other.doc}`.trim();
    const shape = one.shape === "any" || other.shape === "object" ? other.shape : one.shape;
    const required = one.required && other.required;
    return { ...one, shape, required, doc, ...(values.length > 0 && { enumValues: values }) };
}

interface Sdk {
    readonly types: Declarations;
    readonly enums: ReadonlyMap<string, readonly string[]>;
    readonly alternatives: WeakMap<ts.TypeNode, readonly Alternative[]>;
    /** The file of the resource. */
    readonly own?: Declarations;
}

function* walk(
    type: string,
    properties: readonly Property[],
    parent: string,
    sdk: Sdk,
    entered: ReadonlySet<string>,
): Generator<Input> {
    for (const { name, required, doc, node } of properties) {
        for (const alternative of node ? alternativesOf(node, sdk) : []) {
            const { shape, steps, enumValues, identity } = alternative;
            const path = (parent === "" ? name : `${parent}.${name}`) + steps;
            yield { type, path, name, shape, required, doc, ...(enumValues && { enumValues }) };
            if (!alternative.properties || identity === undefined || entered.has(identity)) continue;
            yield* walk(type, alternative.properties, path, sdk, new Set([...entered, identity]));
        }
    }
}

function alternativesOf(node: ts.TypeNode, sdk: Sdk): readonly Alternative[] {
    const known = sdk.alternatives.get(node);
    if (known) return known;
    const found = readType(node, sdk);
    sdk.alternatives.set(node, found);
    return found;
}

function readType(node: ts.TypeNode, sdk: Sdk): readonly Alternative[] {
    if (ts.isParenthesizedTypeNode(node)) return readType(node.type, sdk);
    if (ts.isArrayTypeNode(node)) return below("[]", readType(node.elementType, sdk));
    if (ts.isTypeLiteralNode(node)) {
        const index = node.members.find(ts.isIndexSignatureDeclaration);
        return index ? below("{}", readType(index.type, sdk)) : [{ steps: "", shape: "any" }];
    }
    if (ts.isUnionTypeNode(node)) return readUnion(node, sdk);
    if (ts.isLiteralTypeNode(node)) return readLiteral(node);
    if (ts.isTypeReferenceNode(node)) return readReference(node, sdk);
    const shapes: Partial<Record<ts.SyntaxKind, Input["shape"]>> = {
        [ts.SyntaxKind.StringKeyword]: "text",
        [ts.SyntaxKind.NumberKeyword]: "number",
        [ts.SyntaxKind.BooleanKeyword]: "boolean",
    };
    return node.kind === ts.SyntaxKind.UndefinedKeyword ? [] : [{ steps: "", shape: shapes[node.kind] ?? "any" }];
}

const below = (step: string, alternatives: readonly Alternative[]): readonly Alternative[] =>
    alternatives.map((alternative) => ({ ...alternative, steps: step + alternative.steps }));

function readUnion(node: ts.UnionTypeNode, sdk: Sdk): readonly Alternative[] {
    const all = node.types.flatMap((type) => readType(type, sdk));
    const objects = all.filter(({ identity }) => identity !== undefined);
    // Else the activities of a Data Factory, of which each may contain any other, have more paths than memory.
    const identity = objects
        .map((object) => object.identity)
        .sort()
        .join("|");
    return objects.length < 2 ? all : all.map((each) => (each.identity === undefined ? each : { ...each, identity }));
}

function readLiteral({ literal }: ts.LiteralTypeNode): readonly Alternative[] {
    if (ts.isStringLiteral(literal)) return [{ steps: "", shape: "text", enumValues: [literal.text] }];
    return [{ steps: "", shape: literal.kind === ts.SyntaxKind.NumericLiteral ? "number" : "boolean" }];
}

function readReference({ typeName, typeArguments }: ts.TypeReferenceNode, sdk: Sdk): readonly Alternative[] {
    const [space = "", ...rest] = qualified(typeName);
    const last = rest.at(-1) ?? space;
    const [argument, second] = typeArguments ?? [];
    if (last === "Record" && second) return below("{}", readType(second, sdk));
    if (["Input", "Promise", "Output"].includes(last) && argument) return readType(argument, sdk);
    if (["Asset", "Archive"].includes(last)) return [{ steps: "", shape: "asset" }];
    const name = rest.join(".");
    if (space === "enums") {
        const enumValues = sdk.enums.get(name) ?? [];
        return [{ steps: "", shape: "text", ...(enumValues.length > 0 && { enumValues }) }];
    }
    const properties = space === "inputs" ? sdk.types.interfaces.get(name) : sdk.own?.interfaces.get(space);
    // What is left are classes of the SDK that stand for their ids (`string | Role`) and names of texts (`ARN`).
    if (!properties) return [{ steps: "", shape: "text" }];
    return [{ steps: "", shape: "object", properties, identity: space === "inputs" ? name : space }];
}

const qualified = (name: ts.EntityName): readonly string[] =>
    ts.isIdentifier(name) ? [name.text] : [...qualified(name.left), name.right.text];
