import {
    areIndependent,
    cloudOf,
    findOperator,
    findOwner,
    findPlace,
    jurisdictionOf,
    operatorOfPackage,
    operatorsOf,
    type AdditionalPlace,
    type Operator,
    type Place,
} from "../catalog";
import { fold } from "../catalog/names";
import { packageOf, type Provider, type Resource } from "../core/resource";
import type { Stack } from "../core/stack";
import { cloudBehind } from "../location/cloud-behind";
import { operatorAtAddress } from "../location/cluster-place";
import { storesIn } from "./stateful";

/** An operator that an organisation adds in its settings. It fills gaps; what the catalog knows it does not change. */
export interface AdditionalOperator {
    readonly name: string;
    /** Where the company or state that controls it in the end is at home. */
    readonly jurisdiction: readonly string[];
    readonly parent?: string;
    readonly source: string;
}

export type KnownOperator = Pick<
    Operator,
    "id" | "name" | "seat" | "parent_id" | "jurisdiction" | "failover" | "runs" | "note" | "vendor_id"
>;

/** The operator of a name, from the catalog or the settings. */
export function operatorNamed(name: string, additional: readonly AdditionalOperator[]): KnownOperator | undefined {
    const added = additional.find((operator) => fold(operator.name) === fold(name));
    return (
        findOperator(name) ??
        (added && {
            ...added,
            id: added.name,
            seat: added.jurisdiction,
            parent_id: added.parent === undefined ? ["self"] : [findOwner(added.parent)?.id ?? added.parent],
            failover: "yes" as const,
            runs: [],
            note: undefined,
            vendor_id: [],
        })
    );
}

/** The operators whose clouds a stack uses, and the providers that do not tell theirs. */
export interface Primary {
    readonly operators: readonly KnownOperator[];
    readonly untold: readonly Provider[];
}

/**
 * Who runs the primary, by the settings of the providers that the stack's resources use. Providers of no cloud are left
 * out unless they hold data. The address of a Kubernetes cluster may tell who runs it; where it does not, a stack of nothing
 * else has to declare its operators.
 */
export function primaryOf(stack: Stack, declared: readonly KnownOperator[]): Primary {
    const { operators, untold } = stack.once(toldBy);
    return { operators: declared.length === 0 ? operators : distinct([...operators, ...declared]), untold };
}

/** What the resources of a stack tell of its primary. */
function toldBy(resources: readonly Resource[], stack: Stack): Primary {
    const providers = new Map(resources.flatMap(({ provider }) => (provider ? [[provider.urn, provider]] : [])));
    const found = [...providers.values()].flatMap((provider) => {
        const candidates = candidatesOf(provider, stack);
        return candidates ? [{ provider, candidates }] : [];
    });
    return {
        operators: distinct([...found.flatMap(({ candidates }) => candidates), ...serviceOperators(stack)]),
        untold: found.filter(({ candidates }) => candidates.length === 0).map(({ provider }) => provider),
    };
}

const distinct = (operators: readonly KnownOperator[]): readonly KnownOperator[] => [
    ...new Map(operators.map((operator) => [operator.id, operator])).values(),
];

/** Who runs the services, other than clouds, that hold data of the stack. */
function serviceOperators(stack: Stack): readonly KnownOperator[] {
    return storesIn(stack).flatMap(({ type, provider }) => {
        if (!provider) return [];
        const found = operatorOfPackage(packageOf(type), provider.properties);
        return found?.operator && cloudOf(packageOf(type)) === undefined ? [found.operator] : [];
    });
}

/** Who may run what a provider talks to; undefined where that is no cloud, or a cluster whose address tells nobody. */
export function candidatesOf(provider: Provider, stack: Stack): readonly KnownOperator[] | undefined {
    if (packageOf(provider.type) === "kubernetes") {
        const operator = operatorAtAddress(provider);
        return operator && [operator];
    }
    const cloud = cloudBehind(provider, stack);
    return cloud && operatorsOf(cloud);
}

/** The same company, or two of which one party controls both, or one the other. */
export const sameHouse = (one: KnownOperator, other: KnownOperator): boolean =>
    areIndependent(one, other).independent === "no";

/** Countries outside the Union whose law both stand under. What stops two operators inside it is the Union's own law. */
export function sharedLaw(one: KnownOperator, other: Pick<KnownOperator, "jurisdiction">): readonly string[] {
    return (one.jurisdiction ?? []).filter(
        (country) => other.jurisdiction?.includes(country) && !jurisdictionOf(country)?.eu,
    );
}

/** Of the operators of a primary, the first with which another falls, and why; undefined where it outlives all. */
export function fallsWith(
    primary: readonly KnownOperator[],
    other: KnownOperator,
): { readonly operator: KnownOperator; readonly law?: readonly string[] } | undefined {
    const twin = primary.find((operator) => sameHouse(operator, other));
    if (twin) return { operator: twin };
    const peer = primary.find((operator) => sharedLaw(operator, other).length > 0);
    return peer && { operator: peer, law: sharedLaw(peer, other) };
}

/** Someone of whom no more is known than a name and the law: who is behind a host or a payment service. */
export const partyOf = (name: string, jurisdiction: readonly string[] | undefined): KnownOperator => ({
    id: `service ${name}`,
    name,
    seat: jurisdiction,
    parent_id: ["self"],
    jurisdiction,
    failover: "n/a",
    runs: [],
    note: undefined,
    vendor_id: [],
});

/** The place of an operator's own id of a region. */
export const regionOf = (
    { id, name, runs }: KnownOperator,
    region: string,
    additional: readonly AdditionalPlace[],
): Place | undefined =>
    (runs.length > 0 ? runs : [id, name])
        .map((run) => run.split("/"))
        .flatMap(([provider = "", partition]) => findPlace({ provider, partition, id: region }, additional) ?? [])[0];
