/** What a program reads and does not declare, with `X.get(…)`: no part of its stack, and told all the same. */
import type { Position, Resource } from "../policies/core/resource";
import { UNKNOWN } from "../policies/core/values";
import { deployedProperties } from "./deployed-properties";
import { parseReference, parseUrn } from "./protocol/urn";
import { decodeResource, type EncodedResource } from "./resources";

/** A resource as the engine's events and its states hold it: ResourceV3 of Pulumi's apitype. */
export interface FoundResource {
    readonly urn: string;
    readonly type: string;
    readonly custom?: boolean;
    readonly id?: string | null;
    /** It is read, not managed. */
    readonly external?: boolean;
    /** Of what is read: what the program says to find it. */
    readonly inputs?: Properties | null;
    /** Of what is read: what the provider answered. */
    readonly outputs?: Properties | null;
    /** A reference: a URN and an identifier. */
    readonly provider?: string;
}
type Properties = Readonly<Record<string, unknown>>;

/** Whether it is something of a provider that the program reads; a reference to another stack is none. */
export const isOfProvider = ({ external, type }: Pick<FoundResource, "external" | "type">): boolean =>
    external === true && !type.startsWith("pulumi:");

/** What is read: its id, what the program says to find it, and what the provider answered. */
export function decodeRead(
    found: Omit<FoundResource, "provider">,
    provider: EncodedResource["provider"],
    position?: Position,
): Resource {
    const { urn, type, id } = found;
    const resource = decodeResource({
        urn,
        type,
        name: parseUrn(urn).name,
        inputs: { ...deployedProperties(found), ...(id && { id }) },
        ...(provider && { provider }),
        ...(position && { position }),
        isRead: true,
    });
    // What nobody knows yet tells no more than what is left out.
    const known = Object.entries(resource.properties).filter(([, value]) => value !== UNKNOWN);
    return { ...resource, properties: Object.fromEntries(known) };
}

/** What some of these resources are, of a state or of the engine's events: those that are read. */
export function readsAmong(
    found: readonly FoundResource[],
    providerAt: (urn: string) => FoundResource | undefined,
    positions?: ReadonlyMap<string, Position>,
): readonly Resource[] {
    return found.filter(isOfProvider).map((each) => {
        const provider = each.provider ? providerAt(parseReference(each.provider).urn) : undefined;
        return decodeRead(each, provider && providerOf(provider), positions?.get(each.urn));
    });
}

/** A provider resource, as decoding takes it. */
export const providerOf = ({ urn, type, inputs }: FoundResource): NonNullable<EncodedResource["provider"]> => ({
    urn,
    type,
    name: parseUrn(urn).name,
    properties: inputs ?? {},
});
