/** YAML that others wrote, in bounded time: what would take the parser minutes, or end the process, is a mistake. */
import type { Document, DocumentOptions, LineCounter, Node, ParseOptions, SchemaOptions, YAMLParseError } from "yaml";
import { DEPTH_AT_MOST } from "./json-text";
import { yaml } from "./on-demand";

type Options = ParseOptions & DocumentOptions & SchemaOptions & { readonly lineCounter?: LineCounter };

/**
 * The documents of a text, each with its mistakes in `errors`. Mistakes are also what YAML allows and nothing here has a
 * use for: more than 200 levels (the parser calls itself for each, and Node.js ends when the stack is full), a list or an
 * object as a key (written as text once for each level around it, which takes minutes at 300 levels), an anchor that holds
 * itself, an alias without an anchor, aliases that multiply without end. A document without errors has a value without
 * circles.
 */
export function yamlDocuments(text: string, options: Options = {}): readonly Document.Parsed[] {
    const tooDeep = offsetOfDepth(text);
    if (tooDeep !== undefined) return [refused(text, tooDeep, options)];
    const documents = [...yaml().parseAllDocuments(text, { logLevel: "error", ...options })] as Document.Parsed[];
    for (const document of documents) if (document.errors.length === 0) addMistakes(document, options);
    return documents;
}

/** The document of a text, which may be empty; a second one is a mistake. */
export function yamlDocument(text: string, options: Options = {}): Document.Parsed {
    const [first = yaml().parseDocument("", options), second] = yamlDocuments(text, options);
    if (second !== undefined)
        first.errors.push(mistake(second.range[0], "It holds more than one document", options, "MULTIPLE_DOCS"));
    return first;
}

/** The value of a text. @throws YAMLParseError for its first mistake */
export function yamlValue(text: string, options: Options = {}): unknown {
    const { lineCounter = new (yaml().LineCounter)() } = options;
    const document = yamlDocument(text, { ...options, lineCounter });
    const [wrong] = document.errors;
    if (wrong) throw wrong;
    return document.toJS() as unknown;
}

/** Every level begins with one of these. */
const opening = /[[{?:-]/g;

/** Where a text becomes nested too deeply. The lexer and the parser of tokens keep a list and do not call themselves. */
function offsetOfDepth(text: string): number | undefined {
    if ((text.match(opening)?.length ?? 0) <= DEPTH_AT_MOST) return undefined;
    const { Lexer, Parser } = yaml();
    const parser = new Parser();
    for (const lexeme of new Lexer().lex(text)) {
        // What the parser gives is of no use here; asking for it moves it on.
        for (const token of parser.next(lexeme)) void token;
        if (parser.stack.length > DEPTH_AT_MOST) return parser.offset;
    }
    return undefined;
}

function addMistakes(document: Document.Parsed, options: Options): void {
    const { visit, isAlias, isCollection, isNode } = yaml();
    const add = (node: Node | undefined, text: string): void => {
        document.errors.push(mistake(node?.range?.[0] ?? 0, text, options));
    };
    const anchors = new Set<string>();
    let hasAlias = false;
    visit(document, {
        Pair: (_, { key }) => {
            if (!isCollection(isAlias(key) ? key.resolve(document) : key)) return undefined;
            add(key as Node, "A list or an object is a key");
            return visit.BREAK;
        },
        Value: (_, { anchor }) => {
            if (anchor !== undefined) anchors.add(anchor);
        },
        Alias: (_, alias, path) => {
            hasAlias = true;
            if (!anchors.has(alias.source)) {
                add(alias, "An alias has no anchor before it");
                return visit.BREAK;
            }
            if (!path.some((each) => isNode(each) && "anchor" in each && each.anchor === alias.source))
                return undefined;
            add(alias, "An anchor holds itself");
            return visit.BREAK;
        },
    });
    if (!hasAlias || document.errors.length > 0) return;
    try {
        document.toJS();
    } catch {
        add(document.contents ?? undefined, "Aliases multiply without end");
    }
}

function mistake(
    offset: number,
    text: string,
    { lineCounter }: Options,
    code: YAMLParseError["code"] = "RESOURCE_EXHAUSTION",
): YAMLParseError {
    const error = new (yaml().YAMLParseError)([offset, offset + 1], code, text);
    if (lineCounter) error.linePos = [lineCounter.linePos(offset)];
    return error;
}

function refused(text: string, offset: number, options: Options): Document.Parsed {
    const document = yaml().parseDocument("", options);
    for (const { index } of text.matchAll(/\n/g)) options.lineCounter?.addNewLine(index + 1);
    document.errors.push(mistake(offset, `It is nested more than ${DEPTH_AT_MOST} levels deep`, options));
    return document;
}
