import { status } from "@grpc/grpc-js";
import { isUrn } from "../../protocol/urn";

/** An answer to the program that is an error with a gRPC status. The texts here are Pulumi's. */
export class Refused extends Error {
    constructor(
        readonly code: status,
        message: string,
    ) {
        super(message);
    }
}

/** @throws Refused when the type has not the form `package:module:Name`. */
export function assertType(type: string): void {
    if (type.split(":").length === 3) return;
    throw new Refused(status.INVALID_ARGUMENT, `Type '${type}' is not a valid type token (must have format '*:*:*')`);
}

/** @returns the URNs @throws Refused when one of them is no URN */
export function assertUrns(urns: readonly string[], what: string): readonly string[] {
    const wrong = urns.find((urn) => !isUrn(urn));
    if (wrong !== undefined) throw new Refused(status.INVALID_ARGUMENT, `invalid ${what} URN: ${wrong}`);
    return urns;
}
