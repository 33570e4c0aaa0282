import type { Resource } from "../../../policies/core/resource";
import { UNKNOWN } from "../../../policies/core/values";
import { dependencies } from "../../../policies/failover/dependencies";
import { PLAN_TYPE } from "../../../policies/failover/plan";
import { failoverSurvival } from "../../../policies/failover/rules/failover-survival";
import { component, testRule, type Case } from "../../rules";
import { full, withValue } from "../full-plan";
import { claim, files } from "../plans";

const plan = (given: object) => component(PLAN_TYPE, given, { name: "plan" });
/** A plan beside a store in Azure. */
const at = (path: string, value: unknown, ...others: readonly Resource[]): Case => ({
    resources: [plan(withValue(path, value)), files, ...others],
});
const found = (path: string, value: unknown, message: string, text?: string) => ({
    ...at(path, value),
    finds: [{ message, path, ...(text !== undefined && { text }) }],
});

/** How one writes a party into a field. */
const written: Readonly<Record<string, { readonly microsoft: string; readonly american: string }>> = {
    operator: { microsoft: "Microsoft Azure", american: "Google" },
    holder: { microsoft: "Azure Key Vault, security officer", american: "AWS" },
    host: { microsoft: "https://login.microsoftonline.com/clinic", american: "https://storage.googleapis.com/clinic" },
    scheme: { microsoft: "azurekeyvault://clinic.vault.azure.net/keys/state", american: "gcpkms://projects/clinic" },
    payment: { microsoft: "Azure Marketplace credits of Microsoft", american: "the company's Visa card" },
    words: { microsoft: "https://clinic.sharepoint.com/runbook", american: "https://storage.cloud.google.com/runbook" },
};
const concrete = (path: string) => path.replace("[]", "[0]");

