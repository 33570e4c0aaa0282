import { UNKNOWN } from "../../../policies/core/values";
import { euResidency } from "../../../policies/residency/eu-residency";
import { resource, testRule, type Case } from "../../rules";
import { at, deployment, finds, onAks, onOwn, outside, pod, REGION, required, terms, within, ZONE } from "./objects";

const storageClass = (properties: object) => resource("kubernetes:storage.k8s.io/v1:StorageClass", properties);
const volume = (spec: object, metadata: object = {}) =>
    resource("kubernetes:core/v1:PersistentVolume", { metadata, spec });
const custom = (type: string, spec: object, metadata: object = {}) =>
    resource(`kubernetes:${type}`, { metadata, spec });
const service = (annotations: object) =>
    resource("kubernetes:core/v1:Service", { metadata: { annotations }, spec: { type: "LoadBalancer" } });
const expression = (key: string, ...values: readonly string[]) => ({ key, operator: "In", values });

/** Cases in a cluster whose own place is fine, so that the object's is what is judged. */
const here = (object: Parameters<typeof onAks>[0]): Case => onAks(object);

testRule(euResidency, {
    compliant: {
        "a pod for a region of its cluster": here(pod({ nodeSelector: { [REGION]: "westeurope" } })),
        "a zone of Azure": here(deployment({ nodeSelector: { [ZONE]: "westeurope-1" } })),
        "a zone of Google": deploymentIn("europe-west1-b"),
        "a zone of Scaleway": onOwn(deployment({ nodeSelector: { [ZONE]: "fr-par-1" } })),
        "a region required": here(deployment(required(expression(REGION, "westeurope", "northeurope")))),
        "a region required, one beside it ruled out": here(
            deployment(
                required(
                    { key: REGION, operator: "In", values: ["westeurope", "eastus"] },
                    { key: REGION, operator: "NotIn", values: ["eastus"] },
                ),
            ),
        ),
        "a region that another expression of the same term leaves out": here(
            deployment(
                required(
                    { key: REGION, operator: "In", values: ["westeurope", "eastus"] },
                    { key: REGION, operator: "In", values: ["westeurope"] },
                ),
            ),
        ),
        "a class for zones of the driver": here(
            storageClass({
                provisioner: "disk.csi.azure.com",
                allowedTopologies: [
                    {
                        matchLabelExpressions: [
                            { key: "topology.disk.csi.azure.com/zone", values: ["westeurope-1", "westeurope-2"] },
                        ],
                    },
                ],
            }),
        ),
        "a class for a location, copied to a pair in the EU": here(
            storageClass({
                provisioner: "file.csi.azure.com",
                parameters: { location: "westeurope", skuName: "Standard_GRS" },
            }),
        ),
        "a load balancer in a zone of Scaleway": onOwn(
            service({ "service.beta.kubernetes.io/scw-loadbalancer-zone": "fr-par-2" }),
        ),
        "a bucket made by Config Connector": onOwn(
            custom("storage.cnrm.cloud.google.com/v1beta1:StorageBucket", { location: "EU" }),
        ),
        "a disk of Google in a zone of the EU": onOwn(
            volume({
                csi: { driver: "pd.csi.storage.gke.io", volumeHandle: "projects/p/zones/europe-west9-a/disks/d" },
            }),
        ),
        "a pod without a place of its own": here(pod({})),
        "a look-alike: another label": here(
            deployment({
                nodeSelector: { "kubernetes.io/os": "linux", "example.org/region": "us-east-1", pool: "eastus" },
            }),
        ),
        "a look-alike: a region ruled out": here(
            deployment(required({ key: REGION, operator: "NotIn", values: ["eastus", "westus"] })),
        ),
        "a look-alike: any region": here(deployment(required({ key: REGION, operator: "Exists" }))),
        "a look-alike: a number of a zone": here(deployment({ nodeSelector: { [ZONE]: "1" } })),
        "a look-alike: the zone of a cluster of one's own": onOwn(deployment({ nodeSelector: { [ZONE]: "rack-7" } })),
        "a look-alike: spread over zones": here(
            deployment({
                topologySpreadConstraints: [{ topologyKey: ZONE, labelSelector: { matchLabels: { app: "a" } } }],
            }),
        ),
        "a look-alike: pods that say where they came from": here(
            deployment(
                {
                    affinity: {
                        podAffinity: {
                            requiredDuringSchedulingIgnoredDuringExecution: [
                                { topologyKey: ZONE, labelSelector: { matchLabels: { [REGION]: "eastus" } } },
                            ],
                        },
                    },
                },
                { metadata: { labels: { [REGION]: "eastus" }, annotations: { "example.org/region": "eastus" } } },
            ),
        ),
        "a look-alike: the settings of a program": onOwn(
            resource("kubernetes:core/v1:ConfigMap", { data: { region: "us-east-1", [REGION]: "us-east-1" } }),
        ),
        "a look-alike: a variable": here(
            deployment({ containers: [{ name: "a", env: [{ name: "AWS_REGION", value: "us-east-1" }] }] }),
        ),
        "a look-alike: a driver's other parameters": here(
            storageClass({ provisioner: "disk.csi.azure.com", parameters: { skuName: "Premium_LRS", tags: "eastus" } }),
        ),
        "a look-alike: a region at an address of one's own": onOwn(
            storageClass({
                provisioner: "ru.yandex.s3.csi",
                parameters: { region: "us-east-1", endpoint: "https://s3.example.org" },
            }),
        ),
        "a look-alike: a role": onOwn(service({ "example.org/role": "arn:aws:iam::123456789012:role/r" })),
    },
    violating: {
        "a pod for a region outside": finds(
            here(pod({ nodeSelector: { [REGION]: "eastus" } })),
            outside(
                at("spec.nodeSelector", REGION),
                `Pod 'it' is placed by '${at("spec.nodeSelector", REGION)}' in eastus (East US), United States (US), which is outside EU. Use a place such as northeurope in Ireland (IE).`,
            ),
        ),
        "a zone of Azure outside": finds(
            here(deployment({ nodeSelector: { [ZONE]: "uksouth-1" } })),
            outside(at(`${within}.nodeSelector`, ZONE)),
        ),
        "the retired label": finds(
            onOwn(deployment({ nodeSelector: { "failure-domain.beta.kubernetes.io/zone": "us-central1-a" } })),
            outside(at(`${within}.nodeSelector`, "failure-domain.beta.kubernetes.io/zone")),
        ),
        "the second value of a requirement": finds(
            here(deployment(required(expression(REGION, "westeurope", "eastus")))),
            outside(`${terms}.matchExpressions[0].values[1]`),
        ),
        "a place that is only preferred": finds(
            here(
                deployment({
                    affinity: {
                        nodeAffinity: {
                            preferredDuringSchedulingIgnoredDuringExecution: [
                                { weight: 1, preference: { matchExpressions: [expression(REGION, "eastus")] } },
                            ],
                        },
                    },
                }),
            ),
            outside(
                `${within}.affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution[0].preference.matchExpressions[0].values[0]`,
            ),
        ),
        "a job of a cron job": finds(
            here(
                resource("kubernetes:batch/v1:CronJob", {
                    spec: { jobTemplate: { spec: { template: { spec: { nodeSelector: { [REGION]: "eastus" } } } } } },
                }),
            ),
            outside(at("spec.jobTemplate.spec.template.spec.nodeSelector", REGION)),
        ),
        "a place that its cloud does not have": finds(here(deployment({ nodeSelector: { [REGION]: "atlantis" } })), {
            message: "unknownPlace",
            path: at(`${within}.nodeSelector`, REGION),
        }),
        "a region of another partition than its cluster's": finds(
            here(deployment({ nodeSelector: { [REGION]: "usgovvirginia" } })),
            { message: "otherCloud", path: at(`${within}.nodeSelector`, REGION) },
        ),
        "a volume in a zone outside": finds(
            here(
                volume({
                    nodeAffinity: {
                        required: {
                            nodeSelectorTerms: [
                                { matchExpressions: [expression("topology.disk.csi.azure.com/zone", "eastus2-1")] },
                            ],
                        },
                    },
                }),
            ),
            outside("spec.nodeAffinity.required.nodeSelectorTerms[0].matchExpressions[0].values[0]"),
        ),
        "a regional disk of Google, labelled as of old": finds(
            onOwn(
                volume(
                    { capacity: { storage: "1Gi" } },
                    { labels: { "failure-domain.beta.kubernetes.io/zone": "us-east1-b__us-east1-c" } },
                ),
            ),
            outside(at("metadata.labels", "failure-domain.beta.kubernetes.io/zone")),
        ),
        "the disk of a zone outside": finds(
            onOwn(
                volume({
                    csi: { driver: "pd.csi.storage.gke.io", volumeHandle: "projects/p/zones/us-east1-b/disks/d" },
                }),
            ),
            outside("spec.csi.volumeHandle"),
        ),
        "a claim for volumes of a zone": finds(
            onOwn(
                resource("kubernetes:core/v1:PersistentVolumeClaim", {
                    spec: { selector: { matchLabels: { [ZONE]: "us-east1-b" } } },
                }),
            ),
            outside(at("spec.selector.matchLabels", ZONE)),
        ),
        "a node outside, by its label and its machine": finds(
            onOwn(
                resource("kubernetes:core/v1:Node", {
                    metadata: { labels: { [REGION]: "us-east-1" } },
                    spec: { providerID: "aws:///us-east-1a/i-0" },
                }),
            ),
            outside(at("metadata.labels", REGION)),
        ),
        "a class whose parameter says where, in any case": finds(
            here(storageClass({ provisioner: "disk.csi.azure.com", parameters: { Location: "eastus" } })),
            outside("parameters.Location"),
        ),
        "a class copied to a pair outside": finds(
            onAks(
                storageClass({
                    provisioner: "file.csi.azure.com",
                    parameters: { location: "brazilsouth", storageAccountType: "Standard_RAGRS" },
                }),
            ),
            outside("parameters.location"),
        ),
        "a class of zones as of old": finds(
            onOwn(
                storageClass({
                    provisioner: "kubernetes.io/gce-pd",
                    parameters: { zones: "europe-west1-b, us-east1-b" },
                }),
            ),
            outside("parameters.zones"),
        ),
        "snapshots kept outside": finds(
            onOwn(
                resource("kubernetes:snapshot.storage.k8s.io/v1:VolumeSnapshotClass", {
                    driver: "pd.csi.storage.gke.io",
                    parameters: { "storage-locations": "us" },
                }),
            ),
            outside("parameters.storage-locations"),
        ),
        "a load balancer outside": finds(
            onOwn(service({ "load-balancer.hetzner.cloud/location": "ash" })),
            outside(at("metadata.annotations", "load-balancer.hetzner.cloud/location")),
        ),
        "a certificate kept outside": finds(
            onOwn(
                service({
                    "service.beta.kubernetes.io/aws-load-balancer-ssl-cert":
                        "arn:aws:acm:us-east-1:123456789012:certificate/c",
                }),
            ),
            outside(at("metadata.annotations", "service.beta.kubernetes.io/aws-load-balancer-ssl-cert")),
        ),
        "a namespace whose buckets go outside": finds(
            onOwn(
                resource("kubernetes:core/v1:Namespace", {
                    metadata: { annotations: { "services.k8s.aws/default-region": "us-east-1" } },
                }),
            ),
            outside(at("metadata.annotations", "services.k8s.aws/default-region")),
        ),
        "the values of a release": finds(
            onOwn(
                resource("kubernetes:helm.sh/v3:Release", {
                    chart: "mail",
                    values: { web: { nodeSelector: { [REGION]: "us-east-1" } } },
                }),
            ),
            outside(at("values.web.nodeSelector", REGION)),
        ),
    },
    undetermined: {
        "a region that only the deployment knows": finds(here(deployment({ nodeSelector: { [REGION]: UNKNOWN } })), {
            message: "placeNotKnownYet",
            path: at(`${within}.nodeSelector`, REGION),
        }),
        "a pod of which nothing is known, once": finds(
            here(resource("kubernetes:apps/v1:StatefulSet", { spec: { template: { spec: UNKNOWN } } })),
            { message: "placeNotKnownYet", path: within },
        ),
        "an operator that only the deployment knows": finds(
            here(deployment(required({ key: REGION, operator: UNKNOWN, values: ["eastus"] }))),
            { message: "placeNotKnownYet", path: `${terms}.matchExpressions[0].operator` },
        ),
        "a name of two places, of which one is allowed": finds(
            onOwn(deployment({ nodeSelector: { [REGION]: "eu-west-2" } })),
            {
                message: "ambiguousPlace",
                path: at(`${within}.nodeSelector`, REGION),
                text: `The location of Deployment 'it' is ambiguous: eu-west-2 in '${at(`${within}.nodeSelector`, REGION)}' names places of aws and outscale, and not all of them are allowed. Say who operates the cluster in the setting clusters.`,
            },
        ),
        "a driver of a cloud whose places nobody knows": finds(
            onOwn(deployment({ nodeSelector: { "topology.linode.com/region": "us-ord" } })),
            { message: "unknownCloud", path: at(`${within}.nodeSelector`, "topology.linode.com/region") },
        ),
    },
    knownWithoutStrings: {
        "a look-alike: the settings of a program": "the settings say where the cluster is",
        "a look-alike: a region at an address of one's own": "the settings say where the cluster is",
        "a look-alike: a role": "the settings say where the cluster is",
    },
});

function deploymentIn(zone: string): Case {
    return onOwn(deployment({ nodeSelector: { "topology.gke.io/zone": zone } }));
}
