import { HIGHEST, type Objective } from "../../objectives";
import { markup, picture, table, type Markup } from "./markup";

const [WIDTH, HEIGHT, RADIUS] = [560, 400, 130];
const [X, Y] = [WIDTH / 2, HEIGHT / 2];

/** The eight objectives: what may hold is filled, what is not known is hatched. */
export function radar(objectives: readonly Objective[]): Markup {
    const angle = (index: number): number => (2 * Math.PI * index) / objectives.length - Math.PI / 2;
    const at = (index: number, level: number): string => {
        const r = (RADIUS * level) / HIGHEST;
        return `${(X + r * Math.cos(angle(index))).toFixed(1)},${(Y + r * Math.sin(angle(index))).toFixed(1)}`;
    };
    const polygon = (levelOf: (objective: Objective) => number): string =>
        objectives.map((objective, index) => at(index, levelOf(objective))).join(" ");
    const rings = [1, 2, 3, 4].map((level) => markup`<polygon class="ring" points="${polygon(() => level)}"/>`);
    const spokes = objectives.map((_, index) => markup`<path class="ring" d="M${X},${Y}L${at(index, HIGHEST)}"/>`);
    const levels = [0, 1, 2, 3, 4].map(
        (level) => markup`<text class="level" x="${X + 4}" y="${Y - (RADIUS * level) / HIGHEST + 3}">${level}</text>`,
    );
    const labels = objectives.map(({ id, name }, index) => {
        const [cos, sin] = [Math.cos(angle(index)), Math.sin(angle(index))];
        const anchor = Math.abs(cos) < 0.2 ? "middle" : cos > 0 ? "start" : "end";
        const x = (X + (RADIUS + 14) * cos).toFixed(1);
        const y = Y + (RADIUS + 22) * sin + 2;
        return markup`<text text-anchor="${anchor}" x="${x}" y="${y.toFixed(1)}"><tspan class="strong">${id}</tspan><tspan x="${x}" dy="14">${name.replace(/ Sovereignty$/, "")}</tspan></text>`;
    });
    return picture(
        "radar",
        "Radar of the eight objectives of the EU Cloud Sovereignty Framework; the table below has the levels",
        WIDTH,
        HEIGHT,
        [
            markup`<defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0,0V6" class="hatch"/></pattern></defs>`,
            markup`<polygon class="open" points="${polygon(({ level }) => level?.atMost ?? HIGHEST)}"/>`,
            markup`<polygon class="held" points="${polygon(({ level }) => level?.ifUnknownIsWrong ?? 0)}"/>`,
            ...rings,
            ...spokes,
            ...levels,
            ...labels,
        ],
    );
}

export const radarTable = (objectives: readonly Objective[]): Markup =>
    table(
        "SEAL levels that nothing found here rules out",
        ["Objective", "Weight", "Level", "Because", "Rules that speak of it", "C3A criteria no program can show"],
        objectives.map(({ id, name, weight, level, because, rules, criteria }) => [
            `${id} ${name}`,
            `${weight} %`,
            levelText(level),
            because.join("; "),
            rules.join(", "),
            `${criteria.elsewhere} of ${criteria.all}`,
        ]),
    );

function levelText(level: Objective["level"]): string {
    if (!level) return "unknown: nothing in the program speaks of it";
    const { atMost, ifUnknownIsWrong } = level;
    return atMost === ifUnknownIsWrong
        ? `at most ${atMost}`
        : `at most ${atMost}; ${ifUnknownIsWrong} if what is undetermined is wrong`;
}
