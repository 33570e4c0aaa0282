/**
 * Exceptions to the rule that an input names a place where its name ends in location, region or zone. Each was read in
 * the SDK's own .d.ts files; docs/coverage.md names their versions, and a test holds the rows to the installed SDKs.
 */
import type { OfTypes } from "../rows-by-type";
import { googleNames } from "./google-names";

export interface NameException extends OfTypes {
    /** Matches the path, with `[]` for indices. */
    readonly path?: RegExp;
    /** Names of properties at the end of the path. */
    readonly names?: readonly string[];
    readonly why: string;
}

/** Inputs that end like a place and name none. */
export const noPlaces: readonly NameException[] = [
    { path: /[tT]ime[zZ]ones?(Ids?|ID)?$/, why: "a time zone" },
    {
        path: /(^|\.)(\w*[dD][nN][sS]Zones?(Ids?|ID|Names?)?|managedZone|fqdnZones|hostedZone(Id|Name)|privateZoneName)$/,
        why: "a DNS zone",
    },
    {
        types: ["azure-native:*"],
        path: /[zZ]ones?(Ids?|ID|Names?)?$/,
        why: "an availability zone 1, 2 or 3, or a DNS zone",
    },
    { types: ["gcp:dataplex/*"], path: /dataplexZone$/, why: "a zone of a data lake" },
    {
        types: ["aws:route53*", "hcloud:index/zone*", "ovh:Domain/*", "ovh:index/*", "openstack:dns*"],
        path: /(^|\.)zone(Id|Name)?$/,
        why: "a DNS zone",
    },
    {
        types: ["ovh:*", "openstack:*"],
        path: /[aA]vailabilityZones?(Ids?|ID|Names?)?$/,
        why: "a zone within the region, named freely or after it",
    },
    {
        types: ["openstack:compute/aggregateV2:*"],
        path: /^zone$/,
        why: "the name of an availability zone",
    },
    { types: ["ovh:IpLoadBalancing/*"], path: /^redirectLocation$/, why: "a URL" },
    { types: ["openstack:objectstorage/*"], path: /versioningLegacy\.location$/, why: "a container" },
    {
        names: [
            "apiLocation",
            "appArtifactLocation",
            "artifactS3Location",
            "certificateStoreLocation",
            "credentialLocation",
            "customLocation",
            "customLocations",
            "customLocationName",
            "defaultS3Location",
            "defaultTenantLocation",
            "destinationStorageLocationId",
            "httpElementLocation",
            "imageLocation",
            "jarFileLocation",
            "kubeManifestLocations",
            "manifestLocation",
            "mocLocation",
            "multiRegionId",
            "osImageLocation",
            "outputLocation",
            "publicCertificateLocation",
            "rackLocation",
            "requestLocation",
            "restrictedLocations",
            "rootConfigurationLocation",
            "s3Location",
            "secretLocation",
            "secretsLocation",
            "snapshotLocation",
            "stagingLocation",
            "staticContentLocations",
            "storeLocation",
            "symantecLocationName",
            "tableRootLocation",
            "targetArcClusterCustomLocationId",
            "tempGcsLocation",
            "tempLocation",
            "warehouseLocation",
        ],
        why: "a file, a path, a URL, a part of a request or a name",
    },
    {
        types: ["azure-native:recoveryservices:ReplicationRecoveryPlan"],
        path: /customDetails\.fabricLocation$/,
        why: "on which of its two sides a plan runs a step",
    },
    { types: ["azure-native:web:StaticSite*"], path: /(^|\.)appLocation$/, why: "a path within a repository" },
    {
        types: ["gcp:networkconnectivity/serviceConnectionPolicy:*"],
        path: /producerInstanceLocation$/,
        why: "where in the resource hierarchy a producer may be",
    },
    {
        types: ["gcp:netapp/volume:*"],
        path: /hybridReplicationParameters\.clusterLocation$/,
        why: "free text for display",
    },
    {
        types: ["gcp:biglake/*", "gcp:bigquery/*", "gcp:dataplex/*"],
        path: /(skewedKeyValuesLocations\[\]|storageDescriptor)\.location$/,
        why: "a folder in Cloud Storage",
    },
    {
        types: ["gcp:dataproc/metastoreService:*"],
        path: /scheduledBackup\.backupLocation$/,
        why: "a folder in Cloud Storage",
    },
    { types: ["gcp:biglake/icebergCatalog:*"], path: /^defaultLocation$/, why: "a folder in Cloud Storage" },
    {
        types: ["gcp:cloudrunv2*", "azure-native:containerregistry*"],
        path: /(^|\.)sourceLocation$/,
        why: "where source code is",
    },
    {
        types: ["gcp:*", "google-native:*"],
        path: /(^|\.)(expr|\w*[cC]ondition|predicate|\w*Expression|authorizationRule)\.location$/,
        why: "a position in a text, for error messages (google.type.Expr)",
    },
    {
        types: ["gcp:compute/routerNamedSet:*", "gcp:compute/routerRoutePolicy:*"],
        path: /\.location$/,
        why: "a position in a text, for error messages (google.type.Expr)",
    },
    {
        types: ["gcp:cloudbuild/*", "google-native:cloudbuild/*"],
        path: /artifacts\.objects\.location$/,
        why: "a folder in Cloud Storage",
    },
    {
        types: ["gcp:storage/transferJob:*", "google-native:storagetransfer/*"],
        path: /transferManifest\.location$/,
        why: "a file in Cloud Storage",
    },
    {
        types: ["gcp:firebase/hostingVersion:*", "google-native:firebasehosting/*"],
        path: /redirects\[\]\.location$/,
        why: "a URL",
    },
    {
        types: ["gcp:dataplex/entry:*"],
        path: /^entrySource\.location$/,
        why: "free text about the system it comes from",
    },
    {
        types: ["gcp:dns/recordSet:*", "google-native:dns/*"],
        path: /[gG]eo(s|\w*\.items)\[\]\.location$/,
        why: "where a question comes from",
    },
    ...googleNames,
    {
        types: ["azure-native:applicationinsights:WebTest"],
        path: /^locations\[\]\.location$/,
        why: "where a probe starts",
    },
    {
        types: [
            "gcp:compute/rolloutPlan:*",
            "gcp:compute/globalVmExtensionPolicy:*",
            "gcp:compute/zoneVmExtensionPolicy:*",
        ],
        path: /[lL]ocations?(Name)?$/,
        why: "the order of a rollout",
    },
    {
        types: ["gcp:compute/instanceGroupManager:*", "gcp:compute/regionInstanceGroupManager:*"],
        path: /allowChangingZone$/,
        why: "YES or NO",
    },
    { types: ["gcp:container/azure*"], path: /azureAvailabilityZone$/, why: "an availability zone 1, 2 or 3" },
    { types: ["gcp:notebooks/runtime:*"], path: /virtualMachineConfig\.zone$/, why: "set by the cloud" },
    {
        types: ["gcp:oracledatabase/autonomousDatabase:*"],
        path: /supportedCloneRegions$/,
        why: "set by the cloud",
    },
    { types: ["azure-native:providerhub:*"], path: /./, why: "Microsoft's own registration of resource providers" },
    {
        types: ["azure-native:awsconnector:*"],
        path: /^(?!location$)/,
        why: "a mirror of a resource in AWS, placed by AWS",
    },
    { types: ["azure-native:billing:*"], path: /\.(region|country)$/, why: "a postal address" },
    { types: ["azure-native:*"], path: /(countryOrRegion|countryAndRegion)$/, why: "a postal address" },
    { types: ["aws:account/primaryContact:*"], path: /^stateOrRegion$/, why: "a postal address" },
    {
        types: ["azure-native:networkcloud:Cluster"],
        path: /^clusterLocation$/,
        why: "free text about a data centre",
    },
    {
        types: [
            "azure-native:apimanagement:*",
            "azure-native:hybridcompute:*",
            "azure-native:azurestackhci:*",
            "azure-native:connectedvmwarevsphere:*",
        ],
        path: /locationData\./,
        why: "free text about an object on premises",
    },
    { types: ["aws:cloudfront/*"], path: /geoRestriction\.locations$/, why: "where viewers may be" },
    {
        types: ["aws:chime/voiceConnectorTermination:*"],
        path: /^callingRegions$/,
        why: "countries that may be called",
    },
    { types: ["aws:codebuild/*"], path: /\.location$/, why: "a repository or a bucket" },
    {
        types: ["aws:*"],
        path: /(scriptLocation|sourceFileLocation|s3OutputLocation|logLocation|keyLocation)$/,
        why: "a file or a bucket",
    },
    {
        types: ["aws:glue/*", "aws:guardduty/*", "aws:securitylake/*"],
        path: /(^|\.)(additionalLocations|location)$/,
        why: "a folder or a file",
    },
    { types: ["aws:dlm/*"], path: /resourceLocations$/, why: "in the cloud, in a local zone or on an outpost" },
    { types: ["aws:arcregionswitch/*"], path: /regionToRun$/, why: "which of the plan's own regions" },
    { types: ["aws:uxc/*"], path: /^visibleRegions$/, why: "what a console shows" },
    {
        types: ["aws:route53/*", "aws:s3control/*"],
        path: /(cidrRoutingPolicy\.locationName|cidrRoutingConfig\.locationName|LocationId)$/,
        why: "the name of a set",
    },
    { path: /[eE]xtendedLocations?$/, why: "an edge zone or custom location: see extended-locations.ts of residency" },
];

