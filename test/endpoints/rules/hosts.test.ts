/** The rules that judge hosts: what each finds, and that each host is told by one rule alone. */
import { framework, findEndpoint } from "../../../policies/catalog";
import { endpoints } from "../../../policies/catalog/endpoints";
import { evaluate } from "../../../policies/core/evaluate";
import type { Resource, Rule } from "../../../policies";
import { readConfiguration } from "../../../policies/core/settings";
import { UNKNOWN } from "../../../policies/core/values";
import { endpointRules } from "../../../policies/endpoints";
import { isNoHost } from "../../../policies/endpoints/hosts/not-hosts";
import { component, resource } from "../../rules";

const hostRules = endpointRules.filter(
    ({ id }) =>
        !["sovereign-endpoint", "container-images", "image-digest", "operator-jurisdiction", "escape-hatches"].includes(
            id,
        ),
);

/** `rule message path`, of every finding. */
const found = (resources: readonly Resource[], settings: object = {}, rules: readonly Rule[] = hostRules) => {
    const { settings: read, problems } = readConfiguration({ sovereignty: settings }, rules, {});
    expect(problems).toEqual([]);
    return evaluate(resources, rules, read).flatMap(({ rule, findings }) =>
        findings.map(
            ({ kind, message, path }) =>
                `${kind === "violation" ? "" : "undetermined "}${rule.id} ${message} ${path ?? ""}`,
        ),
    );
};
const config = (data: object) => resource("kubernetes:core/v1:ConfigMap", { data });

test.each([
    ["https://undefined/v1", "API_URL"],
    ["https://[object Object]:4317", "OTLP"],
    ["https://login.undefined/realm", "ISSUER"],
    ["smtp.undefined", "SMTP_HOST"],
    ["undefined", "DB_HOST"],
    ["postgres://app@null/app", "DATABASE"],
])("a host that holds a variable that is not set is told as that: %s", (text, key) => {
    expect(found([config({ [key]: text })])).toEqual([`undetermined external-hosts unsetVariable data.${key}`]);
});
test("what is known of a host by the rest of its name is judged, and other texts are none", () => {
    expect(
        found([config({ A: "https://undefined.datadoghq.com", LEVEL: "undefined", NOTE: "the host is undefined" })]),
    ).toEqual(["telemetry foreignHost data.A"]);
});

const env = (settings: Readonly<Record<string, unknown>>) =>
    resource("azure-native:app:ContainerApp", {
        template: {
            containers: [{ image: "", env: Object.entries(settings).map(([name, value]) => ({ name, value })) }],
        },
    });
const at = (index: number) => `template.containers[0].env[${index}].value`;

