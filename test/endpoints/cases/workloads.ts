/** Images of further kinds, platforms and files, each with what the rules of endpoints find. */
import { resource } from "../../rules";
import type { HandCase } from "./hosts";

const D = `@sha256:${"0".repeat(64)}`;
const own = `registry.opencode.de/a/b${D}`;
const foreign = (path: string): readonly string[] => [`container-images foreignRegistry ${path}`];
const object = (type: string, spec: object) => resource(`kubernetes:${type}`, { spec });

export const workloadCases: readonly HandCase[] = [
    [
        "KEDA",
        object("keda.sh/v1alpha1:ScaledJob", {
            jobTargetRef: { template: { spec: { containers: [{ name: "a", image: "ghcr.io/a/b:1" }] } } },
        }),
        foreign("spec.jobTargetRef.template.spec.containers[0].image"),
    ],
    [
        "Argo Workflows: a container, a script and a sidecar",
        object("argoproj.io/v1alpha1:Workflow", {
            templates: [
                { name: "a", container: { image: "docker.io/a/b:1" } },
                { name: "s", script: { image: own, source: "x" } },
            ],
        }),
        foreign("spec.templates[0].container.image"),
    ],
    [
        "a script of Argo Workflows",
        object("argoproj.io/v1alpha1:CronWorkflow", {
            workflowSpec: { templates: [{ script: { image: "python:3.13", source: "print()" } }] },
        }),
        foreign("spec.workflowSpec.templates[0].script.image"),
    ],
    [
        "Argo Rollouts",
        object("argoproj.io/v1alpha1:Rollout", { template: { spec: { containers: [{ image: "quay.io/a/b:1" }] } } }),
        foreign("spec.template.spec.containers[0].image"),
    ],
    [
        "Zalando's PostgreSQL",
        object("acid.zalan.do/v1:postgresql", { dockerImage: "ghcr.io/zalando/spilo-17:4.0-p2" }),
        foreign("spec.dockerImage"),
    ],
    [
        "Crunchy's PostgreSQL",
        object("postgres-operator.crunchydata.com/v1beta1:PostgresCluster", {
            image: "registry.developers.crunchydata.com/crunchydata/crunchy-postgres:ubi9-17",
        }),
        foreign("spec.image"),
    ],
    [
        "Spark",
        object("sparkoperator.k8s.io/v1beta2:SparkApplication", {
            image: "apache/spark:3.5.3",
            driver: { image: own },
            executor: {},
        }),
        foreign("spec.image"),
    ],
    [
        "the driver of Spark",
        object("sparkoperator.k8s.io/v1beta2:SparkApplication", { image: own, driver: { image: "gcr.io/a/b:1" } }),
        foreign("spec.driver.image"),
    ],
    [
        "where Kafka Connect builds",
        object("kafka.strimzi.io/v1beta2:KafkaConnect", {
            build: { output: { type: "docker", image: "ghcr.io/acme/connect:1" }, plugins: [] },
        }),
        ["container-images foreignPush spec.build.output.image"],
    ],
    [
        "a plugin of Kafka Connect",
        object("kafka.strimzi.io/v1beta2:KafkaConnect", {
            image: own,
            build: {
                output: { type: "docker", image: own },
                plugins: [{ name: "d", artifacts: [{ type: "jar", url: "https://repo1.maven.org/maven2/x.jar" }] }],
            },
        }),
        ["software-supply foreignHost spec.build.plugins[0].artifacts[0].url"],
    ],
    [
        "Flink",
        object("flink.apache.org/v1beta1:FlinkDeployment", { image: "flink:1.20", flinkVersion: "v1_20" }),
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
        "Elastic",
        object("beat.k8s.elastic.co/v1beta1:Beat", {
            type: "filebeat",
            image: "docker.elastic.co/beats/filebeat:8.17.0",
        }),
        foreign("spec.image"),
    ],
    [
        "Prometheus",
        object("monitoring.coreos.com/v1:Prometheus", { image: "quay.io/prometheus/prometheus:v3.0.0" }),
        foreign("spec.image"),
    ],
    [
        "a base image of an operator in parts",
        object("monitoring.coreos.com/v1:ThanosRuler", { baseImage: "quay.io/thanos/thanos", tag: "v0.37" }),
        foreign("spec.baseImage"),
    ],
    [
        "MongoDB of Percona",
        object("psmdb.percona.com/v1:PerconaServerMongoDB", {
            image: "percona/percona-server-mongodb:8.0",
            backup: { image: own },
        }),
        foreign("spec.image"),
    ],
    [
        "Rook",
        object("ceph.rook.io/v1:CephCluster", { cephVersion: { image: "quay.io/ceph/ceph:v19.2.0" } }),
        foreign("spec.cephVersion.image"),
    ],
    [
        "Longhorn's settings",
        resource("kubernetes:helm.sh/v3:Release", {
            chart: "longhorn",
            values: { image: { longhorn: { engine: { repository: "longhornio/longhorn-engine", tag: "v1.7" } } } },
        }),
        foreign("values.image.longhorn.engine.repository"),
    ],
    [
        "KubeVirt's own images",
        object("kubevirt.io/v1:KubeVirt", { imageRegistry: "quay.io/kubevirt", imageTag: "v1.4.0" }),
        ["software-supply foreignHost spec.imageRegistry"],
    ],
    [
        "a build of Shipwright",
        object("shipwright.io/v1beta1:Build", {
            output: { image: "ghcr.io/acme/app:1" },
            source: { git: { url: "https://git.acme.eu/a.git" } },
        }),
        ["container-images foreignPush spec.output.image"],
    ],
    [
        "kpack",
        object("kpack.io/v1alpha2:Image", { tag: "ghcr.io/acme/app", builder: { name: "b" } }),
        ["container-images foreignPush spec.tag"],
    ],
    [
        "the store of kpack",
        object("kpack.io/v1alpha2:ClusterStore", { sources: [{ image: "gcr.io/paketo-buildpacks/java" }] }),
        foreign("spec.sources[0].image"),
    ],
    [
        "Kaniko by its arguments",
        resource("kubernetes:batch/v1:Job", {
            spec: {
                template: {
                    spec: {
                        containers: [
                            {
                                name: "k",
                                image: own,
                                args: ["--context=git://git.acme.eu/a", "--destination=ghcr.io/acme/app:1"],
                            },
                        ],
                    },
                },
            },
        }),
        ["software-supply foreignHost spec.template.spec.containers[0].args[1]"],
    ],
    [
        "a package of Crossplane",
        object("pkg.crossplane.io/v1:Provider", { package: "xpkg.upbound.io/upbound/provider-aws-s3:v1" }),
        foreign("spec.package"),
    ],
    [
        "a function of OpenFaaS",
        object("openfaas.com/v1:Function", { image: "ghcr.io/openfaas/figlet:latest" }),
        foreign("spec.image"),
    ],
    [
        "a catalogue of OLM",
        object("operators.coreos.com/v1alpha1:CatalogSource", {
            sourceType: "grpc",
            image: "quay.io/operatorhubio/catalog:latest",
        }),
        foreign("spec.image"),
    ],
    [
        "a mirror of images of OpenShift",
        object("config.openshift.io/v1:ImageDigestMirrorSet", {
            imageDigestMirrors: [{ source: "quay.io/openshift", mirrors: ["registry.opencode.de/openshift"] }],
        }),
        [],
    ],
    [
        "a workspace of DevWorkspace",
        object("workspace.devfile.io/v1alpha2:DevWorkspace", {
            template: {
                components: [{ name: "t", container: { image: "quay.io/devfile/universal-developer-image:latest" } }],
            },
        }),
        foreign("spec.template.components[0].container.image"),
    ],
    [
        "Cluster API's images of its nodes",
        object("controlplane.cluster.x-k8s.io/v1beta1:KubeadmControlPlane", {
            kubeadmConfigSpec: { clusterConfiguration: { imageRepository: "registry.k8s.io" } },
        }),
        ["software-supply foreignHost spec.kubeadmConfigSpec.clusterConfiguration.imageRepository"],
    ],
    [
        "a Talos node",
        resource("talos:machine/configurationApply:ConfigurationApply", {
            machineConfigurationInput: "machine:\n  install:\n    image: ghcr.io/siderolabs/installer:v1.9.0\n",
        }),
        ["software-supply foreignHost machineConfigurationInput"],
    ],
    [
        "containerd's mirrors on a node",
        resource("hcloud:index/server:Server", {
            location: "fsn1",
            image: "debian-12",
            userData:
                '#cloud-config\nwrite_files:\n- path: /etc/containerd/certs.d/docker.io/hosts.toml\n  content: |\n    server = "https://registry-1.docker.io"\n',
        }),
        ["software-supply foreignHost userData"],
    ],
    [
        "Batch of AWS as an object",
        resource("aws:batch/jobDefinition:JobDefinition", {
            type: "container",
            containerProperties: JSON.stringify({ image: "busybox", command: [] }),
        }),
        foreign("containerProperties"),
    ],
    [
        "SageMaker",
        resource("aws:sagemaker/model:Model", { executionRoleArn: "a", primaryContainer: { image: "ghcr.io/a/b:1" } }),
        foreign("primaryContainer.image"),
    ],
    [
        "a job of Cloud Run",
        resource("gcp:cloudrunv2/job:Job", {
            location: "europe-west9",
            template: { template: { containers: [{ image: "docker.io/a/b:1" }] } },
        }),
        foreign("template.template.containers[0].image"),
    ],
    [
        "a pool of workers of Cloud Run",
        resource("gcp:cloudrunv2/workerPool:WorkerPool", {
            location: "europe-west9",
            template: { containers: [{ image: "ghcr.io/a/b:1" }] },
        }),
        foreign("template.containers[0].image"),
    ],
    [
        "App Engine flexible",
        resource("gcp:appengine/flexibleAppVersion:FlexibleAppVersion", {
            deployment: { container: { image: "ghcr.io/a/b:1" } },
        }),
        foreign("deployment.container.image"),
    ],
    [
        "Dataflow of a flex template",
        resource("gcp:dataflow/flexTemplateJob:FlexTemplateJob", {
            sdkContainerImage: "ghcr.io/a/b:1",
            parameters: {},
        }),
        foreign("sdkContainerImage"),
    ],
    [
        "Container Instances with an init container",
        resource("azure-native:containerinstance:ContainerGroup", {
            containers: [{ name: "a", image: own }],
            initContainers: [{ name: "i", image: "busybox:1" }],
        }),
        foreign("initContainers[0].image"),
    ],
    [
        "a function of Azure in a container",
        resource("azure-native:web:WebApp", {
            kind: "functionapp,linux,container",
            siteConfig: { linuxFxVersion: "DOCKER|quay.io/a/b:1" },
        }),
        foreign("siteConfig.linuxFxVersion"),
    ],
    [
        "a web app by the settings of its registry",
        resource("azure-native:web:WebApp", {
            kind: "app,linux",
            siteConfig: {
                linuxFxVersion: `DOCKER|${own}`,
                appSettings: [{ name: "DOCKER_REGISTRY_SERVER_URL", value: "https://index.docker.io/v1" }],
            },
        }),
        ["software-supply foreignHost siteConfig.appSettings[0].value"],
    ],
    [
        "a task of ACR",
        resource("azure-native:containerregistry:Task", {
            step: {
                type: "EncodedTask",
                encodedTaskContent: Buffer.from("steps:\n- cmd: docker.io/library/bash echo hi\n").toString("base64"),
            },
        }),
        ["software-supply foreignHost step.encodedTaskContent"],
    ],
    [
        "an App of Container Apps with a sidecar",
        resource("azure-native:app:ContainerApp", {
            template: { containers: [{ image: own }, { image: "docker.io/fluent/fluentd:1" }] },
        }),
        foreign("template.containers[1].image"),
    ],
    [
        "a container of Scaleway",
        resource("scaleway:containers/container:Container", { registryImage: "docker.io/library/nginx:1" }),
        foreign("registryImage"),
    ],
    [
        "a job of Scaleway",
        resource("scaleway:job/definition:Definition", { imageUri: "ghcr.io/a/b:1" }),
        foreign("imageUri"),
    ],
    [
        "an app of OVHcloud's AI",
        resource("ovh:CloudProject/aiApp:AiApp", { image: "nvcr.io/nvidia/pytorch:24.12" }),
        foreign("image"),
    ],
    [
        "an app of DigitalOcean",
        resource("digitalocean:index/app:App", {
            spec: {
                services: [
                    { image: { registryType: "DOCKER_HUB", registry: "library", repository: "nginx", tag: "1" } },
                ],
            },
        }),
        foreign("spec.services[0].image.repository"),
    ],
    [
        "Docker's service of a swarm",
        resource("docker:index/service:Service", { taskSpec: { containerSpec: { image: "traefik:v3" } } }),
        foreign("taskSpec.containerSpec.image"),
    ],
    [
        "a job of Nomad with several drivers",
        resource("nomad:index/job:Job", {
            jobspec:
                'job "a" {\n  group "g" {\n    task "p" {\n      driver = "podman"\n      config { image = "docker://quay.io/a/b:1" }\n    }\n  }\n}\n',
        }),
        foreign("jobspec"),
    ],
    [
        "a dev container of Coder",
        resource("coder:index/script:Script", {
            script: "docker run --rm mcr.microsoft.com/devcontainers/base:ubuntu\n",
        }),
        ["software-supply foreignHost script"],
    ],
    [
        "a runner of GitLab by a chart",
        resource("kubernetes:helm.sh/v3:Release", {
            chart: "gitlab-runner",
            values: {
                runners: {
                    config: '[[runners]]\n  [runners.kubernetes]\n    image = "ubuntu:24.04"\n    helper_image = "registry.gitlab.com/gitlab-org/gitlab-runner/gitlab-runner-helper:x86_64-latest"\n',
                },
            },
        }),
        ["software-supply foreignHost values.runners.config"],
    ],
    [
        "a chart's image as one text",
        resource("kubernetes:helm.sh/v3:Release", { chart: "x", values: { image: "ghcr.io/a/b:1" } }),
        foreign("values.image"),
    ],
    [
        "a chart's image by its name and a registry beside",
        resource("kubernetes:helm.sh/v3:Release", {
            chart: "x",
            values: { image: { registry: "quay.io", name: "acme/app", tag: "1" } },
        }),
        foreign("values.image.name"),
    ],
    [
        "a chart's hub and tag",
        resource("kubernetes:helm.sh/v3:Release", {
            chart: "istiod",
            values: { global: { hub: "docker.io/istio", tag: "1.24.0" } },
        }),
        ["software-supply foreignHost values.global.hub"],
    ],
    [
        "a chart's images by name",
        resource("kubernetes:helm.sh/v3:Release", {
            chart: "x",
            values: { images: { operator: "quay.io/tigera/operator:v1", agent: { image: own } } },
        }),
        foreign("values.images.operator"),
    ],
    [
        "values of a chart as text in Argo CD",
        object("argoproj.io/v1alpha1:Application", {
            source: {
                repoURL: "https://git.acme.eu/d.git",
                helm: { values: "image:\n  repository: ghcr.io/a/b\n  tag: v1\n" },
            },
        }),
        foreign("spec.source.helm.values"),
    ],
    [
        "a parameter of a chart in Argo CD",
        object("argoproj.io/v1alpha1:Application", {
            source: {
                repoURL: "https://git.acme.eu/d.git",
                helm: { parameters: [{ name: "image.repository", value: "ghcr.io/a/b" }] },
            },
        }),
        ["software-supply foreignHost spec.source.helm.parameters[0].value"],
    ],
    [
        "a list of objects",
        resource("kubernetes:core/v1:PodTemplate", {
            template: { spec: { containers: [{ image: "ghcr.io/a/b:1" }] } },
        }),
        foreign("template.spec.containers[0].image"),
    ],
    [
        "an upstream that is cached",
        resource("aws:ecr/pullThroughCacheRule:PullThroughCacheRule", {
            ecrRepositoryPrefix: "q",
            upstreamRegistryUrl: "quay.io",
        }),
        ["container-images foreignUpstream upstreamRegistryUrl"],
    ],
    [
        "a proxy project of Harbor",
        resource("harbor:index/registry:Registry", {
            providerName: "docker-hub",
            endpointUrl: "https://hub.docker.com",
        }),
        ["software-supply foreignHost endpointUrl"],
    ],
    [
        "a mirror that is copied",
        resource("gcp:artifactregistry/repository:Repository", {
            location: "europe-west9",
            mode: "REMOTE_REPOSITORY",
            remoteRepositoryConfig: { dockerRepository: { customRepository: { uri: "https://ghcr.io" } } },
        }),
        ["container-images foreignUpstream remoteRepositoryConfig.dockerRepository.customRepository.uri"],
    ],
    // What is no container image, or one at home.
    [
        "a disk of a machine",
        resource("openstack:compute/instance:Instance", { imageName: "Debian 12", flavorName: "b2-7" }),
        [],
    ],
    [
        "an image of Scaleway's machines",
        resource("scaleway:instance/server:Server", { image: "ubuntu_noble", type: "DEV1-S" }),
        [],
    ],
    [
        "an image of EC2",
        resource("aws:imagebuilder/image:Image", {
            imageRecipeArn: "arn:aws:imagebuilder:eu-west-3:1:image-recipe/a/1.0.0",
        }),
        [],
    ],
    [
        "a picture of a site",
        object("console.openshift.io/v1:ConsoleLink", {
            applicationMenu: { imageURL: "data:image/png;base64,iVBORw0KGgo=" },
            href: "https://wiki.acme.eu",
        }),
        [],
    ],
    [
        "a repository of backups",
        resource("kubernetes:helm.sh/v3:Release", {
            chart: "x",
            values: { backup: { repository: "s3:https://s3.fr-par.scw.cloud/b", tag: "daily" } },
        }),
        [],
    ],
    [
        "images by a registry of one's own",
        resource("kubernetes:helm.sh/v3:Release", {
            chart: "x",
            values: {
                global: { imageRegistry: "registry.opencode.de" },
                image: { registry: "docker.io", repository: "bitnami/redis", tag: "7" },
            },
        }),
        [],
    ],
    [
        "an image that is not built in a Dockerfile of one's own stages",
        resource("docker-build:index:Image", {
            tags: [],
            push: false,
            dockerfile: { inline: `FROM ${own} AS a\nFROM a AS b\nCOPY --from=0 /x /y\n` },
        }),
        [],
    ],
    [
        "a kustomization of one's own",
        object("kustomize.toolkit.fluxcd.io/v1:Kustomization", {
            images: [{ name: "ghcr.io/acme/app", newName: "registry.opencode.de/acme/app", newTag: "1" }],
        }),
        [],
    ],
    [
        "a name of a pipeline",
        object("tekton.dev/v1:PipelineRun", {
            pipelineRef: { name: "build" },
            params: [{ name: "image", value: own }],
        }),
        [],
    ],
];
