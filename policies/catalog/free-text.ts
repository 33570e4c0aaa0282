import { rememberedByText } from "../core/remembered";
import { packageOf } from "../core/resource";
import { entry, once, optional, provenance, readTable, required, rowsByPackage } from "./table";

/**
 * Maps and opaque values of the SDKs whose keys are the user's, so that a key such as `location` in them says nothing.
 * `npm run coverage:sdks` reads them: by their names where nothing else of that name holds a place, else by type and path.
 */
export const FREE_TEXT = {
    package: required,
    /** The type; empty: every type of the package. */
    type: optional,
    /** A name in any type, or a path of the type. */
    name: required,
    ...provenance,
};
const FILE = "types/free-text.tsv";
export const freeTextRows = once(() => readTable(FILE, FREE_TEXT));
const ofPackage = rowsByPackage(FILE, freeTextRows);

/** By the type; under no name what holds for every type of the package. */
const namesOfPackage = rememberedByText((packageName) => {
    const found = new Map<string, Set<string>>();
    for (const { name, type = "" } of ofPackage(packageName)) entry(found, type, () => new Set()).add(name);
    return found;
});
const pathsOfType = rememberedByText((type) => Array.from(namesOfPackage(packageOf(type)).get(type) ?? [], beginning));

/** What begins with a path; `{}` stands for any key. */
function beginning(path: string): RegExp {
    const literal = path.split("{}").map((part) => part.replace(/[.[\]]/g, "\\$&"));
    return new RegExp(`^${literal.join(String.raw`(?:\.[^.[]+|\["(?:[^"\\]|\\.)*"\])`)}(?=[.[])`);
}

/** The names under which a package holds free text in any type. */
export const freeTextNames = (packageName: string): ReadonlySet<string> | undefined =>
    namesOfPackage(packageName).get("");

/** Whether a path (`[]` for indices) of a type runs through free text under a name that holds places in another. */
export const isInFreeText = (type: string, path: string): boolean =>
    pathsOfType(type).some((block) => block.test(path));
