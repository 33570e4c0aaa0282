const pulumi = require("@pulumi/pulumi");
const kubernetes = require("@pulumi/kubernetes");

const config = new pulumi.Config();
const kubeconfig = JSON.stringify({
    apiVersion: "v1",
    kind: "Config",
    clusters: [{ name: "site", cluster: { server: config.require("server") } }],
    users: [{ name: "deployer", user: {} }],
    contexts: [{ name: "site", context: { cluster: "site", user: "deployer" } }],
    "current-context": "site",
});
const provider = new kubernetes.Provider("site", { kubeconfig });
const digest = "sha256:0000000000000000000000000000000000000000000000000000000000000000";
new kubernetes.apps.v1.Deployment(
    "app",
    {
        metadata: { namespace: "clinic" },
        spec: {
            selector: { matchLabels: { app: "app" } },
            template: {
                metadata: { labels: { app: "app" } },
                spec: {
                    containers: [
                        {
                            name: "app",
                            image: `${config.require("registry")}/clinic/app@${digest}`,
                            env: [{ name: "OIDC_ISSUER", value: config.require("issuer") }],
                        },
                    ],
                },
            },
        },
    },
    { provider },
);
if (config.requireBoolean("bucket")) {
    const { Bucket } = require("@pulumi/gcp/storage");
    new Bucket("copies", { location: "europe-west9", project: "clinic" });
}
