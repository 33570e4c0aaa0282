import { entryOf } from "../../core/lookup";
import { findEndpoint } from "../../catalog/endpoints";
import { providerNamed } from "../../catalog/kubernetes";
import { read } from "../../core/reading";
import { rememberedByText } from "../../core/remembered";
import { moduleOf } from "../../core/resource";
import { isProperties, UNKNOWN, type Properties } from "../../core/values";
import type { EmbeddedResource } from "../../location/embedded-resource";
import type { Placement } from "./placement";
import { placesIn, type NamedPlace } from "../../location/place-inputs";

/** Whether a kind is one that Kubernetes itself does not have: its group has a domain, and not Kubernetes' own. */
export const isCustom = rememberedByText((type): boolean => {
    const group = moduleOf(type);
    return group.includes(".") && !/\.k8s\.io$|^helm\.sh$/.test(group);
});

/** A number is an availability zone, and a pattern no name. */
export const isName = (text: string): boolean => /^[a-z][\w. -]*$/i.test(text.trim());

/** What a custom resource makes, as the SDK of its cloud would have it. */
export interface Made extends EmbeddedResource {
    readonly cloud: CloudKind | undefined;
}

/** What a custom resource makes; nothing where its `spec` is not known. */
export function madeBy(type: string, { spec }: Properties): Made | undefined {
    if (!isProperties(spec)) return undefined;
    const cloud = cloudBehind(type);
    const own = { type: cloud?.type ?? type, cloud };
    return isProperties(spec.forProvider)
        ? { ...own, properties: spec.forProvider, prefix: "spec.forProvider." }
        : { ...own, properties: spec, prefix: "spec." };
}

/** Places that the inputs of a custom resource name: those of a cloud's own operator as its SDK would read them. */
export function* cloudInputsIn(type: string, properties: Properties): Generator<Placement> {
    const made = madeBy(type, properties);
    if (!made) {
        if (properties.spec === UNKNOWN && cloudBehind(type)) yield { path: "spec", value: UNKNOWN, kind: "input" };
        return;
    }
    const { cloud, prefix } = made;
    for (const named of placesIn(made.type, made.properties)) {
        const { value, kind } = named;
        if (value !== UNKNOWN && (!isName(value) || (value.toLowerCase() === "global" && holdsNames.test(type))))
            continue;
        const path = `${prefix}${named.path}`;
        if (!cloud) yield* ofAny(named, path, made.properties);
        else
            yield {
                path,
                value,
                kind,
                type: cloud.type,
                provider: named.provider ?? cloud.provider,
                ...(kind === "input" && cloud.provider === "gcp" && { service: cloud.service }),
            };
    }
}

/** Kinds that hold addresses, names and rules, of which a worldwide one says nothing of where data are. */
const holdsNames = /:(Compute|DNS|Dns|PrivateDns|Network|Certificate|IAM|TrafficManager)\w*$/;

interface CloudKind {
    readonly provider: string;
    readonly service: string;
    /** As the provider's SDK names it: `gcp:storage/bucket:Bucket` for a StorageBucket of Config Connector. */
    readonly type: string;
}

const packages: Readonly<Record<string, string | undefined>> = {
    azure: "azure-native",
    hetzner: "hcloud",
    ovhcloud: "ovh",
};

/** The cloud that an operator's kind makes something in: `storage.cnrm.cloud.google.com`, `s3.aws.upbound.io`, AWSCluster. */
function cloudBehind(type: string): CloudKind | undefined {
    const group = moduleOf(type);
    const kind = type.split(":")[2] ?? "";
    const [ofKind = ""] = /^(aws|azure|gcp|hetzner|hcloud|ionos|ovh|scaleway|stackit)/i.exec(kind) ?? [];
    const provider = providerNamed(group) ?? providerNamed(ofKind);
    if (provider === undefined) return undefined;
    const [service = ""] = group.split(".");
    const pack = entryOf(packages, provider) ?? provider;
    if (pack === "azure-native") return { provider, service, type: `${pack}:${service}:${kind}` };
    const name =
        kind.toLowerCase().startsWith(service) && kind.length > service.length ? kind.slice(service.length) : kind;
    const module = name.charAt(0).toLowerCase() + name.slice(1);
    return { provider, service, type: `${pack}:${service}/${module}:${name}` };
}

/** In the kinds of others, an input that is named like a place names one only where it says a place that exists. */
function* ofAny(named: NamedPlace, path: string, root: Properties): Generator<Placement> {
    const { value, kind } = named;
    if (value === UNKNOWN || isText.test(named.path)) return;
    const holder = named.path.slice(0, Math.max(0, named.path.lastIndexOf(".")));
    const around = [holder, holder.slice(0, Math.max(0, holder.lastIndexOf(".")))].map((at) => blockAt(root, at));
    const provider =
        named.provider ?? providerNamed(holder.replace(/([A-Z])/g, "-$1")) ?? around.map(said).find(Boolean);
    if (kind === "input" && around.slice(0, 1).some((block) => hasOwnAddress(block, provider))) return;
    yield { path, value, kind, loose: true, ...(provider !== undefined && { provider }) };
}

/** Free text, and a region that only finds the address of a worldwide service. */
const isText = /(^|\.)(\w*([lL]abels|[aA]nnotations)|data|stringData|env|values|args|command)[.[]|route53\.region$/;

const blockAt = (root: Properties, path: string): Properties => {
    if (path === "") return root;
    const found = read(root, path);
    return found.state === "known" && isProperties(found.value) ? found.value : {};
};

/** The provider that a block names in a word of its own: `provider: aws`. */
const said = ({ provider, cloudProvider, type }: Properties): string | undefined =>
    [provider, cloudProvider, type].flatMap((text) => (typeof text === "string" ? (providerNamed(text) ?? []) : []))[0];

/** Storage that speaks a cloud's protocol at an address of its own takes any region, and most often `us-east-1`. */
const hasOwnAddress = (block: Properties, provider: string | undefined): boolean =>
    Object.entries(block).some(
        ([key, value]) =>
            /(endpoint|url|host|server)$/i.test(key) &&
            (value === UNKNOWN || (typeof value === "string" && findEndpoint(value)?.system !== (provider ?? "aws"))),
    );
