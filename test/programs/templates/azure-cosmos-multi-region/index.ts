import * as pulumi from "@pulumi/pulumi";
import * as resources from "@pulumi/azure-native/resources";
import * as cosmosdb from "@pulumi/azure-native/cosmosdb";
import * as eventhub from "@pulumi/azure-native/eventhub";
import * as logic from "@pulumi/azure-native/logic";

const config = new pulumi.Config();
const regions = config.getObject<string[]>("regions") ?? ["westeurope", "eastus2"];

const resourceGroup = new resources.ResourceGroup("global-app");

const account = new cosmosdb.DatabaseAccount("cosmos", {
    resourceGroupName: resourceGroup.name,
    databaseAccountOfferType: cosmosdb.DatabaseAccountOfferType.Standard,
    enableMultipleWriteLocations: true,
    locations: regions.map((locationName, failoverPriority) => ({ locationName, failoverPriority, isZoneRedundant: false })),
    consistencyPolicy: { defaultConsistencyLevel: cosmosdb.DefaultConsistencyLevel.Session },
    backupPolicy: { type: "Periodic", periodicModeProperties: { backupStorageRedundancy: "Geo" } },
});
const database = new cosmosdb.SqlResourceSqlDatabase("db", {
    resourceGroupName: resourceGroup.name,
    accountName: account.name,
    resource: { id: "app" },
});
new cosmosdb.SqlResourceSqlContainer("items", {
    resourceGroupName: resourceGroup.name,
    accountName: account.name,
    databaseName: database.name,
    resource: { id: "items", partitionKey: { paths: ["/tenant"], kind: "Hash" } },
});

const namespace = new eventhub.Namespace("events", {
    resourceGroupName: resourceGroup.name,
    sku: { name: "Standard", tier: "Standard", capacity: 1 },
});
new eventhub.EventHub("orders", {
    resourceGroupName: resourceGroup.name,
    namespaceName: namespace.name,
    messageRetentionInDays: 1,
    partitionCount: 4,
});
new logic.Workflow("workflow", {
    resourceGroupName: resourceGroup.name,
    definition: {
        $schema: "https://schema.management.azure.com/providers/Microsoft.Logic/schemas/2016-06-01/workflowdefinition.json#",
        contentVersion: "1.0.0.0",
        triggers: {},
        actions: {},
    },
});

export const documentEndpoint = account.documentEndpoint;
