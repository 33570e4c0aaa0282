import { causedBy, type Cause } from "../core/finding";
import { readText } from "../core/reading";
import type { Resource } from "../core/resource";
import type { Stack } from "../core/stack";

const types: readonly string[] = [
    "azure-native:resources:ResourceGroup",
    "azure:core/resourceGroup:ResourceGroup",
];

/** Whether a resource is a resource group, of either provider of Azure. */
export const isGroup = ({ type }: Resource): boolean => types.includes(type);

/** What a finding comes from that is about the place of a resource group. */
export const groupCause = ({ urn }: Resource): Cause => causedBy("group", urn);

/** The resource group of a resource, where the stack has it: the one that its group's name was made from, or that has this name. */
export function groupOf(resource: Resource, stack: Stack): Resource | undefined {
    const name = readText(resource.properties, "resourceGroupName");
    return (
        stack.referenced(resource, "resourceGroupName").find(isGroup) ??
        (name.value === undefined ? undefined : stack.indexed(groupNamesOf)(name.value.toLowerCase())[0])
    );
}

/** What a finding comes from that is about a group which the stack does not have: its name, or what its name is made from. */
export function absentGroupCause({ urn, properties, propertyDependencies = {} }: Resource): Cause {
    const { state, value } = readText(properties, "resourceGroupName");
    const origins = propertyDependencies.resourceGroupName ?? [];
    const id = state === "unknown" && origins.length > 0 ? origins.join(" ") : (value?.toLowerCase() ?? urn);
    return causedBy("group", id);
}

const groupNamesOf = (resource: Resource): readonly string[] => {
    if (!isGroup(resource)) return [];
    const names = ["resourceGroupName", "name"].map((input) => readText(resource.properties, input).value);
    const name = names.find((each) => each !== undefined);
    return name === undefined ? [] : [name.toLowerCase()];
};
