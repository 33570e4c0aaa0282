import * as pulumi from "@pulumi/pulumi";
import * as gcp from "@pulumi/gcp";

const region = gcp.config.region!;
const ring = new gcp.kms.KeyRing("ring", { location: region });
const key = new gcp.kms.CryptoKey("key", {
    keyRing: ring.id,
    rotationPeriod: "7776000s",
    versionTemplate: { algorithm: "GOOGLE_SYMMETRIC_ENCRYPTION", protectionLevel: "EXTERNAL" },
});

const instance = new gcp.sql.DatabaseInstance("postgres", {
    databaseVersion: "POSTGRES_16",
    encryptionKeyName: key.id,
    region,
    settings: {
        tier: "db-custom-2-7680",
        availabilityType: "REGIONAL",
        backupConfiguration: { enabled: true, location: "eu", pointInTimeRecoveryEnabled: true },
        ipConfiguration: { ipv4Enabled: false, privateNetwork: "projects/my-project/global/networks/default" },
    },
});
new gcp.sql.Database("app", { instance: instance.name });
new gcp.sql.DatabaseInstance("replica", {
    databaseVersion: "POSTGRES_16",
    masterInstanceName: instance.name,
    region: "us-east1",
    settings: { tier: "db-custom-2-7680" },
});

const dataset = new gcp.bigquery.Dataset("warehouse", {
    datasetId: "warehouse",
    location: "EU",
    defaultEncryptionConfiguration: { kmsKeyName: key.id },
});
new gcp.bigquery.Table("orders", {
    datasetId: dataset.datasetId,
    tableId: "orders",
    schema: JSON.stringify([{ name: "id", type: "STRING", description: "See https://wiki.example.com/orders" }]),
});
const scratch = new gcp.bigquery.Dataset("scratch", { datasetId: "scratch" });
const bucket = new gcp.storage.Bucket("lake", {
    location: "EUR4",
    encryption: { defaultKmsKeyName: key.id },
    uniformBucketLevelAccess: true,
});
new gcp.secretmanager.Secret("password", {
    secretId: "password",
    replication: { auto: {} },
});

export const connection = instance.connectionName;
export const lake = bucket.url;
export const other = scratch.selfLink;
