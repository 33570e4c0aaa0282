import * as gcp from "@pulumi/gcp";
import * as azure from "@pulumi/azure-native";

const key = gcp.kms.CryptoKey.get("key", "projects/own/locations/us-east1/keyRings/ring/cryptoKeys/key");
const registry = gcp.artifactregistry.Repository.get("registry", "projects/own/locations/us/repositories/apps");
const cluster = gcp.container.Cluster.get("cluster", "projects/own/locations/us-central1/clusters/main");
const abroad = new gcp.Provider("abroad", { project: "own", region: "us-east1" });
const address = gcp.compute.Address.get("address", "web", {}, { provider: abroad });
const group = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shared/providers";
const vault = azure.keyvault.Vault.get("vault", `${group}/Microsoft.KeyVault/vaults/shared`);

new gcp.pubsub.Topic("orders", {
    project: "own",
    messageStoragePolicy: { allowedPersistenceRegions: ["europe-west3"] },
    kmsKeyName: "projects/own/locations/europe-west3/keyRings/ring/cryptoKeys/key",
});

export const used = [key.id, registry.id, cluster.id, address.id, vault.id];
