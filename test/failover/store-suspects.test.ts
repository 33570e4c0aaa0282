/** Every type of every SDK whose name says that it could own data is a row of `stateful`, or is none for a reason. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { currentType } from "../../policies/catalog/renamed-types";
import { packageOf } from "../../policies/core/resource";
import { stateful } from "../../policies/failover/stateful";
import { inputsOf, typesOf } from "../sdk/inputs";
import { readStores } from "../sdk/stores";
import { couldBeStore, reasons, shortName } from "./store-suspects";

const modules = join(__dirname, "../../node_modules");
const packages = [
    ...["azure-native", "gcp", "kubernetes"].map((name) => `@pulumi/${name}`),
    "@pulumiverse/scaleway",
    "@ovhcloud/pulumi-ovh",
].map((name) => join(modules, name));
const installed = packages.flatMap((folder) => typesOf(folder).map((token) => currentType(token)));
const further = readStores();
const all = new Set([...installed, ...further.flatMap(({ types }) => types)]);

test("a type that could own data is a store, or is none for a reason", () => {
    const open = [...all].filter(
        (type) =>
            packageOf(type) !== "kubernetes" &&
            !Object.hasOwn(stateful, type) &&
            couldBeStore(type) &&
            !reasons.some(([, types]) => types.test(shortName(type))),
    );
    expect(open).toEqual([]);
});

test("every store is a type of an SDK", () => {
    // documentdb comes from azure-native 1 and 2.
    expect(
        Object.keys(stateful).filter((type) => !all.has(type) && !type.startsWith("azure-native:documentdb:")),
    ).toEqual([]);
});

test("each input that names the owner of a part is one of the SDK, where it is installed", () => {
    const inputs = new Set(
        packages.flatMap((folder) => inputsOf(folder).map(({ type, path }) => `${currentType(type)} ${path}`)),
    );
    const known = new Set(installed);
    const named = Object.entries(stateful).flatMap(([type, { partOf = [] }]) =>
        known.has(type) ? partOf.map((path) => `${type} ${path}`) : [],
    );
    expect(named.filter((each) => !inputs.has(each))).toEqual([]);
    expect(named).toContain("azure-native:storage:BlobContainer accountName");
});

test("every reason is one for a type", () => {
    const suspects = [...all].filter((type) => couldBeStore(type) && !Object.hasOwn(stateful, type)).map(shortName);
    expect(reasons.filter(([, types]) => !suspects.some((type) => types.test(type))).map(([why]) => why)).toEqual([]);
});

test("a name that says nothing of data is no suspect, and what is set beside a store is none", () => {
    expect(
        [
            "aws:s3/bucket:Bucket",
            "aws:s3/bucketPolicy:BucketPolicy",
            "aws:rds/instance:Instance",
            "aws:ec2/instance:Instance",
            "azure-native:sql:Database",
            "azure-native:network:Subnet",
            "snowflake:index/databaseRole:DatabaseRole",
            "gcp:storage/bucketIAMMember:BucketIAMMember",
        ].filter(couldBeStore),
    ).toEqual(["aws:s3/bucket:Bucket", "aws:rds/instance:Instance", "azure-native:sql:Database"]);
});

test("the SDKs that were read are named by package and version", () => {
    expect(further.filter(({ version }) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    expect(readdirSync(join(__dirname, "../sdk"))).toContain("further-stores.tsv");
});
