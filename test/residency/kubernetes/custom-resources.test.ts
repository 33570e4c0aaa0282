/** Kinds that Kubernetes does not have itself: operators of clouds, and whatever holds pods. */
import fc from "fast-check";
import { evaluate } from "../../../policies/core/evaluate";
import { normaliseType } from "../../../policies/core/resource";
import { readConfiguration } from "../../../policies/core/settings";
import { UNKNOWN, type Properties } from "../../../policies/core/values";
import { euResidency } from "../../../policies/residency/eu-residency";
import { component, resource, testRule } from "../../rules";
import { at, finds, onAks, onOwn, outside, pod, provider, REGION, ZONE } from "./objects";

const custom = (type: string, spec: object, metadata: object = {}) =>
    resource(`kubernetes:${type}`, { metadata, spec });
const own = (type: string, spec: object, metadata: object = {}) => onOwn(custom(type, spec, metadata));

testRule(euResidency, {
    compliant: {
        "a storage account of Azure's operator": own("storage.azure.com/v1api20230101:StorageAccount", {
            location: "westeurope",
        }),
        "a topic of Config Connector with a storage policy": own("pubsub.cnrm.cloud.google.com/v1beta1:PubSubTopic", {
            messageStoragePolicy: { allowedPersistenceRegions: ["europe-west9"] },
        }),
        "a storage account of Azure's operator, copied within the EU": own(
            "storage.azure.com/v1api20230101:StorageAccount",
            { location: "westeurope", sku: { name: "Standard_GRS" } },
        ),
        "a bucket of Crossplane": own("s3.aws.upbound.io/v1beta1:Bucket", { forProvider: { region: "eu-west-3" } }),
        "a node pool of Karpenter": own("karpenter.sh/v1:NodePool", {
            template: { spec: { requirements: [{ key: ZONE, operator: "In", values: ["europe-west1-b"] }] } },
        }),
        "a database instance of Config Connector": own("sql.cnrm.cloud.google.com/v1beta1:SQLInstance", {
            region: "europe-west9",
        }),
        "a look-alike: zones that are numbers": own("storage.azure.com/v1api20230101:Disk", { zones: ["1"] }),
        "a look-alike: a DNS zone": own("externaldns.k8s.io/v1alpha1:DNSEndpoint", { zone: "us-east-1" }),
        "a look-alike: an issuer's worldwide service": own("cert-manager.io/v1:ClusterIssuer", {
            acme: { solvers: [{ dns01: { route53: { region: "us-east-1" } } }] },
        }),
        "a look-alike: a region of a store of one's own": own("velero.io/v1:BackupStorageLocation", {
            provider: "aws",
            config: { region: "us-east-1", s3Url: "https://s3.example.org" },
        }),
        "a look-alike: a region that no cloud has": own("example.org/v1:Office", {
            region: "emea",
            location: "Sydney",
            zone: "ash",
        }),
        "a look-alike: what a dashboard says": own("grafana.integreatly.org/v1beta1:GrafanaDashboard", {
            json: '{"region": "us-east-1"}',
            description: "us-east-1",
        }),
        "a look-alike: a label of metrics": own("monitoring.coreos.com/v1:Prometheus", {
            externalLabels: { region: "us-east-1" },
        }),
        "a look-alike: an address for the whole world": own("compute.cnrm.cloud.google.com/v1beta1:ComputeAddress", {
            location: "global",
        }),
        "a look-alike: what a policy asks of others": own("kyverno.io/v1:ClusterPolicy", {
            rules: [{ validate: { pattern: { spec: { nodeSelector: { [REGION]: "us-*" } } } } }],
        }),
    },
    violating: {
        "a topic of Config Connector without a storage policy": finds(
            own("pubsub.cnrm.cloud.google.com/v1beta1:PubSubTopic", { resourceID: "orders" }),
            {
                message: "reach",
                path: "spec.messageStoragePolicy.allowedPersistenceRegions",
                text: "PubSubTopic 'it' leaves 'spec.messageStoragePolicy.allowedPersistenceRegions' unset, so messages are kept in the region nearest to whoever publishes them, anywhere in the world. List the regions that may hold them.",
            },
        ),
        "a dataset of Config Connector without a location": finds(
            own("bigquery.cnrm.cloud.google.com/v1beta1:BigQueryDataset", { resourceID: "orders" }),
            outside("spec.location"),
        ),
        "a storage account of Azure's operator, copied to the pair": finds(
            onOwn(
                custom("storage.azure.com/v1api20230101:StorageAccount", {
                    location: "westeurope",
                    sku: { name: "Standard_GRS" },
                }),
                { allowedJurisdictions: ["FR", "NL"] },
            ),
            { message: "pair", path: "spec.sku.name" },
        ),
        "a storage account of Azure's operator": finds(
            own("storage.azure.com/v1api20230101:StorageAccount", { location: "East US" }),
            outside("spec.location"),
        ),
        "a dataset of Config Connector": finds(
            own("bigquery.cnrm.cloud.google.com/v1beta1:BigQueryDataset", { location: "US" }),
            outside("spec.location"),
        ),
        "a key of Config Connector, anywhere": finds(
            own("kms.cnrm.cloud.google.com/v1beta1:KMSKeyRing", { location: "global" }),
            { message: "global", path: "spec.location" },
        ),
        "a bucket whose key is outside": finds(
            own("storage.cnrm.cloud.google.com/v1beta1:StorageBucket", {
                location: "EU",
                encryption: { kmsKeyRef: { external: "projects/p/locations/us-east1/keyRings/r/cryptoKeys/k" } },
            }),
            outside("spec.encryption.kmsKeyRef.external"),
        ),
        "a Spanner instance, by its configuration": finds(
            own("spanner.cnrm.cloud.google.com/v1beta1:SpannerInstance", { config: "regional-us-central1" }),
            outside("spec.config"),
        ),
        "a bucket of Crossplane": finds(
            own("s3.aws.upbound.io/v1beta1:Bucket", { forProvider: { region: "us-east-1" } }),
            outside(
                "spec.forProvider.region",
                "Bucket 'it' is placed by 'spec.forProvider.region' in us-east-1 (US East (N. Virginia)), United States (US), which is outside EU. Use a place such as eu-west-1 in Ireland (IE).",
            ),
        ),
        "a table of AWS's operator, by its annotation": finds(
            own(
                "dynamodb.services.k8s.aws/v1alpha1:Table",
                { tableName: "t" },
                { annotations: { "services.k8s.aws/region": "us-east-1" } },
            ),
            outside(at("metadata.annotations", "services.k8s.aws/region")),
        ),
        "a cluster that a cluster makes": finds(
            own("infrastructure.cluster.x-k8s.io/v1beta2:AWSCluster", { region: "us-east-1" }),
            outside("spec.region"),
        ),
        "one at Hetzner": finds(
            own("infrastructure.cluster.x-k8s.io/v1beta1:HetznerCluster", { controlPlaneRegions: ["fsn1", "ash"] }),
            outside("spec.controlPlaneRegions[1]"),
        ),
        "a node pool of Karpenter": finds(
            own("karpenter.sh/v1:NodePool", {
                template: { spec: { requirements: [{ key: ZONE, operator: "In", values: ["us-east-1a"] }] } },
            }),
            outside("spec.template.spec.requirements[0].values[0]"),
        ),
        "nodes that are labelled as they are made": finds(
            own("cluster.x-k8s.io/v1beta1:MachineDeployment", {
                template: { metadata: { labels: { [REGION]: "us-east-1" } } },
            }),
            outside(at("spec.template.metadata.labels", REGION)),
        ),
        "backups of Velero": finds(
            own("velero.io/v1:BackupStorageLocation", { provider: "aws", config: { region: "us-east-1" } }),
            outside("spec.config.region"),
        ),
        "secrets that are fetched from outside": finds(
            own("external-secrets.io/v1:SecretStore", { provider: { aws: { region: "us-east-1" } } }),
            outside("spec.provider.aws.region"),
        ),
        "egress through nodes outside": finds(
            own("cilium.io/v2:CiliumEgressGatewayPolicy", {
                egressGateway: { nodeSelector: { matchLabels: { [REGION]: "us-east-1" } } },
            }),
            outside(at("spec.egressGateway.nodeSelector.matchLabels", REGION)),
        ),
        "a patch": finds(
            onAks(
                resource(normaliseType("kubernetes:apps/v1:DeploymentPatch", "Deployment"), {
                    spec: { template: { spec: { nodeSelector: { [REGION]: "eastus" } } } },
                }),
            ),
            outside(at("spec.template.spec.nodeSelector", REGION)),
        ),
        "the values of a chart that could not be rendered": finds(
            {
                resources: [
                    component("kubernetes:helm.sh/v4:Chart", { values: { nodeSelector: { [REGION]: "us-east-1" } } }),
                    provider(),
                ],
            },
            outside(at("values.nodeSelector", REGION)),
        ),
    },
    undetermined: {
        "an operator's resource of which nothing is known": finds(
            own("storage.azure.com/v1api20230101:StorageAccount", UNKNOWN as unknown as object),
            { message: "placeNotKnownYet", path: "spec" },
        ),
    },
    knownWithoutStrings: {
        "a look-alike: zones that are numbers": "the settings say where the cluster is",
        "a look-alike: a DNS zone": "the settings say where the cluster is",
        "a look-alike: an issuer's worldwide service": "the settings say where the cluster is",
        "a look-alike: a region of a store of one's own": "the settings say where the cluster is",
        "a look-alike: a region that no cloud has": "the settings say where the cluster is",
        "a look-alike: what a dashboard says": "the settings say where the cluster is",
        "a look-alike: a label of metrics": "the settings say where the cluster is",
    },
    notApplicable: {
        "a look-alike: a chart whose objects are seen": {
            resources: [
                component("kubernetes:helm.sh/v4:Chart", { values: { nodeSelector: { [REGION]: "us-east-1" } } }),
                {
                    ...pod({}),
                    parent: component("kubernetes:helm.sh/v4:Chart", {}).urn,
                },
                provider(),
            ],
        },
    },
});

