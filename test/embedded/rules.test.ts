/** What is declared inside another resource is judged by every rule as the resource that it stands for. */
import { PLAN_TYPE } from "../../policies/core/plan-type";
import { evaluate } from "../../policies/core/evaluate";
import type { Rule } from "../../policies/core/rule";
import { readConfiguration } from "../../policies/core/settings";
import { findingsOf } from "../../policies/core/report-once";
import type { Resource } from "../../policies/core/resource";
import { euSovereign } from "../../packs";
import { component, resource, stackResource } from "../rules";

const configuration = readConfiguration({}, euSovereign.rules, euSovereign.levels);
const ruleOf = (id: string): Rule => euSovereign.rules.find((rule) => rule.id === id)!;
const findings = (rule: string, ...resources: readonly Resource[]) =>
    findingsOf(evaluate(resources, [ruleOf(rule)], configuration.settings, "2026-11-28"), configuration).map(
        ({ messageId, path, message, resource: on }) => ({ messageId, path, message, on: on.name }),
    );
const answers = (rule: string, ...resources: readonly Resource[]) =>
    evaluate(resources, [ruleOf(rule)], configuration.settings, "2026-11-28").map(({ answer }) => answer);

const deployment = (...resources: readonly object[]): Resource =>
    resource("azure-native:resources:Deployment", {
        resourceGroupName: "rg",
        properties: { template: { resources } },
    });
const account = (more: object = {}, properties: object = {}): object => ({
    type: "Microsoft.Storage/storageAccounts",
    name: "files",
    location: "westeurope",
    sku: { name: "Standard_ZRS" },
    properties,
    ...more,
});
const at = "properties.template.resources[0]";
const withKey = {
    encryption: {
        keySource: "Microsoft.Keyvault",
        keyvaultproperties: { keyname: "k", keyvaulturi: "https://v.vault.azure.net" },
    },
};
const object = (type: string, name: string, spec: object): Resource =>
    resource(`kubernetes:${type}`, { metadata: { name, namespace: "shop" }, spec }, { name });
const bucket = (spec: object) => object("storage.cnrm.cloud.google.com/v1beta1:StorageBucket", "docs", spec);
const key = (spec: object) => object("kms.cnrm.cloud.google.com/v1beta1:KMSCryptoKey", "k", spec);
const ring = object("kms.cnrm.cloud.google.com/v1beta1:KMSKeyRing", "ring", { location: "us-east1" });

