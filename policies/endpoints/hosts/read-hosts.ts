/** The one reader of hosts: whatever a resource is told, the hosts that it names. Pure, and bounded in depth and size. */
import { pathOf, seek, type Steps } from "../../core/leaves";
import { entryOf } from "../../core/lookup";
import { rememberedByInputs, rememberedByShortText, SHORT } from "../../core/remembered";
import { packageOf, type Resource } from "../../core/resource";
import { isProperties, type Properties, type Value } from "../../core/values";
import { documentIn, encodedIn, withoutComments, type Content } from "./contents";
import { acts, holdsNoHosts, isNoHost } from "./not-hosts";
import { hostsInText, type Named } from "./text-hosts";

/** A host, and where it was found. */
export interface HostAt extends Named {
    /** The property of the resource. */
    readonly path: string;
    /** The name of the nearest key, outside or inside a document: `SMTP_HOST`, `issuer`. */
    readonly key: string;
    /** What was opened on the way, the outermost first: `base64`, `yaml`. */
    readonly within: readonly Content["as"][];
    /**
     * Whether the place says that it is a host: a URL, an address, a property called host. A name among other words is
     * only a host where the catalog or the settings know it.
     */
    readonly certain: boolean;
}

/** What a resource names. */
export interface Hosts {
    readonly hosts: readonly HostAt[];
    /** Properties that are too large or too deeply nested to be read whole. */
    readonly unread: readonly string[];
    /** How many characters were read, with those of everything that was opened. */
    readonly characters: number;
}

/** Characters of one text, and of all texts of one resource with what is unpacked from them. */
const TEXT_AT_MOST = 1_048_576;
const RESOURCE_AT_MOST = 4_194_304;
const DEPTH_AT_MOST = 12;

interface Reader {
    readonly package: string;
    /** By property and host: what a text says twice is one. */
    readonly hosts: Map<string, HostAt>;
    readonly unread: Set<string>;
    left: number;
}

interface Place {
    /** To the property of the resource: inside a document they stay the same. */
    readonly steps: Steps | undefined;
    readonly key: string;
    readonly within: readonly Content["as"][];
    readonly depth: number;
}

/** Every host that the inputs of a resource name. They are read once, however many rules ask. */
export const hostsOf: (resource: Pick<Resource, "type" | "properties">) => Hosts = rememberedByInputs(
    (type, properties) => (mayNameHosts.isIn(properties) ? readHosts(properties, packageOf(type)) : noHosts),
);
const noHosts: Hosts = { hosts: [], unread: [], characters: 0 };

/**
 * Every host that a value names, in the order in which it names them.
 * @param packageName the Pulumi package of the resource: some names are hosts in one and not in another
 */
export function readHosts(value: Value, packageName = ""): Hosts {
    const reader: Reader = { package: packageName, hosts: new Map(), unread: new Set(), left: RESOURCE_AT_MOST };
    walk(reader, value, { steps: undefined, key: "", within: [], depth: 0 });
    return {
        hosts: [...reader.hosts.values()],
        unread: [...reader.unread],
        characters: RESOURCE_AT_MOST - reader.left,
    };
}

function walk(reader: Reader, value: Value, at: Place): void {
    if (typeof value === "string") return text(reader, value, at);
    if (Array.isArray(value)) {
        const elements = value as readonly Value[];
        for (let index = 0; index < elements.length; index++) walk(reader, elements[index]!, inside(at, index, at.key));
    } else if (isProperties(value)) {
        const called = calledBy(value);
        for (const key of Object.keys(value)) {
            const element = value[key]!;
            if (typeof element !== "object" && (typeof element !== "string" || isPassedOver(reader, element))) continue;
            if (isReplaced(key, value)) continue;
            if (key === "annotations" && isProperties(element)) annotations(reader, element, inside(at, key, key));
            else if (
                !holdsNoHosts(key, element, reader.package) &&
                !(called !== undefined && holdsNoHosts(called, element, reader.package))
            )
                walk(reader, element, inside(at, key, key.toLowerCase() === "value" ? (called ?? key) : key));
        }
    }
}

/** What stands there is not called, because what stands beside it is called instead: kustomize and mirrors of images. */
const replacedBy: Readonly<Record<string, string>> = { name: "newName", source: "mirrors" };
const isReplaced = (key: string, beside: Properties): boolean => {
    const instead = entryOf(replacedBy, key);
    return instead !== undefined && Object.hasOwn(beside, instead);
};

/** `{ name: "SMTP_HOST", value: "…" }`: the entry of a list of settings is called by its name. */
function calledBy(value: Properties): string | undefined {
    const name = value.name ?? value.Name ?? value.key ?? value.Key ?? value.tag;
    return typeof name === "string" && ("value" in value || "Value" in value) ? name : undefined;
}

