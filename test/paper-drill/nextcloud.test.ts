/** The drill on a stack that people copy: Nextcloud on Azure, which fails over to OVHcloud. */
import { join } from "node:path";
import { inputFromPreview } from "../../engine/preview";
import type { Resource } from "../../policies/core/resource";
import { PLAN_TYPE } from "../../policies/failover/plan";
import { drill } from "../../policies/paper-drill/drill";
import { shipped, told } from "./stacks";

let resources: readonly Resource[];
beforeAll(async () => {
    process.env.PULUMI_CONFIG_PASSPHRASE = "";
    const directory = join(__dirname, "../../examples/nextcloud-azure");
    const input = await inputFromPreview({ directory, stack: "dev", timeoutSeconds: 300, policyPacks: [] });
    expect(input.errors).toEqual([]);
    resources = input.resources;
}, 300_000);

const isPlan = ({ type }: Resource): boolean => type === PLAN_TYPE;
const withTarget = (target: object): readonly Resource[] =>
    resources.map((each) =>
        isPlan(each) ? { ...each, properties: { ...each.properties, target: target as never } } : each,
    );
const sanctions = shipped("provider-sanctions");
const stores = ["PersistentVolumeClaim 'files'", "Server 'database'", "StorageAccount 'files'"];
const all = (state: string) => Object.fromEntries(stores.map((store) => [store, state]));

test("with its plan, the services return at the target within the promised time", () => {
    const found = drill([{ resources }], sanctions);
    expect(told([{ resources }], sanctions)).toEqual({
        verdict: "compliant",
        data: all("returns"),
        services: { dev: "returns" },
        findings: [],
    });
    const [service] = found.recovery.services;
    expect({ at: service?.returnsAt, measured: service?.measured }).toEqual({ at: 9_600_000, measured: true });
    expect(service?.steps[0]?.text).toBe("Chief information officer decides to move to OVHcloud (GRA11)");
});

test("without the plan, all data is lost", () => {
    const found = told([{ resources: resources.filter((each) => !isPlan(each)) }], sanctions);
    expect(found).toMatchObject({ verdict: "violating", data: all("lost"), services: { dev: "no-plan" } });
});

test("with the paired region as target, all data is lost", () => {
    const moved = withTarget({ operator: "Microsoft", regions: ["germanynorth"] });
    expect(told([{ resources: moved }], sanctions)).toMatchObject({
        verdict: "violating",
        data: all("lost"),
        services: { dev: "blocked" },
    });
});

test("with an order against the European target, the roles turn", () => {
    const found = drill([{ resources }], shipped("provider-sanctions", "operator:OVHcloud"));
    expect(found.recovery.data.map(({ state }) => state)).toEqual(["kept", "kept", "kept"]);
    const [service] = found.recovery.services;
    // The mirror of the images is at the target: what runs goes on until it restarts.
    expect({ state: service?.state, stopsAt: service?.stopsAt, because: service?.because }).toEqual({
        state: "blocked",
        stopsAt: 86_400_000,
        because: ["the target is not there: OVHcloud GRA11 falls under the same order"],
    });
});
