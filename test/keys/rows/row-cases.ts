/** The cases of the rows, one line each: what a resource declares and what is found in it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { resource, type Case, type Cases, type Found } from "../../rules";

export interface Line {
    readonly title: string;
    readonly answer: string;
    readonly type: string;
    readonly properties: object;
    /** `providerKey encryption.keyName`, more than one apart by a semicolon. */
    readonly finds: readonly Found[];
}

export const linesOf = (file: string): readonly Line[] =>
    readFileSync(join(__dirname, file), "utf8")
        .trimEnd()
        .split("\n")
        .slice(1)
        .map((line, index) => {
            const [answer = "", type = "", properties = "", finds = ""] = line.split("\t");
            return {
                title: `${type}, line ${index + 2} of ${file}`,
                answer,
                type,
                properties: JSON.parse(properties) as object,
                finds: finds.split("; ").flatMap((find) => {
                    const [message = "", path] = find.split(" ");
                    return message === "" ? [] : [{ message, ...(path !== undefined && { path }) }];
                }),
            };
        });

const titled = <T>(lines: readonly Line[], answer: string, caseOf: (line: Line) => T): Readonly<Record<string, T>> =>
    Object.fromEntries(lines.filter((line) => line.answer === answer).map((line) => [line.title, caseOf(line)]));

export function casesOf(lines: readonly Line[]): Pick<Cases, "compliant" | "violating"> {
    return {
        compliant: titled(lines, "compliant", ({ type, properties }) => resource(type, properties)),
        violating: titled(lines, "violating", ({ type, properties, finds }): Case & { finds: readonly Found[] } => ({
            resources: [resource(type, properties)],
            finds,
        })),
    };
}
