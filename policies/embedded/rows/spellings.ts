/** Inputs that an SDK calls otherwise than what is declared elsewhere does. */

/** Of ARM, in lower case. Source: @pulumi/azure-native 3.28.0, KeyVaultPropertiesArgs of storage. */
export const armSpellings: Readonly<Record<string, string | undefined>> = {
    keyvaultproperties: "keyVaultProperties",
    keyname: "keyName",
    keyvaulturi: "keyVaultUri",
    keyversion: "keyVersion",
};

/**
 * References of Config Connector that are no input's name with `Ref` behind it.
 * Source: @kubernetes-models/gke 4.6.1 for the references, @pulumi/gcp 9.37.0 for the inputs.
 */
export const connectorReferences: Readonly<Record<string, readonly string[] | undefined>> = {
    bootDiskKMSCryptoKeyRef: ["bootDiskKmsKey"],
    bootDiskKMSKeyRef: ["bootDiskKmsKey"],
    customerManagedKeyRef: ["customerManagedKey"],
    encryptionKMSCryptoKeyRef: ["encryptionKeyName"],
    gcePdKmsKeyRef: ["gcePdKmsKeyName"],
    kmsKeyRef: ["kmsKeyName", "kmsKey", "kmsKeySelfLink", "defaultKmsKeyName"],
};

/** What Config Connector takes where an input is left out that the SDK asks for. Source: the API of Cloud Storage. */
export const connectorDefaults: Readonly<Record<string, Readonly<Record<string, string>> | undefined>> = {
    "gcp:storage/bucket:Bucket": { location: "US" },
};

/** What a reference of Config Connector points to, where its name tells it. */
export const connectorTargets: readonly { readonly reference: RegExp; readonly type: string }[] = [
    { reference: /(kms|crypto|encryption|managed)\w*key\w*ref$/i, type: "gcp:kms/cryptoKey:CryptoKey" },
    { reference: /^keyRingRef$/, type: "gcp:kms/keyRing:KeyRing" },
    { reference: /^(bucket|storageBucket)Ref$/, type: "gcp:storage/bucket:Bucket" },
    { reference: /^clusterRef$/, type: "gcp:container/cluster:Cluster" },
];

/**
 * Services that the controllers of AWS (ACK) and Crossplane's own provider call otherwise than CloudFormation, and so
 * aws-native, does. Source: the API groups of github.com/aws-controllers-k8s and github.com/crossplane-contrib/provider-aws,
 * general knowledge.
 */
export const awsServices: Readonly<Record<string, string | undefined>> = {
    acm: "certificatemanager",
    bedrockagent: "bedrock",
    cache: "elasticache",
    cloudwatchlogs: "logs",
    cognitoidentityprovider: "cognito",
    database: "rds",
    documentdb: "docdb",
    ecrpublic: "ecr",
    elbv2: "elasticloadbalancingv2",
    eventbridge: "events",
    kafka: "msk",
    keyspaces: "cassandra",
    mq: "amazonmq",
    prometheusservice: "aps",
    sfn: "stepfunctions",
};

/** Kinds of theirs, by service. */
export const awsKinds: Readonly<Record<string, string | undefined>> = {
    "rds/RDSInstance": "DbInstance",
    "eks/NodeGroup": "Nodegroup",
    "route53/ResourceRecordSet": "RecordSet",
};

/** Inputs of the API of AWS that CloudFormation calls otherwise, by service. Source: the two references of AWS. */
export const awsSpellings: Readonly<Record<string, Readonly<Record<string, string>> | undefined>> = {
    dynamodb: { enabled: "sseEnabled" },
    s3: {
        applyServerSideEncryptionByDefault: "serverSideEncryptionByDefault",
        encryption: "bucketEncryption",
        rules: "serverSideEncryptionConfiguration",
    },
};
