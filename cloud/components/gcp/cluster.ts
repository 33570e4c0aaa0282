import * as gcp from "@pulumi/gcp";
import * as kubernetes from "@pulumi/kubernetes";
import { kubeconfigOf } from "../kubernetes/kubeconfig";
import type { ClusterAddress } from "../settings";
import type { Keys } from "./keys";
import { secondary, type Network } from "./network";
import type { Place } from "./place";

/** A private cluster: no public API server, disks and etcd under the customer's key. */
export function createCluster(
    place: Place,
    address: ClusterAddress,
    network: Network,
    keys: Keys,
): kubernetes.Provider {
    const { parent, name, settings } = place;
    const { region, ranges, autopilot, project } = settings;
    const cluster = new gcp.container.Cluster(
        "cluster",
        {
            name,
            location: region,
            network: network.network.id,
            subnetwork: network.nodes.id,
            networkingMode: "VPC_NATIVE",
            ipAllocationPolicy: {
                clusterSecondaryRangeName: secondary.pods,
                servicesSecondaryRangeName: secondary.services,
            },
            privateClusterConfig: {
                enablePrivateNodes: true,
                enablePrivateEndpoint: true,
                masterIpv4CidrBlock: ranges.apiServer,
            },
            masterAuthorizedNetworksConfig: { cidrBlocks: [{ cidrBlock: ranges.nodes, displayName: "network" }] },
            databaseEncryption: { state: "ENCRYPTED", keyName: keys.id },
            releaseChannel: { channel: "REGULAR" },
            deletionProtection: true,
            // What the cluster logs and measures stays in it.
            loggingConfig: { enableComponents: ["SYSTEM_COMPONENTS"] },
            monitoringConfig: { enableComponents: ["SYSTEM_COMPONENTS"], managedPrometheus: { enabled: false } },
            ...(autopilot ? ranByGoogle(keys) : ranByUs(project, keys)),
        },
        { parent, dependsOn: [...keys.ready] },
    );
    if (!autopilot) createNodes(place, cluster, keys);
    return new kubernetes.Provider(
        "cluster",
        { kubeconfig: kubeconfigOf(address, login), enableServerSideApply: true },
        { parent, dependsOn: cluster },
    );
}

const login = { command: "gke-gcloud-auth-plugin", args: [], withCluster: true };

const ranByGoogle = (keys: Keys) => ({
    enableAutopilot: true,
    clusterAutoscaling: { autoProvisioningDefaults: { bootDiskKmsKey: keys.id } },
});

const ranByUs = (project: string, keys: Keys) => ({
    removeDefaultNodePool: true,
    initialNodeCount: 1,
    // The pool that is removed at once has a disk, too.
    nodeConfig: { bootDiskKmsKey: keys.id, shieldedInstanceConfig: { enableSecureBoot: true } },
    datapathProvider: "ADVANCED_DATAPATH",
    workloadIdentityConfig: { workloadPool: `${project}.svc.id.goog` },
    addonsConfig: {
        gcePersistentDiskCsiDriverConfig: { enabled: true },
        gcpFilestoreCsiDriverConfig: { enabled: true },
    },
});

function createNodes({ parent, name, settings }: Place, cluster: gcp.container.Cluster, keys: Keys) {
    const options = { parent };
    const identity = new gcp.serviceaccount.Account("nodes", { accountId: `${name}-nodes`.slice(0, 30) }, options);
    new gcp.projects.IAMMember(
        "nodes",
        { project: settings.project, role: "roles/container.defaultNodeServiceAccount", member: identity.member },
        options,
    );
    new gcp.container.NodePool(
        "nodes",
        {
            name: "nodes",
            cluster: cluster.id,
            location: settings.region,
            // For each zone.
            initialNodeCount: 1,
            autoscaling: { minNodeCount: 1, maxNodeCount: 4 },
            management: { autoRepair: true, autoUpgrade: true },
            upgradeSettings: { maxSurge: 1, maxUnavailable: 0 },
            nodeConfig: {
                machineType: settings.sizes.nodes,
                bootDiskKmsKey: keys.id,
                serviceAccount: identity.email,
                oauthScopes: ["cloud-platform"],
                shieldedInstanceConfig: { enableSecureBoot: true, enableIntegrityMonitoring: true },
                workloadMetadataConfig: { mode: "GKE_METADATA" },
            },
        },
        options,
    );
}
