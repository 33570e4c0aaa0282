import * as pulumi from "@pulumi/pulumi";
import * as gcp from "@pulumi/gcp";

const config = new pulumi.Config();
const machineType = config.get("machineType") ?? "e2-micro";
const osImage = config.get("osImage") ?? "debian-12";
const instanceTag = config.get("instanceTag") ?? "webserver";
const servicePort = config.get("servicePort") ?? "80";

const network = new gcp.compute.Network("network", { autoCreateSubnetworks: false });
const subnet = new gcp.compute.Subnetwork("subnet", { ipCidrRange: "10.0.1.0/24", network: network.id, region: "europe-west4" });
const firewall = new gcp.compute.Firewall("firewall", {
    network: network.selfLink,
    allows: [{ protocol: "tcp", ports: ["22", servicePort] }],
    direction: "INGRESS",
    sourceRanges: ["0.0.0.0/0"],
    targetTags: [instanceTag],
});
const data = new gcp.compute.Disk("data", { size: 50, type: "pd-balanced" });
const instance = new gcp.compute.Instance(
    "instance",
    {
        machineType,
        bootDisk: { initializeParams: { image: osImage } },
        attachedDisks: [{ source: data.selfLink }],
        networkInterfaces: [{ network: network.id, subnetwork: subnet.id, accessConfigs: [{}] }],
        serviceAccount: { scopes: ["https://www.googleapis.com/auth/cloud-platform"] },
        allowStoppingForUpdate: true,
        metadataStartupScript: `#!/bin/bash
echo "<h1>Hello</h1>" > index.html
nohup python3 -m http.server ${servicePort} &`,
        tags: [instanceTag],
    },
    { dependsOn: firewall },
);
const address = new gcp.compute.Address("address", {});

export const name = instance.name;
export const ip = instance.networkInterfaces.apply((interfaces) => interfaces[0].accessConfigs![0].natIp);
export const fixed = address.address;
