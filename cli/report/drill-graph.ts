/** What a stack depends on as a picture, in the colours of a drill. Parts that only connect others are left out. */
import type { Drill } from "../../policies/paper-drill/drill";
import type { Element } from "../../policies/paper-drill/graph";
import { runByText } from "../../policies/paper-drill/parties";
import { dependencyKinds, type DependencyKind } from "../../policies/paper-drill/rows/dependency-kinds";
import { clock } from "../../policies/paper-drill/timeline";
import { english, type Say } from "../locales";
import { seconds, type DrillGraph, type GraphBox, type ReportedDrill } from "./reported-drill";
import { boxAt, colours, round, svg, textAt } from "./svg";

const COLUMN = 270;
const BOX = { width: 206, height: 40 };
const GAP = 12;
const TOP = 96;

const headings = [
    "Found under, served by",
    "Data",
    "Keys and clusters",
    "Outside of the stack",
    "Copies",
    "The target",
] as const;

function columnOf({ id, role, serves, stack }: Element): number | undefined {
    if (id.startsWith("copy ")) return 4;
    if (/^(site|target|place|holder|plan) /.test(id)) return 5;
    if (stack === undefined && role !== "cluster") return 3;
    if (role === "data") return 1;
    if (
        role === "key" ||
        role === "cluster" ||
        /:(ManagedCluster|Cluster|KubernetesCluster|Kube)$/.test(id.split("::")[2] ?? "")
    )
        return 2;
    return serves ? 0 : undefined;
}

interface Edge {
    readonly from: string;
    readonly to: string;
    readonly kind: DependencyKind;
}

/** The picture, in the words of a language. */
export function graphSvg(
    { scenario, stacks }: ReportedDrill,
    { boxes, edges, returns }: DrillGraph,
    say: Say = english,
) {
    const placed = boxes.map((box): Placed => ({
        ...box,
        x: 20 + box.column * COLUMN,
        y: TOP + box.row * (BOX.height + GAP),
    }));
    const last = Math.max(0, ...placed.map(({ column }) => column));
    const height = Math.max(TOP + BOX.height, ...placed.map(({ y }) => y + BOX.height)) + 28;
    const legend = say.word("stacks {0} · red stops, dashed is not known, green goes on", stacks.join(", "));
    const body = [
        textAt(20, 30, say.word("{0}: what depends on what", scenario), { size: 16, bold: true }),
        textAt(20, 50, legend, { fill: colours.faint, width: 40 + last * COLUMN + BOX.width }),
        ...headings
            .slice(0, last + 1)
            .map((heading, column) => textAt(20 + column * COLUMN, TOP - 14, say.word(heading), { bold: true })),
        ...edges.map(({ from, to, kind, decides }) => edgeSvg(placed[from], placed[to], kind, decides === true)),
        ...returns.map(({ from, to }) => wayBack(placed[from], placed[to], say)),
        ...placed.map(boxSvg),
    ];
    return svg(
        80 + last * COLUMN + BOX.width,
        height,
        say.word("Dependencies under {0}", scenario),
        say.word("{0} elements and {1} dependencies.", placed.length, edges.length),
        body,
    );
}

interface Placed extends GraphBox {
    readonly x: number;
    readonly y: number;
}

/** What a drill knows of the stack's dependencies. */
export function drillGraphOf(drill: Drill): DrillGraph {
    const { graph, fates, recovery } = drill;
    const shown = [...graph.elements.values()].filter((element) => columnOf(element) !== undefined);
    const edges = contracted(drill, new Set(shown.map(({ id }) => id)));
    const placed = layout(shown, edges);
    const position = new Map(placed.map(({ id }, index) => [id, index]));
    const between = (from: string, to: string | undefined) => {
        const [start, end] = [position.get(from), position.get(to ?? "")];
        return start === undefined || end === undefined ? [] : [{ from: start, to: end }];
    };
    return {
        boxes: placed.map(({ id, label, runBy, spot, stack, column, row }): GraphBox => {
            const fate = fates.get(id);
            const isNobody = runBy === "own" && (stack !== undefined || /^(site|copy) /.test(id));
            return {
                column,
                row,
                label,
                where: [isNobody ? undefined : runByText(runBy), spot?.region].filter(Boolean).join(", "),
                state: fate?.state ?? "survives",
                ...(fate?.at !== undefined && { at: seconds(fate.at) }),
            };
        }),
        edges: edges.flatMap(({ from, to, kind }) => {
            const cause = fates.get(from)?.cause;
            const decides = cause !== undefined && cause.kind !== "order" && cause.through.includes(to);
            return between(from, to).map((each) => ({ ...each, kind, ...(decides && { decides: true as const }) }));
        }),
        returns: recovery.data.flatMap(({ id, copy }) => between(id, copy)),
    };
}

