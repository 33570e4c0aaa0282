/** What Rempart says of a program is what its pack says in `pulumi preview`, for every program there is. */
import type { Report } from "../../../../cli/report/report";
import type { ReportedFinding } from "../../../../policies/core/report-once";
import { apart, blocks, unplaced } from "./differences";
import { difference, none, report, seen } from "./findings";
import { conformance, examples, programs, templates, type Sample } from "./sample-programs";
import { engineTest, inSandbox, type Sandbox } from "./sandbox";

const key = ({ rule, resource, message }: ReportedFinding): string => JSON.stringify([rule, resource.urn, message]);
const byKey = (findings: readonly ReportedFinding[]): readonly ReportedFinding[] =>
    [...findings].sort((one, other) => (key(one) < key(other) ? -1 : 1));
const withoutPositions = ({ position: _, affected, ...finding }: ReportedFinding) => ({
    ...finding,
    affected: affected.map(({ position: __, ...each }) => each),
});
/**
 * When and by what each was run is its own, and only resources that are judged here have an inventory.
 * Each engine tells in its own words why it could not go on; where it could not, some resources have no position.
 */
const comparable = ({ errors, findings, coverage, run: _, inventory: __, ...rest }: Report, placed: boolean) => ({
    ...rest,
    failed: errors.length > 0,
    // A pack tells the coverage of a stack, which it is not shown where the run failed.
    coverage: errors.length > 0 ? undefined : coverage,
    findings: placed ? findings : byKey(findings).map(withoutPositions),
});

/** What both engines say of a program in which some resources are known to one of them alone. */
function without(names: readonly string[], told: Report): Report {
    const findings = told.findings.filter(({ resource }) => !names.includes(resource.name));
    return { ...told, findings, counts: { ...told.counts, ...uncounted }, coverage: {}, rules: {} };
}
const uncounted = { violations: 0, undetermined: 0, compliant: 0, notApplicable: 0 };

async function compared({ title, directory, packs, configs, environment }: Sample, sandbox: Sandbox): Promise<void> {
    const args = [
        ...["check", directory, "--json", "--stack", "dev", "--timeout", "120"],
        ...packs.flatMap((pack) => ["--pack", pack]),
        ...configs.flatMap((config) => ["--pack-config", config]),
    ];
    const embedded = await sandbox.rempart(args, environment);
    await sandbox.pulumi(["stack", "init", "dev", "--cwd", directory]);
    const real = await sandbox.rempart([...args, "--engine", "pulumi"], environment);
    const { said, code } = sandbox.recorded();
    const placed = report(real).errors.length === 0 && !(title in unplaced);
    const left = blocks[title] ?? [];
    const shown = (told: Report) => (left.length > 0 ? without(left, told) : told);
    expect(comparable(shown(report(real)), placed)).toEqual(comparable(shown(seen(embedded)), placed));
    const others = said.filter(({ urn }) => !left.some((name) => urn.endsWith(`::${name}`)));
    expect(difference(others, shown(seen(embedded)))).toEqual(none);
    expect(real.code).toBe(embedded.code);
    // Pulumi knows nothing of what was not judged, which is exit code 3 here.
    if (code !== undefined) expect(code).toBe(embedded.code === 0 || embedded.code === 3 ? 0 : 1);
}

const samples = [...examples(), ...programs(), ...templates(), ...conformance()].filter(
    ({ title }) => !(title in apart),
);

engineTest.each(samples.map((sample): [string, Sample] => [sample.title, sample]))(
    "%s",
    (_, sample) => inSandbox(sample.directory, (sandbox) => compared(sample, sandbox)),
    600_000,
);
