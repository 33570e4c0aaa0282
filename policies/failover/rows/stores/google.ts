/** Stores of Google, by its native SDK. */
import {
    disk,
    objects,
    files,
    messages,
    cluster,
    instance,
    accounts,
    home,
    notebooks,
    source,
    health,
    images,
    type Group,
} from "./group";

/** The types of a module in each of its versions: `compute/v1:Disk`. */
const inVersions = (module: string, versions: string, ...types: readonly string[]): readonly string[] =>
    versions.split(" ").flatMap((version) => types.map((type) => `${module}/${version}:${type}`));

/** @pulumi/google-native 0.32.0: the twins of gcp's. */
export const googleNative: readonly Group[] = [
    { types: ["storage/v1:Bucket"], holds: objects },
    { types: [...inVersions("file", "v1 v1beta1", "Instance"), "baremetalsolution/v2:NfsShare"], holds: files },
    {
        types: inVersions("compute", "alpha beta v1", "Disk", "RegionDisk"),
        holds: disk,
        copyWhen: { path: "asyncPrimaryDisk" },
    },
    {
        types: inVersions("sqladmin", "v1 v1beta4", "Instance"),
        holds: instance,
        copyWhen: { path: "masterInstanceName" },
    },
    { types: ["spanner/v1:Instance"], holds: instance },
    {
        types: inVersions("alloydb", "v1 v1alpha v1beta", "Cluster"),
        holds: cluster,
        copyWhen: { path: "secondaryConfig" },
    },
    { types: ["bigtableadmin/v2:Instance", "bigquery/v2:Dataset"], holds: "tables" },
    { types: ["firestore/v1:Database", "firebasedatabase/v1beta:Instance"], holds: "documents" },
    { types: inVersions("healthcare", "v1 v1beta1", "Dataset"), holds: health },
    { types: inVersions("pubsub", "v1 v1beta1a v1beta2", "Subscription"), holds: messages },
    { types: ["pubsublite/v1:Topic"], holds: messages },
    { types: inVersions("cloudtasks", "v2 v2beta2 v2beta3", "Queue"), holds: messages },
    { types: inVersions("artifactregistry", "v1 v1beta1 v1beta2", "Repository"), holds: images },
    { types: ["sourcerepo/v1:Repo", "dataform/v1beta1:Repository"], holds: source },
    { types: ["identitytoolkit/v2:Tenant"], holds: accounts },
    { types: inVersions("managedidentities", "v1 v1alpha1 v1beta1", "Domain"), holds: accounts },
    { types: inVersions("notebooks", "v1 v2", "Instance"), holds: notebooks },
    { types: inVersions("workstations", "v1 v1beta", "Workstation"), holds: home },
    { types: ["vmwareengine/v1:PrivateCloud"], holds: "the disks of its machines" },
    { types: inVersions("metastore", "v1 v1alpha v1beta", "Service"), holds: "the catalog of the tables" },
    {
        types: ["discoveryengine/v1alpha:DataStore", ...inVersions("aiplatform", "v1 v1beta1", "Index")],
        holds: "indexes",
    },
    { types: inVersions("aiplatform", "v1 v1beta1", "Featurestore"), holds: "records of features" },
];
