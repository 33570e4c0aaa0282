/**
 * Compares the calls that a policy host received with recorded ones, by the rules of the recordings: as sets, where the
 * engine is concurrent; in the order that every recording keeps; without what depends on the provider alone.
 */
import { readFileSync } from "node:fs";
import { version } from "@pulumi/pulumi/version";
import { isSecret, isUnknown, mapChildren, type WireValue } from "../../engine/protocol/wire";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Fields = Record<string, Json>;
interface StackResource extends Fields {
    urn: string;
    properties: Fields;
}
export interface Call {
    readonly run: number;
    readonly pack: string;
    readonly method: string;
    readonly request: Fields & { urn?: string; resources?: StackResource[]; options?: Fields; provider?: Fields };
    response?: Json;
    error?: { readonly code: number; readonly details: string };
}

/**
 * Newer SDKs than the one of the recordings (3.248) send what is secret and not known as both; that one sent it as not
 * known.
 */
const marksUnknownSecrets = Number(version.split(".")[1]) > 248;
const asRecorded = (value: WireValue): WireValue =>
    isSecret(value) && isUnknown(value.value) ? (value.value ?? null) : mapChildren(value, asRecorded);

const setup = ["ConfigureStack", "GetAnalyzerInfo", "Configure"];

function sorted(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(sorted);
    if (typeof value !== "object" || value === null) return value;
    const object = value as Record<string, unknown>;
    return Object.fromEntries(
        Object.keys(object)
            .sort()
            .map((key) => [key, sorted(object[key])]),
    );
}
const text = (value: unknown): string =>
    JSON.stringify(sorted(marksUnknownSecrets ? asRecorded(value as WireValue) : value));
const firstLine = (error: Call["error"]) => error && { code: error.code, details: error.details.split("\n")[0] };
const sortedList = (list: Json | undefined): Json[] => [...((list ?? []) as string[])].sort();

/** One resource of AnalyzeStack, without chance and without what a provider computes. */
function stackResource(resource: StackResource, inputs: Fields): Fields {
    const kept = Object.entries(resource.properties).filter(([key, value]) => !isUnknown(value) || key in inputs);
    const lists = Object.entries((resource.propertyDependencies ?? {}) as Fields);
    return {
        ...resource,
        properties: Object.fromEntries(kept),
        ...(resource.dependencies && { dependencies: sortedList(resource.dependencies) }),
        ...(resource.propertyDependencies && {
            propertyDependencies: Object.fromEntries(lists.map(([key, list]) => [key, sortedList(list)])),
        }),
    };
}

/** The calls of one run and pack, from a name of the call to its content. */
function contents(calls: readonly Call[]): ReadonlyMap<string, string> {
    const result = new Map<string, string>();
    const analyzed = calls.filter(({ method }) => method === "Analyze");
    const inputs = new Map(analyzed.map(({ request }) => [request.urn, request.properties as Fields]));
    for (const { method, request, response, error } of calls) {
        if (setup.includes(method)) result.set(method, text(request));
        if (method === "Remediate" || method === "Analyze") {
            result.set(`${method} ${request.urn}`, text([request, response ?? null, firstLine(error) ?? null]));
        }
        if (method !== "AnalyzeStack") continue;
        result.set(method, text([Boolean(response), firstLine(error) ?? null]));
        for (const resource of request.resources ?? []) {
            result.set(`${method} ${resource.urn}`, text(stackResource(resource, inputs.get(resource.urn) ?? {})));
        }
    }
    return result;
}

/** What breaks the order that every recording keeps. */
function disorder(calls: readonly Call[]): readonly string[] {
    const position = new Map<string, number>();
    calls.forEach(({ method, request }, index) => {
        const name = method + (request.urn ?? "");
        if (!position.has(name)) position.set(name, index);
    });
    const precedes = (first: string, second: string): boolean =>
        (position.get(first) ?? -1) < (position.get(second) ?? Infinity);
    const late = setup.filter((method, index) => index > 0 && !precedes(setup[index - 1] ?? "", method));
    const found = late.map((method) => `${method} comes too early`);
    const whole = calls.find(({ method }) => method === "AnalyzeStack")?.request.resources ?? [];
    const dependencies = new Map(whole.map(({ urn, dependencies }) => [urn, (dependencies ?? []) as string[]]));
    for (const { method, request } of calls.filter((call) => call.method === "Analyze")) {
        const urn = request.urn ?? "";
        if (!precedes(`Remediate${urn}`, `Analyze${urn}`)) found.push(`Analyze before Remediate: ${urn}`);
        const earlier = [request.options?.parent, request.provider?.urn, ...(dependencies.get(urn) ?? [])] as string[];
        for (const each of earlier.filter(Boolean)) {
            if (!precedes(`${method}${each}`, `${method}${urn}`)) found.push(`${urn} before ${each}`);
        }
        if (!precedes(`Analyze${urn}`, "AnalyzeStack")) found.push(`AnalyzeStack before ${urn}`);
    }
    return found;
}

/** How a run differs from its recording; every difference begins with `run N, PACK: `. */
export function differences(recorded: readonly Call[], actual: readonly Call[]): readonly string[] {
    const keyOf = ({ run, pack }: Call): string => `run ${run}, ${pack}`;
    const keys = new Set([...recorded, ...actual].map(keyOf));
    return [...keys].flatMap((key) => {
        const [expectedCalls, actualCalls] = [recorded, actual].map((calls) =>
            calls.filter((call) => keyOf(call) === key),
        );
        const [expected, found] = [contents(expectedCalls ?? []), contents(actualCalls ?? [])];
        const wrong = [...expected].flatMap(([name, content]) => {
            if (!found.has(name)) return [`missing ${name}`];
            return found.get(name) === content ? [] : [`${name}\n  recorded ${content}\n  found    ${found.get(name)}`];
        });
        const added = [...found.keys()].filter((name) => !expected.has(name)).map((name) => `not recorded ${name}`);
        const order = disorder(actualCalls ?? []).map((each) => `order: ${each}`);
        return [...wrong, ...added, ...order].map((each) => `${key}: ${each}`);
    });
}

interface Event extends Call {
    readonly event?: "request" | "response";
    readonly pid?: number;
    readonly id?: number;
}

/** Joins the request and response events of a log into calls; a transcript stays as it is. */
export function readCalls(file: string, normalise: (line: string) => string = (line) => line): readonly Call[] {
    const open = new Map<string, Call>();
    const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
    return lines.flatMap((line) => {
        const { event, pid, id, ...call } = JSON.parse(normalise(line)) as Event;
        const key = `${pid} ${id}`;
        if (event === "response") {
            Object.assign(open.get(key) ?? {}, { response: call.response, error: call.error });
            return [];
        }
        if (event === "request") open.set(key, call);
        return [call];
    });
}
