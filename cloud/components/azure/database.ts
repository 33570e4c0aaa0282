import * as dbforpostgresql from "@pulumi/azure-native/dbforpostgresql";
import type { Input } from "@pulumi/pulumi";
import { RandomPassword } from "@pulumi/random";
import type { Administrator } from "../kubernetes/database-user";
import type { Keys } from "./keys";
import type { Network } from "./network";
import type { Place } from "./place";

export interface Server {
    readonly server: dbforpostgresql.Server;
    readonly host: Input<string>;
    readonly administrator: Administrator;
}

/** PostgreSQL in the private network. Its key can only be chosen now: no setting changes it later. */
export function createDatabase({ group, name, parent, settings }: Place, network: Network, keys: Keys): Server {
    const resourceGroupName = group.name;
    const user = "administrator_of_server";
    const { result: password } = new RandomPassword("administrator", { length: 40, special: false }, { parent });
    const zone = network.zone("database", `${name}.private.${settings.suffixes.postgres}`);
    const { id, ready } = keys.user("database");
    const server = new dbforpostgresql.Server(
        "database",
        {
            resourceGroupName,
            version: "17",
            sku: { name: settings.sizes.database, tier: "GeneralPurpose" },
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
        { parent, dependsOn: [ready, zone.link] },
    );
    new dbforpostgresql.Configuration(
        "tls",
        {
            resourceGroupName,
            serverName: server.name,
            configurationName: "require_secure_transport",
            source: "user-override",
            value: "ON",
        },
        { parent },
    );
    return { server, host: server.fullyQualifiedDomainName, administrator: { user, password } };
}
