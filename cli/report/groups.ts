/** Findings as people read them: by rule, then by what is said, then by where. */
import { labelOf, type NamedResource } from "../../policies/core/finding";
import type { ReportedFinding } from "../../policies/core/report-once";
import type { Position } from "../../policies/core/resource";
import { natural, withoutTail } from "./once-per-line";
import { blocks, isStanding, type Report } from "./report";

/** What a finding means for the run. */
export type State = "blocking" | "advisory" | "undetermined" | "waived";

/** Resources of one line of the program; without a position, those of which no line is known. */
export interface Spot {
    readonly position?: Position;
    readonly resources: readonly NamedResource[];
}

/** What is said in the same words of several resources. */
export interface Saying {
    /** The first of the findings, which stands for all. */
    readonly finding: ReportedFinding;
    /** Its message, without the names of others. */
    readonly text: string;
    readonly spots: readonly Spot[];
}

/** What is said of the same places, however many resources are made there. */
export interface Place {
    readonly spots: readonly Spot[];
    readonly sayings: readonly Saying[];
}

/** What is found by one rule, and means the same for the run. */
export interface RuleState {
    readonly rule: string;
    readonly state: State;
    readonly findings: readonly ReportedFinding[];
}

export interface RuleGroup extends RuleState {
    readonly sayings: readonly Saying[];
}

export function stateOf(report: Report, finding: ReportedFinding): State {
    if (!isStanding(finding)) return "waived";
    if (blocks(report, finding)) return "blocking";
    return finding.verdict === "undetermined" ? "undetermined" : "advisory";
}

const STATES: readonly State[] = ["blocking", "advisory", "undetermined", "waived"];

/** What blocks first, then by the order of the report. */
export const groupsOf = (report: Report): readonly RuleGroup[] =>
    statesOf(report).map((group) => ({ ...group, sayings: sayingsOf(group.findings) }));

/** The same, without what is said. */
export function statesOf(report: Report): readonly RuleState[] {
    const groups = gathered(report.findings, (each) => JSON.stringify([stateOf(report, each), each.rule]));
    return [...groups.values()]
        .map((findings) => {
            const [first] = findings as [ReportedFinding];
            return { rule: first.rule, state: stateOf(report, first), findings };
        })
        .sort((one, other) => STATES.indexOf(one.state) - STATES.indexOf(other.state));
}

function sayingsOf(findings: readonly ReportedFinding[]): readonly Saying[] {
    const sayings = gathered(findings, (each) => JSON.stringify([each.messageId, templateOf(each), each.waived]));
    return [...sayings.values()].map(sayingOf);
}

/** The message without the names of the resources that it is about: what resources of one fault have in common. */
const templateOf = (finding: ReportedFinding): string =>
    [finding.resource, ...finding.affected].reduce(
        (text, resource) => text.replaceAll(labelOf(resource), "{resource}"),
        withoutTail(finding),
    );

function sayingOf(findings: readonly ReportedFinding[]): Saying {
    const sorted = findings.toSorted(bySpot);
    const [finding] = sorted as [ReportedFinding];
    const spots = [...gathered(sorted, ({ position }) => spotText(position)).values()].map((here): Spot => {
        const position = here[0]?.position;
        return { ...(position && { position }), resources: inOrder(here.flatMap(({ affected }) => affected)) };
    });
    return { finding, text: withoutTail(finding), spots };
}

/** Sayings by where they apply, so that a place is shown once; those without a line of the program by their resources. */
export function placesOf(sayings: readonly Saying[]): readonly Place[] {
    const keyOf = ({ position, resources }: Spot) => (position ? spotText(position) : resources.map(({ urn }) => urn));
    const places = gathered(sayings, ({ spots }) => JSON.stringify(spots.map(keyOf)));
    return [...places.values()].map((here) => ({
        spots: (here[0]?.spots ?? []).map((spot, index) => ({
            ...spot,
            resources: inOrder(here.flatMap(({ spots }) => spots[index]?.resources ?? [])),
        })),
        sayings: here,
    }));
}

/** Each once, in natural order. */
const inOrder = (resources: readonly NamedResource[]): readonly NamedResource[] =>
    [...new Map(resources.map((each) => [each.urn, each])).values()].sort((one, other) =>
        natural(one.name, other.name),
    );

/** `index.ts:5:1` */
export const spotText = (position: Position | undefined): string =>
    position ? `${position.file}:${position.line}:${position.column}` : "";

const bySpot = (one: ReportedFinding, other: ReportedFinding): number =>
    natural(spotText(one.position), spotText(other.position)) || natural(one.resource.name, other.resource.name);

/** Elements by a key, in the order in which they come. */
export function gathered<T>(elements: readonly T[], keyOf: (element: T) => string): ReadonlyMap<string, readonly T[]> {
    const groups = new Map<string, T[]>();
    for (const element of elements) {
        const key = keyOf(element);
        const group = groups.get(key);
        if (group) group.push(element);
        else groups.set(key, [element]);
    }
    return groups;
}
