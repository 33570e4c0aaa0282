/**
 * The engine's own log of its calls (PULUMI_DEBUG_GRPC): a line of JSON for each call of the program to the engine, and of
 * the engine to its plugins. It holds secrets in clear, and lies in a folder that only this user can read.
 */
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { isSecret, signatures, type WireObject, type WireValue } from "../protocol/wire";

/** A call of a provider's function, and what the function answered. */
export interface FunctionCall {
    readonly token: string;
    readonly args: WireObject;
    readonly result: WireObject;
}
export interface RecordedCalls {
    /** In the order in which they were answered. */
    readonly calls: readonly FunctionCall[];
    /** Texts that are secret: settings of the stack, and what travelled under the mark of a secret. */
    readonly secrets: readonly string[];
}

const INVOKE = "/pulumirpc.ResourceMonitor/Invoke";
const RUN = "/pulumirpc.LanguageRuntime/Run";

/** Reads a log line by line: that of a large stack has hundreds of megabytes. A line that is cut off is not read. */
export async function recordedCalls(file: string): Promise<RecordedCalls> {
    const calls: FunctionCall[] = [];
    const secrets = new Set<string>();
    for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
        const isCall = text.includes(INVOKE);
        if (!isCall && !text.includes(RUN) && !text.includes(signatures.secret)) continue;
        const line = lineIn(text);
        if (!line) continue;
        for (const secret of settingsIn(line)) secrets.add(secret);
        addSecrets(line as WireValue, secrets);
        const call = isCall ? callIn(line) : undefined;
        if (call) calls.push(call);
    }
    return { calls, secrets: [...secrets] };
}

interface Line {
    readonly method?: string;
    readonly progress?: string;
    readonly request?: {
        readonly tok?: string;
        readonly args?: WireObject;
        readonly config?: Readonly<Record<string, string>>;
        readonly configSecretKeys?: readonly string[];
    };
    readonly response?: { readonly return?: WireObject; readonly failures?: readonly unknown[] };
}

function lineIn(text: string): Line | undefined {
    try {
        return JSON.parse(text) as Line;
    } catch {
        return undefined;
    }
}

/** Of a call that failed there is no answer. Functions of the engine itself, and of texts of the program, are no cloud's. */
function callIn({ method, progress, request, response }: Line): FunctionCall | undefined {
    const { tok: token = "", args = {} } = request ?? {};
    const result = response?.return;
    const isAnswered =
        method === INVOKE && progress === "response_completed" && (response?.failures ?? []).length === 0;
    if (!isAnswered || !result || token.startsWith("pulumi:") || token === "kubernetes:yaml:decode") return undefined;
    return { token, args, result };
}

/** The secret settings with which the program was started; of those that are JSON, the texts inside. */
function settingsIn({ method, request }: Line): readonly string[] {
    if (method !== RUN) return [];
    return (request?.configSecretKeys ?? []).flatMap((key) => {
        const value = request?.config?.[key];
        return value === undefined ? [] : [value, ...textsIn(jsonOf(value))];
    });
}
function jsonOf(text: string): WireValue {
    try {
        return JSON.parse(text) as WireValue;
    } catch {
        return text;
    }
}

function addSecrets(value: WireValue, secrets: Set<string>): void {
    if (isSecret(value)) for (const text of textsIn(value.value ?? null)) secrets.add(text);
    else if (typeof value === "object" && value !== null)
        for (const child of Object.values(value)) addSecrets(child, secrets);
}

const textsIn = (value: WireValue): readonly string[] =>
    typeof value === "string"
        ? [value]
        : typeof value === "object" && value !== null
          ? Object.values(value).flatMap(textsIn)
          : [];
