const pulumi = require("@pulumi/pulumi");
const { ResourceGroup } = require("@pulumi/azure-native/resources");
const { ContainerGroup } = require("@pulumi/azure-native/containerinstance");

const config = new pulumi.Config();
const group = new ResourceGroup("clinic");
new ContainerGroup("app", {
    resourceGroupName: group.name,
    osType: "Linux",
    containers: [
        {
            name: "app",
            image: config.require("image"),
            resources: { requests: { cpu: 1, memoryInGB: 1 } },
            environmentVariables: [
                { name: "VAULT_URL", value: config.require("vault") },
                { name: "OIDC_ISSUER", value: config.require("issuer") },
            ],
        },
    ],
});
