/** What is not covered, and who could change that, told from the rows themselves: docs/not-covered.md. */
import { cloudRows } from "../catalog/clouds";
import { escapeHatchRows } from "../catalog/escape-hatches";
import { globalServiceRows } from "../catalog/global-services";
import { knownTypeRows } from "../catalog/known-types";
import { packageOf, type Resource } from "../core/resource";
import type { Control } from "../core/rule";
import { keylessStores } from "../keys/rows/keyless-stores";
import { reasonFor, type Gap } from "./exemptions";
import { packagesReadInPart, packagesWithKeys } from "./packages";
import { unseenKindOf, unseenKinds } from "./unseen-kinds";

/** The gaps that remain, each with what it means. */
export const gapMeanings = {
    "the provider's API": "The provider offers no place, or takes no key of the customer's. No tool can ask for one.",
    "the SDK":
        "The SDK declares the input as one text or as any value. The text is read for hosts and images, and no further.",
    "what only a deployment shows": "Something else creates the resources, later. They are not part of the program.",
    "a limit of ours": "A rule could judge it. No row does yet.",
    "what no tool can see": "Code of any kind runs. What it does cannot be told from the program.",
} as const satisfies Partial<Record<Gap, string>>;
type Named = keyof typeof gapMeanings;

/** One line of the list. */
export interface GapRow {
    readonly gap: Named;
    /** What is not covered: the control, or how far it goes. */
    readonly what: string;
    readonly types: readonly string[];
}

/** Every gap that the rows tell of, in the order of the categories. */
export function gapRows(): readonly GapRow[] {
    const found = [
        ...storesWithoutKey(),
        ...worldwide(),
        ...ordered(),
        ...texts(),
        ...deployedElsewhere(),
        ...providers(),
        ...ofKnownTypes(),
    ];
    return (Object.keys(gapMeanings) as Named[]).flatMap((gap) => found.filter((row) => row.gap === gap));
}

/** The list in Markdown, a section for each category. */
export const gapsPage = (): string =>
    (Object.entries(gapMeanings) as [Named, string][])
        .map(([gap, meaning]) => {
            const lines = gapRows()
                .filter((row) => row.gap === gap)
                .map(({ what, types }) => `- ${what}: ${types.map((type) => `\`${type}\``).join(", ")}`);
            return [`## ${gap[0]?.toUpperCase()}${gap.slice(1)}`, meaning, lines.join("\n")].join("\n\n");
        })
        .join("\n\n");

/** Rows that say the same of several types are one. */
function grouped(gap: Named, all: readonly (readonly [what: string, types: readonly string[]])[]): readonly GapRow[] {
    const found = new Map<string, Set<string>>();
    for (const [what, types] of all) found.set(what, new Set([...(found.get(what) ?? []), ...types]));
    return [...found].map(([what, types]) => ({ gap, what, types: [...types].sort() }));
}

const storesWithoutKey = (): readonly GapRow[] =>
    grouped(
        "the provider's API",
        Object.entries(keylessStores).map(([type, { instead }]) => [
            `takes no key of the customer's; ${instead}`,
            [type],
        ]),
    );

const worldwide = (): readonly GapRow[] =>
    grouped(
        "the provider's API",
        globalServiceRows()
            .filter(({ holds, only_global }) => only_global && (holds === "world" || holds === "edge"))
            .map(({ types, why }) => [`has no place that could be chosen; ${why}`, types]),
    );

const ordered = (): readonly GapRow[] =>
    grouped(
        "the provider's API",
        globalServiceRows()
            .filter(({ holds }) => holds === "contract")
            .map(({ types, why }) => [`names no place in the program, unless its order is there; ${why}`, types]),
    );

const texts = (): readonly GapRow[] =>
    grouped(
        "the SDK",
        escapeHatchRows()
            .filter(({ judged }) => judged === "text")
            .map(({ type, what }) => [what, [type]]),
    );

/** What rows of visibility know, and what is only read for the hosts that it names. */
const deployedElsewhere = (): readonly GapRow[] => [
    ...unseenKinds.map(({ gap, does, types }) => ({ gap, what: does, types })),
    ...grouped(
        "what only a deployment shows",
        escapeHatchRows()
            .filter(({ judged, type }) => (judged === "hosts" || judged === "unseen") && !isOfUnseenKind(type))
            .map(({ type, what }) => [`hands over ${what}, of which the hosts are read`, [type]]),
    ),
];
const listed = new Set(unseenKinds.flatMap(({ types }) => types));
const isOfUnseenKind = (type: string): boolean =>
    listed.has(type) || unseenKindOf({ type, properties: {} }) !== undefined;

function providers(): readonly GapRow[] {
    const clouds = [...new Set(cloudRows().map((row) => row.package))].sort();
    return [
        {
            gap: "a limit of ours",
            what: "places and data are judged, and keys are not",
            types: clouds.filter((name) => !packagesWithKeys().has(name)).map((name) => `${name}:*`),
        },
        {
            gap: "a limit of ours",
            what: "keys are judged of the types that have a row, and of no other",
            types: packagesReadInPart.map((name) => `${name}:*`),
        },
    ];
}

/** The controls whose reason is that of the type, whatever a resource sets. */
const byTypeAlone = ["keys", "failover"] as const satisfies readonly Control[];

/** Types of the SDKs that were read whole, under which a control has no answer though nothing is set. */
const ofKnownTypes = (): readonly GapRow[] => {
    const types = knownTypeRows().flatMap(({ types }) => types);
    const found = types.flatMap((type) =>
        byTypeAlone.flatMap((control): (readonly [Named, string, string])[] => {
            const { gap, why } = reasonFor(bare(type), control);
            return isNamed(gap) && !isOfUnseenKind(type) ? [[gap, sentence(control, type, why), type]] : [];
        }),
    );
    return (Object.keys(gapMeanings) as Named[]).flatMap((gap) =>
        grouped(
            gap,
            found.filter(([own]) => own === gap).map(([, what, type]) => [what, [type]]),
        ),
    );
};
const isNamed = (gap: Gap): gap is Named => Object.hasOwn(gapMeanings, gap);
const sentence = (control: Control, type: string, why: string): string =>
    `${control} of ${packageOf(type)}, "${why.replace(/\.$/, "")}"`;
const bare = (type: string): Resource => ({ urn: "", type, name: "", properties: {} });
