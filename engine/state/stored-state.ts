/** A state as it lies in its file: the resources stay there, and are read when a rule asks for what is in them. */
import { jsonValue } from "../../policies/core/json-text";
import type { Deployed, Resource } from "../../policies/core/resource";
import { UserError } from "../../policies/core/user-error";
import { decodeProperties, type Properties } from "../../policies/core/values";
import { fits } from "../input-file";
import { isOfProvider, providerOf, readsAmong } from "../read-resource";
import { decodeProvider, decodeResource, inOrder } from "../resources";
import { parseReference } from "../protocol/urn";
import { encodedOf, isOfStack } from "./encoded";
import { resource as resourceSchema, type Deployment, type StateResource } from "./schema";
import { splitLists, type Span } from "./split-list";
import { deploymentOf, places } from "./state-file";
import { openedFile, type OpenedFile } from "./opened-file";

export interface StoredState {
    /** All but the resources. */
    readonly deployment: Deployment;
    /** In the order of their URNs. */
    readonly resources: readonly Resource[];
    /** What the program only reads, in the order of their URNs. */
    readonly reads: readonly Resource[];
}

const RESOURCES = places.map(({ keys }) => [...keys, "resources"].join("."));
/** Bytes of a file of which all resources are kept decoded: a stack of usual size is read once. */
const WHOLE_AT_MOST = 16 * 1024 * 1024;
/** Of a larger file, bytes of text of which they are kept: enough for those that are asked for together. */
const KEPT_AT_MOST = 1024 * 1024;

/**
 * The state that a file holds, if it is plain UTF-8 text of the right shape.
 * @returns undefined for any other file: `deploymentIn` reads it whole, or says what is wrong with it
 */
export function storedState(file: string): StoredState | undefined {
    const opened = openedFile(file);
    const stored = opened && storedIn(opened);
    if (!stored) opened?.close();
    return stored;
}

function storedIn(opened: OpenedFile): StoredState | undefined {
    const split = splitLists(opened, RESOURCES);
    const found = split && deploymentOf(split.rest);
    if (!found || (found.deployment.resources ?? []).length > 0) return undefined;
    const spans = split.elements.get([...found.keys, "resources"].join(".")) ?? [];
    const stored = resourcesAt(opened, spans);
    return (
        stored && {
            deployment: found.deployment,
            resources: inOrder(stored.resources),
            reads: inOrder(stored.reads),
        }
    );
}

function resourcesAt(opened: OpenedFile, spans: readonly Span[]): Omit<StoredState, "deployment"> | undefined {
    const shared = sharing();
    const load = loader(opened);
    const providers = new Map<string, StateResource>();
    const read: StateResource[] = [];
    const light: { readonly resource: Light; readonly span: Span; readonly provider: string | undefined }[] = [];
    for (const span of spans) {
        const stored = storedAt(opened, span);
        if (!stored) return undefined;
        if (isOfProvider(stored)) read.push(stored);
        if (!isOfStack(stored)) continue;
        if (stored.type.startsWith("pulumi:providers:")) providers.set(stored.urn, stored);
        const provider = stored.provider ? shared(parseReference(stored.provider).urn) : undefined;
        light.push({ resource: lightOf(stored, shared), span, provider });
    }
    const decoded = new Map([...providers].map(([urn, each]) => [urn, decodeProvider(providerOf(each))]));
    const resources = light.map(({ resource, span, provider }): Resource => {
        const found = provider === undefined ? undefined : decoded.get(provider);
        return new Stored({ ...resource, ...(found && { provider: found }) }, span, load) as unknown as Resource;
    });
    return { resources, reads: readsAmong(read, (urn) => providers.get(urn)) };
}

/**
 * A resource whose values are read from the file. A class, because an object with getters of its own has a shape of its own,
 * which takes two kilobytes and is slow to read. A copy of it by spread has none of the values.
 */
class Stored {
    readonly #span: Span;
    readonly #load: (span: Span) => Values;

    constructor(known: Omit<Resource, keyof Values>, span: Span, load: (span: Span) => Values) {
        Object.assign(this, known);
        this.#span = span;
        this.#load = load;
    }

    get properties(): Properties {
        return this.#load(this.#span).properties;
    }

    get outputs(): Properties {
        return this.#load(this.#span).outputs;
    }
}

type Light = Omit<Resource, "properties" | "outputs" | "provider">;

/** What is known of a resource without its values. Outputs tell nothing of it, and are not decoded here. */
function lightOf(stored: StateResource, shared: (text: string) => string): Light {
    const encoded = { ...encodedOf(stored, undefined), outputs: undefined };
    const { properties: _, outputs: __, ...rest } = decodeResource(encoded);
    const { urn, type, parent, dependencies = [], propertyDependencies = {}, deployed } = rest;
    const links = Object.entries(propertyDependencies);
    return {
        ...rest,
        urn: shared(urn),
        type: shared(type),
        ...(parent !== undefined && { parent: shared(parent) }),
        dependencies: dependencies.length > 0 ? dependencies.map(shared) : NOTHING.list,
        propertyDependencies:
            links.length > 0
                ? Object.fromEntries(links.map(([key, from]) => [shared(key), from.map(shared)]))
                : NOTHING.links,
        ...(deployed && { deployed: isPlain(deployed) ? NOTHING.deployed : deployed }),
    };
}

/** What most resources have: one object for all. */
const NOTHING = { list: [], links: {}, deployed: { encrypted: [] } } as const;
const isPlain = ({ encrypted, ...circumstances }: Deployed): boolean =>
    encrypted.length === 0 && Object.keys(circumstances).length === 0;

/** Equal texts as one: a URN is named by all that depend on it. */
function sharing(): (text: string) => string {
    const known = new Map<string, string>();
    return (text) => {
        const found = known.get(text);
        if (found === undefined) known.set(text, text);
        return found ?? text;
    };
}

/** The resource in a part of the text; undefined where it is none. */
function storedAt(source: OpenedFile, { at, length }: Span): StateResource | undefined {
    try {
        const value = jsonValue(source.read(at, length).toString("utf8"));
        return fits(value, resourceSchema) ? (value as StateResource) : undefined;
    } catch {
        return undefined;
    }
}

interface Values {
    readonly properties: Properties;
    readonly outputs: Properties;
}

/** Reads values again, and keeps those that were asked for last. */
function loader(opened: OpenedFile): (span: Span) => Values {
    const most = opened.size <= WHOLE_AT_MOST ? WHOLE_AT_MOST : KEPT_AT_MOST;
    const kept = new Map<Span, Values>();
    let bytes = 0;
    return (span) => {
        const known = kept.get(span);
        if (known) return known;
        const found = opened.isUnchanged() ? storedAt(opened, span) : undefined;
        if (!found)
            throw new UserError(`The state file ${opened.file} has changed while it was read. Run the check again.`);
        const { inputs, outputs: planned } = encodedOf(found, undefined);
        let outputs: Properties | undefined;
        const values: Values = {
            properties: decodeProperties(inputs),
            get outputs() {
                return (outputs ??= decodeProperties(planned));
            },
        };
        kept.set(span, values);
        bytes += span.length;
        for (const [oldest] of kept) {
            if (bytes <= most) break;
            kept.delete(oldest);
            bytes -= oldest.length;
        }
        return values;
    };
}
