/** What no rule looks at has a reason, and what the SDKs declare is known. */
import { join } from "node:path";
import { knownTypeRows, nothingToJudgeRows, placeInputsOf } from "../../policies/catalog/known-types";
import { typePattern } from "../../policies/catalog/type-patterns";
import { isLookedAt } from "../../policies/core/coverage";
import { evaluate } from "../../policies/core/evaluate";
import type { Resource } from "../../policies/core/resource";
import { CONTROLS, type Control } from "../../policies/core/rule";
import { readConfiguration } from "../../policies/core/settings";
import { UNKNOWN, type Properties } from "../../policies/core/values";
import { general, namesPlace } from "../../policies/location/place-input-names";
import { rules } from "../../policies/rules";
import { exemptionOf, reasonFor, standingOf } from "../../policies/visibility/exemptions";
import { resource } from "../rules";
import { readFurther } from "../sdk/further";
import { inputsOf } from "../sdk/inputs";
import { knownAndNotInstalled, knownTypes, knownTypesInstalled } from "../sdk/known-types";

const gaps = (given: Resource) =>
    Object.fromEntries(CONTROLS.map((control) => [control, reasonFor(given, control).gap]));

const told = ({ module, place, types }: Pick<ReturnType<typeof knownTypes>[number], "module" | "place" | "types">) => ({
    module,
    place,
    types,
});
const isNotInstalled = ({ source }: { readonly source: string }) =>
    knownAndNotInstalled.some((name) => source.startsWith(`${name} `));

test("the table has every type of the installed SDKs, as its inputs are", () => {
    const rows = knownTypeRows().filter((row) => !isNotInstalled(row));
    expect(rows.map(told)).toEqual(knownTypesInstalled().map(told));
});

test.each(knownAndNotInstalled)("the table has every type of %s, as its inputs were when it was read", (name) => {
    const rows = knownTypeRows().filter(({ source }) => source.startsWith(`${name} `));
    const types = rows.flatMap((row) => row.types);
    const sdk = readFurther().find((each) => each.name === name);
    expect(new Set(types).size).toBe(sdk?.types);
    const source = `${name} ${sdk?.version} .d.ts`;
    expect(rows.map((row) => ({ ...told(row), source: row.source }))).toEqual(
        knownTypes(source, types, sdk?.suspects ?? []).map((row) => ({ ...told(row), source: row.source })),
    );
});

test("every row that says why names types that exist, of controls that exist", () => {
    const known = knownTypeRows().flatMap(({ types }) => types);
    for (const { types, controls } of nothingToJudgeRows()) {
        expect(CONTROLS).toEqual(expect.arrayContaining(controls as Control[]));
        for (const type of types.filter((each) => /^(azure-native|gcp|hcloud|openstack|ovh|scaleway):/.test(each))) {
            const fits = typePattern([type]);
            expect({ type, exists: known.some((each) => fits.test(each)) }).toEqual({ type, exists: true });
        }
    }
});

/** Of SDKs that are not installed: types whose place has to be given, as their declarations say. */
const requiredPlaces: readonly string[] = [
    "hcloud:index/networkSubnet:NetworkSubnet",
    "hcloud:index/storageBox:StorageBox",
];
const modules = join(__dirname, "../../node_modules");

/** Types that no program can declare without a place, which is judged. */
const alwaysPlaced = (pack: string): ReadonlySet<string> => {
    const folder = { ovh: "@ovhcloud/pulumi-ovh", scaleway: "@pulumiverse/scaleway" }[pack];
    const inputs = folder === undefined ? [] : inputsOf(join(modules, folder));
    const required = inputs.filter(
        ({ type, path, name, required }) => required && !path.includes(".") && namesPlace(type, general(path), name),
    );
    // Each node of a database names its region.
    return new Set([...required.map(({ type }) => type), ...requiredPlaces, "ovh:CloudProject/database:Database"]);
};

