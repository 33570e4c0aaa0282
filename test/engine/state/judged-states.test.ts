import { inputFromState } from "../../../engine/state/state";
import { customerManagedKey } from "../../../policies/keys/rules/customer-managed-key";
import { account, azure, encrypted, fileOf, removeFiles, stateOf, told, urnOf } from "./states";

afterAll(removeFiles);

const asked = {
    accountName: "files",
    resourceGroupName: "elsewhere",
    kind: "StorageV2",
    sku: { name: "Standard_LRS" },
};
const residency = (path: string, message: string, verdict = "violating") => ({
    rule: "eu-residency",
    verdict,
    name: "files",
    path,
    message,
});
const eastus =
    "is placed by 'location' in eastus (East US), United States (US), which is outside EU. Use a place such as northeurope in Ireland (IE).";
/** Where its successor is comes before what is nearest. */
const besideIt = eastus.replace("northeurope in Ireland (IE)", "westeurope in Netherlands (NL)");

test("a place that only the outputs hold is judged", () => {
    expect(told(stateOf({ inputs: asked, outputs: { ...asked, location: "eastus" } }))).toEqual([
        residency("location", `StorageAccount 'files' ${eastus}`),
    ]);
    expect(told(stateOf({ inputs: asked, outputs: { ...asked, location: "westeurope" } }))).toEqual([]);
});

test("further places that only outputs hold are judged: a second location, an id, a list", () => {
    const home = { ...asked, location: "westeurope" };
    expect(told(stateOf({ inputs: home, outputs: { ...home, secondaryLocation: "eastus" } }))).toEqual([
        residency("secondaryLocation", `StorageAccount 'files' ${eastus.replace("'location'", "'secondaryLocation'")}`),
    ]);
    const disk = "gcp:compute/disk:Disk";
    const selfLink = "https://www.googleapis.com/compute/v1/projects/p/zones/us-east1-b/disks/d";
    expect(told(stateOf({ inputs: { name: "d" }, outputs: { name: "d", selfLink } }, disk))).toContainEqual(
        residency(
            "selfLink",
            "Disk 'files' refers in 'selfLink' to something in us-east1-b (South Carolina), United States (US), which is outside EU. Use a place such as europe-southwest1-a in Spain (ES).",
        ),
    );
});

test("what a service could do, zones of names and time, and repeated labels are no places", () => {
    const home = { location: "europe-west9" };
    const outputs = {
        ...home,
        supportedLocations: ["us-east1"],
        timeZone: "US/Eastern",
        effectiveLabels: { region: "us-east1" },
    };
    expect(told(stateOf({ inputs: home, outputs }, "gcp:storage/bucket:Bucket"))).toEqual([]);
});

test("an output that contradicts an input is told", () => {
    const inputs = { ...asked, location: "West Europe" };
    expect(told(stateOf({ inputs, outputs: { ...asked, location: "eastus" } }))).toEqual([
        residency(
            "location",
            "StorageAccount 'files' was asked for in westeurope, and is, as its output 'location' says, in eastus (East US), United States (US), which is outside EU. Use a place such as northeurope in Ireland (IE).",
        ),
    ]);
    expect(told(stateOf({ inputs, outputs: { ...asked, location: "francecentral" } }))).toEqual([
        residency(
            "location",
            "The state of StorageAccount 'files' contradicts itself: the input 'location' asks for westeurope, and the output says francecentral. Run 'pulumi refresh', and export the state again.",
            "undetermined",
        ),
    ]);
    expect(told(stateOf({ inputs, outputs: { ...asked, location: "westeurope" } }))).toEqual([]);
});

test("a copy abroad that waits for its deletion is told, beside its successor, and asked nothing else", () => {
    const [provider, successor] = stateOf({ inputs: { ...asked, location: "westeurope" } });
    const [, old] = stateOf({ inputs: { ...asked, location: "eastus" }, delete: true });
    const found = [provider, old, successor].map((each) => each ?? {});
    expect(told(found)).toEqual([
        residency(
            "location",
            `StorageAccount 'files' (its deletion is still to be done) ${besideIt} Finish its deletion with 'pulumi up', or delete it at the provider.`,
        ),
    ]);
    expect(told(found, [customerManagedKey]).length).toBe(1);
});

test("a resource that is deleted already, or only read, is no part of the stack", () => {
    const abroad = { inputs: { ...asked, location: "eastus" } };
    expect(told(stateOf({ ...abroad, pendingReplacement: true }))).toEqual([]);
    expect(told(stateOf({ ...abroad, external: true }))).toEqual([]);
});

test("that a resource was imported or is protected is told where it has to move", () => {
    const abroad = { inputs: { ...asked, location: "eastus" }, importID: "/subscriptions/x", protect: true };
    expect(told(stateOf(abroad))).toEqual([
        residency(
            "location",
            `StorageAccount 'files' ${eastus} It was imported: it existed before this stack, and what it holds has to be moved. It is protected: 'pulumi state unprotect' comes before it can be replaced.`,
        ),
    ]);
    expect(told(stateOf({ ...abroad, inputs: { ...asked, location: "westeurope" } }))).toEqual([]);
});

const show = "is encrypted in the state. Export it with 'pulumi stack export --show-secrets'.";

test("an encrypted value says so: of the resource, and of what its place comes from", () => {
    const bucket = "gcp:storage/bucket:Bucket";
    expect(told(stateOf({ inputs: { location: encrypted } }, bucket))).toEqual([
        residency("location", `Bucket 'files' cannot be judged whole: 'location' ${show}`, "undetermined"),
    ]);
    expect(told(stateOf({ inputs: { name: "d" } }, "gcp:compute/disk:Disk", { zone: encrypted }))).toEqual([
        {
            ...residency(
                "zone",
                `Disk 'files' cannot be judged whole: 'zone' of gcp 'default' ${show}`,
                "undetermined",
            ),
            name: "default",
        },
    ]);
    expect(
        told(
            stateOf({ inputs: { metadata: { name: "a" } } }, "kubernetes:core/v1:ConfigMap", { kubeconfig: encrypted }),
        ),
    ).toEqual([
        expect.objectContaining({
            verdict: "undetermined",
            message: `kubernetes 'default' cannot be judged whole: 'kubeconfig' ${show} The same cause affects ConfigMap 'files'.`,
        }),
    ]);
});

test("an encrypted value that nothing asks for changes no finding", () => {
    const inputs = { ...asked, location: "eastus", tags: { password: encrypted } };
    expect(told(stateOf({ inputs }))).toEqual([residency("location", `StorageAccount 'files' ${eastus}`)]);
});

test("what the interruption of an update left open is told", () => {
    const pending = { urn: urnOf(account, "new"), type: account, inputs: {} };
    const file = fileOf({
        version: 3,
        deployment: {
            resources: [{ urn: urnOf(azure, "default"), type: azure }],
            pending_operations: [{ resource: pending, type: "creating" }],
        },
    });
    expect(inputFromState(file).unseen).toEqual([
        {
            kind: "component",
            urn: pending.urn,
            because:
                "an update was interrupted while it was creating; run 'pulumi refresh', and export the state again",
        },
    ]);
});
