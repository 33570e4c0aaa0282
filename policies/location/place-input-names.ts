import type { UNKNOWN, Value } from "../core/values";

/**
 * Which inputs name a place, by their names: location, region or zone at the end, less what ends so and names none, and
 * what names one under a neutral name. Each exception carries its reason. docs/coverage.md counts what that finds in the
 * SDKs, and a test fails when one of their inputs could name a place and is neither found nor explained.
 */
const placeName = /^(?:location|region|zone|[A-Za-z]\w*(?:Location|Region|Zone))s?(?:Names?|Ids?|IDs?)?$/;

interface Exception {
    /** Matches the normalised type token. */
    readonly type?: RegExp;
    /** Matches the path, with `[]` for indices. */
    readonly path: RegExp;
    readonly why: string;
}

/** Inputs that end like a place and are none. */
const noPlaces: readonly Exception[] = [
    { path: /[tT]ime[zZ]ones?(Ids?|ID)?$/, why: "a time zone" },
    {
        path: /(^|\.)(\w*[dD][nN][sS]Zones?(Ids?|ID|Names?)?|managedZone|fqdnZones|hostedZone(Id|Name)|privateZoneName)$/,
        why: "a DNS zone",
    },
    {
        type: /^azure-native:/,
        path: /[zZ]ones?(Ids?|ID|Names?)?$/,
        why: "an availability zone 1, 2 or 3, or a DNS zone",
    },
    { type: /^gcp:dataplex\//, path: /dataplexZone$/, why: "a zone of a data lake" },
    {
        type: /^(aws:route53|hcloud:index\/zone\w*|ovh:(Domain|index)\/|openstack:dns)/,
        path: /(^|\.)zone(Id|Name)?$/,
        why: "a DNS zone",
    },
    {
        type: /^(ovh|openstack):/,
        path: /[aA]vailabilityZones?(Ids?|ID|Names?)?$/,
        why: "a zone within the region, named freely or after it",
    },
    { type: /^openstack:compute\/aggregateV2:/, path: /^zone$/, why: "the name of an availability zone" },
    { type: /^ovh:IpLoadBalancing\//, path: /^redirectLocation$/, why: "a URL" },
    { type: /^openstack:objectstorage\//, path: /versioningLegacy\.location$/, why: "a container" },
    {
        path: /(^|\.)(apiLocation|appArtifactLocation|outputLocation|artifactS3Location|certificateStoreLocation|credentialLocation|customLocations?|customLocationName|defaultS3Location|defaultTenantLocation|destinationStorageLocationId|httpElementLocation|imageLocation|jarFileLocation|kubeManifestLocations|manifestLocation|mocLocation|multiRegionId|osImageLocation|publicCertificateLocation|rackLocation|requestLocation|restrictedLocations|rootConfigurationLocation|s3Location|secretLocation|secretsLocation|snapshotLocation|stagingLocation|staticContentLocations|storeLocation|symantecLocationName|tableRootLocation|targetArcClusterCustomLocationId|tempGcsLocation|tempLocation|warehouseLocation)$/,
        why: "a file, a path, a URL, a part of a request or a name",
    },
    {
        type: /^azure-native:recoveryservices:ReplicationRecoveryPlan$/,
        path: /customDetails\.fabricLocation$/,
        why: "on which of its two sides a plan runs a step",
    },
    { type: /^azure-native:web:StaticSite/, path: /(^|\.)appLocation$/, why: "a path within a repository" },
    {
        type: /^gcp:networkconnectivity\/serviceConnectionPolicy:/,
        path: /producerInstanceLocation$/,
        why: "where in the resource hierarchy a producer may be",
    },
    {
        type: /^gcp:netapp\/volume:/,
        path: /hybridReplicationParameters\.clusterLocation$/,
        why: "free text for display",
    },
    {
        type: /^gcp:(biglake|bigquery|dataplex)\//,
        path: /(skewedKeyValuesLocations\[\]|storageDescriptor)\.location$/,
        why: "a folder in Cloud Storage",
    },
    {
        type: /^gcp:dataproc\/metastoreService:/,
        path: /scheduledBackup\.backupLocation$/,
        why: "a folder in Cloud Storage",
    },
    { type: /^gcp:biglake\/icebergCatalog:/, path: /^defaultLocation$/, why: "a folder in Cloud Storage" },
    {
        type: /^(gcp:cloudrunv2|azure-native:containerregistry):?/,
        path: /(^|\.)sourceLocation$/,
        why: "where source code is",
    },
    {
        type: /^gcp:/,
        path: /(^|\.)(expr|\w*[cC]ondition|predicate|\w*Expression)\.location$/,
        why: "a position in a text, for error messages (google.type.Expr)",
    },
    {
        type: /^gcp:compute\/router(NamedSet|RoutePolicy):/,
        path: /\.location$/,
        why: "a position in a text, for error messages (google.type.Expr)",
    },
    { type: /^gcp:cloudbuild\//, path: /artifacts\.objects\.location$/, why: "a folder in Cloud Storage" },
    { type: /^gcp:storage\/transferJob:/, path: /transferManifest\.location$/, why: "a file in Cloud Storage" },
    { type: /^gcp:firebase\/hostingVersion:/, path: /redirects\[\]\.location$/, why: "a URL" },
    { type: /^gcp:dataplex\/entry:/, path: /^entrySource\.location$/, why: "free text about the system it comes from" },
    { type: /^gcp:dns\/recordSet:/, path: /[gG]eos\[\]\.location$/, why: "where a question comes from" },
    {
        type: /^gcp:(accesscontextmanager|identityplatform)\//,
        path: /[rR]egions$/,
        why: "where a request may come from",
    },
    { type: /^gcp:compute\/healthCheck:/, path: /^sourceRegions$/, why: "where a probe starts" },
    { type: /^gcp:monitoring\/uptimeCheckConfig:/, path: /^selectedRegions$/, why: "where a probe starts" },
    {
        type: /^azure-native:applicationinsights:WebTest$/,
        path: /^locations\[\]\.location$/,
        why: "where a probe starts",
    },
    {
        type: /^gcp:compute\/(rolloutPlan|globalVmExtensionPolicy|zoneVmExtensionPolicy):/,
        path: /[lL]ocations?(Name)?$/,
        why: "the order of a rollout",
    },
    { type: /^gcp:compute\/(region)?[iI]nstanceGroupManager:/, path: /allowChangingZone$/, why: "YES or NO" },
    { type: /^gcp:container\/azure/, path: /azureAvailabilityZone$/, why: "an availability zone 1, 2 or 3" },
    { type: /^gcp:notebooks\/runtime:/, path: /virtualMachineConfig\.zone$/, why: "set by the cloud" },
    { type: /^gcp:oracledatabase\/autonomousDatabase:/, path: /supportedCloneRegions$/, why: "set by the cloud" },
    { type: /^azure-native:providerhub:/, path: /./, why: "Microsoft's own registration of resource providers" },
    {
        type: /^azure-native:awsconnector:/,
        path: /^(?!location$)/,
        why: "a mirror of a resource in AWS, placed by AWS",
    },
    { type: /^azure-native:billing:/, path: /\.(region|country)$/, why: "a postal address" },
    { type: /^azure-native:/, path: /(countryOrRegion|countryAndRegion)$/, why: "a postal address" },
    { type: /^aws:account\/primaryContact:/, path: /^stateOrRegion$/, why: "a postal address" },
    { type: /^azure-native:networkcloud:Cluster$/, path: /^clusterLocation$/, why: "free text about a data centre" },
    {
        type: /^azure-native:(apimanagement|hybridcompute|azurestackhci|connectedvmwarevsphere):/,
        path: /locationData\./,
        why: "free text about an object on premises",
    },
    { type: /^aws:cloudfront\//, path: /geoRestriction\.locations$/, why: "where viewers may be" },
    { type: /^aws:chime\/voiceConnectorTermination:/, path: /^callingRegions$/, why: "countries that may be called" },
    { type: /^aws:codebuild\//, path: /\.location$/, why: "a repository or a bucket" },
    {
        type: /^aws:/,
        path: /(scriptLocation|sourceFileLocation|s3OutputLocation|logLocation|keyLocation)$/,
        why: "a file or a bucket",
    },
    {
        type: /^aws:(glue|guardduty|securitylake)\//,
        path: /(^|\.)(additionalLocations|location)$/,
        why: "a folder or a file",
    },
    { type: /^aws:dlm\//, path: /resourceLocations$/, why: "in the cloud, in a local zone or on an outpost" },
    { type: /^aws:arcregionswitch\//, path: /regionToRun$/, why: "which of the plan's own regions" },
    { type: /^aws:uxc\//, path: /^visibleRegions$/, why: "what a console shows" },
    {
        type: /^aws:(route53|s3control)\//,
        path: /(cidrRoutingPolicy\.locationName|cidrRoutingConfig\.locationName|LocationId)$/,
        why: "the name of a set",
    },
    { path: /[eE]xtendedLocations?$/, why: "an edge zone or custom location, which has a rule of its own" },
];

const outpost = /(^|\.)\w*[oO]utpostArns?$/;

/** Inputs that name a place under a neutral name. */
const alsoPlaces: readonly Exception[] = [
    {
        type: /^azure-native:compute:Gallery\w+Version$/,
        path: /target(Regions|Locations|ExtendedLocations)\[\]\.name$/,
        why: "a region that the gallery replicates to",
    },
    {
        type: /^azure-native:virtualmachineimages:/,
        path: /^distribute\[\]\.targetRegions\[\]\.name$/,
        why: "a region that the image is distributed to",
    },
    {
        type: /^azure-native:keyvault:ManagedHsm$/,
        path: /^properties\.regions\[\]\.name$/,
        why: "a region that the HSM is replicated to",
    },
    {
        type: /^azure-native:cognitiveservices:Account$/,
        path: /^properties\.locations\.regions\[\]\.name$/,
        why: "a region that requests are routed to",
    },
    { type: /^azure-native:notificationhubs:Namespace$/, path: /^dataCenter$/, why: "the region's former name" },
    {
        type: /^gcp:saasruntime\/saaS:/,
        path: /^locations\[\]\.name$/,
        why: "a region that the service is rolled out to",
    },
    {
        type: /^gcp:compute\/snapshotSettings:/,
        path: /^storageLocation\.locations\[\]\.name$/,
        why: "where snapshots are kept",
    },
    {
        type: /^gcp:spanner\/(instance|instancePartition):/,
        path: /^config$/,
        why: "an instance configuration, which is named after its place",
    },
    {
        type: /^gcp:spanner\/instanceConfig:/,
        path: /^baseConfig$/,
        why: "an instance configuration, which is named after its place",
    },
    { type: /^ovh:/, path: /(^|\.)configurations\[\]\.value$/, why: "what an order asks for, a data centre among it" },
    { type: /^hcloud:/, path: /^datacenter$/, why: "a data centre of a location" },
    {
        type: /^aws:/,
        path: /(^|\.)(regionOrders|regionLists|crossRegionS3RestoreSourcesAccesses|preferredCacheClusterAzs)$/,
        why: "a list of regions or zones",
    },
    { type: /^aws:ssmincidents\//, path: /^regions?\[\]\.name$/, why: "a region that incidents are copied to" },
    {
        type: /^aws:cloudwatch\/eventEndpoint:/,
        path: /^routingConfig\.failoverConfig\.secondary\.route$/,
        why: "the region that events fail over to",
    },
    { type: /^aws:ec2\/vpcIpamPool:/, path: /^locale$/, why: "the region whose networks take their addresses here" },
    {
        type: /^aws:ec2\/(eip|availabilityZoneGroup):/,
        path: /^(networkBorderGroup|groupName)$/,
        why: "a region, or a group of zones outside one",
    },
    { type: /^aws:s3\/directoryBucket:/, path: /^location\.name$/, why: "the zone that the bucket is in" },
    { type: /^aws:/, path: outpost, why: "an outpost, on a site of its owner's" },
];

/** Why an input names no place although it ends like one. */
export const whyNoPlace = (type: string, path: string): string | undefined =>
    noPlaces.find((row) => matches([row], type, path))?.why;

const matches = (rows: readonly Exception[], type: string, path: string): boolean =>
    rows.some((row) => (row.type?.test(type) ?? true) && row.path.test(path));

/** A path without its indices: `locations[0].name` → `locations[].name`; elements of a list go by the list's name. */
export const general = (path: string): string => path.replace(/\[\d+\]/g, "[]").replace(/(\[\])+$/, "");

/** Tells of most keys at once that they name no place: what is left, namesPlace decides by the path. */
export function mayNamePlace(type: string): (key: string) => boolean {
    const hasNeutralNames = alsoPlaces.some((row) => row.type?.test(type) ?? true);
    return (key) => hasNeutralNames || placeName.test(key);
}

/** Whether the input at a path names a place; `key` is the nearest property's name. */
export const namesPlace = (type: string, path: string, key: string): boolean =>
    matches(alsoPlaces, type, path) || (placeName.test(key) && !matches(noPlaces, type, path));

/** Inputs that name a site of their own, which no list of regions has: where networks meet, or a customer's edge zone. */
const sites: readonly Exception[] = [
    {
        type: /^azure-native:(network:ExpressRoute|peering:)/,
        path: /[pP]eeringLocation$/,
        why: "a city or building where networks meet",
    },
    {
        type: /^gcp:compute\/interconnect:/,
        path: /^(location|remoteLocation)$/,
        why: "a building where networks meet",
    },
    { type: /^aws:directconnect\//, path: /^location$/, why: "a building where networks meet" },
    { type: /^aws:/, path: outpost, why: "hardware of AWS on a site of its owner's" },
    {
        type: /^gcp:(edgecontainer|edgenetwork)\//,
        path: /(^|\.)(nodeLocation|zone)$/,
        why: "a zone of Google's on hardware of one customer",
    },
];
export const namesSite = (type: string, path: string): boolean => matches(sites, type, path);

/** Words that some inputs take in the place of a place. */
const words: readonly (Exception & { readonly word: RegExp })[] = [
    {
        type: /^azure-native:apimanagement:Cache$/,
        path: /^useFromLocation$/,
        word: /^default$/,
        why: "the cache of whatever region asks",
    },
    {
        type: /^azure-native:notificationhubs:Namespace$/,
        path: /(^|\.)replicationRegion$/,
        word: /^(none|default)$/i,
        why: "no copy, or the one in the pair, which pairs.ts judges",
    },
    {
        type: /^azure-native:migrate:/,
        path: /(azureLocation|disasterRecoveryLocation)$/,
        word: /^unknown$/i,
        why: "what an estimate leaves open",
    },
    {
        type: /^aws:/,
        path: /(^|\.)availabilityZone$/,
        word: /^all$/,
        why: "every zone of the region: an address outside the network",
    },
    {
        type: /^gcp:networkconnectivity\/policyBasedRoute:/,
        path: /^interconnectAttachment\.region$/,
        word: /^all$/i,
        why: "wherever one's own network has attachments",
    },
    {
        type: /^ovh:IpLoadBalancing\//,
        path: /^zone$/,
        word: /^all$/i,
        why: "every zone that the load balancer was ordered in",
    },
];

/** Whether a value is no place where places are named; `label` stands beside one that says no place without it. */
export const isNoPlace = (
    type: string,
    path: string,
    value: string | typeof UNKNOWN,
    label: Value | undefined,
): boolean =>
    (path.endsWith("configurations[].value") && !asksForDataCentre(label, value)) ||
    (typeof value === "string" && words.some((row) => matches([row], type, path) && row.word.test(value)));

const asksForDataCentre = (label: Value | undefined, value: string | typeof UNKNOWN): boolean =>
    typeof label === "string" ? /datacenter$/i.test(label) : typeof label === "symbol" && typeof value === "symbol";
