import { keyAtFailover } from "../../../policies/keys/rules/key-at-failover";
import { UNKNOWN } from "../../../policies/core/values";
import { component, resource, testRule } from "../../rules";

const postgresql = "azure-native:dbforpostgresql:Server";
const mysql = "azure-native:dbformysql:Server";
const cloudSql = "gcp:sql/databaseInstance:DatabaseInstance";
const primaryKeyURI = "https://clinic.vault.azure.net/keys/data";
const geo = {
    geoBackupKeyURI: "https://clinic-north.vault.azure.net/keys/data",
    geoBackupUserAssignedIdentityId: "/subscriptions/s/id",
};
const classic = (name: string) => `azure:${name}/flexibleServer:FlexibleServer`;
const geoClassic = {
    geoBackupKeyVaultKeyId: "https://clinic-north.vault.azure.net/keys/data",
    geoBackupUserAssignedIdentityId: "/subscriptions/s/id",
};
const classicCopied = (customerManagedKey: object) => ({
    customerManagedKey: { keyVaultKeyId: "https://clinic.vault.azure.net/keys/data", ...customerManagedKey },
    geoRedundantBackupEnabled: true,
});
const copied = (dataEncryption: object, geoRedundantBackup: unknown = "Enabled") => ({
    dataEncryption: { primaryKeyURI, ...dataEncryption },
    backup: { geoRedundantBackup },
});
const kmsKey = "projects/clinic/locations/europe-west9/keyRings/clinic/cryptoKeys/data";
const primary = resource(
    cloudSql,
    { name: "primary", region: "europe-west9", encryptionKeyName: kmsKey },
    { name: "primary" },
);
const replica = (given: object) => resource(cloudSql, { masterInstanceName: "primary", ...given });
const plan = (given: object) => component("rempart:index:FailoverPlan", { rto: "PT4H", ...given }, { name: "plan" });

testRule(keyAtFailover, {
    compliant: {
        "a server whose backup has a key of its own": resource(postgresql, copied(geo)),
        "a MySQL server whose backup has a key of its own": resource(mysql, copied(geo)),
        "a MySQL server of the classic provider": resource(classic("mysql"), classicCopied(geoClassic)),
        "a PostgreSQL server of the classic provider": resource(classic("postgresql"), classicCopied(geoClassic)),
        "a server whose backup stays": resource(postgresql, copied({}, "Disabled")),
        "a replica with a key in its own region": {
            resources: [
                replica({ region: "europe-west3", encryptionKeyName: kmsKey.replace("west9", "west3") }),
                primary,
            ],
        },
        "a replica beside its primary": { resources: [replica({ region: "europe-west9" }), primary] },
        "a plan that says who holds the keys": plan({ keys: { custodian: "our security officer" } }),
    },
    violating: {
        "a plan that has to say who holds the keys": {
            resources: [plan({})],
            settings: { requireCustodian: true },
            finds: [{ message: "custodian", path: "keys.custodian" }],
        },
        "a server whose backup cannot be read": {
            resources: [resource(postgresql, copied({}))],
            finds: [
                {
                    message: "unreadable",
                    path: "dataEncryption.geoBackupKeyURI",
                    text: "Server 'it' is copied to another region ('backup.geoRedundantBackup'), where its key cannot be used: 'dataEncryption.geoBackupKeyURI' is not set, so the copy cannot be read. Set it to a key in a vault of that region, and name the identity that reads the key.",
                },
                { message: "unreadable", path: "dataEncryption.geoBackupUserAssignedIdentityId" },
            ],
        },
        "a server whose backup has any text as a key": {
            resources: [resource(mysql, copied({ ...geo, geoBackupKeyURI: "yes" }))],
            finds: [{ message: "notAKey", path: "dataEncryption.geoBackupKeyURI" }],
        },
        ...Object.fromEntries(
            ["mysql", "postgresql"].map((name) => [
                `a ${name} server of the classic provider whose backup has none`,
                {
                    resources: [resource(classic(name), classicCopied({}))],
                    finds: [
                        { message: "unreadable", path: "customerManagedKey.geoBackupKeyVaultKeyId" },
                        { message: "unreadable", path: "customerManagedKey.geoBackupUserAssignedIdentityId" },
                    ],
                },
            ]),
        ),
        "a replica in another region without a key": {
            resources: [replica({ region: "europe-west3" }), primary],
            finds: [
                {
                    message: "replica",
                    path: "encryptionKeyName",
                    text: "DatabaseInstance 'it' is in another region than its primary, whose key cannot be used there: 'encryptionKeyName' is not set. Set it to a key in the replica's region.",
                },
            ],
        },
    },
    undetermined: {
        "a replica whose primary is elsewhere": {
            resources: [replica({ region: "europe-west3" })],
            finds: [{ message: "primary", path: "masterInstanceName" }],
        },
        "a backup that is not known yet": {
            resources: [resource(postgresql, copied({}, UNKNOWN))],
            finds: [{ message: "later", path: "backup.geoRedundantBackup" }],
        },
        "a plan that does not say who holds the keys": {
            resources: [plan({})],
            finds: [
                {
                    message: "custodian",
                    path: "keys.custodian",
                    text: "FailoverPlan 'plan' does not say who holds the keys of the copies: 'keys.custodian' is not set. When the primary's keys are revoked, the data that they encrypt is lost. Name who keeps a key that the target can use.",
                },
            ],
        },
    },
    knownWithoutStrings: {
        "a MySQL server of the classic provider": "its switch is no text",
        "a PostgreSQL server of the classic provider": "its switch is no text",
        "a plan that says who holds the keys": "who it is does not matter",
        "a replica with a key in its own region": "a key that is not known yet is one, and its place another rule's",
    },
    notApplicable: {
        "a server without a key": resource(postgresql, { backup: { geoRedundantBackup: "Enabled" } }),
        "a primary": primary,
        "a replica of a primary without a key": {
            resources: [
                replica({ region: "europe-west3" }),
                resource(cloudSql, { name: "primary", region: "europe-west9" }, { name: "primary" }),
            ],
        },
    },
});
