/** Which waivers hold, what they cover, and what is wrong with them. */
import { currentType } from "../catalog/renamed-types";
import { filled, namedBy, stackNameOf, type NamedResource, type WaiverOf } from "../core/finding";
import { fingerprints, type ReportedFinding } from "../core/report-once";
import { misspelt } from "../core/nearest";
import { enabledIn, levelOf, unwaivableIn, type Configuration } from "../core/settings";
import { waivers as rule } from "./rule";
import { appliedOf, type Waiver } from "./waiver";

/** The waivers of a run and the day on which they are asked: the clock is an input. */
export interface WaiverRegister {
    readonly waivers: readonly Waiver[];
    /** ISO 8601, `2027-03-31`. */
    readonly today: string;
}

type Standing = "holds" | "expired" | "broad" | "unwaivable" | "unapproved";

/** The same configuration, under which findings that a waiver covers are waived. */
export function withWaivers(configuration: Configuration, register: WaiverRegister): Configuration {
    if (register.waivers.length === 0) return configuration;
    const waiverOf: WaiverOf = (rule, resource, path) => {
        const unwaivable = unwaivableIn(configuration, stackNameOf(resource));
        const found = register.waivers.find(
            (waiver) =>
                covers(waiver, rule, resource, path) && standingOf(waiver, register.today, unwaivable) === "holds",
        );
        return found && appliedOf(found);
    };
    return { ...configuration, waiverOf };
}

function standingOf(waiver: Waiver, today: string, unwaivable: readonly string[]): Standing {
    if (unwaivable.includes(waiver.rule) || unwaivable.includes("all")) return "unwaivable";
    if (waiver.lacksApproval) return "unapproved";
    if (isBroad(waiver.resource)) return "broad";
    return waiver.until !== undefined && waiver.until < today ? "expired" : "holds";
}

/** A pattern that says nothing of the resource: no type, or nothing but wildcards. */
export const isBroad = (pattern: string): boolean => {
    const [type = "", name = ""] = pattern.startsWith("urn:") ? pattern.split("::").slice(-2) : pattern.split("::");
    return isWild(type) || (name === "" && isWild(pattern));
};
const isWild = (text: string): boolean => /^[*:?$]*$/.test(text);

function covers(waiver: Waiver, rule: string, resource: NamedResource, path: string | undefined): boolean {
    return (
        waiver.rule === rule &&
        (waiver.stack === undefined || isLike(waiver.stack, stackNameOf(resource))) &&
        namesOf(resource).some((name) => isLike(waiver.resource, name)) &&
        (waiver.path === undefined || (path !== undefined && isLike(waiver.path, path)))
    );
}

/** The URN, and `type::name` by the type that the catalog and the one that the program uses. */
function namesOf({ urn, type, name }: NamedResource): readonly string[] {
    const inProgram = namedBy(urn).type;
    return [urn, ...[type, inProgram, currentType(inProgram)].map((each) => `${each}::${name}`)];
}

/** Whether a text is what a pattern says; `*` stands for any text, and every other character for itself. */
const isLike = (pattern: string, text: string): boolean =>
    pattern === text || (pattern.includes("*") && patternOf(pattern).test(text));
const patternOf = (pattern: string): RegExp => new RegExp(`^${pattern.split("*").map(escaped).join(".*")}$`, "s");
const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");

/**
 * What is wrong with the waivers of a stack, as findings of the rule `waivers`.
 * @param findings everything that was found, whole: of a stack of which resources are missing nothing can be said
 * @param stack the resource of the stack
 * @param rules ids of the rules that were asked; waivers of others say nothing here
 * @param known ids of all rules that there are, to tell a rule that was not asked from one that is misspelt
 */
export function findingsOnWaivers(
    { waivers, today }: WaiverRegister,
    findings: readonly ReportedFinding[],
    configuration: Configuration,
    stack: NamedResource,
    rules: readonly string[],
    known: readonly string[],
): readonly ReportedFinding[] {
    const name = stackNameOf(stack);
    if (enabledIn(configuration, [rule], name).length === 0) return [];
    const unwaivable = unwaivableIn(configuration, name);
    const fingerprint = fingerprints();
    return waivers
        .filter((waiver) => concerns(waiver, stack))
        .flatMap((waiver): readonly ReportedFinding[] => {
            const meant = rules.includes(waiver.rule) ? undefined : misspelt(waiver.rule, known);
            if (!rules.includes(waiver.rule) && meant === undefined) return [];
            const standing = standingOf(waiver, today, unwaivable);
            const isNeeded = findings.some((finding) => concernsFinding(waiver, finding));
            const messageId =
                meant !== undefined ? "misspelt" : standing !== "holds" ? standing : faultOf(waiver, isNeeded);
            if (messageId === undefined) return [];
            const subject = [waiver.rule, waiver.resource, waiver.path ?? "", waiver.stack ?? ""];
            return [
                {
                    rule: rule.id,
                    verdict: "violating",
                    level: levelOf(configuration, rule, { kind: "violation", message: messageId }, name),
                    severity: rule.severity,
                    messageId,
                    message: textOf(rule.messages[messageId], waiver, meant),
                    resource: stack,
                    cause: { kind: "setting", id: `waiver of ${waiver.rule} for ${waiver.resource}` },
                    affected: [stack],
                    fingerprint: fingerprint(rule.id, messageId, subject),
                    ...(waiver.position && { position: waiver.position }),
                },
            ];
        });
}

const faultOf = ({ until }: Waiver, isNeeded: boolean) =>
    isNeeded ? (until === undefined ? "endless" : undefined) : "unmatched";

const textOf = (message: string, { rule, resource, until = "" }: Waiver, meant = ""): string =>
    filled(message, { rule, pattern: `'${resource}'`, until, meant: `'${meant}'` });

/** Whether a waiver is meant for a stack: by its name, and by that and the project of a URN. */
function concerns({ stack: pattern, resource }: Waiver, stack: NamedResource): boolean {
    if (pattern !== undefined && !isLike(pattern, stackNameOf(stack))) return false;
    if (!resource.startsWith("urn:pulumi:")) return true;
    const [head = "", project = ""] = resource.split("::");
    const [ownHead = "", ownProject = ""] = stack.urn.split("::");
    return isLike(head, ownHead) && isLike(project, ownProject);
}

const concernsFinding = (waiver: Waiver, { rule, resource, path, affected }: ReportedFinding): boolean =>
    covers(waiver, rule, resource, path) || affected.some((each) => covers(waiver, rule, each, each.path));

/** The finding of another pack's policy, or of an unseen component, waived where a waiver covers it. */
export function waivedBy(configuration: Configuration, finding: ReportedFinding): ReportedFinding {
    const waived = finding.waived ?? configuration.waiverOf?.(finding.rule, finding.resource, finding.path);
    return waived ? { ...finding, waived } : finding;
}
