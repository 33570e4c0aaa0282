import { createColors } from "picocolors";
import { labelOf, waivedWords } from "../../../policies/core/finding";
import { shown } from "../../../policies/core/foreign-text";
import type { ReportedFinding } from "../../../policies/core/report-once";
import type { Severity } from "../../../policies/core/rule";
import { baselineLines } from "../baseline-text";
import { excerptOf } from "../excerpt";
import {
    groupsOf,
    placesOf,
    spotText,
    statesOf,
    type Place,
    type RuleGroup,
    type Saying,
    type Spot,
    type State,
} from "../groups";
import { counted, kindOf, namesOf, cut, table, wrapped } from "../layout";
import type { Report } from "../report";
import { programName } from "../run";
import { stacksTable } from "../stacks-table";
import { narrowing } from "../narrowing";
import { closingLine, countLine } from "../verdict-line";
import type { Format, Medium } from "./format";

type Colours = ReturnType<typeof createColors>;
interface Page extends Medium {
    readonly report: Report;
    readonly pc: Colours;
}

/** What a person reads at the terminal: what was judged, each rule once, a table, and what blocks. */
export const text: Format = (foreign, medium) => {
    // Findings are made safe where they are told: of many, few are.
    const { findings, ...rest } = foreign;
    const report: Report = { ...safe(rest), findings };
    const page: Page = { ...medium, report, pc: createColors(medium.colour) };
    const closing = closed(page);
    // What could not begin has nothing to tell; the errors stand on standard error.
    const isNothing = report.errors.length > 0 && report.counts.resources === 0 && !report.stacks;
    if (medium.detail === "quiet" || isNothing) return `${closing}\n`;
    // What a baseline knows is counted, not told.
    const groups = groupsOf({ ...report, findings: report.findings.filter(({ known }) => !known) });
    if (medium.detail === "compact")
        return [...groups.flatMap((group) => compact(page, group)), closing, ""].join("\n");
    const blocks = [
        header(page),
        ...groups.map((group) => groupLines(page, group)),
        ruleTable(page),
        report.stacks ? [stacksTable(report).trimEnd()] : [],
        [...coverageLines(page), countLine(report), ...baselineLines(report), closing],
    ];
    return `${blocks
        .filter((lines) => lines.length > 0)
        .map((lines) => lines.join("\n"))
        .join("\n\n")}\n`;
};

/** The same, with every text safe to show: names, messages and files come from programs, packs and states. */
const safe = <Value>(value: Value): Value =>
    (typeof value === "string"
        ? shown(value)
        : Array.isArray(value)
          ? value.map(safe)
          : typeof value === "object" && value !== null
            ? Object.fromEntries(Object.entries(value).map(([key, each]) => [shown(key), safe(each as unknown)]))
            : value) as Value;

const sources: Readonly<Record<Report["run"]["source"], string>> = {
    preview: "preview of",
    pulumi: "preview by Pulumi of",
    state: "state",
};

function header({ report: { run, counts }, pc, width }: Page): readonly string[] {
    const { rempart, project, source, subject, packs, configuration } = run;
    const first = [
        pc.bold(`Rempart ${rempart}`),
        project !== undefined && programName(run),
        `${sources[source]} ${subject}`,
        counted(counts.resources, "resource"),
    ];
    const second = [
        `${packs.length === 1 ? "pack" : "packs"} ${packs.join(", ")}`,
        configuration === undefined ? "no configuration" : `configuration ${configuration}`,
        ...narrowing(run),
    ];
    return [first.filter(Boolean).join(" · "), ...wrapped(second.join(" · "), width).map(pc.dim)];
}

const tints: Readonly<Record<State, (pc: Colours) => (text: string) => string>> = {
    blocking: (pc) => pc.red,
    advisory: (pc) => pc.yellow,
    undetermined: (pc) => pc.cyan,
    waived: (pc) => pc.dim,
};

