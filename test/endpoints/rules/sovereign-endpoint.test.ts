import type { app, containerinstance, web } from "@pulumi/azure-native/types/input";
import type { cloudrunv2 } from "@pulumi/gcp/types/input";
import { evaluate } from "../../../policies/core/evaluate";
import { framework } from "../../../policies/catalog";
import { UNKNOWN } from "../../../policies/core/values";
import { sovereignEndpoint } from "../../../policies/endpoints/rules/sovereign-endpoint";
import { component, resource, testRule } from "../../rules";

const azure = (properties: object) => component("pulumi:providers:azure-native", properties);
const gcp = (properties: object) => component("pulumi:providers:gcp", properties);
const kubernetes = (properties: object) => component("pulumi:providers:kubernetes", properties);
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

const pod = (...images: readonly unknown[]) =>
    resource("kubernetes:core/v1:Pod", { spec: { containers: images.map((image) => ({ name: "app", image })) } });
const path = "spec.containers[0].image";
const delos = {
    provider: {
        urn: "urn:pulumi:dev::tests::pulumi:providers:azure-native::delos",
        type: "pulumi:providers:azure-native",
        name: "delos",
        properties: { metadataHost: "management.sovcloud-api.de" },
    },
};
const sovereignOnly = { sovereignOnly: true };
const own = { registries: ["registry.example.eu", "mirror:5000", "shared.example.org/team"] };
const additionalHosts = [
    { host: "cloud.example.eu", operator: "Example SE", jurisdiction: ["DE"], source: "contract 4711" },
    { host: "example.cn", operator: "Example Ltd", jurisdiction: ["CN"], source: "contract 4712" },
];
const containerApp = (image: string) => ({
    template: { containers: [{ name: "app", image }] satisfies app.ContainerArgs[] },
});
const group = (image: string) => ({
    containers: [
        { name: "app", image, resources: { requests: { cpu: 1, memoryInGB: 1 } } },
    ] satisfies containerinstance.ContainerArgs[],
});
const webApp = (siteConfig: web.SiteConfigArgs) => resource("azure-native:web:WebApp", { siteConfig });
const cloudRun = (image: string) =>
    resource("gcp:cloudrunv2/service:Service", {
        template: { containers: [{ image }] satisfies cloudrunv2.ServiceTemplateContainer[] },
    });

const usCloud = "which stays public when nothing is set";

