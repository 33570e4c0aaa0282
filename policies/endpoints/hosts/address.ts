/** One spelling for each host, as DNS and the WHATWG URL Standard compare them. */
import { isIPv4, isIPv6 } from "node:net";
import { tldts } from "../../core/on-demand";

/** RFC 1035: a name has at most 253 characters, a label at most 63. */
const LONGEST = 253;
const label = "[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?";
const nameForm = new RegExp(`^(?:${label}\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$`);

/** 4 or 6 for an address, 0 for any other text. Node's own `isIP` compiles a long pattern for texts without a colon. */
export const isIP = (text: string): 0 | 4 | 6 => {
    if (text.includes(":")) return isIPv6(text) ? 6 : 0;
    return isIPv4(text) ? 4 : 0;
};

/**
 * A host in its one spelling: lower case, without the dot at the end, international names in ASCII (`xn--…`), IPv4 with
 * four decimal numbers, IPv6 in its shortest form; an IPv4 address inside an IPv6 address is the IPv4 address.
 * @param authority `host`, `host:port` or `[IPv6]:port`, without user information
 * @returns undefined where it is no host
 */
export function canonicalHost(authority: string): string | undefined {
    const bare = isIP(authority) === 6 ? `[${authority}]` : authority;
    const text = `http://${bare.replace(/%[\w.]+(?=\])/, "")}`;
    if (authority.length > LONGEST + 6 || !URL.canParse(text)) return undefined;
    const host = new URL(text).hostname.replace(/\.$/, "").replace(/^\[(.*)\]$/, "$1");
    if (host === "") return undefined;
    return isIP(host) === 6 ? (mappedIPv4(host) ?? host) : host;
}

/** The IPv4 address in `::ffff:808:808` (mapped) or `64:ff9b::808:808` (NAT64, RFC 6052). */
function mappedIPv4(host: string): string | undefined {
    const [, high = "", low = ""] = /^(?:::ffff|64:ff9b:):([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(host) ?? [];
    if (high === "") return undefined;
    const [one, two] = [parseInt(high, 16), parseInt(low, 16)];
    return [one >> 8, one & 255, two >> 8, two & 255].join(".");
}

/** Whether a canonical text is a name of several labels, or an address. */
export const isHost = (text: string): boolean => text.length <= LONGEST && (isIP(text) !== 0 || nameForm.test(text));

/** Whether a name stands under a top-level domain of the public DNS: `registry.example.eu`, not `db.svc.cluster.local`. */
export const isPublicName = (host: string): boolean => isIP(host) === 0 && tldts().parse(host).isIcann === true;

/** Addresses of private networks, of the machine itself and of its link, by RFC 6890. */
const privateForms =
    /^(?:10\.|127\.|0\.|169\.254\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|::1?$|fe[89ab]|f[cd])/;

/** Whether an address is reached over the public internet. */
export const isPublicAddress = (host: string): boolean => isIP(host) !== 0 && !privateForms.test(host);
