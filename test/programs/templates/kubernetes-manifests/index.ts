import * as k8s from "@pulumi/kubernetes";

const namespace = new k8s.core.v1.Namespace("web", { metadata: { name: "web" } });
new k8s.yaml.v2.ConfigGroup("app", { files: ["manifests/*.yaml"] }, { dependsOn: namespace });
new k8s.yaml.ConfigFile("old", { file: "manifests/app.yaml", resourcePrefix: "old" });
new k8s.apiextensions.CustomResource("certificate", {
    apiVersion: "cert-manager.io/v1",
    kind: "Certificate",
    metadata: { namespace: "web" },
    spec: { secretName: "tls", dnsNames: ["www.example.eu"], issuerRef: { name: "letsencrypt" } },
});
