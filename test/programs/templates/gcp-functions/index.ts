import * as pulumi from "@pulumi/pulumi";
import * as gcp from "@pulumi/gcp";

const appBucket = new gcp.storage.Bucket("app-bucket", { location: "EU" });
const appArchive = new gcp.storage.BucketObject("app-archive", {
    bucket: appBucket.name,
    source: new pulumi.asset.FileArchive("./api"),
});
const topic = new gcp.pubsub.Topic("jobs", { messageRetentionDuration: "86600s" });
const func = new gcp.cloudfunctionsv2.Function("data-function", {
    location: "europe-west1",
    buildConfig: {
        runtime: "nodejs20",
        entryPoint: "data",
        source: { storageSource: { bucket: appBucket.name, object: appArchive.name } },
    },
    serviceConfig: { availableMemory: "256M", timeoutSeconds: 60 },
    eventTrigger: {
        triggerRegion: "europe-west1",
        eventType: "google.cloud.pubsub.topic.v1.messagePublished",
        pubsubTopic: topic.id,
    },
});
new gcp.cloudscheduler.Job("nightly", {
    schedule: "0 3 * * *",
    timeZone: "Europe/Paris",
    pubsubTarget: { topicName: topic.id, data: Buffer.from("go").toString("base64") },
});

export const uri = func.url;
