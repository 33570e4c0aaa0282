/** The component as a program uses it: what it registers is what the rules read. */
import { preview } from "../../engine/preview";
import { decodeResources } from "../../engine/resources";
import { STACK_TYPE } from "../../policies/core/resource";
import { PLAN_TYPE } from "../../policies/failover/plan";
import { program, removeFolders } from "../engine/preview/program";

afterEach(removeFolders);

const before = `
const pulumi = require("@pulumi/pulumi");
const storage = require("@pulumi/azure-native/storage");
const { FailoverPlan } = require("rempart");
const files = new storage.StorageAccount("files", { resourceGroupName: "g", kind: "StorageV2", sku: { name: "Standard_ZRS" } });
`;

async function planIn(text: string) {
    const { resources, errors } = await preview({ directory: program(before + text), timeoutSeconds: 60 });
    expect(errors).toEqual([]);
    const plans = resources.filter(({ type }) => type === PLAN_TYPE);
    const [plan] = decodeResources(plans);
    return { properties: plan?.properties, outputs: plan?.outputs };
}

const urn = (type: string, name: string) => `urn:pulumi:dev::sample::${type}::${name}`;

test("resources and components become URNs that a preview knows; inputs and outputs say the same", async () => {
    const { properties, outputs } = await planIn(`
class Part extends pulumi.ComponentResource {
    constructor() { super("acme:index:Part", "part", {}); this.registerOutputs(); }
}
new FailoverPlan("plan", {
    target: { operator: "OVHcloud", regions: ["GRA11"] },
    agreement: { status: "signed", date: "2026-03-02", reference: "17" },
    rto: "PT4H",
    rpo: "PT1H",
    covers: [
        { resource: files, method: "rclone sync", every: "PT15M" },
        { resource: new Part(), method: "backup", every: "PT15M" },
        { resource: files.urn, method: "again", every: "PT15M" },
        { resource: "${urn("acme:index:Other", "other")}", method: "by name", every: "PT15M" },
    ],
    leavesBehind: [{ resource: files, because: "rendered anew" }],
});`);
    const account = urn("azure-native:storage:StorageAccount", "files");
    expect(properties).toEqual({
        target: { operator: "OVHcloud", regions: ["GRA11"] },
        agreement: { status: "signed", date: "2026-03-02", reference: "17" },
        rto: "PT4H",
        rpo: "PT1H",
        covers: [
            { urn: account, method: "rclone sync", every: "PT15M" },
            { urn: urn("acme:index:Part", "part"), method: "backup", every: "PT15M" },
            { urn: account, method: "again", every: "PT15M" },
            { urn: urn("acme:index:Other", "other"), method: "by name", every: "PT15M" },
        ],
        leavesBehind: [{ urn: account, because: "rendered anew" }],
    });
    expect(outputs).toEqual(properties);
});

test("what JavaScript lets through is for the rules to find, and stops no program", async () => {
    const { properties } = await planIn(`new FailoverPlan("plan", { rto: "soon", covers: [{}] });`);
    expect(properties).toEqual({ rto: "soon", covers: [{}] });
    expect((await planIn(`new FailoverPlan("plan", {});`)).properties).toEqual({ covers: [] });
});

test("the stack resource has the type that the rules look for", async () => {
    const { resources } = await preview({ directory: program(before), timeoutSeconds: 60 });
    expect(resources.map(({ type }) => type)).toContain(STACK_TYPE);
});
