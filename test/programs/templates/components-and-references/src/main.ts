import * as pulumi from "@pulumi/pulumi";
import * as azure from "@pulumi/azure-native";
import { TeamVault } from "./components/vault";

const config = new pulumi.Config();
const network = new pulumi.StackReference("organization/network/prod");
const tenantId = azure.authorization.getClientConfigOutput().tenantId;

pulumi.runtime.registerResourceTransform(({ type, props, opts }) =>
    type === "azure-native:resources:ResourceGroup"
        ? { props: { ...props, tags: { environment: config.require("environment") } }, opts }
        : undefined,
);

export const vaults = config.requireObject<string[]>("places").map(
    (location) => new TeamVault(`team-${location}`, { location, tenantId }).uri,
);

const shared = new azure.resources.ResourceGroup("shared", { location: network.getOutput("location") });
new azure.network.PrivateEndpoint("endpoint", {
    resourceGroupName: shared.name,
    location: shared.location,
    subnet: { id: network.requireOutput("subnetId") },
});
