/** What something else deploys is said to be unseen, once for each resource. */
import { judged, reportOf } from "../../cli/report/report";
import { runOf } from "../../cli/report/run";
import { assess } from "../../policies/core/assess";
import { evaluateInTurn } from "../../policies/core/evaluate";
import { standingOf } from "../../policies/visibility/exemptions";
import { readConfiguration } from "../../policies/core/settings";
import { unseenKinds } from "../../policies/visibility/unseen-kinds";
import { unseen } from "../../policies/visibility";
import { resource, testRule } from "../rules";

const finds = (type: string, message: string, properties: object = { name: "a" }, text?: string) => ({
    resources: [resource(type, properties)],
    finds: [{ message, ...(text !== undefined && { text }) }],
});

testRule(unseen, {
    compliant: {},
    violating: {},
    undetermined: {
        "a release of Helm": finds(
            "kubernetes:helm.sh/v3:Release",
            "helmRelease",
            { chart: "nextcloud", repositoryOpts: { repo: "https://nextcloud.github.io/helm" } },
            "Release 'it' is not judged whole: Helm renders the chart 'nextcloud' at deployment. Use kubernetes.helm.v4.Chart, whose objects are judged, or name the images and volumes of the chart in the program.",
        ),
        "a chart at an address that may hold a password": finds(
            "kubernetes:helm.sh/v3:Release",
            "helmRelease",
            { chart: "https://user:secret@charts.example.com/a.tgz" },
            "Release 'it' is not judged whole: Helm renders the chart at deployment. Use kubernetes.helm.v4.Chart, whose objects are judged, or name the images and volumes of the chart in the program.",
        ),
        "an application of Argo CD": finds("kubernetes:argoproj.io/v1alpha1:Application", "delivery"),
        "a Helm release of Flux": finds("kubernetes:helm.toolkit.fluxcd.io/v2:HelmRelease", "delivery"),
        "a source of Flux": finds("kubernetes:source.toolkit.fluxcd.io/v1:OCIRepository", "delivery"),
        "a chart of k3s": finds("kubernetes:helm.cattle.io/v1:HelmChart", "delivery"),
        "a package of Crossplane": finds("kubernetes:pkg.crossplane.io/v1:Provider", "delivery"),
        "Flux on a managed cluster": finds("azure-native:kubernetesconfiguration:FluxConfiguration", "delivery"),
        "a bucket of Crossplane": finds("kubernetes:s3.aws.upbound.io/v1beta1:Bucket", "cloudObject"),
        "a claim of a group that its organisation named": {
            resources: [
                resource("kubernetes:database.clinic.example/v1:PostgreSQLInstance", {
                    spec: { parameters: { region: "eu-west-1", storageGB: 20 }, compositionSelector: {} },
                }),
            ],
            finds: [{ message: "cloudObject" }],
        },
        "a claim without a reference, by the place in its parameters": {
            resources: [
                resource("kubernetes:platform.clinic.example/v1:ObjectStore", {
                    spec: { parameters: { location: "EU" } },
                }),
            ],
            finds: [{ message: "cloudObject" }],
        },
        "a composite of Crossplane 2": {
            resources: [
                resource("kubernetes:platform.clinic.example/v1:XDatabase", {
                    spec: { size: "small", crossplane: { compositionRef: { name: "db" } } },
                }),
            ],
            finds: [{ message: "cloudObject" }],
        },
        "a bucket of Config Connector": finds(
            "kubernetes:storage.cnrm.cloud.google.com/v1beta1:StorageBucket",
            "cloudObject",
        ),
        "a template of CloudFormation": finds("aws:cloudformation/stack:Stack", "template"),
        "types of a cloud of which no rule knows a key, once": {
            resources: [
                resource("azure:storage/account:Account", { location: "westeurope" }, { name: "keyed" }),
                resource("azure:kusto/cluster:Cluster", { location: "westeurope" }, { name: "one" }),
                resource("azure:core/resourceGroup:ResourceGroup", { location: "westeurope" }, { name: "two" }),
            ],
            finds: [
                {
                    message: "keysOfProvider",
                    on: "one",
                    affects: ["one", "two"],
                    text: "2 resources of azure: places and data are judged, and their keys are not, because no rule knows which of their inputs name a key. Judge the keys by hand.",
                },
            ],
        },
        "a command": finds("command:local:Command", "command", { create: "aws s3 mb s3://a" }),
        "a command over SSH": finds("command:remote:Command", "command"),
        "a script of a deployment": finds("azure-native:resources:AzureCliScript", "command"),
        "a dynamic resource": finds("pulumi-nodejs:dynamic:Resource", "dynamic"),
        "a dynamic resource of a module": finds("pulumi-nodejs:dynamic/buckets:Bucket", "dynamic"),
    },
    notApplicable: {
        "a project of Argo CD": resource("kubernetes:argoproj.io/v1alpha1:AppProject", { spec: {} }),
        "a workflow of Argo": resource("kubernetes:argoproj.io/v1alpha1:Rollout", { spec: {} }),
        "a bucket of a cloud": resource("gcp:storage/bucket:Bucket", { location: "EU" }),
        "a copied file": resource("command:remote:CopyToRemote", { remotePath: "/etc/a" }),
        "another application": resource("kubernetes:app.k8s.io/v1beta1:Application", { spec: {} }),
        "a deployment": resource("kubernetes:apps/v1:Deployment", { spec: {} }),
        "a database of an operator in the cluster": resource("kubernetes:postgresql.cnpg.io/v1:Cluster", {
            spec: { instances: 3, postgresql: { parameters: { max_connections: "100" } } },
        }),
        "an issuer that names a region of its DNS": resource("kubernetes:cert-manager.io/v1:ClusterIssuer", {
            spec: { acme: { solvers: [{ dns01: { route53: { region: "eu-west-1" } } }] } },
        }),
        "a class of storage, whose parameters name a place": resource("kubernetes:storage.k8s.io/v1:StorageClass", {
            spec: { parameters: { region: "eu-west-1" } },
        }),
    },
});

test("every kind has types and a message", () => {
    for (const { message, types } of unseenKinds) {
        expect(Object.keys(unseen.messages)).toContain(message);
        expect(types.length).toBeGreaterThan(0);
    }
});

test("a stack of nothing else was not judged", () => {
    const configuration = readConfiguration({}, [unseen], {});
    const resources = [resource("command:local:Command", { create: "true" })];
    const assessment = assess(evaluateInTurn(resources, [unseen], configuration.settings), standingOf);
    const report = reportOf({
        run: runOf({ source: "preview", subject: ".", packs: [] }, {}),
        ...judged(resources, assessment, [unseen], configuration),
        coverageRequired: false,
        errors: [],
    });
    expect(report.verdict).toBe("nothing-judged");
    expect(report.findings.map(({ rule, unseen: nobody }) => [rule, nobody])).toEqual([["unseen", true]]);
});
