/** What templates and objects of controllers declare, as the type of an SDK that stands behind each. */
import fc from "fast-check";
import { declaredIn } from "../../policies/core/declared";
import { UNKNOWN, type Properties } from "../../policies/core/values";
import { resolved } from "../../policies/embedded/arm-expression";
import { resource } from "../rules";

const told = (type: string, properties: object) =>
    declaredIn(resource(type, properties)).map((each) => ({
        type: each.type,
        name: each.name,
        properties: each.properties,
    }));
const template = (...resources: object[]) =>
    told("azure-native:resources:Deployment", { properties: { template: { resources } } });
const typeOf = (armType: string) => template({ type: armType, name: "a/b/c" })[0]?.type;
const kind = (type: string, spec: object) =>
    declaredIn(resource(`kubernetes:${type}`, { metadata: { name: "a", namespace: "n" }, spec }));

test.each([
    ["Microsoft.Storage/storageAccounts", "azure-native:storage:StorageAccount"],
    ["microsoft.storage/storageaccounts", "azure-native:storage:StorageAccount"],
    ["Microsoft.Storage/storageAccounts/blobServices/containers", "azure-native:storage:BlobContainer"],
    ["Microsoft.DocumentDB/databaseAccounts", "azure-native:cosmosdb:DatabaseAccount"],
    ["Microsoft.DBforPostgreSQL/flexibleServers", "azure-native:dbforpostgresql:Server"],
    ["Microsoft.DBforPostgreSQL/flexibleServers/databases", "azure-native:dbforpostgresql:Database"],
    ["Microsoft.Sql/servers/databases", "azure-native:sql:Database"],
    ["Microsoft.Cache/redis", "azure-native:redis:Redis"],
    ["Microsoft.Web/sites", "azure-native:web:WebApp"],
    ["Microsoft.KeyVault/vaults/keys", "azure-native:keyvault:Key"],
    ["Microsoft.ContainerService/managedClusters", "azure-native:containerservice:ManagedCluster"],
    ["Microsoft.ContainerRegistry/registries", "azure-native:containerregistry:Registry"],
    ["Microsoft.Compute/diskEncryptionSets", "azure-native:compute:DiskEncryptionSet"],
    ["Microsoft.EventHub/namespaces/eventhubs", "azure-native:eventhub:EventHub"],
    ["Microsoft.OperationalInsights/workspaces", "azure-native:operationalinsights:Workspace"],
    ["Microsoft.ServiceBus/namespaces/AuthorizationRules", "azure-native:servicebus:NamespaceAuthorizationRule"],
    ["Microsoft.Network/privateDnsZones", "azure-native:privatedns:PrivateZone"],
    ["Contoso.Things/things", "azure-native:things:Thing"],
])("%s of ARM is %s", (armType, type) => expect(typeOf(armType)).toBe(type));

test.each([
    ["storage.cnrm.cloud.google.com/v1beta1:StorageBucket", "gcp:storage/bucket:Bucket"],
    ["sql.cnrm.cloud.google.com/v1beta1:SQLInstance", "gcp:sql/databaseInstance:DatabaseInstance"],
    ["kms.cnrm.cloud.google.com/v1beta1:KMSCryptoKey", "gcp:kms/cryptoKey:CryptoKey"],
    ["bigquery.cnrm.cloud.google.com/v1beta1:BigQueryDataset", "gcp:bigquery/dataset:Dataset"],
    ["alloydb.cnrm.cloud.google.com/v1beta1:AlloyDBCluster", "gcp:alloydb/cluster:Cluster"],
    [
        "artifactregistry.cnrm.cloud.google.com/v1beta1:ArtifactRegistryRepository",
        "gcp:artifactregistry/repository:Repository",
    ],
    ["run.cnrm.cloud.google.com/v1beta1:RunService", "gcp:cloudrunv2/service:Service"],
    ["logging.cnrm.cloud.google.com/v1beta1:LoggingLogBucket", "gcp:logging/projectBucketConfig:ProjectBucketConfig"],
    ["dlp.cnrm.cloud.google.com/v1beta1:DLPJobTrigger", "gcp:dataloss/preventionJobTrigger:PreventionJobTrigger"],
    ["storage.azure.com/v1api20230101:StorageAccount", "azure-native:storage:StorageAccount"],
    ["dbforpostgresql.azure.com/v1api20230601:FlexibleServer", "azure-native:dbforpostgresql:Server"],
    ["documentdb.azure.com/v1api20231115:DatabaseAccount", "azure-native:cosmosdb:DatabaseAccount"],
])("%s is %s", (object, type) => expect(kind(object, { location: "x" })[0]?.type).toBe(type));

