import { countryNames, judgePlace, outside, parseAllowed } from "../catalog/jurisdictions";
import { knownPlaces, pairOf, type Place } from "../catalog/places";
import { leaves, read, readEach } from "../core/reading";
import { packageOf } from "../core/resource";
import type { Stack } from "../core/stack";
import { plain } from "../core/rule";
import { isFreeText } from "../location/free-text";
import { placeOf, isIn } from "../location/resource-place";
import { wholeResource, type Inner } from "../location/embedded-resource";
import type { Judged, Question } from "./messages";
import { general } from "../location/place-input-names";
import { isInUnknownBlock, wordOf } from "./data-reach";
import { titleOf } from "./judge-place";

/** Words by which Azure's services offer redundancy across the pair of a region, in the spellings of their APIs. */
const geoRedundant =
    /^((standard|standardv2|premium)_)?(ra)?gz?rs$|^geo(zone(replication)?)?$|^(readaccess)?geo(zone)?-?redundan(t|cy)(storage)?$/i;
/** Inputs that take such a word. */
const takesRedundancy =
    /(redundancy|redundancyMode|storageModeType|(storageAccountType|accountType|skuName|storageType|replicationType))$|(^|\.)sku\.name$|(storageSettings\[\]|dataResidency)\.type$/i;
/** Switches that turn a copy in the pair on. */
const isSwitch =
    /(^|\.)(geoRedundantBackup(Enabled)?|enableGeoBackup|crossRegionRestore(Enabled)?|crossRegionRestoreSettings\.state)$/;
const isOn = /^(true|enabled)$/i;

/** What only estimates or describes redundancy, or is judged by its content. */
const noCopy = /^azure-native:((migrate|offazure|assessment|advisor):|resources:Resource$)/;

interface Standard {
    readonly type: RegExp;
    readonly path: string;
    /** The path holds only inside this block. */
    readonly within?: string;
    /** Values that keep the copy away; every other one, and none, leaves it. */
    readonly stays: RegExp;
    readonly source: string;
}

/** Services that copy to the pair unless they are told not to. */
const standards: readonly Standard[] = [
    {
        type: /^azure-native:recoveryservices:Vault$/,
        path: "properties.redundancySettings.standardTierStorageRedundancy",
        stays: /^(locally|zone)redundant$/i,
        source: "learn.microsoft.com/azure/backup/backup-create-recovery-services-vault: geo-redundant unless set",
    },
    {
        type: /^azure-native:sql:(Database|ManagedInstance)$/,
        path: "requestedBackupStorageRedundancy",
        stays: /^(local|zone)$/i,
        source: "learn.microsoft.com/azure/azure-sql/database/automated-backups-overview: geo-redundant unless set",
    },
    {
        type: /^azure-native:synapse:SqlPool$/,
        path: "storageAccountType",
        stays: /^(lrs|zrs)$/i,
        source: "learn.microsoft.com/azure/synapse-analytics/sql-data-warehouse/backup-and-restore: a geo-backup a day",
    },
    {
        type: /^azure-native:(cosmosdb|documentdb):DatabaseAccount$/,
        path: "backupPolicy.periodicModeProperties.backupStorageRedundancy",
        within: "backupPolicy.periodicModeProperties",
        stays: /^(local|zone)$/i,
        source: "learn.microsoft.com/azure/cosmos-db/periodic-backup-storage-redundancy: geo-redundant unless set",
    },
    {
        type: /^azure-native:notificationhubs:Namespace$/,
        path: "replicationRegion",
        within: "replicationRegion",
        stays: /^(?!default$)/i,
        source: "learn.microsoft.com/azure/notification-hubs/notification-hubs-high-availability: Default is the pair",
    },
    {
        type: /^azure-native:(devices|iothub|deviceprovisioningservices):IotHubResource$/,
        path: "properties.enableDataResidency",
        stays: isOn,
        source: "@pulumi/azure-native 3.28.0 .d.ts: data residency disables disaster recovery to the pair",
    },
    {
        type: /^azure-native:(devices|deviceprovisioningservices):IotDpsResource$/,
        path: "properties.enableDataResidency",
        stays: isOn,
        source: "@pulumi/azure-native 3.28.0 .d.ts: data residency removes the cross geo-pair disaster recovery",
    },
    {
        type: /^azure-native:eventgrid:(Domain|Topic)$/,
        path: "dataResidencyBoundary",
        stays: /^withinregion$/i,
        source: "@pulumi/azure-native 3.28.0 .d.ts: WithinGeopair unless set",
    },
];

/** Where the inputs stand that may ask for a copy in the pair, so that one which a later step gives is noticed. */
export const redundancyInputs: readonly { readonly type: RegExp; readonly path: string }[] = [
    { type: /^azure-native:storage:StorageAccount$/, path: "sku.name" },
    {
        type: /^azure-native:recoveryservices:Vault$/,
        path: "properties.redundancySettings.crossRegionRestore",
    },
    { type: /^azure-native:dataprotection:BackupVault$/, path: "properties.storageSettings[].type" },
    {
        type: /^azure-native:dataprotection:BackupVault$/,
        path: "properties.featureSettings.crossRegionRestoreSettings.state",
    },
    { type: /^azure-native:dbfor(mysql|postgresql):Server$/, path: "backup.geoRedundantBackup" },
    { type: /^azure-native:dbformysql:Server$/, path: "storage.storageRedundancy" },
    {
        type: /^azure-native:dbfor(mariadb:|mysql:Single|postgresql:Single)Server$/,
        path: "properties.storageProfile.geoRedundantBackup",
    },
    { type: /^azure-native:fileshares:FileShare$/, path: "properties.redundancy" },
    { type: /^azure-native:web:WebApp(Slot)?$/, path: "redundancyMode" },
];

