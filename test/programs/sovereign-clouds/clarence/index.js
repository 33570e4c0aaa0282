const config = require("../clinic").clinic({ OIDC_ISSUER: "issuer" });
if (config.requireBoolean("bucket")) {
    const { Bucket } = require("@pulumi/gcp/storage");
    new Bucket("copies", { location: "europe-west9", project: "clinic" });
}
