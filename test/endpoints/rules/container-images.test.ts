import type { app, containerinstance, web } from "@pulumi/azure-native/types/input";
import type { cloudrunv2 } from "@pulumi/gcp/types/input";
import { framework } from "../../../policies/catalog";
import { UNKNOWN } from "../../../policies/core/values";
import { containerImages } from "../../../policies/endpoints/rules/container-images";
import { component, resource, testRule } from "../../rules";

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

testRule(containerImages, {
    violating: {
        "images of the docker provider": {
            resources: [
                resource("docker:index/remoteImage:RemoteImage", { name: "postgres:16" }),
                resource("docker:index/container:Container", { image: "ghcr.io/acme/front:3" }, { name: "front" }),
            ],
            finds: [
                { message: "foreignRegistry", path: "name" },
                { message: "foreignRegistry", path: "image", on: "front" },
            ],
        },
        "an image that is built from Docker Hub and pushed to GitHub": {
            resources: [
                resource("docker-build:index:Image", {
                    dockerfile: {
                        inline: "FROM --platform=linux/amd64 node:22 AS build\nRUN x\nFROM build AS test\nFROM scratch\n",
                    },
                    tags: ["ghcr.io/acme/app:1"],
                    push: true,
                }),
            ],
            finds: [
                {
                    message: "foreignPush",
                    path: "tags[0]",
                    text: "Image 'it' pushes 'ghcr.io/acme/app:1' to ghcr.io, which GitHub/Microsoft runs under the law of United States (US). Push it to a registry of your own, or of an operator at home in EU, and name that in 'tags[0]'.",
                },
                {
                    message: "foreignRegistry",
                    path: "dockerfile.inline",
                    text: "Image 'it' pulls '[not shown]' from docker.io, which Docker Inc. runs under the law of United States (US). Mirror the image in a registry of your own, or of an operator at home in EU, and name that in 'dockerfile.inline'.",
                },
            ],
        },
        "a task of ECS, in JSON": {
            resources: [
                resource("aws:ecs/taskDefinition:TaskDefinition", {
                    containerDefinitions: JSON.stringify([
                        { name: "a", image: "public.ecr.aws/x/y" },
                        { name: "b", image: "quay.io/x/y" },
                    ]),
                }),
            ],
            finds: [
                { message: "foreignRegistry", path: "containerDefinitions" },
                { message: "foreignRegistry", path: "containerDefinitions" },
            ],
        },
        "a machine that declares a container": {
            resources: [
                resource("gcp:compute/instance:Instance", {
                    metadata: {
                        "gce-container-declaration": "spec:\n  containers:\n    - name: a\n      image: nginx:1\n",
                    },
                }),
            ],
            finds: [{ message: "foreignRegistry", path: "metadata.gce-container-declaration" }],
        },
        "a function of AWS, a container of Scaleway, a step of a build": {
            resources: [
                resource("scaleway:containers/container:Container", { registryImage: "docker.io/library/nginx" }),
                resource(
                    "gcp:cloudbuild/trigger:Trigger",
                    { build: { steps: [{ name: "gcr.io/cloud-builders/docker" }] } },
                    { name: "build" },
                ),
                resource(
                    "aws:apprunner/service:Service",
                    { sourceConfiguration: { imageRepository: { imageIdentifier: "ghcr.io/a/b:1" } } },
                    { name: "run" },
                ),
            ],
            finds: [
                { message: "foreignRegistry", path: "registryImage" },
                { message: "foreignRegistry", path: "build.steps[0].name", on: "build" },
                { message: "foreignRegistry", path: "sourceConfiguration.imageRepository.imageIdentifier", on: "run" },
            ],
        },
        "a cache of Docker Hub": {
            resources: [
                resource("azure-native:containerregistry:CacheRule", { sourceRepository: "docker.io/library/nginx" }),
                resource(
                    "gcp:artifactregistry/repository:Repository",
                    { remoteRepositoryConfig: { dockerRepository: { publicRepository: "DOCKER_HUB" } } },
                    { name: "remote" },
                ),
            ],
            finds: [
                { message: "foreignUpstream", path: "sourceRepository" },
                {
                    message: "foreignUpstream",
                    path: "remoteRepositoryConfig.dockerRepository.publicRepository",
                    on: "remote",
                },
            ],
        },
        "custom resources that name images in their own way": {
            resources: [
                resource("kubernetes:postgresql.cnpg.io/v1:Cluster", {
                    spec: { imageName: "ghcr.io/cloudnative-pg/postgresql:17" },
                }),
                resource(
                    "kubernetes:acme.example/v1:App",
                    { spec: { image: { repository: "quay.io/acme/app", tag: "1" }, images: ["busybox:1"] } },
                    { name: "app" },
                ),
            ],
            finds: [
                { message: "foreignRegistry", path: "spec.imageName" },
                { message: "foreignRegistry", path: "spec.image.repository", on: "app" },
                { message: "foreignRegistry", path: "spec.images[0]", on: "app" },
            ],
        },
        "values of a chart": {
            resources: [
                resource("kubernetes:helm.sh/v3:Release", {
                    chart: "app",
                    values: {
                        image: { registry: "docker.io", repository: "bitnami/redis", tag: 7 },
                        web: { image: "ghcr.io/acme/web:1" },
                    },
                }),
            ],
            finds: [
                { message: "foreignRegistry", path: "values.image.repository" },
                { message: "foreignRegistry", path: "values.web.image" },
            ],
        },
        "values of a chart as a text of an Argo CD application": {
            resources: [
                resource("kubernetes:argoproj.io/v1alpha1:Application", {
                    spec: {
                        source: {
                            chart: "app",
                            helm: { values: "image:\n  repository: quay.io/acme/app\n  tag: v1\n" },
                        },
                    },
                }),
            ],
            finds: [{ message: "foreignRegistry", path: "spec.source.helm.values" }],
        },
        "a registry in Azure, from a cluster of OVHcloud": {
            resources: [
                {
                    ...pod("app.azurecr.io/app"),
                    provider: {
                        urn: "urn:pulumi:dev::tests::pulumi:providers:kubernetes::mks",
                        type: "pulumi:providers:kubernetes",
                        name: "mks",
                        properties: {
                            kubeconfig: JSON.stringify({
                                clusters: [{ name: "a", cluster: { server: "https://x.c1.gra7.cloud.ovh.net" } }],
                            }),
                        },
                    },
                },
            ],
            finds: [{ message: "foreignRegistry", path }],
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
    },
    undetermined: {
        "a text of a variable that is not set": {
            resources: [pod("undefined:undefined", "registry.example.eu/app:undefined")],
            finds: [
                {
                    message: "unsetVariable",
                    path,
                    text: "'spec.containers[0].image' of Pod 'it' holds the word 'undefined' where a value belongs, so its registry is unknown: a variable is not set, or an output was put into a text. Set the variable, or use pulumi.interpolate.",
                },
                { message: "unsetVariable", path: "spec.containers[1].image" },
            ],
        },
        "a Dockerfile that is a file": {
            resources: [
                resource("docker-build:index:Image", { dockerfile: { location: "./Dockerfile" }, push: false }),
            ],
            finds: [{ message: "imagesInFile", path: "dockerfile.location" }],
        },
        "a web app on Linux whose site is not known": {
            resources: [resource("azure-native:web:WebApp", { kind: "app,linux,container", siteConfig: UNKNOWN })],
            finds: [{ message: "imageNotKnownYet", path: "siteConfig" }],
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
        "a function app on Windows": resource("azure-native:web:WebApp", { kind: "functionapp", siteConfig: UNKNOWN }),
        "machine images, disks and fonts": resource("azure-native:compute:VirtualMachine", {
            image: "ubuntu-24.04",
            images: ["https://images.example.eu/a.vhd"],
            storageProfile: { imageReference: { publisher: "Canonical", sku: "22_04" } },
        }),
        "a machine image of a custom resource": resource(
            "kubernetes:infrastructure.cluster.x-k8s.io/v1:HCloudMachine",
            {
                spec: { imageName: "ubuntu-24.04" },
            },
        ),
        "an image that AWS keeps for its builds": resource("aws:codebuild/project:Project", {
            environment: { image: "aws/codebuild/standard:7.0" },
        }),
        "a provider of another package": component("pulumi:providers:random", {}),
        "a resource without containers": resource("kubernetes:core/v1:ConfigMap", { data: { image: "nginx" } }),
        "the schema of a custom resource": resource("kubernetes:apiextensions.k8s.io/v1:CustomResourceDefinition", {
            spec: { versions: [{ schema: { openAPIV3Schema: { containers: [{ image: "nginx" }] } } }] },
        }),
        "a web app without a container": webApp({ linuxFxVersion: "NODE|20-lts" }),
        "a storage account": resource("azure-native:storage:StorageAccount", { accountName: "data" }),
    },
});

test("its frameworks are in the catalog", () => {
    expect(containerImages.frameworks.filter((id) => typeof id === "string" && !framework(id))).toEqual([]);
});
