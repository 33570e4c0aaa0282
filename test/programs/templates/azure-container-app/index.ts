import * as pulumi from "@pulumi/pulumi";
import * as resources from "@pulumi/azure-native/resources";
import * as operationalinsights from "@pulumi/azure-native/operationalinsights";
import * as containerregistry from "@pulumi/azure-native/containerregistry";
import * as app from "@pulumi/azure-native/app";

const resourceGroup = new resources.ResourceGroup("rg");

const workspace = new operationalinsights.Workspace("loganalytics", {
    resourceGroupName: resourceGroup.name,
    sku: { name: "PerGB2018" },
    retentionInDays: 30,
});

const workspaceSharedKeys = operationalinsights.getSharedKeysOutput({
    resourceGroupName: resourceGroup.name,
    workspaceName: workspace.name,
});

const managedEnv = new app.ManagedEnvironment("env", {
    resourceGroupName: resourceGroup.name,
    appLogsConfiguration: {
        destination: "log-analytics",
        logAnalyticsConfiguration: {
            customerId: workspace.customerId,
            sharedKey: workspaceSharedKeys.apply((keys) => keys.primarySharedKey!),
        },
    },
});

const registry = new containerregistry.Registry("registry", {
    resourceGroupName: resourceGroup.name,
    sku: { name: "Basic" },
    adminUserEnabled: true,
});

const credentials = containerregistry.listRegistryCredentialsOutput({
    resourceGroupName: resourceGroup.name,
    registryName: registry.name,
});
const adminUsername = credentials.apply((c) => c.username!);
const adminPassword = credentials.apply((c) => c.passwords![0].value!);

const containerApp = new app.ContainerApp("app", {
    resourceGroupName: resourceGroup.name,
    managedEnvironmentId: managedEnv.id,
    configuration: {
        ingress: { external: true, targetPort: 80 },
        registries: [{ server: registry.loginServer, username: adminUsername, passwordSecretRef: "pwd" }],
        secrets: [{ name: "pwd", value: adminPassword }],
    },
    template: {
        containers: [{ name: "myapp", image: pulumi.interpolate`${registry.loginServer}/node-app:v1.0.0` }],
    },
});

const hello = new app.ContainerApp("hello", {
    resourceGroupName: resourceGroup.name,
    managedEnvironmentId: managedEnv.id,
    configuration: { ingress: { external: true, targetPort: 80 } },
    template: { containers: [{ name: "hello", image: "mcr.microsoft.com/azuredocs/containerapps-helloworld:latest" }] },
});

export const url = pulumi.interpolate`https://${containerApp.configuration.apply((c) => c?.ingress?.fqdn)}`;
export const helloUrl = hello.latestRevisionFqdn;
