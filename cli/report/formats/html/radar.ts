import type { Say } from "../../../locales";
import { HIGHEST, type Objective } from "../../objectives";
import { markup, picture, table, type Markup } from "./markup";

const [WIDTH, HEIGHT, RADIUS] = [640, 400, 130];
const [X, Y] = [WIDTH / 2, HEIGHT / 2];

/** The eight objectives, a sector each: what may hold is filled, what is not known is hatched. */
export function radar(objectives: readonly Objective[], say: Say): Markup {
    const angle = (index: number): number => (2 * Math.PI * index) / objectives.length - Math.PI / 2;
    const at = (index: number, level: number, beyond = 0): readonly [number, number] => {
        const r = (RADIUS * level) / HIGHEST + beyond;
        return [X + r * Math.cos(angle(index)), Y + r * Math.sin(angle(index))];
    };
    const point = (index: number, level: number): string =>
        at(index, level)
            .map((each) => each.toFixed(1))
            .join(",");
    /** From one level to another, half of the way to the neighbours. */
    const sector = (index: number, from: number, to: number): string =>
        `M${point(index - 0.5, from)}L${point(index - 0.5, to)}L${point(index, to)}L${point(index + 0.5, to)}L${point(index + 0.5, from)}L${point(index, from)}Z`;
    const sectors = objectives.flatMap(({ level = { atMost: HIGHEST, ifUnknownIsWrong: 0 } }, index) => {
        const { atMost, ifUnknownIsWrong } = level;
        return [
            ifUnknownIsWrong > 0 && markup`<path class="held" d="${sector(index, 0, ifUnknownIsWrong)}"/>`,
            atMost > ifUnknownIsWrong && markup`<path class="open" d="${sector(index, ifUnknownIsWrong, atMost)}"/>`,
        ].flatMap((each) => each || []);
    });
    const rings = [1, 2, 3, 4].map(
        (level) =>
            markup`<polygon class="ring" points="${objectives.flatMap((_, index) => [point(index, level), point(index + 0.5, level)]).join(" ")}"/>`,
    );
    const bounds = objectives.map(
        (_, index) => markup`<path class="ring" d="M${X},${Y}L${point(index + 0.5, HIGHEST)}"/>`,
    );
    const levels = [1, 2, 3, 4].map((level) => {
        const [x, y] = at(0.5, level);
        return markup`<text class="level" x="${(x + 2).toFixed(1)}" y="${(y + 10).toFixed(1)}">${level}</text>`;
    });
    const labels = objectives.map(({ id, name, level }, index) => {
        const cos = Math.cos(angle(index));
        const anchor = Math.abs(cos) < 0.2 ? "middle" : cos > 0 ? "start" : "end";
        const [x, y] = at(index, HIGHEST, 16);
        const top = (y + (index === 0 ? -14 : Math.sin(angle(index)) > 0.9 ? 10 : 0)).toFixed(1);
        return markup`<text text-anchor="${anchor}" x="${x.toFixed(1)}" y="${top}"><tspan class="strong">${id}: ${shortLevel(level, say)}</tspan><tspan x="${x.toFixed(1)}" dy="14">${name.replace(/ Sovereignty$/, "")}</tspan></text>`;
    });
    return picture(
        "radar",
        say.word(TITLE),
        [WIDTH, HEIGHT],
        [
            markup`<defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0,0V6" class="hatch"/></pattern></defs>`,
            ...rings,
            ...bounds,
            ...sectors,
            ...levels,
            ...labels,
        ],
    );
}

const TITLE =
    "The eight objectives of the EU Cloud Sovereignty Framework, from 0 in the middle to 4; the table below has the levels";

function shortLevel(level: Objective["level"], say: Say): string {
    if (!level) return say.word("unknown");
    const { atMost, ifUnknownIsWrong } = level;
    return atMost === ifUnknownIsWrong ? `≤ ${atMost}` : `≤ ${ifUnknownIsWrong}–${atMost}`;
}

export const radarTable = (objectives: readonly Objective[], say: Say): Markup =>
    table(
        say,
        say.word("SEAL levels that nothing found here rules out"),
        (
            [
                "Objective",
                "Weight",
                "Level",
                "Because",
                "Rules that speak of it",
                "C3A criteria no program can show",
            ] as const
        ).map((each) => say.word(each)),
        objectives.map(({ id, name, weight, level, because, rules, criteria }) => [
            `${id} ${name}`,
            `${weight} %`,
            levelText(level, say),
            because.join("; "),
            rules.join(", "),
            criteria.all === 0 ? "" : say.word("{0} of {1}", criteria.elsewhere, criteria.all),
        ]),
    );

function levelText(level: Objective["level"], say: Say): string {
    if (!level) return say.word("unknown: nothing in the program speaks of it");
    const { atMost, ifUnknownIsWrong } = level;
    return atMost === ifUnknownIsWrong
        ? say.word("at most {0}", atMost)
        : say.word("at most {0}; {1} if what is undetermined is wrong", atMost, ifUnknownIsWrong);
}
