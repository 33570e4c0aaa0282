/** Several reports as one: of the stacks of a program, the programs of a folder, the states of an organisation. */
import { createHash } from "node:crypto";
import { CONTROLS } from "../../policies/core/rule";
import type { ControlCoverage, Coverage } from "../../policies/core/coverage";
import type { BaselineResult } from "../../policies/waivers";
import type { Inventory } from "./inventory";
import { exitCodeOf, ordered, type Report, type StackResult } from "./report";

/** One report over all. It does not matter in which order they come, or which of them were merged before. */
export function merged(reports: readonly Report[]): Report {
    const parts = [...reports].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
    const [first] = parts as [Report];
    const stacks = parts.flatMap(stacksOf).sort((one, other) => (stackKey(one) < stackKey(other) ? -1 : 1));
    const sum = (count: keyof Report["counts"]) => parts.reduce((total, { counts }) => total + counts[count], 0);
    const inventories = parts.flatMap(({ inventory }) => inventory ?? []);
    const drills = parts.flatMap((part) => part.drills ?? []);
    const baselines = parts.flatMap(({ baseline }) => baseline ?? []);
    return {
        version: 1,
        run: runOver(parts, stacks),
        verdict: worst(parts.map(({ verdict }) => verdict)),
        counts: {
            resources: sum("resources"),
            violations: sum("violations"),
            undetermined: sum("undetermined"),
            waived: sum("waived"),
            compliant: sum("compliant"),
            notApplicable: sum("notApplicable"),
        },
        coverage: coverageOver(parts.map(({ coverage }) => coverage)),
        failOn: first.failOn,
        coverageRequired: parts.some(({ coverageRequired }) => coverageRequired),
        findings: parts.flatMap(({ findings }) => findings).sort(ordered),
        rules: Object.assign({}, ...parts.map(({ rules }) => rules)) as Report["rules"],
        errors: parts.flatMap((part) => errorsOf(part)),
        ...(inventories.length > 0 && { inventory: inventoryOver(inventories) }),
        ...(drills.length > 0 && { drills }),
        ...(baselines.length > 0 && { baseline: baselineOver(baselines) }),
        ...(parts.every(({ acceptWaivers }) => acceptWaivers) && { acceptWaivers: true }),
        stacks,
    };
}

const keyOf = ({ run }: Report): string => [run.project, run.stack, run.subject].join("\n");
const stackKey = ({ project, stack, subject }: StackResult): string => [project, stack, subject].join("\n");

const stacksOf = (report: Report): readonly StackResult[] => report.stacks ?? [stackResultOf(report)];

/** One line of the table of stacks. */
export const stackResultOf = (report: Report): StackResult => ({
    ...(report.run.project !== undefined && { project: report.run.project }),
    ...(report.run.stack !== undefined && { stack: report.run.stack }),
    subject: report.run.subject,
    verdict: report.verdict,
    exitCode: exitCodeOf(report),
    counts: report.counts,
    digests: report.run.digests,
});

/** In a merged report an error names what it is about. */
const errorsOf = ({ errors, stacks, run: { subject, stack } }: Report): Report["errors"] =>
    stacks ? errors : errors.map(({ message }) => ({ message: `${subject}${stack ? ` (${stack})` : ""}: ${message}` }));

const order: readonly Report["verdict"][] = ["error", "violating", "nothing-judged", "undetermined", "compliant"];
const worst = (verdicts: readonly Report["verdict"][]): Report["verdict"] =>
    order.find((verdict) => verdicts.includes(verdict)) ?? "nothing-judged";

function runOver(parts: readonly Report[], stacks: readonly StackResult[]): Report["run"] {
    const runs = parts.map(({ run }) => run);
    const [first] = runs as [Report["run"]];
    const of = <T>(valuesOf: (run: Report["run"]) => readonly (T | undefined)[]): readonly T[] => [
        ...new Set(runs.flatMap((run) => valuesOf(run).flatMap((each) => each ?? []))),
    ];
    const projects = new Set(stacks.map(({ project }) => project));
    const [project] = projects;
    const on = runs.flatMap(({ rules }) => (rules ? [rules] : []));
    const only = of((run) => run.only ?? []);
    const skip = of((run) => run.skip ?? []);
    const configurations = of((run) => [run.configuration]);
    const digestOver = (digests: readonly (string | undefined)[]): string => {
        const all = [...new Set(digests.flatMap((each) => each ?? []))].sort();
        return all.length === 1 ? (all[0] ?? "") : createHash("sha256").update(all.join("\n")).digest("hex");
    };
    const inputs = stacks.map(({ digests }) => digests.input);
    return {
        rempart: of((run) => [run.rempart])
            .toSorted()
            .join(", "),
        at:
            of((run) => [run.at])
                .toSorted()
                .at(-1) ?? first.at,
        source: first.source,
        subject: [...new Set(stacks.map(({ subject }) => subject))].join(", "),
        packs: of((run) => run.packs),
        // A rule that was off for one of the stacks cannot be said to have been on.
        ...(on.length > 0 && { rules: (on[0] ?? []).filter((rule) => on.every((rules) => rules.includes(rule))) }),
        ...(only.length > 0 && { only }),
        ...(skip.length > 0 && { skip }),
        ...(configurations.length > 0 && { configuration: configurations.join(", ") }),
        ...(projects.size === 1 && project !== undefined && { project }),
        digests: {
            ...(inputs.some((each) => each !== undefined) && { input: digestOver(inputs) }),
            configuration: digestOver(stacks.map(({ digests }) => digests.configuration)),
            catalog: digestOver(stacks.map(({ digests }) => digests.catalog)),
        },
    };
}

function coverageOver(all: readonly Coverage[]): Coverage {
    const found = CONTROLS.flatMap((control): [string, ControlCoverage][] => {
        const of = all.flatMap((each) => each[control] ?? []);
        if (of.length === 0) return [];
        const types = new Map<string, number>();
        for (const { type, count } of of.flatMap((each) => each.types)) types.set(type, (types.get(type) ?? 0) + count);
        const sum = (count: "judged" | "exempt" | "unseen") => of.reduce((total, each) => total + each[count], 0);
        const sorted = [...types].map(([type, count]) => ({ type, count }));
        sorted.sort((one, other) => other.count - one.count || (one.type < other.type ? -1 : 1));
        return [[control, { judged: sum("judged"), exempt: sum("exempt"), unseen: sum("unseen"), types: sorted }]];
    });
    return Object.fromEntries(found);
}

const inventoryOver = (all: readonly Inventory[]): Inventory => ({
    resources: all.flatMap(({ resources }) => resources).sort((one, other) => (one.urn < other.urn ? -1 : 1)),
    places: Object.assign({}, ...all.map(({ places }) => places)) as Inventory["places"],
    operators: Object.assign({}, ...all.map(({ operators }) => operators)) as Inventory["operators"],
    endpoints: Object.assign({}, ...all.map(({ endpoints }) => endpoints)) as Inventory["endpoints"],
    allowedJurisdictions: [...new Set(all.flatMap(({ allowedJurisdictions }) => allowedJurisdictions))],
});

/** What is fixed is found in none of the stacks. */
function baselineOver(all: readonly BaselineResult[]): BaselineResult {
    const everywhere = (all[0]?.fixed ?? []).filter(({ rule, fingerprint }) =>
        all.every(({ fixed }) => fixed.some((each) => each.rule === rule && each.fingerprint === fingerprint)),
    );
    return {
        known: all.reduce((total, { known }) => total + known, 0),
        new: all.reduce((total, each) => total + each.new, 0),
        fixed: everywhere,
        slack: {},
    };
}
