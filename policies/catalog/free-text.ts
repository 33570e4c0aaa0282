import { list, once, provenance, readTable, required } from "./table";

/**
 * Maps and opaque values of the SDKs whose keys are the user's, so that a key such as `location` in them says nothing.
 * `npm run coverage:sdks` reads them: by their names where nothing else of that name holds a place, else by type and path.
 */
export const FREE_TEXT = { package: required, names: list, types: list, ...provenance };
export const freeTextRows = once(() => readTable("types/free-text.tsv", FREE_TEXT));

const namesByPackage = once(() => {
    const whole = freeTextRows().filter(({ types }) => types.length === 0);
    return new Map(whole.map((row) => [row.package, new Set(row.names)]));
});
const pathsByType = once(() => {
    const found = new Map<string, RegExp[]>();
    for (const { names, types } of freeTextRows())
        for (const type of types) found.set(type, [...(found.get(type) ?? []), ...names.map(beginning)]);
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
