/** Primary and target belong together: what differs between them is only what has to. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { examples, settingsOf, type StackFile } from "./stacks";

/* eslint-disable-next-line @typescript-eslint/no-explicit-any -- settings are YAML */
type Settings = any;

const file = (example: string, stack: string): StackFile => ({ example: `nextcloud-${example}`, stack });
/** The pairs that the stack files show: [primary, target, the operator of the target, its region]. */
const pairs: readonly (readonly [StackFile, StackFile, string, string])[] = [
    [file("azure", "germany"), file("azure", "delos"), "Delos Cloud", "deloscloudgermanycentral"],
    [file("azure", "france"), file("azure", "bleu"), "Bleu", "bleufrancecentral"],
    [file("gcp", "germany"), file("kubernetes", "stackit"), "STACKIT", "eu01"],
    [file("gcp", "france"), file("gcp", "s3ns"), "S3NS", "u-france-east1"],
    [file("gcp", "belgium"), file("kubernetes", "clarence"), "Clarence", "bissen"],
    [file("kubernetes", "scaleway"), file("kubernetes", "ovhcloud"), "OVHcloud", "GRA11"],
];

test.each(
    pairs.map(([primary, target, ...named]) => [primary.stack, target.stack, primary, target, ...named] as const),
)("%s fails over to %s", (_, __, primary, target, operator, region) => {
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
    expect(there.size.files).toEqual(here.size.files);
    expect(here.name).not.toEqual(there.name);
});

const place = ({ name, endpoint, region }: Settings) => ({ name, endpoint, region });

test("people find the target under the name of the primary, but where no public name reaches", () => {
    const other = pairs.filter(([primary, target]) => settingsOf(primary).host !== settingsOf(target).host);
    expect(other.map(([, { stack }]) => stack)).toEqual(["clarence"]);
});

const stackFiles = ["azure", "gcp", "kubernetes"].flatMap((example) =>
    readdirSync(join(examples, `nextcloud-${example}`)).flatMap((name) => {
        const stack = /^Pulumi\.(.+)\.yaml$/.exec(name)?.[1];
        return stack === undefined || stack === "dev" ? [] : [file(example, stack)];
    }),
);

test.each(stackFiles.map((each) => [each.example, each.stack, each] as const))(
    "%s %s ships what only the customer can state as placeholders",
    (_, __, each) => {
        const { failover, registry } = settingsOf(each) as Settings;
        expect(failover.agreement).toEqual({ status: "none" });
        expect(failover.decisionOwner).toEqual({ role: "PLACEHOLDER", contact: "PLACEHOLDER", deputy: "PLACEHOLDER" });
        expect(failover.lastDrill).toBeUndefined();
        expect(Object.values(registry.digests as object).every((digest) => digest === `sha256:${"0".repeat(64)}`)).toBe(
            true,
        );
    },
);

test("no stack of a sovereign Azure names an address of the public one", () => {
    for (const stack of ["bleu", "delos"])
        expect(JSON.stringify(settingsOf(file("azure", stack)))).not.toMatch(
            /azure\.(com|net)|windows\.net|azmk8s\.io|microsoft\.com/,
        );
});

test("S3NS is Autopilot in its own universe, and Clarence asks nobody outside", () => {
    expect(settingsOf(file("gcp", "s3ns"))).toMatchObject({ autopilot: true, "gcp:universeDomain": "s3nsapis.fr" });
    const clarence = JSON.stringify(settingsOf(file("kubernetes", "clarence")));
    const hosts = [...clarence.matchAll(/https?:\/\/([a-z0-9.-]+)/g)].map(([, host]) => host);
    expect(hosts.filter((host) => !host?.endsWith("clarence.internal"))).toEqual([]);
    expect(settingsOf(file("kubernetes", "clarence")).certificates).toEqual({ authority: "own-authority" });
});
