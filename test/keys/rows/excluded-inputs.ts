/** Inputs of the SDKs that look like the key of data at rest and are not asked for, with the reason. */
export interface Excluded {
    /** `TYPE PATH`, in which `*` is any text. */
    readonly inputs: readonly string[];
    readonly reason: string;
}

export const excluded: readonly Excluded[] = [
    {
        inputs: ["azure-native:awsconnector:*"],
        reason: "mirrors a resource of AWS, and changes nothing there",
    },
    {
        inputs: [
            "aws-native:* *oleArn",
            "aws-native:groundstation:MissionProfile streamsKmsRole",
            "aws-native:iot:EncryptionConfiguration kmsAccessRoleArn",
            "* *kmsKeyServiceAccount",
            "* *diskEncryptionServiceAccount",
            "* *dentity*.userAssignedIdentit*",
            "* *keyEncryptionKeyIdentity.*",
            "* *ederatedClientId",
            "* *encryptionFederatedIdentityClientId",
            "* *cmekSettings.serviceAccountId",
            "azure-native:compute:DiskEncryptionSet identity.*",
            "azure:* *serAssignedIdentityId",
            "azure:compute/diskEncryptionSet:* identity.*",
            "azure:kusto/clusterCustomerManagedKey:* userIdentity",
            "azure-native:cosmosdb:DatabaseAccount defaultIdentity",
            "azure-native:healthcareapis:Service *crossTenantCmkApplicationId",
            "azure-native:loadtestservice:LoadTest encryption.identity.*",
            "aws:ecr/repositoryCreationTemplate:* customRoleArn",
            "aws:ses/receiptRule:* *iamRoleArn",
            "google-native:beyondcorp/* encryptionInfo.encryptionSaEmail",
        ],
        reason: "says who reads the key, not which key it is",
    },
    {
        inputs: [
            "* *ncryptionKeyVersion",
            "azure:elasticsan/volumeGroup:* encryption.currentVersionedKey*",
            "azure:elasticsan/volumeGroup:* encryption.lastKeyRotationTimestamp",
            "azure:kusto/clusterCustomerManagedKey:* keyVersion",
            "* *.keyVersion",
            "* *.kmsKeyVersion",
            "* *controlPlaneDiskEncryptionKeyVersions*",
            "* cmekSettings.kmsKeyVersionName",
            "azure-native:compute:DiskEncryptionSet rotationToLatestKeyVersionEnabled",
        ],
        reason: "says which version of the key; the key is judged by the input beside it",
    },
    {
        inputs: [
            "aws-native:datasync:LocationHdfs kmsKeyProviderUri",
            "aws-native:lex:Bot *grammarSlotTypeSetting*",
            "aws-native:ses:MailManagerIngressPoint *trustStore.kmsKeyArn",
            "aws-native:sagemaker:ProcessingJob *datasetDefinition.*",
            "aws-native:neptunegraph:Graph importTask.*",
            "gcp:* *source*EncryptionKey.*",
            "azure-native:recoveryservices:* *primaryDiskEncryptionSetId",
            "aws:datasync/locationHdfs:* kmsKeyProviderUri",
            "aws:dataexchange/revisionAssets:* *kmsKeysToGrants[].kmsKeyArn",
            "aws:lex/v2modelsSlotType:* *sources[].kmsKeyArn",
            "aws:mailmanager/ingressPoint:* *trustStore.kmsKeyArn",
            "aws:s3/objectCopy:* sourceCustomerKey*",
            "google-native:compute/* *sourceDisk*EncryptionKey*",
            "google-native:compute/* *sourceI*EncryptionKey*",
            "google-native:compute/* *sourceMachineImageEncryptionKey*",
            "google-native:compute/* *sourceSnapshotEncryptionKey*",
        ],
        reason: "opens what is read or copied from; a copy has a key of its own, which is judged",
    },
    {
        inputs: [
            "azure:automation/account:* encryptions[].keySource",
            "azure:databricks/workspace:* *CmkKeyVaultId",
            "azure:kusto/clusterCustomerManagedKey:* keyVaultId",
            "azure:netapp/volumeGroup* *keyVaultPrivateEndpointId",
        ],
        reason: "says in which vault the key beside it is, or how that is reached; the key's own address tells",
    },
    {
        inputs: [
            "gcp:* *ha256",
            "google-native:* *ha256",
            "azure-native:cosmosdb:DatabaseAccount customerManagedKeyStatus",
            "google-native:sqladmin/* diskEncryptionStatus.*",
        ],
        reason: "is set by the service, and chooses nothing",
    },
    {
        inputs: [
            "azure-native:compute* *ncryptionSettings*",
            "azure:compute/* encryptionSettings.*",
            "azure:siterecovery/replicatedVM:* *targetDiskEncryption.*",
            "azure-native:recoveryservices:* *keyIdentifier",
        ],
        reason: "is Azure Disk Encryption, within the guest: Azure retires it, and the disk below it has a key of its own, which is judged",
    },
    {
        inputs: [
            "azure-native:compute:GalleryApplicationVersion *",
            "azure-native:compute:GalleryInVMAccessControlProfileVersion *",
            "azure-native:compute:GalleryScriptVersion *",
        ],
        reason: "has no disks: the inputs come with the schema of a target region, which it shares with images",
    },
    {
        inputs: ["azure-native:storage:StorageAccount encryption.services.*.keyType"],
        reason: "says which of the account's keys encrypts a service: judged at the account",
    },
    {
        inputs: [
            "azure-native:dbfor*:Server dataEncryption.geoBackupKeyURI",
            "azure:*/flexibleServer:* customerManagedKey.geoBackupKeyVaultKeyId",
        ],
        reason: "is the key of the copy in the paired region: judged by key-at-failover",
    },
    {
        inputs: ["azure-native:azurearcdata:SqlManagedInstance *transparentDataEncryption.*"],
        reason: "runs on the customer's own Kubernetes, with a secret of its own",
    },
    {
        inputs: [
            "aws-native:cognito:* lambdaConfig.kmsKeyId",
            "aws-native:ecs:Cluster configuration.executeCommandConfiguration.kmsKeyId",
            "azure-native:cosmosdb:* *clientEncryptionKeyId",
            "gcp:dataloss/*",
            "gcp:transcoder/* *",
            "gcp:kms/secretCiphertext*",
            "aws:cognito/userPool:* lambdaConfig.kmsKeyId",
            "aws:ecs/cluster:* configuration.executeCommandConfiguration.kmsKeyId",
            "google-native:dlp/*",
            "google-native:transcoder/* *",
            "google-native:batch/* *encryptedVariables.keyName",
            "google-native:healthcare/* *kmsWrapped.*",
        ],
        reason: "encrypts single values before they are stored or on their way, not the store",
    },
    {
        inputs: [
            "aws-native:datasync:* *cmkSecretConfig.kmsKeyArn",
            "aws-native:datasync:LocationSmb kerberosKeytab",
            "aws-native:secretsmanager:RotationSchedule *",
            "aws-native:mediaconnect:*",
            "aws-native:glue:Connection *",
            "aws-native:datazone:Connection *",
            "aws-native:logs:Integration *",
            "gcp:cloudbuild/trigger:Trigger *ecretEnvs*",
            "gcp:dataproc/* *kerberosConfig.*",
            "gcp:integrationconnectors/connection:Connection *encryptionKeyValue.type",
            "azure-native:confidentialledger:ManagedCCF *",
            "azure:appconfiguration/configurationKey:* vaultKeyReference",
            "azure:devcenter/catalog:* *keyVaultKeyUrl",
            "azure-native:manufacturingplatform:ManufacturingDataService properties.fabricProfile.keyUri",
            "google-native:cloudbuild/* *ecretEnv*",
            "google-native:dataproc/* *kerberosConfig.*",
        ],
        reason: "opens or names a secret that the service is handed, not its data",
    },
    {
        inputs: [
            "aws-native:bedrockagentcore:OAuth2CredentialProvider *",
            "aws-native:iam:SamlProvider *",
            "aws-native:licensemanager:License issuer.signKey",
            "aws-native:route53:KeySigningKey *",
            "aws-native:supportauthz:SupportPermit *",
            "gcp:certificateauthority/authority:Authority keySpec.*",
            "gcp:container/cluster:Cluster *serviceAccount*Keys*",
            "gcp:*/accessApprovalSettings:* *",
            "aws:bedrock/agentcoreOauth2CredentialProvider:* *kmsKeySource.kmsKeyArn",
            "aws:route53/keySigningKey:* *",
            "google-native:privateca/* keySpec.*",
            "google-native:binaryauthorization/* *eyId",
            "google-native:containeranalysis/* *ey*d",
        ],
        reason: "signs, and encrypts nothing",
    },
    {
        inputs: [
            "aws-native:kms:*",
            "aws-native:paymentcryptography:*",
            "aws-native:redshift:Cluster hsmClientCertificateIdentifier",
            "gcp:kms/*",
            "azure-native:keyvault:*",
            "azure:keyvault/*",
            "gcp:assuredworkloads/workload:Workload kmsSettings.*",
            "aws:kms/*",
            "aws:paymentcryptography/*",
            "aws:redshift/hsmConfiguration:*",
            "scaleway:keymanager/*",
            "ovh:Okms/*",
            "ovh:index/dbaasLogsEncryptionKey:*",
            "google-native:cloudkms/*",
            "google-native:assuredworkloads/* *msSettings.*",
        ],
        reason: "describes the key itself: judged by the rules of keys",
    },
    {
        inputs: [
            "azure-native:compute:DiskAccess* diskAccessName",
            "azure:compute/diskEncryptionSet:* resourceGroupName",
            "azure:datafactory/customerManagedKey:* dataFactoryId",
            "azure:loganalytics/clusterCustomerManagedKey:* logAnalyticsClusterId",
            "azure:netapp/accountEncryption:* netappAccountId",
            "azure:synapse/workspace* *ustomerManagedKey*ame",
            "azure:synapse/workspaceKey:* synapseWorkspaceId",
            "azure-native:compute:DiskEncryptionSet diskEncryptionSetName",
            "gcp:networkconnectivity/regionalEndpoint:RegionalEndpoint targetGoogleApi",
            "azure-native:sql:* keyName",
            "azure-native:sql:EncryptionProtector encryptionProtectorName",
            "azure-native:synapse:Key keyName",
            "gcp:discoveryengine/cmekConfig:CmekConfig cmekConfigId",
            "gcp:* cmekSettings.name",
            "google-native:compute/* pscTargetService",
        ],
        reason: "names the resource itself, or the service that it leads to",
    },
    {
        inputs: [
            "aws-native:redshift:Cluster snapshotCopyGrantName",
            "azure-native:discovery:* properties.logAnalyticsClusterId",
            "azure-native:operationalinsights:Workspace forceCmkForQuery",
            "aws:redshift/snapshotCopy:* snapshotCopyGrantName",
        ],
        reason: "says where logs, queries or copies get their key, which is judged there",
    },
    {
        inputs: [
            "aws-native:apigateway:UsagePlanKey keyId",
            "aws-native:* *keyName",
            "aws-native:appflow:ConnectorProfile *datakey",
            "* *apiKey*",
            "* *redential*",
            "* *authorizationPolicies[].keyName",
            "* *ubjectKeyId.keyId",
            "azure:logicapps/integrationAccountCertificate:* keyVaultKey.*",
            "azure-native:cdn:* *eyId",
            "azure-native:logic:IntegrationAccountCertificate key.keyName",
            "azure-native:timeseriesinsights:* keyName",
            "gcp:firebase/* keyId",
            "gcp:iam/* keyId",
            "aws:apigateway/usagePlanKey:* keyId",
            "aws:ec2/* *keyName",
            "aws:emr/cluster:* ec2Attributes.keyName",
            "aws:grafana/workspaceApiKey:* keyName",
            "google-native:apikeys/* keyId",
            "google-native:identitytoolkit/* *keyId",
            "google-native:recaptchaenterprise/* *keyId",
        ],
        reason: "opens a door: a credential, a signature or the id of one",
    },
    {
        inputs: ["gcp:compute/* *eyRevocationAction*", "gcp:cloudrunv2/* *eyRevocationAction*"],
        reason: "says what happens when the key is withdrawn",
    },
    {
        inputs: [
            "aws-native:odb:*",
            "aws-native:athena:WorkGroup workGroupConfigurationUpdates.*",
            "aws-native:observabilityadmin:OrganizationCentralizationRule *Strategy",
            "aws-native:s3:Bucket *sseKmsEncryptedObjects.status",
            "aws-native:groundstation:MissionProfile streamsKmsKey.kmsAlias*",
            "gcp:storage/transferJob:TransferJob *metadataOptions.kmsKey",
            "gcp:storage/bucket:Bucket encryption.customerManagedEncryptionEnforcementConfig.restrictionMode",
            "gcp:cloudfunctions*dockerRepository",
            "aws:odb/network:* kms*",
            "google-native:aiplatform/* *persistentResourceId",
            "google-native:cloudfunctions* *ockerRepository",
            "google-native:storagetransfer/* *metadataOptions.kmsKey",
        ],
        reason: "says how keys of other resources are handled",
    },
    {
        inputs: ["scaleway:*tem sseCustomerKey"],
        reason: "is handed over with each request, and cannot be revoked: the bucket is asked for a key",
    },
    {
        inputs: [
            "aws-native:* *encryptionKey.type",
            "aws-native:dynamodb:* sseSpecification.sseType",
            "aws-native:emrcontainers:SecurityConfiguration *encryptionKeyProviderType",
            "aws:codepipeline/pipeline:* *encryptionKey.type",
            "aws:connect/instanceStorageConfig:* *encryptionConfig.encryptionType",
        ],
        reason: "has one value only",
    },
    {
        inputs: [
            "aws-native:* *ncryptionContext*",
            "aws-native:cloudtrail:Trail *excludeManagementEventSources[]",
            "aws-native:mediapackagev2:*",
            "aws:* *ncryptionContext*",
            "aws:* tags{}",
            "azure:* tags{}",
            "azure:netapp/volumeGroup* volumes[].networkFeatures",
            "aws:cloudtrail/trail:* *excludeManagementEventSources[]",
            "aws:msk/replicator:* *securityGroupsIds[]",
            "aws:s3/* checksumAlgorithm",
            "aws:s3/* customerKeyMd5",
            "aws:s3/* etag",
            "scaleway:annotations/value:* keyId",
        ],
        reason: "mentions keys, and names none",
    },
];

/** The reason for which an input is not asked for. */
export function reasonOf(type: string, path: string): string | undefined {
    return excluded.find(({ inputs }) => inputs.some((pattern) => matches(pattern, `${type} ${path}`)))?.reason;
}

export function matches(pattern: string, text: string): boolean {
    const [first = "", ...rest] = pattern.split("*");
    if (!text.startsWith(first)) return false;
    let from = first.length;
    for (const [index, part] of rest.entries()) {
        const last = index === rest.length - 1;
        const found = last ? text.length - part.length : text.indexOf(part, from);
        if (found < from || !text.startsWith(part, found)) return false;
        from = found + part.length;
    }
    return from === text.length || rest.length > 0;
}
