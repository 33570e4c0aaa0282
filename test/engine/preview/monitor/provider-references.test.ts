import { program, removeFolders } from "../program";
import { check, imports, named } from "../previewed";

afterAll(removeFolders);

test("packages with parameters, and several versions of one provider, have providers of their own", async () => {
    const result = await check(
        program(`${imports}
const monitor = require("@pulumi/pulumi/runtime").getMonitor();
const packages = require("@pulumi/pulumi/proto/resource_pb");
async function main() {
    const request = new packages.RegisterPackageRequest();
    request.setName("terraform-provider");
    request.setVersion("0.8.1");
    const parameter = new packages.Parameterization();
    parameter.setName("netbox");
    parameter.setVersion("3.9.2");
    parameter.setValue("e30=");
    request.setParameterization(parameter);
    const reference = new Promise((resolve, reject) =>
        monitor.registerPackage(request, (error, answer) => (error ? reject(error) : resolve(answer.getRef()))));
    new pulumi.CustomResource("netbox:index/device:Device", "device", { site: "paris" }, {}, false, reference);
    new gcp.storage.Bucket("newest", { location: "EU" });
    new gcp.storage.Bucket("older", { location: "EU" }, { version: "8.1.0" });
}
module.exports = main;
`),
    );
    expect(result.errors).toEqual([]);
    expect(["device", "newest", "older"].map((name) => named(result, name).provider?.name)).toEqual([
        "default_3_9_2",
        "default_9_37_0",
        "default_8_1_0",
    ]);
    expect(named(result, "device").provider?.type).toBe("pulumi:providers:netbox");
    expect(named(result, "device").inputs).toEqual({ site: "paris" });
});

test("disabled default providers are refused", async () => {
    const result = await check(program(`${imports}new gcp.storage.Bucket("bucket", { location: "EU" });`), {
        config: { "pulumi:disable-default-providers": '["*"]' },
    });
    expect(result.errors).toEqual([
        {
            message:
                "Default provider for 'gcp' disabled. 'urn:pulumi:dev::sample::gcp:storage/bucket:Bucket::bucket' must use an explicit provider.",
            urn: "urn:pulumi:dev::sample::gcp:storage/bucket:Bucket::bucket",
        },
    ]);
});
