import * as pulumi from "@pulumi/pulumi";
import * as random from "@pulumi/random";
import * as insights from "@pulumi/azure-native/applicationinsights";
import * as resources from "@pulumi/azure-native/resources";
import * as sql from "@pulumi/azure-native/sql";
import * as storage from "@pulumi/azure-native/storage";
import * as web from "@pulumi/azure-native/web";

const resourceGroup = new resources.ResourceGroup("appservicerg");

const storageAccount = new storage.StorageAccount("appservicesa", {
    resourceGroupName: resourceGroup.name,
    kind: storage.Kind.StorageV2,
    sku: { name: storage.SkuName.Standard_GRS },
});

const appServicePlan = new web.AppServicePlan("asp", {
    resourceGroupName: resourceGroup.name,
    kind: "App",
    sku: { name: "B1", tier: "Basic" },
});

const appInsights = new insights.Component("ai", {
    resourceGroupName: resourceGroup.name,
    kind: "web",
    applicationType: insights.ApplicationType.Web,
});

const config = new pulumi.Config();
const username = config.require("sqlAdmin");
const password = new random.RandomPassword("sqlPassword", { length: 20 }).result;

const sqlServer = new sql.Server("sqlserver", {
    resourceGroupName: resourceGroup.name,
    administratorLogin: username,
    administratorLoginPassword: password,
    version: "12.0",
});
const database = new sql.Database("db", {
    resourceGroupName: resourceGroup.name,
    serverName: sqlServer.name,
    sku: { name: "S0" },
    requestedBackupStorageRedundancy: "Geo",
});

const app = new web.WebApp("webapp", {
    resourceGroupName: resourceGroup.name,
    serverFarmId: appServicePlan.id,
    siteConfig: {
        appSettings: [
            { name: "APPINSIGHTS_INSTRUMENTATIONKEY", value: appInsights.instrumentationKey },
            { name: "APPLICATIONINSIGHTS_CONNECTION_STRING", value: pulumi.interpolate`InstrumentationKey=${appInsights.instrumentationKey}` },
        ],
        linuxFxVersion: "DOCKER|docker.io/library/nginx:1.27",
        connectionStrings: [
            {
                name: "db",
                connectionString: pulumi.all([sqlServer.name, database.name, password]).apply(
                    ([server, db, pwd]) =>
                        `Server=tcp:${server}.database.windows.net;initial catalog=${db};user ID=${username};password=${pwd};Encrypt=true;`,
                ),
                type: web.ConnectionStringType.SQLAzure,
            },
        ],
    },
});

export const endpoint = pulumi.interpolate`https://${app.defaultHostName}`;
export const files = storageAccount.name;
