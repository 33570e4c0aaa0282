/** Files that people write: JSON with comments, or YAML; with a byte order mark, or without. */
import { extname } from "node:path";
import { parse as parseJson, printParseErrorCode, visit, type ParseError } from "jsonc-parser";
import { yaml } from "../../policies/core/on-demand";
import { readInputFile } from "../../engine/input-file";
import { UserError } from "../../policies/core/user-error";
import { yamlDocument } from "../../policies/core/yaml-text";

/**
 * What a file holds; an empty one holds an empty object.
 * @param what what the file is, for the error: "The configuration"
 * @throws UserError where it cannot be read, or is neither JSON nor YAML, with the line
 */
export function readTextFile(file: string, what: string): unknown {
    const { text } = readInputFile(file, what);
    if (text.trim() === "") return {};
    return extname(file) === ".yaml" || extname(file) === ".yml" ? yamlIn(text, file, what) : jsonIn(text, file, what);
}

function jsonIn(text: string, file: string, what: string): unknown {
    const errors: ParseError[] = [];
    const value: unknown = parseJson(text, errors, { allowTrailingComma: true });
    const [error] = errors;
    if (!error) {
        const twice = repeatedKey(text);
        if (!twice) return value;
        throw new UserError(`${what} ${file} has '${twice.key}' twice (line ${twice.line}): keep one.`);
    }
    const line = text.slice(0, error.offset).split("\n").length;
    const why = printParseErrorCode(error.error)
        .replace(/(?<=[a-z])(?=[A-Z])/g, " ")
        .toLowerCase();
    throw new UserError(`${what} ${file} is not JSON (line ${line}: ${why}).`);
}

/** The first key that an object has for the second time: the parser takes the last one without a word. */
function repeatedKey(text: string): { readonly key: string; readonly line: number } | undefined {
    const open: Set<string>[] = [];
    let found: { readonly key: string; readonly line: number } | undefined;
    visit(
        text,
        {
            onObjectBegin: () => void open.push(new Set()),
            onObjectEnd: () => void open.pop(),
            onObjectProperty: (key, _offset, _length, startLine) => {
                if (open.at(-1)?.has(key)) found ??= { key, line: startLine + 1 };
                open.at(-1)?.add(key);
            },
        },
        { allowTrailingComma: true },
    );
    return found;
}

function yamlIn(text: string, file: string, what: string): unknown {
    const lines = new (yaml().LineCounter)();
    const document = yamlDocument(text, { lineCounter: lines });
    const [error] = document.errors;
    if (!error) return (document.toJS() as unknown) ?? {};
    const { line } = lines.linePos(error.pos[0]);
    const why = (error.message.split("\n")[0] ?? "").replace(/ at line .*$/, "");
    throw new UserError(`${what} ${file} is not YAML (line ${line}: ${why}).`);
}
