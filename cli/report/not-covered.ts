/** docs/not-covered.md: for each provider, the types of its SDK that a control has no answer for, told from the rows. */
import { knownTypeRows } from "../../policies/catalog/known-types";
import { entry } from "../../policies/catalog/table";
import { CONTROLS, type Control } from "../../policies/core/rule";
import { reasonFor, type Gap } from "../../policies/visibility/exemptions";
import { customerManagedKey } from "../../policies/keys";
import { table } from "./frameworks/register-text";

/** What a control can be asked of a type without its values. Endpoints are read from values, wherever they stand. */
const asked: readonly Control[] = CONTROLS.filter((control) => control !== "endpoints");

/** The gap of a type that no row of the control knows; undefined where there is nothing to do. */
function gapOf(type: string, place: "none" | "inside" | "own", control: Control): Gap | undefined {
    if (control === "places" && place === "own") return undefined;
    if (control === "keys" && Object.hasOwn(customerManagedKey.rows ?? {}, type)) return undefined;
    const { gap } = reasonFor({ urn: `urn:pulumi:s::p::${type}::n`, type, name: "n", properties: {} }, control);
    return gap === "nothing to judge" || gap === "judged with the stack" ? undefined : gap;
}

/** Provider × control in Markdown: how many types of its SDK are not covered, and why. */
export function notCoveredTable(): string {
    const providers = new Map<string, Map<Control, Map<Gap, number>>>();
    const counts = new Map<string, number>();
    for (const { package: provider, types, place } of knownTypeRows()) {
        counts.set(provider, (counts.get(provider) ?? 0) + types.length);
        const controls = entry(providers, provider, () => new Map<Control, Map<Gap, number>>());
        for (const type of types)
            for (const control of asked) {
                const gap = gapOf(type, place, control);
                const gaps = entry(controls, control, () => new Map<Gap, number>());
                if (gap) gaps.set(gap, (gaps.get(gap) ?? 0) + 1);
            }
    }
    const rows = [...providers].sort(([one], [other]) => (one < other ? -1 : 1));
    return table(
        ["provider", "types read", ...asked],
        rows.map(([provider, controls]) => [
            provider,
            String(counts.get(provider)),
            ...asked.map(
                (control) =>
                    [...(controls.get(control) ?? [])].map(([gap, count]) => `${count}: ${gap}`).join("; ") ||
                    "all covered",
            ),
        ]),
    );
}
