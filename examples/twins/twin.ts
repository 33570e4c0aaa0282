import type { FailoverPlanArgs } from "rempart";
import type { Platform } from "../components/platform";

/** An example with one thing broken. */
export interface Twin {
    /** What is broken, for the table in README.md. */
    readonly what: string;
    /** Settings of the stack that are changed, by their name without the project: objects are merged, all else replaced. */
    readonly settings?: Readonly<Record<string, unknown>>;
    /** Inputs of one resource that are changed, by its type and its name: objects are merged, all else replaced. */
    readonly inputs?: { readonly type: string; readonly name: string; readonly props: Changed };
    /** A resource too many. */
    readonly more?: () => void;
    /** What the plan is told of the platform; `none` for no plan. */
    readonly plan?: "none" | ((platform: Platform) => Platform);
}

/** What is changed, or what makes the changed out of the given. */
export type Changed =
    | Readonly<Record<string, unknown>>
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- inputs of any resource
    | ((given: any) => Readonly<Record<string, unknown>>);

export type Twins = Readonly<Record<string, Twin>>;

/** Changes of the failover facts in the stack file. */
export const facts = (changed: Partial<FailoverPlanArgs>): Twin["settings"] => ({ failover: changed });
