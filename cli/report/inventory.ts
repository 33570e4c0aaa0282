/** Where the resources of a stack are, who runs them, who holds their keys, and what they depend on. */

/** One resource. It names places, operators and endpoints as the catalog does, so no value of the program is in it. */
export interface InventoryResource {
    readonly urn: string;
    readonly type: string;
    readonly name: string;
    /** The key of a place in `places`. */
    readonly place?: string;
    /** The id of an operator in `operators`. */
    readonly operator?: string;
    /** Who holds the key of the data at rest; absent where the resource holds none, or no rule about keys is on. */
    readonly key?: "customer" | "provider" | "undetermined";
    /** Whether a failover plan has it; absent where it holds no data, or the rule is off. */
    readonly failover?: "covered" | "uncovered" | "undetermined";
    /** Patterns of `endpoints`. */
    readonly endpoints?: readonly string[];
    /** URNs of resources in this list. */
    readonly dependsOn?: readonly string[];
}

/** A place, by the key `provider/partition/id`. */
export interface InventoryPlace {
    readonly id: string;
    readonly name: string;
    readonly provider: string;
    /** ISO 3166-1 codes, or EU; absent where they cannot be proven. */
    readonly countries?: readonly string[];
    /** Whether it is within the allowed jurisdictions. */
    readonly allowed: "in" | "out" | "unprovable";
}

/** A company or body that runs something the stack uses. */
export interface InventoryOperator {
    readonly name: string;
    /** Countries whose law reaches it: of its seat, then of its owners; absent where they are not known. */
    readonly jurisdiction?: readonly string[];
    readonly allowed: "in" | "out" | "unprovable";
}

/** A host of the catalog that resources call, by its pattern. */
export interface InventoryEndpoint {
    readonly operator?: string;
    readonly category: string;
}

export interface Inventory {
    /** In the order of their URNs, without providers and the stack itself. */
    readonly resources: readonly InventoryResource[];
    readonly places: Readonly<Record<string, InventoryPlace>>;
    readonly operators: Readonly<Record<string, InventoryOperator>>;
    readonly endpoints: Readonly<Record<string, InventoryEndpoint>>;
    /** As the settings give them: `EU`, `EEA`, `ADEQUATE`, country codes. */
    readonly allowedJurisdictions: readonly string[];
}
