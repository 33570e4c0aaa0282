/** Resources by which something else is deployed, of which a rule sees the order and not what comes of it. */
import { typePattern } from "../catalog/type-patterns";
import { once } from "../catalog/table";
import type { Resource } from "../core/resource";
import { isProperties } from "../core/values";
import { placesIn } from "../location/place-inputs";
import { isCustom } from "../residency/kubernetes/custom-resources";

export interface UnseenKind {
    /** The message of the rule `unseen`. */
    readonly message: "helmRelease" | "delivery" | "cloudObject" | "template" | "command" | "dynamic";
    /** Normalised type tokens; `*` stands for any text. */
    readonly types: readonly string[];
    /** What it does; ends a sentence that begins with "it". */
    readonly does: string;
    readonly gap: "what only a deployment shows" | "a limit of ours" | "what no tool can see";
}

const object = (group: string, ...kinds: readonly string[]): readonly string[] =>
    (kinds.length > 0 ? kinds : ["*"]).map((kind) => `kubernetes:${group}/*:${kind}`);

export const unseenKinds: readonly UnseenKind[] = [
    {
        message: "helmRelease",
        types: ["kubernetes:helm.sh/*:Release", "helm:index/release:Release", "rancher2:index/appV2:AppV2"],
        does: "installs a Helm chart, which is rendered at deployment",
        gap: "what only a deployment shows",
    },
    {
        message: "delivery",
        types: [
            // Argo CD, and its Terraform provider
            ...object("argoproj.io", "Application", "ApplicationSet"),
            "argocd:index/application:Application",
            "argocd:index/applicationSet:ApplicationSet",
            // Flux: what it applies, and from where
            ...object("*.toolkit.fluxcd.io", "HelmRelease", "Kustomization", "HelmRepository", "HelmChart"),
            ...object("*.toolkit.fluxcd.io", "GitRepository", "OCIRepository", "Bucket", "ArtifactGenerator"),
            ...object("fluxcd.controlplane.io", "FluxInstance", "ResourceSet"),
            "flux:index/*",
            "azure-native:kubernetesconfiguration:FluxConfiguration",
            "azure-native:kubernetesconfiguration:SourceControlConfiguration",
            "azure-native:kubernetesconfiguration:Extension",
            // k3s, k0s, Rancher, Carvel, KubeVela, kro, Operator Lifecycle Manager, Cluster API add-ons
            ...object("helm.cattle.io", "HelmChart", "HelmChartConfig"),
            ...object("helm.k0sproject.io", "Chart"),
            ...object("fleet.cattle.io", "GitRepo", "Bundle", "HelmOp"),
            ...object("kappctrl.k14s.io", "App"),
            ...object("packaging.carvel.dev", "PackageInstall", "PackageRepository"),
            ...object("core.oam.dev", "Application"),
            ...object("kro.run", "*"),
            ...object("operators.coreos.com", "Subscription", "CatalogSource", "ClusterServiceVersion"),
            ...object("addons.cluster.x-k8s.io", "HelmChartProxy", "ClusterResourceSet"),
            ...object("kargo.akuity.io", "*"),
            // Crossplane
            ...object("pkg.crossplane.io"),
            ...object("apiextensions.crossplane.io", "Composition", "CompositeResourceDefinition"),
            ...object("kubernetes.crossplane.io", "Object"),
            ...object("helm.crossplane.io", "Release"),
            // Terraform and Pulumi run by a controller
            ...object("infra.contrib.fluxcd.io", "Terraform"),
            ...object("app.terraform.io", "*"),
            ...object("pulumi.com", "Stack", "Program", "Update"),
        ],
        does: "has a controller in the cluster deploy what it names",
        gap: "what only a deployment shows",
    },
    {
        message: "cloudObject",
        types: [
            ...object("*.cnrm.cloud.google.com"),
            ...object("*.upbound.io"),
            ...object("*.aws.crossplane.io"),
            ...object("*.azure.crossplane.io"),
            ...object("*.gcp.crossplane.io"),
            ...object("*.azure.com"),
            ...object("*.services.k8s.aws"),
            ...object("*.cluster.x-k8s.io"),
            ...object("cluster.x-k8s.io"),
        ],
        does: "has a controller in the cluster create a resource of a cloud, of which only the places are read where no type of an SDK is known to stand behind it",
        gap: "a limit of ours",
    },
    {
        message: "template",
        types: [
            "aws:cloudformation/stack:Stack",
            "aws:cloudformation/stackSet:StackSet",
            "aws-native:cloudformation:Stack",
            "aws-native:cloudformation:StackSet",
            "aws:servicecatalog/provisionedProduct:ProvisionedProduct",
            "gcp:deploymentmanager/deployment:Deployment",
            "google-native:deploymentmanager/*:Deployment",
            "openstack:orchestration/stackV1:StackV1",
            "pulumiservice:index:DeploymentSettings",
        ],
        does: "has a service deploy a template",
        gap: "what only a deployment shows",
    },
    {
        message: "command",
        types: [
            "command:*:Command",
            "ansible:index/playbook:Playbook",
            "azure-native:resources:AzureCliScript",
            "azure-native:resources:AzurePowerShellScript",
            "azure:core/resourceDeploymentScript*",
        ],
        does: "runs a command, which can create anything",
        gap: "what no tool can see",
    },
    {
        message: "dynamic",
        types: ["pulumi-nodejs:dynamic*", "pulumi-python:dynamic*"],
        does: "is a dynamic resource, whose code can create anything",
        gap: "what no tool can see",
    },
];

const patterns = once(() => unseenKinds.map((kind) => ({ kind, fits: typePattern(kind.types) })));
const known = new Map<string, UnseenKind | undefined>();

/** By what a resource deploys something else; undefined for all others. */
export function unseenKindOf(resource: Pick<Resource, "type" | "properties">): UnseenKind | undefined {
    const { type } = resource;
    if (!known.has(type)) known.set(type, patterns().find(({ fits }) => fits.test(type))?.kind);
    return known.get(type) ?? (isClaim(resource) ? ofCloud : undefined);
}

const ofCloud = unseenKinds.find(({ message }) => message === "cloudObject");

/** What every claim, composite and managed resource of Crossplane may hold, whoever named its group. */
const crossplaneKeys = [
    "compositionRef",
    "compositionRevisionRef",
    "compositionRevisionSelector",
    "compositionSelector",
    "compositionUpdatePolicy",
    "compositeDeletePolicy",
    "crossplane",
    "forProvider",
    "managementPolicies",
    "providerConfigRef",
    "publishConnectionDetailsTo",
    "writeConnectionSecretToRef",
];

/** An object of a group that its own organisation has named, from which a controller creates resources of a cloud. */
function isClaim({ type, properties: { spec } }: Pick<Resource, "type" | "properties">): boolean {
    if (!type.startsWith("kubernetes:") || !isCustom(type) || !isProperties(spec)) return false;
    if (crossplaneKeys.some((key) => Object.hasOwn(spec, key))) return true;
    return isProperties(spec.parameters) && [...placesIn(type, spec.parameters)].length > 0;
}
