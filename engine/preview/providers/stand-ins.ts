/**
 * Answers of functions about the caller and about the provider's own region. What no rule can be misled by, an identity,
 * has a stand-in; a place is known only where the program or its provider names it.
 */
import { unknown, type WireObject, type WireValue } from "../../protocol/wire";
import type { ProviderInstance } from "./provider-plugin";

const nobody = "00000000-0000-0000-0000-000000000000";
const accountId = "000000000000";
const project = "project-of-the-caller";

interface Call {
    readonly args: WireObject;
    /** A setting of the provider; unknown where it has none, as the environment of the deployment may set it. */
    readonly setting: (name: string) => WireValue;
}
type Members = Readonly<Record<string, WireValue | undefined>>;
type StandIn = (call: Call) => Members;

const azureClient: StandIn = ({ setting }) => {
    const own = (name: string): WireValue => (setting(name) === unknown ? nobody : setting(name));
    return {
        clientId: own("clientId"),
        objectId: nobody,
        subscriptionId: own("subscriptionId"),
        tenantId: own("tenantId"),
    };
};
const projectOf = ({ args, setting }: Call): WireValue => {
    const named = args.project ?? args.projectId ?? setting("project");
    return named === unknown || named === null ? project : named;
};
const regionOf = ({ args, setting }: Call): WireValue => args.region ?? setting("region");

/** Regions of Google Cloud whose zones are not a, b and c. */
const zoneLetters: Readonly<Record<string, string>> = {
    "europe-west1": "bcd",
    "us-east1": "bcd",
    "us-central1": "abcf",
};
const zonesIn = (region: WireValue, zone: (region: string, letter: string) => string): WireValue => {
    if (typeof region !== "string" || region === unknown) return unknown;
    return [...(zoneLetters[region] ?? "abc")].map((letter) => zone(region, letter));
};

/** https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/partitions.html */
const partitions: readonly (readonly [string, RegExp])[] = [
    ["aws-cn", /^cn-/],
    ["aws-us-gov", /^us-gov-/],
    ["aws-eusc", /^eusc-/],
    ["aws", /^[a-z]{2}-[a-z]+-\d$/],
];
const partitionOf = (region: WireValue): string =>
    typeof region === "string" ? (partitions.find(([, regions]) => regions.test(region))?.[0] ?? unknown) : unknown;

const standIns: Readonly<Record<string, StandIn>> = {
    "azure-native:authorization:getClientConfig": azureClient,
    "azure:core/getClientConfig:getClientConfig": azureClient,
    "azuread:index/getClientConfig:getClientConfig": azureClient,
    "gcp:organizations/getClientConfig:getClientConfig": (call) => ({
        project: projectOf(call),
        region: call.setting("region"),
        zone: call.setting("zone"),
    }),
    "gcp:organizations/getProject:getProject": (call) => ({
        projectId: projectOf(call),
        name: projectOf(call),
        number: accountId,
        id: typeof projectOf(call) === "string" ? `projects/${projectOf(call) as string}` : unknown,
    }),
    "gcp:compute/getZones:getZones": (call) => ({
        names: zonesIn(regionOf(call), (region, letter) => `${region}-${letter}`),
        region: regionOf(call),
        project: projectOf(call),
    }),
    "aws:index/getCallerIdentity:getCallerIdentity": (call) => {
        const partition = partitionOf(call.setting("region"));
        const arn = partition === unknown ? unknown : `arn:${partition}:iam::${accountId}:user/caller`;
        return { accountId, id: accountId, userId: "AIDA0000000000000000", arn };
    },
    "aws:index/getRegion:getRegion": (call) => ({ region: regionOf(call), name: regionOf(call), id: regionOf(call) }),
    "aws:index/getPartition:getPartition": (call) => {
        const partition = partitionOf(regionOf(call));
        return { partition, id: partition };
    },
    "aws:index/getAvailabilityZones:getAvailabilityZones": (call) => ({
        names: zonesIn(regionOf(call), (region, letter) => region + letter),
        region: regionOf(call),
    }),
};

/** The members of an answer that are known without a cloud. Empty for a function that has no stand-in. */
export function standInFor(token: string, args: WireObject, provider: ProviderInstance): WireObject {
    const setting = (name: string): WireValue => {
        const { [name]: value = "" } = provider.inputs;
        return value === "" ? unknown : value;
    };
    const members = Object.entries(standIns[token]?.({ args, setting }) ?? {});
    return Object.fromEntries(members.filter((member): member is [string, WireValue] => member[1] !== undefined));
}
