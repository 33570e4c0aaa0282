/** What no rule looks at in the examples: what takes no key of the customer's at its operator, though it may hold data. */

type ByOperator = Readonly<Record<"scaleway" | "ovhcloud", readonly string[]>>;

/** Managed clusters, with the Secrets in their control plane, and the disks of their nodes. */
export const clustersWithoutKeys: ByOperator = {
    scaleway: ["keys: scaleway:kubernetes/pool:Pool", "keys: scaleway:kubernetes/cluster:Cluster"],
    ovhcloud: ["keys: ovh:CloudProject/kube:Kube", "keys: ovh:CloudProject/kubeNodePool:KubeNodePool"],
};

/** The system's own disk of a machine: the data are on another one. */
export const machinesWithoutKeys: ByOperator = {
    scaleway: ["keys: scaleway:instance/server:Server"],
    ovhcloud: ["keys: ovh:CloudProject/instance:Instance"],
};
