/** Stores of clouds and services whose SDKs are not installed with the project. */
import { evaluate } from "../../policies/core/evaluate";
import { stackOf } from "../../policies/core/stack";
import { packageOf, PROVIDER_PREFIX, STACK_TYPE, type Resource } from "../../policies/core/resource";
import { readConfiguration } from "../../policies/core/settings";
import { failoverTarget } from "../../policies/failover/rules/failover-target";
import { holdsData } from "../../policies/failover/stateful";
import { component, resource } from "../rules";
import { plan } from "./plans";

test.each([
    ["aws:rds/instance:Instance", {}, true],
    ["aws:rds/instance:Instance", { replicateSourceDb: "orders" }, false],
    ["aws:s3/bucket:Bucket", { bucket: "a" }, true],
    ["azure:postgresql/flexibleServer:FlexibleServer", { createMode: "Replica" }, false],
    ["cloudflare:index/workersScript:WorkersScript", { bindings: [{ type: "durable_object_namespace" }] }, true],
    ["cloudflare:index/workersScript:WorkersScript", { bindings: [{ type: "kv_namespace" }] }, false],
    ["aws:elasticache/cluster:Cluster", {}, false],
    ["aws-native:s3:Bucket", {}, true],
    ["aws-native:rds:DbInstance", { sourceDbInstanceIdentifier: "orders" }, false],
    ["google-native:sqladmin/v1:Instance", {}, true],
    ["google-native:sqladmin/v1:Instance", { masterInstanceName: "orders" }, false],
    ["aws:rds/snapshot:Snapshot", {}, false],
])("%s with %j holds data: %s", (type, properties, holds) => {
    const store = resource(type, { name: "a", ...properties });
    expect(holdsData(store, stackOf([store]))).toBe(holds);
});

const stack = component(STACK_TYPE, {}, { name: "tests-dev" });
const from = (type: string, settings: object = {}) => {
    const of = PROVIDER_PREFIX + packageOf(type);
    const provider = { urn: `urn:pulumi:dev::tests::${of}::own`, type: of, name: "own", properties: { ...settings } };
    return resource(type, { name: "a" }, { provider });
};

const { settings } = readConfiguration({}, [failoverTarget], {});
const found = (...resources: readonly Resource[]) =>
    evaluate([stack, ...resources], [failoverTarget], settings).flatMap(({ findings }) =>
        findings.map(({ kind, message, path = "" }) => `${kind} ${message} ${path}`.trim()),
    );
const atAmazon = plan({ target: { operator: "Amazon Web Services", regions: ["eu-central-1"] } });
const atlas = from("mongodbatlas:index/advancedCluster:AdvancedCluster");

test.each([
    ["a bucket of AWS", [from("aws:s3/bucket:Bucket", { region: "eu-central-1" })], ["violation noPlan"]],
    ["a store of Cloudflare", [from("cloudflare:index/r2Bucket:R2Bucket")], ["violation noPlan"]],
    ["a queue's policy", [from("aws:sqs/queuePolicy:QueuePolicy", { region: "eu-central-1" })], []],
    ["a service with a plan", [atlas, plan()], []],
    ["a service whose target is under the same law", [atlas, atAmazon], ["violation sameJurisdiction target.operator"]],
])("%s", (_, resources, expected) => {
    expect(found(...resources)).toEqual(expected);
});
