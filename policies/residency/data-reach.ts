import type { Cloud } from "../catalog/clouds";
import { mayHoldPlaces } from "../catalog/place-blocks";
import { read, readEach, type Reading } from "../core/reading";
import type { Resource } from "../core/resource";
import type { Stack } from "../core/stack";
import { plain } from "../core/rule";
import { placeOf } from "../location/resource-place";
import type { Inner } from "../location/embedded-resource";
import type { Judged, Question } from "./messages";
import { general } from "../location/place-input-names";
import { judgeSite } from "./judge-place";

/** Inputs that say with a word of their own how far data go. */
interface Reach {
    readonly type: RegExp;
    readonly path: string;
    /** The words that keep data where the resource is; every other word lets them leave. */
    readonly stays?: readonly string[];
    /** Where only some words let data leave: those words. */
    readonly leaves?: RegExp;
    /** What it means to leave the input out. */
    readonly absent?: "leaves";
    readonly means: string;
    readonly instead?: string;
}

/** An inference profile begins with the area in which a model may answer. */
const profiles = {
    leaves: /(^|\/)(global|us|us-gov|apac|jp|au|ca)\./,
    means: "requests are answered in whatever region its inference profile names",
    instead: "Use the model of the region, or a profile that begins with eu.",
};

const reaches: readonly Reach[] = [
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
        type: /^gcp:secretmanager\/secret:/,
        path: "replication.auto",
        leaves: /./,
        means: "Google keeps the secret wherever it chooses",
        instead: "Use replication.userManaged with replicas in allowed places.",
    },
    {
        // As the SDK before version 7 and Config Connector write it.
        type: /^gcp:secretmanager\/secret:/,
        path: "replication.automatic",
        leaves: /^(true|set)$/,
        means: "Google keeps the secret wherever it chooses",
        instead: "Use replication.userManaged with replicas in allowed places.",
    },
    {
        type: /^gcp:dataloss\//,
        path: "parent",
        leaves: /^(projects|organizations)\/[^/]+$/,
        means: "content is inspected wherever Google chooses",
        instead: "Name a place after it: projects/PROJECT/locations/europe-west1.",
    },
    {
        type: /^gcp:pubsub\/topic:/,
        path: "messageStoragePolicy.allowedPersistenceRegions",
        leaves: /^$/,
        absent: "leaves",
        means: "messages are kept in the region nearest to whoever publishes them, anywhere in the world",
        instead: "List the regions that may hold them.",
    },
    {
        type: /^gcp:discoveryengine\/chatEngine:/,
        path: "chatEngineConfig.allowCrossRegion",
        leaves: /^true$/,
        means: "the agent may be in another place than its data",
        instead: "Keep both in one place.",
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
        type: /^azure-native:network:CustomIPPrefix$/,
        path: "geo",
        stays: ["EURO"],
        means: "its addresses are announced outside Europe",
    },
    {
        type: /^azure-native:cognitiveservices:(Deployment|CommitmentPlan|Account(Deployment|CommitmentPlan))$/,
        path: "sku.name",
        leaves: /^(global|developer)/i,
        means: "requests are answered in any region of the world",
        instead: "Use a regional kind such as Standard, or DataZoneStandard for an account in the EU.",
    },
    {
        type: /^azure-native:network:(LoadBalancer|PublicIPAddress|PublicIPPrefix)$/,
        path: "sku.tier",
        leaves: /^global$/i,
        means: "traffic enters Azure in the region nearest to whoever sends it, anywhere in the world",
        instead: "Use Regional.",
    },
    {
        type: /^azure-native:(azureplaywrightservice:Account|loadtestservice:PlaywrightWorkspace)$/,
        path: "regionalAffinity",
        leaves: /^enabled$/i,
        means: "tests are answered by browsers in the region nearest to whoever runs them, anywhere in the world",
        instead: "Use Disabled, which keeps them in the region of the workspace.",
    },
    {
        type: /^azure-native:azurestackhci:DeploymentSetting$/,
        path: "deploymentConfiguration.scaleUnits[].deploymentData.observability.euLocation",
        leaves: /^false$/,
        means: "logs and diagnostics go to Microsoft outside the EU",
        instead: "Use true.",
    },
    { type: /^aws:bedrock\//, path: "foundationModel", ...profiles },
    { type: /^aws:bedrock\/inferenceProfile:/, path: "modelSource.copyFrom", ...profiles },
    { type: /^aws:bedrock\/agentPrompt:/, path: "variants[].modelId", ...profiles },
    {
        type: /^aws:bedrock\/agentFlow:/,
        path: "definition.nodes[].configuration.prompt.sourceConfiguration.inline.modelId",
        ...profiles,
    },
    {
        type: /^aws:bedrock\/agentFlow:/,
        path: "definition.nodes[].configuration.knowledgeBase.modelId",
        ...profiles,
    },
];

