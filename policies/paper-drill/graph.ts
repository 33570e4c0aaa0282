/** What a drill is run on: the elements of stacks, who could stop each of them, and what each depends on. */
import type { Controlled } from "../catalog/ownership";
import type { DependencyKind } from "./rows/dependency-kinds";

/** Who runs something, as far as an order against a company or a country asks. */
export interface Party {
    readonly name: string;
    /** Its row in the catalog, by which ownership is judged; absent for a host that the settings or a plan declare. */
    readonly controlled?: Controlled;
    /** Countries whose law reaches it; undefined where they are not known. */
    readonly countries: readonly string[] | undefined;
    /** Ids of the companies whose technology it runs. */
    readonly vendors: readonly string[];
}

/** `own`: nobody but the customer. A list: one of these, which one is not told where there are several. */
export type RunBy = "own" | "unknown" | readonly Party[];

/** What an element is for. Those from `registry` on stand outside of the stack. */
export type Role =
    | "data"
    | "workload"
    | "key"
    | "part"
    | "cluster"
    | "registry"
    | "identity"
    | "dns"
    | "certificates"
    | "mail"
    | "monitoring"
    | "supply"
    | "state"
    | "service"
    | "target";

/** Where something is, as a region is told from another. */
export interface Spot {
    readonly provider: string;
    /** The region; of a zone, its region. Undefined: not told. */
    readonly region: string | undefined;
    readonly countries: readonly string[] | undefined;
    /** Worldwide, or spread over regions: the loss of one does not stop it. */
    readonly spread: boolean;
}

export interface Element {
    /** A URN, or a word and a name: `registry registry.example.eu`. */
    readonly id: string;
    /** The stack that declares it; absent for what stands outside of all stacks. */
    readonly stack?: string;
    /** `Server 'database'`, or the name of a host. */
    readonly label: string;
    /** The normalised type token; absent for what stands outside. */
    readonly type?: string;
    readonly role: Role;
    /** What is lost with it; only data has it. */
    readonly holds?: string;
    /** Whether it holds data is unknown until deployment. */
    readonly mayHold?: true;
    /** Bytes that are provisioned for the data, where the program says so. */
    readonly bytes?: number;
    /** Whether users feel it when it stops: a workload that runs all the time, or the name under which it is found. */
    readonly serves?: true;
    readonly runBy: RunBy;
    readonly spot?: Spot;
}

/** `from` needs one of `to`: where there are several, each is a way round the others. */
export interface Dependency {
    readonly from: string;
    readonly to: readonly [string, ...string[]];
    readonly kind: DependencyKind;
    /** Milliseconds from the stop of `to` to that of `from`, where the program tells; else that of the kind. */
    readonly after?: number;
}

export interface Graph {
    readonly elements: ReadonlyMap<string, Element>;
    readonly dependencies: readonly Dependency[];
}

/** A graph of elements and dependencies in an order of its own, so that the order of a program changes nothing. */
export function graphOf(elements: Iterable<Element>, dependencies: Iterable<Dependency>): Graph {
    const byId = new Map([...elements].map((element) => [element.id, element]));
    const sorted = [...byId.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
    const known = new Map(
        [...dependencies]
            .filter(({ from, to }) => byId.has(from) && to.every((id) => byId.has(id) && id !== from))
            .map((each): readonly [string, Dependency] => [textOf(each), each])
            // Of two that say the same, whichever comes first in this order stands.
            .sort(([one], [other]) => (one < other ? 1 : -1))
            .map(([, each]) => [keyOf(each), each]),
    );
    return {
        elements: new Map(sorted.map((element) => [element.id, element])),
        dependencies: [...known].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, each]) => each),
    };
}

const keyOf = ({ from, to, kind }: Dependency): string => [from, kind, ...[...to].sort()].join(" ");

const textOf = ({ from, to, kind, after }: Dependency): string => JSON.stringify([from, kind, to, after]);

/** Several graphs as one. What stands outside of all stacks, such as a registry, is one element. */
export const joined = (graphs: readonly Graph[]): Graph =>
    graphOf(
        graphs.flatMap(({ elements }) => [...elements.values()]),
        graphs.flatMap(({ dependencies }) => dependencies),
    );
