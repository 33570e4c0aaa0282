/** What a stack depends on: every kind of link, with look-alikes that are none. */
import type { Resource } from "../../policies/core/resource";
import { stackOf } from "../../policies/core/stack";
import { UNKNOWN } from "../../policies/core/values";
import { noSettings, runByText, type DrillSettings } from "../../policies/paper-drill/parties";
import { graphOfStack } from "../../policies/paper-drill/stack-graph";
import { resource } from "../rules";

const digest = "@sha256:6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d";

/** Every link of a stack as `Deployment 'web' registry ghcr.io`, without those to the cluster. */
function links(resources: readonly Resource[], settings: DrillSettings = noSettings): readonly string[] {
    const { elements, dependencies } = graphOfStack(stackOf(resources), settings);
    const label = (id: string) => elements.get(id)?.label ?? id;
    return dependencies
        .filter(({ kind }) => kind !== "runs-on")
        .map(({ from, to, kind, after }) =>
            [label(from), kind, ...to.map(label), ...(after === undefined ? [] : [`after ${after / 1000} s`])].join(
                " ",
            ),
        )
        .sort();
}

const pod = (spec: object, name = "web"): Resource =>
    resource(
        "kubernetes:apps/v1:Deployment",
        {
            metadata: { name, namespace: "clinic" },
            spec: { template: { metadata: { labels: { app: name } }, spec } },
        },
        { name },
    );
const object = (type: string, name: string, more: object): Resource =>
    resource(`kubernetes:${type}`, { metadata: { name, namespace: "clinic" }, ...more }, { name });

