/** Plans and stateful resources that the tests of the failover rules share. */
import { STACK_TYPE, type Resource } from "../../policies/core/resource";
import { PLAN_TYPE } from "../../policies/failover/plan";
import { component, resource } from "../rules";

export const files = resource("azure-native:storage:StorageAccount", { accountName: "files" }, { name: "files" });
export const bucket = resource("gcp:storage/bucket:Bucket", { location: "EUROPE-WEST9" }, { name: "objects" });
export const claim = resource("kubernetes:core/v1:PersistentVolumeClaim", { spec: {} }, { name: "claim" });

export const covering = (...resources: readonly Resource[]) =>
    resources.map(({ urn }) => ({ urn, method: "rclone sync", every: "PT15M" }));

const good = {
    target: { operator: "OVHcloud", service: "Managed Kubernetes Service", regions: ["GRA11"] },
    agreement: { status: "signed", date: "2026-03-02", reference: "contract 2026/17" },
    rto: "PT4H",
    rpo: "PT1H",
    covers: covering(files, bucket, claim),
};

/** A plan in which all is well, but for what is given. */
export const plan = (given: object = {}): Resource => component(PLAN_TYPE, { ...good, ...given }, { name: "plan" });

export const stack = component(STACK_TYPE, {}, { name: "tests-dev" });