const outpost = /(^|\.)\w*[oO]utpostArns?$/;

/** Inputs that name a place under a neutral name. */
export const alsoPlaces: readonly NameException[] = [
    {
        types: [
            "azure-native:compute:Gallery*Version",
            "azure:compute/galleryApplicationVersion:*",
            "azure:compute/sharedImageVersion:*",
        ],
        path: /target(Regions|Locations|ExtendedLocations)\[\]\.name$/,
        why: "a region that the gallery replicates to",
    },
    {
        types: ["azure-native:virtualmachineimages:*"],
        path: /^distribute\[\]\.targetRegions\[\]\.name$/,
        why: "a region that the image is distributed to",
    },
    {
        types: ["azure-native:keyvault:ManagedHsm"],
        path: /^properties\.regions\[\]\.name$/,
        why: "a region that the HSM is replicated to",
    },
    {
        types: ["azure-native:cognitiveservices:Account"],
        path: /^properties\.locations\.regions\[\]\.name$/,
        why: "a region that requests are routed to",
    },
    {
        types: ["aws-native:cassandra:Keyspace", "aws-native:servicecatalog:StackSetConstraint"],
        path: /(^|\.)regionList$/,
        why: "a region that data or stacks are copied to",
    },
    {
        types: ["aws-native:awsexternalanthropic:Workspace"],
        path: /^dataResidency\.\w+Geo$/,
        why: "where data are kept, or requests answered",
    },
    { types: ["azure-native:notificationhubs:Namespace"], path: /^dataCenter$/, why: "the region's former name" },
    {
        types: ["gcp:saasruntime/saaS:*"],
        path: /^locations\[\]\.name$/,
        why: "a region that the service is rolled out to",
    },
    {
        types: ["gcp:compute/snapshotSettings:*"],
        path: /^storageLocation\.locations\[\]\.name$/,
        why: "where snapshots are kept",
    },
    {
        types: ["gcp:spanner/instance:*", "gcp:spanner/instancePartition:*", "google-native:spanner/*:Instance"],
        path: /^config$/,
        why: "an instance configuration, which is named after its place",
    },
    {
        types: ["gcp:spanner/instanceConfig:*", "google-native:spanner/*:InstanceConfig"],
        path: /^baseConfig$/,
        why: "an instance configuration, which is named after its place",
    },
    {
        types: ["ovh:*"],
        path: /(^|\.)configurations\[\]\.value$/,
        why: "what an order asks for, a data centre among it",
    },
    { types: ["cloudscale:*"], path: /^(zone|region)Slug$/, why: "the short name of a zone or region" },
    { types: ["hcloud:*"], path: /^datacenter$/, why: "a data centre of a location" },
    {
        types: ["aws:*"],
        path: /(^|\.)(regionOrders|regionLists|crossRegionS3RestoreSourcesAccesses|preferredCacheClusterAzs)$/,
        why: "a list of regions or zones",
    },
    {
        types: ["aws:ssmincidents/*"],
        path: /^regions?\[\]\.name$/,
        why: "a region that incidents are copied to",
    },
    {
        types: ["aws:cloudwatch/eventEndpoint:*"],
        path: /^routingConfig\.failoverConfig\.secondary\.route$/,
        why: "the region that events fail over to",
    },
    {
        types: ["aws:ec2/vpcIpamPool:*"],
        path: /^locale$/,
        why: "the region whose networks take their addresses here",
    },
    {
        types: ["aws:ec2/eip:*", "aws:ec2/availabilityZoneGroup:*"],
        path: /^(networkBorderGroup|groupName)$/,
        why: "a region, or a group of zones outside one",
    },
    { types: ["aws:s3/directoryBucket:*"], path: /^location\.name$/, why: "the zone that the bucket is in" },
    { types: ["aws:*"], path: outpost, why: "an outpost, on a site of its owner's" },
];

