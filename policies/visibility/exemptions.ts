/** Why no rule of a control has anything to ask of a resource, or why none could ask. */
import { globalServiceOf } from "../catalog/global-services";
import { placeInputsOf, whyNothingToJudge } from "../catalog/known-types";
import { declaredIn } from "../core/declared";
import { seek } from "../core/leaves";
import { packageOf, type Resource } from "../core/resource";
import type { Control } from "../core/rule";
import { UNKNOWN } from "../core/values";
import { stackOf } from "../core/stack";
import { isNoHost } from "../endpoints/hosts/not-hosts";
import { holdsData, isWholeStore, storeRowOf } from "../failover/stateful";
import { customerManagedKey } from "../keys";
import { unseenKindOf } from "./unseen-kinds";

/** What could be done about a control that did not look at a resource, or that there is nothing to do. */
export type Gap =
    | "nothing to judge"
    | "judged with the stack"
    | "the provider's API"
    | "the SDK"
    | "what only a deployment shows"
    | "a limit of ours"
    | "what no tool can see";

/** Why no rule of a control looked at a resource. */
export interface Reason {
    readonly gap: Gap;
    /** A sentence about the resource. */
    readonly why: string;
}

/** What the reason means for coverage: nothing to ask, asked of the stack as a whole, or not covered. */
export function standingOf(resource: Resource, control: Control): "exempt" | "judged" | undefined {
    const { gap } = reasonFor(resource, control);
    return gap === "nothing to judge" ? "exempt" : gap === "judged with the stack" ? "judged" : undefined;
}

/** Why a control has nothing to ask of a resource that none of its rules looked at; undefined where it would have. */
export function exemptionOf(resource: Resource, control: Control): string | undefined {
    const { gap, why } = reasonFor(resource, control);
    return gap === "nothing to judge" ? why : undefined;
}

/** The reason for a resource that no rule of a control looked at. */
export function reasonFor(resource: Resource, control: Control): Reason {
    const { type } = resource;
    const inside = declaredIn(resource).map((each) => reasonFor(each, control));
    if (inside.length > 0) return inside.find(({ gap }) => gap !== "nothing to judge") ?? inside[0]!;
    const hidden = unseenKindOf(resource);
    if (hidden) return { gap: hidden.gap, why: `It ${hidden.does}.` };
    // What is said of a module has stores for exceptions.
    const byRow =
        control === "failover" && isStore(resource) ? undefined : whyNothingToJudge(type, control, resource.properties);
    if (byRow !== undefined) return nothing(`It ${byRow}.`);
    const isKnown = placeInputsOf(type) !== undefined || hasRow(type, control);
    return isKnown ? byControl[control](resource) : ofUnknownType(type);
}

/** Whether a control knows a type by a row of its own. */
const hasRow = (type: string, control: Control): boolean =>
    (control === "failover" && isWholeStore(type)) ||
    (control === "keys" && Object.hasOwn(customerManagedKey.rows ?? {}, type));

const nothing = (why: string): Reason => ({ gap: "nothing to judge", why });
const ofUnknownType = (type: string): Reason => ({
    gap: "a limit of ours",
    why: `No rule knows the type, and the inputs of ${packageOf(type)} were not all read.`,
});

const byControl: Readonly<Record<Control, (resource: Resource) => Reason>> = {
    places: ({ type, properties }) => {
        const inputs = placeInputsOf(type);
        const service = globalServiceOf(type, properties);
        if (service?.holds === "contract")
            return { gap: "the provider's API", why: `No input that is set names its place: ${service.why}.` };
        if (inputs !== "own" && (service?.holds === "names" || service?.holds === "placed"))
            return nothing(`It has no place of its own: ${service.why}.`);
        if (inputs === "none") return nothing("Its SDK has no input that names a place: it is where its parent is.");
        if (inputs === "inside")
            return nothing("None of its inputs that can name a place is set: it is where its parent is.");
        return { gap: "a limit of ours", why: "It takes a place, and no rule asked for it." };
    },
    keys: (resource) => {
        const { type } = resource;
        if (Object.hasOwn(customerManagedKey.rows ?? {}, type))
            return nothing("What a key is asked for is not in it, or takes the key of what it belongs to.");
        if (isPart(resource)) return nothing("It takes no key of its own, and holds no data but its parent's.");
        return { gap: "the provider's API", why: "It takes no key of the customer's, and it may hold data." };
    },
    endpoints: ({ properties }) =>
        namesAddress(properties)
            ? { gap: "a limit of ours", why: "It names a host, an address or an image that no rule reads." }
            : nothing("It names no host, address or image."),
    failover: (resource) => {
        if (isWholeStore(resource.type))
            return isStore(resource)
                ? { gap: "judged with the stack", why: "The stack is asked for a plan for what it holds." }
                : nothing("As it is set it holds no data, or a copy of another's.");
        if (storeRowOf(resource.type)?.partOf) return nothing("It goes where the resource goes that it is a part of.");
        if (isPart(resource)) return nothing("It holds no data of its own.");
        return { gap: "a limit of ours", why: "Nobody has said whether it holds data." };
    },
};

/** Whether a resource owns data as it is set, or may. */
const isStore = (resource: Resource): boolean =>
    isWholeStore(resource.type) && holdsData(resource, stackOf([resource], false)) !== false;

/** Whether a resource is a part of another, or a definition in a cluster: what has no place of its own, is not everywhere, and was not ordered by itself. */
function isPart({ type, properties }: Resource): boolean {
    const holds = globalServiceOf(type, properties)?.holds;
    if (holds === "names") return true;
    const isOfItsOwn = holds === "world" || holds === "edge" || holds === "contract";
    return placeInputsOf(type) !== "own" && !isWholeStore(type) && !isOfItsOwn;
}

/** Names of inputs that hold hosts, addresses or images. */
const addressName = /(^|[a-z])(host|hostname|hostName|hosts|fqdn|url|uri|endpoint|image|server|registry|domain)s?$/i;
const hostText = /^[a-z0-9-]+(\.[a-z0-9-]+)*\.(com|net|org|io|dev|cloud|app|eu|de|fr|uk|us|ai)(:\d+)?(\/|$)/i;
/** The hosts in URLs. A name without a dot is a service of the cluster, or a place that a script fills in. */
const hostsInUrls = /:\/\/(?:[^\s/"'<>]*@)?([a-z0-9_-]+\.[a-z0-9.-]+)/gi;

/** Names of inputs that look like it and hold keys, which are asked for elsewhere, API groups, kinds, drivers or words. */
const otherName =
    /key|vault|^(apiVersion|apiGroups?|group|type|provisioner|driver|scopes|oauthScopes|description|schema)$/i;

function namesAddress(properties: Resource["properties"]): boolean {
    for (const { key, value } of addresses.leaves(properties)) {
        if (otherName.test(key)) continue;
        if (value === UNKNOWN ? addressName.test(key) : typeof value === "string" && isAddress(value)) return true;
        if (typeof value === "string" && value !== "" && addressName.test(key) && /[./:]/.test(value)) return true;
    }
    return false;
}

/** Names that are reserved, such as those of a private network (`.internal`), are nobody's: no rule reads them. */
const isAddress = (text: string): boolean =>
    hostText.test(text) || [...text.matchAll(hostsInUrls)].some(([, host = ""]) => !isNoHost(host.toLowerCase(), ""));
const addresses = seek({ key: (key) => addressName.test(key), text: isAddress });
