/** `rempart diff`: what changed between two reports. */
import type { ReportedFinding } from "../../policies/core/report-once";
import { stackNameOf } from "../../policies/core/finding";
import { dependenciesOf, type Dependency } from "../report/dependencies";
import type { Report } from "../report/report";
import { readReport } from "./reports";

export const FAILS_ON = ["findings", "operators"] as const;

export interface DiffOptions {
    readonly json?: boolean;
    /** What fails the command where it is new: findings that block, dependencies under foreign law. */
    readonly failOnNew: readonly (typeof FAILS_ON)[number][];
}

interface Said {
    readonly rule: string;
    readonly level: string;
    readonly severity: string;
    readonly stack: string;
    readonly resource: string;
    readonly message: string;
    readonly fingerprint: string;
}

/** What a report says that another does not. */
export interface Difference {
    readonly verdict: { readonly before: Report["verdict"]; readonly after: Report["verdict"] };
    readonly counts: { readonly before: Report["counts"]; readonly after: Report["counts"] };
    readonly findings: { readonly new: readonly Said[]; readonly fixed: readonly Said[] };
    readonly dependencies: { readonly new: readonly Dependency[]; readonly gone: readonly Dependency[] };
}

/** Compares findings by rule, fingerprint and stack, so that moved lines and reordered resources are no change. */
export function differenceOf(before: Report, after: Report): Difference {
    const [old, now] = [saidIn(before), saidIn(after)];
    const [was, is] = [dependenciesOf(before).dependencies, dependenciesOf(after).dependencies];
    const idOf = ({ kind, id }: Dependency) => `${kind} ${id}`;
    const without = (one: readonly Dependency[], other: readonly Dependency[]) =>
        one.filter((each) => !other.some((known) => idOf(known) === idOf(each)));
    return {
        verdict: { before: before.verdict, after: after.verdict },
        counts: { before: before.counts, after: after.counts },
        findings: { new: minus(now, old), fixed: minus(old, now) },
        dependencies: { new: without(is, was), gone: without(was, is) },
    };
}

const minus = (one: ReadonlyMap<string, Said>, other: ReadonlyMap<string, Said>): readonly Said[] =>
    [...one].filter(([key]) => !other.has(key)).map(([, said]) => said);

function saidIn({ findings }: Report): ReadonlyMap<string, Said> {
    const standing = findings.filter(({ waived }) => !waived);
    return new Map(standing.flatMap((finding) => fingerprintsOf(finding).map((each) => saidOf(finding, each))));
}

const fingerprintsOf = ({ fingerprint, fingerprints = [fingerprint] }: ReportedFinding) => fingerprints;

function saidOf(finding: ReportedFinding, fingerprint: string): [string, Said] {
    const { rule, level, severity, message, resource } = finding;
    const stack = stackNameOf(resource);
    const said = { rule, level, severity, stack, resource: `${resource.type}::${resource.name}`, message, fingerprint };
    return [`${rule} ${fingerprint} ${stack}`, said];
}

/** Prints what changed. @returns 2 where something new is to fail, else 0 */
export function diff(before: string, after: string, { json = false, failOnNew }: DiffOptions): 0 | 2 {
    const difference = differenceOf(readReport(before), readReport(after));
    process.stdout.write(json ? `${JSON.stringify(difference, undefined, 2)}\n` : textOf(difference));
    const { findings, dependencies } = difference;
    const fails = {
        findings: findings.new.some(({ level }) => level === "mandatory"),
        operators: dependencies.new.some(({ allowed, kind }) => allowed === "out" && kind !== "place"),
    };
    return failOnNew.some((what) => fails[what]) ? 2 : 0;
}

function textOf({ verdict, counts, findings, dependencies }: Difference): string {
    const line = (mark: string) => (said: Said) =>
        `${mark} ${said.severity}  ${said.rule}  ${said.resource} (${said.stack})\n    ${said.message}`;
    const dependency = (mark: string) => (each: Dependency) =>
        `${mark} ${each.kind}  ${each.name}${each.countries ? ` (${each.countries.join(", ")})` : ""}, ${words[each.allowed]}`;
    return [
        ...findings.new.map(line("+")),
        ...findings.fixed.map(line("-")),
        ...dependencies.new.map(dependency("+")),
        ...dependencies.gone.map(dependency("-")),
        `${findings.new.length} new, ${findings.fixed.length} fixed · violations ${counts.before.violations} → ${counts.after.violations} · undetermined ${counts.before.undetermined} → ${counts.after.undetermined} · waived ${counts.before.waived} → ${counts.after.waived}`,
        `verdict: ${verdict.before} → ${verdict.after}`,
        "",
    ].join("\n");
}

const words: Readonly<Record<Dependency["allowed"], string>> = {
    in: "within the allowed jurisdictions",
    out: "outside the allowed jurisdictions",
    unprovable: "not proven to be within the allowed jurisdictions",
};
