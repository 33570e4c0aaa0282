/** Cases written by hand on what nobody tried: what is declared where, and what every rule of five finds of it. */
import { euSovereign } from "../../packs";
import { evaluate } from "../../policies/core/evaluate";
import type { Resource } from "../../policies/core/resource";
import { readConfiguration } from "../../policies/core/settings";
import { UNKNOWN } from "../../policies/core/values";
import { resource } from "../rules";

const ids = ["eu-residency", "customer-managed-key", "container-images", "guardrails", "unseen", "escape-hatches"];
const rules = euSovereign.rules.filter(({ id }) => ids.includes(id));
const { settings } = readConfiguration(
    { sovereignty: { clusters: [{ provider: "default", operator: "Scaleway", region: "fr-par" }] } },
    rules,
    {},
);
const found = (...resources: readonly Resource[]): readonly string[] =>
    evaluate(resources, rules, settings).flatMap(({ rule, findings }) =>
        findings.map(
            ({ kind, message, path }) =>
                `${kind === "violation" ? "" : "undetermined "}${rule.id} ${message} ${path ?? "-"}`,
        ),
    );

const inGroup = { resourceGroupName: "rg", location: "westeurope" };
const arm = (template: object, more: object = {}) =>
    resource("azure-native:resources:Deployment", { ...inGroup, properties: { template, ...more } });
const one = (type: string, more: object = {}) =>
    arm({ resources: [{ type, name: "a", location: "westeurope", ...more }] });
const object = (type: string, spec: unknown, metadata: object = {}) =>
    resource(`kubernetes:${type}`, { metadata: { name: "a", ...metadata }, spec });
const at = "properties.template.resources[0]";
const key = "projects/p/locations/europe-west9/keyRings/r/cryptoKeys/k";
const awsKey = "arn:aws:kms:eu-west-3:123456789012:key/11111111-2222-3333-4444-555555555555";
const D = `@sha256:${"0".repeat(64)}`;