export const isReachPath = ({ type }: Pick<Resource, "type">, path: string): boolean =>
    reaches.some((reach) => reach.type.test(type) && reach.path === general(path)) ||
    (takesZones.test(type) && path === ZONED);

export function reachesJudged(question: Question, inner: Inner): Judged {
    return reaches
        .filter(({ type }) => type.test(inner.type))
        .flatMap((reach) =>
            readEach(inner.properties, reach.path).flatMap((reading) => judgeReach(question, reach, inner, reading)),
        );
}

/** Of a block that is not known as a whole the walk tells, where places may stand in it. */
export const isInUnknownBlock = ({ type, properties }: Inner, path: string): boolean =>
    [...path.matchAll(/[.[]/g)]
        .map(({ index }) => path.slice(0, index))
        .some((block) => read(properties, block).state === "unknown" && mayHoldPlaces(type, general(block)));

function judgeReach(question: Question, reach: Reach, inner: Inner, reading: Reading): Judged {
    const { show, violation, undetermined } = question;
    const path = inner.prefix + reading.path;
    const { stays, means } = reach;
    const isEmpty = reading.state === "known" && Array.isArray(reading.value) && reading.value.length === 0;
    const instead = plain(reach.instead ?? `Use ${(stays ?? []).join(" or ")}.`);
    if (reading.state === "unknown") {
        if (isInUnknownBlock(inner, reading.path)) return [];
        undetermined("placeNotKnownYet", { path });
    } else if (reading.state === "absent" || isEmpty) {
        if (reach.absent !== "leaves") return [];
        violation("reach", { path, how: plain(`leaves '${path}' unset`), means: plain(means), instead });
    } else if (stays ? !stays.includes(wordOf(reading.value)) : reach.leaves?.test(wordOf(reading.value))) {
        const says = typeof reading.value === "string" ? `says ${show(path)} in '${path}'` : `sets '${path}'`;
        violation("reach", { path, how: plain(says), means: plain(means), instead });
    }
    return [true];
}

/** A block or list says no word; that it is there may be enough. */
export const wordOf = (value: unknown): string =>
    typeof value === "string" || typeof value === "boolean" ? String(value) : "set";

const takesZones = /^azure-native:cognitiveservices:(Account)?Deployment$/;
const ZONED = "sku.name";

/** A deployment of kind DataZone… is answered anywhere in the data zone of its account's region: the EU, or the United States. */
export function dataZonesJudged(question: Question, cloud: Cloud, stack: Stack | undefined): Judged {
    const { resource, settings, read, show, undetermined } = question;
    const kind = takesZones.test(resource.type) ? read(ZONED) : undefined;
    if (kind?.state !== "known" || !/^datazone/i.test(wordOf(kind.value))) return [];
    const home = placeOf(resource, stack, settings.additionalRegions);
    if (!home) {
        undetermined("zoneNotKnown", { path: ZONED });
        return [true];
    }
    const zone = home.countries?.includes("US") ? "usdatazone" : "eudatazone";
    judgeSite(question, cloud, {
        path: ZONED,
        query: { provider: "azure", partition: cloud.partition, id: zone },
        how: `is answered, by '${ZONED}', in`,
        found: () => show(ZONED),
    });
    return [true];
}
