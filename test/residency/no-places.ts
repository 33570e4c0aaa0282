/** Inputs that could name a place by their name or documentation and do not, each kind with its reason. */
export interface NoPlace {
    readonly type?: RegExp;
    /** Matches the path without a final `[]` or `{}`. */
    readonly path: RegExp;
    readonly why: string;
}

const address = "a country or city of an address, a telephone number or a visitor";
const within = "how machines or copies are spread within one place";
const name = "the name or id of something else; a place in an id is read";
const dns = "a DNS zone";
const file = "a file, a folder or a URL";
const mention = "its documentation mentions places; its value is none";

export const noPlaces: readonly NoPlace[] = [
    // By name, in every SDK.
    {
        path: /(^|\.)(\w*[cC]ity|\w*([cC]ountry|[cC]ontinent)(Codes?)?|countries|continents|locality|administrativeArea|(src|dest)?[rR]egionCodes?|countryOrRegionForHolidays|geoMappings?)$/,
        why: address,
    },
    {
        path: /(^|\.)((\w+P|p)lacementGroup(s|Id|ID|Name|Type|Arn)?|(\w+P|p)lacement(Strategy|Tenancy|Constraints|Properties|Type|PolicyName|GroupName)|autoPlacement|(supportAutomatic|allowService)Placement|disablePlacementPolicy|placementPolicy|diffDiskSettings\.placement|locationPolicy|locationHint|localityLbPolicy)$/,
        why: within,
    },
    {
        path: /(^|\.)\w*([zZ]on(e|al)(Redundan\w+|Resilien\w+|Balance|PlacementPolicy|AllocationPolicy|UpdateMode|PlatformFaultDomainAlignMode|AwarenessEnabled|Shift|LoadBalancing|Upgrade|Enabled|AutoshiftStatus|Rebalancing|RelocationEnabled|ChangeProtection)|AvailabilityZonesEnabled|singleAvailabilityZone|sameZone|availabilityZoneHints|LoadBalancingCrossZoneEnabled)$/,
        why: within,
    },
    {
        path: /(^|\.)(zone(Type|File|TransferRequestId)|dnsZone\w*|privateDnsZone\w*|hostedZoneArn|azureDnsZone\.id)$/,
        why: dns,
    },
    { path: /(^|\.)timeZone\.id$/, why: "a time zone" },
    { path: /(^|\.)([dD]c(Admins|Connections)|\w+D[cC](Admins|Connections))$/, why: "a domain controller" },
    {
        path: /(^|\.)(\w*[bB]oundar(y|ies)(Key|PolicyId)?|hasCsvBoundary)$/,
        why: "a boundary of permissions or pictures",
    },
    {
        path: /(^|\.)((\w+L|l)ocation(Uri|Arn|Scope|Type)|\w*(S3|s3)?Uri|\w*S3KeyName|[a-z]\w*Ur[li]s?|baseUrl|gcsOutputUri|artifactStorage|artifactsGcsBucket|stagingBucket|tempBucket|mountPath|mountPoint|filePathPrefix|localPath|launchPath|junctionPath|imagePath)$/,
        why: file,
    },
    {
        path: /(^|\.)(regional(Format|Recovery(Point|Time)Objective|NatGatewayId|CertificateName|CertificateArn)|(landing|existingLanding)Zone\w+|dataCenterName|geoBackup(PolicyName|UserAssignedIdentityId)|multiRegion(Cluster|ParameterGroup)\w+|(web|forwardingRule)Region\w+|region(NetworkEndpointGroup|InstanceGroupManager)|vpcZoneIdentifiers|stagingArea\w+|multiRegion\.disasterRecoveryApproach|privateDnsZoneConfigs\[\]\.name|proximityPlacementGroup\.id|landingZonesMgChildren\[\]\.name|geoSpatialColumnGroup\.name|location\.name)$/,
        why: name,
    },
    { path: /(^|\.)(region(al)?(EndpointEnabled|ConcurrencyType)|regionalPropagationDisabled)$/, why: mention },
    {
        path: /(^|\.)(servicePlacementTimeLimit|ebpPlacement|dcFilter|\w*([gG]eoJson|TimestampWithZone)\w+)$/,
        why: mention,
    },
    // azure-native
    { path: /(^|\.)geoBackupKey(URI|VaultKeyId)$/, why: "a key, which customer-managed-key judges" },
    { path: /^safetyProfile\.|\.safetyProfile\.|ephemeralOSDiskSettings\.placement$/, why: within },
    { path: /(^|\.)vNetExtendedLocationResourceId$/, why: name },
    { path: /(^|\.)customLocationReference\.id$/, why: "a custom location, on hardware of the customer's own" },
    { type: /^azure-native:netapp:/, path: /[pP]lacementRules\[\]\.value$/, why: within },
    { path: /[eE]xtendedLocation\.type$/, why: "what kind of place the name beside it is" },
    { type: /^azure-native:extendedlocation:ResourceSyncRule$/, path: /^resourceName$/, why: name },
    {
        type: /^azure-native:cosmosdb:DatabaseAccount$/,
        path: /^enable(MultipleWriteLocations|PerRegionPerPartitionAutoscale)$/,
        why: "a switch for the locations that the account lists",
    },
    { type: /^azure-native:apimanagement:Cache$/, path: /^cacheId$/, why: "a name; useFromLocation says where" },
    {
        type: /^azure-native:(aad|appplatform|batch|cognitiveservices|confluent|containerstorage|eventgrid|intune|iotoperations|machinelearningservices|manufacturingplatform):/,
        path: /(replicaSetSubnetDisplayName|documentation|accountName|routingMethod|availability|reference|routeTopicResourceId|hostName|dataDestination|dataSources|scriptData|redundancyState)$/,
        why: mention,
    },
    {
        type: /^azure-native:(datafactory|datamigration|frontdoor):/,
        path: /(newClusterLogDestination|server|sslCertificate|fileShare\.path|backends\[\]\.address)$/,
        why: file,
    },
    {
        path: /publicIPAddress(Configuration)?\.sku\.tier$|(linked|service)PublicIPAddress\.sku\.tier$/,
        why: "only a global load balancer takes such an address, and it is judged",
    },
    {
        path: /(^|\.)(createMode|replicationRole|replica\.role|secondaryType|linkType|previewFeatures)$/,
        why: "how a copy is made; what it is made of or for is judged",
    },
    { type: /^azure-native:migrate:/, path: /azureStorageRedundancy$/, why: "what an estimate assumes" },
    { type: /^azure-native:cloudngfw:/, path: /^scope$/, why: "which firewalls rules are for" },
    // azure classic
    { type: /^azure:/, path: /(^|\.)locationFilters$/, why: "which resources a remediation is for" },
    {
        type: /^azure:(appservice|batch|compute|cosmosdb|servicefabric|stack)\//,
        path: /(zoneBalancingEnabled|osDiskPlacement|automaticPlacementEnabled|multiplePlacementGroupsEnabled|crossZoneUpgradesEnabled|(multipleA|a)vailabilityZones(Enabled)?|[zZ]onalUpgradeMode|euLocationEnabled)$/,
        why: within,
    },
    {
        type: /^azure:cosmosdb\/account:/,
        path: /^(multipleWriteLocationsEnabled|geoLocations\[\]\.id|restore\.sourceCosmosdbAccountId)$/,
        why: "a switch or an id for locations that the account lists",
    },
    {
        type: /^azure:(mssql\/database|synapse\/sqlPool):/,
        path: /^(geoBackup(Policy)?Enabled|skuName)$/,
        why: "the redundancy beside it says where backups are, and is judged",
    },
    {
        type: /^azure:(apimanagement|compute|managedredis|mssql|privatelink|redhatopenshift|waf)\//,
        path: /(locationData\.name|deletionOfReplicatedLocationsEnabled|geoReplicationGroupName|maintenanceConfigurationName|privateDnsZoneGroup\.(id|name)|clusterProfile\.version|groupRateLimitBy)$/,
        why: mention,
    },
    {
        type: /^azure:(batch|datafactory|frontdoor)\//,
        path: /(resourceFiles\[\]\.filePath|newClusterConfig\.logDestination|backends\[\]\.address)$/,
        why: file,
    },
    // gcp
    {
        type: /^(gcp|google-native):gkeonprem\//,
        path: /vcenter\.datacenter$/,
        why: "a data centre of the customer's own",
    },
    { type: /^(gcp|google-native):dns\//, path: /^visibility$|(^|\.)enableGeoFencing(ForBackups)?$/, why: dns },
    { type: /^gcp:dataplex\/zone:/, path: /^name$/, why: "a zone of a data lake" },
    {
        type: /^(gcp|google-native):compute\//,
        path: /(bgpInterRegionCost|enforceOnKey(Type)?|router|sslPolicy|(pathRules|routeRules)\[\]\.service)$/,
        why: mention,
    },
    { type: /^gcp:iam\//, path: /(^|\.)attributeMapping$/, why: "an expression about who asks" },
    { type: /^gcp:container\//, path: /[vV]olume\.kmsKeyArn$/, why: "a key; the place in its id is read" },
    { type: /^gcp:apigee\//, path: /^controlPlaneEncryptionKeyName$/, why: "a key; the place in its id is read" },
    {
        type: /^(gcp:spanner\/instanceConfig:|google-native:spanner\/)/,
        path: /defaultLeaderLocation$/,
        why: "a switch for a location that stands beside it",
    },
    { type: /^gcp:(memorystore|oracledatabase)\//, path: /(zoneDistributionConfig\.mode|isRegional)$/, why: within },
    { type: /^gcp:storage\/bucket:/, path: /^rpo$/, why: "how soon a bucket is replicated within its own location" },
    // google-native
    {
        type: /^google-native:/,
        path: /(^|\.)(sortingCode|trainingTaskDefinition|barcode\.valueFormat|parentPolicyTag|publishing\.organization|vmwareEngineNetworkId|routingMode|pdpScope|managementDnsZoneBindingId|managedZoneId)$/,
        why: mention,
    },
    {
        type: /^google-native:/,
        path: /(gitSource\.url|baseTaskDir|configBucket|(input|output)Paths?|devicePath)$/,
        why: file,
    },
    {
        type: /^google-native:/,
        path: /locationPolicy\.locations$|^(enableZoneSeparation|multiRegionAuxiliary)$/,
        why: within,
    },
    { type: /^google-native:/, path: /locationRolloutPolicies$/, why: "the order of a rollout" },
    {
        type: /^google-native:vmmigration\//,
        path: /([dD]atacenter(ConnectorId|Description|Id))$/,
        why: "a data centre of the customer's own",
    },
    {
        type: /^google-native:healthcare\//,
        path: /useRegionalDataProcessing$/,
        why: "a switch that only narrows where text is looked through",
    },
    // kubernetes
    {
        type: /^kubernetes:discovery/,
        path: /(^|\.)endpoints\[\]\.(zone|topology|hints\.forZones\[\]\.name)$/,
        why: "what a cluster says about itself",
    },
    { type: /^kubernetes:helm/, path: /^keyring$/, why: file },
    // aws
    {
        type: /^aws:(cfg|cloudtrail|observabilityadmin|securityhub)\//,
        path: /(allRegions|[mM]ultiRegion(Enabled|Trail)|regionLinkingMode)$/,
        why: "a switch by which records of other regions come to this one",
    },
    { type: /^aws:rds\//, path: /^engineMode$/, why: mention },
    { type: /^aws:kms\//, path: /^(multiRegion|primaryKeyArn)$/, why: "a key that may have replicas, each a resource" },
    {
        type: /^aws:arcregionswitch\//,
        path: /regionDatabaseClusterArns$/,
        why: "ids of clusters in regions that the plan lists",
    },
    {
        type: /^aws:(resiliencehub|route53)\//,
        path: /(dataLocationConstraint|localZoneGroup|setIdentifier)$/,
        why: "what a policy asks of a place, or where a visitor is near",
    },
    { type: /^aws:securityhub\//, path: /resourceRegions\[\]\.value$/, why: "which findings are shown" },
    { type: /^aws:waf(regional)?\/geoMatchSet:/, path: /value$/, why: address },
    {
        type: /^aws:(bedrock|cloudformation|cloudwatch|dms|ec2|medialive|memorydb|networkfirewall|pipes|s3|s3control|sesv2)\//,
        path: /(localeId|FunctionName|^name|^source|destination|streamName|description|engine(Version)?|nodeType|logDestinationType|launchType|emailAddress|location\.type|[aA]ccountId|details\.(name|policy)|mrap|endpointName|dimensionValueSource)$/,
        why: mention,
    },
    {
        type: /^aws:(customerprofiles|datazone|emr|glue|lambda)\//,
        path: /(s3KeyName|regionalParameters(\{\})?|bootstrapActions\[\]\.path|skewedColumnValueLocationMaps|s3Bucket)$/,
        why: file,
    },
    // aws-native
    {
        type: /^aws-native:(arcregionswitch|gamelift|cloudformation|dynamodb|dsql|kms|odb):/,
        path: /(regionToRun|regionAndRoutingControls|regionDatabaseClusterArns|executionBlockType|locationOrder|regionOrder|multiRegion(Consistency)?|multiRegionProperties\.clusters|crossRegionS3RestoreSources)$/,
        why: "an order, a switch or an id for regions that are listed beside it, or are another resource's",
    },
    {
        type: /^aws-native:(cloudtrail|configuration|observabilityadmin|securityhub|ssm):/,
        path: /(allRegions|allAwsRegions|[mM]ultiRegion(Enabled|Trail)|regionLinkingMode|includeFutureRegions)$/,
        why: "a switch by which records of other regions come to this one",
    },
    { type: /^aws-native:securityhub:/, path: /[rR]egion\[\]\.value$/, why: "which findings are shown" },
    { type: /^aws-native:resiliencehub:/, path: /dataLocationConstraint$/, why: "what a policy asks of a place" },
    { type: /^aws-native:quicksight:/, path: /[pP]lacement$/, why: "where something stands in a picture" },
    {
        type: /^aws-native:(autoscaling|ec2|elasticache|elasticloadbalancing|mediaconnect|msk|redshift):/,
        path: /(impairedZoneHealthCheckBehavior|zonalShiftEnabled|skipZonalShiftValidation|vpcZoneIdentifier|etworkBorderGroup|locale|preferredCacheClusterAzs|crossZone|placementArn|routingScope|clientSubnets|availabilityZoneRelocation(Status)?)$/,
        why: within,
    },
    {
        type: /^aws-native:(ivs|cloudfront|route53):/,
        path: /(allowedCountries|restrictionType|subdivisionCode)$/,
        why: address,
    },
    { type: /^aws-native:connectcampaignsv2:/, path: /localTimeZoneDetection(Scope)?$/, why: "a time zone" },
    {
        path: /(s3KeyName|s3BucketPrefix|FilesDirectory|applicationLogPaths|projectS3Path|[sS]3Location\.(uri|key|version)|bucketName|storageLocation\.bucket|outputFileUriValue\.fileName|modelArtifact|trainingDatasets|Artifacts\{\}\.value|backupVaultName|[sS]tack(Set)?Name|endpointName|trackerName)$/,
        type: /^aws-native:/,
        why: file,
    },
    {
        type: /^aws-native:(apigateway|apigatewayv2|kinesisfirehose|ses):/,
        path: /(providerArns|requestParameters|integration\.uri|jwtConfiguration\.issuer|vpcEndpointServiceName|organizationArn)$/,
        why: name,
    },
    {
        type: /^aws-native:(applicationsignals|athena|backup|batch|bedrock|cassandra|customerprofiles|datazone|deadline|dlm|ec2|events|gamelift|iotwireless|pipes|rds|route53|s3|scheduler|ssmquicksetup|wisdom):/,
        path: /(eyAttributes|removeOutputLocation|targetBackupVault|instanceTypes|piiEntitiesConfig\[\]\.type|replicationStrategy|objectTypeField\.target|registerS3AccessGrantLocation|globalParameters|locationRegistrationRole|fileSystemLocations\[\]\.name|crossRegionCopy\[\]\.target|destination|launchType|priorityOrder|nwkGeoLoc|backupTarget|hostedZoneTags\[\]\.value|bucketNamespace|bucketAccountId|parameters)$/,
        why: mention,
    },
    // European providers
    { type: /^(hcloud|openstack):/, path: /^name$/, why: dns },
    {
        type: /^ovh:/,
        path: /(geoLoc|model\.datacenters|^datacenter|availabilityZones\[\]\.name|^urn)$/,
        why: "set by OVHcloud, or the id of something that has a place of its own",
    },
    { type: /^ovh:Domain\//, path: /plan\.configurations\[\]\.(label|value)$/, why: dns },
    {
        type: /^scaleway:/,
        path: /(backupSameRegion|isRegional|sources\[\]\.zonal|(owner|grantee)\.id)$/,
        why: "within Scaleway, whose every region is in the EU, or an owner",
    },
];
