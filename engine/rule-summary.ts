import { framework } from "../policies/catalog/frameworks";
import { documentationOf, type FrameworkReference, type Rule, type Severity } from "../policies/core/rule";

/** What a report keeps of a rule that found something. */
export interface RuleSummary {
    readonly id: string;
    readonly title: string;
    readonly severity: Severity;
    /** What to do about its findings. */
    readonly remediation: string;
    readonly frameworks: readonly { readonly id: string; readonly title: string }[];
    readonly url: string;
}

export const summaryOf = (rule: Rule): RuleSummary => ({
    id: rule.id,
    title: rule.title,
    severity: rule.severity,
    remediation: rule.remediation,
    frameworks: rule.frameworks.map(referenceOf),
    url: documentationOf(rule),
});

/** A reference as people read it: `GDPR 2016/679: Art. 44`. */
export function referenceOf(reference: FrameworkReference): { readonly id: string; readonly title: string } {
    if (typeof reference !== "string") return { id: reference.id, title: reference.title };
    const { name, version, reference: article } = framework(reference);
    return { id: reference, title: `${name} ${version}: ${article}` };
}