const cases: readonly (readonly [string, Resource, readonly string[]])[] = [
    // ARM
    [
        "a redis cache is elsewhere",
        one("Microsoft.Cache/redis", { location: "eastus" }),
        ["eu-residency outside " + at + ".location"],
    ],
    [
        "a script of a template",
        one("Microsoft.Resources/deploymentScripts", {
            kind: "AzureCLI",
            properties: { scriptContent: "az group list" },
        }),
        ["undetermined unseen command " + at + ".properties"],
    ],
    [
        "a copy loop",
        arm({
            parameters: { where: { defaultValue: ["westeurope", "eastus"] } },
            resources: [
                {
                    type: "Microsoft.Network/virtualNetworks",
                    name: "[concat('n', copyIndex())]",
                    location: "[parameters('where')[copyIndex()]]",
                    copy: { name: "c", count: 2 },
                },
            ],
        }),
        ["undetermined eu-residency placeNotKnownYet " + at + ".location"],
    ],
    [
        "one of a list of places",
        arm({
            parameters: { where: { defaultValue: ["westeurope", "eastus"] } },
            resources: [{ type: "Microsoft.Network/virtualNetworks", name: "n", location: "[parameters('where')[1]]" }],
        }),
        ["eu-residency outside " + at + ".location"],
    ],
    [
        "a parameter in another case",
        arm(
            {
                resources: [
                    { type: "Microsoft.Network/virtualNetworks", name: "n", location: "[PARAMETERS('Where')]" },
                ],
            },
            { parameters: { where: { value: "eastus" } } },
        ),
        ["eu-residency outside " + at + ".location"],
    ],
    [
        "a template that is switched off",
        arm({
            resources: [
                { type: "Microsoft.Cache/redis", name: "r", location: "eastus", condition: "[equals(1, 2)]" },
                { type: "Microsoft.Cache/redis", name: "s", location: "eastus", condition: false },
            ],
        }),
        ["eu-residency outside " + at + ".location"],
    ],
    [
        "a module of Bicep in another group",
        arm({
            languageVersion: "2.0",
            resources: {
                m: {
                    type: "Microsoft.Resources/deployments",
                    name: "m",
                    resourceGroup: "other",
                    properties: {
                        expressionEvaluationOptions: { scope: "inner" },
                        mode: "Incremental",
                        parameters: { loc: { value: "eastus" } },
                        template: {
                            parameters: { loc: { type: "string" } },
                            resources: {
                                s: {
                                    type: "Microsoft.Network/virtualNetworks",
                                    name: "n",
                                    location: "[parameters('loc')]",
                                },
                            },
                        },
                    },
                },
            },
        }),
        ["eu-residency outside properties.template.resources.m.properties.template.resources.s.location"],
    ],
    [
        "a nested template at an address",
        one("Microsoft.Resources/deployments", {
            properties: { templateLink: { uri: "https://x.blob.core.windows.net/t.json" } },
        }),
        ["undetermined eu-residency template " + at + ".properties.templateLink"],
    ],
    [
        "a SQL database copied to the pair",
        one("Microsoft.Sql/servers/databases", {
            name: "s/d",
            properties: { requestedBackupStorageRedundancy: "Geo" },
        }),
        [],
    ],
    [
        "a registry with a second place",
        one("Microsoft.ContainerRegistry/registries/replications", { name: "r/us", location: "eastus" }),
        ["eu-residency outside " + at + ".location"],
    ],
    [
        "Cosmos with a second place",
        one("Microsoft.DocumentDB/databaseAccounts", {
            properties: {
                keyVaultKeyUri: "https://v.vault.azure.net/keys/k",
                locations: [{ locationName: "East US" }],
            },
        }),
        ["eu-residency outside " + at + ".properties.locations[0].locationName"],
    ],
    [
        "a policy that lets in the United States",
        one("Microsoft.Authorization/policyAssignments", {
            properties: {
                policyDefinitionId:
                    "/providers/Microsoft.Authorization/policyDefinitions/e56962a6-4747-49cd-b67b-bf8b01975c4c",
                parameters: { listOfAllowedLocations: { value: ["westeurope", "eastus"] } },
            },
        }),
        ["guardrails admits " + at + ".properties.parameters.listOfAllowedLocations.value[1]"],
    ],
    [
        "an image of a container app",
        one("Microsoft.App/containerApps", {
            properties: { template: { containers: [{ name: "a", image: "docker.io/a/b:1" }] } },
        }),
        ["container-images foreignRegistry " + at + ".properties.template.containers[0].image"],
    ],
    [
        "a site that runs a container",
        one("Microsoft.Web/sites", {
            kind: "app,linux,container",
            properties: { siteConfig: { linuxFxVersion: "DOCKER|ghcr.io/a/b:1" } },
        }),
        ["container-images foreignRegistry " + at + ".properties.siteConfig.linuxFxVersion"],
    ],
    [
        "a cluster without a disk encryption set",
        one("Microsoft.ContainerService/managedClusters", { properties: { agentPoolProfiles: [] } }),
        [
            "customer-managed-key providerKey " + at + ".properties.diskEncryptionSetID",
            "customer-managed-key providerKey " + at + ".properties.securityProfile.azureKeyVaultKms.keyId",
        ],
    ],
    [
        "a vault, which needs no key",
        one("Microsoft.KeyVault/vaults", { properties: { tenantId: "t", sku: { name: "standard" } } }),
        [],
    ],
    [
        "a network alone",
        one("Microsoft.Network/virtualNetworks", {
            properties: { addressSpace: { addressPrefixes: ["10.0.0.0/16"] } },
        }),
        [],
    ],
    [
        "a tag that says a region",
        one("Microsoft.Network/virtualNetworks", { tags: { region: "eastus", location: "us" } }),
        [],
    ],
    [
        "a template that is no object",
        arm([] as object),
        [
            "undetermined eu-residency template properties.template",
            "undetermined escape-hatches notOpened properties.template",
        ],
    ],
    [
        "a template of a managed application",
        resource("azure-native:solutions:ApplicationDefinition", {
            ...inGroup,
            mainTemplate: { resources: [{ type: "Microsoft.Cache/redis", name: "r", location: "eastus" }] },
        }),
        ["eu-residency outside mainTemplate.resources[0].location"],
    ],
    [
        "a template at the scope of a subscription takes its location",
        resource("azure-native:resources:DeploymentAtSubscriptionScope", {
            location: "eastus",
            properties: {
                template: {
                    resources: [
                        { type: "Microsoft.Resources/resourceGroups", name: "g", location: "[deployment().location]" },
                    ],
                },
            },
        }),
        ["eu-residency outside location", "eu-residency outside " + at + ".location"],
    ],
    [
        "an untyped resource below another",
        resource("azure-native:resources:Resource", {
            ...inGroup,
            resourceProviderNamespace: "Microsoft.Sql",
            parentResourcePath: "servers/s",
            resourceType: "databases",
            resourceName: "d",
            properties: {},
        }),
        [],
    ],
    [
        "an untyped resource whose type is computed",
        resource("azure-native:resources:Resource", {
            ...inGroup,
            resourceProviderNamespace: "Microsoft.Storage",
            resourceType: UNKNOWN,
            properties: {},
        }),
        [
            "undetermined eu-residency template properties",
            "undetermined escape-hatches notOpened resourceProviderNamespace",
        ],
    ],
    // Config Connector
    [
        "a bucket without a place is in the United States",
        object("storage.cnrm.cloud.google.com/v1beta1:StorageBucket", { encryption: { kmsKeyRef: { external: key } } }),
        ["eu-residency outside spec.location"],
    ],
    [
        "a bucket with a key",
        object("storage.cnrm.cloud.google.com/v1beta1:StorageBucket", {
            location: "EU",
            encryption: { kmsKeyRef: { external: key } },
        }),
        [],
    ],
    [
        "a dataset with a key",
        object("bigquery.cnrm.cloud.google.com/v1beta1:BigQueryDataset", {
            location: "EU",
            defaultEncryptionConfiguration: { kmsKeyRef: { external: key } },
        }),
        [],
    ],
    [
        "a topic without a key",
        object("pubsub.cnrm.cloud.google.com/v1beta1:PubSubTopic", {
            messageStoragePolicy: { allowedPersistenceRegions: ["europe-west9"] },
        }),
        ["customer-managed-key providerKey spec.kmsKeyRef.external"],
    ],
    [
        "a registry with a key",
        object("artifactregistry.cnrm.cloud.google.com/v1beta1:ArtifactRegistryRepository", {
            location: "europe-west9",
            format: "DOCKER",
            kmsKeyRef: { external: key },
        }),
        [],
    ],
    [
        "a disk in the United States",
        object("compute.cnrm.cloud.google.com/v1beta1:ComputeDisk", {
            location: "us-central1-a",
            diskEncryptionKey: { kmsKeyRef: { external: key } },
        }),
        ["eu-residency outside spec.location"],
    ],
    [
        "a cluster whose secrets have no key",
        object("container.cnrm.cloud.google.com/v1beta1:ContainerCluster", { location: "europe-west9" }),
        [
            "customer-managed-key providerKey spec.databaseEncryption.keyName",
            "customer-managed-key providerKey spec.nodeConfig.bootDiskKMSCryptoKeyRef.external",
        ],
    ],
    ["a worldwide address", object("compute.cnrm.cloud.google.com/v1beta1:ComputeAddress", { location: "global" }), []],
    [
        "a service account, which is no place",
        object("iam.cnrm.cloud.google.com/v1beta1:IAMServiceAccount", { displayName: "us-east1" }),
        [],
    ],
    [
        "an object that is computed",
        object("storage.cnrm.cloud.google.com/v1beta1:StorageBucket", UNKNOWN),
        [
            "undetermined container-images imageNotKnownYet spec",
            "undetermined eu-residency placeNotKnownYet spec",
            "undetermined unseen cloudObject -",
        ],
    ],
    [
        "a kind that no SDK has",
        object("newservice.cnrm.cloud.google.com/v1alpha1:NewServiceThing", { location: "us-east1" }),
        ["eu-residency outside spec.location", "undetermined unseen unknownKind kind"],
    ],
    // Crossplane and the operator of Azure
    [
        "a volume without a key",
        object("ec2.aws.upbound.io/v1beta1:EBSVolume", {
            forProvider: { region: "eu-west-3", availabilityZone: "eu-west-3a", encrypted: true },
        }),
        ["customer-managed-key providerKey spec.forProvider.kmsKeyId"],
    ],
    [
        "a database in the United States, of the namespaced form",
        object("rds.aws.m.upbound.io/v1beta1:Instance", {
            forProvider: {
                region: "us-east-1",
                storageEncrypted: true,
                kmsKeyId: "arn:aws:kms:eu-west-3:123456789012:key/11111111-2222-3333-4444-555555555555",
            },
        }),
        ["eu-residency outside spec.forProvider.region"],
    ],
    [
        "a value that is set at first alone",
        object("storage.gcp.upbound.io/v1beta1:Bucket", {
            forProvider: { location: "EU" },
            initProvider: { encryption: [{ defaultKmsKeyName: key }] },
        }),
        [],
    ],
    [
        "a setting of a provider",
        object("aws.upbound.io/v1beta1:ProviderConfig", { credentials: { source: "IRSA" } }),
        ["undetermined unseen cloudObject -"],
    ],
    [
        "a database of the controllers of AWS, in the United States and without a key",
        object(
            "rds.services.k8s.aws/v1alpha1:DBInstance",
            { engine: "postgres", storageEncrypted: true },
            { annotations: { "services.k8s.aws/region": "us-east-1" } },
        ),
        [
            'eu-residency outside metadata.annotations["services.k8s.aws/region"]',
            "customer-managed-key providerKey spec.kmsKeyId",
        ],
    ],
    [
        "the same with its key in Paris",
        object(
            "rds.services.k8s.aws/v1alpha1:DBInstance",
            { engine: "postgres", storageEncrypted: true, kmsKeyID: awsKey },
            { annotations: { "services.k8s.aws/region": "eu-west-3" } },
        ),
        [],
    ],
    [
        "a bucket of the controllers of AWS with a key",
        object(
            "s3.services.k8s.aws/v1alpha1:Bucket",
            {
                name: "b",
                encryption: {
                    rules: [
                        { applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms", kmsMasterKeyID: awsKey } },
                    ],
                },
            },
            { annotations: { "services.k8s.aws/region": "eu-west-3" } },
        ),
        [],
    ],
    [
        "a table of the controllers of AWS with a key of AWS",
        object(
            "dynamodb.services.k8s.aws/v1alpha1:Table",
            { tableName: "t", sseSpecification: { enabled: true, sseType: "KMS" } },
            { annotations: { "services.k8s.aws/region": "eu-central-1" } },
        ),
        ["customer-managed-key providerKey spec.sseSpecification.kmsMasterKeyId"],
    ],
    [
        "a task of the controllers of AWS with a foreign image",
        object(
            "ecs.services.k8s.aws/v1alpha1:TaskDefinition",
            { family: "a", containerDefinitions: [{ name: "a", image: "ghcr.io/a/b:1" }] },
            { annotations: { "services.k8s.aws/region": "eu-west-3" } },
        ),
        ["container-images foreignRegistry spec.containerDefinitions[0].image", "undetermined unseen unknownKind kind"],
    ],
    [
        "a database of Crossplane's own provider of AWS",
        object("rds.aws.crossplane.io/v1alpha1:DBInstance", {
            forProvider: { region: "us-west-2", storageEncrypted: true, kmsKeyID: awsKey },
        }),
        ["eu-residency outside spec.forProvider.region"],
    ],
    [
        "a server of Azure's operator, with its key",
        object("dbforpostgresql.azure.com/v1api20230601:FlexibleServer", {
            location: "westeurope",
            dataEncryption: {
                type: "AzureKeyVault",
                primaryKeyURI: "https://v.vault.azure.net/keys/k",
                primaryUserAssignedIdentityReference: { armId: "/subscriptions/s/x" },
            },
        }),
        [],
    ],
    [
        "a server of Azure's operator elsewhere",
        object("dbforpostgresql.azure.com/v1api20230601:FlexibleServer", {
            location: "eastus",
            dataEncryption: {
                type: "AzureKeyVault",
                primaryKeyURI: "https://v.vault.azure.net/keys/k",
                primaryUserAssignedIdentityReference: { armId: "/subscriptions/s/x" },
            },
        }),
        ["eu-residency outside spec.location"],
    ],
    ["an own kind whose group only ends alike", object("db.myazure.com/v1:Server", { location: "here" }), []],
    [
        "a job of Cloud Run with an image",
        object("run.cnrm.cloud.google.com/v1beta1:RunJob", {
            location: "europe-west9",
            template: {
                template: { encryptionKeyRef: { external: key }, containers: [{ image: "docker.io/a/b:1" + D }] },
            },
        }),
        ["container-images foreignRegistry spec.template.template.containers[0].image"],
    ],
];

test.each(cases)("%s", (_, given, finds) => expect([...found(given)].sort()).toEqual([...finds].sort()));
