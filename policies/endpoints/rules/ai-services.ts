import { defineHostRule } from "../host-rule";

export const aiServices = defineHostRule({
    id: "ai-services",
    title: "Models are served by operators out of reach of foreign law.",
    rationale:
        "A prompt carries what people know of a case. Who serves the model reads it, and can stop serving it. Where a service runs, under whose law, and whose model it is are three questions: this rule asks the second, and names the first host that answers.",
    severity: "medium",
    frameworks: ["csf:SOV-3", "c3a:SOV-5-03"],
    remediation: "Serve open models on your own machines, or call a provider inside the allowed jurisdictions.",
    what: "which serves models",
    remedy: "Call a service of your own, or of an operator",
});
