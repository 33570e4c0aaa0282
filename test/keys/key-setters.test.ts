/** Which resource sets the key of another one. */
import { stackOf } from "../../policies/core/stack";
import { UNKNOWN } from "../../policies/core/values";
import { settingOf } from "../../policies/keys/key-setters";
import { resource } from "../rules";

const bucketType = "aws:s3/bucket:Bucket";
const type = "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration";
const setter = { types: [type], matchedBy: "bucket" };
const bucket = resource(bucketType, { bucket: "clinic" }, { name: "clinic" });
const configuration = (name: string, properties: object, ...from: { readonly urn: string }[]) =>
    resource(type, properties, { name, propertyDependencies: { bucket: from.map(({ urn }) => urn) } });

test("a configuration that names the bucket sets its key", () => {
    const named = configuration("named", { bucket: "clinic" });
    expect(settingOf(stackOf([bucket, named]), bucket, setter)).toEqual({ state: "set" });
});
test("so does one whose name for it is computed, and was made from it", () => {
    const made = configuration("made", { bucket: UNKNOWN }, bucket);
    expect(settingOf(stackOf([bucket, made]), bucket, setter)).toEqual({ state: "set" });
});
test("one that was made from another bucket does not, whatever its name is", () => {
    const other = resource(bucketType, { bucket: "other" }, { name: "other" });
    const made = configuration("made", { bucket: UNKNOWN }, other);
    expect(settingOf(stackOf([bucket, other, made]), bucket, setter)).toEqual({ state: "none" });
});
test("one whose name is computed from elsewhere may set it, and is the cause", () => {
    const open = configuration("open", { bucket: UNKNOWN });
    expect(settingOf(stackOf([bucket, open]), bucket, setter)).toEqual({ state: "possible", by: open });
});
test("any configuration may set the key of a bucket whose name the provider chooses", () => {
    const unnamed = resource(bucketType, {}, { name: "unnamed" });
    const named = configuration("named", { bucket: "clinic" });
    expect(settingOf(stackOf([unnamed, named]), unnamed, setter)).toEqual({ state: "possible", by: named });
});
test("until the stack is complete, one may still come", () => {
    expect(settingOf(stackOf([bucket], false), bucket, setter)).toEqual({ state: "possible" });
});
