import * as containerservice from "@pulumi/azure-native/containerservice";
import * as kubernetes from "@pulumi/kubernetes";
import type { StorageAccount } from "@pulumi/azure-native/storage";
import { kubeconfigOf } from "../kubernetes/kubeconfig";
import type { ClusterAddress } from "../settings";
import type { Keys } from "./keys";
import type { Network } from "./network";
import type { Place } from "./place";

export interface Cluster {
    readonly cluster: containerservice.ManagedCluster;
    readonly provider: kubernetes.Provider;
}

/** A private cluster: no public API server, no local accounts, disks and etcd under the customer's key. */
export function createCluster(
    { group, name, parent, settings }: Place,
    address: ClusterAddress,
    network: Network,
    keys: Keys,
    files: StorageAccount,
): Cluster {
    const { location, ranges, sizes, suffixes } = settings;
    const domain = `private.${location}.${suffixes.cluster}`;
    const zone = network.zone("api-server", domain);
    const user = keys.user("cluster");
    const { principalId } = user.identity;
    const granted = [
        user.ready,
        keys.grant("cluster-uses-network", "Network Contributor", principalId, group.id),
        keys.grant("cluster-names-itself", "Private DNS Zone Contributor", principalId, zone.id),
        keys.grant("cluster-reads-disk-key", "Reader", principalId, keys.disks.id),
        keys.grant("cluster-encrypts-etcd", "Key Vault Crypto User", principalId, keys.vault.id),
        keys.grant("cluster-makes-shares", "Storage Account Contributor", principalId, files.id),
        // The API server makes itself an endpoint of the vault.
        keys.grant("cluster-reaches-vault", "Key Vault Contributor", principalId, keys.vault.id),
    ];
    const cluster = new containerservice.ManagedCluster(
        "cluster",
        {
            resourceGroupName: group.name,
            kubernetesVersion: "1.33",
            fqdnSubdomain: name,
            identity: { type: "UserAssigned", userAssignedIdentities: [user.id] },
            apiServerAccessProfile: {
                enablePrivateCluster: true,
                enablePrivateClusterPublicFQDN: false,
                privateDNSZone: zone.id,
                // Without it the API server could not reach the private vault.
                enableVnetIntegration: true,
                subnetId: network.apiServer.id,
                // Commands run through Azure's own channel would pass the private network by.
                disableRunCommand: true,
            },
            disableLocalAccounts: true,
            aadProfile: { managed: true, enableAzureRBAC: true },
            diskEncryptionSetID: keys.disks.id,
            securityProfile: {
                azureKeyVaultKms: {
                    enabled: true,
                    keyId: keys.key.keyUriWithVersion,
                    keyVaultNetworkAccess: "Private",
                    keyVaultResourceId: keys.vault.id,
                },
                workloadIdentity: { enabled: true },
            },
            oidcIssuerProfile: { enabled: true },
            agentPoolProfiles: [
                {
                    name: "system",
                    mode: "System",
                    count: 3,
                    vmSize: sizes.nodes,
                    osDiskType: "Managed",
                    availabilityZones: ["1", "2", "3"],
                    vnetSubnetID: network.nodes.id,
                    // The cache of the host is encrypted, too, not only the disk behind it.
                    enableEncryptionAtHost: true,
                },
            ],
            networkProfile: {
                networkPlugin: "azure",
                networkPluginMode: "overlay",
                networkDataplane: "cilium",
                networkPolicy: "cilium",
                outboundType: "userAssignedNATGateway",
                podCidr: ranges.pods,
                serviceCidr: ranges.services,
                dnsServiceIP: ranges.dns,
            },
            storageProfile: { diskCSIDriver: { enabled: true }, fileCSIDriver: { enabled: true } },
        },
        { parent, dependsOn: [...granted, zone.link] },
    );
    const kubeconfig = kubeconfigOf(address, login);
    const provider = new kubernetes.Provider(
        "cluster",
        { kubeconfig, enableServerSideApply: true },
        { parent, dependsOn: cluster },
    );
    return { cluster, provider };
}

const login = {
    command: "kubelogin",
    // The application id of AKS itself, the same in every tenant.
    args: ["get-token", "--login", "azurecli", "--server-id", "6dae42f8-4368-4678-94ff-3960e28e3630"],
};
