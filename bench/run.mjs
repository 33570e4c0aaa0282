// What a pack costs, side by side in one run: npm run bench -- [--rounds N] [--check] [--short] [PART…]
// The packs take turns, so that a machine that slows down slows all; a ratio is the median of the rounds' own ratios.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { makePacks } from "./packs.mjs";
import { modules, parts, short, usual } from "./parts.mjs";

const [BASE, OWN, FILE] = ["empty stock pack", "eu-sovereign", "eu-sovereign, its file"];
/** What no rule can go below: with what reads resources, and with nothing but the launcher and answers without a word. */
const FLOORS = ["own server without rules", "server that does nothing"];
const {
    noise,
    goals,
    ratios: budget,
    limits,
} = JSON.parse(readFileSync(join(import.meta.dirname, "budget.json"), "utf8"));

const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
        rounds: { type: "string", default: "5" },
        check: { type: "boolean", default: false },
        short: { type: "boolean", default: false },
        packs: { type: "string", multiple: true },
    },
});
const rounds = Number(values.rounds);
const named = positionals.length > 0 ? positionals : values.short ? short : usual;
const unknown = named.find((part) => !Object.hasOwn(parts, part));
if (unknown !== undefined || !Number.isInteger(rounds) || rounds < 1) {
    console.error(
        unknown === undefined
            ? "--rounds takes a number."
            : `There is no part '${unknown}'. Known: ${Object.keys(parts).join(", ")}.`,
    );
    process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), "rempart-bench-"));
/** Title → pack → a figure for each round. */
const measured = new Map();
let profile;
try {
    const made = await makePacks(folder);
    const all = Object.entries(made);
    const asked = values.packs ?? (values.short ? [OWN, FLOORS[0]] : undefined);
    const packs = all.filter(([name]) => name === BASE || (asked?.includes(name) ?? true));
    for (const part of named)
        for (let round = 1; round <= rounds; round++) {
            for (const [pack, directory] of packs) {
                for (const [title, figure] of Object.entries(await parts[part](directory, pack))) {
                    const byPack = measured.get(title) ?? measured.set(title, new Map()).get(title);
                    byPack.set(pack, [...(byPack.get(pack) ?? []), figure]);
                }
            }
            process.stderr.write(`${part}: round ${round} of ${rounds}\n`);
        }
    if (named.includes("start")) profile = await modules(made[OWN]);
} finally {
    rmSync(folder, { recursive: true });
}

const sorted = (figures) => figures.toSorted((one, other) => one - other);
const quantile = (figures, part) => sorted(figures)[Math.round(part * (figures.length - 1))];
/** The ratios of the rounds to the empty stock pack: their median, and half of them around it; undefined where it was not asked. */
function ratioOf(byPack, pack) {
    const base = byPack.get(BASE);
    const ratios = base && byPack.get(pack)?.map((figure, round) => figure / base[round]);
    return ratios && { median: quantile(ratios, 0.5), low: quantile(ratios, 0.25), high: quantile(ratios, 0.75) };
}

console.log(
    `Medians of ${rounds} ${rounds === 1 ? "round" : "rounds"} on Node.js ${process.version}; in brackets the ratio to the ${BASE}, and half of the rounds' ratios.`,
);
for (const [title, byPack] of measured) {
    console.log(`\n${title}`);
    for (const [pack, figures] of byPack) {
        const own = quantile(figures, 0.5);
        const ratio = ratioOf(byPack, pack);
        const told = ratio && `   (${ratio.median.toFixed(2)}; ${ratio.low.toFixed(2)}–${ratio.high.toFixed(2)})`;
        console.log(`  ${pack.padEnd(26)}${own.toFixed(own < 10 ? 1 : 0).padStart(9)}${told ?? ""}`);
    }
    if (!byPack.has(BASE)) console.log(`  The ${BASE} gives no answer in ten minutes: there is no ratio.`);
}

/** Of a pack, by title: its ratio, or its figure where there is none. */
const found = (pack) =>
    Object.fromEntries(
        [...measured].flatMap(([title, byPack]) => {
            const figure =
                ratioOf(byPack, pack)?.median ?? (byPack.has(pack) ? quantile(byPack.get(pack), 0.5) : undefined);
            return figure === undefined ? [] : [[title, figure]];
        }),
    );
const own = found(OWN);
const inGoals = Object.entries(goals).filter(([title]) => Object.hasOwn(own, title));
if (inGoals.length > 0) {
    const columns = [OWN, FILE, ...FLOORS]
        .map((pack) => [pack, found(pack)])
        .filter(([, figures]) => Object.keys(figures).length > 0);
    console.log(`\n${"Goals: a ratio, or a figure".padEnd(42)}goal   ${columns.map(([pack]) => pack).join("   ")}`);
    for (const [title, goal] of inGoals) {
        const figures = columns.map(([pack, figures]) => shown(figures[title]).padStart(pack.length + 3));
        const missed = own[title] > goal ? "   missed" : "";
        console.log(`  ${title.padEnd(36)}${shown(goal).padStart(8)}${figures.join("")}${missed}`);
    }
}

if (profile) {
    console.log("\nWhat eu-sovereign loads until the port, one run   modules   ms");
    for (const [name, count, taken] of profile.filter(([, , each]) => each >= 1))
        console.log(`  ${name.padEnd(44)}${String(count).padStart(11)}${taken.toFixed(0).padStart(5)}`);
}

if (values.check) {
    // Half of the rounds must be worse than the budget and its noise: one disturbed round says nothing.
    const over = [
        ...overBudget(own, budget, 1 + noise).map((told) => `${told} of the ${BASE}`),
        ...overBudget(own, limits, 1),
    ];
    for (const told of over) console.error(`over budget: ${told}`);
    console.log(over.length === 0 ? "\nWithin the budget." : "");
    if (over.length > 0) process.exitCode = 1;
}

/** A ratio with two digits behind the point, a figure without; `–` for what was not measured. */
function shown(figure) {
    if (figure === undefined) return "–";
    return figure < 10 ? figure.toFixed(2) : figure.toFixed(0);
}

/** The measured figures that are above what is allowed, a line each. */
function overBudget(figures, allowed, factor) {
    return Object.entries(figures)
        .filter(([title, figure]) => figure > (allowed[title] ?? Infinity) * factor)
        .map(([title, figure]) => `${title}: ${figure.toFixed(2)} instead of ${allowed[title]}`);
}
