/** Reads what the engine says of resources; the numbers are those of Pulumi's `analyzer.proto`. */
import { currentType } from "../../../policies/catalog/renamed-types";
import type { Provider, Resource } from "../../../policies/core/resource";
import { rememberedByText } from "../../../policies/core/remembered";
import type { Level } from "../../../policies/core/settings";
import type { Properties } from "../../../policies/core/values";
import { withDeclared } from "../../../policies/embedded/embedded";
import type { ListedResource } from "../judge";
import { cursorOver, lengthTag, readMessage, readText, readVarint, skip, type Cursor } from "./protobuf";
import { readJson, readProperties } from "./properties";

const [TYPE, PROPERTIES, URN, NAME, OPTIONS, PROVIDER] = [1, 2, 3, 4, 5, 6].map(lengthTag);
const [DEPENDENCIES, PROPERTY_DEPENDENCIES] = [8, 9].map(lengthTag);
const PARENT_OPTION = lengthTag(8);
const [MAP_KEY, MAP_VALUE] = [1, 2].map(lengthTag);
const URNS = lengthTag(1);
const RESOURCES = lengthTag(1);

/** What a request says of a resource; its properties are read when they are asked for. */
interface Message {
    type: string;
    urn: string;
    name: string;
    parent: string;
    properties: Cursor;
    provider: Cursor | undefined;
    readonly dependencies: string[];
    readonly propertyDependencies: Record<string, readonly string[]>;
}

type Writable = { -readonly [Key in keyof Resource]: Resource[Key] };

/** In the order of their numbers on the wire. */
const levels: readonly (Level | undefined)[] = ["advisory", "mandatory", "disabled", "remediate"];
const [POLICIES, LEVEL, SETTINGS] = [lengthTag(1), 8, lengthTag(2)];

/** The settings and the level of every policy by its name, from a `ConfigureAnalyzerRequest`. */
export function readConfiguration(request: Buffer): Readonly<Record<string, unknown>> {
    const cursor = cursorOver(request);
    const entries: [string, object][] = [];
    while (cursor.at < cursor.end) {
        const tag = readVarint(cursor);
        if (tag === POLICIES) entries.push(readPolicy(readMessage(cursor)));
        else skip(cursor, tag);
    }
    return Object.fromEntries(entries);
}

function readPolicy(entry: Cursor): [name: string, settings: object] {
    let [name, level, settings] = ["", 0, {}];
    while (entry.at < entry.end) {
        const tag = readVarint(entry);
        if (tag === MAP_KEY) name = readText(entry);
        else if (tag === MAP_VALUE) {
            const policy = readMessage(entry);
            while (policy.at < policy.end) {
                const part = readVarint(policy);
                if (part === LEVEL) level = readVarint(policy);
                else if (part === SETTINGS) settings = readJson(readMessage(policy));
                else skip(policy, part);
            }
        } else skip(entry, tag);
    }
    return [name, { ...settings, enforcementLevel: levels[level] }];
}

const nothing: Cursor = cursorOver(Buffer.alloc(0));

function messageIn(cursor: Cursor): Message {
    const message: Message = {
        type: "",
        urn: "",
        name: "",
        parent: "",
        properties: nothing,
        provider: undefined,
        dependencies: [],
        propertyDependencies: {},
    };
    while (cursor.at < cursor.end) {
        const tag = readVarint(cursor);
        if (tag === TYPE) message.type = readText(cursor);
        else if (tag === PROPERTIES) message.properties = readMessage(cursor);
        else if (tag === URN) message.urn = readText(cursor);
        else if (tag === NAME) message.name = readText(cursor);
        else if (tag === OPTIONS) message.parent = parentIn(readMessage(cursor));
        else if (tag === PROVIDER) message.provider = readMessage(cursor);
        else if (tag === DEPENDENCIES) message.dependencies.push(readText(cursor));
        else if (tag === PROPERTY_DEPENDENCIES) readLinks(readMessage(cursor), message.propertyDependencies);
        else skip(cursor, tag);
    }
    return message;
}

