import { defineHostRule } from "../host-rule";

export const telemetry = defineHostRule({
    id: "telemetry",
    title: "Logs, metrics, traces and alerts stay with operators out of reach of foreign law.",
    rationale:
        "Telemetry holds names, addresses and contents of requests; SecNumCloud asks for technical data to stay in the Union too. When the receiver is cut off, operators are blind in the very hour in which they need to see.",
    severity: "medium",
    frameworks: ["c3a:SOV-3-04", "csf:SOV-7", "snc:19.2"],
    remediation:
        "Send logs, metrics and traces to a store of your own (Prometheus, Loki, OpenSearch), or of an operator inside the allowed jurisdictions.",
    what: "which receives logs, metrics, traces or alerts",
    remedy: "Send them to a receiver of your own, or of an operator",
});
