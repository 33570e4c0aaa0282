/** The messages and settings of the rule sovereign-endpoint. */
import type { Subject } from "../core/rule";
import { hostSettings } from "./settings";

export const messages = {
    foreignCloud:
        "{resource} sets '{path}' to '{value}', which {operator} runs under the law of {country}. Point it at an operator at home in {allowed}.",
    publicCloud:
        "{resource} deploys to the public cloud of {operator}, under the law of {country}, and sovereignOnly is set. Point '{path}' at a cloud whose operator is at home in {allowed}.",
    foreignCluster:
        "{resource} deploys to a cluster under {entry}, which {operator} runs under the law of {country}. Name in '{path}' a cluster whose operator is at home in {allowed}.",
    unknownHost:
        "{resource} sets '{path}' to '{value}', whose operator is not in the catalog. If the host is right, add it with its operator to the setting additionalHosts.",
    unprovenHost:
        "{resource} sets '{path}' to '{value}'. The law that governs its operator ({operator}) is not published. If you know it, add the host to the setting additionalHosts.",
    unknownEnvironment:
        "{resource} sets '{path}' to '{value}', which names no cloud in the catalog. Use public, or name the management host of a sovereign cloud in metadataHost.",
    settingNotKnownYet: "The endpoint of {resource} is unknown until deployment: '{path}' is computed.",
    clusterElsewhere:
        "The cluster of {resource} is set outside the program: '{path}' is not set, or names a file. Give the text of the kubeconfig to have it judged.",
    unknownCluster:
        "{resource} deploys to a cluster whose address in '{path}' is not in the catalog, so its operator is unknown. Add the host with its operator to the setting additionalHosts.",
    unprovenCluster:
        "{resource} deploys to a cluster under {entry}. The law that governs its operator ({operator}) is not published. If you know it, add the host to the setting additionalHosts.",
    foreignRegion:
        "{resource} sets '{path}' to an endpoint in {region}, in {country}. Name an endpoint of a region in {allowed}, or the global one of your cloud.",
    otherTenants:
        "{resource} signs in to further tenants by '{path}'. Who administers them is not known: check that each is your own.",
    noDiscovery:
        "{resource} sets '{path}' without 'metadataHost', so nothing says which cloud signs it in. Name the management host in 'metadataHost'.",
    notAKubeconfig: "'{path}' of {resource} is not a kubeconfig that can be read, so its cluster is unknown.",
} as const;

export const settings = hostSettings;

/** What the rule is handed for one resource. */
export type Endpoints = Subject<typeof messages, typeof settings, unknown>;
