import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { membersOf, readOutputTypes, type Members, type OutputTypes } from "./output-types";

/** What an SDK's own code says about a resource type. */
export interface DeclaredType {
    readonly inputs: readonly string[];
    readonly required: readonly string[];
    /** Set by the provider; for some SDKs, such as azure-native's, inputs that come back are among them. */
    readonly outputs: readonly string[];
    /** Of azure-native 3: the version of Azure's own interface that the type stands for, `2024-01-01`. */
    readonly apiVersion?: string;
}

/** Reads the SDKs that a program has installed. Undefined where an SDK or type is not found. */
export interface Declarations {
    type(token: string): DeclaredType | undefined;
    /** The outputs of a resource type, with their types. */
    outputs(token: string): Members | undefined;
    /** The types of a package's outputs. */
    outputTypes(token: string): OutputTypes | undefined;
    /** The names of the results of a function. */
    results(token: string): readonly string[] | undefined;
}

const scopes = ["@pulumi", "@pulumiverse"];

export function readDeclarations(directory: string): Declarations {
    const remembered = new Map<string, unknown>();
    const once = <T>(key: string, read: () => T): T => {
        if (!remembered.has(key)) remembered.set(key, read());
        return remembered.get(key) as T;
    };
    const sdk = (name: string): string | undefined =>
        once(`sdk ${name}`, () => {
            for (const scope of scopes) {
                try {
                    return dirname(require.resolve(`${scope}/${name}/package.json`, { paths: [directory] }));
                } catch {
                    // Another scope, or not installed.
                }
            }
            return undefined;
        });
    const source = (token: string, ending: string): string | undefined => {
        const [name = "", module = "", member = ""] = token.split(":");
        const folder = sdk(name);
        const file = folder && sourceFile(folder, module, member, ending);
        return file && readFileSync(file, "utf8");
    };
    return {
        type: (token) => once(token, () => declaredType(source(token, ".js"))),
        outputs: (token) => once(`outputs ${token}`, () => declaredOutputs(source(token, ".d.ts"))),
        outputTypes: (token) =>
            once(`types ${token.split(":")[0]}`, () => {
                const folder = sdk(token.split(":")[0] ?? "");
                return folder === undefined ? undefined : readOutputTypes(folder);
            }),
        results: (token) => once(`results ${token}`, () => declaredResults(source(token, ".d.ts"))),
    };
}

/** `storage` and `StorageAccount`, or `storage/bucket` and `Bucket`, to the file that holds the class. */
function sourceFile(folder: string, module: string, member: string, ending: string): string | undefined {
    const name = member.charAt(0).toLowerCase() + member.slice(1);
    const path = module.replace(/^index(\/|$)/, "").replace(/^([^/.]+)\.(?:[^/]+\.)?(?:k8s\.io|sh)(?=\/)/, "$1");
    const candidates = [`${path}${ending}`, join(path, `${name}${ending}`)].map((file) => join(folder, file));
    const exact = candidates.find((file) => !file.endsWith(`/${ending}`) && existsSync(file));
    if (exact) return exact;
    const inside = join(folder, path);
    if (!existsSync(inside)) return undefined;
    const found = readdirSync(inside).find((file) => file.toLowerCase() === `${name}${ending}`.toLowerCase());
    return found && join(inside, found);
}

const names = (source: string, pattern: RegExp): readonly string[] => [
    ...new Set([...source.matchAll(pattern)].map(([, name]) => name ?? "")),
];

function declaredType(source: string | undefined): DeclaredType | undefined {
    if (source === undefined) return undefined;
    const apiVersion = /Uses Azure REST API version (\d[\w-]*)\./.exec(source)?.[1];
    return {
        inputs: names(source, /resourceInputs\["(\w+)"\] = [^;]*\bargs\b/g),
        required: names(source, /Missing required property '(\w+)'/g),
        outputs: names(source, /resourceInputs\["(\w+)"\] = undefined \/\*out\*\//g),
        ...(apiVersion !== undefined && { apiVersion }),
    };
}

function declaredResults(source: string | undefined): readonly string[] | undefined {
    const body = source && /export interface \w+Result \{(.*?)\n\}/s.exec(source)?.[1];
    return body === undefined || body === "" ? undefined : names(body, /^ {4}readonly (\w+)\??:/gm);
}

function declaredOutputs(source: string | undefined): Members | undefined {
    const body = source && /^export declare class \w+ extends [^{]*\{\n(.*?)\n\}/ms.exec(source)?.[1];
    return body === undefined || body === "" ? undefined : membersOf(body, "    ");
}
