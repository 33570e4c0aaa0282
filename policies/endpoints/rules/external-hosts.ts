import { defineHostRule } from "../host-rule";

export const externalHosts = defineHostRule({
    id: "external-hosts",
    title: "Workloads call no host that a foreign order can switch off.",
    rationale:
        "A store, a database, a payment or a gateway that a workload calls is part of it: when its operator may no longer serve the customer, the workload stops, wherever it runs. Hosts of the primary public cloud stop with that cloud, and are accepted unless sovereignOnly is set.",
    severity: "medium",
    frameworks: ["csf:SOV-5", "c3a:SOV-4-08", "c3a:SOV-5-03", "snc:19.6.c"],
    remediation: "Call a service of your own, or of an operator inside the allowed jurisdictions.",
    what: "a service that the workload calls",
    remedy: "Use a service of your own, or of an operator",
});