describe("workloads in a cluster", () => {
    test("pull images, and take settings whose hosts are theirs", () => {
        const configuration = object("core/v1:ConfigMap", "settings", {
            data: { "app.yaml": "oidc:\n  issuer: https://login.microsoftonline.com/tenant/v2.0\nport: 80\n" },
        });
        const stray = object("core/v1:ConfigMap", "stray", { data: { MAIL_HOST: "smtp.office365.com" } });
        const web = pod({
            containers: [
                {
                    name: "web",
                    image: `ghcr.io/clinic/web${digest}`,
                    envFrom: [{ configMapRef: { name: "settings" } }],
                },
            ],
        });
        expect(links([web, configuration, stray])).toEqual([
            "Deployment 'web' identity login.microsoftonline.com",
            "Deployment 'web' registry ghcr.io",
            "Deployment 'web' uses ConfigMap 'settings'",
        ]);
    });

    test("keep data on claims, of classes whose key is in a vault", () => {
        const claim = object("core/v1:PersistentVolumeClaim", "files", { spec: { storageClassName: "encrypted" } });
        const storage = resource(
            "kubernetes:storage.k8s.io/v1:StorageClass",
            {
                metadata: { name: "encrypted" },
                provisioner: "disk.csi.azure.com",
                parameters: { diskEncryptionSetID: UNKNOWN },
            },
            {
                name: "encrypted",
                propertyDependencies: {
                    parameters: ["urn:pulumi:dev::tests::azure-native:compute:DiskEncryptionSet::disks"],
                },
            },
        );
        const disks = resource(
            "azure-native:compute:DiskEncryptionSet",
            { location: "francecentral" },
            { name: "disks" },
        );
        const web = pod({
            containers: [],
            volumes: [{ name: "files", persistentVolumeClaim: { claimName: "files" } }],
        });
        expect(links([web, claim, storage, disks])).toEqual([
            "Deployment 'web' storage PersistentVolumeClaim 'files'",
            "PersistentVolumeClaim 'files' storage StorageClass 'encrypted'",
            "StorageClass 'encrypted' key DiskEncryptionSet 'disks'",
            "StorageClass 'encrypted' uses DiskEncryptionSet 'disks'",
        ]);
    });

    test("are found through a route, a name, a certificate and its authority", () => {
        const all = [
            object("gateway.networking.k8s.io/v1:HTTPRoute", "route", {
                spec: {
                    hostnames: ["records.clinic.org"],
                    parentRefs: [{ name: "front" }],
                    rules: [{ backendRefs: [{ name: "web", port: 80 }] }],
                },
            }),
            object("gateway.networking.k8s.io/v1:Gateway", "front", {
                spec: { listeners: [{ tls: { certificateRefs: [{ name: "web-tls" }] } }] },
            }),
            object("cert-manager.io/v1:Certificate", "web", {
                spec: {
                    secretName: "web-tls",
                    renewBefore: "240h",
                    issuerRef: { name: "letsencrypt", kind: "ClusterIssuer" },
                },
            }),
            resource(
                "kubernetes:cert-manager.io/v1:ClusterIssuer",
                {
                    metadata: { name: "letsencrypt" },
                    spec: { acme: { server: "https://acme-v02.api.letsencrypt.org/directory" } },
                },
                { name: "letsencrypt" },
            ),
            object("core/v1:Service", "web", { spec: { selector: { app: "web" } } }),
            object("core/v1:Service", "other", { spec: { selector: { app: "other" } } }),
            pod({ containers: [] }),
        ];
        expect(links(all)).toEqual([
            "Certificate 'web' certificates ClusterIssuer 'letsencrypt' after 864000 s",
            "ClusterIssuer 'letsencrypt' certificates acme-v02.api.letsencrypt.org",
            "Gateway 'front' uses Certificate 'web'",
            "HTTPRoute 'route' dns the name service of clinic.org",
            "HTTPRoute 'route' top-level-domain the registry of .org",
            "HTTPRoute 'route' uses Gateway 'front'",
            "HTTPRoute 'route' uses Service 'web'",
            "Service 'web' uses Deployment 'web'",
        ]);
    });

    test("an object of the same name in another namespace is another one", () => {
        const elsewhere = resource(
            "kubernetes:core/v1:ConfigMap",
            { metadata: { name: "settings", namespace: "other" }, data: {} },
            { name: "settings" },
        );
        const web = pod({
            containers: [
                {
                    name: "web",
                    image: `rg.fr-par.scw.cloud/web${digest}`,
                    envFrom: [{ configMapRef: { name: "settings" } }],
                },
            ],
        });
        expect(links([web, elsewhere])).toEqual(["Deployment 'web' registry rg.fr-par.scw.cloud"]);
    });

    test("hosts inside of a cluster, addresses and names of the stack itself are no services outside", () => {
        const web = pod({
            containers: [
                {
                    name: "web",
                    image: `rg.fr-par.scw.cloud/web${digest}`,
                    env: [
                        { name: "SMTP_HOST", value: "mail.clinic.svc.cluster.local" },
                        { name: "DB_HOST", value: "10.0.0.4" },
                        { name: "OIDC_ISSUER", value: "https://records.clinic.org/realms/clinic" },
                    ],
                },
            ],
        });
        const route = object("networking.k8s.io/v1:Ingress", "route", {
            spec: { rules: [{ host: "records.clinic.org" }] },
        });
        expect(links([web, route]).filter((link) => link.startsWith("Deployment"))).toEqual([
            "Deployment 'web' registry rg.fr-par.scw.cloud",
        ]);
    });
});