test.each([
    ["s3.aws.upbound.io/v1beta1:Bucket", "aws:s3/bucket:Bucket"],
    ["s3.aws.m.upbound.io/v1beta1:Bucket", "aws:s3/bucket:Bucket"],
    ["ec2.aws.upbound.io/v1beta1:EBSVolume", "aws:ebs/volume:Volume"],
    ["rds.aws.upbound.io/v1beta1:Instance", "aws:rds/instance:Instance"],
    ["sql.gcp.upbound.io/v1beta1:DatabaseInstance", "gcp:sql/databaseInstance:DatabaseInstance"],
    ["storage.azure.upbound.io/v1beta1:Account", "azure:storage/account:Account"],
    ["azure.upbound.io/v1beta1:ResourceGroup", "azure:core/resourceGroup:ResourceGroup"],
])("%s of Crossplane is %s", (object, type) =>
    expect(kind(object, { forProvider: { region: "x" } })[0]?.type).toBe(type),
);

test.each([
    ["s3.services.k8s.aws/v1alpha1:Bucket", "aws-native:s3:Bucket"],
    ["rds.services.k8s.aws/v1alpha1:DBInstance", "aws-native:rds:DbInstance"],
    ["dynamodb.services.k8s.aws/v1alpha1:Table", "aws-native:dynamodb:Table"],
    ["documentdb.services.k8s.aws/v1alpha1:DBCluster", "aws-native:docdb:DbCluster"],
    ["kafka.services.k8s.aws/v1alpha1:Cluster", "aws-native:msk:Cluster"],
    ["opensearchservice.services.k8s.aws/v1alpha1:Domain", "aws-native:opensearchservice:Domain"],
    ["ec2.services.k8s.aws/v1alpha1:VPCEndpoint", "aws-native:ec2:VpcEndpoint"],
    ["rds.aws.crossplane.io/v1alpha1:DBCluster", "aws-native:rds:DbCluster"],
    ["database.aws.crossplane.io/v1beta1:RDSInstance", "aws-native:rds:DbInstance"],
    ["rds.aws.jet.crossplane.io/v1alpha2:Instance", "aws:rds/instance:Instance"],
])("%s is %s", (object, type) =>
    expect(kind(object, { engine: "postgres", forProvider: { region: "x" } })[0]?.type).toBe(type),
);

test.each([
    ["a provider's configuration", "gcp.upbound.io/v1beta1:ProviderConfig", { projectID: "p" }],
    ["what adopts a resource of AWS", "services.k8s.aws/v1alpha1:AdoptedResource", { aws: { nameOrID: "b" } }],
    ["a look-alike of the controllers of AWS", "s3.services.k8s.aws.example.org/v1alpha1:Bucket", { name: "b" }],
    [
        "a domain that only ends alike",
        "storage.notcnrm.cloud.google.com.example.org/v1:StorageBucket",
        { location: "US" },
    ],
    ["a look-alike of Azure's operator", "storage.notazure.com/v1:StorageAccount", { location: "eastus" }],
    ["an object that is computed", "storage.cnrm.cloud.google.com/v1beta1:StorageBucket", UNKNOWN],
])("nothing is made of %s", (_, object, spec) => expect(kind(object, spec as object)).toEqual([]));

test("inputs of ARM stand at the top, or in the block that the SDK keeps", () => {
    expect(
        template(
            {
                type: "Microsoft.Storage/storageAccounts",
                name: "files",
                location: "westeurope",
                properties: { encryption: { keyvaultproperties: { keyname: "k" } } },
            },
            { type: "Microsoft.KeyVault/vaults", name: "v", properties: { tenantId: "t" } },
        ).map(({ properties }) => properties),
    ).toEqual([
        { encryption: { keyVaultProperties: { keyName: "k" } }, location: "westeurope", name: "files" },
        { properties: { tenantId: "t" }, name: "v" },
    ]);
});

