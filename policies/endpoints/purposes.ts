/** Which rule answers for a host: each host of the catalog belongs to one, so that it is told once. */

import type { HostAt } from "./hosts/read-hosts";

export type Purpose =
    | "identity"
    | "mail"
    | "name-resolution"
    | "certificates"
    | "telemetry"
    | "software-supply"
    | "ai-services"
    | "external-hosts";

/** Words of the column `category` of the catalog; what is not listed is a service like any other. */
const words: Readonly<Record<Exclude<Purpose, "external-hosts">, readonly string[]>> = {
    identity: ["identity", "login", "ciam", "tenant-domain", "legacy-aad-graph", "graph"],
    mail: ["mail", "mx", "mx-filter", "smtp-relay", "smtp", "visio", "chat", "files"],
    "name-resolution": ["dns-resolver", "ntp", "dns", "dns-api", "global-dns"],
    certificates: ["acme-ca"],
    telemetry: ["telemetry", "observability", "alerting", "monitoring", "monitor", "log-analytics", "app-insights"],
    "software-supply": [
        "image-registry",
        "registry",
        "artifact-registry",
        "helm-repo",
        "package",
        "packages",
        "source",
        "scm",
        "iac-plugins",
        "iac-state",
        "iac-console",
        "signature",
    ],
    "ai-services": ["ai", "model-registry"],
};
const byWord = new Map(
    Object.entries(words).flatMap(([purpose, each]) => each.map((word) => [word, purpose as Purpose] as const)),
);

/** The purpose of a host, by the first word of its category that has one: `identity/mail` is identity. */
export const purposeOf = (category: string): Purpose =>
    category.split("/").flatMap((word) => byWord.get(word) ?? [])[0] ?? "external-hosts";

/** Categories that are no service of anybody: addresses inside a platform, whole domains under which documentation stands. */
export const isPlatform = (category: string): boolean => category === "platform-address";
const isCompany = (category: string): boolean => category.split("/").includes("company-domain");

/**
 * Whether a host is only named: links to documentation and people's addresses stand under the domain of a company as often
 * as a service does.
 */
export const isOnlyNamed = (category: string, { certain, form }: Pick<HostAt, "certain" | "form">): boolean =>
    isPlatform(category) || (isCompany(category) && (!certain || form === "url" || form === "mail"));
