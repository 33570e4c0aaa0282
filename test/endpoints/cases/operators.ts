/** Who runs what a provider manages. */
import { component } from "../../rules";
import type { HandCase } from "./hosts";

const provider = (name: string, properties: object = {}) => component(`pulumi:providers:${name}`, properties, { name });
const foreign = ["operator-jurisdiction foreignOperator -"];
const strict = { sovereignOnly: true };
const kube = (server: string) =>
    provider("kubernetes", {
        kubeconfig: JSON.stringify({
            clusters: [{ name: "a", cluster: { server } }],
            contexts: [{ name: "c", context: { cluster: "a" } }],
            "current-context": "c",
        }),
    });

export const operatorCases: readonly HandCase[] = [
    ...[
        "cloudflare",
        "datadog",
        "auth0",
        "okta",
        "snowflake",
        "mongodbatlas",
        "confluentcloud",
        "github",
        "fastly",
        "pagerduty",
        "newrelic",
        "databricks",
        "akamai",
        "opsgenie",
        "launchdarkly",
        "sumologic",
        "splunk",
        "statuspage",
        "ns1",
        "dnsimple",
        "equinix",
        "zia",
        "zpa",
        "wavefront",
        "signalfx",
        "pinecone",
        "astra",
        "vercel",
        "netlify",
        "supabase",
        "planetscale",
        "neon",
        "tailscale",
        "buildkite",
        "checkly",
    ].map((name): HandCase => [name, provider(name), foreign]),
    ...["digitalocean", "linode", "vultr"].map((name): HandCase => [
        `${name}, where only sovereign clouds will do`,
        provider(name),
        ["operator-jurisdiction foreignCloud -"],
        strict,
    ]),
    ["GitLab of its makers", provider("gitlab"), foreign],
    [
        "GitLab of one's own",
        provider("gitlab", { baseUrl: "https://gitlab.acme.eu/api/v4/" }),
        ["undetermined operator-jurisdiction unknownOperator -"],
    ],
    [
        "GitLab that the settings know",
        provider("gitlab", { baseUrl: "https://gitlab.acme.eu/api/v4/" }),
        [],
        { additionalHosts: [{ host: "acme.eu", operator: "Acme", jurisdiction: ["DE"], source: "us" }] },
    ],
    [
        "Keycloak of one's own",
        provider("keycloak", { url: "https://sso.acme.eu" }),
        ["undetermined operator-jurisdiction unknownOperator -"],
    ],
    ["random", provider("random"), []],
    ["Aiven", provider("aiven"), []],
    ["Scaleway, where only sovereign clouds will do", provider("scaleway"), [], strict],
    ["Hetzner, where only sovereign clouds will do", provider("hcloud"), [], strict],
    [
        "OVHcloud in Canada by its API",
        provider("ovh", { endpoint: "ovh-us" }),
        ["sovereign-endpoint foreignCloud endpoint"],
        strict,
    ],
    ["Azure as the primary", provider("azure-native"), []],
    [
        "Azure, where only sovereign clouds will do",
        provider("azure-native"),
        ["sovereign-endpoint publicCloud metadataHost"],
        strict,
    ],
    ["Azure of the classic provider", provider("azure"), ["sovereign-endpoint publicCloud metadataHost"], strict],
    [
        "Azure for a government",
        provider("azure-native", { environment: "usgovernment" }),
        ["sovereign-endpoint foreignCloud environment"],
    ],
    ["Bleu", provider("azure-native", { metadataHost: "management.sovcloud-api.fr" }), [], strict],
    [
        "Google, where only sovereign clouds will do",
        provider("gcp"),
        ["sovereign-endpoint publicCloud universeDomain"],
        strict,
    ],
    ["S3NS", provider("gcp", { universeDomain: "s3nsapis.fr" }), [], strict],
    [
        "S3NS with an endpoint of Google",
        provider("gcp", {
            universeDomain: "s3nsapis.fr",
            storageCustomEndpoint: "https://storage.googleapis.com/storage/v1/",
        }),
        ["sovereign-endpoint foreignCloud storageCustomEndpoint"],
        strict,
    ],
    [
        "AWS, where only sovereign clouds will do",
        provider("aws", { region: "eu-central-1" }),
        ["operator-jurisdiction foreignCloud -"],
        strict,
    ],
    [
        "AWS's European cloud, where only sovereign clouds will do",
        provider("aws", { region: "eusc-de-east-1" }),
        ["operator-jurisdiction foreignCloud -"],
        strict,
    ],
    [
        "a store of Scaleway by the provider of AWS",
        provider("aws", { region: "fr-par", endpoints: '[{"s3":"https://s3.fr-par.scw.cloud"}]' }),
        [],
        strict,
    ],
    [
        "AKS",
        kube("https://clinic.hcp.westeurope.azmk8s.io:443"),
        ["sovereign-endpoint foreignCluster kubeconfig"],
        strict,
    ],
    [
        "EKS",
        kube("https://0123456789ABCDEF.gr7.eu-west-3.eks.amazonaws.com"),
        ["sovereign-endpoint foreignCluster kubeconfig"],
        strict,
    ],
    ["Kapsule", kube("https://11111111-2222-3333-4444-555555555555.api.k8s.fr-par.scw.cloud:6443"), [], strict],
    ["MKS", kube("https://abc123.c1.gra9.k8s.ovh.net"), [], strict],
    [
        "DOKS",
        kube("https://11111111-2222-3333-4444-555555555555.k8s.ondigitalocean.com"),
        ["sovereign-endpoint foreignCluster kubeconfig"],
        strict,
    ],
    [
        "a cluster that nobody knows",
        kube("https://k8s.acme.eu:6443"),
        ["undetermined sovereign-endpoint unknownCluster kubeconfig"],
    ],
    [
        "a look-alike of AKS",
        kube("https://clinic.hcp.westeurope.azmk8s.io.acme.eu:443"),
        ["undetermined sovereign-endpoint unknownCluster kubeconfig"],
    ],
];
