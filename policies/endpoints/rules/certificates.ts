import { defineHostRule } from "../host-rule";

export const certificates = defineHostRule({
    id: "certificates",
    title: "Certificates are issued by authorities out of reach of foreign law.",
    rationale:
        "An authority that may no longer serve a customer neither renews nor keeps its certificates: within weeks every TLS connection fails.",
    severity: "medium",
    frameworks: ["csf:SOV-4", "c3a:SOV-4-09"],
    remediation:
        "Use an internal authority inside the cluster, or the ACME directory of a European one (Actalis, HARICA, Certum), and keep a certificate with more than 30 days left at the failover site.",
    what: "which issues certificates",
    remedy: "Use an authority of your own, or of an operator",
});
