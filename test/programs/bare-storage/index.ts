import { ResourceGroup } from "@pulumi/azure-native/resources";
import { StorageAccount } from "@pulumi/azure-native/storage";

const group = new ResourceGroup("group", { location: "germanywestcentral" });
new StorageAccount("files", {
    resourceGroupName: group.name,
    kind: "StorageV2",
    sku: { name: "Standard_ZRS" },
});