/** Inputs that name a site of their own, which no list of regions has: where networks meet, or a customer's edge zone. */
export const sites: readonly NameException[] = [
    {
        types: ["azure-native:network:ExpressRoute*", "azure-native:peering:*"],
        path: /[pP]eeringLocation$/,
        why: "a city or building where networks meet",
    },
    {
        types: ["gcp:compute/interconnect:*", "google-native:compute/*:Interconnect"],
        path: /^(location|remoteLocation)$/,
        why: "a building where networks meet",
    },
    { types: ["aws:directconnect/*"], path: /^location$/, why: "a building where networks meet" },
    { types: ["aws:*"], path: outpost, why: "hardware of AWS on a site of its owner's" },
    {
        types: ["gcp:edgecontainer/*", "gcp:edgenetwork/*"],
        path: /(^|\.)(nodeLocation|zone)$/,
        why: "a zone of Google's on hardware of one customer",
    },
];

/** Words that some inputs take instead of a place. */
export const words: readonly (NameException & { readonly word: RegExp })[] = [
    {
        types: ["azure-native:apimanagement:Cache"],
        path: /^useFromLocation$/,
        word: /^default$/,
        why: "the cache of whatever region asks",
    },
    {
        types: ["azure-native:notificationhubs:Namespace"],
        path: /(^|\.)replicationRegion$/,
        word: /^(none|default)$/i,
        why: "no copy, or the one in the pair, which paired-places.ts of residency judges",
    },
    {
        types: ["azure-native:migrate:*"],
        path: /(azureLocation|disasterRecoveryLocation)$/,
        word: /^unknown$/i,
        why: "what an estimate leaves open",
    },
    {
        types: ["aws:*"],
        path: /(^|\.)availabilityZone$/,
        word: /^all$/,
        why: "every zone of the region: an address outside the network",
    },
    {
        types: ["gcp:networkconnectivity/policyBasedRoute:*", "google-native:networkconnectivity/*:PolicyBasedRoute"],
        path: /^interconnectAttachment\.region$/,
        word: /^all$/i,
        why: "wherever one's own network has attachments",
    },
    {
        types: ["ovh:IpLoadBalancing/*"],
        path: /^zone$/,
        word: /^all$/i,
        why: "every zone that the load balancer was ordered in",
    },
];
