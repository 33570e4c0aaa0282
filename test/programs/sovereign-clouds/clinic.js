/** What the programs for clusters share: one container of a clinic, on the cluster that the configuration names. */
const pulumi = require("@pulumi/pulumi");
const kubernetes = require("@pulumi/kubernetes");

const DIGEST = "sha256:0000000000000000000000000000000000000000000000000000000000000000";

/** @param env variable of the container → key of the configuration that holds its value */
exports.clinic = function (env) {
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
    const container = {
        name: "app",
        image: `${config.require("registry")}/clinic/app@${DIGEST}`,
        env: Object.entries(env).map(([name, key]) => ({ name, value: config.require(key) })),
    };
    const template = { metadata: { labels: { app: "app" } }, spec: { containers: [container] } };
    new kubernetes.apps.v1.Deployment(
        "app",
        { metadata: { namespace: "clinic" }, spec: { selector: { matchLabels: { app: "app" } }, template } },
        { provider },
    );
    return config;
};
