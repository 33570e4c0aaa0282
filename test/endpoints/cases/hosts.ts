/** Hosts in values, each with what the rules of endpoints find: `rule message path`. None: nothing is to be found. */
import { gzipSync } from "node:zlib";
import type { Resource } from "../../../policies/core/resource";
import { resource } from "../../rules";

export type HandCase = readonly [
    title: string,
    given: Resource | readonly Resource[],
    finds: readonly string[],
    settings?: object,
];

const map = (data: object) => resource("kubernetes:core/v1:ConfigMap", { data });
const b64 = (text: string | Buffer) => Buffer.from(text).toString("base64");
const cloudInit = `#cloud-config
write_files:
  - path: /etc/app.env
    encoding: gzip+base64
    content: ${b64(gzipSync("API=https://api.openai.com/v1\n"))}
runcmd:
  - curl -fsSL https://get.docker.com | sh
`;

export const hostCases: readonly HandCase[] = [
    [
        "a libpq URI with several hosts",
        map({
            url: "postgresql://app:pw@db1.clinic.eu:5432,clinic.cluster-abc.eu-west-3.rds.amazonaws.com:5432/app?target_session_attrs=read-write",
        }),
        ["external-hosts cloudHost data.url"],
        { sovereignOnly: true },
    ],
    [
        "libpq keywords",
        map({ dsn: "host=ep-cool-1.eu-central-1.aws.neon.tech port=5432 dbname=app sslmode=require" }),
        ["external-hosts foreignHost data.dsn"],
    ],
    [
        "JDBC with a list of hosts",
        map({ jdbc: "jdbc:mysql://db1.clinic.eu:3306,clinic.mysql.database.azure.com:3306/app" }),
        ["external-hosts cloudHost data.jdbc"],
        { sovereignOnly: true },
    ],
    [
        "JDBC of Oracle by a thin name",
        map({
            jdbc: "jdbc:oracle:thin:@(DESCRIPTION=(ADDRESS=(PROTOCOL=TCPS)(PORT=1522)(HOST=adb.eu-frankfurt-1.oraclecloud.com))(CONNECT_DATA=(SERVICE_NAME=a)))",
        }),
        ["external-hosts cloudHost data.jdbc"],
        { sovereignOnly: true },
    ],
    [
        "JDBC of Snowflake",
        map({ jdbc: "jdbc:snowflake://clinic.eu-central-1.snowflakecomputing.com/?db=x" }),
        ["external-hosts foreignHost data.jdbc"],
    ],
    [
        "brokers of Kafka, with a password beside",
        map({
            "server.properties":
                "bootstrap.servers=pkc-abc.eu-central-1.aws.confluent.cloud:9092,kafka.clinic.eu:9092\nsasl.jaas.config=x\n",
        }),
        ['external-hosts foreignHost data["server.properties"]'],
    ],
    [
        "mongodb with srv",
        map({ MONGO_URL: "mongodb+srv://u:p@clinic.abcde.mongodb.net/app" }),
        ["external-hosts foreignHost data.MONGO_URL"],
    ],
    [
        "redis with TLS",
        map({ REDIS_URL: "rediss://:p@clinic.redis.cache.windows.net:6380/0" }),
        ["external-hosts cloudHost data.REDIS_URL"],
        { sovereignOnly: true },
    ],
    [
        "an AMQP address of Azure",
        map({ BUS: "Endpoint=sb://clinic.servicebus.windows.net/;SharedAccessKeyName=a;SharedAccessKey=b" }),
        ["external-hosts cloudHost data.BUS"],
        { sovereignOnly: true },
    ],
    [
        "ADO.NET",
        map({ SQL: "Server=tcp:clinic.database.windows.net,1433;Initial Catalog=app;User ID=a;Password=b;" }),
        ["external-hosts cloudHost data.SQL"],
        { sovereignOnly: true },
    ],
    [
        "a storage connection string without a suffix",
        map({ STORE: "DefaultEndpointsProtocol=https;AccountName=a;AccountKey=YQ==" }),
        ["external-hosts cloudHost data.STORE"],
        { sovereignOnly: true },
    ],
    [
        "a bucket by its virtual host",
        map({ S3: "https://patients.s3.eu-west-3.amazonaws.com/a.csv" }),
        ["external-hosts cloudHost data.S3"],
        { sovereignOnly: true },
    ],
    [
        "a bucket of Google by its path",
        map({ GCS: "https://storage.googleapis.com/patients/a.csv" }),
        ["external-hosts cloudHost data.GCS"],
        { sovereignOnly: true },
    ],
    [
        "Blob Storage by its driver",
        map({ SPARK: "abfss://data@clinic.dfs.core.windows.net/raw" }),
        ["external-hosts cloudHost data.SPARK"],
        { sovereignOnly: true },
    ],
    [
        "cloud-init in a launch template, gzip in base64 in base64",
        resource("aws:ec2/launchTemplate:LaunchTemplate", { userData: b64(cloudInit) }),
        ["software-supply foreignHost userData", "ai-services foreignHost userData"],
    ],
    [
        "cloud-init of Hetzner, compressed as a whole",
        resource("hcloud:index/server:Server", { location: "fsn1", userData: b64(gzipSync(cloudInit)) }),
        ["software-supply foreignHost userData", "ai-services foreignHost userData"],
    ],
    [
        "a script of Windows in UTF-16",
        resource("azure-native:compute:VirtualMachineExtension", {
            settings: {
                commandToExecute: `powershell -EncodedCommand ${Buffer.from("iwr https://raw.githubusercontent.com/a/b.ps1", "utf16le").toString("base64")}`,
            },
        }),
        ["software-supply foreignHost settings.commandToExecute"],
    ],
    [
        "an env file in a Secret",
        resource("kubernetes:core/v1:Secret", { stringData: { ".env": "# mail\nSMTP_HOST=smtp.sendgrid.net\n" } }),
        ['mail foreignHost stringData[".env"]'],
    ],
    [
        "an env file in base64",
        resource("kubernetes:core/v1:Secret", {
            data: { ".env": b64("OTEL_EXPORTER_OTLP_ENDPOINT=https://otlp.eu01.nr-data.net:4317\n") },
        }),
        ['telemetry foreignHost data[".env"]'],
    ],
    [
        "an IPv4 address of a resolver",
        map({ "resolv.conf": "nameserver 8.8.4.4\noptions ndots:2\n" }),
        ['name-resolution foreignHost data["resolv.conf"]'],
    ],
    [
        "the same in IPv6, written out",
        map({ "resolv.conf": "nameserver 2001:4860:4860:0:0:0:0:8844\n" }),
        ['name-resolution foreignHost data["resolv.conf"]'],
    ],
    [
        "the same as a mapped address in a URL",
        map({ DOH: "https://[::ffff:8.8.8.8]/dns-query" }),
        ["name-resolution foreignHost data.DOH"],
    ],
    ["the same in hexadecimal", map({ DOH: "https://0x08080808/dns-query" }), ["name-resolution foreignHost data.DOH"]],
    [
        "an issuer in capitals with a dot at the end",
        map({ ISSUER: "HTTPS://LOGIN.MICROSOFTONLINE.COM./common/v2.0" }),
        ["identity foreignHost data.ISSUER"],
    ],
    [
        "a proxy with a password",
        map({ HTTPS_PROXY: "http://user:p%40ss@gateway.zscaler.net:9400" }),
        ["external-hosts foreignHost data.HTTPS_PROXY"],
    ],
    ["a webhook of chat", map({ ALERT: "https://hooks.slack.com/services/T0/B0/x" }), ["mail foreignHost data.ALERT"]],
    [
        "a dashboard as JSON in YAML",
        map({ "d.yaml": `dashboards:\n  a.json: '{"links":[{"url":"https://app.datadoghq.eu/dash"}]}'\n` }),
        ['telemetry foreignHost data["d.yaml"]'],
    ],
    [
        "Alertmanager",
        map({
            "alertmanager.yml":
                "receivers:\n- name: p\n  pagerduty_configs:\n  - url: https://events.pagerduty.com/v2/enqueue\n",
        }),
        ['telemetry foreignHost data["alertmanager.yml"]'],
    ],
    [
        "an MX record of Scaleway's DNS",
        resource("scaleway:domain/record:Record", { type: "MX", data: "aspmx.l.google.com." }),
        ["mail foreignHost data"],
    ],
    [
        "an SPF record of OVHcloud",
        resource("ovh:Domain/zoneRecord:ZoneRecord", {
            fieldtype: "TXT",
            target: '"v=spf1 include:spf.protection.outlook.com ~all"',
        }),
        ["mail foreignHost target"],
    ],
    [
        "a delegation to Route 53",
        resource("openstack:dns/recordSet:RecordSet", { type: "NS", records: ["ns-1.awsdns-01.org."] }),
        ["name-resolution foreignHost records[0]"],
    ],
    [
        "Logic App",
        resource("azure-native:logic:Workflow", {
            definition: {
                actions: { ask: { type: "Http", inputs: { uri: "https://api.anthropic.com/v1/messages" } } },
            },
        }),
        ["ai-services foreignHost definition.actions.ask.inputs.uri"],
    ],
    [
        "Step Functions as JSON",
        resource("aws:sfn/stateMachine:StateMachine", {
            definition: JSON.stringify({ States: { A: { Parameters: { ApiEndpoint: "https://api.stripe.com/v1" } } } }),
        }),
        ["external-hosts foreignHost definition"],
    ],
    [
        "a workflow of Google as YAML",
        resource("gcp:workflows/workflow:Workflow", {
            region: "europe-west9",
            sourceContents:
                "main:\n  steps:\n  - a:\n      call: http.get\n      args:\n        url: https://api.mistral.ai/v1/models\n",
        }),
        [],
    ],
    [
        "an Application Gateway to a foreign service",
        resource("azure-native:network:ApplicationGateway", {
            backendAddressPools: [{ backendAddresses: [{ fqdn: "clinic.herokuapp.com" }] }],
        }),
        ["external-hosts foreignHost backendAddressPools[0].backendAddresses[0].fqdn"],
    ],
    [
        "an external name of Kubernetes",
        resource("kubernetes:core/v1:Service", {
            spec: { type: "ExternalName", externalName: "clinic.documents.azure.com" },
        }),
        ["external-hosts cloudHost spec.externalName"],
        { sovereignOnly: true },
    ],
    [
        "a remote write of Prometheus",
        resource("kubernetes:monitoring.coreos.com/v1:Prometheus", {
            spec: { remoteWrite: [{ url: "https://prometheus-prod-01-eu-west-0.grafana.net/api/prom/push" }] },
        }),
        ["telemetry foreignHost spec.remoteWrite[0].url"],
    ],
    [
        "an issuer of cert-manager",
        resource("kubernetes:cert-manager.io/v1:ClusterIssuer", {
            spec: { acme: { server: "https://acme-v02.api.letsencrypt.org/directory" } },
        }),
        ["certificates foreignHost spec.acme.server"],
    ],
    [
        "an issuer whose directory is in Italy",
        resource("kubernetes:cert-manager.io/v1:ClusterIssuer", {
            spec: { acme: { server: "https://acme-api.actalis.com/acme/directory" } },
        }),
        [],
    ],
    [
        "a script of a job",
        resource("kubernetes:batch/v1:CronJob", {
            spec: {
                jobTemplate: {
                    spec: {
                        template: {
                            spec: {
                                containers: [
                                    {
                                        name: "a",
                                        image: "registry.opencode.de/a/b@sha256:" + "0".repeat(64),
                                        command: [
                                            "sh",
                                            "-c",
                                            "rclone copy /data s3:patients --s3-endpoint s3.us-east-1.wasabisys.com",
                                        ],
                                    },
                                ],
                            },
                        },
                    },
                },
            },
        }),
        ["external-hosts foreignHost spec.jobTemplate.spec.template.spec.containers[0].command[2]"],
    ],
    [
        "a Flatcar configuration as JSON",
        resource("openstack:compute/instance:Instance", {
            userData: JSON.stringify({
                ignition: {
                    version: "3.4.0",
                    config: { replace: { source: "https://s3.amazonaws.com/a/ignition.json" } },
                },
            }),
        }),
        ["external-hosts cloudHost userData"],
        { sovereignOnly: true },
    ],
    [
        "a chart repository in OCI",
        resource("kubernetes:helm.sh/v3:Release", { chart: "oci://registry-1.docker.io/bitnamicharts/postgresql" }),
        ["software-supply foreignHost chart"],
    ],
    [
        "a remote base of kustomize",
        resource("kubernetes:kustomize.toolkit.fluxcd.io/v1:Kustomization", {
            spec: {
                postBuild: { substitute: { BASE: "github.com/kubernetes-sigs/kustomize//examples/multibases?ref=v1" } },
            },
        }),
        ["software-supply foreignHost spec.postBuild.substitute.BASE"],
    ],
    [
        "git over ssh",
        resource("kubernetes:source.toolkit.fluxcd.io/v1:GitRepository", {
            spec: { url: "ssh://git@gitlab.com/acme/deploy.git" },
        }),
        ["software-supply foreignHost spec.url"],
    ],
    [
        "git in the short form of ssh",
        resource("kubernetes:argoproj.io/v1alpha1:Application", {
            spec: { source: { repoURL: "git@github.com:acme/deploy.git", path: "." } },
        }),
        ["software-supply foreignHost spec.source.repoURL"],
    ],
    [
        "a runner of GitHub",
        resource("kubernetes:actions.github.com/v1alpha1:AutoscalingRunnerSet", {
            spec: { githubConfigUrl: "https://github.com/acme" },
        }),
        ["software-supply foreignHost spec.githubConfigUrl"],
    ],
    [
        "an index of Python packages",
        map({ "pip.conf": "[global]\nindex-url = https://pypi.org/simple\n" }),
        ['software-supply foreignHost data["pip.conf"]'],
    ],
    [
        "a registry of npm",
        map({ ".npmrc": "//registry.npmjs.org/:_authToken=x\nregistry=https://registry.npmjs.org/\n" }),
        ['software-supply foreignHost data[".npmrc"]'],
    ],
    // What is no host of the program.
    [
        "a namespace of XML",
        map({
            "pom.xml":
                '<project xmlns="http://maven.apache.org/POM/4.0.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>',
        }),
        [],
    ],
    [
        "claims of SAML",
        map({
            attributeMap:
                "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress http://schemas.microsoft.com/identity/claims/tenantid",
        }),
        [],
    ],
    [
        "a JSON Schema",
        map({ "s.json": '{"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://example.com/a"}' }),
        [],
    ],
    [
        "the schema of ARM templates",
        resource("azure-native:resources:Deployment", {
            properties: {
                template: {
                    $schema: "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
                    resources: [{ type: "Microsoft.Network/virtualNetworks", name: "n", location: "westeurope" }],
                },
            },
        }),
        [],
    ],
    [
        "a scope of Google",
        resource("gcp:compute/instance:Instance", {
            zone: "europe-west9-a",
            serviceAccount: { scopes: ["https://www.googleapis.com/auth/devstorage.read_only"] },
        }),
        [],
    ],
    ["a link to a licence", map({ NOTICE: "Licensed under https://www.apache.org/licenses/LICENSE-2.0" }), []],
    ["a comment", map({ "a.sh": "#!/bin/sh\n# see https://github.com/acme/app\necho ok\n" }), []],
    [
        "an annotation that documents",
        resource("kubernetes:apps/v1:Deployment", {
            metadata: { annotations: { "app.kubernetes.io/source": "https://github.com/acme/app" } },
            spec: {},
        }),
        [],
    ],
    [
        "an API group",
        resource("kubernetes:rbac.authorization.k8s.io/v1:ClusterRole", {
            rules: [
                {
                    apiGroups: ["storage.cnrm.cloud.google.com", "acme.cert-manager.io"],
                    resources: ["*"],
                    verbs: ["get"],
                },
            ],
        }),
        [],
    ],
    ["the domain of an example", map({ URL: "https://api.openai.com.example.org/v1" }), []],
    [
        "a look-alike",
        map({ URL: "https://api-openai.com/v1", B: "https://notgithub.com/x", C: "https://github.com.acme.eu/x" }),
        [],
    ],
    [
        "a name in punycode that looks alike",
        map({ URL: "https://xn--pple-43d.com/", B: "https://аpi.openai.com.acme.eu" }),
        [],
    ],
    [
        "a service of the cluster",
        map({ URL: "http://postgres.db.svc.cluster.local:5432", B: "http://minio.minio.svc:9000" }),
        [],
    ],
    [
        "a media type of OCI",
        map({ T: "application/vnd.docker.distribution.manifest.v2+json application/vnd.oci.image.index.v1+json" }),
        [],
    ],
    [
        "a Java package",
        map({ "log4j.properties": "log4j.logger.com.microsoft.azure=WARN\nlogger.google.name=com.google.cloud\n" }),
        [],
    ],
    ["a file name", map({ CONFIG: "/etc/app/config.io.json", B: "main.py", C: "app.rs", D: "README.md" }), []],
    ["a version", map({ VERSION: "1.2.3.4-rc.5", B: "v2024.11.28" }), []],
    [
        "a driver of storage",
        resource("kubernetes:storage.k8s.io/v1:StorageClass", { provisioner: "csi.hetzner.cloud", parameters: {} }),
        [],
    ],
    [
        "a finalizer and a taint",
        resource("kubernetes:core/v1:Node", {
            metadata: { finalizers: ["foregroundDeletion", "wrangler.cattle.io/node"] },
            spec: { taints: [{ key: "node.cloudprovider.kubernetes.io/uninitialized", effect: "NoSchedule" }] },
        }),
        [],
    ],
    ["a European mail service", map({ SMTP: "smtp.mailbox.org:587", B: "ssl0.ovh.net" }), []],
    ["a store of Scaleway", map({ S3: "https://patients.s3.fr-par.scw.cloud" }), []],
];
