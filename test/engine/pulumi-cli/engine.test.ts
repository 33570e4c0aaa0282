/** What Rempart says of a program is what its pack says in `pulumi preview`: to the letter, for every program there is. */
import type { Report } from "../../../cli/report/report";
import type { ReportedFinding } from "../../../policies/core/report-once";
import { apart, unplaced } from "./differences";
import { inEngine, inReport, report, seen } from "./findings";
import { conformance, examples, programs, templates, type Sample } from "./programs";
import { engineTest, inWorkshop, type Workshop } from "./workshop";

const key = ({ rule, resource, message }: ReportedFinding): string => JSON.stringify([rule, resource.urn, message]);
const byKey = (findings: readonly ReportedFinding[]): readonly ReportedFinding[] =>
    [...findings].sort((one, other) => (key(one) < key(other) ? -1 : 1));
/** Each engine tells in its own words why it could not go on; where it could not, some resources have no position. */
const comparable = ({ errors, findings, ...rest }: Report, placed: boolean) => ({
    ...rest,
    failed: errors.length > 0,
    findings: placed ? findings : byKey(findings).map(({ position: _, ...finding }) => finding),
});

async function compared({ title, directory, packs, configs, environment }: Sample, workshop: Workshop): Promise<void> {
    const args = [
        ...["check", directory, "--json", "--stack", "dev", "--timeout", "120"],
        ...packs.flatMap((pack) => ["--pack", pack]),
        ...configs.flatMap((config) => ["--pack-config", config]),
    ];
    const embedded = await workshop.rempart(args, environment);
    await workshop.pulumi(["stack", "init", "dev", "--cwd", directory]);
    const real = await workshop.rempart([...args, "--engine", "pulumi"], environment);
    const { said, code } = workshop.witnessed();
    const placed = report(real).errors.length === 0 && !(title in unplaced);
    expect(comparable(report(real), placed)).toEqual(comparable(seen(embedded), placed));
    expect(inEngine(said)).toEqual(inReport(seen(embedded)));
    expect(real.code).toBe(embedded.code);
    if (code !== undefined) expect(code).toBe(embedded.code === 0 ? 0 : 1);
}

const samples = [...examples(), ...programs(), ...templates(), ...conformance()].filter(
    ({ title }) => !(title in apart),
);

engineTest.each(samples.map((sample): [string, Sample] => [sample.title, sample]))(
    "%s",
    (_, sample) => inWorkshop(sample.directory, (workshop) => compared(sample, workshop)),
    600_000,
);
