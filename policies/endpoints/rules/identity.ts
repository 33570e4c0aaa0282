import { defineHostRule } from "../host-rule";

export const identity = defineHostRule({
    id: "identity",
    title: "Who signs users in is out of reach of foreign law.",
    rationale:
        "When the directory or the issuer of tokens is switched off, nobody signs in, at the failover site either: identities are among the first things that a sanction takes. Directories, OpenID Connect and SAML issuers, and identity providers inside Keycloak are judged by their host.",
    severity: "high",
    frameworks: ["c3a:SOV-3-03", "csf:SOV-4", "nis2:21(2)(i)"],
    remediation:
        "Sign users in through an issuer of your own (Keycloak, authentik, LDAP), or of an operator inside the allowed jurisdictions.",
    what: "which signs users in",
    remedy: "Use an issuer of your own, or of an operator",
    // The directory of users is not part of the cloud that runs the workload, even where one company runs both.
    alsoOfPrimary: ({ category, entry }, { urlPath, key }) =>
        category === "login" &&
        entry !== "oic.prod-aks.azure.com" &&
        (urlPath !== "" || /issuer|oidc|openid|saml|idp/i.test(key)),
});
