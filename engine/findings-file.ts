/**
 * What packs find, in a file: neither `pulumi preview --json` nor a policy host hands on all that a rule says, so whoever
 * wants it names a file in the environment of the packs. Each pack appends a line of JSON for everything it has to tell;
 * every line names its pack, since packs that run side by side share the file.
 */
import { appendFileSync } from "node:fs";
import type { ReportedFinding } from "../policies/core/report-once";
import type { Coverage } from "../policies/core/coverage";
import type { RuleSummary } from "./rule-summary";

/** The variable that names the file. */
export const FINDINGS_FILE = "REMPART_FINDINGS_FILE";

/** The number of answers of one rule on one resource, by kind. */
export interface Answers {
    readonly compliant: number;
    readonly notApplicable: number;
}

type Told =
    /** The first line of each process that serves the pack. */
    | { readonly line: "pack"; readonly rules: readonly RuleSummary[] }
    | ({ readonly line: "resource"; readonly urn: string } & Answers)
    | ({ readonly line: "finding" } & ReportedFinding)
    /** The stack was judged whole: its answers and findings take the place of those of the resources. */
    | ({
          readonly line: "stack";
          readonly resources: number;
          readonly coverage: Coverage;
          readonly findings: readonly ReportedFinding[];
      } & Answers);
export type FindingsLine = Told & { readonly pack: string };

/** Gives what writes a line, at once, since a process that serves a pack may be ended at any time; nothing without a file. */
export function findingsWriter(file: string | undefined, pack: string): (told: Told) => void {
    if (file === undefined || file === "") return () => undefined;
    return (told) => appendFileSync(file, `${JSON.stringify({ pack, ...told })}\n`);
}

/** What one pack found, and its number of answers. */
export interface PackAnswers {
    readonly pack: string;
    readonly rules: readonly RuleSummary[];
    readonly coverage: Coverage;
    readonly findings: readonly ReportedFinding[];
    readonly counts: Answers & { readonly resources: number };
}

/** The answers of each pack: on the stack, or on its resources alone where the pack never saw the stack. */
export const answersIn = (lines: readonly FindingsLine[]): readonly PackAnswers[] =>
    [...new Set(lines.map(({ pack }) => pack))].map((pack) =>
        answersOf(
            pack,
            lines.filter((line) => line.pack === pack),
        ),
    );

function answersOf(pack: string, lines: readonly FindingsLine[]): PackAnswers {
    const [first] = lines.filter((line) => line.line === "pack");
    const stack = lines.findLast((line) => line.line === "stack");
    const atRegistration = lines.filter((line) => line.line === "finding").map(withoutLine);
    // The stack tells a cause with all that it affects; what was only told at registration stays.
    const ofStack = stack?.findings ?? [];
    const affected = new Set(ofStack.flatMap(affectedKeys));
    const alone = atRegistration.filter((finding) => !affectedKeys(finding).every((key) => affected.has(key)));
    const findings = new Map([...alone, ...ofStack].map((each) => [each.fingerprint, each]));
    const resources = lines.filter((line) => line.line === "resource");
    const sum = (key: keyof Answers) => resources.reduce((total, line) => total + line[key], 0);
    const { compliant, notApplicable } = stack ?? { compliant: sum("compliant"), notApplicable: sum("notApplicable") };
    return {
        pack,
        rules: first?.rules ?? [],
        coverage: stack?.coverage ?? {},
        findings: [...findings.values()],
        counts: { resources: stack?.resources ?? resources.length, compliant, notApplicable },
    };
}

/** What is said of each resource: told again as a part of a larger cause, it is the same. */
const affectedKeys = ({ rule, verdict, messageId, message, affected }: ReportedFinding): readonly string[] =>
    affected.map(({ urn, path }) => JSON.stringify([rule, verdict, messageId ?? message, urn, path]));

function withoutLine({ line: _, pack: __, ...finding }: Extract<FindingsLine, { line: "finding" }>): ReportedFinding {
    return finding;
}

/**
 * What policies say beside the findings in the file: those of other packs, what a pack says of its own settings, and what
 * is not in the file though a pack of Rempart's said it. The engine has it from the pack itself, and the file can be
 * changed by the program: no finding gets lost that way.
 */
export function saidBeside<Said extends { readonly pack: string; readonly policy: string; readonly message: string }>(
    said: readonly Said[],
    lines: readonly FindingsLine[],
): readonly Said[] {
    const written = new Map<string, string[]>();
    const key = (pack: string, rule: string): string => JSON.stringify([pack, rule]);
    const note = (pack: string, { rule, message }: ReportedFinding): void => {
        const known = written.get(key(pack, rule));
        if (known) known.push(message);
        else written.set(key(pack, rule), [message]);
    };
    for (const line of lines) {
        if (line.line === "finding") note(line.pack, line);
        if (line.line === "stack") line.findings.forEach((finding) => note(line.pack, finding));
    }
    return said.filter(
        ({ pack, policy, message }) => !written.get(key(pack, policy))?.some((text) => message.includes(text)),
    );
}
