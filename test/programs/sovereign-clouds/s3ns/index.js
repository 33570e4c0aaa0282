const pulumi = require("@pulumi/pulumi");
const { Cluster, NodePool } = require("@pulumi/gcp/container");
const { Service } = require("@pulumi/gcp/cloudrunv2");

const config = new pulumi.Config();
const cluster = new Cluster("clinic", {
    location: "u-france-east1",
    enableAutopilot: config.requireBoolean("autopilot"),
});
if (config.requireBoolean("nodePool")) new NodePool("nodes", { cluster: cluster.name, location: "u-france-east1" });
new Service("app", {
    location: "u-france-east1",
    template: { containers: [{ image: config.require("image") }] },
});
