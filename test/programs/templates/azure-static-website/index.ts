import * as fs from "fs";
import * as path from "path";
import * as pulumi from "@pulumi/pulumi";
import * as azure from "@pulumi/azure-native";

const config = new pulumi.Config();
const folder = config.get("path") ?? "./www";
const indexDocument = config.get("indexDocument") ?? "index.html";
const errorDocument = config.get("errorDocument") ?? "error.html";

const resourceGroup = new azure.resources.ResourceGroup("resource-group");

const account = new azure.storage.StorageAccount("account", {
    resourceGroupName: resourceGroup.name,
    kind: "StorageV2",
    sku: { name: "Standard_LRS" },
});

const website = new azure.storage.StorageAccountStaticWebsite("website", {
    resourceGroupName: resourceGroup.name,
    accountName: account.name,
    indexDocument,
    error404Document: errorDocument,
});

for (const file of fs.readdirSync(path.join(__dirname, folder))) {
    new azure.storage.Blob(file, {
        resourceGroupName: resourceGroup.name,
        accountName: account.name,
        containerName: website.containerName,
        source: new pulumi.asset.FileAsset(path.join(folder, file)),
        contentType: "text/html",
    });
}

const profile = new azure.cdn.Profile("profile", {
    resourceGroupName: resourceGroup.name,
    location: "global",
    sku: { name: "Standard_Microsoft" },
});

const originHostname = account.primaryEndpoints.apply((endpoints) => new URL(endpoints.web).hostname);

const endpoint = new azure.cdn.Endpoint("endpoint", {
    resourceGroupName: resourceGroup.name,
    profileName: profile.name,
    location: "global",
    isHttpAllowed: false,
    isHttpsAllowed: true,
    isCompressionEnabled: true,
    contentTypesToCompress: ["text/html", "text/css"],
    originHostHeader: originHostname,
    origins: [{ name: account.name, hostName: originHostname }],
});

export const originURL = account.primaryEndpoints.apply((endpoints) => endpoints.web);
export const cdnURL = pulumi.interpolate`https://${endpoint.hostName}`;
