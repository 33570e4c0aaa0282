import { evaluate } from "../../../policies/core/evaluate";
import { framework } from "../../../policies/catalog";
import { UNKNOWN } from "../../../policies/core/values";
import { sovereignEndpoint } from "../../../policies/endpoints/rules/sovereign-endpoint";
import type { Resource } from "../../../policies/core/resource";
import { component, resource, testRule } from "../../rules";

const azure = (properties: object) => component("pulumi:providers:azure-native", properties);
const gcp = (properties: object) => component("pulumi:providers:gcp", properties);
const kubernetes = (properties: object) => component("pulumi:providers:kubernetes", properties);
const other = (name: string, properties: object, called = "it") =>
    component(`pulumi:providers:${name}`, properties, { name: called });
const kubeconfig = (server: string) => `apiVersion: v1
kind: Config
clusters:
  - name: prod
    cluster: { server: "${server}" }
contexts:
  - name: prod
    context: { cluster: prod, user: admin }
current-context: prod
users:
  - name: admin
    user: { token: do-not-print }
`;
const twoClusters = JSON.stringify({
    clusters: [
        { name: "china", cluster: { server: "https://a.chinacloudapi.cn" } },
        { name: "own", cluster: { server: "https://10.0.0.1:6443" } },
        { name: "gov", cluster: { server: "https://b.core.usgovcloudapi.net" } },
    ],
    contexts: [{ name: "at-home", context: { cluster: "own" } }],
    "current-context": "at-home",
});
const aks = "https://prod-1.hcp.francecentral.azmk8s.io:443";

/** A provider that deploys to a cluster of the same stack, with what its own provider is told. */
const inStack = (properties: object, settings: object = {}): readonly Resource[] => {
    const cluster = resource(
        "azure-native:containerservice:ManagedCluster",
        { location: "bleufrancecentral" },
        { name: "aks" },
    );
    const own = { ...cluster, provider: { ...cluster.provider!, properties: settings as Resource["properties"] } };
    return [{ ...kubernetes(properties), dependencies: [own.urn] }, own];
};
const sovereignOnly = { sovereignOnly: true };
const additionalHosts = [
    { host: "cloud.example.eu", operator: "Example SE", jurisdiction: ["DE"], source: "contract 4711" },
    { host: "example.cn", operator: "Example Ltd", jurisdiction: ["CN"], source: "contract 4712" },
];

const usCloud = "which stays public when nothing is set";

