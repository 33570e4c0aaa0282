/** Objects, clusters and providers of Kubernetes, for the tests of their places. */
import { PROVIDER_PREFIX, type Resource } from "../../../policies/core/resource";
import { component, resource, type Case, type Found } from "../../rules";

/** The provider with which `resource` makes objects, and one of another name. */
export const provider = (settings: object = {}, given: Partial<Resource> = {}): Resource => {
    const { properties: _, ...others } = given;
    return component(`${PROVIDER_PREFIX}kubernetes`, settings, { name: "default", ...others });
};

export const deployedBy = (made: Resource, object: Resource): Resource => ({
    ...object,
    provider: { urn: made.urn, type: made.type, name: made.name, properties: made.properties },
});

/** A provider whose kubeconfig comes from these resources. */
export const from = (...origins: readonly Resource[]): Resource =>
    provider({}, { propertyDependencies: { kubeconfig: origins.map(({ urn }) => urn) } });

export const aks = (location: string): Resource =>
    resource("azure-native:containerservice:ManagedCluster", { location }, { name: "aks" });

/** An object, its provider and the AKS cluster behind it, in a place that is allowed. */
export const onAks = (object: Resource): Case => {
    const cluster = aks("westeurope");
    const made = from(cluster);
    return { resources: [deployedBy(made, object), made, cluster] };
};

/** An object whose cluster the settings declare, in France. */
export const onOwn = (object: Resource, settings: object = {}): Case => ({
    resources: [object, provider()],
    settings: { clusters: [{ provider: "default", operator: "Scaleway", region: "fr-par" }], ...settings },
});

const metadata = { name: "it" };
const containers = [{ name: "web", image: "images.example.org/web:1" }];

export const deployment = (pod: object, more: object = {}): Resource =>
    resource("kubernetes:apps/v1:Deployment", {
        metadata,
        spec: { template: { spec: { containers, ...pod } } },
        ...more,
    });

export const pod = (spec: object): Resource =>
    resource("kubernetes:core/v1:Pod", { metadata, spec: { containers, ...spec } });

export const required = (...matchExpressions: readonly object[]): object => ({
    affinity: {
        nodeAffinity: {
            requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchExpressions }] },
        },
    },
});

export const REGION = "topology.kubernetes.io/region";
export const ZONE = "topology.kubernetes.io/zone";
export const within = "spec.template.spec";
export const terms = `${within}.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0]`;
export const at = (path: string, key: string): string => `${path}[${JSON.stringify(key)}]`;

export const finds = (given: Resource | Case, ...found: readonly Found[]): Case & { finds: readonly Found[] } => ({
    ...("resources" in given ? given : { resources: [given] }),
    finds: found,
});
export const outside = (path: string, text?: string): Found =>
    text === undefined ? { message: "outside", path } : { message: "outside", path, text };
