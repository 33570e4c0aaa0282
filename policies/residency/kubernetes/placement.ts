import type { UNKNOWN } from "../../core/values";
import type { NamedPlace } from "../../location/place-inputs";

/** One value of a Kubernetes object that says where something is. */
export interface Placement {
    readonly path: string;
    readonly value: string | typeof UNKNOWN;
    /** Whose places these are, where the name beside the value tells; else the cluster decides. */
    readonly provider?: string | undefined;
    /** The service of the provider, by which multi-regions are told apart. */
    readonly service?: string | undefined;
    /** `input`: the value names the place. `reference`: it is the id of something that is there. */
    readonly kind: NamedPlace["kind"];
    /** The type that the provider's own SDK has for it. */
    readonly type?: string | undefined;
    /** Whether a name that no provider knows is no place at all, rather than a wrong one. */
    readonly loose?: boolean;
}
