import { normaliseType, packageOf } from "../core/resource";
import { list, once, provenance, readTable, required } from "./table";

const COLUMNS = {
    package: required,
    former_module: required,
    module: required,
    /** Names of types that moved with the module; `OLD=NEW` where the name changed too. */
    types: list,
    ...provenance,
};
export const renamedTypeRows = once(() => readTable("types/renamed-types.tsv", COLUMNS));
const currentNames = once(
    () =>
        new Map(
            renamedTypeRows().flatMap((row) =>
                row.types.map((type) => {
                    const [former = "", current = former] = type.split("=");
                    return [`${row.package}:${row.former_module}:${former}`, `${row.package}:${row.module}:${current}`];
                }),
            ),
        ),
);

/**
 * The type by which rules know a resource: the token folded into one form, under the name of the newest SDK. Programs
 * written for azure-native 1 and 2 say `documentdb:DatabaseAccount` and `network:PrivateZone`.
 * @param kind the resource's own `kind`: see `normaliseType`.
 */
export function currentType(token: string, kind?: unknown): string {
    const type = normaliseType(token, kind);
    return packageOf(type) === "azure-native" ? (currentNames().get(type) ?? type) : type;
}
