/** Where the project keeps its state is part of the drill, though no resource says it. */
import { backendAddress } from "../../policies/endpoints";
import { drill } from "../../policies/paper-drill/drill";
import { database, files, planFor, shipped, web } from "./stacks";

/** What depends on where the state lies, what the order stops, and what the service goes on without. */
function drilled(backend: string | undefined, against: string | readonly string[], plan: object = {}) {
    const stateAddress = backend === undefined ? undefined : backendAddress(backend);
    const resources = [database, files, web, planFor([database, files], plan)];
    const found = drill(
        [{ resources, ...(stateAddress !== undefined && { stateAddress }) }],
        shipped("export-control", ...[against].flat()),
    );
    const labelOf = (id: string) => found.graph.elements.get(id)?.label;
    return {
        links: found.graph.dependencies.filter(({ kind }) => kind === "state").map(({ from, to }) => [from, ...to]),
        stopped: [...found.fates].filter(([, { state }]) => state === "stops").map(([id]) => labelOf(id)),
        impaired: [...found.fates].filter(([, { impaired }]) => impaired.length > 0).map(([id]) => labelOf(id)),
        without: found.recovery.services.flatMap(({ without }) => without),
        atTarget: found.plans.flatMap(({ needs }) =>
            needs.flatMap(({ ids }) => ids.filter((id) => found.fates.get(id)?.state === "stops").map(labelOf)),
        ),
    };
}

test("an order against Pulumi, and a project whose state lies there", () => {
    expect(drilled("https://api.pulumi.com", "operator:Pulumi")).toEqual({
        links: [["program dev", "state api.pulumi.com"]],
        stopped: ["the state at api.pulumi.com"],
        impaired: ["the program of dev"],
        without: ["the state at api.pulumi.com"],
        atTarget: ["the state at api.pulumi.com"],
    });
});

test("at the target, a plan that names no other store of the state leaves it where it was", () => {
    const both = ["operator:Microsoft", "operator:Pulumi"];
    const lost = ["the state at api.pulumi.com"];
    expect(drilled("https://api.pulumi.com", both).atTarget).toEqual(lost);
    const infrastructureCode = { stateBackend: "s3.fr-par.scw.cloud" };
    expect(drilled("https://api.pulumi.com", both, { infrastructureCode }).atTarget).toEqual([]);
});

test.each([
    ["s3://state", "operator:AWS", ["the state at amazonaws.com"]],
    ["s3://state?endpoint=s3.fr-par.scw.cloud", "operator:AWS", []],
    ["s3://state?endpoint=s3.fr-par.scw.cloud", "operator:Scaleway", ["the state at s3.fr-par.scw.cloud"]],
    ["gs://state", "operator:Google", ["the state at storage.googleapis.com"]],
    ["file:///srv/state", "operator:Pulumi", []],
    [undefined, "operator:Pulumi", []],
])("the state at %s and an order against %s", (backend, against, without) => {
    expect(drilled(backend, against).without).toEqual(without);
});