describe("keys", () => {
    test("of an account in a template", () => {
        expect(findings("customer-managed-key", deployment(account()))).toEqual([
            {
                messageId: "providerKey",
                path: `${at}.properties.encryption.keyVaultProperties.keyName`,
                message: `StorageAccount 'files' in Deployment 'it' is encrypted with a key that the provider holds: '${at}.properties.encryption.keyVaultProperties.keyName' is not set. Set it to the name of a key in your vault.`,
                on: "it",
            },
        ]);
        expect(answers("customer-managed-key", deployment(account({}, withKey)))).toEqual(["compliant"]);
    });

    test("of a server behind its name in ARM", () => {
        const server = { type: "Microsoft.DBforPostgreSQL/flexibleServers", name: "db", location: "westeurope" };
        expect(findings("customer-managed-key", deployment(server)).map(({ path }) => path)).toEqual([
            `${at}.properties.dataEncryption.primaryKeyURI`,
        ]);
    });

    test("of a disk whose set is in the same template", () => {
        const disk = (set: string) => ({
            type: "Microsoft.Compute/disks",
            name: "d",
            location: "westeurope",
            properties: { encryption: { diskEncryptionSetId: set, type: "EncryptionAtRestWithCustomerKey" } },
        });
        const set = { type: "Microsoft.Compute/diskEncryptionSets", name: "des", location: "westeurope" };
        const id = "[resourceId('Microsoft.Compute/diskEncryptionSets', 'des')]";
        expect(findings("customer-managed-key", deployment(disk(id), set))).toEqual([
            expect.objectContaining({ path: "properties.template.resources[1].properties.activeKey.keyUrl" }),
        ]);
    });

    test("of an untyped resource", () => {
        const generic = (properties: object) =>
            resource("azure-native:resources:Resource", {
                resourceProviderNamespace: "Microsoft.Storage",
                resourceType: "storageAccounts",
                resourceName: "files",
                location: "westeurope",
                properties,
            });
        expect(findings("customer-managed-key", generic({}))).toEqual([
            {
                messageId: "providerKey",
                path: "properties.encryption.keyVaultProperties.keyName",
                message:
                    "StorageAccount 'files' in Resource 'it' is encrypted with a key that the provider holds: 'properties.encryption.keyVaultProperties.keyName' is not set. Set it to the name of a key in your vault.",
                on: "it",
            },
        ]);
        expect(answers("customer-managed-key", generic(withKey))).toEqual(["compliant"]);
    });

    test("of a template of the classic provider, which is a text", () => {
        const classic = (properties: object) =>
            resource("azure:core/resourceGroupTemplateDeployment:ResourceGroupTemplateDeployment", {
                templateContent: JSON.stringify({ resources: [account({}, properties)] }),
            });
        expect(findings("customer-managed-key", classic({})).map(({ path }) => path)).toEqual([
            "templateContent.resources[0].properties.encryption.keyVaultProperties.keyName",
        ]);
        expect(answers("customer-managed-key", classic(withKey))).toEqual(["compliant"]);
    });

    test("of objects of Config Connector", () => {
        expect(findings("customer-managed-key", bucket({ location: "europe-west9" }))).toEqual([
            {
                messageId: "providerKey",
                path: "spec.encryption.kmsKeyRef.external",
                message:
                    "StorageBucket 'docs' is encrypted with a key that the provider holds: 'spec.encryption.kmsKeyRef.external' is not set. Set it to projects/P/locations/L/keyRings/R/cryptoKeys/K.",
                on: "docs",
            },
        ]);
        const named = bucket({ location: "europe-west9", encryption: { kmsKeyRef: { name: "k" } } });
        expect(answers("customer-managed-key", named, key({ keyRingRef: { name: "ring" } }))[0]).toBe("compliant");
        expect(findings("key-location", named)).toEqual([
            expect.objectContaining({ messageId: "notKnown", path: "spec.encryption.kmsKeyRef" }),
        ]);
        const instance = object("sql.cnrm.cloud.google.com/v1beta1:SQLInstance", "db", { region: "europe-west9" });
        expect(findings("customer-managed-key", instance).map(({ path }) => path)).toEqual([
            "spec.encryptionKMSCryptoKeyRef.external",
        ]);
        expect(
            answers(
                "customer-managed-key",
                object("sql.cnrm.cloud.google.com/v1beta1:SQLInstance", "db", {
                    region: "europe-west9",
                    encryptionKMSCryptoKeyRef: {
                        external: "projects/p/locations/europe-west9/keyRings/r/cryptoKeys/k",
                    },
                }),
            ),
        ).toEqual(["compliant"]);
    });

    test("where a key of Config Connector is, by its ring", () => {
        const named = bucket({ location: "europe-west9", encryption: { kmsKeyRef: { name: "k" } } });
        expect(findings("key-location", named, key({ keyRingRef: { name: "ring" } }), ring)).toEqual([
            expect.objectContaining({ messageId: "outside", path: "spec.encryption.kmsKeyRef" }),
        ]);
    });

    test("how often a key of Config Connector is turned", () => {
        expect(findings("key-rotation", key({})).map(({ path }) => path)).toEqual(["spec.rotationPeriod"]);
        expect(answers("key-rotation", key({ rotationPeriod: "7776000s" }))).toEqual(["compliant"]);
    });

    test("of objects of Crossplane", () => {
        const encryption = (by: object) =>
            object("s3.aws.upbound.io/v1beta1:BucketServerSideEncryptionConfiguration", "enc", {
                forProvider: {
                    region: "eu-west-3",
                    bucket: "b",
                    rule: [{ applyServerSideEncryptionByDefault: [by] }],
                },
            });
        const path = "spec.forProvider.rule[0].applyServerSideEncryptionByDefault[0].kmsMasterKeyId";
        expect(findings("customer-managed-key", encryption({ sseAlgorithm: "AES256" }))).toEqual([
            {
                messageId: "providerKey",
                path,
                message: `BucketServerSideEncryptionConfiguration 'enc' is encrypted with a key that the provider holds: '${path}' is not set. Set it to arn:aws:kms:REGION:ACCOUNT:key/ID.`,
                on: "enc",
            },
        ]);
        const arn = "arn:aws:kms:eu-west-3:123456789012:key/11111111-2222-3333-4444-555555555555";
        expect(answers("customer-managed-key", encryption({ sseAlgorithm: "aws:kms", kmsMasterKeyId: arn }))).toEqual([
            "compliant",
        ]);
        expect(
            findings("customer-managed-key", encryption({ sseAlgorithm: "aws:kms", kmsMasterKeyIdRef: { name: "k" } })),
        ).toEqual([
            expect.objectContaining({
                messageId: "later",
                path: "spec.forProvider.rule[0].applyServerSideEncryptionByDefault[0].kmsMasterKeyIdRef",
            }),
        ]);
        const classic = object("storage.azure.upbound.io/v1beta2:Account", "acc", {
            forProvider: { location: "West Europe", accountReplicationType: "ZRS" },
        });
        expect(findings("customer-managed-key", classic).map(({ path: found }) => found)).toEqual([
            "spec.forProvider.customerManagedKey.keyVaultKeyId",
        ]);
    });

    test("of objects of the operator of Azure", () => {
        const kept = (spec: object) =>
            object("storage.azure.com/v1api20230101:StorageAccount", "acc", { location: "westeurope", ...spec });
        expect(findings("customer-managed-key", kept({})).map(({ path }) => path)).toEqual([
            "spec.encryption.keyVaultProperties.keyName",
        ]);
        expect(answers("customer-managed-key", kept(withKey))).toEqual(["compliant"]);
    });
});

