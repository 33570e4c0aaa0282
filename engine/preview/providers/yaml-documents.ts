import { yamlDocuments as documentsIn } from "../../../policies/core/yaml-text";
import type { WireValue } from "../../protocol/wire";

/**
 * The documents of a YAML text.
 * @throws Error with the first line of the parser's error.
 */
export const yamlDocuments = (text: string): readonly WireValue[] =>
    documentsIn(text, { merge: true }).flatMap((document) => {
        const [wrong] = document.errors;
        if (wrong) throw new Error(`decoding YAML: ${wrong.message.split("\n")[0]}`);
        const content = document.toJS() as WireValue | undefined;
        return content === undefined ? [] : [content];
    });