testRule(failoverSurvival, {
    compliant: {
        "everything outlives the primary": { resources: [plan(full), files] },
        "nothing stated: the rule failover-plan says so": {
            resources: [plan({ target: full.target }), files],
        },
        ...Object.fromEntries(
            dependencies.map(({ path, named }) => [
                `at the target's operator: ${path}`,
                at(
                    concrete(path),
                    named === "host" || named === "scheme" ? "https://s3.gra.io.cloud.ovh.net" : "OVHcloud",
                ),
            ]),
        ),
        "a state in a bucket of one's own": at("infrastructureCode.stateBackend", "file://~/state"),
        "an authority in the Union": at("certificates.issuer", "HARICA"),
        ...Object.fromEntries(
            [
                "our own security officer",
                "primary key custodian",
                "post office box of the clinic",
                "a mist of names",
                "Thales CipherTrust",
                "ciso@clinic.onmicrosoft.com",
                "provider-independent HSM",
                "Self",
                "scaleway secret manager",
            ].map((holder): [string, Case] => [`a holder of the keys: ${holder}`, at("keys.custodian", holder)]),
        ),
        "a cluster whose operator is declared": {
            resources: [plan(full), claim],
            settings: { primaryOperators: ["Hetzner"] },
        },
        "a name of a country's registry": at("dns.domains[0]", "clinique-lyon.fr"),
        "escrow in Switzerland, where that is allowed": {
            ...at("keys.escrow.country", "CH"),
            settings: { allowedJurisdictions: ["EU", "CH"] },
        },
        "longer answers, where they are allowed": {
            resources: [plan({ ...withValue("dns.ttl", "P1D"), rto: "P2D" }), files],
            settings: { longestTtl: "P1D" },
        },
    },
    knownWithoutStrings: {
        "nothing stated: the rule failover-plan says so": "there is nothing to ask",
    },
    violating: {
        "both copies of the keys with one holder": found(
            "keys.escrow.holder",
            "Self",
            "oneHolder",
            "Both copies of the keys of FailoverPlan 'plan' are with one holder ('keys.escrow.holder'): whoever loses the one loses the other. Give the second to someone else.",
        ),
        "answers that are kept longer than the service may be gone": {
            resources: [plan({ ...withValue("dns.ttl", "PT30M"), rto: "PT10M" }), files],
            finds: [
                {
                    message: "tooLong",
                    path: "dns.ttl",
                    text: "'dns.ttl' of FailoverPlan 'plan' is PT30M, longer than PT10M. Shorten it: users stay at the address that is gone until it ends.",
                },
            ],
        },
        // By any name, spelling, product, host or id, or without a name.
        ...Object.fromEntries(
            ["keys.custodian", "keys.escrow.holder", "covers[0].encryptedUnder"].flatMap((path) =>
                [
                    "microsoft",
                    "MICROSOFT Ireland Operations Ltd",
                    "azure key vault of the board",
                    "Managed HSM, second subscription",
                    "https://clinic.vault.azure.net/keys/copies",
                    "azurekeyvault://clinic.vault.azure.net/keys/copies",
                    "Entra ID application",
                ].map((holder) => [`held by ${holder}: ${path}`, found(path, holder, "fallsWithPrimary")]),
            ),
        ),
        ...Object.fromEntries(
            ["the cloud provider", "our provider's HSM", "Cloud-Anbieter", "hyperscaler"].map((holder) => [
                `held by ${holder}`,
                found("keys.escrow.holder", holder, "heldByPrimary"),
            ]),
        ),
        ...Object.fromEntries(
            [
                "aws kms",
                "arn:aws:kms:eu-central-1:123456789012:key/copies",
                "kms.eu-west-1.amazonaws.com",
                "Cloud KMS",
            ].map((holder) => [`under the same law: ${holder}`, found("keys.custodian", holder, "underSameLaw")]),
        ),
        ...Object.fromEntries(
            dependencies
                .filter(({ named }) => named !== "payment")
                .map(({ path, named }) => [
                    `at the primary: ${path}`,
                    found(concrete(path), written[named]?.microsoft, "fallsWithPrimary"),
                ]),
        ),
        ...Object.fromEntries(
            dependencies.map(({ path, named }) => [
                `under the law of the primary: ${path}`,
                found(concrete(path), written[named]?.american, "underSameLaw"),
            ]),
        ),
        "the words": found(
            "dns.registrar",
            "AWS",
            "underSameLaw",
            "The registration of the domain of FailoverPlan 'plan' depends on AWS ('dns.registrar'), which is under the law of United States (US) like Microsoft: one order stops both. Name one at home in EU.",
        ),
        "sign-in at the primary": found(
            "identity.issuer",
            "https://login.microsoftonline.com/clinic",
            "fallsWithPrimary",
            "Sign-in of FailoverPlan 'plan' depends on Microsoft ('identity.issuer'), which falls with the primary. Move it to the target's operator, to another that is independent, or to your own premises.",
        ),
        "an American authority": found(
            "certificates.acmeDirectory",
            "https://acme-v02.api.letsencrypt.org/directory",
            "underSameLaw",
        ),
        "the state at Pulumi": found("infrastructureCode.stateBackend", "https://api.pulumi.com", "underSameLaw"),
        "keys of the provider": found("keys.model", "provider-managed", "providerKeys"),
        ...Object.fromEntries(
            ["keys.escrow.country", "sourceEscrow.country", "support.country"].map((path) => [
                `abroad: ${path}`,
                found(
                    path,
                    "US",
                    "abroad",
                    `'${path}' of FailoverPlan 'plan' is in United States (US). Choose a place in EU.`,
                ),
            ]),
        ),
        "a licence that asks its vendor": found("licences[0].offlineUse", false, "needsServer"),
        "answers that are kept for a day": found(
            "dns.ttl",
            "P1D",
            "tooLong",
            "'dns.ttl' of FailoverPlan 'plan' is P1D, longer than PT1H. Shorten it: users stay at the address that is gone until it ends.",
        ),
        "a mirror that is a month old": found("images.mirrorAge", "P30D", "tooLong"),
        "a deposit that is a month old": found("sourceEscrow.age", "P30D", "tooLong"),
        "certificates that end tomorrow": found("certificates.validFor", "P1D", "tooShort"),
        "images by tag": found("images.digestPinned", false, "byTag"),
        "one version of the source": found(
            "sourceEscrow.versions",
            1,
            "fewVersions",
            "FailoverPlan 'plan' keeps too few versions of the source ('sourceEscrow.versions'): 1, where 5 are asked for. Keep more.",
        ),
    },
    undetermined: {
        ...Object.fromEntries(
            [
                ...dependencies.map(({ path }) => concrete(path)),
                "keys.model",
                "keys.escrow.country",
                "sourceEscrow.country",
                "support.country",
                "licences[0].offlineUse",
                "dns.ttl",
                "dns.domains[0]",
                "images.mirrorAge",
                "images.digestPinned",
                "sourceEscrow.age",
                "sourceEscrow.versions",
                "certificates.validFor",
            ].map((path) => [`known only to the deployment: ${path}`, found(path, UNKNOWN, "notKnownYet")]),
        ),
        ...Object.fromEntries(
            dependencies
                .filter(({ named }) => named === "operator")
                .map(({ path }) => [
                    `not in the catalog: ${path}`,
                    found(path, "Rechenzentrum Nirgendwo", "unknownOperator"),
                ]),
        ),
        "a registry that nobody knows": {
            resources: [plan(withValue("images.operator", undefined)), files],
            finds: [
                {
                    message: "whoRuns",
                    path: "images.registry",
                    text: "The images of FailoverPlan 'plan' depend on a host that is not in the catalog ('images.registry'). State in 'images.operator' who runs it.",
                },
            ],
        },
        "a name under .com": found("dns.domains[0]", "clinic-lyon.com", "registryAbroad"),
        "a cluster behind a kubeconfig": {
            resources: [plan(full), claim],
            finds: [{ message: "primaryNotKnown" }],
        },
    },
});