describe("places", () => {
    test("of a template and of the group in which it is deployed", () => {
        const group = resource(
            "azure-native:resources:ResourceGroup",
            { resourceGroupName: "rg", location: "eastus" },
            { name: "rg" },
        );
        const { location: _, ...inGroup } = account() as { location: string };
        const found = findings("eu-residency", deployment({ ...inGroup }), group);
        expect(found.map(({ messageId, on }) => [messageId, on])).toEqual([["outside", "rg"]]);
        expect(found[0]?.message).toContain("The same cause affects Deployment 'it'");
    });

    test("of copies in a pair, and of words", () => {
        expect(
            findings("eu-residency", deployment(account({ location: "brazilsouth" }))).map(({ path }) => path),
        ).toEqual(["location", `${at}.location`]);
    });

    test("of a bucket of Config Connector that names none", () => {
        expect(findings("eu-residency", bucket({})).map(({ path }) => path)).toContain("spec.location");
    });
});

describe("images", () => {
    test("of containers in a template", () => {
        const app = (image: string) =>
            deployment({
                type: "Microsoft.ContainerInstance/containerGroups",
                name: "g",
                location: "westeurope",
                properties: { containers: [{ name: "a", properties: { image } }] },
            });
        expect(
            findings("container-images", app("ghcr.io/x/y:1")).map(({ messageId, path }) => [messageId, path]),
        ).toEqual([["foreignRegistry", `${at}.properties.containers[0].properties.image`]]);
        expect(findings("container-images", app("registry.opencode.de/x/y:1"))).toEqual([]);
    });

    test("of a service of Config Connector", () => {
        const service = object("run.cnrm.cloud.google.com/v1beta1:RunService", "web", {
            location: "europe-west9",
            template: { containers: [{ image: "docker.io/library/nginx:1" }] },
        });
        expect(findings("container-images", service).map(({ path }) => path)).toEqual([
            "spec.template.containers[0].image",
        ]);
    });
});

