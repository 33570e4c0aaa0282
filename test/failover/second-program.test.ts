import fc from "fast-check";
import { STACK_TYPE, type Resource } from "../../policies/core/resource";
import { stackOf } from "../../policies/core/stack";
import { kindOfStore, problemsOfPair, type PairContext } from "../../policies/failover/second-program";
import { stateful } from "../../policies/failover/stateful";
import { component, resource } from "../rules";
import { files } from "./plans";

const digest = (digit: string) => `sha256:${digit.repeat(64)}`;
const pod = (name: string, image: string, env: object = {}) =>
    resource(
        "kubernetes:apps/v1:Deployment",
        { spec: { template: { spec: { containers: [{ image, env }] } } } },
        { name },
    );
const primary: readonly Resource[] = [
    component(STACK_TYPE, {}, { name: "mail-azure" }),
    files,
    resource("azure-native:dbforpostgresql:Server", { version: "17" }, { name: "database" }),
    pod("groupware", `clinic.azurecr.io/sogo:5.12@${digest("a")}`),
];
const target: readonly Resource[] = [
    component(STACK_TYPE, {}, { name: "mail-scaleway" }),
    resource("scaleway:object/bucket:Bucket", { name: "objects" }, { name: "objects" }),
    resource("scaleway:databases/instance:Instance", { engine: "PostgreSQL-17" }, { name: "database" }),
    pod("groupware", `rg.fr-par.scw.cloud/clinic/sogo:5.12@${digest("a")}`),
];
const problems = (there: readonly Resource[], context: PairContext = {}, here = primary) =>
    problemsOfPair(stackOf(here), stackOf(there), context).map(({ id, verdict, resource: on, path }) =>
        [id, verdict, on?.name, path].filter(Boolean).join(" "),
    );
const but = (name: string, ...instead: readonly Resource[]) => [
    ...target.filter((each) => each.name !== name),
    ...instead,
];

test("a target that can take over", () => {
    expect(problems(target, { targetStack: "mail/scaleway" })).toEqual([]);
    expect(problems(target, { targetStack: "scaleway" })).toEqual([]);
    expect(problems(target, { targetStack: "clinic/mail/scaleway" })).toEqual([]);
});

const users = resource("azure-native:azureactivedirectory:B2CTenant", {}, { name: "users" });
const app = (image: string) =>
    resource("azure-native:app:ContainerApp", { template: { containers: [{ image }] } }, { name: "groupware" });
const container = (registryImage: string) =>
    resource("scaleway:containers/container:Container", { registryImage }, { name: "groupware" });

test.each<[string, readonly Resource[], PairContext, readonly string[], (readonly Resource[])?]>([
    ["another stack", target, { targetStack: "mail/ovhcloud" }, ["otherStack violating mail-scaleway"]],
    ["no database", but("database"), {}, ["noStore undetermined database"]],
    ["no objects", but("objects"), {}, ["noStore undetermined files"]],
    ["no objects, which are left behind", but("objects"), { leavesBehind: new Set([files.urn]) }, []],
    ["without the workload", but("groupware"), {}, ["noImage violating groupware"]],
    [
        "another digest",
        but("groupware", pod("groupware", `rg.fr-par.scw.cloud/clinic/sogo:5.12@${digest("b")}`)),
        {},
        ["otherImage violating groupware spec.template.spec.containers[0].image"],
    ],
    [
        "a store in the primary's cloud",
        [...target, resource("azure-native:compute:Disk", {}, { name: "left" })],
        {},
        ["providerFalls violating"],
    ],
    [
        "a store under the same law",
        [...target, resource("gcp:compute/disk:Disk", {}, { name: "left" })],
        {},
        ["providerFalls violating"],
    ],
    [
        "the primary's registry",
        but("groupware", pod("groupware", `clinic.azurecr.io/sogo:5.12@${digest("a")}`)),
        {},
        ["hostFalls violating groupware spec.template.spec.containers[0].image"],
    ],
    ["no directory of accounts", target, {}, ["noStore undetermined users"], [...primary, users]],
    [
        "another digest in a service that runs containers",
        but("groupware", container(`rg.fr-par.scw.cloud/clinic/sogo@${digest("b")}`)),
        {},
        ["otherImage violating groupware registryImage"],
        [...primary.slice(0, 3), app(`clinic.azurecr.io/sogo:5.12@${digest("a")}`)],
    ],
    [
        "the same image in services that run containers, beside machines of other images",
        [
            ...but("groupware", container(`rg.fr-par.scw.cloud/clinic/sogo@${digest("a")}`)),
            resource("scaleway:instance/server:Server", { image: "debian_trixie" }, { name: "machine" }),
        ],
        {},
        [],
        [
            ...primary.slice(0, 3),
            app(`clinic.azurecr.io/sogo:5.12@${digest("a")}`),
            resource("azure-native:compute:VirtualMachine", { image: "Canonical:ubuntu:24" }, { name: "machine" }),
        ],
    ],
    [
        "sign-in at the primary's operator",
        [
            ...target,
            pod("portal", `rg.fr-par.scw.cloud/clinic/sogo:5.12@${digest("a")}`, {
                OIDC: "https://login.microsoftonline.com/t",
            }),
        ],
        {},
        ["hostFalls violating portal spec.template.spec.containers[0].env.OIDC"],
    ],
    [
        "a key in the primary's vault",
        but(
            "groupware",
            pod("groupware", `rg.fr-par.scw.cloud/clinic/sogo:5.12@${digest("a")}`, {
                VAULT: "https://clinic.vault.azure.net/keys/copies",
            }),
        ),
        {},
        ["hostFalls violating groupware spec.template.spec.containers[0].env.VAULT"],
    ],
])("a target with %s", (_, there, context, expected, here = primary) => {
    expect(problems(there, context, here)).toEqual(expected);
});

test("nobody says who runs the primary", () => {
    expect(problems(target, {}, [pod("groupware", `harbor.internal/sogo:5.12@${digest("a")}`)])).toEqual([
        "primaryNotKnown undetermined",
    ]);
});

test("each row of a store has a kind that its words give", () => {
    const kinds = Object.entries(stateful).map(([type, { holds }]) => [type, kindOfStore(holds)] as const);
    expect(new Map(kinds).get("gcp:storage/bucket:Bucket")).toBe("objects");
    expect(new Map(kinds).get("kubernetes:core/v1:PersistentVolumeClaim")).toBe("files");
    expect(new Map(kinds).get("aws:sqs/queue:Queue")).toBe("messages");
    expect(new Map(kinds).get("snowflake:index/database:Database")).toBe("database");
    expect(new Map(kinds).get("azure-native:containerregistry:Registry")).toBe("images");
});

test("the order of resources changes nothing", () => {
    const there = [...target, resource("azure-native:compute:Disk", {}, { name: "left" })];
    fc.assert(
        fc.property(fc.shuffledSubarray(there, { minLength: there.length }), (shuffled) => {
            expect([...problems(shuffled)].sort()).toEqual([...problems(there)].sort());
        }),
    );
});
