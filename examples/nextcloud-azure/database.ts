import * as dbforpostgresql from "@pulumi/azure-native/dbforpostgresql";
import type { ResourceGroup } from "@pulumi/azure-native/resources";
import type { Input } from "@pulumi/pulumi";
import { RandomPassword } from "@pulumi/random";
import type { Keys } from "./keys";
import type { Network } from "./network";

export interface Database {
    readonly server: dbforpostgresql.Server;
    readonly host: Input<string>;
    readonly name: string;
    readonly user: string;
    readonly password: Input<string>;
}

/** PostgreSQL in the private network. Its key can only be chosen now: no setting changes it later. */
export function createDatabase(group: ResourceGroup, network: Network, keys: Keys): Database {
    const resourceGroupName = group.name;
    const user = "nextcloud";
    const { result: password } = new RandomPassword("database", { length: 40, special: false });
    const zone = network.zone("database", "nextcloud.private.postgres.database.azure.com");
    const { id, ready } = keys.user("database");
    const server = new dbforpostgresql.Server(
        "database",
        {
            resourceGroupName,
            version: "17",
            sku: { name: "Standard_D4ads_v5", tier: "GeneralPurpose" },
            storage: { storageSizeGB: 256, autoGrow: "Enabled" },
            administratorLogin: user,
            administratorLoginPassword: password,
            authConfig: { activeDirectoryAuth: "Disabled", passwordAuth: "Enabled" },
            identity: { type: "UserAssigned", userAssignedIdentities: { [id]: {} } },
            dataEncryption: {
                type: "AzureKeyVault",
                primaryKeyURI: keys.key.keyUriWithVersion,
                primaryUserAssignedIdentityId: id,
            },
            highAvailability: { mode: "ZoneRedundant" },
            // The paired region is the same operator's: what it would add is in the failover plan, at another's.
            backup: { backupRetentionDays: 35, geoRedundantBackup: "Disabled" },
            network: {
                delegatedSubnetResourceId: network.database.id,
                privateDnsZoneArmResourceId: zone.id,
                publicNetworkAccess: "Disabled",
            },
        },
        { dependsOn: [ready, zone.link] },
    );
    new dbforpostgresql.Configuration("tls", {
        resourceGroupName,
        serverName: server.name,
        configurationName: "require_secure_transport",
        source: "user-override",
        value: "ON",
    });
    const name = "nextcloud";
    new dbforpostgresql.Database("nextcloud", { resourceGroupName, serverName: server.name, databaseName: name });
    return { server, host: server.fullyQualifiedDomainName, name, user, password };
}