describe.each<[string, Properties]>([
    ["hcloud", {}],
    ["openstack", { authUrl: "https://auth.cloud.ovh.net/v3", region: "GRA11" }],
    ["ovh", { endpoint: "ovh-eu" }],
    ["scaleway", { region: "fr-par" }],
])("of every type of %s", (pack, provider) => {
    const { settings } = readConfiguration({}, rules, {});
    const types = knownTypeRows().flatMap((row) => (row.package === pack ? row.types : []));

    test.each(CONTROLS)("%s is judged, or it is said why not", (control) => {
        const placed = alwaysPlaced(pack);
        const open = types.filter((type) => {
            if (control === "places" && placed.has(type)) return false;
            const bare = resource(type, { name: "a" });
            const given = { ...bare, provider: { ...bare.provider!, properties: provider } };
            const own = rules.filter((rule) => rule.control === control);
            const isJudged = evaluate([given], own, settings).some(isLookedAt);
            return !isJudged && reasonFor(given, control).gap === "a limit of ours";
        });
        expect(open).toEqual([]);
    });

    // Without a place of their own they are ordered by themselves as often as they are parts.
    test.each(["keys", "failover"] as const)(
        "%s has a row, and does not take it for a part of something",
        (control) => {
            const assumed = types.filter((type) => {
                const { why } = reasonFor(resource(type, { name: "a" }), control);
                return (
                    why === "It takes no key of its own, and holds no data but its parent's." ||
                    why === "It holds no data of its own."
                );
            });
            expect(assumed).toEqual([]);
        },
    );
});

test("no row exempts a type from a key or a plan that a rule asks for", () => {
    const asking = new Map<Control, Set<string>>();
    for (const { control, rows } of rules)
        if (control) asking.set(control, new Set([...(asking.get(control) ?? []), ...Object.keys(rows ?? {})]));
    const keyed = [...(asking.get("keys") ?? [])];
    const wrong = nothingToJudgeRows()
        .filter(({ controls, given }) => controls.includes("keys") && given === undefined)
        .flatMap(({ types }) => keyed.filter((type) => typePattern(types).test(type)));
    expect(wrong).toEqual([]);
});

test.each<[string, Control, string]>([
    [
        "gcp:compute/firewall:Firewall",
        "places",
        "It has no place of its own: networks, rules and addresses; traffic and content are where instances are.",
    ],
    ["azure-native:authorization:RoleAssignment", "keys", "It holds identities and permissions."],
    [
        "gcp:compute/firewall:Firewall",
        "failover",
        "It carries or filters traffic, or arranges machines, and keeps no data.",
    ],
    ["gcp:sql/database:Database", "keys", "It takes no key of its own, and holds no data but its parent's."],
    ["kubernetes:core/v1:Namespace", "failover", "It holds no data of its own."],
    ["azure-native:resources:ResourceGroup", "endpoints", "It names no host, address or image."],
    [
        "kubernetes:external-secrets.io/v1:ExternalSecret",
        "keys",
        "It says which secret of a store elsewhere is fetched into the cluster.",
    ],
    [
        "scaleway:network/vpc:Vpc",
        "endpoints",
        "It carries or filters traffic, or arranges machines, and keeps no data.",
    ],
    [
        "ovh:CloudProject/instance:Instance",
        "failover",
        "It is made anew elsewhere; its data are on disks that are resources of their own.",
    ],
    ["random:index/randomPassword:RandomPassword", "places", "It makes a value that the state of the stack keeps."],
    [
        "scaleway:loadbalancers/loadBalancer:LoadBalancer",
        "keys",
        "It carries or filters traffic, or says where it goes, and keeps none of it.",
    ],
    [
        "scaleway:instance/snapshot:Snapshot",
        "keys",
        "It holds a copy of what is in another resource, and is as encrypted as that.",
    ],
    ["scaleway:secrets/version:Version", "keys", "It is a version of a secret, which is judged itself."],
    ["scaleway:redis/cluster:Cluster", "failover", "It holds copies of data that are elsewhere."],
    ["scaleway:databases/database:Database", "keys", "It is part of its instance, whose keys are judged."],
    [
        "scaleway:mnq/sqs:Sqs",
        "failover",
        "It switches a service of messages on, or says who gets into it, and holds no message.",
    ],
    [
        "ovh:Hosting/privateDatabaseUser:PrivateDatabaseUser",
        "keys",
        "It says who gets into a database, which is judged itself.",
    ],
    [
        "ovh:index/storageEfsShareAcl:StorageEfsShareAcl",
        "failover",
        "It says who gets at files, which are judged themselves.",
    ],
    ["ovh:Domain/zoneRecord:ZoneRecord", "failover", "It holds names only."],
    [
        "openstack:networking/router:Router",
        "failover",
        "It carries or filters traffic, or says where it goes, and keeps none of it.",
    ],
    [
        "openstack:objectstorage/containerObject:ContainerObject",
        "keys",
        "It is an object that the program puts into a container, which is judged itself.",
    ],
    [
        "hcloud:index/firewall:Firewall",
        "keys",
        "It carries or filters traffic, or says where it goes, and keeps none of it.",
    ],
    [
        "hcloud:index/storageBoxSubaccount:StorageBoxSubaccount",
        "failover",
        "It is part of a storage box, which is judged itself.",
    ],
    [
        "hcloud:index/zone:Zone",
        "places",
        "It has no place of its own: names, rules and certificates of resources that have a place.",
    ],
    [
        "scaleway:edgeservices/pipeline:Pipeline",
        "places",
        "It has no place of its own: it serves what its backends hold, which have a place, from points of an operator that has none outside the EU.",
    ],
    [
        "scaleway:instance/securityGroupRules:SecurityGroupRules",
        "places",
        "Its SDK has no input that names a place: it is where its parent is.",
    ],
])("%s has nothing to judge for %s", (type, control, why) => {
    expect(exemptionOf(resource(type, { name: "a" }), control)).toBe(why);
});