testRule(sovereignEndpoint, {
    violating: {
        "the American API of OVHcloud, and the Canadian one": {
            resources: [other("ovh", { endpoint: "ovh-us" }), other("ovh", { endpoint: "ovh-ca" }, "second")],
            finds: [
                { message: "foreignCloud", path: "endpoint" },
                { message: "foreignCloud", path: "endpoint", on: "second" },
            ],
        },
        "endpoints of AWS in China, as JSON text": {
            resources: [
                other("aws", { endpoints: JSON.stringify([{ s3: "https://s3.cn-north-1.amazonaws.com.cn" }]) }),
            ],
            finds: [{ message: "foreignCloud", path: "endpoints[0].s3" }],
        },
        "an identity that GitHub gives": {
            resources: [azure({ oidcRequestUrl: "https://pipelines.actions.github.com/x" })],
            finds: [{ message: "foreignCloud", path: "oidcRequestUrl" }],
        },
        "the classic provider of Azure in China": {
            resources: [other("azure", { environment: "china" })],
            finds: [{ message: "foreignCloud", path: "environment" }],
        },
        "regional endpoints in the United States": {
            resources: [
                gcp({
                    storageCustomEndpoint: "https://storage.us-central1.rep.googleapis.com/",
                    vertexAiCustomEndpoint: "https://us-east4-aiplatform.googleapis.com/v1/",
                }),
            ],
            finds: [
                {
                    message: "foreignRegion",
                    path: "storageCustomEndpoint",
                    text: "gcp 'it' sets 'storageCustomEndpoint' to an endpoint in us-central1, in United States (US). Name an endpoint of a region in EU, or the global one of your cloud.",
                },
                { message: "foreignRegion", path: "vertexAiCustomEndpoint" },
            ],
        },
        "Azure for the US government": {
            resources: [azure({ environment: "usgovernment" })],
            finds: [
                {
                    message: "foreignCloud",
                    path: "environment",
                    text: "azure-native 'it' sets 'environment' to 'usgovernment', which Microsoft runs under the law of United States (US). Point it at an operator at home in EU.",
                },
            ],
        },
        "Azure in China, as JSON text": {
            resources: [azure({ environment: '"china"' })],
            finds: [{ message: "foreignCloud", path: "environment" }],
        },
        "an environment that there is not": {
            resources: [azure({ environment: "german" })],
            finds: [{ message: "unknownEnvironment", path: "environment" }],
        },
        "a metadata host in China wins over the environment": {
            resources: [azure({ environment: "public", metadataHost: "https://management.chinacloudapi.cn/" })],
            finds: [
                {
                    message: "foreignCloud",
                    path: "metadataHost",
                    text: "azure-native 'it' sets 'metadataHost' to 'management.chinacloudapi.cn', which 21Vianet runs under the law of China (CN). Point it at an operator at home in EU.",
                },
            ],
        },
        "a metadata host that only looks like Delos": {
            resources: [azure({ metadataHost: "management.sovcloud-api.de.evil.com" })],
            finds: [
                {
                    message: "unknownHost",
                    path: "metadataHost",
                    text: "azure-native 'it' sets 'metadataHost' to 'management.sovcloud-api.de.evil.com', whose operator is not in the catalog. If the host is right, add it with its operator to the setting additionalHosts.",
                },
            ],
        },
        "a secret metadata host is not printed": {
            resources: [{ ...azure({ metadataHost: "hidden.example.org" }), secrets: ["metadataHost"] }],
            finds: [
                {
                    message: "unknownHost",
                    path: "metadataHost",
                    text: "azure-native 'it' sets 'metadataHost' to '[secret]', whose operator is not in the catalog. If the host is right, add it with its operator to the setting additionalHosts.",
                },
            ],
        },
        "a host that the settings place abroad": {
            resources: [azure({ metadataHost: "arm.example.cn" })],
            settings: { additionalHosts },
            finds: [{ message: "foreignCloud", path: "metadataHost" }],
        },
        "a cloud whose operator is not published": {
            resources: [azure({ metadataHost: "management.microsoftazure.de" })],
            finds: [{ message: "unprovenHost", path: "metadataHost" }],
        },
        "the public Azure where only sovereign clouds will do": {
            resources: [azure({})],
            settings: sovereignOnly,
            finds: [
                {
                    message: "publicCloud",
                    path: "metadataHost",
                    text: "azure-native 'it' deploys to the public cloud of Microsoft, under the law of United States (US), and sovereignOnly is set. Point 'metadataHost' at a cloud whose operator is at home in EU.",
                },
            ],
        },
        "the public Google Cloud where only sovereign clouds will do": {
            resources: [gcp({ storageCustomEndpoint: "https://storage.googleapis.com/" })],
            settings: sovereignOnly,
            finds: [{ message: "publicCloud", path: "universeDomain" }],
        },
        "endpoints that leave the universe": {
            resources: [
                gcp({
                    universeDomain: "s3nsapis.fr",
                    kmsCustomEndpoint: "https://cloudkms.googleapis.com/",
                    sqlCustomEndpoint: "https://user:password@sqladmin.example.org/",
                    dnsCustomEndpoint: "https://dns.s3nsapis.fr/",
                }),
            ],
            finds: [
                { message: "foreignCloud", path: "kmsCustomEndpoint" },
                {
                    message: "unknownHost",
                    path: "sqlCustomEndpoint",
                    text: "gcp 'it' sets 'sqlCustomEndpoint' to 'sqladmin.example.org', whose operator is not in the catalog. If the host is right, add it with its operator to the setting additionalHosts.",
                },
            ],
        },
        "a cluster in China": {
            resources: [kubernetes({ kubeconfig: kubeconfig("https://storage.core.chinacloudapi.cn") })],
            finds: [
                {
                    message: "foreignCluster",
                    path: "kubeconfig",
                    text: "kubernetes 'it' deploys to a cluster under core.chinacloudapi.cn, which 21Vianet runs under the law of China (CN). Name in 'kubeconfig' a cluster whose operator is at home in EU.",
                },
            ],
        },
        "a cluster that the context names": {
            resources: [kubernetes({ kubeconfig: twoClusters, cluster: "gov" })],
            finds: [{ message: "foreignCluster", path: "kubeconfig" }],
        },
        "a declared cluster of Microsoft, where only sovereign ones will do": {
            resources: [kubernetes({ kubeconfig: kubeconfig("https://api.cluster.internal:6443") })],
            settings: { ...sovereignOnly, clusters: [{ provider: "it", operator: "Microsoft", country: "FR" }] },
            finds: [
                {
                    message: "foreignCluster",
                    path: "kubeconfig",
                    text: "kubernetes 'it' deploys to a cluster under the setting clusters, which Microsoft runs under the law of United States (US). Name in 'kubeconfig' a cluster whose operator is at home in EU.",
                },
            ],
        },
        "AKS where only sovereign clouds will do": {
            resources: [kubernetes({ kubeconfig: JSON.stringify(kubeconfig(aks)) })],
            settings: sovereignOnly,
            finds: [
                {
                    message: "foreignCluster",
                    path: "kubeconfig",
                    text: "kubernetes 'it' deploys to a cluster under azmk8s.io, which Microsoft runs under the law of United States (US). Name in 'kubeconfig' a cluster whose operator is at home in EU.",
                },
            ],
        },
    },
    compliant: {
        "the public Azure": azure({ environment: "public" }),
        "nothing is set for Azure": azure({}),
        "the public Azure by its host": azure({ metadataHost: "management.azure.com" }),
        "Delos, while the environment says public": azure({
            environment: "public",
            metadataHost: "management.sovcloud-api.de",
        }),
        "Bleu, as JSON text, where only sovereign clouds will do": {
            resources: [azure({ metadataHost: '"management.sovcloud-api.fr"' })],
            settings: sovereignOnly,
        },
        "a host that the settings add": {
            resources: [azure({ metadataHost: "https://arm.cloud.example.eu:8443/metadata" })],
            settings: { additionalHosts, ...sovereignOnly },
        },
        "nothing is set for Google Cloud": gcp({ project: "demo", useMsi: "true" }),
        "the public Google Cloud": gcp({
            universeDomain: "googleapis.com",
            storageCustomEndpoint: "https://storage.googleapis.com/storage/v1/",
        }),
        "S3NS, where only sovereign clouds will do": {
            resources: [gcp({ universeDomain: "s3nsapis.fr", kmsCustomEndpoint: "https://cloudkms.s3nsapis.fr/" })],
            settings: sovereignOnly,
        },
        "AKS as the primary": kubernetes({ kubeconfig: kubeconfig(aks) }),
        "a cluster of the same stack, whose address nobody knows": {
            resources: inStack({ kubeconfig: kubeconfig("https://it.private.aks.sovcloud.example:443") }),
        },
        "a cluster of the same stack, whose kubeconfig is computed": { resources: inStack({ kubeconfig: UNKNOWN }) },
        "a cluster that the settings declare": {
            resources: [kubernetes({ kubeconfig: kubeconfig("https://api.cluster.internal:6443") })],
            settings: { ...sovereignOnly, clusters: [{ provider: "it", operator: "Clarence", country: "LU" }] },
        },
        "a cluster of one's own, where only sovereign clouds will do": {
            resources: [kubernetes({ kubeconfig: kubeconfig("https://10.1.2.3:6443") })],
            settings: {
                ...sovereignOnly,
                additionalHosts: [{ host: "10.1.2.3", operator: "Own", jurisdiction: ["FR"], source: "inventory" }],
            },
        },
        "the other clusters of the kubeconfig are not used": {
            resources: [kubernetes({ kubeconfig: twoClusters })],
            settings: {
                additionalHosts: [{ host: "10.0.0.1", operator: "Own", jurisdiction: ["FR"], source: "inventory" }],
            },
        },
        "Scaleway, OVHcloud and OpenStack at European operators": other("scaleway", {
            apiUrl: "https://api.scaleway.com",
        }),
        "the European API of OVHcloud": other("ovh", { endpoint: "ovh-eu" }),
        "OpenStack of the Open Telekom Cloud": other("openstack", {
            authUrl: "https://iam.eu-de.otc.t-systems.com/v3",
        }),
        "endpoints of AWS in its own public cloud": other("aws", {
            endpoints: JSON.stringify([{ s3: "https://s3.eu-central-1.amazonaws.com" }]),
        }),
        "a regional endpoint in Paris": gcp({
            storageCustomEndpoint: "https://storage.europe-west9.rep.googleapis.com/",
        }),
        "a Swiss registry, where adequate countries will do": {
            resources: [azure({ metadataHost: "api.infomaniak.cloud" })],
            settings: { allowedJurisdictions: ["EU", "ADEQUATE"] },
        },
    },
    undetermined: {
        "a cluster whose address tells nothing": {
            resources: [kubernetes({ kubeconfig: kubeconfig("https://k8s.example.org:6443") })],
            finds: [
                {
                    message: "unknownCluster",
                    path: "kubeconfig",
                    text: "kubernetes 'it' deploys to a cluster whose address in 'kubeconfig' is not in the catalog, so its operator is unknown. Add the host with its operator to the setting additionalHosts.",
                },
            ],
        },
        "further tenants, and a cloud that nothing names": {
            resources: [azure({ auxiliaryTenantIds: '["0a1b"]', disableInstanceDiscovery: "true" })],
            finds: [
                { message: "otherTenants", path: "auxiliaryTenantIds" },
                { message: "noDiscovery", path: "disableInstanceDiscovery" },
            ],
        },
        "what a provider is told is not known": {
            resources: [gcp({ universeDomain: UNKNOWN, kmsCustomEndpoint: UNKNOWN })],
            finds: [
                {
                    message: "settingNotKnownYet",
                    path: "universeDomain",
                    text: "The endpoint of gcp 'it' is unknown until deployment: 'universeDomain' is computed.",
                },
                { message: "settingNotKnownYet", path: "kmsCustomEndpoint" },
            ],
        },
        "a metadata host that is not known hides the environment": {
            resources: [azure({ environment: "china", metadataHost: UNKNOWN })],
            finds: [{ message: "settingNotKnownYet", path: "metadataHost" }],
        },
        "the cluster is not known": {
            resources: [kubernetes({ kubeconfig: UNKNOWN })],
            finds: [{ message: "settingNotKnownYet", path: "kubeconfig" }],
        },
        "the kubeconfig is a file": {
            resources: [kubernetes({ kubeconfig: "~/.kube/config" })],
            finds: [
                {
                    message: "clusterElsewhere",
                    path: "kubeconfig",
                    text: "The cluster of kubernetes 'it' is set outside the program: 'kubeconfig' is not set, or names a file. Give the text of the kubeconfig to have it judged.",
                },
            ],
        },
        "there is no kubeconfig": {
            resources: [kubernetes({})],
            finds: [{ message: "clusterElsewhere", path: "kubeconfig" }],
        },
        "the kubeconfig is malformed": {
            resources: [kubernetes({ kubeconfig: "clusters: [{ token: do-not-print" })],
            finds: [
                {
                    message: "notAKubeconfig",
                    path: "kubeconfig",
                    text: "'kubeconfig' of kubernetes 'it' is not a kubeconfig that can be read, so its cluster is unknown.",
                },
            ],
        },
        "the kubeconfig has no server": {
            resources: [kubernetes({ kubeconfig: "clusters: [{ name: a, cluster: {} }]" })],
            finds: [{ message: "notAKubeconfig", path: "kubeconfig" }],
        },
    },
    notApplicable: {
        "a provider that deploys to no cluster": kubernetes({ renderYamlToDirectory: "out" }),
    },
    knownWithoutStrings: {
        "a cluster of the same stack, whose address nobody knows": "the stack tells, and no text",
        "a cluster of the same stack, whose kubeconfig is computed": "the stack tells, and no text",
        "a cluster that the settings declare": "the settings tell",
        "nothing is set for Azure": `no text is given, ${usCloud}`,
        "nothing is set for Google Cloud": `no text that decides is given, ${usCloud}`,
    },
});

test("no message prints a word of a kubeconfig", () => {
    const texts = [
        kubeconfig("https://do-not-print.chinacloudapi.cn"),
        kubeconfig("https://do-not-print.core.chinacloudapi.cn"),
        kubeconfig("not a host: do-not-print"),
        "do-not-print: [",
        "/home/do-not-print/config",
    ].flatMap((text) =>
        evaluate([kubernetes({ kubeconfig: text })], [sovereignEndpoint], {}).flatMap(({ findings }) =>
            findings.map((finding) => finding.text),
        ),
    );
    expect(texts.length).toBeGreaterThan(3);
    expect(texts.join("\n")).not.toContain("do-not-print");
});

test("its frameworks are in the catalog", () => {
    expect(sovereignEndpoint.frameworks.filter((id) => typeof id === "string" && !framework(id))).toEqual([]);
});
