import { ResourceGroup } from "@pulumi/azure-native/resources";
import type { Settings } from "./settings";

export const groupName = "nextcloud";

export const createGroup = ({ location }: Settings): ResourceGroup =>
    new ResourceGroup("nextcloud", { resourceGroupName: groupName, location });
