/** What an organisation accepts by a waiver in the examples: what it cannot ask of its operator. */

/** A managed cluster keeps its Secrets in its control plane, under keys of the operator. */
export const acceptedOfClusters = {
    scaleway: ["customer-managed-key: scaleway:kubernetes/cluster:Cluster"],
    ovhcloud: ["customer-managed-key: ovh:CloudProject/kube:Kube"],
} as const;
