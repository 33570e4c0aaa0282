/** What depends on whom: kinds of resources, the operators and hosts that they need, and the law that reaches those. */
import type { Inventory } from "../../inventory";
import { english, type Say, type Word } from "../../../locales";
import { markup, picture, table, type Markup } from "./markup";

type Allowed = "in" | "out" | "unprovable";
interface Node {
    readonly id: string;
    readonly label: string;
    readonly column: 0 | 1 | 2;
    readonly law: Allowed;
    readonly weight: number;
}
interface Edge {
    readonly from: string;
    readonly to: string;
    readonly count: number;
    readonly law: Allowed;
}
export interface Graph {
    readonly nodes: readonly Node[];
    readonly edges: readonly Edge[];
}

const KINDS_AT_MOST = 14;
const HOSTS_AT_MOST = 18;

/** Resources are counted by the package and module of their type; what is too many to draw is one node. */
export function graphOf({ resources, operators, endpoints }: Inventory, say: Say = english): Graph {
    const groupOf = (type: string): string => type.split(/[:/]/).slice(0, 2).join(":");
    const needs = resources.flatMap(({ type, operator, endpoints: hosts = [] }) => [
        ...(operator === undefined ? [] : [{ group: groupOf(type), host: undefined, operator }]),
        ...hosts.map((host) => ({ group: groupOf(type), host, operator: endpoints[host]?.operator ?? "" })),
    ]);
    const kinds = mostOf(
        needs.map(({ group }) => group),
        KINDS_AT_MOST,
    );
    const reached = mostOf(
        needs.map(({ host, operator }) => host ?? operator),
        HOSTS_AT_MOST,
    );
    const counts = new Map<string, Edge>();
    const nodes = new Map<string, Node>();
    const add = (node: Omit<Node, "weight">): void =>
        void nodes.set(node.id, { ...node, weight: (nodes.get(node.id)?.weight ?? 0) + 1 });
    const connect = (from: string, to: string, law: Allowed): void => {
        const key = `${from} ${to}`;
        counts.set(key, { from, to, law, count: (counts.get(key)?.count ?? 0) + 1 });
    };
    for (const { group, host, operator } of needs) {
        const by = operators[operator];
        const law = by?.allowed ?? "unprovable";
        const kind = kinds.has(group) ? group : say.word("other resources");
        const name = host ?? operator;
        const named = reached.has(name);
        // An operator and what it serves are one step: `docker.io, Docker Inc.`
        const label = host === undefined ? (by?.name ?? operator) : `${host} (${by?.name ?? operator})`;
        const middle = named ? `who ${name}` : `others ${law}`;
        const countries = by?.jurisdiction?.join(", ") ?? say.word("law not known");
        add({ id: `kind ${kind}`, label: kind, column: 0, law: "in" });
        add({ id: middle, label: named ? label : say.word("others, {0}", say.word(words[law])), column: 1, law });
        add({ id: `law ${countries}`, label: countries, column: 2, law });
        connect(`kind ${kind}`, middle, law);
        connect(middle, `law ${countries}`, law);
    }
    return { nodes: [...nodes.values()], edges: [...counts.values()] };
}

const words: Readonly<Record<Allowed, Word>> = { in: "allowed", out: "not allowed", unprovable: "not known" };

function mostOf(names: readonly string[], atMost: number): ReadonlySet<string> {
    const counts = new Map<string, number>();
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
    const sorted = [...counts].sort(([one, many], [other, more]) => more - many || (one < other ? -1 : 1));
    return new Set(sorted.slice(0, atMost).map(([name]) => name));
}

const [WIDTH, ROW] = [960, 30];
const COLUMNS = [
    { x: 8, width: 230 },
    { x: 360, width: 340 },
    { x: 800, width: 152 },
] as const;

export function graph({ nodes, edges }: Graph, say: Say): Markup {
    const columns = ([0, 1, 2] as const).map((column) =>
        nodes.filter((node) => node.column === column).sort((one, other) => other.weight - one.weight),
    );
    const height = Math.max(1, ...columns.map(({ length }) => length)) * ROW + 34;
    const at = new Map(
        columns.flatMap((column) =>
            column.map(
                (node, index) =>
                    [node.id, { node, y: 30 + index * ROW + ((height - 34) / 2 - (column.length * ROW) / 2) }] as const,
            ),
        ),
    );
    const lines = edges.flatMap(({ from, to, law, count }) => {
        const [start, end] = [at.get(from), at.get(to)];
        if (!start || !end) return [];
        const [one, other] = [COLUMNS[start.node.column], COLUMNS[end.node.column]];
        const [x1, x2, y1, y2] = [one.x + one.width, other.x, start.y + 11, end.y + 11];
        const middle = (x1 + x2) / 2;
        return [
            markup`<path class="edge ${law}" stroke-width="${Math.min(8, 1 + Math.log2(count)).toFixed(1)}" d="M${x1},${y1.toFixed(1)}C${middle},${y1.toFixed(1)} ${middle},${y2.toFixed(1)} ${x2},${y2.toFixed(1)}"/>`,
        ];
    });
    const boxes = [...at.values()].map(({ node, y }) => {
        const { x, width } = COLUMNS[node.column];
        const letters = Math.floor((width - 16) / 6.6);
        const sign = node.column === 0 ? "" : `${signs[node.law]} `;
        const label = `${sign}${node.label}`;
        const text = label.length > letters ? `${label.slice(0, letters - 1)}…` : label;
        return markup`<g class="node ${node.column === 0 ? "kind" : node.law}"><rect x="${x}" y="${y.toFixed(1)}" width="${width}" height="22" rx="4"/><text x="${x + 8}" y="${(y + 15).toFixed(1)}">${text}</text></g>`;
    });
    const heads = (["resources", "need", "under the law of"] as const).map(
        (head, index) => markup`<text class="strong" x="${COLUMNS[index]!.x}" y="16">${say.word(head)}</text>`,
    );
    return picture(
        "graph",
        say.word(
            "Graph of dependencies: kinds of resources, who they need, and under whose law; the table below has every edge",
        ),
        [WIDTH, height],
        [...heads, ...lines, ...boxes],
    );
}

const signs: Readonly<Record<Allowed, string>> = { in: "✓", out: "✕", unprovable: "?" };

export function graphTable({ nodes, edges }: Graph, say: Say): Markup {
    const labels = new Map(nodes.map(({ id, label }) => [id, label]));
    return table(
        say,
        say.word("Dependencies"),
        (["From", "To", "Law", "Times"] as const).map((each) => say.word(each)),
        edges
            .toSorted((one, other) => other.count - one.count)
            .map(({ from, to, law, count }) => [
                labels.get(from) ?? "",
                labels.get(to) ?? "",
                say.word(words[law]),
                count,
            ]),
    );
}