function annotations(reader: Reader, value: Properties, at: Place): void {
    for (const [key, element] of Object.entries(value)) if (acts(key)) walk(reader, element, inside(at, key, key));
}

/** Paths stay those of the resource: inside a document only the key changes. */
const inside = ({ steps, within, depth }: Place, step: string | number, key: string): Place => ({
    steps: within.length === 0 ? { before: steps, step } : steps,
    key,
    within,
    depth,
});

/** A word with a dot, an address, a run of base64 or a connection string: a text without them names no host. */
const mayNameHost = /[\w*-]\.[\w-]|[0-9a-f]:[0-9a-f:]|:\/\/|[A-Za-z0-9+/_-]{8}|%2e|AccountName=/i;

/** What a text holds: one document, or hosts and encoded parts among its words. */
interface TextContent {
    readonly document: Content | undefined;
    /** Without comments. */
    readonly flat: string;
    readonly names: readonly Named[];
    readonly parts: readonly Content[];
    readonly hasPercent: boolean;
}

/** Undefined where a text names nothing. */
function readContent(whole: string): TextContent | undefined {
    if (!mayNameHost.test(whole)) return undefined;
    const document = documentIn(whole);
    if (document) return { document, flat: "", names: [], parts: [], hasPercent: false };
    const flat = withoutComments(whole);
    const [names, parts] = [[...hostsInText(flat)], [...encodedIn(flat)]];
    const hasPercent = /%[2-7][0-9a-f]/i.test(flat);
    return names.length + parts.length > 0 || hasPercent ? { document, flat, names, parts, hasPercent } : undefined;
}

const contentOf = rememberedByShortText(readContent);

/** Most resources hold short texts only, of which none names a host. */
const mayName = (text: string): boolean => text.length > SHORT || (text.length >= 4 && contentOf(text) !== undefined);
const mayNameHosts = seek({ text: mayName });

/** Most values are short texts that name no host: for them no place is made. */
function isPassedOver(reader: Reader, given: string): boolean {
    if (mayName(given)) return false;
    if (given.length >= 4) reader.left -= given.length;
    return true;
}

function text(reader: Reader, given: string, at: Place): void {
    if (given.length < 4) return;
    if (at.depth > DEPTH_AT_MOST || reader.left <= 0) return void reader.unread.add(pathOf(at.steps));
    if (given.length > TEXT_AT_MOST) reader.unread.add(pathOf(at.steps));
    const whole = given.slice(0, Math.min(TEXT_AT_MOST, reader.left));
    reader.left -= whole.length;
    const content = contentOf(whole);
    if (!content) return;
    const { document, flat, names, parts, hasPercent } = content;
    if (document) return open(reader, document, at);
    for (const named of names) add(reader, named, flat, at);
    for (const part of parts) open(reader, part, at);
    if (hasPercent) decoded(reader, flat, at);
}

function open(reader: Reader, { value, as }: Content, at: Place): void {
    if (typeof value === "symbol") reader.unread.add(pathOf(at.steps));
    else walk(reader, value, { ...at, within: [...at.within, as], depth: at.depth + 1 });
}

/** Names in percent encoding: `https%3A%2F%2Fexample.eu`. */
function decoded(reader: Reader, flat: string, at: Place): void {
    for (const word of flat.match(/[\w.:/-]*%(?:3a|2f|2e)[\w.:/%-]*/gi) ?? [])
        try {
            const plain = decodeURIComponent(word);
            if (!/^[\w.+-]+:\/\//.test(word)) for (const named of hostsInText(plain)) add(reader, named, plain, at);
        } catch {
            continue;
        }
}

/** Names of properties, settings and variables that hold a host. */
const hostKey =
    /(?:^|[_.-]|(?<=[a-z0-9]))(?:hosts?|hostnames?|servers?|endpoints?|fqdns?|domains?|ur[il]s?|issuers?|registry|registries|brokers?|relay|dsn|exchange|rrdatas?|nameservers?|forwarders?|resolvers?|smarthost|proxy|issue|issuewild|issuemail)$/i;

function add(reader: Reader, named: Named, from: string, { steps, key, within }: Place): void {
    if (isNoHost(named.host, named.urlPath)) return;
    const path = pathOf(steps);
    const alone = from.trim().length <= named.host.length + named.urlPath.length + 8;
    const certain = named.form !== "name" && named.form !== "suffix" ? true : alone && hostKey.test(key);
    const id = `${path} ${named.host}${named.urlPath}`;
    if (!reader.hosts.get(id)?.certain) reader.hosts.set(id, { ...named, path, key, within, certain });
}