/** Dependencies between what is shown, also where they lead through parts that are not. */
function contracted({ graph }: Drill, shown: ReadonlySet<string>): readonly Edge[] {
    const outgoing = new Map<string, Edge[]>();
    for (const { from, to, kind } of graph.dependencies)
        for (const each of to) outgoing.set(from, [...(outgoing.get(from) ?? []), { from, to: each, kind }]);
    const found = new Map<string, Edge>();
    for (const start of shown) {
        const seen = new Set<string>([start]);
        const queue = (outgoing.get(start) ?? []).map((edge) => ({ ...edge, kind: edge.kind }));
        for (const edge of queue) {
            if (seen.has(edge.to)) continue;
            seen.add(edge.to);
            if (shown.has(edge.to)) found.set(`${start} ${edge.to}`, { from: start, to: edge.to, kind: edge.kind });
            else
                queue.push(
                    ...(outgoing.get(edge.to) ?? []).map((next) => ({
                        ...next,
                        kind: edge.kind === "uses" ? next.kind : edge.kind,
                    })),
                );
        }
    }
    return [...found.values()];
}

/** Columns by what an element is for; in each, neighbours of the columns before stand at their height. */
function layout(elements: readonly Element[], edges: readonly Edge[]) {
    const rows = new Map<string, number>();
    const placed: (Element & { readonly column: number; readonly row: number })[] = [];
    for (const [column] of headings.entries()) {
        const here = elements.filter((element) => columnOf(element) === column);
        const weight = (id: string): number => {
            const around = edges.flatMap(({ from, to }) =>
                from === id ? (rows.get(to) ?? []) : to === id ? (rows.get(from) ?? []) : [],
            );
            return around.length === 0
                ? Number.MAX_SAFE_INTEGER
                : around.reduce((sum, each) => sum + each, 0) / around.length;
        };
        const weights = new Map(here.map(({ id }) => [id, weight(id)]));
        const sorted = [...here].sort(
            (one, other) => (weights.get(one.id) ?? 0) - (weights.get(other.id) ?? 0) || (one.id < other.id ? -1 : 1),
        );
        for (const [row, element] of sorted.entries()) {
            rows.set(element.id, row);
            placed.push({ ...element, column, row });
        }
    }
    return placed;
}

function boxSvg({ x, y, label, where, state, at }: Placed): string {
    const dash = state === "uncertain" ? ' stroke-dasharray="4 3"' : "";
    const clocked = at === undefined ? "" : clock(at * 1000);
    const time = clocked !== "" && state === "uncertain" ? `? ${clocked}` : clocked;
    return [
        boxAt({ x, y, ...BOX }, colours[`${state}-fill`], colours[state], dash),
        textAt(x + 8, y + 17, label, { width: BOX.width - 16 }),
        textAt(x + 8, y + 33, where, {
            size: 10,
            fill: colours.faint,
            width: BOX.width - 16 - (time === "" ? 0 : time.length * 6.4 + 4),
        }),
        time === ""
            ? ""
            : textAt(x + BOX.width - 6, y + 33, time, {
                  size: 10,
                  fill: colours[state],
                  anchor: "end",
              }),
    ].join("");
}

function edgeSvg(from: Placed | undefined, to: Placed | undefined, kind: DependencyKind, decides: boolean): string {
    if (!from || !to) return "";
    const colour = decides ? colours[from.state === "uncertain" ? "uncertain" : "stops"] : colours.edge;
    const sameColumn = from.column === to.column;
    const forward = to.column > from.column;
    const [x1, x2] = [from.x + (forward || sameColumn ? BOX.width : 0), to.x + (forward ? 0 : BOX.width)];
    const [y1, y2] = [from.y + BOX.height / 2, to.y + BOX.height / 2];
    const bend = sameColumn ? 40 : (x2 - x1) / 2;
    const path = `M${round(x1)} ${round(y1)} C${round(x1 + bend)} ${round(y1)} ${round(sameColumn ? x2 + bend : x2 - bend)} ${round(y2)} ${round(x2)} ${round(y2)}`;
    const dash = dependencyKinds[kind].effect === "impaired" ? ' stroke-dasharray="2 3"' : "";
    return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${decides ? 1.6 : 1}"${dash}><title>${kind}</title></path>`;
}

/** From data that stops to the copy from which it returns. */
function wayBack(from: Placed | undefined, to: Placed | undefined, say: Say): string {
    if (!from || !to) return "";
    const [x1, y1, x2, y2] = [from.x + BOX.width, from.y + BOX.height - 6, to.x, to.y + BOX.height - 6];
    const bend = (x2 - x1) / 3;
    const path = `M${round(x1)} ${round(y1)} C${round(x1 + bend)} ${round(y1 + 70)} ${round(x2 - bend)} ${round(y2 + 70)} ${round(x2)} ${round(y2)}`;
    return `<path d="${path}" fill="none" stroke="${colours.returns}" stroke-width="1.6" stroke-dasharray="6 3"><title>${say.word("returns from this copy")}</title></path>`;
}