testRule(sovereignEndpoint, {
    violating: {
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
            finds: [
                { message: "publicCloud", path: "universeDomain" },
                { message: "publicCloud", path: "storageCustomEndpoint" },
            ],
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
        "an image without a registry comes from Docker Hub": {
            resources: [pod("nginx")],
            finds: [
                {
                    message: "foreignRegistry",
                    path,
                    text: "Pod 'it' pulls 'nginx' from docker.io, which Docker Inc. runs under the law of United States (US). Mirror the image in a registry of your own, or of an operator at home in EU, and name that in 'spec.containers[0].image'.",
                },
            ],
        },
        "public registries, one finding each": {
            resources: [
                pod(
                    "docker.io/mycompanyevil",
                    "index.docker.io/bitnami/redis:7",
                    "GHCR.io/org/app",
                    "quay.io/org/app",
                    "gcr.io/project/app",
                    "eu.gcr.io/project/app",
                    "mcr.microsoft.com/dotnet/aspnet:8.0",
                    "public.ecr.aws/nginx/nginx",
                    "registry.k8s.io/pause:3.10",
                    "app.azurecr.us/app",
                    "app.azurecr.cn/app",
                ),
            ],
            finds: Array.from({ length: 11 }, (_, index) => ({
                message: "foreignRegistry",
                path: `spec.containers[${index}].image`,
            })),
        },
        "a foreign registry stays one when it is called one's own": {
            resources: [pod("ghcr.io/org/app")],
            settings: { registries: ["ghcr.io"] },
            finds: [{ message: "foreignRegistry", path }],
        },
        "what is violated beside what is unknown": {
            resources: [pod(UNKNOWN, "nginx")],
            finds: [{ message: "foreignRegistry", path: "spec.containers[1].image" }],
        },
        "init containers, volumes and a custom resource": {
            resources: [
                resource("kubernetes:serving.knative.dev/v1:Service", {
                    spec: {
                        template: {
                            spec: {
                                initContainers: [{ image: "busybox" }],
                                containers: [{ image: "registry.opencode.de/app" }],
                                volumes: [{ image: { reference: "quay.io/org/model:1" } }],
                            },
                        },
                    },
                }),
            ],
            finds: [
                { message: "foreignRegistry", path: "spec.template.spec.initContainers[0].image" },
                { message: "foreignRegistry", path: "spec.template.spec.volumes[0].image.reference" },
            ],
        },
        "a secret image is not printed": {
            resources: [{ ...pod("ghcr.io/hidden/app"), secrets: ["spec"] }],
            finds: [
                {
                    message: "foreignRegistry",
                    path,
                    text: "Pod 'it' pulls '[secret]' from ghcr.io, which GitHub/Microsoft runs under the law of United States (US). Mirror the image in a registry of your own, or of an operator at home in EU, and name that in 'spec.containers[0].image'.",
                },
            ],
        },
        "a registry of one's own in the cloud, where only sovereign clouds will do": {
            resources: [pod("app.azurecr.io/app:1")],
            settings: sovereignOnly,
            finds: [
                {
                    message: "cloudRegistry",
                    path,
                    text: "Pod 'it' pulls 'app.azurecr.io/app:1' from app.azurecr.io, in the public cloud of Microsoft, under the law of United States (US), and sovereignOnly is set. Mirror the image in a registry of your own, or of an operator at home in EU, and name that in 'spec.containers[0].image'.",
                },
            ],
        },
        "a registry in another cloud than the container": {
            resources: [
                resource("azure-native:app:ContainerApp", containerApp("europe-west3-docker.pkg.dev/project/repo/app")),
            ],
            finds: [{ message: "foreignRegistry", path: "template.containers[0].image" }],
        },
        "a registry of the public Azure, from Delos": {
            resources: [resource("azure-native:containerinstance:ContainerGroup", group("app.azurecr.io/app"), delos)],
            finds: [{ message: "foreignRegistry", path: "containers[0].image" }],
        },
        "a web app": {
            resources: [webApp({ linuxFxVersion: "docker|nginx:1.27" })],
            finds: [
                {
                    message: "foreignRegistry",
                    path: "siteConfig.linuxFxVersion",
                    text: "WebApp 'it' pulls 'nginx:1.27' from docker.io, which Docker Inc. runs under the law of United States (US). Mirror the image in a registry of your own, or of an operator at home in EU, and name that in 'siteConfig.linuxFxVersion'.",
                },
            ],
        },
        "a side container of a web app": {
            resources: [resource("azure-native:web:WebAppSiteContainer", { image: "quay.io/org/app", isMain: false })],
            finds: [{ message: "foreignRegistry", path: "image" }],
        },
        "Cloud Run": {
            resources: [cloudRun("gcr.io/cloudrun/hello")],
            finds: [{ message: "foreignRegistry", path: "template.containers[0].image" }],
        },
        "Cloud Run, first version": {
            resources: [
                resource("gcp:cloudrun/service:Service", {
                    template: { spec: { containers: [{ image: "app.azurecr.io/app" }] } },
                }),
            ],
            finds: [{ message: "foreignRegistry", path: "template.spec.containers[0].image" }],
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
        "a cluster of one's own, where only sovereign clouds will do": {
            resources: [kubernetes({ kubeconfig: kubeconfig("https://10.1.2.3:6443") })],
            settings: sovereignOnly,
        },
        "the other clusters of the kubeconfig are not used": kubernetes({ kubeconfig: twoClusters }),
        "European registries": pod(
            "rg.fr-par.scw.cloud/ns/app:1",
            "registry.opencode.de/zendis/app",
            "codeberg.org/org/app",
            "app.azurecr.sovcloud-azure.de/app",
        ),
        "registries of one's own": {
            resources: [
                pod(
                    "registry.example.eu/app",
                    "eu1.registry.example.eu:5000/app",
                    "mirror:5000/app",
                    "shared.example.org/team/app",
                ),
            ],
            settings: own,
        },
        "a registry of one's own in the public cloud of a cluster": pod(
            "app.azurecr.io/app",
            "europe-west3-docker.pkg.dev/project/repo/app",
        ),
        "a container app from its own cloud": resource(
            "azure-native:app:ContainerApp",
            containerApp("app.azurecr.io/app"),
        ),
        "a container group in Delos from its own cloud": resource(
            "azure-native:containerinstance:ContainerGroup",
            group("app.azurecr.sovcloud-azure.de/app"),
            delos,
        ),
        "a web app from its own cloud": webApp({ windowsFxVersion: "DOCKER|app.azurecr.io/app:1" }),
        "Cloud Run from its own cloud": cloudRun("europe-west9-docker.pkg.dev/project/repo/app"),
        "a Swiss registry, where adequate countries will do": {
            resources: [azure({ metadataHost: "api.infomaniak.cloud" })],
            settings: { allowedJurisdictions: ["EU", "ADEQUATE"] },
        },
    },
    undetermined: {
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
        "names that only look like known registries": {
            resources: [
                pod(
                    "myregistry.io.evil.com/app",
                    "notgcr.io/app",
                    "docker.io.evil.com/app",
                    "registry.opencode.de.evil.com/app",
                    "evilregistry.example.eu/app",
                    "registry.example.eu.evil.com/app",
                    "registry.mirror:5000/app",
                    "shared.example.org/teams/app",
                ),
            ],
            settings: own,
            finds: [
                {
                    message: "unknownRegistry",
                    path,
                    text: "Pod 'it' pulls 'myregistry.io.evil.com/app' from myregistry.io.evil.com, whose operator is not in the catalog. If the registry is your own, or its operator is at home in EU, add it to the setting registries.",
                },
                ...Array.from({ length: 7 }, (_, index) => ({
                    message: "unknownRegistry",
                    path: `spec.containers[${index + 1}].image`,
                })),
            ],
        },
        "a secret image of a host that is not known": {
            resources: [{ ...pod("hidden.example.org/app"), secrets: [path] }],
            finds: [
                {
                    message: "unknownRegistry",
                    path,
                    text: "Pod 'it' pulls '[secret]' from a host, whose operator is not in the catalog. If the registry is your own, or its operator is at home in EU, add it to the setting registries.",
                },
            ],
        },
        "images and containers that are not known": {
            resources: [
                resource("kubernetes:core/v1:Pod", {
                    spec: { containers: [{ image: UNKNOWN }, UNKNOWN], initContainers: UNKNOWN },
                }),
            ],
            finds: [
                {
                    message: "imageNotKnownYet",
                    path,
                    text: "The image of Pod 'it' is unknown until deployment: 'spec.containers[0].image' is computed.",
                },
                { message: "imageNotKnownYet", path: "spec.containers[1]" },
                { message: "imageNotKnownYet", path: "spec.initContainers" },
            ],
        },
        "a pod of which nothing is known": {
            resources: [resource("kubernetes:apps/v1:Deployment", { spec: { template: UNKNOWN } })],
            finds: [{ message: "imageNotKnownYet", path: "spec.template" }],
        },
        "no image reference": {
            resources: [pod("user:password@ghcr.io/app")],
            finds: [
                {
                    message: "notAnImage",
                    path,
                    text: "'spec.containers[0].image' of Pod 'it' is not an image reference, so its registry is unknown.",
                },
            ],
        },
        "a Compose file": {
            resources: [webApp({ linuxFxVersion: "COMPOSE|dmVyc2lvbjogJzMn" })],
            finds: [{ message: "imagesInFile", path: "siteConfig.linuxFxVersion" }],
        },
    },
    notApplicable: {
        "a provider of another package": component("pulumi:providers:random", {}),
        "a provider that deploys to no cluster": kubernetes({ renderYamlToDirectory: "out" }),
        "a resource without containers": resource("kubernetes:core/v1:ConfigMap", { data: { image: "nginx" } }),
        "the schema of a custom resource": resource("kubernetes:apiextensions.k8s.io/v1:CustomResourceDefinition", {
            spec: { versions: [{ schema: { openAPIV3Schema: { containers: [{ image: "nginx" }] } } }] },
        }),
        "a web app without a container": webApp({ linuxFxVersion: "NODE|20-lts" }),
        "a storage account": resource("azure-native:storage:StorageAccount", { accountName: "data" }),
    },
    knownWithoutStrings: {
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
