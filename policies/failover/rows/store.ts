/** What a row says of a type that owns data. */

/** Holds where a property is given; with `is` or `isNot`, where a value of it is, or is not, one of these. */
export interface Condition {
    readonly path: string;
    readonly is?: readonly (string | boolean)[];
    readonly isNot?: readonly (string | boolean)[];
}

export interface Stateful {
    /** What is lost with it. */
    readonly holds: string;
    /** It holds data only then. */
    readonly when?: Condition;
    /** Then it is a copy of another resource, and goes where that goes. */
    readonly copyWhen?: Condition;
    /**
     * It is a part, such as a database of a server: the inputs that name its owner. It goes where the owner goes, and holds
     * data of its own where the owner is not in the stack.
     */
    readonly partOf?: readonly string[];
    /** The types of its owner; where nothing is said, the stores of the same module. */
    readonly owners?: readonly string[];
    /** Nobody has said what the type holds: it may hold something where it claims volumes. */
    readonly unsaid?: true;
}
