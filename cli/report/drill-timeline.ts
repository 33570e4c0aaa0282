/** The hours of a drill as a picture: what is up, what is down, and when it comes back. */
import type { Drill } from "../../policies/paper-drill/drill";
import { runByText } from "../../policies/paper-drill/parties";
import { byWeight, clock } from "../../policies/paper-drill/timeline";
import { hours } from "../../policies/paper-drill/words";
import { boxAt, colours, round, shortened, svg, textAt } from "./svg";

const LEFT = 300;
const WIDTH = 1080;
const ROW = 24;
const TOP = 84;
/** Times are drawn on a scale that gives the first hours room: linear below this, logarithmic above. */
const LINEAR = 600_000;

type State = "survives" | "stops" | "uncertain" | "returns";

interface Row {
    readonly label: string;
    readonly heading?: boolean;
    /** From when on, in which state; the first one from the announcement. */
    readonly spans: readonly { readonly from: number; readonly state: State; readonly text?: string }[];
}

export function timelineSvg(drill: Drill): string {
    const { scenario, recovery } = drill;
    const rows = rowsOf(drill);
    const steps = recovery.services.flatMap((service) => service.steps);
    const times = [
        ...new Set([0, ...rows.flatMap(({ spans }) => spans.map(({ from }) => from)), ...steps.map(({ at }) => at)]),
    ];
    const end = Math.max(3_600_000, ...times, ...steps.map(({ at, takes }) => at + takes)) * 2;
    const scale = (at: number): number => Math.log1p(at / LINEAR) / Math.log1p(end / LINEAR);
    const x = (at: number): number => LEFT + scale(at) * (WIDTH - LEFT - 24);
    const bottom = TOP + rows.length * ROW;
    const moveHeight = steps.length === 0 ? 0 : 34 + steps.length * 18;
    const body = [
        textAt(20, 30, `${scenario.id}: ${scenario.title}`, { size: 16, bold: true }),
        textAt(20, 50, legendOf(drill), { fill: colours.faint }),
        ...axis(times, x, bottom),
        ...rows.flatMap((row, index) => rowSvg(row, TOP + index * ROW, x, end)),
        ...(steps.length === 0 ? [] : moveSvg(steps, bottom + 26)),
    ];
    const height = bottom + moveHeight + 24;
    return svg(
        WIDTH,
        height,
        `Timeline of ${scenario.id}`,
        `${scenario.title} ${rows.filter(({ heading }) => !heading).length} rows over time: up, down, and back at the target.`,
        body,
    );
}

const legendOf = ({ scenario, stacks, verdict }: Drill): string =>
    [
        `stack${stacks.length === 1 ? "" : "s"} ${stacks.join(", ")}`,
        scenario.by === undefined ? "" : `by ${scenario.by}`,
        `verdict: ${verdict}`,
    ]
        .filter(Boolean)
        .join(" · ");

function rowsOf({ graph, fates, recovery }: Drill): readonly Row[] {
    const services = recovery.services.map(({ stack, state, stopsAt, returnsAt }): Row => ({
        label: `workloads of ${stack}`,
        spans: [
            { from: 0, state: "survives" },
            ...(stopsAt === undefined
                ? []
                : [
                      {
                          from: stopsAt,
                          state: state === "uncertain" ? ("uncertain" as const) : ("stops" as const),
                          text: state === "uncertain" ? "not known" : "down",
                      },
                  ]),
            ...(returnsAt === undefined || state !== "returns"
                ? []
                : [{ from: Math.max(returnsAt, stopsAt ?? 0), state: "returns" as const, text: "back at the target" }]),
        ],
    }));
    const data = recovery.data.map(({ id, state, loses, copy }): Row => {
        const element = graph.elements.get(id);
        const at = fates.get(id)?.at ?? 0;
        const service = recovery.services.find(({ stack }) => stack === element?.stack);
        const back = copy === undefined ? undefined : service?.returnsAt;
        const words = {
            lost: "no way back",
            uncertain: "not known",
            "to-be-moved": "to be moved before",
            "given-up": "given up on purpose",
            kept: "",
            returns: "on its way back",
        }[state];
        const down: Row["spans"] =
            state === "kept"
                ? []
                : [
                      {
                          from: at,
                          state: ["uncertain", "to-be-moved"].includes(state) ? "uncertain" : "stops",
                          text: words,
                      },
                  ];
        return {
            label: element?.label ?? id,
            spans: [
                { from: 0, state: "survives" },
                ...down,
                ...(back === undefined
                    ? []
                    : [
                          {
                              from: Math.max(back, at),
                              state: "returns" as const,
                              text: loses === undefined ? "back" : `back, less ${hours(loses)}`,
                          },
                      ]),
            ],
        };
    });
    const outside = byWeight(
        [...graph.elements.values()].filter(({ stack, id }) => stack === undefined && !/^(site|copy) /.test(id)),
    ).map((element): Row => {
        const fate = fates.get(element.id);
        return {
            label: `${element.label} · ${runByText(element.runBy)}`,
            spans: [
                { from: 0, state: "survives" },
                ...(fate?.at === undefined
                    ? []
                    : [{ from: fate.at, state: fate.state, text: fate.state === "uncertain" ? "not known" : "stops" }]),
            ],
        };
    });
    const heading = (label: string, rows: readonly Row[]): readonly Row[] =>
        rows.length === 0 ? [] : [{ label, heading: true, spans: [] }, ...rows];
    return [...heading("Services", services), ...heading("Data", data), ...heading("Outside of the stack", outside)];
}

function rowSvg({ label, heading, spans }: Row, y: number, x: (at: number) => number, end: number): readonly string[] {
    if (heading) return [textAt(20, y + 17, label, { bold: true })];
    const bars = spans.map(({ from, state, text }, index) => {
        const to = spans[index + 1]?.from ?? end;
        const [left, width] = [x(from), x(to) - x(from)];
        if (width <= 0.5) return "";
        const dash = state === "uncertain" ? ' stroke-dasharray="4 3"' : "";
        const shown =
            text !== undefined && width > 24
                ? textAt(left + 6, y + 16, shortened(text, Math.floor((width - 8) / 6.2)), {
                      size: 11,
                      fill: colours[state],
                  })
                : "";
        return (
            boxAt({ x: left, y: y + 3, width, height: ROW - 6 }, colours[`${state}-fill`], colours[state], dash) + shown
        );
    });
    return [textAt(32, y + 16, shortened(label, 40)), ...bars];
}

/** A line and a label for each time, unless the labels would touch. */
function axis(times: readonly number[], x: (at: number) => number, bottom: number): readonly string[] {
    let last = -Infinity;
    return [...times]
        .sort((one, other) => one - other)
        .flatMap((at) => {
            const left = x(at);
            const line = `<line x1="${round(left)}" y1="${TOP - 6}" x2="${round(left)}" y2="${bottom}" stroke="${colours.line}"/>`;
            if (left - last < 64) return [];
            last = left;
            const anchor = left > WIDTH - 90 ? "end" : "start";
            return [line, textAt(left, TOP - 12, clock(at), { size: 11, fill: colours.faint, anchor })];
        });
}

const moveSvg = (
    steps: readonly { readonly at: number; readonly takes: number; readonly text: string }[],
    top: number,
): readonly string[] => [
    textAt(20, top, "The move", { bold: true }),
    ...steps.flatMap(({ at, takes, text }, index) => [
        textAt(32, top + 22 + index * 18, clock(at), { fill: colours.returns }),
        textAt(150, top + 22 + index * 18, shortened(`${text} (${hours(takes)})`, 120)),
    ]),
];
