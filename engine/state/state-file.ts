/** The files that hold the state of a stack, and what other files say that are taken for one. */
import type { SchemaObject } from "ajv";
import { UserError } from "../../policies/core/user-error";
import { fitting, jsonIn, readInputFile, type InputFile } from "../input-file";
import { schemaAt, type Deployment } from "./schema";

const again = "Write it again with 'pulumi stack export --file', to another file.";
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
    typeof value === "object" && value !== null && !Array.isArray(value);

/** Where a file holds the deployment: what `pulumi stack export` writes, and the checkpoints of self-managed backends. */
export const places: readonly { readonly keys: readonly string[]; readonly schema: SchemaObject }[] = [
    ["deployment"],
    ["checkpoint", "latest"],
    ["latest"],
].map((keys) => ({ keys, schema: schemaAt(keys) }));

/** Other files of Pulumi and its neighbours, by what only they have. */
const others: readonly { readonly has: readonly string[]; readonly is: string }[] = [
    { has: ["steps"], is: "what 'pulumi preview --json' writes" },
    { has: ["resourcePlans"], is: "a saved update plan" },
    { has: ["terraform_version"], is: "a state of Terraform" },
    { has: ["kind", "startTime"], is: "the history of an update" },
    { has: ["verdict", "findings"], is: "a report of Rempart" },
];

const VERSIONS_UP_TO = 4;

/**
 * The deployment that a file holds.
 * @throws UserError when the file cannot be read, is cut off, is encrypted, or holds no state
 */
export const deploymentIn = (file: string): Deployment =>
    deploymentWithin(readInputFile(file, "The state file")).deployment;

function deploymentWithin(input: InputFile): { readonly deployment: Deployment; readonly keys: readonly string[] } {
    const { file } = input;
    if (input.text.trim() === "") throw new UserError(`The state file ${file} is empty. ${again}`);
    if (!input.text.trimStart().startsWith("{"))
        throw new UserError(`The state file ${file} is not JSON; it may be encrypted. ${again}`);
    const content = jsonIn(input, `It is cut off or damaged. ${again}`);
    if (!isRecord(content)) throw new UserError(`The state file ${file} is not the state of a stack. ${again}`);
    const { version } = content;
    if (typeof version === "number" && version > VERSIONS_UP_TO && !("terraform_version" in content))
        throw new UserError(
            `The state file ${file} has version ${version}: up to version ${VERSIONS_UP_TO} is read here. Update Rempart.`,
        );
    const { keys, schema } = places.find(({ keys: path }) => at(content, path) !== undefined) ?? {};
    const deployment = keys && at(content, keys);
    if ("sops" in content || (isRecord(deployment) && "ciphertext" in deployment))
        throw new UserError(`The state file ${file} is encrypted as a whole: decrypt it. ${again}`);
    if (!keys || !schema) throw new UserError(notAState(file, content));
    if (deployment === null) return { deployment: {}, keys };
    return { deployment: at(fitting(input, content, schema), keys) as Deployment, keys };
}

/**
 * The deployment in a text, and the keys below which it stands.
 * @returns undefined where there is anything to say about the text: `deploymentIn` says it
 */
export function deploymentOf(
    text: string,
): { readonly deployment: Deployment; readonly keys: readonly string[] } | undefined {
    try {
        return deploymentWithin({ file: "", what: "", text });
    } catch {
        return undefined;
    }
}

function at(value: unknown, keys: readonly string[]): unknown {
    return keys.reduce((inner, key) => (isRecord(inner) && Object.hasOwn(inner, key) ? inner[key] : undefined), value);
}

function notAState(file: string, content: object): string {
    const other = others.find(({ has }) => has.every((key) => Object.hasOwn(content, key)));
    return other
        ? `${file} is ${other.is}, not the state of a stack. Write a state with 'pulumi stack export --file', to another file.`
        : `${file} is not the state of a stack. Write one with 'pulumi stack export --file', to another file.`;
}