describe("violating", () => {
    test.each<[string, Resource, readonly string[]]>([
        [
            "a directory of Microsoft, though the cloud is Azure",
            env({ OIDC_ISSUER: "https://login.microsoftonline.com/0a1b/v2.0" }),
            [`identity foreignHost ${at(0)}`],
        ],
        ["a tenant of Auth0", env({ DOMAIN: "acme.eu.auth0.com" }), [`identity foreignHost ${at(0)}`]],
        [
            "an identity provider inside Keycloak",
            resource("keycloak:oidc/identityProvider:IdentityProvider", {
                authorizationUrl: "https://accounts.google.com/o/oauth2/auth",
            }),
            ["identity foreignHost authorizationUrl"],
        ],
        [
            "mail of Microsoft and Google",
            resource("azure-native:network:RecordSet", {
                mxRecords: [{ exchange: "acme-fr.mail.protection.outlook.com", preference: 0 }],
                txtRecords: [{ value: ["v=spf1 include:aspmx.l.google.com -all"] }],
            }),
            ["mail foreignHost mxRecords[0].exchange", "mail foreignHost txtRecords[0].value[0]"],
        ],
        [
            "an MX record of Google Cloud DNS",
            resource("gcp:dns/recordSet:RecordSet", { type: "MX", rrdatas: ["1 smtp.google.com."] }),
            ["mail foreignHost rrdatas[0]"],
        ],
        [
            "a relay in a Secret",
            resource("kubernetes:core/v1:Secret", {
                data: { "smtp.env": Buffer.from("SMTP=smtp.sendgrid.net:587\n").toString("base64") },
            }),
            ['mail foreignHost data["smtp.env"]'],
        ],
        [
            "a resolver and a clock",
            config({
                Corefile: ".:53 {\n  forward . 8.8.8.8 2001:4860:4860::8888\n}\n",
                "chrony.conf": "server time.google.com iburst\n",
            }),
            [
                "name-resolution foreignHost data.Corefile",
                "name-resolution foreignHost data.Corefile",
                'name-resolution foreignHost data["chrony.conf"]',
            ],
        ],
        [
            "Let's Encrypt",
            resource("kubernetes:cert-manager.io/v1:ClusterIssuer", {
                spec: { acme: { server: "https://acme-v02.api.letsencrypt.org/directory" } },
            }),
            ["certificates foreignHost spec.acme.server"],
        ],
        [
            "logs that leave",
            config({ "vector.yaml": "sinks:\n  out:\n    endpoint: https://http-intake.logs.datadoghq.eu\n" }),
            ['telemetry foreignHost data["vector.yaml"]'],
        ],
        [
            "a chart of GitHub",
            resource("kubernetes:helm.sh/v3:Release", {
                chart: "nextcloud",
                repositoryOpts: { repo: "https://nextcloud.github.io/helm/" },
            }),
            ["software-supply foreignHost repositoryOpts.repo"],
        ],
        [
            "a chart of Docker Hub",
            resource("kubernetes:helm.sh/v3:Release", { chart: "oci://registry-1.docker.io/bitnamicharts/redis" }),
            ["software-supply foreignHost chart"],
        ],
        [
            "sources of Argo CD and Flux",
            resource("kubernetes:argoproj.io/v1alpha1:Application", {
                spec: {
                    source: { repoURL: "https://charts.bitnami.com/bitnami", chart: "keycloak" },
                    destination: { server: "https://kubernetes.default.svc" },
                },
            }),
            ["software-supply foreignHost spec.source.repoURL"],
        ],
        [
            "a script that is fetched at start",
            resource("scaleway:instance/server:Server", {
                userData: {
                    "cloud-init":
                        "#cloud-config\nruncmd:\n  - curl -sfL https://raw.githubusercontent.com/a/b/install.sh | sh -\n",
                },
            }),
            ["software-supply foreignHost userData.cloud-init"],
        ],
        [
            "a database elsewhere",
            env({ DATABASE_URL: "postgres://u:p@x.eu-central-1.amazonaws.com/db" }),
            [`external-hosts foreignHost ${at(0)}`],
        ],
        [
            "a store of Azure, from Google Cloud",
            resource("gcp:cloudrunv2/service:Service", {
                template: {
                    containers: [
                        {
                            envs: [
                                {
                                    name: "STORE",
                                    value: "DefaultEndpointsProtocol=https;AccountName=a;AccountKey=c2VjcmV0c2VjcmV0",
                                },
                            ],
                        },
                    ],
                },
            }),
            ["external-hosts foreignHost template.containers[0].envs[0].value"],
        ],
    ])("%s", (_title, given, expected) => expect(found([given])).toEqual(expected));

    test("hosts of the own public cloud, where only sovereign clouds will do", () => {
        expect(found([env({ STORE: "https://a.blob.core.windows.net/x" })], { sovereignOnly: true })).toEqual([
            `external-hosts cloudHost ${at(0)}`,
        ]);
    });

    test("an entry is told once for a resource, and nothing of the value is printed", () => {
        const given = env({
            A: "https://user:hunter2@smtp.sendgrid.net/x?token=hunter2",
            B: "smtp.sendgrid.net",
            C: "in.sendgrid.net",
        });
        const texts = evaluate([given], hostRules, {}).flatMap(({ findings }) => findings.map(({ text }) => text));
        expect(texts).toEqual([
            `ContainerApp 'it' names sendgrid.net in '${at(0)}', a service of mail, meetings or files. Twilio runs it under the law of United States (US). Use SOGo, BlueMind, Nextcloud, Jitsi or another service of your own, or of an operator at home in EU.`,
        ]);
    });
});

