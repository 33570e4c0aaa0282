import type { KeyForm } from "./key-forms";

/** A setting with the values that turn the key on, compared without regard to case. */
export interface Switch {
    readonly path: string;
    readonly on: readonly string[];
    /** What the platform does where the setting is not given. */
    readonly absent: "on" | "off";
    /** Where this property is given, the platform uses the key without the switch. A replica is encrypted as its primary. */
    readonly notNeededWhen?: string;
}

/** A property that names another resource, whose key this resource takes. */
export interface KeySource {
    readonly path: string;
    /** The types that the property may name. Absent: the data are not in this resource, and no key is asked for. */
    readonly from?: readonly string[];
}

/** Other resources of the stack that may set the key of this one. */
export interface KeySetter {
    readonly types: readonly string[];
    /** The property by which a setter names this resource, or names the place in which both are. */
    readonly matchedBy: string;
    /** The property of this resource that holds the same text; `matchedBy` where none is given. */
    readonly ownProperty?: string;
    /** This resource has no input for a key: the paths of the row are those of the setter. */
    readonly hasNoInput?: boolean;
    /** The key counts only if the resource is encrypted: by the row's switch, or by a setting of the whole place. */
    readonly usedWith?: { readonly type: string; readonly switch: Switch };
}

/** A condition on one property: it has one of these values, or none of these, or is given, or is not given. */
export interface Condition {
    readonly path: string;
    readonly is?: readonly string[];
    readonly not?: readonly string[];
    readonly given?: boolean;
}

/** Where a row comes from. */
export interface Provenance {
    /** The package and version whose inputs were read, or the page that describes them. */
    readonly source: string;
    /** The day on which the source was read: YYYY-MM-DD. */
    readonly checked: string;
}

/** How a resource type names the key of some of its data at rest. All paths but that of `where` are below `at`. */
export interface KeyRow extends Provenance {
    /** The platform reads the names in this map without regard to case. */
    readonly anyCase?: string;
    /** A block that may be absent: then there is nothing to encrypt. `[]` names every element of a list. */
    readonly at?: string;
    /** Any one of these paths. Where a path has `[]`, every element needs its key. Messages name the first path. */
    readonly key: readonly [string, ...string[]];
    readonly form: KeyForm;
    /** Without it, the platform ignores the key. With the form `switch` there is no other input: another resource names the key. */
    readonly switch?: Switch;
    /** The key is used only if these are on as well. */
    readonly andSwitches?: readonly Switch[];
    /** The vault that holds the key, where `key` is only the key's name in it. */
    readonly vault?: string;
    /** What the key needs beside it to work: the identity that reads it. */
    readonly needs?: readonly string[];
    /** Keys that the customer hands over with each request. They cannot be revoked and do not count. */
    readonly supplied?: readonly string[];
    /** Where one of these is given and no key is named, the resource takes the key of what it names. */
    readonly inherits?: readonly KeySource[];
    /** The key that is used where none is named. It is judged where it is set: a key is judged, but not asked for. */
    readonly fallbackKey?: string;
    readonly setBy?: KeySetter;
    /** The row holds only under this condition: the provisioner of a storage class, for example. */
    readonly where?: Condition;
    /** What the service requires before it takes a key: `only the SKU Premium takes one`. */
    readonly requirement?: string;
}

/** Normalised type token → the keys of the type. */
export type KeyRows = Readonly<Record<string, readonly KeyRow[]>>;
