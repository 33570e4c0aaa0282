import { isProviderType } from "../../core/resource";
import { defineRule } from "../../core/rule";
import { messages, settings, type Endpoints } from "../messages";
import { judgeProvider } from "../provider-settings";

export const sovereignEndpoint = defineRule({
    id: "sovereign-endpoint",
    control: "endpoints",
    title: "Deployments go through endpoints that no foreign order can close.",
    rationale:
        "Whoever runs the API of a cloud or a cluster can be ordered to stop serving it, or to serve something else. The public cloud chosen as the primary is answered for by the failover plan: it is accepted unless sovereignOnly is set. Clouds built for another state, and endpoints beside a sovereign cloud, are not.",
    severity: "high",
    frameworks: ["csf:SOV-5", "c3a:SOV-4-09", "c3a:SOV-5-03", "c3a:SOV-6-02", "nis2:21(2)(d)", "snc:19.6.c"],
    remediation:
        "Point providers at a cloud or cluster of your own, or of an operator inside the allowed jurisdictions.",
    messages,
    settings,
    printable: (path, { type }) =>
        isProviderType(type) &&
        /^(metadataHost|environment|universeDomain|\w+CustomEndpoint|authUrl|apiUrl|endpoint|endpointHetzner)$/.test(
            path,
        ),
    concerns: isProviderType,
    judge: (subject: Endpoints, stack) => judgeProvider(subject, stack),
});
