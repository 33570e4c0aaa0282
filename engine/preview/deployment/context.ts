/** The texts of errors in this room are Pulumi's, word for word: users and recordings know them. */
import type { PolicyDiagnostic, PolicyHost } from "../../policy-host/analyzer";
import { messageOf } from "../../error-message";
import type { ProviderPlugin } from "../providers/provider-plugin";
import type { State } from "./goal";
import type { Selection } from "./targets";

/** What the steps need of the run they are part of. */
export interface DeploymentContext {
    readonly project: string;
    readonly stack: string;
    readonly providers: ProviderPlugin;
    readonly hosts: readonly PolicyHost[];
    readonly selection: Selection;
    readonly runHooks: (names: readonly string[], kind: "before" | "after", state: State) => Promise<void>;
    readonly diagnose: (diagnostic: PolicyDiagnostic) => void;
    /** Reports an error that ends the run. */
    readonly fail: (message: string, urn?: string) => void;
    /** Reports an error after which the run goes on. */
    readonly report: (message: string, urn?: string) => void;
    readonly ended: () => boolean;
}

/** An error that has been reported and ends the run. */
export class Ended extends Error {}

/** Reports an error that ends the run. @returns what to throw */
export function end({ fail }: Pick<DeploymentContext, "fail">, message: string, urn?: string): Ended {
    fail(message, urn);
    return new Ended(message);
}

/** Waits for work; an error in it ends the run. @param before stands before the text of the error */
export async function orEnd<T>(
    context: Pick<DeploymentContext, "fail">,
    work: Promise<T>,
    urn: string,
    before = "",
): Promise<T> {
    try {
        return await work;
    } catch (error) {
        if (error instanceof Ended) throw error;
        throw end(context, `${before}${messageOf(error)}`, urn);
    }
}
