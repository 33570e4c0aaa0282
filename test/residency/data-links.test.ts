/** What is copied to, or from, another resource. */
import type { Resource } from "../../policies/core/resource";
import { UNKNOWN } from "../../policies/core/values";
import { euResidency } from "../../policies/residency/eu-residency";
import { resource, testRule, type Case, type Found } from "../rules";

const finds = (given: Resource | Case, ...found: readonly Found[]): Case & { finds: readonly Found[] } => ({
    ...("resources" in given ? given : { resources: [given] }),
    finds: found,
});
const from = (origins: Readonly<Record<string, Resource>>, made: Resource): Resource => ({
    ...made,
    propertyDependencies: Object.fromEntries(Object.entries(origins).map(([key, origin]) => [key, [origin.urn]])),
});
const named = (type: string, name: string, properties: object) => resource(type, properties, { name });

const server = "azure-native:sql:Server";
const partner = named(server, "partner", { serverName: "sql-partner", location: "eastus" });
const group = (id: unknown) => named("azure-native:sql:FailoverGroup", "group", { partnerServers: [{ id }] });
const copied = (bucket: unknown) =>
    named("aws:s3/bucket:Bucket", "source", {
        region: "eu-west-1",
        replicationConfiguration: { rules: [{ destination: {} }, { destination: { bucket } }] },
    });
const disk = (name: string, zone: string) => named("gcp:compute/disk:Disk", name, { zone });
const archive = (region: string) => named("aws:s3/bucket:Bucket", "archive", { bucket: "archive", region });

testRule(euResidency, {
    compliant: {
        "a partner in the EU": {
            resources: [
                from({ partnerServers: named(server, "partner", {}) }, group(UNKNOWN)),
                named(server, "partner", { location: "northeurope" }),
            ],
        },
        "a linked cache whose place stands beside its id": resource("azure-native:redis:LinkedServer", {
            linkedRedisCacheId: "/subscriptions/s/resourceGroups/g/providers/Microsoft.Cache/Redis/elsewhere",
            linkedRedisCacheLocation: "northeurope",
        }),
        "a bucket that is copied within the EU": {
            resources: [copied("arn:aws:s3:::archive"), archive("eu-west-3")],
        },
        "a disk that is copied within the EU": {
            resources: [
                from(
                    { primaryDisk: disk("near", "europe-west9-a"), secondaryDisk: disk("other", "europe-west1-b") },
                    resource("gcp:compute/diskAsyncReplication:DiskAsyncReplication", {
                        primaryDisk: UNKNOWN,
                        secondaryDisk: { disk: UNKNOWN },
                    }),
                ),
                disk("near", "europe-west9-a"),
                disk("other", "europe-west1-b"),
            ],
        },
    },
    violating: {
        "a partner in the United States": finds(
            { resources: [from({ partnerServers: partner }, group(UNKNOWN)), partner] },
            {
                message: "outside",
                path: "partnerServers[0].id",
                text: "FailoverGroup 'group' is copied to Server 'partner', by 'partnerServers[0].id', in eastus (East US), United States (US), which is outside EU. Use a place such as northeurope in Ireland (IE).",
                affects: ["group", "partner"],
            },
        ),
        "a partner named by its id": finds(
            {
                resources: [
                    group("/subscriptions/s/resourceGroups/g/providers/Microsoft.Sql/servers/sql-partner"),
                    partner,
                ],
            },
            { message: "outside", path: "partnerServers[0].id", affects: ["group", "partner"] },
        ),
        "a replica whose primary is in the United States": finds(
            {
                resources: [
                    named("gcp:sql/databaseInstance:DatabaseInstance", "replica", {
                        region: "europe-west9",
                        masterInstanceName: "primary",
                    }),
                    named("gcp:sql/databaseInstance:DatabaseInstance", "origin", {
                        name: "primary",
                        region: "us-east1",
                    }),
                ],
            },
            { message: "outside", path: "masterInstanceName", affects: ["replica", "origin"] },
        ),
        "a disk that is copied to the United States, both not made yet": finds(
            {
                resources: [
                    from(
                        { primaryDisk: disk("near", "europe-west9-a"), secondaryDisk: disk("far", "us-east1-b") },
                        resource("gcp:compute/diskAsyncReplication:DiskAsyncReplication", {
                            primaryDisk: UNKNOWN,
                            secondaryDisk: { disk: UNKNOWN },
                        }),
                    ),
                    disk("near", "europe-west9-a"),
                    disk("far", "us-east1-b"),
                ],
            },
            {
                message: "outside",
                path: "secondaryDisk.disk",
                text: "DiskAsyncReplication 'it' is copied to Disk 'far', by 'secondaryDisk.disk', in us-east1-b (South Carolina), United States (US), which is outside EU. Use a place such as europe-southwest1-a in Spain (ES).",
                affects: ["it", "far"],
            },
        ),
        "a job that copies to a bucket in the United States": finds(
            {
                resources: [
                    resource("gcp:storage/transferJob:TransferJob", {
                        transferSpec: { gcsDataSink: { bucketName: "archive" } },
                    }),
                    named("gcp:storage/bucket:Bucket", "archive", { name: "archive", location: "US" }),
                ],
            },
            { message: "outside", path: "transferSpec.gcsDataSink.bucketName", affects: ["it", "archive"] },
        ),
        "a bucket that is copied to the United States by a setting of its own": finds(
            { resources: [copied("arn:aws:s3:::archive"), archive("us-east-1")] },
            {
                message: "outside",
                path: "replicationConfiguration.rules[1].destination.bucket",
                text: "Bucket 'source' is copied to Bucket 'archive', by 'replicationConfiguration.rules[1].destination.bucket', in us-east-1 (US East (N. Virginia)), United States (US), which is outside EU. Use a place such as eu-west-1 in Ireland (IE).",
                affects: ["source", "archive"],
            },
        ),
        "a linked cache in the United States, one cause": finds(
            resource("azure-native:redis:LinkedServer", {
                linkedRedisCacheId: "/subscriptions/s/resourceGroups/g/providers/Microsoft.Cache/Redis/elsewhere",
                linkedRedisCacheLocation: "eastus",
            }),
            { message: "outside", path: "linkedRedisCacheLocation" },
        ),
    },
    undetermined: {
        "a partner that is not part of the program": finds(
            group("/subscriptions/s/resourceGroups/g/providers/Microsoft.Sql/servers/elsewhere"),
            {
                message: "linkNotKnown",
                path: "partnerServers[0].id",
                text: "The other side of the copy that 'partnerServers[0].id' of FailoverGroup 'group' asks for is unknown: it is not part of this program. Declare it here, or name it by an id with its region.",
            },
        ),
    },
    notApplicable: {
        "a server restored from another, which leaves it alone": resource("azure-native:sql:FailoverGroup", {}),
    },
});