/** Copies that a service makes in the region which Azure pairs with the resource's own. */
export function pairsJudged(question: Question, stack: Stack | undefined): Judged {
    const { resource, settings } = question;
    const whole = wholeResource(resource);
    const asked = isOfAzure(whole) ? [...copiesIn(whole), ...copiesByDefault(whole), ...copiesNotKnown(whole)] : [];
    const home = asked.length > 0 ? placeOf(resource, stack, settings.additionalRegions) : undefined;
    return home ? asked.flatMap((one) => judgePairOf(question, home, one)) : [];
}

/** `azure` is the classic provider, bridged from Terraform. */
const isOfAzure = ({ type }: Inner): boolean => /^azure(-native)?$/.test(packageOf(type)) && !noCopy.test(type);

/** Judges the copy in the pair of a region, which the resource's own inputs or a service's standard ask for. */
export function judgePairOf({ settings, violation, undetermined }: Question, home: Place, asked: Asked): Judged {
    const { path, by } = asked;
    // A place that is out, or not known, is reported as such; its pair is judged once it is in.
    if (!isIn(home, settings.allowedJurisdictions)) return [];
    const allowed = parseAllowed(settings.allowedJurisdictions);
    const pair = pairOf(home);
    const isIntact = pair ? judgePlace(pair, allowed) === "in" : home.kind !== "region" || home.status === "declared";
    // A default falls back to redundancy within the region where there is no pair.
    if (isIntact || (!pair && by === "default")) return [true];
    const told = {
        path,
        home: plain(titleOf(home)),
        how: plain(by === "default" ? `since '${path}' is not set` : `by '${path}'`),
    };
    if (by === "later") undetermined("copyNotKnownYet", told);
    else if (!pair) violation("noPair", told);
    else
        violation("pair", {
            ...told,
            place: plain(titleOf(pair)),
            countries: plain(countryNames(outside(pair, allowed))),
            allowed: plain(settings.allowedJurisdictions.join(", ")),
            instead: plain(insteadOf(home, settings.allowedJurisdictions)),
        });
    return [true];
}

interface Asked {
    readonly path: string;
    /** Whether the program asks for the copy, the service makes it unasked, or a later step says. */
    readonly by: "input" | "default" | "later";
}

/** The inputs that ask for a copy in the pair. */
export function copiesIn({ type, properties, prefix }: Inner): readonly Asked[] {
    const found: Asked[] = [];
    const fixed = new Set(standardsOf(type).map(({ path }) => path));
    for (const { path, value } of leaves(properties)) {
        if (typeof value !== "string" && value !== true) continue;
        const shape = general(path);
        if (fixed.has(shape)) continue;
        const asks = isSwitch.test(shape)
            ? isOn.test(String(value))
            : typeof value === "string" && geoRedundant.test(value) && takesRedundancy.test(shape);
        if (asks && !isFreeText(packageOf(type), type, shape)) found.push({ path: prefix + path, by: "input" });
    }
    return found;
}

const standardsOf = (type: string): readonly Standard[] => standards.filter((row) => row.type.test(type));

function copiesByDefault({ type, properties }: Inner): readonly Asked[] {
    return standardsOf(type).flatMap(({ path, within, stays }): readonly Asked[] => {
        if (within !== undefined && read(properties, within).state === "absent") return [];
        const reading = read(properties, path);
        if (reading.state === "known") return stays.test(wordOf(reading.value)) ? [] : [{ path, by: "input" }];
        return reading.state === "absent" ? [{ path, by: "default" }] : [];
    });
}

function copiesNotKnown(inner: Inner): readonly Asked[] {
    return [...redundancyInputs, ...standards]
        .filter(({ type }) => type.test(inner.type))
        .flatMap(({ path }) => readEach(inner.properties, path))
        .filter(({ state, path }) => state === "unknown" && !isInUnknownBlock(inner, path))
        .map(({ path }) => ({ path, by: "later" }));
}

/** A region whose pair is in as well, the nearest by its country first. */
function insteadOf(home: Place, allowedJurisdictions: readonly string[]): string {
    const closed = ["retired", "internal", "announced"];
    const found = knownPlaces(home.provider, home.partition)
        .filter((place) => place.kind === "region" && !closed.includes(place.status))
        .find((place) => {
            const pair = pairOf(place);
            return pair && isIn(place, allowedJurisdictions) && isIn(pair, allowedJurisdictions);
        });
    const within = "Choose redundancy within the region";
    return found ? `${within}, or a region such as ${found.id}, whose pair is ${found.pair}.` : `${within}.`;
}