describe("a pod in a custom resource", () => {
    const { settings } = readConfiguration({ "eu-residency": {} }, [euResidency], {});
    const step = fc.oneof(fc.constantFrom("template", "spec", "server", "workers", "podTemplate"), fc.nat({ max: 2 }));
    const nest = (steps: readonly (string | number)[], inner: Properties): Properties =>
        steps.reduceRight<Properties>(
            (below, name) =>
                typeof name === "number"
                    ? { list: [...Array.from({ length: name }, () => ({ replicas: 1 })), below] }
                    : { [name]: below },
            inner,
        );
    const pathOf = (steps: readonly (string | number)[]) =>
        ["spec", ...steps.map((name) => (typeof name === "number" ? `list[${name}]` : name))].join(".");
    const selector = (region: string): Properties => ({
        containers: [{ name: "a" }],
        nodeSelector: { [REGION]: region },
    });
    const judged = (spec: Properties) =>
        evaluate([custom("example.org/v1:App", spec), provider()], [euResidency], settings)
            .flatMap(({ findings }) => findings)
            .filter(({ kind }) => kind === "violation")
            .map(({ message, path }) => ({ message, path }));

    test("is found at any depth", () => {
        fc.assert(
            fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
                expect(judged(nest(steps, selector("us-east-1")))).toEqual([
                    { message: "outside", path: at(`${pathOf(steps)}.nodeSelector`, REGION) },
                ]);
                expect(judged(nest(steps, selector("eu-west-3")))).toEqual([]);
            }),
        );
    });

    test("whatever an object holds, it is judged without a crash", () => {
        const key = fc.constantFrom("key", "values", "operator", "region", "labels", "driver", "volumeHandle", REGION);
        fc.assert(
            fc.property(fc.object({ key, maxDepth: 5 }), (spec) => {
                const verdicts = evaluate([custom("example.org/v1:App", spec)], [euResidency], settings);
                expect(
                    verdicts.flatMap(({ findings }) => findings).filter(({ message }) => message === "rule-failed"),
                ).toEqual([]);
            }),
        );
    });
});
