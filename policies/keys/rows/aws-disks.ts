import { keysNamedBy, onUnlessSet, rowsOf, whereGiven, whereNotGiven, type More } from "./builders";
import { sdks } from "./sources";

const { key: kms, chosen } = keysNamedBy("aws-key");
/** The default key of a region's encrypted disks: a resource of its own sets it. */
const defaultKey = { types: ["aws:ebs/defaultKmsKey:DefaultKmsKey"], matchedBy: "region" };
/** Another resource turns on the encryption of every disk of the region. */
const byDefault = "aws:ebs/encryptionByDefault:EncryptionByDefault";
const ofRegion: More = {
    setBy: {
        ...defaultKey,
        usedWith: { type: byDefault, ...onUnlessSet("enabled", "true") },
    },
};
const snapshots = [
    "aws:ebs/snapshot:Snapshot",
    "aws:ebs/snapshotCopy:SnapshotCopy",
    "aws:ebs/snapshotImport:SnapshotImport",
];
/** A disk that is made from an encrypted snapshot has its key. */
const fromSnapshot = { path: "snapshotId", from: snapshots };
const encrypted = (more: More) => chosen("kmsKeyId", "encrypted", ["true"], { ...ofRegion, ...more });
const attached = (at: string) => encrypted({ at, inherits: [fromSnapshot] });
/** Every machine has a root disk, even if it does not configure one. A template may configure it for the machine. */
const root = (template: More = {}) =>
    chosen("rootBlockDevice.kmsKeyId", "rootBlockDevice.encrypted", ["true"], { ...ofRegion, ...template });
const fromTemplate: More = {
    inherits: [{ path: "launchTemplate", from: ["aws:ec2/launchTemplate:LaunchTemplate"] }],
};

export const awsDisks = rowsOf("aws", sdks.aws, {
    "dlm/lifecyclePolicy:LifecyclePolicy": [
        chosen("cmkArn", "encrypted", ["true"], { at: "policyDetails.schedules[].crossRegionCopyRules[]" }),
        chosen("encryptionConfiguration.cmkArn", "encryptionConfiguration.encrypted", ["true"], {
            at: "policyDetails.action.crossRegionCopies[]",
        }),
    ],
    "drs/replicationConfigurationTemplate:ReplicationConfigurationTemplate": [
        chosen("ebsEncryptionKeyArn", "ebsEncryption", ["CUSTOM"], { setBy: defaultKey }),
    ],
    "ebs/defaultKmsKey:DefaultKmsKey": [kms("keyArn")],
    // The copy of an encrypted snapshot is encrypted, whether or not it says so.
    "ebs/snapshotCopy:SnapshotCopy": [kms("kmsKeyId", { ...onUnlessSet("encrypted", "true"), ...ofRegion })],
    "ebs/snapshotImport:SnapshotImport": [encrypted({})],
    "ebs/volume:Volume": [encrypted({ inherits: [fromSnapshot] })],
    "ec2/amiCopy:AmiCopy": [encrypted({})],
    "ec2/instance:Instance": [root(fromTemplate), attached("ebsBlockDevices[]")],
    "ec2/launchTemplate:LaunchTemplate": [
        attached("blockDeviceMappings[].ebs"),
        kms("blockDeviceMappings[].ebs.kmsKeyId", { ...whereNotGiven("blockDeviceMappings"), ...ofRegion }),
    ],
    "ec2/spotFleetRequest:SpotFleetRequest": [
        attached("launchSpecifications[].ebsBlockDevices[]"),
        encrypted({ at: "launchSpecifications[].rootBlockDevices[]" }),
    ],
    "ec2/spotInstanceRequest:SpotInstanceRequest": [root(), attached("ebsBlockDevices[]")],
    "ecs/cluster:Cluster": [
        kms("fargateEphemeralStorageKmsKeyId", { at: "configuration.managedStorageConfiguration" }),
        kms("kmsKeyId", {
            at: "configuration.managedStorageConfiguration",
            fallbackKey: "the key of the service's volumes",
        }),
    ],
    "ecs/service:Service": [
        kms("kmsKeyId", {
            at: "volumeConfiguration.managedEbsVolume",
            ...onUnlessSet("encrypted", "true"),
            inherits: [fromSnapshot],
            ...ofRegion,
        }),
        // The key of its certificate is kept as a secret.
        kms("kmsKey", { at: "serviceConnectConfiguration.services[].tls" }),
    ],
    "efs/replicationConfiguration:ReplicationConfiguration": [
        kms("destination.kmsKeyId", {
            inherits: [{ path: "destination.fileSystemId", from: ["aws:efs/fileSystem:FileSystem"] }],
        }),
    ],
    "fsx/lustreFileSystem:LustreFileSystem": [
        kms("kmsKeyId", { requirement: "only the deployment types PERSISTENT_1 and PERSISTENT_2 take one" }),
    ],
    "imagebuilder/containerRecipe:ContainerRecipe": [
        kms("kmsKeyId"),
        attached("instanceConfiguration.blockDeviceMappings[].ebs"),
    ],
    "imagebuilder/distributionConfiguration:DistributionConfiguration": [
        kms("kmsKeyId", { at: "distributions[].amiDistributionConfiguration", fallbackKey: "the key of the image" }),
    ],
    "imagebuilder/imageRecipe:ImageRecipe": [attached("blockDeviceMappings[].ebs")],
    "workspaces/workspace:Workspace": [
        chosen("volumeEncryptionKey", "rootVolumeEncryptionEnabled", ["true"], {
            andSwitches: [{ path: "userVolumeEncryptionEnabled", on: ["true"], absent: "off" }],
        }),
    ],
    "lambda/eventSourceMapping:EventSourceMapping": [kms("kmsKeyArn", whereGiven("filterCriteria"))],
    "lambda/function:Function": [
        kms("kmsKeyArn", whereGiven("environment")),
        kms("sourceKmsKeyArn", { fallbackKey: "no data: the function's own code" }),
    ],
});
