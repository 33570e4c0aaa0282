import { rememberedByText } from "../core/remembered";
import { normaliseType } from "../core/resource";
import { once, provenance, readTable, required } from "./table";

const COLUMNS = {
    package: required,
    former_module: required,
    former_type: required,
    module: required,
    type: required,
    ...provenance,
};
export const renamedTypeRows = once(() => readTable("types/renamed-types.tsv", COLUMNS));
const currentNames = once(
    () =>
        new Map(
            renamedTypeRows().map((row) => [
                `${row.package}:${row.former_module}:${row.former_type}`,
                `${row.package}:${row.module}:${row.type}`,
            ]),
        ),
);

/**
 * The type by which rules know a resource: the token folded into one form, under the name of the newest SDK. Programs
 * written for azure-native 1 and 2 say `documentdb:DatabaseAccount` and `network:PrivateZone`.
 * @param kind the resource's own `kind`: see `normaliseType`.
 */
export const currentType = (token: string, kind?: unknown): string =>
    token.endsWith("Patch") ? currentNameOf(normaliseType(token, kind)) : typeOf(token);

/** Of a type whose `kind` tells nothing. */
const typeOf = rememberedByText((token) => currentNameOf(normaliseType(token)));
const currentNameOf = (type: string): string => currentNames().get(type) ?? type;