const SAYINGS_AT_MOST = 8;
function groupLines(page: Page, group: RuleGroup): readonly string[] {
    const { pc, width, report, detail } = page;
    const { state, findings, sayings } = group;
    const rule = shown(group.rule);
    const resources = new Set(findings.flatMap(({ affected }) => affected.map(({ urn }) => urn))).size;
    const summary = report.rules[rule];
    const head = [
        tints[state](pc)(wordOf(group)),
        `${pc.bold(rule)}:`,
        `${counted(findings.length, "finding")}, ${counted(resources, "resource")}`,
    ];
    const byPlace = placesOf(sayings).flatMap((place) => place.sayings);
    const told = safe(detail === "verbose" ? byPlace : byPlace.slice(0, SAYINGS_AT_MOST));
    const rest = byPlace.slice(told.length);
    return [
        head.join("  "),
        ...placesOf(told).flatMap((place) => placeLines(page, place)),
        ...(rest.length > 0 ? [pc.dim(`  … and ${counted(rest.length, "more message")}; --verbose shows all`)] : []),
        ...(summary && (state === "blocking" || state === "advisory")
            ? wrapped(summary.remediation, width, pc.dim("  → "), "    ", 4)
            : []),
    ];
}

/** `high`, `advisory`, `undetermined`, `waived` */
function wordOf({ state, findings }: RuleGroup): string {
    const [first] = findings;
    if (first?.verdict === "undetermined" && state === "blocking") return "undetermined, blocks";
    return state === "blocking" ? (first?.severity ?? "") : state;
}

const SPOTS_AT_MOST = 4;
function placeLines(page: Page, place: Place): readonly string[] {
    const { pc, width, detail } = page;
    const { spots, sayings } = place;
    const told = detail === "verbose" ? spots : spots.slice(0, SPOTS_AT_MOST);
    const rest = spots.slice(told.length);
    const [only] = spots;
    const name = sayings[0]?.finding.resource.name ?? "";
    const code = spots.length === 1 && only?.position ? excerptOf(page.report.run, only.position, name) : undefined;
    return [
        ...told.flatMap((spot) => spotLines(page, spot)),
        ...(rest.length > 0 ? [`  … and ${restOf(rest)}${pc.dim("; --verbose shows all")}`] : []),
        ...(code === undefined || !only?.position
            ? []
            : [pc.dim(`  ${String(only.position.line).padStart(5)} | ${cut(code, width - 10)}`)]),
        ...sayings.flatMap((saying) => sayingLines(page, saying, place)),
    ];
}

/** Several sayings of one place are items of a list, each with whom it is about. */
function sayingLines({ pc, width }: Page, { finding, text: said, spots }: Saying, place: Place): readonly string[] {
    const indent = place.sayings.length > 1 ? "      " : "    ";
    const first = place.sayings.length > 1 ? "    - " : indent;
    const own = spots.flatMap(({ resources }) => resources);
    const isOfAll = own.length === place.spots.flatMap(({ resources }) => resources).length;
    const [only] = own;
    const isAlone = own.length === 1 && only !== undefined;
    const who = isAlone ? labelOf(only) : `${own.length} resources (${namesOf(own)})`;
    const isNamed = isOfAll || (isAlone && said.includes(labelOf(only)));
    const { waived } = finding;
    return [
        ...wrapped(isNamed ? said : `${who}: ${said}`, width, first, indent),
        ...(waived ? wrapped(`${waivedWords(waived)}: ${waived.reason}`, width, indent).map(pc.dim) : []),
    ];
}

const restOf = (spots: readonly Spot[]): string =>
    `${counted(
        spots.reduce((sum, { resources }) => sum + resources.length, 0),
        "more resource",
    )} in ${counted(spots.length, "place")}`;

/** `StorageAccount 'files'  index.ts:5:1`, or `15 resources at index.ts:5:1: acc0 … acc14` */
function spotLines({ pc, width }: Page, { position, resources }: Spot): readonly string[] {
    const [only] = resources;
    const at = spotText(position);
    if (resources.length === 1 && only) return [`  ${kindOf(only)} ${pc.bold(`'${only.name}'`)}${at && `  ${at}`}`];
    return wrapped(`${resources.length} resources${at && ` at ${at}`}: ${namesOf(resources)}`, width, "  ", "    ");
}

