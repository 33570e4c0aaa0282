import { normaliseType } from "../../policies/core/resource";

describe("type tokens", () => {
    test.each([
        ["azure-native:storage:StorageAccount", "azure-native:storage:StorageAccount"],
        ["azure-native:storage/v20230101:StorageAccount", "azure-native:storage:StorageAccount"],
        ["azure-native:storage/v20230101preview:StorageAccount", "azure-native:storage:StorageAccount"],
        ["azure-native_storage_v20240101:storage:StorageAccount", "azure-native:storage:StorageAccount"],
        ["azure-native_storage_v20240101:storage/v20240101:StorageAccount", "azure-native:storage:StorageAccount"],
        ["kubernetes:apps/v1:DeploymentPatch", "kubernetes:apps/v1:Deployment"],
        ["gcp:storage/bucket:Bucket", "gcp:storage/bucket:Bucket"],
        ["azure:storage/account:Account", "azure:storage/account:Account"],
    ])("%s is %s", (token, normal) => expect(normaliseType(token, "Deployment")).toBe(normal));

    test("a kind whose own name ends in Patch is no patch", () => {
        expect(normaliseType("kubernetes:example.org/v1:SecurityPatch", "SecurityPatch")).toBe(
            "kubernetes:example.org/v1:SecurityPatch",
        );
    });
});
