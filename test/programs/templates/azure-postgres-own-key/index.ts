import * as pulumi from "@pulumi/pulumi";
import * as azure from "@pulumi/azure-native";

const { tenantId, objectId } = azure.authorization.getClientConfigOutput();
const group = new azure.resources.ResourceGroup("data");
const place = { resourceGroupName: group.name };

const network = new azure.network.VirtualNetwork("network", { ...place, addressSpace: { addressPrefixes: ["10.1.0.0/16"] } });
const subnet = new azure.network.Subnet("database", {
    ...place,
    virtualNetworkName: network.name,
    addressPrefix: "10.1.1.0/24",
    delegations: [{ name: "postgres", serviceName: "Microsoft.DBforPostgreSQL/flexibleServers" }],
});
const zone = new azure.privatedns.PrivateZone("zone", {
    ...place,
    privateZoneName: "app.private.postgres.database.azure.com",
    location: "global",
});
const link = new azure.privatedns.VirtualNetworkLink("link", {
    ...place,
    privateZoneName: zone.name,
    location: "global",
    registrationEnabled: false,
    virtualNetwork: { id: network.id },
});

const identity = new azure.managedidentity.UserAssignedIdentity("identity", place);
const vault = new azure.keyvault.Vault("vault", {
    ...place,
    properties: {
        tenantId,
        sku: { family: "A", name: "premium" },
        enablePurgeProtection: true,
        enableRbacAuthorization: false,
        accessPolicies: [
            { tenantId, objectId, permissions: { keys: ["all"] } },
            { tenantId, objectId: identity.principalId, permissions: { keys: ["get", "wrapKey", "unwrapKey"] } },
        ],
    },
});
const key = new azure.keyvault.Key("key", {
    ...place,
    vaultName: vault.name,
    properties: { kty: "RSA-HSM", keySize: 3072 },
});

const server = new azure.dbforpostgresql.Server(
    "server",
    {
        ...place,
        version: "16",
        sku: { name: "Standard_D2ds_v5", tier: "GeneralPurpose" },
        storage: { storageSizeGB: 128 },
        administratorLogin: "owner",
        administratorLoginPassword: new pulumi.Config().getSecret("password") ?? "changed-later",
        backup: { backupRetentionDays: 14, geoRedundantBackup: "Disabled" },
        highAvailability: { mode: "ZoneRedundant" },
        network: { delegatedSubnetResourceId: subnet.id, privateDnsZoneArmResourceId: zone.id },
        identity: { type: "UserAssigned", userAssignedIdentities: identity.id.apply((id) => ({ [id]: {} })) },
        dataEncryption: {
            type: "AzureKeyVault",
            primaryKeyURI: key.keyUriWithVersion,
            primaryUserAssignedIdentityId: identity.id,
        },
    },
    { dependsOn: [link] },
);
new azure.dbforpostgresql.Database("app", { ...place, serverName: server.name, databaseName: "app", charset: "UTF8" });

export const host = server.fullyQualifiedDomainName;
