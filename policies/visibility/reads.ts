/**
 * What a program reads and does not declare, with `X.get(…)`. It is no part of the stack, and the engine shows it to no
 * pack; the stack may use it all the same, as a key, a registry or a network. What its id, the program and the provider
 * say of it is judged for place and keys; of what nobody says where it is, `unseen` tells.
 */
import { cloudOf } from "../catalog/clouds";
import { globalServiceOf } from "../catalog/global-services";
import { placeInputsOf, whyNothingToJudge } from "../catalog/known-types";
import { evaluate } from "../core/evaluate";
import { causedBy, filled, labelOf, type Finding } from "../core/finding";
import { read } from "../core/reading";
import { findingsOf, type ReportedFinding } from "../core/report-once";
import { packageOf, type Resource } from "../core/resource";
import type { Rule, Verdict } from "../core/rule";
import type { Configuration } from "../core/settings";
import { isWholeStore } from "../failover/stateful";
import { keyLocation } from "../keys";
import { tellsPlace } from "../location/inherited-place";
import { euResidency } from "../residency";
import { unseen } from "./rules/unseen";

/** The rules that ask where something is. All others ask about what a stack declares. */
const asked: readonly Rule[] = [euResidency, keyLocation];

/**
 * @param reads what the program reads
 * @param enabled the rules of the run
 * @param today the day of the run
 */
export function findingsOnReads(
    reads: readonly Resource[],
    enabled: readonly Rule[],
    configuration: Configuration,
    today: string,
): readonly ReportedFinding[] {
    if (reads.length === 0) return [];
    const rules = asked.filter((rule) => enabled.includes(rule));
    const resources = [...providersOf(reads), ...reads];
    const verdicts = evaluate(resources, rules, configuration.settings, today).flatMap((verdict) =>
        verdict.resource.isRead ? toldOf(verdict, enabled) : [],
    );
    return findingsOf(verdicts, configuration, resources);
}

const providersOf = (reads: readonly Resource[]): readonly Resource[] => [
    ...new Map(reads.flatMap(({ provider }) => (provider ? [[provider.urn, provider] as const] : []))).values(),
];

function toldOf(verdict: Verdict, enabled: readonly Rule[]): readonly Verdict[] {
    const { rule, resource, findings } = verdict;
    const proven = findings.filter((finding) => finding.kind === "violation" && isSaid(finding, resource));
    if (proven.length > 0) return [{ ...verdict, findings: proven }];
    if (rule !== euResidency || !enabled.includes(unseen) || isPlaced(verdict)) return [];
    return [{ rule: unseen, resource, answer: "undetermined", findings: [notPlaced(resource)] }];
}

/** Whether a finding is about what is said of the resource: what is not said may be set all the same. */
function isSaid({ path, cause }: Finding, { properties }: Resource): boolean {
    const ofAnother = cause?.kind === "provider" || cause?.kind === "cluster";
    return path === undefined || ofAnother || read(properties, path).state === "known";
}

/** Whether something says where the resource is, or nothing has to. What is in a cluster is where its provider leads. */
function isPlaced({ resource, answer }: Verdict): boolean {
    const { type, provider } = resource;
    if (packageOf(type) === "kubernetes" || answer === "compliant") return true;
    if (needsNoPlace(resource)) return true;
    if (!cloudOf(packageOf(type), provider?.properties)) return answer === "not-applicable";
    return tellsPlace(resource);
}

/** Names, rules and parts, which take no place of their own and hold no data. */
const needsNoPlace = ({ type, properties }: Resource): boolean =>
    whyNothingToJudge(type, "places", properties) !== undefined ||
    globalServiceOf(type, properties)?.holds === "names" ||
    (placeInputsOf(type) === "none" && !isWholeStore(type) && globalServiceOf(type, properties)?.holds !== "contract");

const notPlaced = (resource: Resource): Finding => ({
    kind: "undetermined",
    message: "read",
    text: filled(unseen.messages.read, { resource: labelOf(resource) }),
    cause: causedBy("answer", `reads ${packageOf(resource.type)}`),
    unseen: true,
});
