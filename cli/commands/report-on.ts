/** What was found of one input, as a report. */
import type { JudgedInput } from "../../engine/judged-input";
import { summaryOf, type RuleSummary } from "../../engine/rule-summary";
import { widestCoverage } from "../../policies/core/coverage";
import { assess } from "../../policies/core/assess";
import { Evaluated, evaluateAlone, evaluateInTurn } from "../../policies/core/evaluate";
import { namedBy } from "../../policies/core/finding";
import type { ReportedFinding } from "../../policies/core/report-once";
import { STACK_TYPE, type Position, type Resource } from "../../policies/core/resource";
import type { Rule } from "../../policies/core/rule";
import { enabledIn, requirementsIn, type Configuration } from "../../policies/core/settings";
import {
    findingsOnWaivers,
    knownBy,
    waivedBy,
    waivers,
    withWaivers,
    type Baseline,
    type WaiverRegister,
} from "../../policies/waivers";
import { rules as ownRules } from "../../policies/rules";
import { unseen } from "../../policies/visibility";
import { standingOf } from "../../policies/visibility/exemptions";
import { findingsOnReads } from "../../policies/visibility/reads";
import { inventoryOf } from "../report/inventory";
import { packFindings } from "../report/pack-finding";
import { judged, reportOf, type FailOn, type Part, type Report } from "../report/report";
import { inputDigest, runOn, type Run } from "../report/run";
import { unseenFindings } from "../report/unseen";
import { drillOf } from "./drilled";
import type { Choice } from "./packs";

/** What a report is judged by. */
export interface JudgedBy {
    readonly choice: Choice;
    readonly configuration: Configuration;
    readonly run: Run;
    /** Findings on what no rule is handed: the files of the project, and the program of the target. */
    readonly beside: readonly ReportedFinding[];
    readonly failOn: FailOn;
    /** Rules that are left out. */
    readonly skip: readonly string[];
    readonly waivers: WaiverRegister;
    /** Those that somebody will read. */
    readonly parts: readonly Part[];
    readonly acceptWaivers?: boolean;
    readonly baseline?: Baseline;
}

/** Judges an input and reports what was found, with what other packs said of it. */
export function reportOn(input: JudgedInput, judgedBy: JudgedBy): Report {
    const { choice, run, beside, failOn, skip, parts, waivers: register, acceptWaivers, baseline } = judgedBy;
    const { rules } = choice;
    const configuration = withWaivers(judgedBy.configuration, register);
    const { stack: stackName, resources, reads, positions, answers, complete } = input;
    const enabled = enabledIn(configuration, rules, stackName);
    const verdicts = complete
        ? evaluateInTurn(resources, enabled, configuration.settings, register.today)
        : violationsAlone(resources, enabled, configuration, register.today);
    // A large state is read once: what else is asked of a resource is asked while it is at hand.
    const digest = inputDigest();
    const inventory = parts.includes("inventory") && !input.judged ? inventoryOf(resources, configuration) : undefined;
    const assessment = assess(verdicts, standingOf, (each) => {
        digest.add(each.resource);
        inventory?.add(each);
    });
    const own = judged(resources, assessment, enabled, configuration);
    const all = input.judged ? answers : [own, ...answers];
    const waivedHere = (finding: ReportedFinding) => waivedBy(configuration, finding);
    const isTold = !skip.includes(unseen.id);
    const sees = isTold ? enabledIn(configuration, [unseen], stackName) : [];
    const onReads = findingsOnReads(reads, [...enabled, ...sees], configuration, register.today);
    const ofStack = [
        ...(input.judged ? [] : own.findings),
        // A pack in a policy host is not told of exceptions: Pulumi applies them to what it reports.
        ...answers.flatMap(({ findings }) => findings.map(waivedHere)),
    ];
    const found = [
        ...[
            ...packFindings(input.packFindings),
            ...(isTold ? unseenFindings(input.unseen, configuration) : []),
            ...beside,
        ].map(waivedHere),
        ...ofStack,
        ...notAmong(ofStack, complete ? onReads : onReads.filter(({ verdict }) => verdict === "violating")),
    ];
    const stack = complete ? resources.find(({ type }) => type === STACK_TYPE) : undefined;
    const asked = [...enabled.map(({ id }) => id), ...input.packFindings.map(({ policy }) => policy)];
    const known = [...asked, ...ownRules.map(({ id }) => id)];
    const onWaivers = stack ? findingsOnWaivers(register, found, configuration, namedBy(stack.urn), asked, known) : [];
    const positionOf = <Named extends { readonly urn: string; readonly position?: Position }>(named: Named): Named => {
        const position = named.position ?? positions.get(named.urn);
        return position ? { ...named, position } : named;
    };
    const placed = (finding: ReportedFinding): ReportedFinding => {
        const position = finding.position ?? positions.get(finding.resource.urn);
        return { ...finding, affected: finding.affected.map(positionOf), ...(position && { position }) };
    };
    const sum = (key: "compliant" | "notApplicable") => all.reduce((total, { counts }) => total + counts[key], 0);
    // Inside of Pulumi one pack serves every rule, and tells of those that are off, too.
    const isOff = ({ id }: RuleSummary): boolean =>
        ownRules.some((each) => each.id === id) && !enabled.some((each) => each.id === id);
    const on = all.flatMap((each) => (input.judged ? each.rules.filter((rule) => !isOff(rule)) : each.rules));
    const drilled =
        complete && !input.judged && parts.includes("drills") ? drillOf(resources, configuration.settings) : undefined;
    const compared = baseline && knownBy(baseline, [...found, ...onWaivers]);
    return reportOf({
        run: runOn(run, input, on, digest.digest()),
        failOn,
        ...(inventory && { inventory: inventory.inventory() }),
        ...(drilled && { drills: [drilled] }),
        ...(acceptWaivers && { acceptWaivers }),
        counts: {
            resources: input.judged ? Math.max(0, ...all.map(({ counts }) => counts.resources)) : resources.length,
            compliant: sum("compliant"),
            notApplicable: sum("notApplicable"),
        },
        coverage: widestCoverage(all.map((each) => each.coverage)),
        coverageRequired: requirementsIn(configuration, stackName).requireCoverage,
        findings: (compared?.findings ?? [...found, ...onWaivers]).map(placed),
        rules: [...all.flatMap((each) => each.rules), ...(onWaivers.length > 0 ? [summaryOf(waivers)] : [])],
        errors: input.errors.map((message) => ({ message })),
        ...(compared && { baseline: compared.result }),
    });
}

/** What the stack has the same cause for, as the provider of both, is told of the stack. */
function notAmong(told: readonly ReportedFinding[], ofReads: readonly ReportedFinding[]): readonly ReportedFinding[] {
    const known = new Set(told.map(({ fingerprint }) => fingerprint));
    return ofReads.filter(({ fingerprint }) => !known.has(fingerprint));
}

/**
 * What rules say of resources without the rest of the stack: the plan or the key that seems to be missing may be what
 * the program did not come to. A pack says no more in that case.
 */
function* violationsAlone(
    resources: readonly Resource[],
    rules: readonly Rule[],
    { settings }: Configuration,
    today: string,
): Generator<Evaluated> {
    for (const resource of resources) {
        const { asked } = evaluateAlone(resource, rules, settings, today);
        const alone = asked.map((verdict) => ({
            ...verdict,
            findings: verdict.findings.filter(({ kind }) => kind === "violation"),
        }));
        yield new Evaluated(resource, rules, alone);
    }
}
