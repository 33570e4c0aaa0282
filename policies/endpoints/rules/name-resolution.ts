import { defineHostRule } from "../host-rule";

export const nameResolution = defineHostRule({
    id: "name-resolution",
    title: "Names and time come from servers out of reach of foreign law.",
    rationale:
        "A resolver sees every name that a workload asks for, and can answer none of them; a zone that a foreign operator serves disappears with that operator; a clock that stops makes certificates and logs worthless.",
    severity: "medium",
    frameworks: ["csf:SOV-4", "c3a:SOV-4-09"],
    remediation:
        "Use resolvers and time servers of your own or of European operators (DNS4EU, PTB, the Paris observatory), and zones at operators inside the allowed jurisdictions.",
    what: "which resolves names or tells the time",
    remedy: "Use a server of your own, or of an operator",
});
