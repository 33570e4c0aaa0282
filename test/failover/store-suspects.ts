/**
 * Which types of an SDK could own data that nobody can make anew, by their names, and why those that are no rows of
 * `stateful` do not. A type that could and is neither fails `store-suspects.test.ts`.
 */

/** Words of a name under which data is kept. */
const store =
    /archive|bucket|cassandra|clickhouse|collection|database|dataset|dbaas|dicom|directory|disk|drive|fhir|filesystem|hl7|index|kafka|keyspace|keyvalue|lake|ledger|mail|mongo|nas|nfs|notebook|postgres|queue|registry|repositor|share|sql|storage|store|stream|table|topic|twin|userpool|vault|volume|warehouse|workspace/i;
/** Words that say nothing by themselves: beside the name of a module that says it, as in `rds/instance:Instance`. */
const unit =
    /account|catalog|cluster|container|deployment|document|domain|graph|instance|namespace|project|record|server|tenant/i;
const modules =
    /^(?:.*(?:sql|db|database|dbaas|data|dsql|aurora|redshift|rds|neptune|keyspace|cassandra|mongo|cosmos|kusto|synapse|warehouse|search|kafka|msk|mq|queue|bus|eventhub|stream|kinesis|storage|files?|efs|fsx|nfs|netapp|share|disk|volume|block|object|s3|registry|artifact|code|repo|directory|identity|cognito|health|health.*|mail|purview|notebooks?|lake|spanner|bigtable|firestore|alloydb|memory.*)|index)$/i;

/** Last words of names of what is set beside a store: who may, how long, to whom. */
const settings = new Set(
    `access accepter acknowledgement acl action actions activity administrator alert alerts alias approval assignment
    assignments association attachment auditing authorization backup binding bindings certificate config configuration
    configurations connection connections contact control credential credentials definition details endpoint endpoints
    extension feature filter firewall function functions gateway grant group groups iam identity integration integrations
    invitation job jobs key keys limit link lock mapping member members metric monitor network notification notifications
    operation operations option options parameter parameters partner peering permission permissions pipeline plan policies
    policy pool procedure profile property provider quota region replica request response restore restriction role route
    routine rule rules run schedule schema schemas secret service setting settings snapshot status subnet subscription tag
    tags target targets template token trigger triggers update user users version view views window`.split(/\s+/),
);

