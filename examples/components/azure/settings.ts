import { Config } from "@pulumi/pulumi";

/** What a stack on Azure states beside the settings of every stack. */
export interface AzureSettings {
    /** The region. */
    readonly location: string;
    readonly subscriptionId: string;
    /** The Entra tenant that the key vault trusts. */
    readonly tenantId: string;
    /** The name of the key vault: no other vault of this cloud may have it. At most 24 characters. */
    readonly vault: string;
    /** The name of the storage account of the files: no other account of this cloud may have it. 3 to 24 small letters and digits. */
    readonly account: string;
    readonly suffixes: Suffixes;
    /** Kinds of machines and tiers: each cloud has its own choice. */
    readonly sizes: Sizes;
    readonly ranges: Ranges;
}

/** The names under which this cloud keeps its services; a sovereign cloud has others than the public one. */
export interface Suffixes {
    readonly vault: string;
    readonly file: string;
    readonly postgres: string;
    readonly cluster: string;
}

export interface Sizes {
    readonly nodes: string;
    readonly database: string;
}

/** Address ranges of the network: two stacks that are peered have different ones. */
export interface Ranges {
    readonly network: string;
    readonly nodes: string;
    readonly apiServer: string;
    readonly database: string;
    readonly endpoints: string;
    readonly pods: string;
    readonly services: string;
    readonly dns: string;
}

/** Reads them. @throws Error that names the setting that is missing. */
export function azureSettings(): AzureSettings {
    const azure = new Config("azure-native");
    const config = new Config();
    return {
        location: azure.require("location"),
        subscriptionId: azure.require("subscriptionId"),
        tenantId: azure.require("tenantId"),
        vault: config.require("vault"),
        account: config.require("account"),
        suffixes: config.requireObject("suffixes"),
        sizes: config.requireObject("sizes"),
        ranges: config.requireObject("ranges"),
    };
}
