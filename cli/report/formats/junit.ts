/**
 * JUnit's XML, as Jenkins, GitLab and Azure DevOps show it: a test case for each rule and place. Valid by the schema of
 * Apache Ant's task (windyroad/JUnit-Schema) and by that of Jenkins' xUnit plugin: what one of them lacks is not written.
 */
import { randomUUID } from "node:crypto";
import { visible } from "../../../policies/core/foreign-text";
import { waivedWords } from "../../../policies/core/finding";
import type { ReportedFinding } from "../../../policies/core/report-once";
import { spotText } from "../groups";
import { blocks, exitCodeOf, isStanding, type Report } from "../report";
import { closingLine } from "../verdict-line";
import { inPieces } from "./pieces";
import { escaped } from "./xml";

export const junit = inPieces(function* (report) {
    const { run, findings, errors } = report;
    const blocking = findings.filter((each) => blocks(report, each)).length;
    // A run can fail without a finding that blocks: nothing was judged, or coverage is missing.
    const isEmpty = exitCodeOf(report) !== 0 && blocking + errors.length === 0;
    const failures = blocking + (isEmpty ? 1 : 0);
    const whole = named("rempart", "what is required is established");
    const others = [
        ...errors.map(({ message }) =>
            element("testcase", named("rempart", "the stack was judged whole"), [
                element("error", { message: visible(message), type: "error" }),
            ]),
        ),
        ...(isEmpty ? [element("testcase", whole, [failure(closingLine(report), report.verdict)])] : []),
        // A suite without a case is shown as if nothing had run.
        ...(findings.length + errors.length === 0 && !isEmpty ? [element("testcase", whole)] : []),
    ];
    const suite = {
        name: token(`rempart ${run.project ?? ""}/${run.stack ?? ""}`),
        package: "rempart",
        id: 0,
        hostname: "localhost",
        timestamp: run.at.replace(/Z$/, ""),
        tests: findings.length + others.length,
        failures,
        errors: errors.length,
        skipped: findings.length - blocking,
        time: 0,
    };
    const properties = element("properties", {}, [
        element("property", { name: "rempart", value: run.rempart }),
        element("property", { name: "verdict", value: report.verdict }),
    ]);
    const streams = [element("system-out", {}), element("system-err", {})];
    const cases = `<!-- ${randomUUID()} -->`;
    const content = [properties, ...(findings.length > 0 ? [cases] : []), ...others, ...streams];
    const [before = "", after] = element("testsuites", {}, [element("testsuite", suite, content)]).split(cases);
    yield `<?xml version="1.0" encoding="UTF-8"?>\n${before}`;
    for (const [index, finding] of findings.entries()) yield (index > 0 ? "\n" : "") + testCase(report, finding);
    yield `${after ?? ""}\n`;
});

const named = (classname: string, name: string) => ({ classname: token(classname), name: token(name), time: 0 });

/** As XML's `token` has it: no space at the ends, and none beside another. */
const token = (text: string): string => text.trim().replace(/\s+/g, " ");

const failure = (message: string, type: string, text = message): string =>
    element("failure", { message, type }, [escaped(text)]);

function testCase(report: Report, finding: ReportedFinding): string {
    const { rule, resource, path, position, severity, waived, verdict, fingerprint } = finding;
    const at = spotText(position);
    // A line of others could command the build service that shows the file.
    const message = visible(finding.message);
    const name = visible([`${resource.type}::${resource.name}`, path].filter(Boolean).join(" "));
    // Cases of one name hide each other: the fingerprint tells them apart.
    const attributes = named(`rempart.${rule}`, `${name} [${fingerprint}]`);
    const url = report.rules[rule]?.url;
    const text = [message, at, report.rules[rule]?.remediation, url].filter(Boolean).join("\n");
    if (blocks(report, finding)) return element("testcase", attributes, [failure(message, severity, text)]);
    const why = !isStanding(finding) && waived ? `${waivedWords(waived)}: ${waived.reason}` : verdict;
    return element("testcase", attributes, [element("skipped", { message: `${why}: ${message}` }, [escaped(text)])]);
}

function element(
    name: string,
    attributes: Readonly<Record<string, string | number>>,
    content: readonly string[] = [],
): string {
    const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
    const open = `<${name}${written.join("")}`;
    if (content.length === 0) return `${open}/>`;
    const [first = ""] = content;
    return first.startsWith("<") ? `${open}>\n${content.join("\n")}\n</${name}>` : `${open}>${first}</${name}>`;
}
