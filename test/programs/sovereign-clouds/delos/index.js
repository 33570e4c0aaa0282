const pulumi = require("@pulumi/pulumi");
const { ResourceGroup } = require("@pulumi/azure-native/resources");
const { WebApp } = require("@pulumi/azure-native/web");

const config = new pulumi.Config();
const group = new ResourceGroup("office", { location: config.require("location") });
new WebApp("office", {
    resourceGroupName: group.name,
    location: group.location,
    siteConfig: { appSettings: [{ name: "LOG_ENDPOINT", value: config.require("logs") }] },
});
