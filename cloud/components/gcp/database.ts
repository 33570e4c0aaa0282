import * as gcp from "@pulumi/gcp";
import * as kubernetes from "@pulumi/kubernetes";
import { RandomPassword } from "@pulumi/random";
import { createDatabaseUser } from "../kubernetes/database-user";
import type { Room } from "../kubernetes/room";
import type { Database } from "../platform";
import type { Keys } from "./keys";
import type { Network } from "./network";
import type { Place } from "./place";

/** PostgreSQL without a public address. Its key can only be chosen now: no setting changes it later. */
export function createInstance({ parent, name, settings }: Place, network: Network, keys: Keys) {
    const { region, sizes } = settings;
    return new gcp.sql.DatabaseInstance(
        "database",
        {
            name,
            region,
            databaseVersion: "POSTGRES_17",
            encryptionKeyName: keys.id,
            deletionProtection: true,
            settings: {
                tier: sizes.database,
                edition: "ENTERPRISE",
                availabilityType: "REGIONAL",
                diskType: "PD_SSD",
                diskAutoresize: true,
                deletionProtectionEnabled: true,
                backupConfiguration: {
                    enabled: true,
                    pointInTimeRecoveryEnabled: true,
                    // Without it, copies go to the multi-region that is nearest, of Google's choice.
                    location: region,
                    backupRetentionSettings: { retainedBackups: 35 },
                },
                ipConfiguration: {
                    ipv4Enabled: false,
                    privateNetwork: network.network.id,
                    sslMode: "ENCRYPTED_ONLY",
                    // The server has a certificate for its name, which a client can check.
                    serverCaMode: "GOOGLE_MANAGED_CAS_CA",
                },
                databaseFlags: [{ name: "cloudsql.iam_authentication", value: "off" }],
            },
        },
        { parent, dependsOn: [network.peering, ...keys.ready] },
    );
}

/** The database of the workload on it, and a user who is no administrator. */
export function createDatabase({ parent, settings }: Place, instance: gcp.sql.DatabaseInstance, room: Room): Database {
    const { namespace, provider } = room;
    const random = (name: string) => new RandomPassword(name, { length: 40, special: false }, { parent }).result;
    const password = random("administrator");
    const administrator = new gcp.sql.User(
        "administrator",
        { instance: instance.name, name: "administrator_of_server", password },
        { parent },
    );
    const authority = new kubernetes.core.v1.ConfigMap(
        "database-authority",
        {
            metadata: { namespace, name: "database-authority" },
            data: {
                "ca.crt": instance.serverCaCerts.apply((certificates) =>
                    certificates.map(({ cert }) => cert).join("\n"),
                ),
            },
        },
        { parent, provider },
    );
    const [address, length] = settings.ranges.peered;
    const database: Database = {
        host: instance.dnsName,
        port: 5432,
        name: "workload",
        user: "workload",
        password: random("database"),
        version: 17,
        authority: { configMap: { name: authority.metadata.name } },
        peers: [{ ipBlock: { cidr: `${address}/${String(length)}` } }],
    };
    createDatabaseUser(parent, room, database, {
        user: "administrator_of_server",
        password: administrator.password.apply((given) => given ?? ""),
    });
    return database;
}
