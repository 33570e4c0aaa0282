const { StorageAccount } = require("@pulumi/azure-native/storage");

new StorageAccount("files", { resourceGroupName: "g", location: "francecentral", kind: "StorageV2", sku: { name: "Standard_ZRS" }, tags: { password: "hunter2" } });
