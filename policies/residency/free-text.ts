/**
 * Maps and opaque values of the SDKs whose keys are the user's, so that a key such as `location` in them says nothing.
 * Measured: every input that azure-native 3.28.0 and gcp 9.37.0 declare as a map of texts or as any, less those names
 * under which another type declares a place.
 */
const azureNative = `
    actionProperties addOnAttributes additionalConfiguration additionalConfigurations
    additionalConnectionStringProperties additionalData additionalDetails additionalExtensionProperties
    additionalOptions additionalProperties addonConfigs advancedSettings allSettings allocationTags allowedValues
    annotations anonymousSettings appSettingsOverrides artifactTags artifacts assignmentParameters attributes
    authorizationEndpointHeaders authorizationEndpointQueryParameters bindingParameters capacities clientCredentials
    clientData columnNameAndTypes columns componentSpec components conditionSets conf config configuration
    configurationOverride configurationProtectedSettings configurationSettings configurations connectorProperties
    content createUiDefinition credentials credentialsConfig customHeaders customMessageProperties
    customParameterValues customizableObservations customizedKeys data dataDiskNames defaultPackages defaultValue
    definition definitionContent definitions description displayName emptyDir endpointInvocationDefinition
    entitiesFilter entityMapping env environmentVariables exclusionTags extendedDetails extendedProperties
    extensionProperties extensionSettings extensions featureDataTypeOverride fieldDefinitionValues files
    globalConfigurations groupProperties hashes header headers inputs itemsKeyValue jobs k8sRaw keyValuePairs keys
    labelIncludeFilter labelValues labels limits localizedAttributes localizedValueNames mainTemplate
    managedApplicationParameters managedApplicationTemplate managedResourceTags mappings matchLabels metadata
    migrationSetting namedOutputs nodeLabels nodeSelector nonSecretParameterValues optionalAgentSettings options
    overrides packageTags parameterValues parameters paymentChannelMetadata persistentVolumeClaimTemplates
    placementProperties podLabels policyRule principalIds principalMetadata propertyBag protectableObjectLoadPath
    protectedSettings query queryParameters requests resourcePredictions resourceTags resourceTypeOverrides schema
    schemaSetting scriptParameters searchSpace secret secretReference secrets seedDiskTags seedManagedDiskTags
    serviceSelector shardKey solutionSettings sourceAssociations sourceSetting sparkConfiguration specification
    stackMetaLearnerKWargs statefulSetConfigurationSettings status storageAccountCredentialsConfig substitute swagger
    systemPropertyColumns tableMap tags targetDiskTags targetManagedDiskTags targetNicTags targetSetting
    targetSpecification targetVmTags template templateData tenantSettings tokenEndpointHeaders
    tokenEndpointQueryParameters uiDefinition uiFormDefinition userAssignedIdentity userDataParameters
    userDataTemplate value values versions webHookProperties webhookProperties`;
const gcp = `
    actionParams add additionalOptions additionalUserLabels airflowConfigOverrides allocations annotations args
    attributeMapping attributes betaSettings buildArgs buildEnvironmentVariables caPools claimMapping clusterLabels
    columnDescriptions configOverrides configs connectionAttributes customAttributes customHeaders customMetadata data
    databaseFlags defaultProperties deployParameters description dimensions displayName driverLogLevels
    effectiveAnnotations effectiveLabels effectiveProperties engineConfigs env envVariables environmentVariables
    extraInfo features fieldMappings flags guestAttributes headers httpHeaders httpPorts inclusionLabels
    inputArtifacts inputVariableMapping instanceMetadata items keepers keyPropertyMappings labelExtractors labels
    launchOptions limits matchTargetLabels metadata metadataHeaders models namespaceLabels namespaces nodeAffinityLabels
    nodeSelector options outputVariableMapping overrideProperties parameterMapping parameterValues parameters params
    partnerMetadata pipelineSources pulumiLabels purposeData pypiPackages queryVariables redisConfigs requestHeaders
    requests resourceLabels resourceLimits resourceManagerTags resourceTags response scriptVariables secretEnv
    serviceLabels set substitutions sysctls systemLabels systemParams tags testPhoneNumbers transformNameMapping
    transformNameMappings updatedVariables userDefinedContext userEnvVars userLabels userServiceAccountMapping values
    variableOverrides variables vars versionAliases vmTags volumeAttributes`;
/** What is free text in every SDK. */
const anywhere = "annotations description displayName environmentVariables labels metadata tags tagsAll userData";

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));
const everywhere = words(anywhere);
const byPackage: ReadonlyMap<string, ReadonlySet<string>> = new Map([
    ["azure-native", words(azureNative)],
    ["gcp", words(gcp)],
]);

/** Names that hold free text in one type and places in another, told apart by type and path. */
const paths: readonly { readonly type: RegExp; readonly path: RegExp }[] = [
    { type: /^azure-native:(?!botservice:)/, path: /.\.properties\./ },
    {
        type: /^azure-native:(apimanagement:ContentItem|chaos:Target|operationalinsights:(DataSource|Query)|resources:Resource|security:DataScanner|web:WebApp(ApplicationSettings|Metadata)(Slot)?)$/,
        path: /^properties\./,
    },
    { type: /^azure-native:(apicenter|apimanagement|monitor):/, path: /(^|\.)customProperties\./ },
    { type: /^azure-native:(?!migrate:)/, path: /(^|\.)settings\./ },
    { type: /^azure-native:securityinsights:/, path: /^customDetails\./ },
    { type: /^azure-native:recoveryservices:ProtectionContainer$/, path: /\.serviceEndpoints\./ },
    { type: /^gcp:(?!oracledatabase\/)/, path: /(^|\.)properties\./ },
];

/** Whether a path (`[]` for indices) of a type runs through free text. */
export function isFreeText(packageName: string, type: string, path: string): boolean {
    const own = byPackage.get(packageName);
    const steps = path.replaceAll("[]", "").split(".").slice(0, -1);
    return (
        steps.some((step) => everywhere.has(step) || own?.has(step)) ||
        paths.some((row) => row.type.test(type) && row.path.test(path))
    );
}
