/** Hosts that a flat text names. Reads each character a bounded number of times. */
import { canonicalHost, isHost, isIP } from "./address";

/**
 * How a host was told: by a URL, as a name among other words, after an `@`, by the suffix that a template or a connection
 * string leaves, by the default of a connection string, or as an authority in a CAA record.
 */
export type Form = "url" | "name" | "address" | "mail" | "ssh" | "suffix" | "default" | "issuer";

/** A host that a text names. */
export interface Named {
    /** In its one spelling; see `canonicalHost`. */
    readonly host: string;
    /** The path behind it, without the slash at the end: `/bitnamicharts`; empty where there is none. */
    readonly urlPath: string;
    readonly form: Form;
    /** The scheme of a URL: `https`. */
    readonly scheme?: string;
}

/** Every host that a text names, in the order of the text. */
export function* hostsInText(text: string): Generator<Named> {
    yield* defaultsIn(text);
    let done = 0;
    for (let at = text.indexOf("://"); at >= 0; at = text.indexOf("://", done)) {
        const scheme = /[a-z][a-z0-9+.-]{0,30}$/i.exec(text.slice(Math.max(0, at - 31), at))?.[0] ?? "";
        const start = at + 3;
        inUrl.lastIndex = start;
        const rest = inUrl.exec(text)?.[0] ?? "";
        yield* barely(text.slice(done, at - scheme.length));
        if (scheme !== "") yield* ofUrl(scheme.toLowerCase(), rest);
        done = scheme === "" ? start : start + rest.length;
    }
    yield* barely(text.slice(done));
}

/** What may stand in a URL; quotes, brackets of markup and blanks end it. */
const inUrl = /[^\s"'<>\\^`{}|]*/y;

/** Without a suffix a connection string of Azure Storage means the public Azure. */
function* defaultsIn(text: string): Generator<Named> {
    if (!/\bAccountName=/i.test(text) || /\b(?:EndpointSuffix|BlobEndpoint)=/i.test(text)) return;
    if (/\bAccountKey=|\bSharedAccessSignature=/i.test(text))
        yield { host: "core.windows.net", urlPath: "", form: "default" };
}

function* ofUrl(scheme: string, rest: string): Generator<Named> {
    const end = authorityEnd(rest);
    const authority = rest.slice(rest.lastIndexOf("@", end - 1) + 1, end);
    const tail = rest.slice(end);
    const path = /^[^?#;]*/.exec(tail)?.[0] ?? "";
    // mongodb, kafka and amqp name several hosts.
    for (const each of authority.split(",")) {
        const host = canonicalHost(each);
        if (host !== undefined && isHost(host)) yield { host, urlPath: withoutSlash(path), form: "url", scheme };
        else yield* trailing(each, withoutSlash(path));
    }
    const query = tail.slice(path.length);
    if (/:\/\/|%3a%2f%2f/i.test(query)) yield* hostsInText(percentDecoded(query));
    else for (const [, hosts = ""] of query.matchAll(hostParameter)) yield* barely(percentDecoded(hosts));
}

/** libpq and drivers like it take hosts as parameters: `?host=one,two`. */
const hostParameter = /[?&;](?:hosts?|hostaddr|server|endpoint|proxy|issuer)=([^&;#]+)/gi;

/** Where the authority of a URL ends: at the first `/`, `?` or `#` that is not part of a password. */
function authorityEnd(rest: string): number {
    const end = ended(rest);
    const at = rest.lastIndexOf("@");
    return at > end && /^[^@/?#:]*:(?!\d+$)[^@]*$/.test(rest.slice(0, end)) ? at + 1 + ended(rest.slice(at + 1)) : end;
}
/** JDBC for SQL Server sets its options off by a semicolon. */
const ended = (text: string): number => /[/?#;]/.exec(text)?.index ?? text.length;

const withoutSlash = (path: string): string => path.replace(/[.,;:)\]]*$/, "").replace(/\/+$/, "");

function percentDecoded(text: string): string {
    try {
        return decodeURIComponent(text);
    } catch {
        return text;
    }
}

/** A template leaves a suffix: `*.example.eu`, `%s.example.eu`. */
function* trailing(text: string, path: string): Generator<Named> {
    const host = /[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i
        .exec(
            text
                .slice(-300)
                .replace(/:\d+$/, "")
                .replace(/%[a-z]/gi, "*"),
        )?.[0]
        .toLowerCase();
    if (host !== undefined && isHost(host)) yield { host, urlPath: path, form: "suffix" };
}

const between = /[\s"'`<>(){}[\]|;,=\\&#]+/;

/** Hosts outside of URLs: words with a dot, addresses, `user@host`, `host:port`, `host:path`, image names. */
function* barely(text: string): Generator<Named> {
    yield* sixes(text);
    let before = "";
    for (const word of text.split(between)) {
        if (word.includes(".")) yield* issues.test(before) ? ofPieces(word, "issuer") : ofWord(word);
        before = `${before.slice(before.lastIndexOf(" ") + 1)} ${word}`.trimEnd();
    }
}
/** What stands before an authority in a CAA record (RFC 8659): `0 issue "actalis.it"`. */
const issues = /^\d+ issue(?:wild|mail)?$/i;

function* ofWord(word: string): Generator<Named> {
    const at = word.lastIndexOf("@");
    // Resolvers name a port after the address: `1.1.1.1@853`.
    if (at < 0 || /^@\d{1,5}$/.test(word.slice(at)) || /^@[a-z0-9]+:[0-9a-f]{32}/i.test(word.slice(at))) {
        yield* ofPieces(at < 0 ? word : word.slice(0, at), "name");
        return;
    }
    const user = word.slice(0, at);
    const scp = /[:/]/.test(word.slice(at + 1));
    yield* ofPieces(word.slice(at + 1), scp ? "ssh" : /^[^/:]+$/.test(user) ? "mail" : "name");
}

/** `tcp:host`, `include:host`, `host:5432`, `host:path`, `registry:5000/image`: what stands before a slash may be a host. */
function* ofPieces(text: string, form: Form): Generator<Named> {
    for (const piece of text.split(":")) {
        const role = piece.replace(/^(?:oidc-provider|saml-provider)?\/*(?=[^/]*\.)/, "");
        const head = /^[^/?#]*/.exec(role)?.[0] ?? "";
        if (!head.includes(".")) continue;
        const bare = head.replace(/^[^a-z0-9_]+|[^a-z0-9_]+$/gi, "").toLowerCase();
        const path = withoutSlash(/^[^?#]*/.exec(role.slice(head.length))?.[0] ?? "");
        if (isHost(bare)) {
            const form_ = isIP(bare) !== 0 ? "address" : /^[.*]/.test(head) ? "suffix" : form;
            yield { host: bare, urlPath: path, form: form_ };
        } else yield* trailing(head, path);
    }
}

/** IPv6 addresses in any spelling. */
function* sixes(text: string): Generator<Named> {
    if (!/:[0-9a-f]*:/i.test(text)) return;
    for (const [word] of text.matchAll(/(?<![\w:.])[0-9a-f:]{2,39}(?:(?:\d{1,3}\.){3}\d{1,3})?(?![\w:]|\.\d)/gi)) {
        if (isIP(word) !== 6) continue;
        const host = canonicalHost(word);
        if (host !== undefined) yield { host, urlPath: "", form: "address" };
    }
}

/** A host and its path as one text, as the catalog looks them up. */
export const addressOf = ({ host, urlPath }: Pick<Named, "host" | "urlPath">): string =>
    (host.includes(":") ? `[${host}]` : host) + urlPath;