function compact({ pc, width }: Page, group: RuleGroup): readonly string[] {
    const tint = tints[group.state](pc);
    return group.sayings.map(safe).flatMap(({ finding, text: said, spots }) =>
        spots.map(({ position, resources }) => {
            const [first] = resources;
            const who = resources.length === 1 && first ? labelOf(first) : counted(resources.length, "resource");
            const at = spotText(position);
            const head = `${wordOf(group)} ${finding.rule} ${at && `${at} `}${who}`;
            const room = width - head.length - 2;
            const rest = resources.length === 1 ? withoutSubject(finding, said) : said;
            return `${tint(head)}: ${cut(rest, Math.max(30, room))}`;
        }),
    );
}

/** The head of the line has named the resource already. */
function withoutSubject({ resource, affected }: ReportedFinding, said: string): string {
    const label = [resource, ...affected].map(labelOf).find((each) => said.startsWith(`${each} `));
    return label === undefined ? said : said.slice(label.length + 1);
}

const severities: readonly Severity[] = ["critical", "high", "medium", "low"];

/** Rule × severity, in findings. Columns in which nothing stands are left out. */
function ruleTable({ report, pc }: Page): readonly string[] {
    if (report.findings.length < 2) return [];
    const columns = [...severities, "undetermined", "waived"] as const;
    const counts = new Map<string, number>();
    const keyOf = (column: string, rule?: string): string => JSON.stringify([column, rule]);
    const add = (key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
    const groups = statesOf(report);
    for (const { rule, state, findings } of groups)
        for (const { verdict, severity } of findings) {
            const column = state === "waived" ? state : verdict === "undetermined" ? verdict : severity;
            add(keyOf(column, rule));
            add(keyOf(column));
        }
    const used = columns.filter((column) => counts.has(keyOf(column)));
    const cells = (rule?: string) => used.map((column) => String(counts.get(keyOf(column, rule)) ?? ""));
    const rules = [...new Set(groups.map(({ rule }) => rule))];
    const [head = "", ...rows] = table([
        ["rule", ...used],
        ...rules.map((rule) => [shown(rule), ...cells(rule)]),
        ["findings", ...cells()],
    ]);
    return [pc.bold(head), ...rows];
}

/** How much each control looked at, and the types that none of its rules knows. */
function coverageLines({ report: { coverage, counts }, width, detail }: Page): readonly string[] {
    const entries = Object.entries(coverage);
    if (counts.resources === 0) return ["Nothing was judged: there is no resource."];
    if (entries.length === 0) return ["Nothing was judged: no rule is on."];
    const shares = entries.map(([control, { judged, exempt, unseen }]) => {
        const reasons = exempt > 0 ? `, ${exempt} with nothing to judge` : "";
        return `${control} ${judged + exempt} of ${judged + exempt + unseen}${reasons}`;
    });
    const atMost = detail === "verbose" ? Infinity : TYPES_AT_MOST;
    return [
        ...wrapped(`looked at: ${shares.join(" · ")}`, width, "", "  "),
        ...entries.flatMap(([control, { types }]) => (types.length > 0 ? gapLines(control, types, width, atMost) : [])),
    ];
}

const TYPES_AT_MOST = 5;
function gapLines(
    control: string,
    types: readonly { readonly type: string; readonly count: number }[],
    width: number,
    atMost: number,
): readonly string[] {
    const told = types.slice(0, atMost).map(({ type, count }) => (count > 1 ? `${type} (${count})` : type));
    const rest = types.length - told.length;
    const more = rest > 0 ? ` and ${counted(rest, "more type")}` : "";
    return wrapped(`not looked at for ${control}: ${told.join(", ")}${more}`, width, "", "  ");
}

function closed({ report, pc }: Page): string {
    const tint = {
        compliant: pc.green,
        violating: pc.red,
        undetermined: pc.cyan,
        "nothing-judged": pc.red,
        error: pc.red,
    };
    return tint[report.verdict](shown(closingLine(report)));
}
