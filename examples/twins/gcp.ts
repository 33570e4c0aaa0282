import * as gcp from "@pulumi/gcp";
import { facts, type Twins } from "./twin";

const database = (props: Readonly<Record<string, unknown>>) => ({
    type: "gcp:sql/databaseInstance:DatabaseInstance",
    name: "database",
    props,
});

/**
 * What can be broken on Google Cloud, whatever runs there.
 * @param workload What the project and the key ring of the stack `dev` are called after.
 */
export const gcpTwins = (workload: string): Twins => ({
    "us-database": { what: "the database is in `us-central1`", inputs: database({ region: "us-central1" }) },
    "london-nodes": {
        what: "the nodes are in London, which is in Europe and not in the Union",
        inputs: {
            type: "gcp:container/nodePool:NodePool",
            name: "nodes",
            props: { nodeLocations: ["europe-west2-a"] },
        },
    },
    "us-backups": {
        what: "the database is in the Union and its backups are in the United States: a second place",
        inputs: database({ settings: { backupConfiguration: { location: "us" } } }),
    },
    "provider-key": {
        what: "Google holds the key of the database",
        inputs: database({ encryptionKeyName: undefined }),
    },
    "london-key": {
        what: "the key of the database lies in London",
        inputs: database({
            encryptionKeyName: `projects/example-${workload}/locations/europe-west2/keyRings/abroad/cryptoKeys/data`,
        }),
    },
    "same-operator": {
        what: "the target is another region of Google's",
        settings: facts({ target: { operator: "Google Cloud", regions: ["europe-west9"] } }),
    },
    "hub-proxy": {
        what: "a registry in the Union fetches from Docker Hub when it is asked",
        more: () =>
            void new gcp.artifactregistry.Repository("hub", {
                location: "europe-west3",
                repositoryId: "hub",
                format: "DOCKER",
                mode: "REMOTE_REPOSITORY",
                kmsKeyName: `projects/example-${workload}/locations/europe-west3/keyRings/${workload}-dev/cryptoKeys/data`,
                remoteRepositoryConfig: { dockerRepository: { publicRepository: "DOCKER_HUB" } },
            }),
    },
});
