import * as pulumi from "@pulumi/pulumi";
import * as k8s from "@pulumi/kubernetes";

const config = new pulumi.Config();
const k8sNamespace = config.get("namespace") ?? "nginx-ingress";
const appLabels = { app: "nginx-ingress" };

const ingressNs = new k8s.core.v1.Namespace("ingressns", { metadata: { labels: appLabels, name: k8sNamespace } });

const ingressController = new k8s.helm.v3.Release("ingresscontroller", {
    chart: "nginx-ingress",
    namespace: ingressNs.metadata.name,
    repositoryOpts: { repo: "https://helm.nginx.com/stable" },
    skipCrds: true,
    values: { controller: { enableCustomResources: false, image: { repository: "docker.io/nginx/nginx-ingress" } } },
    version: "1.3.2",
});

new k8s.helm.v4.Chart("cert-manager", {
    chart: "oci://quay.io/jetstack/charts/cert-manager",
    version: "1.16.1",
    namespace: "cert-manager",
    values: { crds: { enabled: true } },
});
new k8s.helm.v3.Chart("metrics", {
    chart: "metrics-server",
    fetchOpts: { repo: "https://kubernetes-sigs.github.io/metrics-server/" },
});

export const name = ingressController.name;