describe("resources of a cloud", () => {
    test("a database goes with its server, and stays when a password does not", () => {
        const server = resource(
            "azure-native:dbforpostgresql:Server",
            { serverName: "records", location: "francecentral" },
            {
                name: "server",
                propertyDependencies: {
                    administratorLoginPassword: ["urn:pulumi:dev::tests::scaleway:secrets/secret:Secret::it"],
                },
            },
        );
        const table = resource(
            "azure-native:dbforpostgresql:Database",
            { serverName: "records", databaseName: "patients" },
            { name: "patients" },
        );
        const password = resource("scaleway:secrets/secret:Secret", { region: "fr-par" });
        expect(links([server, table, password])).toEqual(["Database 'patients' part-of Server 'server'"]);
    });

    test("a workload uses what its settings were made from, and is watched by what watches", () => {
        const urn = (type: string, name: string) => `urn:pulumi:dev::tests::${type}::${name}`;
        const app = resource(
            "azure-native:web:WebApp",
            { location: "francecentral", siteConfig: UNKNOWN },
            {
                name: "app",
                propertyDependencies: {
                    siteConfig: [
                        urn("azure-native:dbforpostgresql:Server", "server"),
                        urn("azure-native:applicationinsights:Component", "insights"),
                        urn("random:index/randomPassword:RandomPassword", "password"),
                    ],
                },
            },
        );
        const server = resource(
            "azure-native:dbforpostgresql:Server",
            { location: "francecentral" },
            { name: "server" },
        );
        const insights = resource(
            "azure-native:applicationinsights:Component",
            { location: "francecentral" },
            { name: "insights" },
        );
        const password = resource("random:index/randomPassword:RandomPassword", { length: 32 }, { name: "password" });
        expect(links([app, server, insights, password])).toEqual([
            "WebApp 'app' monitoring Component 'insights'",
            "WebApp 'app' uses RandomPassword 'password'",
            "WebApp 'app' uses Server 'server'",
        ]);
    });

    test("a name has a zone of the stack, where one answers for it", () => {
        const zone = resource("scaleway:domain/zone:Zone", { domain: "clinic.fr", subdomain: "" }, { name: "zone" });
        const other = resource(
            "scaleway:domain/zone:Zone",
            { domain: "hospital.fr", subdomain: "" },
            { name: "other" },
        );
        const route = object("networking.k8s.io/v1:Ingress", "route", {
            spec: { rules: [{ host: "records.clinic.fr" }] },
        });
        expect(links([zone, other, route])).toEqual([
            "Ingress 'route' dns Zone 'zone'",
            "Ingress 'route' top-level-domain the registry of .fr",
        ]);
    });

    test("a key outside of the stack is known by its address or its name", () => {
        const bucket = resource(
            "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
            {
                bucket: "records",
                region: "eu-central-1",
                rules: [
                    {
                        applyServerSideEncryptionByDefault: {
                            sseAlgorithm: "aws:kms",
                            kmsMasterKeyId:
                                "arn:aws:kms:eu-central-1:111122223333:key/11111111-2222-3333-4444-555555555555",
                        },
                    },
                ],
            },
        );
        const dataset = resource("gcp:bigquery/dataset:Dataset", {
            location: "europe-west9",
            defaultEncryptionConfiguration: {
                kmsKeyName: "projects/clinic/locations/europe-west9/keyRings/ring/cryptoKeys/data",
            },
        });
        expect(links([bucket, dataset]).filter((link) => link.includes(" key "))).toEqual([
            "BucketServerSideEncryptionConfiguration 'it' key a key in eu-central-1",
            "Dataset 'it' key a key in europe-west9",
        ]);
    });

    test("technology of another company is a dependency of whoever runs it", () => {
        const properties = { metadataHost: "management.sovcloud-api.fr" };
        const provider = { urn: "bleu", type: "pulumi:providers:azure-native", name: "bleu", properties };
        const store = resource("azure-native:storage:StorageAccount", { location: "bleufrancecentral" }, { provider });
        expect(links([store])).toEqual(["StorageAccount 'it' technology the technology of Microsoft"]);
    });
});

