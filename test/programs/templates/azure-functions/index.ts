import * as pulumi from "@pulumi/pulumi";
import * as resources from "@pulumi/azure-native/resources";
import * as storage from "@pulumi/azure-native/storage";
import * as web from "@pulumi/azure-native/web";

const resourceGroup = new resources.ResourceGroup("functions-rg");

const account = new storage.StorageAccount("sa", {
    resourceGroupName: resourceGroup.name,
    sku: { name: storage.SkuName.Standard_LRS },
    kind: storage.Kind.StorageV2,
    minimumTlsVersion: "TLS1_2",
});
const codeContainer = new storage.BlobContainer("zips", {
    resourceGroupName: resourceGroup.name,
    accountName: account.name,
});
const codeBlob = new storage.Blob("zip", {
    resourceGroupName: resourceGroup.name,
    accountName: account.name,
    containerName: codeContainer.name,
    source: new pulumi.asset.AssetArchive({ app: new pulumi.asset.FileArchive("./app") }),
});

const plan = new web.AppServicePlan("plan", {
    resourceGroupName: resourceGroup.name,
    sku: { name: "Y1", tier: "Dynamic" },
});

const sas = storage.listStorageAccountServiceSASOutput({
    resourceGroupName: resourceGroup.name,
    accountName: account.name,
    protocols: storage.HttpProtocol.Https,
    sharedAccessStartTime: "2024-01-01",
    sharedAccessExpiryTime: "2034-01-01",
    resource: storage.SignedResource.C,
    permissions: storage.Permissions.R,
    canonicalizedResource: pulumi.interpolate`/blob/${account.name}/${codeContainer.name}`,
});
const codeBlobUrl = pulumi.interpolate`https://${account.name}.blob.core.windows.net/${codeContainer.name}/${codeBlob.name}?${sas.serviceSasToken}`;

const app = new web.WebApp("fa", {
    resourceGroupName: resourceGroup.name,
    serverFarmId: plan.id,
    kind: "functionapp",
    httpsOnly: true,
    siteConfig: {
        appSettings: [
            { name: "runtime", value: "node" },
            { name: "FUNCTIONS_WORKER_RUNTIME", value: "node" },
            { name: "WEBSITE_RUN_FROM_PACKAGE", value: codeBlobUrl },
            { name: "FUNCTIONS_EXTENSION_VERSION", value: "~4" },
        ],
        http20Enabled: true,
        nodeVersion: "~20",
    },
});

export const endpoint = pulumi.interpolate`https://${app.defaultHostName}/api/hello`;