test("children, nested templates and symbolic names are found; what is switched off or exists already is not", () => {
    const found = told("azure-native:resources:DeploymentStackAtResourceGroup", {
        template: {
            resources: {
                account: {
                    type: "Microsoft.Storage/storageAccounts",
                    name: "a",
                    resources: [{ type: "blobServices/containers", name: "default/c" }],
                },
                off: { type: "Microsoft.Storage/storageAccounts", name: "b", condition: false },
                old: { type: "Microsoft.Storage/storageAccounts", name: "c", existing: true },
                maybe: {
                    type: "Microsoft.Storage/storageAccounts",
                    name: "d",
                    condition: "[parameters('unknown')]",
                },
                nested: {
                    type: "Microsoft.Resources/deployments",
                    name: "n",
                    properties: {
                        expressionEvaluationOptions: { scope: "inner" },
                        parameters: { where: { value: "[parameters('here')]" } },
                        template: {
                            parameters: { where: { type: "string" } },
                            resources: [
                                { type: "Microsoft.Cache/redis", name: "r", location: "[parameters('where')]" },
                            ],
                        },
                    },
                },
            },
            parameters: { here: { defaultValue: "francecentral" } },
        },
    });
    expect(found.map(({ type, name, properties }) => [type, name, properties.location])).toEqual([
        ["azure-native:storage:StorageAccount", "a", undefined],
        ["azure-native:storage:BlobContainer", "c", undefined],
        ["azure-native:storage:StorageAccount", "d", undefined],
        ["azure-native:redis:Redis", "r", "francecentral"],
    ]);
});

test.each([
    ["text", "text"],
    ["[[not an expression]", "[not an expression]"],
    ["[parameters('p')]", "west"],
    ["[PARAMETERS('P')]", "west"],
    ["[variables('v')]", "west-europe"],
    ["[concat('a', '-', parameters('p'))]", "a-west"],
    ["[format('{0}europe', parameters('p'))]", "westeurope"],
    ["[toLower('WestEurope')]", "westeurope"],
    ["[concat('it''s')]", "it's"],
    ["[variables('map').where]", "northeurope"],
    ["[variables('map')['where']]", "northeurope"],
    ["[variables('list')[1]]", "two"],
    [
        "[resourceId('Microsoft.KeyVault/vaults/keys', 'v', 'k')]",
        "/subscriptions/-/resourceGroups/-/providers/Microsoft.KeyVault/vaults/v/keys/k",
    ],
    ["[deployment().location]", "germanywestcentral"],
    ["[resourceGroup().location]", undefined],
    ["[parameters('missing')]", UNKNOWN],
    ["[variables('loop')]", UNKNOWN],
    ["[uniqueString(resourceGroup().id)]", UNKNOWN],
    ["[reference('x').location]", UNKNOWN],
    ["[concat('a', reference('x'))]", UNKNOWN],
    ["[parameters('p'", "[parameters('p'"],
    ["[parameters('p') 'more']", UNKNOWN],
])("the expression %s gives %p", (text, value) =>
    expect(
        resolved(text, {
            template: {
                parameters: { p: { defaultValue: "east" } },
                variables: {
                    v: "[concat(parameters('p'), '-europe')]",
                    map: { where: "northeurope" },
                    list: ["one", "two"],
                    loop: "[variables('loop')]",
                },
            },
            parameters: { p: { value: "west" } },
            location: "germanywestcentral",
            steps: { left: 1000 },
        }),
    ).toBe(value),
);

test("variables that repeat each other are unknown after so many values", () => {
    const variables = Object.fromEntries(
        Array.from({ length: 30 }, (_, index) => [`v${index}`, Array(10).fill(`[variables('v${index + 1}')]`)]),
    );
    const countOf = (value: unknown): number =>
        Array.isArray(value) ? value.reduce((sum: number, each) => sum + countOf(each), 1) : 1;
    const scope = { template: { variables }, parameters: {}, location: "x", steps: { left: 1000 } };
    expect(countOf(resolved("[variables('v0')]", scope))).toBeLessThan(12_000);
});