test.each<[string, object, Control, string]>([
    ["azure-native:operationalinsights:Workspace", {}, "keys", "the provider's API"],
    ["azure-native:web:WebApp", {}, "keys", "the provider's API"],
    ["azure-native:search:Service", { location: "westeurope" }, "places", "a limit of ours"],
    ["azure-native:logic:Workflow", { url: "https://hooks.example.com/a" }, "endpoints", "a limit of ours"],
    ["azure-native:network:Subnet", { host: UNKNOWN }, "endpoints", "a limit of ours"],
    ["gcp:identityplatform/tenant:Tenant", {}, "keys", "the provider's API"],
    ["digitalocean:index/vpc:Vpc", {}, "places", "a limit of ours"],
    ["kubernetes:example.com/v1:Anything", {}, "keys", "a limit of ours"],
    ["command:local:Command", {}, "places", "what no tool can see"],
    ["kubernetes:helm.sh/v3:Release", {}, "failover", "what only a deployment shows"],
    ["openstack:images/image:Image", {}, "keys", "the provider's API"],
    ["scaleway:inference/model:Model", {}, "keys", "the provider's API"],
    ["ovh:Dedicated/server:Server", {}, "places", "the provider's API"],
    ["ovh:Vps/vps:Vps", {}, "places", "the provider's API"],
    ["ovh:index/emailDomainAccount:EmailDomainAccount", {}, "places", "the provider's API"],
])("%s with %j is a gap for %s: %s", (type, properties, control, gap) => {
    const given = resource(type, properties);
    expect(standingOf(given, control)).toBeUndefined();
    expect(reasonFor(given, control).gap).toBe(gap);
});

test("a store is judged with the stack, and its copy has nothing to judge", () => {
    const type = "gcp:sql/databaseInstance:DatabaseInstance";
    expect(standingOf(resource(type, { name: "a" }), "failover")).toBe("judged");
    expect(standingOf(resource(type, { masterInstanceName: "a" }), "failover")).toBe("exempt");
});

/** Each beside a type that a row of a whole module, or of the start of a name, exempts. */
test.each([
    ["scaleway:instance/volume:Volume", {}],
    ["scaleway:mnq/sqsQueue:SqsQueue", {}],
    ["scaleway:iot/hub:Hub", {}],
    ["scaleway:elasticmetal/server:Server", {}],
    ["scaleway:hosting/hosting:Hosting", {}],
    ["scaleway:datalab/datalab:Datalab", { hasNotebook: true }],
    ["ovh:Dedicated/server:Server", {}],
    ["ovh:Dedicated/nasHAPartition:NasHAPartition", {}],
    ["ovh:Hosting/privateDatabase:PrivateDatabase", {}],
    ["ovh:index/storageEfsShare:StorageEfsShare", {}],
    ["ovh:index/cloudStorageBlockVolume:CloudStorageBlockVolume", {}],
    ["openstack:objectstorage/container:Container", {}],
    ["hcloud:index/storageBox:StorageBox", {}],
])("%s with %j holds data, of which the stack is asked", (type, properties) => {
    expect(standingOf(resource(type, { name: "a", ...properties }), "failover")).toBe("judged");
});

test("a lab without a notebook keeps nothing", () => {
    const lab = resource("scaleway:datalab/datalab:Datalab", { hasNotebook: false });
    expect(exemptionOf(lab, "failover")).toBe("As it is set it holds no data, or a copy of another's.");
});