function parentIn(options: Cursor): string {
    let parent = "";
    while (options.at < options.end) {
        const tag = readVarint(options);
        if (tag === PARENT_OPTION) parent = readText(options);
        else skip(options, tag);
    }
    return parent;
}

function readLinks(entry: Cursor, links: Record<string, readonly string[]>): void {
    let property = "";
    const urns: string[] = [];
    while (entry.at < entry.end) {
        const tag = readVarint(entry);
        if (tag === MAP_KEY) property = readText(entry);
        else if (tag === MAP_VALUE) {
            const value = readMessage(entry);
            while (value.at < value.end) {
                const part = readVarint(value);
                if (part === URNS) urns.push(readText(value));
                else skip(value, part);
            }
        } else skip(entry, tag);
    }
    links[property] = urns;
}

/** Reads resources; a provider whose message does not change is read once for all its resources. */
export function resourceReader() {
    // A text of the bytes, and not the bytes: a part of a message keeps the whole of it in memory.
    const providerOf = rememberedByText((bytes): Provider => {
        const { urn, type, name, properties } = messageIn(cursorOver(Buffer.from(bytes, "latin1")));
        return { urn, type, name, properties: readProperties(properties) };
    }, 1000);
    const providerIn = ({ bytes, at, end }: Cursor): Provider => providerOf(bytes.toString("latin1", at, end));

    function resourceOf({ urn, type, name, parent, provider, properties: at }: Message): Resource {
        const secrets: string[] = [];
        const properties = readProperties(at, (path) => secrets.push(path));
        const resource: Writable = { urn, type: currentType(type, properties.kind), name, properties };
        // In this order, so that most resources have one shape.
        if (provider) resource.provider = providerIn(provider);
        if (parent !== "") resource.parent = parent;
        if (secrets.length > 0) resource.secrets = secrets;
        return withDeclared(resource);
    }

    return {
        /** The resource of an `AnalyzeRequest`. */
        resource: (request: Buffer): Resource => resourceOf(messageIn(cursorOver(request))),

        /** The resources of an `AnalyzeStackRequest`. */
        stack(request: Buffer): readonly ListedResource[] {
            const cursor = cursorOver(request);
            const listed: Listed[] = [];
            while (cursor.at < cursor.end) {
                const tag = readVarint(cursor);
                if (tag === RESOURCES) listed.push(new Listed(messageIn(readMessage(cursor)), resourceOf));
                else skip(cursor, tag);
            }
            const urns = new Set(listed.map(({ urn }) => urn));
            return listed.map((each) => each.within(urns));
        },
    };
}

/** A class, and not an object with functions of its own: a stack may list tens of thousands. */
class Listed implements ListedResource {
    readonly urn: string;
    readonly dependencies: readonly string[];
    readonly propertyDependencies: Readonly<Record<string, readonly string[]>>;

    constructor(
        private readonly message: Message,
        private readonly resourceOf: (message: Message) => Resource,
    ) {
        this.urn = message.urn;
        this.dependencies = message.dependencies;
        this.propertyDependencies = message.propertyDependencies;
    }

    resource(): Resource {
        return this.resourceOf(this.message);
    }

    outputs(): Properties {
        return readProperties(this.message.properties);
    }

    /** What resources depend on that the program only reads is not part of the stack. */
    within(urns: ReadonlySet<string>): Listed {
        const isListed = (urn: string): boolean => urns.has(urn);
        const { dependencies, propertyDependencies } = this;
        const links = Object.entries(propertyDependencies);
        if (dependencies.every(isListed) && links.every(([, from]) => from.every(isListed))) return this;
        const within: Message = {
            ...this.message,
            dependencies: dependencies.filter(isListed),
            propertyDependencies: Object.fromEntries(links.map(([key, from]) => [key, from.filter(isListed)])),
        };
        return new Listed(within, this.resourceOf);
    }
}
