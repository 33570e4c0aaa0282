import { operatorOfPackage, parseAllowed } from "../../catalog";
import { readText } from "../../core/reading";
import { isProviderType, packageOf } from "../../core/resource";
import { defineRule, plain } from "../../core/rule";
import { judgeClass } from "../data-class";
import { messages, settings, type Operators } from "../operator-messages";
import { isForeignByItsSettings } from "../provider-settings";
import { lawOf, standingOf } from "../standing";

export const operatorJurisdiction = defineRule({
    id: "operator-jurisdiction",
    control: "endpoints",
    title: "Every provider in use is operated by a company that no foreign government can order about.",
    rationale:
        "A resource in Frankfurt, run by a company under foreign law, is resident and not sovereign: that law reaches the company, its staff and its updates, wherever the machines are. The operator counts, with everybody who owns it; whose technology it runs is another question. The public cloud chosen as the primary is answered for by the failover plan, and is accepted unless sovereignOnly is set; services beside it are not. The class of the data, from the plan or the setting dataClass, can ask for more: health data belong to an operator with a qualified offer in that very place, as the Health Data Hub demands.",
    severity: "high",
    frameworks: [
        "csf:SOV-2",
        "c3a:SOV-1-03",
        "nis2:21(2)(d)",
        "csf:SOV-1",
        "c3a:SOV-1-02",
        "snc:19.6.a",
        "c5:INQ",
        "gdpr:48",
        "data-act:28",
        "data-act:32",
        "hds:2",
        "cada:16",
        "sren:31",
        "fr:circulaire-6519-SG",
    ],
    remediation: "Choose providers whose operator, and whose owners, are inside the allowed jurisdictions.",
    messages,
    settings,
    concerns: isProviderType,
    judge: (subject: Operators, stack) => {
        const { resource, settings: chosen, applies, violation, undetermined } = subject;
        const allowed = parseAllowed(chosen.allowedJurisdictions);
        if (judgeClass(subject, stack, allowed)) return;
        // The cluster of a Kubernetes provider, and so its operator, is a question of sovereign-endpoint.
        if (packageOf(resource.type) === "kubernetes") return;
        const found = operatorOfPackage(packageOf(resource.type), resource.properties);
        if (!found || found.kind === "none" || found.kind === "self-hosted") return;
        // Where only sovereign clouds will do, sovereign-endpoint names the setting by which the cloud is chosen.
        if (chosen.sovereignOnly && found.kind === "cloud" && isForeignByItsSettings(subject, stack)) return;
        applies();
        const { kind, unresolved } = found;
        const address = unresolved && readText(resource.properties, unresolved.setting).value;
        const declared = address === undefined ? undefined : standingOf(address, chosen.additionalHosts, allowed);
        const operator = found.operator?.name ?? declared?.operator;
        if (operator === undefined) {
            // Where a setting names a cloud that nobody knows, sovereign-endpoint says so.
            if (unresolved && !(kind === "cloud" && unresolved.why === "not-in-catalog"))
                undetermined("unknownOperator", { setting: plain(unresolved.setting) });
            return;
        }
        const { law, country } = found.operator
            ? lawOf(found.operator.jurisdiction, allowed)
            : (declared ?? lawOf(undefined, allowed));
        const said = {
            operator: plain(operator),
            country: plain(country),
            allowed: plain(allowed.tokens.join(", ")),
        };
        if (law === "unproven") undetermined("unprovenOperator", said);
        else if (law === "foreign" && kind !== "cloud") violation("foreignOperator", said);
        else if (law === "foreign" && chosen.sovereignOnly) violation("foreignCloud", said);
    },
});
