/**
 * What an unknown name of a key comes from. What a value came from is not what it is: a preview does not tell an
 * unchanged reference from a text that is made from one. docs/keys.md says what is accepted, and why.
 */
import { entryOf } from "../core/lookup";
import { read, type Reading } from "../core/reading";
import { madeFrom } from "../core/references";
import { normaliseType, type Resource } from "../core/resource";
import type { Stack } from "../core/stack";
import { formOf, type KeyForm } from "./key-forms";

interface Origin {
    readonly type: string;
    /** Absent for what the program only reads. */
    readonly resource?: Resource;
}

/**
 * The keys, vaults and sets of which an unknown value can be the unchanged name.
 * @param reading an unknown value
 * @param isBlock The value is not the name alone but a block in which the name stands: SDKs that fill in defaults make a
 * whole block unknown as soon as one value in it is.
 */
export function originsOf(
    stack: Stack,
    resource: Resource,
    reading: Reading,
    form: KeyForm,
    isBlock = isWithinUnknownBlock(reading),
): readonly Origin[] {
    const [property = ""] = reading.path.split(/[.[]/);
    const made = madeFrom(stack, resource, property);
    const onlyRead = (entryOf(resource.propertyDependencies ?? {}, property) ?? []).filter((urn) => !stack.find(urn));
    const origins: readonly Origin[] = [
        ...made.map((each) => ({ type: each.type, resource: each })),
        ...onlyRead.map((urn) => ({ type: normaliseType(urn.split("::")[2]?.split("$").at(-1) ?? "") })),
    ];
    const { from, beside = [] } = formOf(form);
    return origins.filter(({ type, resource: origin }) => {
        const handsOut = entryOf(from, type);
        if (handsOut === undefined) return isBlock && beside.includes(type);
        if (handsOut === "computed" || isBlock || !origin) return true;
        // An input that the program gives arrives known: an unknown that depends on it was made from something else.
        return read(origin.properties, handsOut.input).state !== "known";
    });
}

export const isWithinUnknownBlock = (reading: Reading): boolean =>
    reading.state === "unknown" && reading.block !== reading.path;
