/** Which type of an SDK stands behind a name in another language: a resource type of ARM, a kind of a controller. */
import { rememberedByText } from "../core/remembered";
import { packageOf } from "../core/resource";
import { knownTypeRows } from "./known-types";
import { currentType } from "./renamed-types";
import { list, once, oneOf, provenance, readTable, required, rowsByPackage } from "./table";

const LANGUAGES = ["arm", "config-connector", "crossplane", "service-operator"] as const;
export type Language = (typeof LANGUAGES)[number];

const COLUMNS = {
    language: oneOf(...LANGUAGES),
    /** As the language has it, of ARM in lower case and without `Microsoft.`: `cache/redis`, `sql/SQLInstance`. */
    name: required,
    type: required,
    ...provenance,
};

/** The names that do not follow from those of the type. */
export const declaredTypeRows = once(() => readTable("types/declared-types.tsv", COLUMNS));
const KEPT_FILE = "types/kept-blocks.tsv";
/** Types whose inputs stand in a block `properties`; of all others the SDK has them at the top. */
export const keptBlockRows = once(() =>
    readTable(KEPT_FILE, { package: required, module: required, types: list, ...provenance }),
);
const ofPackage = rowsByPackage(KEPT_FILE, keptBlockRows);
const keptOfPackage = rememberedByText((packageName) => new Set(ofPackage(packageName).flatMap(({ types }) => types)));
export const keepsProperties = (type: string): boolean => keptOfPackage(packageOf(type)).has(type);

const byName = once(() => new Map(declaredTypeRows().map(({ language, name, type }) => [`${language} ${name}`, type])));
const spelled = once(
    () => new Map(knownTypeRows().flatMap(({ types }) => types.map((type) => [type.toLowerCase(), type] as const))),
);

/**
 * The type behind a name: that of its row, else the first of the types that the name may stand for which an SDK has.
 * @param candidates types that follow from the name, the likeliest first, in any case
 */
export function declaredType(language: Language, name: string, candidates: readonly string[]): string {
    const known = byName().get(`${language} ${name}`);
    if (known !== undefined) return known;
    for (const each of candidates) {
        const found = spelled().get(currentType(each).toLowerCase());
        if (found !== undefined) return found;
    }
    return candidates[0] ?? "";
}