describe("quiet", () => {
    test.each<[string, Resource]>([
        [
            "look-alikes",
            env({
                A: "https://notsendgrid.net",
                B: "https://sendgrid.net.example.eu",
                C: "https://evil-auth0.com",
                D: "https://xn--sendgrd-dza.net",
            }),
        ],
        [
            "European services",
            env({
                A: "smtp.tem.scw.cloud",
                B: "https://partage.renater.fr",
                C: "9.9.9.9.example.eu",
                D: "ntp.obspm.fr",
            }),
        ],
        [
            "services of one's own",
            env({
                A: "https://sso.example.eu/realms/main",
                B: "postgres://db.svc.cluster.local/x",
                C: "http://localhost:8080",
                D: "10.0.0.1",
            }),
        ],
        [
            "hosts of the own public cloud",
            env({
                A: "https://a.blob.core.windows.net",
                B: "Server=tcp:x.database.windows.net,1433",
                C: "https://kv.vault.azure.net/",
            }),
        ],
        ["the platform's own sign-in", env({ AZURE_AUTHORITY_HOST: "https://login.microsoftonline.com/" })],
        ["the address inside the platform", config({ a: "curl http://169.254.169.254/latest; dig @168.63.129.16" })],
        [
            "a mirror whose path names a registry",
            env({ A: "https://mirror.example.eu/docker.io/library/nginx", B: "mirror.example.eu/ghcr.io/a/b" }),
        ],
        [
            "documentation",
            resource("kubernetes:core/v1:ConfigMap", {
                metadata: { annotations: { docs: "https://github.com/a/b" } },
                data: {
                    "a.sh": "# https://github.com/a/b\necho hi\n",
                    "b.yaml": "description: https://github.com/a/b\nx: 1\n",
                },
            }),
        ],
        [
            "names of Kubernetes",
            resource("kubernetes:storage.k8s.io/v1:StorageClass", {
                apiVersion: "storage.k8s.io/v1",
                provisioner: "pd.csi.storage.gke.io",
                metadata: { labels: { a: "github.com" } },
            }),
        ],
        [
            "services that are switched on in a project",
            resource("gcp:projects/service:Service", { service: "compute.googleapis.com" }),
        ],
        [
            "an account of S3NS",
            resource("gcp:projects/iAMMember:IAMMember", {
                member: "serviceAccount:a@p.s3ns-system.iam.gserviceaccount.com",
            }),
        ],
        [
            "a policy of AWS",
            resource("aws:iam/role:Role", {
                assumeRolePolicy: JSON.stringify({ Statement: [{ Principal: { Service: "ec2.amazonaws.com" } }] }),
            }),
        ],
        [
            "an ARM template",
            resource("azure-native:resources:Deployment", {
                properties: {
                    template: {
                        $schema: "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
                    },
                },
            }),
        ],
        ["values that are not known", env({ A: UNKNOWN })],
        [
            "a provider, which sovereign-endpoint judges",
            component("pulumi:providers:kubernetes", { kubeconfig: "server: https://x.azmk8s.io" }),
        ],
    ])("%s", (_title, given) => expect(found([given])).toEqual([]));

    test("a foreign country that is allowed", () => {
        expect(found([env({ A: "https://sentry.io" })], { allowedJurisdictions: ["EU", "US"] })).toEqual([]);
    });
    test("a host whose operator the settings name", () => {
        const additionalHosts = [
            { host: "pay.example.eu", operator: "Example SE", jurisdiction: ["DE"], source: "contract" },
        ];
        expect(found([env({ A: "https://pay.example.eu" })], { additionalHosts })).toEqual([]);
        expect(
            found([env({ A: "https://pay.example.eu" })], {
                additionalHosts: [{ ...additionalHosts[0], jurisdiction: ["CN"] }],
            }),
        ).toEqual([`external-hosts foreignHost ${at(0)}`]);
    });
});

test("what cannot be read whole is undetermined", () => {
    expect(found([config({ big: "x ".repeat(600_000) })])).toEqual([
        "undetermined external-hosts notReadWhole data.big",
    ]);
});

test("every host of the catalog under foreign law is told by one rule, and by one alone", () => {
    const foreign = endpoints().filter(
        ({ match, jurisdiction, category, pattern }) =>
            match === "suffix" &&
            jurisdiction?.includes("US") &&
            !category.includes("company-domain") &&
            !isNoHost(pattern, "") &&
            findEndpoint(`x.${pattern}`)?.pattern === pattern,
    );
    const { settings } = readConfiguration({ sovereignty: { sovereignOnly: true } }, hostRules, {});
    const wrong = foreign.filter(({ pattern }) => {
        const given = component("acme:index:App", { url: `https://x.${pattern}/y` });
        return evaluate([given], hostRules, settings).flatMap(({ findings }) => findings).length !== 1;
    });
    expect(wrong).toEqual([]);
});

test.each(endpointRules.map((rule) => [rule.id, rule] as const))(
    "the frameworks of %s are in the catalog",
    (_id, rule) => {
        expect(rule.control).toBe("endpoints");
        expect(rule.frameworks.filter((id) => typeof id === "string" && !framework(id))).toEqual([]);
    },
);

describe("the address of a plugin", () => {
    const provider = (pluginDownloadURL: unknown, name = "acme") =>
        component("pulumi:providers:acme", { __internal: { pluginDownloadURL } }, { name });
    test.each<[string, unknown, readonly string[]]>([
        ["releases of GitHub", "github://api.github.com/acme", ["foreignPlugin"]],
        ["a project of GitLab", "gitlab://gitlab.com/1234", ["foreignPlugin"]],
        ["a server of one's own", "https://plugins.acme.eu/releases", []],
        ["a look-alike", "https://github.com.acme.eu/releases", []],
        ["none", null, []],
        ["what is computed", UNKNOWN, []],
    ])("%s", (_, address, messages) =>
        expect(found([provider(address)])).toEqual(
            messages.map((message) => `software-supply ${message} __internal.pluginDownloadURL`),
        ),
    );

    test("the address that an SDK gives to a default provider is nobody's choice", () => {
        expect(found([provider("github://api.github.com/acme", "default_1_54_0_github_/api.github.com/acme")])).toEqual(
            [],
        );
    });

    test("the message names the entry of the catalog, and not the address", () => {
        const verdicts = evaluate([provider("github://api.github.com/secret")], hostRules, {});
        expect(verdicts.flatMap(({ findings }) => findings.map(({ text }) => text))).toEqual([
            "The plugin of acme 'acme' is downloaded from github.com, which GitHub/Microsoft runs under the law of United States (US). Mirror it on a server of your own, or of an operator at home in EU, and name that in pluginDownloadURL, or for all plugins in PULUMI_PLUGIN_DOWNLOAD_URL_OVERRIDES.",
        ]);
    });
});