describe("what names no host, and what may", () => {
    const gapOf = (type: string, properties: object) => reasonFor(resource(type, properties), "endpoints").gap;
    test.each([
        ["scaleway:instance/server:Server", { image: "registry/ubuntu_24.04" }],
        ["scaleway:elasticmetal/server:Server", { hostname: "mail.example.eu" }],
        ["hcloud:index/server:Server", { image: "ubuntu-24.04" }],
        ["scaleway:loadbalancers/backend:Backend", { healthCheckHttp: { uri: "/healthz" } }],
        ["scaleway:loadbalancers/certificate:Certificate", { customCertificate: { name: "www.example.eu" } }],
        ["scaleway:domain/record:Record", { dnsZone: "example.eu", type: "A", data: "10.0.0.1" }],
        ["ovh:Domain/zoneRecord:ZoneRecord", { zone: "example.eu", fieldtype: "A", target: "10.0.0.1" }],
        ["openstack:networking/subnet:Subnet", { dnsNameservers: ["10.0.0.2"] }],
        ["openstack:containerinfra/clusterTemplate:ClusterTemplate", { image: "Fedora-CoreOS-42.1" }],
        ["hcloud:index/zoneRrset:ZoneRrset", { zone: "example.eu" }],
    ])("%s with %j has nothing to judge", (type, properties) =>
        expect(gapOf(type, properties)).toBe("nothing to judge"),
    );
    test.each([
        ["scaleway:instance/server:Server", { image: "a", cloudInit: "curl https://get.example.eu | sh" }],
        ["scaleway:elasticmetal/server:Server", { hostname: "mail.example.eu", userData: "curl https://a.example.eu" }],
        ["hcloud:index/server:Server", { image: "ubuntu-24.04", userData: UNKNOWN, name: "a.example.eu" }],
        ["scaleway:loadbalancers/backend:Backend", { failoverHost: "backup.example.eu" }],
        ["scaleway:loadbalancers/certificate:Certificate", { letsencrypt: { commonName: "www.example.eu" } }],
        ["openstack:containerinfra/clusterTemplate:ClusterTemplate", { httpsProxy: "proxy.example.eu:3128" }],
        ["openstack:images/image:Image", { imageSourceUrl: "https://images.example.eu/a.qcow2" }],
        ["ovh:CloudProject/kubeOidc:KubeOidc", { issuerUrl: "https://id.example.eu" }],
        ["scaleway:observability/exporter:Exporter", { otlpDestination: { endpoint: "https://otlp.example.eu" } }],
    ])("%s with %j may", (type, properties) => expect(gapOf(type, properties)).toBe("a limit of ours"));
});

test("a type that nobody has read is never exempt", () => {
    const given = resource("linode:index/instance:Instance", { label: "a" });
    expect(Object.values(gaps(given))).toEqual(CONTROLS.map(() => "a limit of ours"));
    expect(placeInputsOf(given.type)).toBeUndefined();
});

describe("addresses in the text of a ConfigMap", () => {
    const gapOf = (text: string) =>
        reasonFor(resource("kubernetes:core/v1:ConfigMap", { data: { "a.conf": text } }), "endpoints").gap;
    test.each([
        "wopi_url=http://office:9980",
        "session.save_path = tcp://cache:6379?auth=${PASSWORD}",
        "curl http://$HOST/dav",
        "url = postgresql://user:@PASSWORD@@sogo-db:6432/sogo",
        "return 302 https://mail.clarence.internal/;",
    ])("%s leads nowhere but to the cluster itself, or to a private network", (text) =>
        expect(gapOf(text)).toBe("nothing to judge"),
    );
    test.each([
        "uris = ldaps://ldap.example.eu:636",
        "url = postgresql://user:secret@db.example.eu/sogo",
        "return 302 https://mail.example.eu/;",
        "proxy http://10.0.0.1:8080",
    ])("%s leads out", (text) => expect(gapOf(text)).toBe("a limit of ours"));
});

test("an issuer of the cluster itself asks nobody, and another does", () => {
    const issuer = (spec: object) =>
        reasonFor(resource("kubernetes:cert-manager.io/v1:Issuer", { spec }), "endpoints").gap;
    expect(issuer({ ca: { secretName: "authority" } })).toBe("nothing to judge");
    expect(issuer({ vault: { server: "https://vault.example.eu" } })).toBe("a limit of ours");
});

test("a cluster of Scaleway names no host, unless people log in at a server elsewhere", () => {
    const cluster = (inputs: object) =>
        reasonFor(resource("scaleway:kubernetes/cluster:Cluster", { version: "1.34", ...inputs }), "endpoints").gap;
    expect(cluster({})).toBe("nothing to judge");
    expect(cluster({ openIdConnectConfig: { issuerUrl: "https://id.example.eu" } })).toBe("a limit of ours");
    expect(cluster({ openIdConnectConfig: { issuerUrl: UNKNOWN } })).toBe("a limit of ours");
});