describe("failover", () => {
    const stores = (...resources: readonly Resource[]) =>
        findings("failover-target", stackResource, ...resources).map(({ messageId }) => messageId);
    const planFor = (covered: Resource) =>
        component(PLAN_TYPE, { covers: [{ urn: covered.urn, method: "rsync" }] }, { name: "plan" });
    const network = deployment({ type: "Microsoft.Network/virtualNetworks", name: "n", location: "westeurope" });

    test("asks for a plan for what a template and an object hold", () => {
        expect(stores(deployment(account()))).toEqual(["noPlan"]);
        expect(stores(bucket({ location: "europe-west9" }))).toEqual(["noPlan"]);
        expect(stores(network)).toEqual([]);
    });

    test("a plan covers what a template declares by the template", () => {
        const holder = deployment(account());
        expect(findings("failover-coverage", planFor(bucket({})), holder)).toEqual([
            {
                messageId: "uncovered",
                path: undefined,
                message:
                    "StorageAccount 'files' in Deployment 'it' holds blobs, files, queues and tables, and FailoverPlan 'plan' does not say how they reach its target. Add it to covers with a method, or to leavesBehind with the reason why they can be lost.",
                on: "it",
            },
        ]);
        expect(findings("failover-coverage", planFor(holder), holder)).toEqual([]);
    });
});

describe("what is not known", () => {
    test("a type that no SDK has", () => {
        const found = findings("unseen", deployment({ type: "Contoso.Things/things", name: "t" }));
        expect(found).toEqual([
            {
                messageId: "unknownKind",
                path: `${at}.type`,
                message: `Deployment 'it' declares a resource of the type azure-native:things:Thing in '${at}.type', of which no rule knows more than the places, hosts and images that it names. Judge its keys and its failover by hand, or declare it in the program.`,
                on: "it",
            },
        ]);
        expect(findings("unseen", deployment(account()))).toEqual([]);
    });

    test("objects of Config Connector and of the controllers of AWS are seen, those of other controllers are not", () => {
        const seen = (type: string) =>
            findings("unseen", object(type, "b", { name: "b" })).map(({ messageId }) => messageId);
        expect(findings("unseen", bucket({ location: "EU" }))).toEqual([]);
        expect(seen("s3.services.k8s.aws/v1alpha1:Bucket")).toEqual([]);
        expect(seen("cluster.x-k8s.io/v1beta1:Cluster")).toEqual(["cloudObject"]);
    });

    test("a template is handed over where it cannot be read, and only then", () => {
        const linked = resource("azure-native:resources:Deployment", {
            properties: { templateLink: { uri: "https://example.eu/t.json" } },
        });
        expect(findings("escape-hatches", linked).map(({ messageId }) => messageId)).toEqual(["notOpened"]);
        expect(findings("escape-hatches", deployment(account()))).toEqual([]);
    });
});

test("a host in a template is told once, of the resource that holds it", () => {
    const app = deployment({
        type: "Microsoft.Web/sites",
        name: "web",
        location: "westeurope",
        properties: { siteConfig: { appSettings: [{ name: "API", value: "https://api.openai.com/v1" }] } },
    });
    expect(findings("ai-services", app)).toEqual([
        expect.objectContaining({
            messageId: "foreignHost",
            path: `${at}.properties.siteConfig.appSettings[0].value`,
            on: "it",
        }),
    ]);
});

test("a secret in a template is not shown", () => {
    const given = { ...deployment(account({ location: "moonbase" })), secrets: [`${at}.location`] };
    const [found] = findings("eu-residency", given).filter(({ path }) => path === `${at}.location`);
    expect(found?.message).toContain("[secret]");
});