test("a list of Terraform is one block, or a list under the plural, and each knows where it stands", () => {
    const [found] = kind("s3.aws.upbound.io/v1beta1:BucketServerSideEncryptionConfiguration", {
        forProvider: { rule: [{ applyServerSideEncryptionByDefault: [{ kmsMasterKeyIdRef: { name: "k" } }] }] },
    });
    const block = { kmsMasterKeyId: UNKNOWN };
    const rule = {
        applyServerSideEncryptionByDefault: block,
        applyServerSideEncryptionByDefaults: [block],
    };
    expect(found?.properties).toEqual({ name: "a", rule, rules: [rule] });
    expect(found?.inside?.pathOf("rules[0].applyServerSideEncryptionByDefault.kmsMasterKeyId")).toBe(
        "spec.forProvider.rule[0].applyServerSideEncryptionByDefault[0].kmsMasterKeyIdRef",
    );
    expect(found?.inside?.pathOf("rules[0].bucketKeyEnabled")).toBe("spec.forProvider.rule[0].bucketKeyEnabled");
    expect(found?.inside?.pathOf("tags")).toBe("spec.forProvider.tags");
});

test("a reference of Config Connector names an object, or the id of what is elsewhere", () => {
    const [bucket] = kind("storage.cnrm.cloud.google.com/v1beta1:StorageBucket", {
        encryption: { kmsKeyRef: { external: "projects/p/locations/l/keyRings/r/cryptoKeys/k" } },
        bucketRef: { name: "logs", namespace: "other" },
    });
    expect(bucket?.properties.encryption).toMatchObject({
        defaultKmsKeyName: "projects/p/locations/l/keyRings/r/cryptoKeys/k",
    });
    expect(bucket?.inside?.pathOf("encryption.defaultKmsKeyName")).toBe("spec.encryption.kmsKeyRef.external");
    expect(bucket?.propertyDependencies?.bucket).toEqual([
        "urn:pulumi:dev::tests::gcp:storage/bucket:Bucket::other/logs",
    ]);
});

const anything = fc.object({
    key: fc.constantFrom(
        "resources",
        "location",
        "properties",
        "template",
        "type",
        "name",
        "condition",
        "spec",
        "forProvider",
        "initProvider",
        "kmsKeyRef",
        "external",
        "metadata",
        "parameters",
        "variables",
        "value",
        "x",
    ),
    values: [
        fc.constantFrom("[parameters('x')]", "[variables('x')[0].y]", "[", "[]", "[concat(", "a/b"),
        fc.json(),
        fc.integer(),
    ],
    maxDepth: 6,
});
test.each([
    "azure-native:resources:Deployment",
    "azure-native:resources:Resource",
    "azure:core/resourceGroupTemplateDeployment:ResourceGroupTemplateDeployment",
    "kubernetes:storage.cnrm.cloud.google.com/v1beta1:StorageBucket",
    "kubernetes:s3.aws.upbound.io/v1beta1:Bucket",
    "kubernetes:storage.azure.com/v1:StorageAccount",
    "kubernetes:rds.services.k8s.aws/v1alpha1:DBInstance",
    "kubernetes:rds.aws.crossplane.io/v1alpha1:DBInstance",
])("whatever %s holds, every path of what it declares leads somewhere in it", (type) =>
    fc.assert(
        fc.property(anything, (given) => {
            const properties = {
                ...(given as Properties),
                resourceProviderNamespace: "Microsoft.Storage",
                resourceType: "storageAccounts",
                templateContent: JSON.stringify(given),
            } as Properties;
            for (const each of declaredIn(resource(type, properties)))
                for (const input of Object.keys(each.properties)) {
                    const [top = ""] = (each.inside?.pathOf(input) ?? "").split(/[.[]/);
                    const isNamed = top in properties || ["resourceGroupName", "name", "spec"].includes(top);
                    expect([input, top, isNamed]).toEqual([input, top, true]);
                }
        }),
    ),
);
