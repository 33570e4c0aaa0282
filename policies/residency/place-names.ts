/**
 * Which inputs name a place, by their names: location, region or zone at the end, less what ends so and names none, and
 * what names one under a neutral name. Each exception carries its reason. Measured on azure-native 3.28.0 and gcp 9.37.0,
 * whose 62,600 inputs that take a text hold 2,396 that were found by hand to say where something is: 2,385 are found
 * here and 8 more under `reaches`, and nothing is found that is no place. What is left: two names of private data
 * centres and how soon a bucket is replicated.
 */
const placeName = /(?:^(?:location|region|zone)|[A-Za-z0-9](?:Location|Region|Zone))s?(?:Name|Id|ID)?$/;

interface Exception {
    /** Matches the normalised type token. */
    readonly type?: RegExp;
    /** Matches the path, with `[]` for indices. */
    readonly path: RegExp;
    readonly why: string;
}

/** Inputs that end like a place and are none. */
const noPlaces: readonly Exception[] = [
    { path: /[tT]ime[zZ]ones?(Id|ID)?$/, why: "a time zone" },
    {
        path: /(^|\.)(\w*[dD][nN][sS]Zones?(Id|ID|Name)?|managedZone|fqdnZones|hostedZoneId|privateZoneName)$/,
        why: "a DNS zone",
    },
    { type: /^azure-native:/, path: /[zZ]ones?(Id|ID|Name)?$/, why: "an availability zone 1, 2 or 3, or a DNS zone" },
    { type: /^gcp:dataplex\//, path: /dataplexZone$/, why: "a zone of a data lake" },
    {
        type: /^(aws:route53|hcloud:index\/zone\w*|ovh:(Domain|index)\/|openstack:dns)/,
        path: /(^|\.)zone(Id|Name)?$/,
        why: "a DNS zone",
    },
    {
        type: /^(ovh|openstack):/,
        path: /[aA]vailabilityZones?(Id|ID|Name)?$/,
        why: "a zone within the region, named freely or after it",
    },
    { type: /^openstack:compute\/aggregateV2:/, path: /^zone$/, why: "the name of an availability zone" },
    { type: /^ovh:IpLoadBalancing\//, path: /^(zone|redirectLocation)$/, why: "a zone of the load balancer, or a URL" },
    { type: /^openstack:objectstorage\//, path: /versioningLegacy\.location$/, why: "a container" },
    {
        path: /(^|\.)(apiLocation|appArtifactLocation|appLocation|outputLocation|artifactS3Location|certificateStoreLocation|credentialLocation|customLocations?|customLocationName|defaultS3Location|defaultTenantLocation|destinationStorageLocationId|httpElementLocation|imageLocation|jarFileLocation|kubeManifestLocations|manifestLocation|mocLocation|multiRegionId|osImageLocation|publicCertificateLocation|rackLocation|requestLocation|restrictedLocations|rootConfigurationLocation|s3Location|secretLocation|secretsLocation|snapshotLocation|stagingLocation|staticContentLocations|storeLocation|symantecLocationName|tableRootLocation|targetArcClusterCustomLocationId|tempGcsLocation|tempLocation|warehouseLocation)$/,
        why: "a file, a path, a URL, a part of a request or a name",
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
        type: /^aws:(route53|s3control)\//,
        path: /(cidrRoutingPolicy\.locationName|cidrRoutingConfig\.locationName|LocationId)$/,
        why: "the name of a set",
    },
    { type: /^aws:directconnect\//, path: /^location$/, why: "a colocation site" },
    { path: /extendedLocations$/, why: "an edge zone or custom location, which has a rule of its own" },
];

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
    { type: /^hcloud:/, path: /^datacenter$/, why: "a data centre of a location" },
    { type: /^aws:/, path: /(^|\.)(regionOrders|regionLists|regionToRun)(\[\])*$/, why: "regions in order" },
];

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

/** Words that some inputs take in the place of a place. */
export const isNoPlace = (type: string, path: string, value: string): boolean =>
    type === "azure-native:apimanagement:Cache" && path === "useFromLocation" && value === "default";

/** Inputs that say with a word of their own how far data go: the words that stay where the resource is. */
export interface Reach {
    readonly type: RegExp;
    readonly path: string;
    readonly stays: readonly string[];
    readonly means: string;
}
export const reaches: readonly Reach[] = [
    {
        type: /^gcp:compute\/snapshotSettings:/,
        path: "storageLocation.policy",
        stays: ["LOCAL_REGION", "SPECIFIC_LOCATIONS"],
        means: "snapshots go to the nearest multi-region",
    },
    {
        type: /^gcp:firebase\/appHostingBackend:/,
        path: "servingLocality",
        stays: ["REGIONAL_STRICT"],
        means: "content is served worldwide",
    },
    {
        type: /^azure-native:azuresphere:(DeviceGroup|Image)$/,
        path: "regionalDataBoundary",
        stays: ["EU"],
        means: "data have no boundary",
    },
    {
        type: /^azure-native:azuresphere:Deployment$/,
        path: "deployedImages[].regionalDataBoundary",
        stays: ["EU"],
        means: "data have no boundary",
    },
    {
        type: /^azure-native:eventgrid:(Domain|Topic)$/,
        path: "dataResidencyBoundary",
        // No region in the EU is paired with one outside it.
        stays: ["WithinRegion", "WithinGeopair"],
        means: "events may be copied beyond the pair of the region",
    },
    {
        type: /^azure-native:network:CustomIPPrefix$/,
        path: "geo",
        stays: ["EURO"],
        means: "its addresses are announced outside Europe",
    },
];
