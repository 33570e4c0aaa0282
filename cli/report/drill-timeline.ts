/** The hours of a drill as a picture: what is up, what is down, and when it comes back. */
import type { Drill } from "../../policies/paper-drill/drill";
import { runByText } from "../../policies/paper-drill/parties";
import { byWeight, clock } from "../../policies/paper-drill/timeline";
import { hours } from "../../policies/paper-drill/words";
import { english, type Say } from "../locales";
import { seconds, type ReportedDrill, type TimelinePart, type TimelineRow } from "./reported-drill";
import { boxAt, colours, fit, round, svg, textAt } from "./svg";

const LEFT = 300;
const WIDTH = 1080;
/** The room beside the bars. */
const LABEL = LEFT - 32 - 8;
const ROW = 24;
const TOP = 84;
/** Times are drawn on a scale that gives the first hours room: linear below this, logarithmic above. */
const LINEAR = 600;

type Row = TimelineRow;

/** The picture, in the words of a language. */
export function timelineSvg(drill: ReportedDrill, say: Say = english): string {
    const { scenario, title, timeline, steps } = drill;
    const lines = timeline.flatMap(({ heading, rows, more = 0 }): readonly (Row | string)[] => [
        say.word(heading),
        ...rows,
        ...(more > 0 ? [{ label: say.word("and {0} more", more), spans: [] }] : []),
    ]);
    const rows = timeline.flatMap((part) => part.rows);
    const times = [
        ...new Set([0, ...rows.flatMap(({ spans }) => spans.map(({ from }) => from)), ...steps.map(({ at }) => at)]),
    ];
    const end = Math.max(3600, ...times, ...steps.map(({ at, takes }) => at + takes)) * 2;
    const scale = (at: number): number => Math.log1p(at / LINEAR) / Math.log1p(end / LINEAR);
    const x = (at: number): number => LEFT + scale(at) * (WIDTH - LEFT - 24);
    const bottom = TOP + lines.length * ROW;
    const moveHeight = steps.length === 0 ? 0 : 34 + steps.length * 18;
    const body = [
        textAt(20, 30, `${scenario}: ${title}`, { size: 16, bold: true, width: WIDTH - 40 }),
        textAt(20, 50, legendOf(drill, say), { fill: colours.faint, width: WIDTH - 40 }),
        ...axis(times, x, bottom),
        ...lines.flatMap((line, index) =>
            typeof line === "string"
                ? [textAt(20, TOP + index * ROW + 17, line, { bold: true })]
                : rowSvg(line, TOP + index * ROW, x, end, say),
        ),
        ...(steps.length === 0 ? [] : moveSvg(steps, bottom + 26, say)),
    ];
    const height = bottom + moveHeight + 24;
    return svg(
        WIDTH,
        height,
        say.word("Timeline of {0}", scenario),
        say.word("{0} {1} rows over time: up, down, and back at the target.", title, rows.length),
        body,
    );
}

const legendOf = ({ by, stacks, verdict }: ReportedDrill, say: Say): string =>
    [
        `${say.word(stacks.length === 1 ? "stack" : "stacks")} ${stacks.join(", ")}`,
        by === undefined ? "" : say.word("by {0}", by),
        say.word("verdict: {0}", say.known(verdict === "nothing-judged" ? "nothing judged" : verdict)),
    ]
        .filter(Boolean)
        .join(" · ");

/** What a drill comes to over time. */
export function timelineOf({ graph, fates, recovery }: Drill): readonly TimelinePart[] {
    const services = recovery.services.map(({ stack, state, stopsAt, returnsAt }): Row => ({
        label: `workloads of ${stack}`,
        spans: [
            { from: 0, state: "survives" },
            ...(stopsAt === undefined
                ? []
                : [
                      {
                          from: seconds(stopsAt),
                          state: state === "uncertain" ? ("uncertain" as const) : ("stops" as const),
                          text: state === "uncertain" ? ("not known" as const) : ("down" as const),
                      },
                  ]),
            ...(returnsAt === undefined || state !== "returns"
                ? []
                : [
                      {
                          from: seconds(Math.max(returnsAt, stopsAt ?? 0)),
                          state: "returns" as const,
                          text: "back at the target" as const,
                      },
                  ]),
        ],
    }));
    const data = recovery.data.map(({ id, state, loses, copy }): Row => {
        const element = graph.elements.get(id);
        const at = fates.get(id)?.at ?? 0;
        const service = recovery.services.find(({ stack }) => stack === element?.stack);
        const back = copy === undefined ? undefined : service?.returnsAt;
        const words = {
            lost: "no way back" as const,
            uncertain: "not known" as const,
            "to-be-moved": "to be moved before" as const,
            "given-up": "given up on purpose" as const,
            kept: undefined,
            returns: "on its way back" as const,
        }[state];
        const down: Row["spans"] =
            state === "kept"
                ? []
                : [
                      {
                          from: seconds(at),
                          state: ["uncertain", "to-be-moved"].includes(state) ? "uncertain" : "stops",
                          ...(words && { text: words }),
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
                              from: seconds(Math.max(back, at)),
                              state: "returns" as const,
                              ...(loses === undefined
                                  ? { text: "back" as const }
                                  : { text: "back, less {0}" as const, value: hours(loses) }),
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
            label: element.label,
            by: runByText(element.runBy),
            spans: [
                { from: 0, state: "survives" },
                ...(fate?.at === undefined
                    ? []
                    : [
                          {
                              from: seconds(fate.at),
                              state: fate.state,
                              text: fate.state === "uncertain" ? ("not known" as const) : ("stops" as const),
                          },
                      ]),
            ],
        };
    });
    const parts: readonly TimelinePart[] = [
        { heading: "Services", rows: services },
        { heading: "Data", rows: data },
        { heading: "Outside of the stack", rows: outside },
    ];
    return parts.filter(({ rows }) => rows.length > 0);
}

function rowSvg(
    { label, by, spans }: Row,
    y: number,
    x: (at: number) => number,
    end: number,
    say: Say,
): readonly string[] {
    const bars = spans.map(({ from, state, text, value = "" }, index) => {
        const to = spans[index + 1]?.from ?? end;
        const [left, width] = [x(from), x(to) - x(from)];
        if (width <= 0.5) return "";
        const dash = state === "uncertain" ? ' stroke-dasharray="4 3"' : "";
        const shown =
            text !== undefined && width > 24
                ? textAt(left + 6, y + 16, say.word(text, value), {
                      size: 11,
                      fill: colours[state],
                      width: width - 8,
                  })
                : "";
        return (
            boxAt({ x: left, y: y + 3, width, height: ROW - 6 }, colours[`${state}-fill`], colours[state], dash) + shown
        );
    });
    const whole = by === undefined ? label : `${label} · ${by}`;
    return [textAt(32, y + 16, fit(whole, LABEL, 12) === whole ? whole : label, { width: LABEL }), ...bars];
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
            return [line, textAt(left, TOP - 12, clock(at * 1000), { size: 11, fill: colours.faint, anchor })];
        });
}

const moveSvg = (steps: ReportedDrill["steps"], top: number, say: Say): readonly string[] => [
    textAt(20, top, say.word("The move"), { bold: true }),
    ...steps.flatMap(({ at, takes, text }, index) => [
        textAt(32, top + 22 + index * 18, clock(at * 1000), { fill: colours.returns }),
        textAt(150, top + 22 + index * 18, `${text} (${hours(takes * 1000)})`, { width: WIDTH - 170 }),
    ]),
];
