import { declaredIn } from "./declared";
import { entryOf } from "./lookup";
import type { Resource } from "./resource";

/**
 * The resources that are known together. While a program registers its resources a policy host knows only one of them:
 * the stack then holds that one and is not complete.
 */
export interface Stack {
    /** Whether these are all resources. Only then does it mean anything that a resource is not among them. */
    readonly complete: boolean;
    /** The resource of a URN. Resources that the program only reads are not part of the stack. */
    find(urn: string): Resource | undefined;
    /** The resources from which the value of a top-level property came. */
    referenced(resource: Resource, property: string): readonly Resource[];
    /** The resources of a normalised type. */
    ofType(type: string): readonly Resource[];
    /** The resources whose parent has this URN. */
    childrenOf(urn: string): readonly Resource[];
    /** The resources that a provider, named by its URN, manages. */
    ofProvider(urn: string): readonly Resource[];
    /**
     * An index of one's own over all resources, or those of one type, built once for a stack.
     * @param keysOf The function is the identity of the index: declare it once, outside of any rule.
     */
    indexed(keysOf: (resource: Resource) => readonly string[], type?: string): (key: string) => readonly Resource[];
    /**
     * What is the same for every resource that a rule is asked about, computed once for a stack. It is the one way to look
     * at all resources: a rule that does so for each of them costs their number squared.
     * @param compute The function is the identity of what it computes: declare it once, outside of any rule.
     */
    once<T>(compute: (resources: readonly Resource[], stack: Stack) => T): T;
}

/** All resources of a stack, or those that are known so far, with what is declared inside them. */
export function stackOf(given: readonly Resource[], complete = true): Stack {
    const resources = given.some(({ declares }) => declares)
        ? given.flatMap((resource) => [resource, ...declaredIn(resource)])
        : given;
    const [only] = resources.length === 1 ? resources : [];
    let byUrn: ReadonlyMap<string, Resource> | undefined;
    const find = (urn: string): Resource | undefined =>
        (byUrn ??= new Map(resources.map((resource) => [resource.urn, resource]))).get(urn);
    const indexes = new Map<unknown, Map<string | undefined, ReadonlyMap<string, readonly Resource[]>>>();
    const indexed = (keysOf: (resource: Resource) => readonly string[], type?: string) => {
        // A resource that is judged alone is looked at: an index of one costs more.
        if (only) {
            const keys = type === undefined || only.type === type ? keysOf(only) : [];
            return (key: string): readonly Resource[] => (keys.includes(key) ? resources : []);
        }
        let ofKeys = indexes.get(keysOf);
        if (!ofKeys)
            indexes.set(keysOf, (ofKeys = new Map<string | undefined, ReadonlyMap<string, readonly Resource[]>>()));
        let index = ofKeys.get(type);
        if (!index) {
            const among = type === undefined ? resources : indexed(typeOf)(type);
            ofKeys.set(type, (index = grouped(among, keysOf)));
        }
        const built = index;
        return (key: string): readonly Resource[] => built.get(key) ?? [];
    };
    const computed = new Map<unknown, unknown>();
    const stack: Stack = {
        complete,
        find,
        referenced: (resource, property) =>
            (entryOf(resource.propertyDependencies ?? {}, property) ?? []).flatMap((urn) => {
                const found = find(urn);
                return found ? [found, ...declaredIn(found)] : [];
            }),
        ofType: (type) => indexed(typeOf)(type),
        childrenOf: (urn) => indexed(parentOf)(urn),
        ofProvider: (urn) => indexed(providerOf)(urn),
        indexed,
        once: <T>(compute: (resources: readonly Resource[], stack: Stack) => T): T => {
            if (!computed.has(compute)) computed.set(compute, compute(resources, stack));
            return computed.get(compute) as T;
        },
    };
    return stack;
}

const typeOf = ({ type }: Resource): readonly string[] => [type];
const parentOf = ({ parent }: Resource): readonly string[] => (parent === undefined ? [] : [parent]);
const providerOf = ({ provider }: Resource): readonly string[] => (provider === undefined ? [] : [provider.urn]);

function grouped(
    resources: readonly Resource[],
    keysOf: (resource: Resource) => readonly string[],
): ReadonlyMap<string, readonly Resource[]> {
    const groups = new Map<string, Resource[]>();
    for (const resource of resources)
        for (const key of keysOf(resource)) {
            const group = groups.get(key);
            if (group) group.push(resource);
            else groups.set(key, [resource]);
        }
    return groups;
}
