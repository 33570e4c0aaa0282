/** Reads the declarations (`.d.ts`) of a Pulumi SDK with the TypeScript parser: nothing of the SDK is run or type-checked. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as ts from "typescript";

/** One property of an interface, before what it refers to is followed. */
export interface Property {
    readonly name: string;
    readonly required: boolean;
    readonly doc: string;
    readonly node: ts.TypeNode | undefined;
}

/** The interfaces and enumerations of one file, by their qualified names: `storage.EncryptionArgs`. */
export interface Declarations {
    readonly interfaces: ReadonlyMap<string, readonly Property[]>;
    readonly enums: ReadonlyMap<string, readonly string[]>;
    /** The classes, each with the name of the type that its constructor takes second. */
    readonly classes: ReadonlyMap<string, string>;
}

const nothing: Declarations = { interfaces: new Map(), enums: new Map(), classes: new Map() };

export function readDeclarations(file: string): Declarations {
    if (!existsSync(file)) return nothing;
    const options = { languageVersion: ts.ScriptTarget.ES2022, jsDocParsingMode: ts.JSDocParsingMode.ParseNone };
    const source = ts.createSourceFile(file, readFileSync(file, "utf8"), options);
    const [interfaces, enums, classes] = [
        new Map<string, readonly Property[]>(),
        new Map<string, readonly string[]>(),
        new Map<string, string>(),
    ];
    const visit = (statements: readonly ts.Statement[], space: string): void => {
        for (const statement of statements) {
            if (ts.isInterfaceDeclaration(statement))
                interfaces.set(space + statement.name.text, propertiesOf(statement, source));
            else if (ts.isModuleDeclaration(statement) && statement.body && ts.isModuleBlock(statement.body))
                visit(statement.body.statements, `${space}${statement.name.text}.`);
            else if (ts.isVariableStatement(statement))
                for (const { name, type } of statement.declarationList.declarations) {
                    if (ts.isIdentifier(name) && type && ts.isTypeLiteralNode(type))
                        enums.set(space + name.text, membersOf(type));
                }
            else if (ts.isClassDeclaration(statement) && statement.name) {
                const argument = statement.members.find(ts.isConstructorDeclaration)?.parameters[1]?.type;
                if (argument) classes.set(statement.name.text, argument.getText(source));
            }
        }
    };
    visit(source.statements, "");
    return { interfaces, enums, classes };
}

const nameOf = (name: ts.PropertyName): string =>
    ts.isIdentifier(name) || ts.isStringLiteral(name) || ts.isNumericLiteral(name) ? name.text : "";

const propertiesOf = ({ members }: ts.InterfaceDeclaration, source: ts.SourceFile): readonly Property[] =>
    members.filter(ts.isPropertySignature).map((member) => ({
        name: nameOf(member.name),
        required: !member.questionToken,
        doc: docOf(source.text.slice(member.pos, member.getStart(source))),
        node: member.type,
    }));

/** The sentences of a doc comment on one line. */
const docOf = (trivia: string): string =>
    trivia
        .replace(/^\s*\/\*\*|\*\/\s*$/g, "")
        .replace(/\n\s*\* ?/g, " ")
        .replace(/\s+/g, " ")
        .trim();

/** `{ readonly Hot: "Hot" }`: the values of an enumeration. */
const membersOf = ({ members }: ts.TypeLiteralNode): readonly string[] =>
    members.flatMap((member) =>
        ts.isPropertySignature(member) &&
        member.type &&
        ts.isLiteralTypeNode(member.type) &&
        ts.isStringLiteral(member.type.literal)
            ? [member.type.literal.text]
            : [],
    );

/** The enumerations of an SDK, which lie one folder a module below types/enums: `storage.AccessTier`. */
export function readEnums(packageFolder: string): ReadonlyMap<string, readonly string[]> {
    const root = join(packageFolder, "types", "enums");
    if (!existsSync(root)) return new Map();
    return new Map(
        readdirSync(root, { recursive: true, encoding: "utf8" })
            .filter((file) => /(^|[\\/])index\.d\.ts$/.test(file))
            .flatMap((file) => {
                const space = file.split(/[\\/]/).slice(0, -1);
                return [...readDeclarations(join(root, file)).enums].map(
                    ([name, values]) => [[...space, name].join("."), values] as const,
                );
            }),
    );
}

export interface ResourceClass {
    /** `azure-native:storage:StorageAccount` */
    readonly token: string;
    readonly declarations: Declarations;
    /** The interface of its inputs, in the same file. */
    readonly args: string;
}

/** Every resource type that an SDK declares, by the token in the `.js` beside the `.d.ts`; providers are left out. */
export function readResources(packageFolder: string): readonly ResourceClass[] {
    const files = readdirSync(packageFolder, { recursive: true, encoding: "utf8" })
        .filter((file) => file.endsWith(".js") && !/(^|[\\/])(types|node_modules|get\w+\.js)/.test(file))
        .sort();
    return files.flatMap((file) => {
        const path = join(packageFolder, file);
        const [, token] = /__pulumiType = '([^']+)'/.exec(readFileSync(path, "utf8")) ?? [];
        if (!token?.includes(":")) return [];
        const declarations = readDeclarations(path.replace(/\.js$/, ".d.ts"));
        const [args = ""] = declarations.classes.values();
        return [{ token, declarations, args }];
    });
}
