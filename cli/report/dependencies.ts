/** What the stacks of a report depend on: operators, places, keys, and whose order would stop them. */
import { stackNameOf } from "../../policies/core/finding";
import type { InventoryResource } from "./inventory";
import type { Report } from "./report";

/** Something that stacks depend on. */
export interface Dependency {
    readonly kind: "operator" | "place" | "host";
    /** The key in the inventory. */
    readonly id: string;
    readonly name: string;
    /** ISO 3166-1 codes; absent where nothing proves them. */
    readonly countries?: readonly string[];
    readonly allowed: "in" | "out" | "unprovable";
    readonly resources: number;
    /** `project/stack` */
    readonly stacks: readonly string[];
}

/** What an order of one country would stop. */
export interface Order {
    readonly country: string;
    readonly operators: readonly string[];
    readonly stacks: readonly string[];
    readonly resources: number;
    /** Of the resources that hold data, those that a failover plan does not have. */
    readonly uncovered: number;
}

export interface Dependencies {
    readonly dependencies: readonly Dependency[];
    /** Who holds the keys of how many resources that hold data. */
    readonly keys: Readonly<Record<"customer" | "provider" | "undetermined", number>>;
    readonly orders: readonly Order[];
}

/** Empty where the report has no inventory. */
export function dependenciesOf({ inventory }: Report): Dependencies {
    const keys = { customer: 0, provider: 0, undetermined: 0 };
    if (!inventory) return { dependencies: [], keys, orders: [] };
    const { resources, places, operators, endpoints } = inventory;
    for (const { key } of resources) if (key) keys[key]++;
    const by = (idsOf: (resource: InventoryResource) => readonly string[]) => grouped(resources, idsOf);
    const counted = (of: readonly InventoryResource[]) => ({ resources: of.length, stacks: stacksOf(of) });
    const found: readonly Dependency[] = [
        ...[...by(({ operator }) => (operator ? [operator] : []))].flatMap(([id, of]): Dependency[] => {
            const { name, jurisdiction, allowed } = operators[id] ?? { name: id, allowed: "unprovable" as const };
            return [
                {
                    kind: "operator",
                    id,
                    name,
                    ...(jurisdiction && { countries: jurisdiction }),
                    allowed,
                    ...counted(of),
                },
            ];
        }),
        ...[...by(({ place }) => (place ? [place] : []))].flatMap(([id, of]): Dependency[] => {
            const place = places[id];
            if (!place) return [];
            const { name, countries, allowed } = place;
            return [{ kind: "place", id, name, ...(countries && { countries }), allowed, ...counted(of) }];
        }),
        ...[...by(({ endpoints: hosts = [] }) => hosts)].flatMap(([id, of]): Dependency[] => {
            const operator = operators[endpoints[id]?.operator ?? ""];
            const { jurisdiction, allowed = "unprovable" } = operator ?? {};
            return [
                {
                    kind: "host",
                    id,
                    name: id,
                    ...(jurisdiction && { countries: jurisdiction }),
                    allowed,
                    ...counted(of),
                },
            ];
        }),
    ];
    const sorted = found.toSorted((one, other) => (textKey(one) < textKey(other) ? -1 : 1));
    return { dependencies: sorted, keys, orders: ordersOn(resources, operators) };
}

const textKey = ({ kind, allowed, id }: Dependency): string =>
    `${["operator", "place", "host"].indexOf(kind)} ${["out", "unprovable", "in"].indexOf(allowed)} ${id}`;

const stackOf = (urn: string): string => `${urn.split("::")[1] ?? ""}/${stackNameOf({ urn })}`;
const stacksOf = (resources: readonly InventoryResource[]): readonly string[] =>
    [...new Set(resources.map(({ urn }) => stackOf(urn)))].sort();

function grouped(resources: readonly InventoryResource[], idsOf: (resource: InventoryResource) => readonly string[]) {
    const groups = new Map<string, InventoryResource[]>();
    for (const resource of resources)
        for (const id of idsOf(resource)) {
            const group = groups.get(id);
            if (group) group.push(resource);
            else groups.set(id, [resource]);
        }
    return groups;
}

/** Of countries that are not allowed: what the operators under their law run, and would have to stop. */
function ordersOn(
    resources: readonly InventoryResource[],
    operators: NonNullable<Report["inventory"]>["operators"],
): readonly Order[] {
    const foreign = Object.entries(operators).filter(([, { allowed }]) => allowed === "out");
    const countries = [...new Set(foreign.flatMap(([, { jurisdiction = [] }]) => jurisdiction))].sort();
    return countries.flatMap((country): Order[] => {
        const under = foreign.filter(([, { jurisdiction = [] }]) => jurisdiction.includes(country));
        const ids = new Set(under.map(([id]) => id));
        const stopped = resources.filter(({ operator }) => operator !== undefined && ids.has(operator));
        if (stopped.length === 0) return [];
        return [
            {
                country,
                operators: under.map(([, { name }]) => name).sort(),
                stacks: stacksOf(stopped),
                resources: stopped.length,
                uncovered: stopped.filter(({ failover }) => failover && failover !== "covered").length,
            },
        ];
    });
}

/** A few lines for a terminal; empty where nothing is known. */
export function dependencyText({ dependencies, keys, orders }: Dependencies): string {
    if (dependencies.length === 0) return "";
    const line = ({ kind, name, countries, allowed, resources, stacks }: Dependency) =>
        `  ${kind.padEnd(8)}  ${allowed.padEnd(10)}  ${name}${countries ? ` (${countries.join(", ")})` : ""}: ${counted(resources, "resource")} of ${stacks.join(", ")}`;
    const orderLine = ({ country, operators, stacks, resources, uncovered }: Order) =>
        `  an order of ${country} reaches ${operators.join(", ")}: ${counted(resources, "resource")} of ${stacks.join(", ")} would stop${uncovered > 0 ? `, and no failover plan has ${uncovered} of them` : ""}`;
    return [
        "",
        "depends on",
        ...dependencies.map(line),
        `keys: ${keys.customer} held by the customer, ${keys.provider} by the provider, ${keys.undetermined} undetermined`,
        ...orders.map(orderLine),
        "",
    ].join("\n");
}

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? "" : "s"}`;
