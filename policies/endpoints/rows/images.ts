/** Where the types of clouds and tools name container images. Sources: the types of the SDKs named in the catalog's lists. */

/** How the value at a path names images. */
export type ImageForm =
    /** An image reference. */
    | "image"
    /** Containers, as Kubernetes writes them, or JSON or YAML text that holds them. */
    | "containers"
    /** The text of a Dockerfile: what its FROM lines name. */
    | "dockerfile"
    /** The text of a Nomad job. */
    | "nomad"
    /** The host of a registry, or its URL. */
    | "registry"
    /** A file that is not part of the program's values. */
    | "file";

export interface ImageRow {
    readonly path: string;
    readonly as: ImageForm;
    /** `push`: the image is written there; `cache`: the registry is copied on demand. A pull where none is given. */
    readonly use?: "pull" | "push" | "cache";
    /** The value says what it is by words like these, and is no reference then. */
    readonly unless?: RegExp;
}

const image = (...paths: readonly string[]): readonly ImageRow[] => paths.map((path) => ({ path, as: "image" }));
const push = (...paths: readonly string[]): readonly ImageRow[] =>
    paths.map((path) => ({ path, as: "image", use: "push" }));
const containers = (...paths: readonly string[]): readonly ImageRow[] =>
    paths.map((path) => ({ path, as: "containers" }));
/** One of a machine's metadata declares its containers; the others are scripts and the like. */
const ofMachine = (path: string): readonly ImageRow[] => [
    { path, as: "containers", unless: /^(?!(?:.*\n)*[ \t]*containers:)/ },
];
const upstream = (...paths: readonly string[]): readonly ImageRow[] =>
    paths.map((path) => ({ path, as: "registry", use: "cache" }));