describe("who runs it", () => {
    const runBy = (each: Resource, settings = noSettings) => {
        const { elements } = graphOfStack(stackOf([each]), settings);
        return Object.fromEntries([...elements.values()].map((element) => [element.label, runByText(element.runBy)]));
    };

    test.each([
        ["azure-native:storage:StorageAccount", { location: "francecentral" }, "Microsoft"],
        ["gcp:storage/bucket:Bucket", { location: "EUROPE-WEST9" }, "Google"],
        ["aws:s3/bucket:Bucket", { region: "eusc-de-east-1" }, "AWS European Sovereign Cloud GmbH"],
        ["scaleway:object/bucket:Bucket", { region: "fr-par" }, "Scaleway"],
        ["cloudflare:index/record:Record", { name: "www" }, "Cloudflare Inc."],
        ["random:index/randomPassword:RandomPassword", { length: 8 }, "the organisation itself"],
        ["nobodyknows:index/thing:Thing", {}, "an operator that is not known"],
    ])("%s", (type, properties, name) => {
        const label = `${type.split(":").at(-1)} 'it'`;
        expect(runBy(resource(type, properties))[label]).toBe(name);
    });

    test("settings tell of registries, hosts and clusters that the catalog does not know", () => {
        const web = pod({
            containers: [
                {
                    name: "web",
                    image: `registry.clinic.org/web${digest}`,
                    env: [{ name: "OIDC_ISSUER", value: "https://login.clinic.org" }],
                },
            ],
        });
        expect(runBy(web)).toMatchObject({
            "registry.clinic.org": "an operator that is not known",
            "login.clinic.org": "an operator that is not known",
            "the cluster of provider 'default'": "an operator that is not known",
        });
        const settings = {
            ...noSettings,
            registries: ["registry.clinic.org"],
            additionalHosts: [
                { host: "login.clinic.org", operator: "Scaleway", jurisdiction: ["FR"], source: "contract" },
            ],
            clusters: [{ provider: "default", operator: "STACKIT", region: "eu01" }],
        };
        expect(runBy(web, settings)).toMatchObject({
            "registry.clinic.org": "the organisation itself",
            "login.clinic.org": "Scaleway",
            "the cluster of provider 'default'": "STACKIT",
        });
    });

    test("the name of a host that only a secret holds is not told", () => {
        const secret = object("core/v1:Secret", "settings", {
            stringData: {
                OIDC_ISSUER: "https://hidden.clinic.org",
                SMTP_HOST: "clinic-org.mail.protection.outlook.com",
            },
        });
        const web = pod({
            containers: [
                {
                    name: "web",
                    image: `rg.fr-par.scw.cloud/web${digest}`,
                    envFrom: [{ secretRef: { name: "settings" } }],
                },
            ],
        });
        expect(links([web, secret])).toEqual([
            "Deployment 'web' mail mail.protection.outlook.com",
            "Deployment 'web' registry rg.fr-par.scw.cloud",
            "Deployment 'web' uses Secret 'settings'",
        ]);
    });
});

describe("services are found through public records", () => {
    const server = (name: string) => resource("hcloud:index/server:Server", { name }, { name });
    const from = (given: Resource, ...others: readonly Resource[]): Resource => ({
        ...given,
        propertyDependencies: { input: others.map(({ urn }) => urn) },
    });
    const record = (name: string, more: object) =>
        resource("cloudflare:index/dnsRecord:DnsRecord", { name, zoneId: "z", ...more }, { name });
    const dns = (resources: readonly Resource[]) => links(resources).filter((link) => link.includes(" dns "));

    test("directly, for as long as one of them answers and the longest is kept", () => {
        const web = server("web");
        const records = [record("www", { type: "A", ttl: 300 }), record("apex", { type: "AAAA", ttl: 1 })];
        expect(dns([web, ...records.map((each) => from(each, web))])).toEqual([
            "Server 'web' dns DnsRecord 'apex' DnsRecord 'www' after 300 s",
        ]);
    });

    test("through a load balancer to which an attachment ties them", () => {
        const [web, other] = [server("web"), server("other")];
        const balancer = resource("hcloud:index/loadBalancer:LoadBalancer", {}, { name: "balancer" });
        const target = from(
            resource("hcloud:index/loadBalancerTarget:LoadBalancerTarget", {}, { name: "t" }),
            balancer,
            web,
        );
        const www = from(record("www", { type: "A", ttl: 60 }), balancer);
        expect(dns([web, other, balancer, target, www])).toEqual(["Server 'web' dns DnsRecord 'www' after 60 s"]);
    });

    test("not through records for mail or proofs, private ones, or those of an address that the program does not make", () => {
        const web = server("web");
        const mail = from(record("mx", { type: "MX" }), web);
        const proof = from(record("txt", { type: "TXT" }), web);
        const inside = from(
            resource("azure-native:privatedns:PrivateRecordSet", { recordType: "A" }, { name: "inside" }),
            web,
        );
        expect(dns([web, mail, proof, inside, record("fixed", { type: "A", content: "5.9.1.1" })])).toEqual([]);
    });
});
