/** Primary and target belong together: what differs between them is only what has to. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { examples, settingsOf, type StackFile } from "./stacks";

/* eslint-disable-next-line @typescript-eslint/no-explicit-any -- settings are YAML */
type Settings = any;

const workloads = ["nextcloud", "sogo"] as const;
type Workload = (typeof workloads)[number];
const file = (workload: Workload, cloud: string, stack: string): StackFile => ({
    example: `${workload}-${cloud}`,
    stack,
});
/** The pairs that the stack files show: [primary, target, the operator of the target, its region]. */
const pairs: readonly (readonly [[string, string], [string, string], string, string])[] = [
    [["azure", "germany"], ["azure", "delos"], "Delos Cloud", "deloscloudgermanycentral"],
    [["azure", "france"], ["azure", "bleu"], "Bleu", "bleufrancecentral"],
    [["gcp", "germany"], ["kubernetes", "stackit"], "STACKIT", "eu01"],
    [["gcp", "france"], ["gcp", "s3ns"], "S3NS", "u-france-east1"],
    [["gcp", "belgium"], ["kubernetes", "clarence"], "Clarence", "bissen"],
    [["kubernetes", "scaleway"], ["kubernetes", "ovhcloud"], "OVHcloud", "GRA11"],
];
const allPairs = workloads.flatMap((workload) =>
    pairs.map(([primary, target, operator, region]) => ({
        workload,
        primary: file(workload, ...primary),
        target: file(workload, ...target),
        operator,
        region,
    })),
);

test.each(allPairs)(
    "$workload: $primary.stack fails over to $target.stack",
    ({ primary, target, operator, region }) => {
        const [here, there] = [settingsOf(primary) as Settings, settingsOf(target) as Settings];
        expect([here.role, there.role]).toEqual(["primary", "target"]);
        expect(here.failover.target).toMatchObject({ operator, regions: [region] });
        // One site's copies are what the other restores from; where no network reaches, they are carried.
        const same = target.stack === "clarence" ? ({ name }: Settings): object => ({ name }) : place;
        expect(same(there.copies.from)).toEqual(same(here.copies.to));
        expect(same(here.copies.from)).toEqual(same(there.copies.to));
        // The same secrets, users' own among them, and the same bytes of each image that both run.
        expect(there.secrets.path).toEqual(here.secrets.path);
        expect(there.registry.digests).toMatchObject(here.registry.digests as object);
        // The target holds as much.
        for (const disk of ["files", "dumps", "mail", "copies", "queue"])
            expect(there.size[disk]).toEqual(here.size[disk]);
        expect(here.name).not.toEqual(there.name);
    },
);

const place = ({ name, endpoint, region }: Settings) => ({ name, endpoint, region });

test("people find the target under the name of the primary, but where no public name reaches", () => {
    const other = allPairs.filter(({ primary, target }) => settingsOf(primary).host !== settingsOf(target).host);
    expect(new Set(other.map(({ target }) => target.stack))).toEqual(new Set(["clarence"]));
});

const stackFiles = workloads.flatMap((workload) =>
    ["azure", "gcp", "kubernetes"].flatMap((cloud) =>
        readdirSync(join(examples, `${workload}-${cloud}`)).flatMap((name) => {
            const stack = /^Pulumi\.(.+)\.yaml$/.exec(name)?.[1];
            return stack === undefined || stack === "dev" ? [] : [file(workload, cloud, stack)];
        }),
    ),
);

test.each(stackFiles)("$example $stack ships what only the customer can state as placeholders", (each) => {
    const { failover, registry } = settingsOf(each) as Settings;
    expect(failover.agreement).toEqual({ status: "none" });
    expect(failover.decisionOwner).toEqual({ role: "PLACEHOLDER", contact: "PLACEHOLDER", deputy: "PLACEHOLDER" });
    expect(failover.lastDrill).toBeUndefined();
    expect(Object.values(registry.digests as object).every((digest) => digest === `sha256:${"0".repeat(64)}`)).toBe(
        true,
    );
});

describe.each(workloads)("%s", (workload) => {
    test("no stack of a sovereign Azure names an address of the public one", () => {
        for (const stack of ["bleu", "delos"])
            expect(JSON.stringify(settingsOf(file(workload, "azure", stack)))).not.toMatch(
                /azure\.(com|net)|windows\.net|azmk8s\.io|microsoft\.com/,
            );
    });

    test("S3NS is Autopilot in its own universe, and Clarence asks nobody outside", () => {
        expect(settingsOf(file(workload, "gcp", "s3ns"))).toMatchObject({
            autopilot: true,
            "gcp:universeDomain": "s3nsapis.fr",
        });
        const clarence = JSON.stringify(settingsOf(file(workload, "kubernetes", "clarence")));
        const hosts = [...clarence.matchAll(/https?:\/\/([a-z0-9.-]+)/g)].map(([, host]) => host);
        expect(hosts.filter((host) => !host?.endsWith("clarence.internal"))).toEqual([]);
        expect(settingsOf(file(workload, "kubernetes", "clarence")).certificates).toEqual({
            authority: "own-authority",
        });
    });
});
