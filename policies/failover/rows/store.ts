/** What a row says of a type that owns data. */

/** Holds where a property is given; with `is` or `isNot`, where a value of it is, or is not, one of these. */
export interface Condition {
    readonly path: string;
    readonly is?: readonly string[];
    readonly isNot?: readonly string[];
}

export interface Stateful {
    /** What is lost with it. */
    readonly holds: string;
    /** It holds data only then. */
    readonly when?: Condition;
    /** Then it is a copy of another resource, and goes where that goes. */
    readonly copyWhen?: Condition;
}
