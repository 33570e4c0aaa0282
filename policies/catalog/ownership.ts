import { fold, withoutLegalForm } from "./names";
import { operatorRows, type OperatorRow } from "./operator-rows";
import { countries, list, once, oneOf, optional, provenance, readTable, required } from "./table";

const COLUMNS = {
    id: required,
    name: required,
    kind: oneOf("company", "state", "foundation", "fund"),
    /** Where the owner is at home. */
    seat: countries,
    /** Who controls it: as in the table of operators. */
    parent_id: list,
    note: optional,
    ...provenance,
};

/** Companies, states and funds that control operators and run no cloud themselves. */
export const ownerRows = once(() => readTable("operators/owners.tsv", COLUMNS));

/** Someone who may control an operator: an owner, or an operator itself. */
export interface Owner {
    readonly id: string;
    readonly name: string;
    readonly seat: readonly string[] | undefined;
    readonly parent_id: readonly string[];
}

const parties = once(() => {
    const all: readonly Owner[] = [...ownerRows(), ...operatorRows()];
    return new Map([
        ...all.map((party) => [withoutLegalForm(party.name), party] as const),
        ...all.map((party) => [fold(party.name), party] as const),
        ...all.map((party) => [party.id, party] as const),
    ]);
});

/** The owner or operator of an id, or of a name as people write it: `sap`, `Orange SA`, `Deutsche Telekom`. */
export const findOwner = (name: string): Owner | undefined =>
    parties().get(name) ?? parties().get(fold(name)) ?? parties().get(withoutLegalForm(name));

/** The operators that an owner controls, itself or by others. */
export const controlledBy = ({ id }: Owner): readonly OperatorRow[] =>
    operatorRows().filter((operator) => ownersAbove(operator).has(id));

/** What independence is judged by. */
export type Controlled = Pick<OperatorRow, "id" | "name" | "seat" | "parent_id">;

/** Every owner above an operator, the nearest first. */
export function ownersAbove({ parent_id }: Pick<Controlled, "parent_id">): ReadonlyMap<string, Owner> {
    const found = new Map<string, Owner>();
    const queue = [...parent_id];
    for (const id of queue) {
        if (id === "self" || found.has(id)) continue;
        // Whom the catalog does not know is taken for an owner that nobody controls.
        const owner = findOwner(id) ?? { id, name: id, seat: undefined, parent_id: ["self"] };
        found.set(id, owner);
        queue.push(...owner.parent_id);
    }
    return found;
}

/**
 * Who controls an operator in the end: several for a joint venture, the operator itself where nobody does, none where
 * that is not known.
 */
export function ultimateParents(operator: Controlled): readonly Owner[] {
    if (operator.parent_id.includes("self")) return [operator];
    return [...ownersAbove(operator).values()].filter(({ parent_id }) => parent_id.includes("self"));
}

/** The one party that controls an operator in the end; undefined for a joint venture, and where it is not known. */
export function ultimateParent(operator: Controlled): Owner | undefined {
    const [first, ...others] = ultimateParents(operator);
    return others.length === 0 ? first : undefined;
}

/** Whether two operators are independent, and why not. */
export interface Independence {
    /** `unknown`: who controls one of them is not known. */
    readonly independent: "yes" | "no" | "unknown";
    /** One sentence for a message. */
    readonly reason: string;
}

/** Two operators are independent unless they are one, one controls the other, or one party controls both. */
export function areIndependent(one: Controlled, other: Controlled): Independence {
    const [above, beyond] = [ownersAbove(one), ownersAbove(other)];
    const shared = [...above.values()].find((owner) => beyond.has(owner.id));
    const open = [one, other].find((each) => ultimateParents(each).length === 0);
    if (one.id === other.id) return because("no", `Both are ${one.name}`);
    if (above.has(other.id)) return because("no", `${other.name} controls ${one.name}`);
    if (beyond.has(one.id)) return because("no", `${one.name} controls ${other.name}`);
    if (shared) return because("no", `${shared.name} controls ${one.name} and ${other.name}`);
    if (open) return because("unknown", `It is not known who controls ${open.name}`);
    return because("yes", `No party controls both ${one.name} and ${other.name}`);
}

/** Names may end with a full stop of their own. */
const because = (independent: Independence["independent"], reason: string): Independence => ({
    independent,
    reason: reason.endsWith(".") ? reason : `${reason}.`,
});

/** Under whose law an operator stands. */
export interface OperatorLaw {
    /** Of its own seat; undefined where that is not known. */
    readonly own: readonly string[] | undefined;
    /** Of its ultimate parents; undefined where they are not known. */
    readonly parent: readonly string[] | undefined;
    /** Both, and of every owner between them. */
    readonly all: readonly string[] | undefined;
}

/** The countries whose law reaches an operator. */
export function lawOf(operator: OperatorRow): OperatorLaw {
    const parents = ultimateParents(operator);
    return {
        own: operator.seat,
        parent: parents.length === 0 ? undefined : [...new Set(parents.flatMap(({ seat }) => seat ?? []))],
        all: countriesOver(operator),
    };
}

/** The countries of an operator's seat, then of each of its owners; undefined where none is known. */
export function countriesOver(operator: OperatorRow): readonly string[] | undefined {
    const owners = [...ownersAbove(operator).values()];
    const law = [...new Set([operator, ...owners].flatMap(({ seat }) => seat ?? []))];
    return law.length > 0 ? law : undefined;
}
