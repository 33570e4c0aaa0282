/** `rempart explain type`: all that every rule knows of a type. */
import { stripVTControlCharacters } from "node:util";
import pc from "picocolors";
import { placeInputsOf } from "../../../policies/catalog/known-types";
import { optionalPlaces, silentDefaults } from "../../../policies/catalog/located-types";
import { currentType } from "../../../policies/catalog/renamed-types";
import { CONTROLS, rowFor, type Rule } from "../../../policies/core/rule";
import { UserError } from "../../../policies/core/user-error";
import { rules } from "../../../policies/rules";
import type { Properties } from "../../../policies/core/values";
import { reasonFor } from "../../../policies/visibility/exemptions";
import type { Explained } from "./explained";

/** What is known of a type, by the normalised token and by control. @throws UserError where it is no type token */
export function explainType(token: string): readonly Explained[] {
    if (!/^[\w-]+:[\w./-]*:\w+$/.test(token))
        throw new UserError(
            `'${token}' is no type token: give one such as azure-native:storage:StorageAccount or gcp:storage/bucket:Bucket.`,
        );
    const lines = linesOf(token);
    return [{ text: `${lines.join("\n")}\n`, data: { type: currentType(token), known: lines.slice(1).map(bare) } }];
}

/** A line without its colours. */
const bare = (text: string): string =>
    stripVTControlCharacters(text)
        .trim()
        .replace(/\s{2,}/, ": ");

function linesOf(token: string): readonly string[] {
    const type = currentType(token);
    const name = type === token ? pc.bold(type) : `${pc.bold(type)}  (also ${token})`;
    return [name, ...placeLines(type), ...rules.flatMap((rule) => ruleLines(rule, type)), ...reasonLines(type)];
}

function placeLines(type: string): readonly string[] {
    const inputs = placeInputsOf(type);
    return [
        ...(inputs === undefined || inputs === "none"
            ? []
            : [line("eu-residency", "every input that names a place is judged")]),
        ...optionalPlaces(type).map((input) => line("eu-residency", `'${input}' names its place, and may be left out`)),
        ...silentDefaults(type).map(({ input, lands_in }) =>
            line("eu-residency", `without '${input}' it is in ${lands_in}`),
        ),
    ];
}

function ruleLines(rule: Rule, type: string): readonly string[] {
    const row = rowFor(rule, type);
    if (row === undefined) return [];
    const known: readonly string[] = rule.describe?.(row) ?? ["is judged"];
    return known.map((text) => line(rule.id, text));
}

/** Why a control asks nothing of the type, where it does not. */
const reasonLines = (type: string): readonly string[] => {
    const judgedBy = new Set(rules.filter((rule) => rowFor(rule, type) !== undefined).map(({ control }) => control));
    return CONTROLS.filter((control) => !judgedBy.has(control)).flatMap((control) => {
        const asked = (properties: Properties) => reasonFor({ urn: "", type, name: "", properties }, control);
        const { gap, why } = asked({});
        if (asked({ url: "https://example.org" }).why !== why)
            return [line(control, "the hosts, addresses and images that its inputs name are judged")];
        // A type with a place is judged by eu-residency, which needs no rows.
        const isPlaced = control === "places" && ![undefined, "none"].includes(placeInputsOf(type));
        return isPlaced ? [] : [line(control, `${gap}: ${why}`)];
    });
};

const line = (label: string, text: string): string => `  ${pc.dim(label.padEnd(22))}  ${text}`;