/** Normalised type → where it names images. */
export const imageRows: Readonly<Record<string, readonly ImageRow[]>> = {
    // Docker
    "docker:index/remoteImage:RemoteImage": image("name"),
    "docker:index/container:Container": image("image"),
    "docker:index/service:Service": image("taskSpec.containerSpec.image"),
    "docker:index/plugin:Plugin": image("name"),
    "docker:index/registryImage:RegistryImage": push("name"),
    "docker:index/tag:Tag": push("targetImage"),
    "docker:index/image:Image": [
        ...push("imageName"),
        ...image("build.cacheFrom.images[]"),
        { path: "build.dockerfile", as: "file" },
    ],
    "docker-build:index:Image": [
        ...push("tags[]", "cacheTo[].registry.ref"),
        ...image("cacheFrom[].registry.ref"),
        // Other contexts are folders, archives and repositories.
        { path: "context.named{}.location", as: "image", unless: /^(?!docker-image:)/ },
        { path: "dockerfile.inline", as: "dockerfile" },
        { path: "dockerfile.location", as: "file" },
    ],
    "docker-build:index:Index": [...push("tag"), ...image("sources[]")],
    // AWS
    "aws:ecs/taskDefinition:TaskDefinition": containers("containerDefinitions"),
    "aws:apprunner/service:Service": image("sourceConfiguration.imageRepository.imageIdentifier"),
    "aws:lambda/function:Function": image("imageUri"),
    "aws:batch/jobDefinition:JobDefinition": containers("containerProperties", "ecsProperties", "nodeProperties"),
    "aws:sagemaker/model:Model": image("primaryContainer.image", "containers[].image"),
    "aws:codebuild/project:Project": [
        // The images that AWS keeps for its builds.
        { path: "environment.image", as: "image", unless: /^aws\/codebuild\// },
    ],
    "aws:lightsail/containerServiceDeploymentVersion:ContainerServiceDeploymentVersion": image("containers[].image"),
    "aws:ecr/pullThroughCacheRule:PullThroughCacheRule": upstream("upstreamRegistryUrl"),
    // AWS, as CloudFormation writes it
    "aws-native:apprunner:Service": image("sourceConfiguration.imageRepository.imageIdentifier"),
    "aws-native:batch:JobDefinition": [
        ...image("containerProperties.image", "nodeProperties.nodeRangeProperties[].container.image"),
        ...containers("ecsProperties", "eksProperties", "nodeProperties"),
    ],
    "aws-native:ecs:DaemonTaskDefinition": image("containerDefinitions[].image"),
    "aws-native:ecs:ExpressGatewayService": image("primaryContainer.image"),
    "aws-native:ecs:TaskDefinition": image("containerDefinitions[].image"),
    "aws-native:gamelift:ContainerGroupDefinition": image(
        "gameServerContainerDefinition.imageUri",
        "supportContainerDefinitions[].imageUri",
    ),
    "aws-native:lambda:Function": image("code.imageUri"),
    "aws-native:lightsail:Container": image("containerServiceDeployment.containers[].image"),
    "aws-native:sagemaker:Model": image("primaryContainer.image", "containers[].image"),
    "aws-native:codebuild:Project": [{ path: "environment.image", as: "image", unless: /^aws\/codebuild\// }],
    "aws-native:ecr:PullThroughCacheRule": upstream("upstreamRegistryUrl"),
    // Azure
    "azure:appplatform/springCloudContainerDeployment:SpringCloudContainerDeployment": image("image"),
    "azure:batch/pool:Pool": image("containerConfiguration.containerImageNames[]", "startTask.containers[].imageName"),
    "azure-native:batch:Pool": [
        ...image("deploymentConfiguration.virtualMachineConfiguration.containerConfiguration.containerImageNames[]"),
        ...image("startTask.containerSettings.imageName"),
    ],
    "azure-native:containerregistry:CacheRule": upstream("sourceRepository"),
    "azure-native:machinelearningservices:EnvironmentVersion": image("environmentVersionProperties.image"),
    "azure-native:machinelearningservices:EnvironmentContainer": [],
    "azure-native:appplatform:Deployment": image("properties.source.customContainer.containerImage"),
    "azure-native:web:WebAppSiteContainer": image("image"),
    "azure-native:web:WebAppSiteContainerSlot": image("image"),
    // Google Cloud
    "gcp:cloudbuild/trigger:Trigger": image("build.steps[].name"),
    "gcp:cloudbuildv2/trigger:Trigger": image("build.steps[].name"),
    "gcp:compute/instance:Instance": containers('metadata["gce-container-declaration"]'),
    "gcp:compute/instanceTemplate:InstanceTemplate": containers('metadata["gce-container-declaration"]'),
    "gcp:artifactregistry/repository:Repository": upstream(
        "remoteRepositoryConfig.commonRepository.uri",
        "remoteRepositoryConfig.dockerRepository.publicRepository",
        "remoteRepositoryConfig.dockerRepository.customRepository.uri",
    ),
    "gcp:notebooks/instance:Instance": image("containerImage.repository"),
    "gcp:workstations/workstationConfig:WorkstationConfig": image("container.image"),
    // Google Cloud, as its own APIs write it
    "google-native:cloudbuild/v1:Build": [...image("steps[].name"), ...push("images[]", "artifacts.images[]")],
    "google-native:cloudbuild/v1:Trigger": [
        ...image("build.steps[].name"),
        ...push("build.images[]", "build.artifacts.images[]"),
    ],
    "google-native:compute/v1:Instance": ofMachine("metadata.items[].value"),
    "google-native:compute/v1:InstanceTemplate": ofMachine("properties.metadata.items[].value"),
    "google-native:artifactregistry/v1:Repository": upstream(
        "remoteRepositoryConfig.dockerRepository.publicRepository",
    ),
    "google-native:notebooks/v1:Instance": image("containerImage.repository"),
    "google-native:notebooks/v1:Runtime": image("virtualMachine.virtualMachineConfig.containerImages[].repository"),
    "google-native:notebooks/v2:Instance": image("gceSetup.containerImage.repository"),
    "google-native:workstations/v1:WorkstationConfig": image("container.image"),
    "google-native:workstations/v1beta:WorkstationConfig": image("container.image"),
    "google-native:ml/v1:Version": image("container.image"),
    "google-native:ml/v1:Job": image(
        "trainingInput.masterConfig.imageUri",
        "trainingInput.workerConfig.imageUri",
        "trainingInput.parameterServerConfig.imageUri",
        "trainingInput.evaluatorConfig.imageUri",
    ),
    // European clouds
    "scaleway:containers/container:Container": image("image", "registryImage"),
    "scaleway:job/definition:Definition": image("imageUri"),
    // Schedulers
    "nomad:index/job:Job": [{ path: "jobspec", as: "nomad" }],
};

interface ImageKind {
    readonly types: readonly string[];
    readonly rows: readonly ImageRow[];
}

/** Kinds of Kubernetes that name images otherwise than under the usual names, or write them. Sources: their own documentation. */
export const imageKinds: readonly ImageKind[] = [
    { types: ["kubernetes:kpack.io/*:Image", "kubernetes:kpack.io/*Builder"], rows: push("spec.tag") },
    { types: ["kubernetes:shipwright.io/*:Build"], rows: push("spec.output.image") },
    { types: ["kubernetes:kafka.strimzi.io/*:KafkaConnect"], rows: push("spec.build.output.image") },
    { types: ["kubernetes:pkg.crossplane.io/*"], rows: image("spec.package") },
    { types: ["kubernetes:image.toolkit.fluxcd.io/*:ImageRepository"], rows: image("spec.image") },
];

/** Types all of whose containers, wherever they stand, are containers as Kubernetes writes them. */
export const containerTypes =
    /^(?:azure-native:(?:containerinstance|app):|azure:(?:containerapp\/|containerservice\/group:)|gcp:cloudrun(?:v2)?\/|gcp:(?:batch|vertex)\/|google-native:(?:run|batch|aiplatform)\/|aws:(?:ecs|batch)\/)/;

/** Registries that Google Cloud names by a word. */
export const wordsForRegistries: Readonly<Record<string, string>> = { DOCKER_HUB: "docker.io" };
