import { ResourceGroup } from "@pulumi/azure-native/resources";
import type { Resource } from "@pulumi/pulumi";
import type { StackSettings } from "../settings";
import type { AzureSettings } from "./settings";

/** Where everything of a stack goes. */
export interface Place {
    readonly parent: Resource;
    readonly group: ResourceGroup;
    /** The name of the group: known before the group is. */
    readonly name: string;
    readonly settings: AzureSettings;
}

export function createPlace(parent: Resource, { name }: StackSettings, settings: AzureSettings): Place {
    const { location } = settings;
    const group = new ResourceGroup("group", { resourceGroupName: name, location }, { parent });
    return { parent, group, name, settings };
}
