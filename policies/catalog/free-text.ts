import { entry, once, optional, provenance, readTable, required } from "./table";

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
export const freeTextRows = once(() => readTable("types/free-text.tsv", FREE_TEXT));

const namesByPackage = once(() => {
    const found = new Map<string, Set<string>>();
    for (const row of freeTextRows())
        if (row.type === undefined) entry(found, row.package, () => new Set()).add(row.name);
    return found;
});
const pathsByType = once(() => {
    const found = new Map<string, RegExp[]>();
    for (const { name, type } of freeTextRows())
        if (type !== undefined) entry(found, type, () => []).push(beginning(name));
    return found;
});

/** What begins with a path; `{}` stands for any key. */
function beginning(path: string): RegExp {
    const literal = path.split("{}").map((part) => part.replace(/[.[\]]/g, "\\$&"));
    return new RegExp(`^${literal.join(String.raw`(?:\.[^.[]+|\["(?:[^"\\]|\\.)*"\])`)}(?=[.[])`);
}

/** The names under which a package holds free text in any type. */
export const freeTextNames = (packageName: string): ReadonlySet<string> | undefined =>
    namesByPackage().get(packageName);

/** Whether a path (`[]` for indices) of a type runs through free text under a name that holds places in another. */
export const isInFreeText = (type: string, path: string): boolean =>
    pathsByType()
        .get(type)
        ?.some((block) => block.test(path)) ?? false;
