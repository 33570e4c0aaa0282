/** Images, wherever a type names them. */
import { resource } from "../../rules";
import type { HandCase } from "./hosts";

const D = `@sha256:${"0".repeat(64)}`;
const own = `registry.opencode.de/a/b${D}`;
const foreign = (path: string): readonly string[] => [`container-images foreignRegistry ${path}`];
const object = (type: string, spec: object) => resource(`kubernetes:${type}`, { spec });
const pod = (spec: object) => resource("kubernetes:core/v1:Pod", { spec });

export const imageCases: readonly HandCase[] = [
    [
        "CloudNativePG",
        object("postgresql.cnpg.io/v1:Cluster", { imageName: "ghcr.io/cloudnative-pg/postgresql:17" }),
        foreign("spec.imageName"),
    ],
    ["CloudNativePG at home", object("postgresql.cnpg.io/v1:Cluster", { imageName: own }), []],
    [
        "Strimzi",
        object("kafka.strimzi.io/v1beta2:Kafka", { kafka: { image: "quay.io/strimzi/kafka:0.45.0-kafka-3.9.0" } }),
        foreign("spec.kafka.image"),
    ],
    [
        "a step of Tekton",
        object("tekton.dev/v1:Task", { steps: [{ name: "a", image: "gcr.io/kaniko-project/executor:v1" }] }),
        foreign("spec.steps[0].image"),
    ],
    [
        "a sidecar and a template of Tekton",
        object("tekton.dev/v1:Task", {
            stepTemplate: { image: "docker.io/a/b:1" },
            sidecars: [{ name: "s", image: own }],
        }),
        foreign("spec.stepTemplate.image"),
    ],
    [
        "Knative",
        object("serving.knative.dev/v1:Service", {
            template: { spec: { containers: [{ image: "docker.io/a/b:1" }] } },
        }),
        foreign("spec.template.spec.containers[0].image"),
    ],
    [
        "a disk of KubeVirt",
        object("kubevirt.io/v1:VirtualMachine", {
            template: {
                spec: { volumes: [{ name: "d", containerDisk: { image: "quay.io/containerdisks/fedora:41" } }] },
            },
        }),
        foreign("spec.template.spec.volumes[0].containerDisk.image"),
    ],
    [
        "a disk of KubeVirt that is imported",
        object("cdi.kubevirt.io/v1beta1:DataVolume", {
            source: { registry: { url: "docker://quay.io/containerdisks/fedora:41" } },
        }),
        foreign("spec.source.registry.url"),
    ],
    [
        "an image volume",
        pod({
            containers: [{ name: "a", image: own }],
            volumes: [{ name: "v", image: { reference: "quay.io/a/b:1" } }],
        }),
        foreign("spec.volumes[0].image.reference"),
    ],
    [
        "an init container that is a sidecar",
        pod({
            containers: [{ name: "a", image: own }],
            initContainers: [{ name: "i", image: "busybox", restartPolicy: "Always" }],
        }),
        foreign("spec.initContainers[0].image"),
    ],
    [
        "an ephemeral container",
        pod({
            containers: [{ name: "a", image: own }],
            ephemeralContainers: [{ name: "e", image: "mcr.microsoft.com/dotnet/sdk:9.0" }],
        }),
        foreign("spec.ephemeralContainers[0].image"),
    ],
    [
        "the agent of Elastic",
        object("elasticsearch.k8s.elastic.co/v1:Elasticsearch", {
            image: "docker.elastic.co/elasticsearch/elasticsearch:8.15.0",
        }),
        foreign("spec.image"),
    ],
    [
        "Redis of an operator",
        object("databases.spotahome.com/v1:RedisFailover", { redis: { image: "redis:7-alpine" } }),
        foreign("spec.redis.image"),
    ],
    [
        "the proxy of Istio, by its hub",
        object("install.istio.io/v1alpha1:IstioOperator", { hub: "docker.io/istio", tag: "1.24.0" }),
        ["software-supply foreignHost spec.hub"],
    ],
    [
        "a pipeline of Argo",
        object("argoproj.io/v1alpha1:Workflow", {
            templates: [{ name: "a", container: { image: "docker.io/a/b:1" } }],
        }),
        foreign("spec.templates[0].container.image"),
    ],
    [
        "a script of Argo",
        object("argoproj.io/v1alpha1:WorkflowTemplate", {
            templates: [{ name: "a", script: { image: "python:3.13", source: "print()" } }],
        }),
        foreign("spec.templates[0].script.image"),
    ],
    [
        "a rollout of Argo",
        object("argoproj.io/v1alpha1:Rollout", { template: { spec: { containers: [{ image: "docker.io/a/b:1" }] } } }),
        foreign("spec.template.spec.containers[0].image"),
    ],
    [
        "a job of Spark",
        object("sparkoperator.k8s.io/v1beta2:SparkApplication", {
            image: "docker.io/apache/spark:3.5.3",
            driver: { image: own },
        }),
        foreign("spec.image"),
    ],
    [
        "Ray",
        object("ray.io/v1:RayCluster", {
            headGroupSpec: { template: { spec: { containers: [{ image: "rayproject/ray:2.40.0" }] } } },
        }),
        foreign("spec.headGroupSpec.template.spec.containers[0].image"),
    ],
    [
        "Keycloak of its operator",
        object("k8s.keycloak.org/v2alpha1:Keycloak", { image: "quay.io/keycloak/keycloak:26.0" }),
        foreign("spec.image"),
    ],
    [
        "a device of a driver in parts",
        object("nvidia.com/v1:ClusterPolicy", {
            driver: { repository: "nvcr.io/nvidia", image: "driver", version: "550" },
        }),
        foreign("spec.driver.repository"),
    ],
    [
        "values of a chart",
        resource("kubernetes:helm.sh/v3:Release", {
            chart: "app",
            values: { image: { registry: "docker.io", repository: "bitnami/postgresql", tag: "17" } },
        }),
        foreign("values.image.repository"),
    ],
    [
        "values with the registry in the repository",
        resource("kubernetes:helm.sh/v3:Release", {
            chart: "app",
            values: { controller: { image: { repository: "registry.k8s.io/ingress-nginx/controller", tag: "v1" } } },
        }),
        foreign("values.controller.image.repository"),
    ],
    [
        "values with a global registry at home",
        resource("kubernetes:helm.sh/v3:Release", {
            chart: "app",
            values: {
                global: { imageRegistry: "registry.opencode.de" },
                image: { repository: "bitnami/postgresql", tag: "17" },
            },
        }),
        [],
    ],
    [
        "values of Flux",
        object("helm.toolkit.fluxcd.io/v2:HelmRelease", { values: { image: { repository: "ghcr.io/a/b", tag: "1" } } }),
        foreign("spec.values.image.repository"),
    ],
    [
        "values of K3s as text",
        object("helm.cattle.io/v1:HelmChart", { valuesContent: "image:\n  repository: quay.io/a/b\n  tag: '1'\n" }),
        foreign("spec.valuesContent"),
    ],
    [
        "an image of kustomize in Flux",
        object("kustomize.toolkit.fluxcd.io/v1:Kustomization", {
            images: [{ name: "app", newName: "ghcr.io/acme/app", newTag: "1" }],
        }),
        foreign("spec.images[0].newName"),
    ],
    [
        "an image of kustomize in Argo CD",
        object("argoproj.io/v1alpha1:Application", {
            source: { repoURL: "https://git.acme.eu/d.git", kustomize: { images: ["app=ghcr.io/acme/app:1"] } },
        }),
        foreign("spec.source.kustomize.images[0]"),
    ],
    [
        "ECS as JSON",
        resource("aws:ecs/taskDefinition:TaskDefinition", {
            family: "a",
            containerDefinitions: JSON.stringify([{ name: "a", image: "public.ecr.aws/nginx/nginx:1" }]),
        }),
        foreign("containerDefinitions"),
    ],
    [
        "ECS of Fargate with a sidecar",
        resource("aws:ecs/taskDefinition:TaskDefinition", {
            family: "a",
            containerDefinitions: JSON.stringify([
                { name: "a", image: own },
                { name: "s", image: "fluent/fluent-bit:3" },
            ]),
        }),
        foreign("containerDefinitions"),
    ],
    [
        "a job of Nomad in HCL",
        resource("nomad:index/job:Job", {
            jobspec:
                'job "a" {\n  group "g" {\n    task "t" {\n      driver = "docker"\n      config {\n        image = "ghcr.io/a/b:1"\n      }\n    }\n  }\n}\n',
        }),
        foreign("jobspec"),
    ],
    [
        "a job of Nomad in JSON",
        resource("nomad:index/job:Job", {
            json: true,
            jobspec: JSON.stringify({
                Job: { TaskGroups: [{ Tasks: [{ Driver: "docker", Config: { image: "ghcr.io/a/b:1" } }] }] },
            }),
        }),
        foreign("jobspec"),
    ],
    [
        "bases of an inline Dockerfile",
        resource("docker-build:index:Image", {
            tags: [],
            push: false,
            dockerfile: {
                inline: `FROM ${own} AS build\nFROM --platform=linux/amd64 node:22\nCOPY --from=build /a /a\n`,
            },
        }),
        foreign("dockerfile.inline"),
    ],
    [
        "a stage copied from an image",
        resource("docker-build:index:Image", {
            tags: [],
            push: false,
            dockerfile: { inline: `FROM ${own}\nCOPY --from=ghcr.io/astral-sh/uv:latest /uv /bin/\n` },
        }),
        foreign("dockerfile.inline"),
    ],
    [
        "a base by an argument",
        resource("docker-build:index:Image", {
            tags: [],
            push: false,
            dockerfile: { inline: "ARG BASE=docker.io/library/debian:12\nFROM ${BASE}\n" },
        }),
        foreign("dockerfile.inline"),
    ],
    [
        "a frontend of BuildKit",
        resource("docker-build:index:Image", {
            tags: [],
            push: false,
            dockerfile: { inline: `# syntax=docker/dockerfile:1\nFROM ${own}\n` },
        }),
        foreign("dockerfile.inline"),
    ],
    [
        "a named context",
        resource("docker-build:index:Image", {
            tags: [],
            push: false,
            context: { location: ".", named: { base: { location: "docker-image://ghcr.io/a/b:1" } } },
        }),
        foreign("context.named.base.location"),
    ],
    [
        "where a build is pushed",
        resource("docker-build:index:Image", {
            tags: ["ghcr.io/acme/app:1"],
            push: true,
            dockerfile: { inline: `FROM ${own}\n` },
        }),
        ["container-images foreignPush tags[0]"],
    ],
    [
        "another name of Docker Hub",
        pod({ containers: [{ image: "registry.hub.docker.com/library/nginx:1" }] }),
        foreign("spec.containers[0].image"),
    ],
    [
        "a third name of Docker Hub",
        pod({ containers: [{ image: "index.docker.io/library/nginx:1" }] }),
        foreign("spec.containers[0].image"),
    ],
    [
        "hardened images of Docker",
        pod({ containers: [{ image: "dhi.io/nginx:1" }] }),
        foreign("spec.containers[0].image"),
    ],
    [
        "another name of Red Hat",
        pod({ containers: [{ image: "registry.access.redhat.com/ubi9/ubi:9.5" }] }),
        foreign("spec.containers[0].image"),
    ],
    [
        "a registry with a port at home",
        pod({ containers: [{ image: "harbor.acme.eu:8443/a/b:1" }] }),
        ["undetermined container-images unknownRegistry spec.containers[0].image"],
    ],
    [
        "a registry that the settings know",
        pod({ containers: [{ image: "harbor.acme.eu:8443/a/b:1" }] }),
        [],
        { registries: ["harbor.acme.eu"] },
    ],
    [
        "a look-alike of a registry",
        pod({ containers: [{ image: "ghcr.io.acme.eu/a/b:1" }] }),
        [],
        { registries: ["acme.eu"] },
    ],
    [
        "Container Apps jobs",
        resource("azure-native:app:Job", { template: { containers: [{ name: "a", image: "docker.io/a/b:1" }] } }),
        foreign("template.containers[0].image"),
    ],
    [
        "a site that runs a container",
        resource("azure-native:web:WebApp", {
            kind: "app,linux,container",
            siteConfig: { linuxFxVersion: "DOCKER|ghcr.io/a/b:1" },
        }),
        foreign("siteConfig.linuxFxVersion"),
    ],
    [
        "a function of Lambda",
        resource("aws:lambda/function:Function", {
            packageType: "Image",
            imageUri: "123456789012.dkr.ecr.eu-west-3.amazonaws.com/a:1",
        }),
        [],
    ],
    [
        "a container of Scaleway",
        resource("scaleway:containers/container:Container", { registryImage: "rg.fr-par.scw.cloud/a/b:1" }),
        [],
    ],
    [
        "a container of Scaleway, as its SDK names it now",
        resource("scaleway:containers/container:Container", { image: "ghcr.io/a/b:1" }),
        foreign("image"),
    ],
    [
        "a dev container",
        resource("coder:index/devcontainer:Devcontainer", {
            config: '{"image":"mcr.microsoft.com/devcontainers/base:ubuntu"}',
        }),
        ["software-supply foreignHost config"],
    ],
    [
        "a runner of GitHub",
        object("actions.summerwind.dev/v1alpha1:RunnerDeployment", {
            template: { spec: { repository: "acme/app", image: "summerwind/actions-runner:latest" } },
        }),
        foreign("spec.template.spec.image"),
    ],
    [
        "a runner of GitLab",
        resource("kubernetes:core/v1:ConfigMap", {
            data: { "config.toml": '[[runners]]\n  [runners.kubernetes]\n    image = "docker.io/library/alpine:3"\n' },
        }),
        ['software-supply foreignHost data["config.toml"]'],
    ],
    [
        "a compose file",
        resource("kubernetes:core/v1:ConfigMap", {
            data: { "compose.yaml": "services:\n  web:\n    image: ghcr.io/a/b:1\n" },
        }),
        ['software-supply foreignHost data["compose.yaml"]'],
    ],
    // What is no container image.
    ["a machine image", resource("hcloud:index/server:Server", { image: "ubuntu-24.04", location: "fsn1" }), []],
    [
        "a machine image of Google",
        resource("gcp:compute/instance:Instance", {
            zone: "europe-west9-a",
            bootDisk: { initializeParams: { image: "debian-cloud/debian-12" } },
        }),
        [],
    ],
    ["a picture", resource("azure-native:cdn:Endpoint", { image: "https://www.acme.eu/logo.png" }), []],
    ["a picture in a custom resource", object("console.acme.eu/v1:Banner", { image: "logo.png", text: "hello" }), []],
    [
        "an image stream in a definition",
        resource("kubernetes:apiextensions.k8s.io/v1:CustomResourceDefinition", {
            spec: {
                versions: [{ schema: { openAPIV3Schema: { properties: { image: { default: "docker.io/a/b:1" } } } } }],
            },
        }),
        [],
    ],
    ["a repository that is of code", object("source.acme.eu/v1:Code", { repository: "acme/app", branch: "main" }), []],
];
