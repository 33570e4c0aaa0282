import * as pulumi from "@pulumi/pulumi";
import * as gcp from "@pulumi/gcp";

const config = new pulumi.Config();
const indexDocument = config.get("indexDocument") ?? "index.html";
const location = config.get("location") ?? "US";

const bucket = new gcp.storage.Bucket("bucket", {
    location,
    website: { mainPageSuffix: indexDocument, notFoundPage: "error.html" },
    uniformBucketLevelAccess: true,
});
new gcp.storage.BucketIAMBinding("bucket-iam-binding", {
    bucket: bucket.name,
    role: "roles/storage.objectViewer",
    members: ["allUsers"],
});
new gcp.storage.BucketObject("index", {
    bucket: bucket.name,
    name: indexDocument,
    source: new pulumi.asset.FileAsset("./www/index.html"),
    contentType: "text/html",
});

const backendBucket = new gcp.compute.BackendBucket("backend-bucket", { bucketName: bucket.name, enableCdn: true });
const ip = new gcp.compute.GlobalAddress("ip", {});
const urlMap = new gcp.compute.URLMap("url-map", { defaultService: backendBucket.selfLink });
const httpProxy = new gcp.compute.TargetHttpProxy("http-proxy", { urlMap: urlMap.selfLink });
new gcp.compute.GlobalForwardingRule("http-forwarding-rule", {
    ipAddress: ip.address,
    ipProtocol: "TCP",
    portRange: "80",
    target: httpProxy.selfLink,
});

export const originURL = pulumi.interpolate`https://storage.googleapis.com/${bucket.name}/index.html`;
export const cdnURL = pulumi.interpolate`http://${ip.address}`;