/** `FileShareV2` → `file`, `share`. */
const wordsOf = (name: string): readonly string[] =>
    [...name.matchAll(/[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+/g)]
        .map(([word]) => word.toLowerCase())
        .filter((word) => word !== "v");

/** Whether a type's name says that it could own data. */
export function couldBeStore(type: string): boolean {
    const [, module = "", name = ""] = type.split(":");
    const words = wordsOf(name);
    if (settings.has(words.at(-1) ?? "") || words.includes("iam")) return false;
    return store.test(name) || (unit.test(name) && modules.test(module.split("/")[0] ?? ""));
}

/** Why a type that could be a store is none, by its package, module and name: `aws:sns:Topic`. Rows come before reasons. */
export const reasons: readonly (readonly [why: string, types: RegExp])[] = [
    ["a cache, which is made anew", /[rR]edis|[Cc]ache|:dax:|memorystore|[Vv]alkey|[Gg]arnet|[iI]nMemory/],
    [
        "a copy of what is elsewhere",
        /[Ss]napshot|[Bb]ackup|Restore|Replica|SecondaryDatabase|Following|recoveryservices:|datareplication:|VolumeCopy|:compute:SharedImage|InstanceImage|AiFeatureOnlineStore|:aiplatform:FeatureOnlineStore|OnlineStore$|OnlineTable$|Synced|DynamicTable|MaterializedTable|TableflowTopic|StreamingImage|CapacityPoolBucket|netapp:VolumeBucket|quicksight:|Mirror(?:Maker)?|containerregistry:ConnectedRegistry|containerservice:ConnectedRegistry/,
    ],
    [
        "logs and metrics",
        /[Ll]og(?:s|ging)?(?=[A-Z:]|$)|[Mm]etric|[Mm]onitor|[Ii]nsights|[Oo]bservab|:amp:|:aps:|securitylake|cloudtrail|sentinel|chronicle|SecurityProject|UsageExportBucket|StorageLens|storagediscovery|:grafana:|loganalytics:|DatabaseLogsink[A-Za-z]*|:index:Logme/,
    ],
    [
        "a network, a name or a proof of one",
        /(?:RouteTable[A-Za-z]*|PolicyTable[A-Za-z]*|RoutingTable|RecordSet|Record|CustomDomain|Domain(?:Name|Validation|V2)[A-Za-z]*|VerificationRecord|(?:cognito|apigateway[a-z0-9]*|email[A-Za-z]*|tem|ses|sesv2|workmail|route53[a-z0-9]*|amplify|cloudfront|vpclattice|securityagent|Domain|containers|functions|firebase|communication|index|mailmanager):[A-Za-z0-9]*Domain[A-Za-z0-9]*|TrustStore[A-Za-z]*|SharedPrivateLink[A-Za-z]*|RuleCollection[A-Za-z]*|CidrCollection|Ip|ReverseDns|Nic|ProjectVpc|NetworkContainer|servicedirectory:.*|(?:Verifier|VirtualNetwork)[A-Za-z]*|PrivateEndpointConnectionByWorkspace|SharedVPC[A-Za-z]*|MailFrom[A-Za-z]*|EmailRouting[A-Za-z]*|EmailSendingSubdomain)$/,
    ],
    [
        "a part of what a row names: it goes with its owner",
        /:(?:sql|dbfor[a-z]+|cosmosdb|documentdb|kusto|synapse|mssql|mysql|postgresql|mariadb|bigquery|bigtable|bigtableadmin|spanner|sqladmin|alloydb|database|databases|datawarehouse|CloudProjectDatabase|Hosting|docdb|neptune|rds|keyspaces|cassandra|timestream|timestreamwrite|s3tables|s3vectors|dynamodb|finspace|fsx|netapp|storage|objectstorage|healthcare|healthcareapis|servicebus|eventhub|eventgrid|msk|kafka|managedkafka|opensearchserverless|vectorsearch|firestore|nfs|file|oracle|oracledatabase|pubsub|dbaas|memorydb):[A-Za-z0-9]*(?:Database|Databases|DatabaseDb|Db|Table|TableItem|TableEntity|GlobalTable|GlobalSecondaryIndex|Keyspace|Collection|Graph|Container|Instance|InstancePartition|GlobalCluster|MultiRegionCluster|Data[Cc]ent(?:er|re)|Volume|Subvolume|StorageVirtualMachine|Share|ShareDirectory|ShareFile|DataShare|Queue|Topic|TopicSpace|BlobContainer|Filesystem|Path|Store|IndexDocument|Index|Vault|Document|Object|Objectv2|ContainerObject)$/,
    ],
    [
        "a part of what a row names: it goes with its owner",
        /:index:(?:(?:Alloydbomni|Clickhouse|Influxdb|Mysql|Pg|DbaasMysql|DbaasPg|Postgres|Postgresflex|ManagedDatabaseLogical)Database|(?:PrivateDatabase|Database)Db|PostgresBranch|[A-Za-z]*KafkaTopic|(?:SpacesBucket|ObjectStorage)Object|InstanceDisk|ManagedObjectStorageBucket|FileStorageShare|Database|Table|TableConstraint|ExternalTable|SharedDatabase|SearchIndex|SearchDeployment|Volume|VectorSearchIndex|AiSearchIndex|SqlTable|CortexSearchService)$|:confluent:Topic$|:s3:(?:BucketObject|BucketObjectv2|VectorsIndex)|:glue:(?:Database|PartitionIndex)|:athena:Database|StorageBoxSubaccount|storage:BucketObject|objectstorage:ContainerObject|:appconfiguration:KeyValue|:kinesis:StreamConsumer|FhirDestination|:(?:healthcare|healthcareapis):Workspace|codeartifact:Domain/,
    ],
    [
        "settings of what a row names",
        /(?:versioning(?:v2)?|cors|lifecycle|sippy|websitestaticwebsite|staticwebsite|ownershipcontrols|publicaccessblock|abac|properties|legalhold|networkruleset|encryption[a-z]*|advisor|sensitivitylabel|adonlyauthentication|administratory|aadadmin|vulnerabilityassessment[a-z]*|rulebaseline|workloadclassifier|optimizer|ruleset|scopemap|credentialset|webhook|webook|registrytask[a-z]*|allowlist|accesscontrols|oidc|iprestrictions[a-z]*|prometheus|presign|privilege|attach|attachv2|volumetypev3|diskencryptionset|tokenvaultcmk|keystore|kek|dek|clustermode|maskingpolicyapplication|exclusive|scope|associations?exclusive|tableexport|tablereplication|bucketreplication|kinesisstreamingdestination|accesspoint|accessgrantsinstance|userpool(?:client|resourceserver|uicustomization)|managedresource|managed?userpoolclient|cognito:resourceserver|desiredstate|reservedinstance|clusterinstance|clusteractivitystream|namespaceregistration|retention|access|accounttransparentdataencryption|transparentdataencryption|subaccount|resourcemanagement|location|jobcancel|onlinemigration|schemaregistry|attached?disk|diskasyncreplication|volumereplication|domaintrust|domainobjecttype|entitytype|changestream|activedirectory|partitionindex|bucketpolicy|revisionassets|batch:[a-z]*quotashare|workspaceconf|databaseslinked)$/i,
    ],
    [
        "a way to a store that is elsewhere",
        /:(?:datashare|datafactory|datasync|storagemover|datamigration|datastream|dms|databrew|streamanalytics|awsconnector|databoxedge|offazure|mysqldiscovery|azuredata|migrate|awsexternalanthropic|cleanrooms|cleanroomsml|biglake|dataplex|ram|connectedvmwarevsphere|discovery|iottwinmaker|app|appplatform|containerapp|iotoperationsmq|iotoperationsdataprocessor|firebase|cloudbuildv2|cloudbuild|gemini|vmwareengine|easm):|:(?:machinelearning|machinelearningservices):[A-Za-z]*(?:Datastore|Dataset|Container|LinkedWorkspace)[A-Za-z0-9]*|:machinelearning:Workspace|:storagegateway:|:iot:|:avs:Datastore|:compute:(?:Backend|RegionBackend)Bucket|:index:(?:ExternalVolume|Share[A-Za-z]*|FederatedDatabaseInstance|NfsAccessPoint|R2CustomDomain|StreamOn[A-Za-z]*|GrantPrivilegesToShare|PipelineStream|Metastore|StorageEfs|StorageEfsShare)$|MetastoreFederation|SourceRepresentationInstance|CodeRepository|HciStoragePath|SpringCloudStorage|StorageContainer|StorageAppliance|ManagedStorageAccount|SharedDirectory|DirectoryRegistration|workspaces:Directory|AzureAppConfiguration|SqlServer(?:Database|EsuLicense|Instance|License)$|SqlHaStandby[A-Za-z]*|ActiveDirectoryConnector|cosmosdb:FleetspaceAccount|FleetDatabase|ThroughputPoolAccount|PrivatelinkEndpointService[A-Za-z]*|auditmanager:FrameworkShare|compute:Share$|subscription:|WebAppAzureStorageAccounts(?:Slot)?|:storage:MoverProject/,
    ],
    [
        "passes on what it is given",
        /:(?:sns|mnq|kinesisfirehose|batch|deadline|pcs|gamelift|mediaconvert|connect|iot):|FirehoseDeliveryStream|EventStream|SnsTopic|:(?:eventgrid|eventhub):[A-Za-z]*(?:Topic|Cluster|Domain)|StreamProcessor|StreamConnectionFailover|:index:(?:Stream(?:Instance|Processor|Workspace)|Kafka(?:Connect|Connector)|KsqlCluster|QueueConsumer|RtceTopic|EmailSecurity[A-Za-z]*)|managedkafka:ConnectCluster|:qldb:Stream|ConnectorStreaming|EmailChannel|ChannelEmail|NotificationRecipientEmail|SignalR|scheduler:JobCollection|GoldengateDeployment|pubsub:Topic|emr:WalWorkspace|QueuedResource|pinpoint:|IdentityNotificationTopic|MailManager/,
    ],
    [
        "settings that the program states",
        /:(?:apimanagement|apicenter|apigee|apigeeregistry|eventschemas|schemas|agentregistry|resourceexplorer2?|location|waf|wafregional|devopsguru|configuration|databasefleetmanager|databasewatcher|deviceregistry|cloudiot|marketplace|maintenance|security|securitycenter|cognitiveservices|kubernetesruntime|guestconfiguration|secretsynccontroller|policyinsights|tags|dataloss|dlp|projects|keymanager|verifiedpermissions|iotfirmwaredefense|hybridnetwork|network|storageactions|workspacesweb|desktopvirtualization|onlineexperimentation|appconfiguration|bot|aad|identity|resourcemanager|chime|iam):|glue:Registry|SchemaRegistry|ServiceRegistry|appplatform:ContainerRegistry|cloudfront:KeyvaluestoreKeysExclusive|:index:(?:[A-Za-z]*(?:Account|Project|Projects|AccountProject|ProjectResources|IpAccessList[A-Za-z]*|AccessListEntry|AccountTeam[A-Za-z]*|AccountAuthentication|UserData)|Directory|Notebook|WorkspaceFile|Sql(?:Dashboard|Query|Visualization|Widget)|FunctionSql|ProcedureSql|Streamlit|DisasterRecoveryStableUrl|[A-Za-z]*BaseEnvironment|[A-Za-z]*Override|[A-Za-z]*PreferenceV2|PostgresDataApi|AiSearchNamespace|AiSearchInstance|ClusterOutageSimulation|CustomDnsConfiguration[A-Za-z]*|ZeroTrust[A-Za-z]*|WorkersForPlatforms[A-Za-z]*|WorkersDeployment|WorkersScriptSubdomain|R2Bucket(?:Cors|Lifecycle|Sippy)|Stream(?:AudioTrack|CaptionLanguage|Download|Watermark|Webhook)?|DatabaseKafkaSchemaRegistry|CloudKeyManagerContainer[A-Za-z]*)$|PrivateStoreCollection|SecretsStore|CustomKeyStore|:key[Vv]ault:(?:Key)?Vault|SecretsmanagerInstance|connect:(?:Workspace|EmailAddress)|OrganizationGroupProject|openstack:identity|AgentcoreRegistry|EmailIdentity[A-Za-z]*Attributes|ConversationDataset/,
    ],
    [
        "what describes data, not the data",
        /purview|StoredInfoType|datacatalog|MoveCollection|PurviewAccount|LabelByWorkspace|datastore:Index|powerbi:|quantum:|loadtestservice:|dataform:Workspace|conversionworkspace|ConversionWorkspace|labels?$/,
    ],
    [
        "machines and clusters: what has to last is in a store beside them",
        /:index:(?:(?:Compute|Cloud)?Instance|(?:Instance|Gpu|Baremetal|BareMetal|AppleSilicon)?Server|(?:Kubernetes|Sks|Ske|Lke)?Cluster|InferenceDeployment|Container|ContainerCron|ContainerNamespace|FunctionNamespace|Warehouse|PagesProject|Flink[A-Za-z]*Deployment|InstanceSharedIps|InstanceIpv4|InstanceIp|Server[A-Za-z]*Attach|ServerPrivateFirewallRuleset|ManagedObjectStorageStaticSite|DeploymentElasticsearchKeystore|PostgresflexDatabase)$|:workspacesinstances:WorkspaceInstance|sqlvirtualmachine:|workloads:SapDatabaseInstance|sql:VirtualCluster|colab:NotebookExecution|:cosmosdb:NotebookWorkspace|servicefabricmesh:Volume/,
    ],
    [
        "trained or built anew from data that are elsewhere",
        /rekognition:|forecast:|personalize:|iotanalytics:Dataset|iotsitewise:Dataset|bedrockagentcore:Dataset|translate:Dataset|datalabeling:|aiplatform:(?:Dataset|MetadataStore)|AiIndexEndpointDeployedIndex|AiFeatureOnlineStoreFeatureview|discoveryengine:UserStore|dataexchange:/,
    ],
    [
        "the program writes what is in it",
        /contentwarehouse:Document|ssm:Document|RegistryModelContainer|netapp:(?:Account|AccountEncryption|ElasticAccount)/,
    ],
];

/** `aws:sns/topic:Topic` → `aws:sns:Topic`. */
export const shortName = (type: string): string => type.replace(/\/[^:]*:/, ":");
