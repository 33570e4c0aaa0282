import * as gcp from "@pulumi/gcp";

const key = gcp.kms.CryptoKey.get("key", "projects/own/locations/europe-west3/keyRings/ring/cryptoKeys/key");
const network = gcp.compute.Network.get("network", "projects/own/global/networks/main");
const here = new gcp.Provider("here", { project: "own", region: "europe-west3" });
const address = gcp.compute.Address.get("address", "web", {}, { provider: here });

new gcp.pubsub.Topic("orders", {
    project: "own",
    messageStoragePolicy: { allowedPersistenceRegions: ["europe-west3"] },
    kmsKeyName: key.id,
});

export const used = [network.id, address.id];
