/** What a stack depends on as a picture, in the colours of a drill. Parts that only connect others are left out. */
import type { Drill } from "../../policies/paper-drill/drill";
import type { Element } from "../../policies/paper-drill/graph";
import { runByText } from "../../policies/paper-drill/parties";
import { dependencyKinds, type DependencyKind } from "../../policies/paper-drill/rows/dependency-kinds";
import { clock } from "../../policies/paper-drill/timeline";
import { boxAt, colours, round, shortened, svg, textAt } from "./svg";

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
];

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

interface Placed extends Element {
    readonly column: number;
    readonly x: number;
    readonly y: number;
}

interface Edge {
    readonly from: string;
    readonly to: string;
    readonly kind: DependencyKind;
}

export function graphSvg(drill: Drill): string {
    const { scenario, graph, fates } = drill;
    const shown = [...graph.elements.values()].filter((element) => columnOf(element) !== undefined);
    const edges = contracted(drill, new Set(shown.map(({ id }) => id)));
    const placed = layout(shown, edges);
    const byId = new Map(placed.map((each) => [each.id, each]));
    const last = Math.max(0, ...placed.map(({ column }) => column));
    const height = Math.max(TOP + BOX.height, ...placed.map(({ y }) => y + BOX.height)) + 28;
    const body = [
        textAt(20, 30, `${scenario.id}: what depends on what`, { size: 16, bold: true }),
        textAt(20, 50, `stacks ${drill.stacks.join(", ")} · red stops, blue and dashed is not known, green goes on`, {
            fill: colours.faint,
        }),
        ...headings
            .slice(0, last + 1)
            .map((heading, column) => textAt(20 + column * COLUMN, TOP - 14, heading, { bold: true })),
        ...edges.map(({ from, to, kind }) => edgeSvg(byId.get(from), byId.get(to), kind, drill)),
        ...drill.recovery.data.map(({ id, copy }) => wayBack(byId.get(id), byId.get(copy ?? ""))),
        ...placed.map((element) => boxSvg(element, fates.get(element.id))),
    ];
    return svg(
        80 + last * COLUMN + BOX.width,
        height,
        `Dependencies under ${scenario.id}`,
        `${placed.length} elements and ${edges.length} dependencies.`,
        body,
    );
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
function layout(elements: readonly Element[], edges: readonly Edge[]): readonly Placed[] {
    const rows = new Map<string, number>();
    const placed: Placed[] = [];
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
            placed.push({ ...element, column, x: 20 + column * COLUMN, y: TOP + row * (BOX.height + GAP) });
        }
    }
    return placed;
}

function boxSvg(
    element: Placed,
    fate: { readonly state: "survives" | "stops" | "uncertain"; readonly at?: number } | undefined,
): string {
    const { x, y, label, runBy, spot, stack } = element;
    const state = fate?.state ?? "survives";
    const dash = state === "uncertain" ? ' stroke-dasharray="4 3"' : "";
    const isNobody = runBy === "own" && (stack !== undefined || /^(site|copy) /.test(element.id));
    const where = [isNobody ? undefined : runByText(runBy), spot?.region].filter(Boolean).join(", ");
    const when = fate?.at === undefined ? "" : state === "uncertain" ? `? ${clock(fate.at)}` : clock(fate.at);
    return [
        boxAt({ x, y, ...BOX }, colours[`${state}-fill`], colours[state], dash),
        textAt(x + 8, y + 17, shortened(label, 28), { size: 12 }),
        textAt(x + 8, y + 33, shortened(where, 24), { size: 10, fill: colours.faint }),
        when === "" ? "" : textAt(x + BOX.width - 6, y + 33, when, { size: 10, fill: colours[state], anchor: "end" }),
    ].join("");
}

function edgeSvg(from: Placed | undefined, to: Placed | undefined, kind: DependencyKind, { fates }: Drill): string {
    if (!from || !to) return "";
    const cause = fates.get(from.id)?.cause;
    const decides = cause !== undefined && cause.kind !== "order" && cause.through.includes(to.id);
    const colour = decides ? colours[fates.get(from.id)?.state === "uncertain" ? "uncertain" : "stops"] : "#b8c1cb";
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
function wayBack(from: Placed | undefined, to: Placed | undefined): string {
    if (!from || !to) return "";
    const [x1, y1, x2, y2] = [from.x + BOX.width, from.y + BOX.height - 6, to.x, to.y + BOX.height - 6];
    const bend = (x2 - x1) / 3;
    const path = `M${round(x1)} ${round(y1)} C${round(x1 + bend)} ${round(y1 + 70)} ${round(x2 - bend)} ${round(y2 + 70)} ${round(x2)} ${round(y2)}`;
    return `<path d="${path}" fill="none" stroke="${colours.returns}" stroke-width="1.6" stroke-dasharray="6 3"><title>returns from this copy</title></path>`;
}
