import type { ClusterAddress } from "../settings";

/** How whoever deploys logs in to the cluster: a program of the cloud that prints a token. */
export interface Login {
    readonly command: string;
    readonly args: readonly string[];
    /** Whether the program is told which cluster it is for, as Google's is. */
    readonly withCluster?: boolean;
}

/**
 * A kubeconfig that the program writes itself, for two reasons. It holds no credential: whoever deploys logs in through
 * `login`. And it is known before the cluster is: with one that only the deployment knows, a preview is shown no
 * property of anything in the cluster, and neither is a policy.
 */
export const kubeconfigOf = ({ server, certificate }: ClusterAddress, { command, args, withCluster }: Login): string =>
    JSON.stringify({
        apiVersion: "v1",
        kind: "Config",
        clusters: [
            { name: "site", cluster: { server, ...(certificate && { "certificate-authority-data": certificate }) } },
        ],
        users: [
            {
                name: "me",
                user: {
                    exec: {
                        apiVersion: "client.authentication.k8s.io/v1",
                        command,
                        args,
                        interactiveMode: "Never",
                        ...(withCluster && { provideClusterInfo: true }),
                    },
                },
            },
        ],
        contexts: [{ name: "site", context: { cluster: "site", user: "me" } }],
        "current-context": "site",
    });
