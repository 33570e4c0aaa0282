/** Hosts in typed resources: records of DNS, identity, sinks, workflows; each with what the rules of endpoints find. */
import { resource } from "../../rules";
import type { HandCase } from "./hosts";

const strict = { sovereignOnly: true };
const map = (data: object) => resource("kubernetes:core/v1:ConfigMap", { data });

export const recordCases: readonly HandCase[] = [
    [
        "MX of Azure DNS",
        resource("azure-native:dns:RecordSet", {
            recordType: "MX",
            mxRecords: [{ preference: 0, exchange: "acme-eu.mail.protection.outlook.com" }],
        }),
        ["mail foreignHost mxRecords[0].exchange"],
    ],
    [
        "MX of Google's DNS with a priority",
        resource("gcp:dns/recordSet:RecordSet", { type: "MX", rrdatas: ["10 mxa.eu.mailgun.org.", "20 mx.acme.eu."] }),
        ["mail foreignHost rrdatas[0]"],
    ],
    [
        "SPF with a redirect",
        resource("aws:route53/record:Record", { type: "TXT", records: ["v=spf1 redirect=_spf.google.com"] }),
        ["mail foreignHost records[0]"],
    ],
    [
        "SPF in parts of TXT",
        resource("azure-native:dns:RecordSet", {
            recordType: "TXT",
            txtRecords: [{ value: ["v=spf1 include:sendgrid.net", " include:spf.acme.eu -all"] }],
        }),
        ["mail foreignHost txtRecords[0].value[0]"],
    ],
    [
        "DKIM by a name",
        resource("hetznerdns:index/record:Record", {
            type: "CNAME",
            value: "selector1-acme-eu._domainkey.acme.onmicrosoft.com",
        }),
        ["identity cloudHost value"],
        strict,
    ],
    [
        "SRV of a conference",
        resource("scaleway:domain/record:Record", { type: "SRV", data: "100 1 443 sipdir.online.lync.com" }),
        ["mail foreignHost data"],
    ],
    [
        "CAA that lets one foreign authority issue",
        resource("gcp:dns/recordSet:RecordSet", {
            type: "CAA",
            rrdatas: ['0 issue "letsencrypt.org"', '0 iodef "mailto:security@acme.eu"'],
        }),
        ["certificates foreignHost rrdatas[0]"],
    ],
    [
        "CAA of Azure DNS in parts",
        resource("azure-native:dns:RecordSet", {
            recordType: "CAA",
            caaRecords: [{ flags: 0, tag: "issuewild", value: "digicert.com" }],
        }),
        ["certificates foreignHost caaRecords[0].value"],
    ],
    [
        "CAA for an authority at home",
        resource("ovh:Domain/zoneRecord:ZoneRecord", { fieldtype: "CAA", target: '0 issue "actalis.it"' }),
        [],
    ],
    [
        "CAA in a zone file",
        resource("scaleway:domain/zone:Zone", {
            notes: "x",
            file: 'acme.eu. 3600 IN CAA 0 issue "sectigo.com"\nacme.eu. IN NS ns1.dnsimple.com.\n',
        }),
        ["certificates foreignHost file", "name-resolution foreignHost file"],
    ],
    [
        "forwarders of Google's DNS",
        resource("gcp:dns/managedZone:ManagedZone", {
            forwardingConfig: { targetNameServers: [{ ipv4Address: "8.8.8.8" }] },
        }),
        ["name-resolution foreignHost forwardingConfig.targetNameServers[0].ipv4Address"],
    ],
    [
        "DNS of a network",
        resource("openstack:networking/subnet:Subnet", {
            cidr: "10.0.0.0/24",
            dnsNameservers: ["1.1.1.1", "9.9.9.9", "213.186.33.99"],
        }),
        ["name-resolution foreignHost dnsNameservers[0]", "name-resolution foreignHost dnsNameservers[1]"],
    ],
    [
        "DNS of an Azure network",
        resource("azure-native:network:VirtualNetwork", {
            dhcpOptions: { dnsServers: ["208.67.222.222", "10.0.0.4"] },
        }),
        ["name-resolution foreignHost dhcpOptions.dnsServers[0]"],
    ],
    [
        "DHCP of AWS",
        resource("aws:ec2/vpcDhcpOptions:VpcDhcpOptions", {
            domainNameServers: ["AmazonProvidedDNS"],
            ntpServers: ["169.254.169.123"],
        }),
        [],
    ],
    [
        "an identity provider of GitHub Actions in AWS",
        resource("aws:iam/openIdConnectProvider:OpenIdConnectProvider", {
            url: "https://token.actions.githubusercontent.com",
            clientIdLists: ["sts.amazonaws.com"],
        }),
        ["identity foreignHost url"],
    ],
    [
        "a pool of workload identity for GitLab",
        resource("gcp:iam/workloadIdentityPoolProvider:WorkloadIdentityPoolProvider", {
            oidc: { issuerUri: "https://gitlab.com" },
        }),
        ["software-supply foreignHost oidc.issuerUri"],
    ],
    [
        "a provider of identity in Keycloak",
        resource("keycloak:oidc/identityProvider:IdentityProvider", {
            alias: "entra",
            authorizationUrl: "https://login.microsoftonline.com/x/oauth2/v2.0/authorize",
            tokenUrl: "https://login.microsoftonline.com/x/oauth2/v2.0/token",
        }),
        ["identity foreignHost authorizationUrl"],
    ],
    [
        "a connector of Dex in the values of a chart",
        resource("kubernetes:helm.sh/v3:Release", {
            chart: "dex",
            values: { config: { connectors: [{ type: "okta", config: { issuer: "https://acme.okta.com" } }] } },
        }),
        ["identity foreignHost values.config.connectors[0].config.issuer"],
    ],
    [
        "values of an ingress controller below a block called controller",
        resource("kubernetes:helm.sh/v3:Release", {
            chart: "ingress-nginx",
            values: { controller: { config: { "otlp-collector-host": "api.honeycomb.io" } } },
        }),
        ["telemetry foreignHost values.controller.config.otlp-collector-host"],
    ],
    [
        "several sources of Argo CD",
        resource("kubernetes:argoproj.io/v1alpha1:Application", {
            spec: {
                sources: [
                    { repoURL: "https://charts.bitnami.com/bitnami", chart: "redis" },
                    { repoURL: "https://git.acme.eu/values.git" },
                ],
            },
        }),
        ["software-supply foreignHost spec.sources[0].repoURL"],
    ],
    [
        "a repository of Flux",
        resource("kubernetes:source.toolkit.fluxcd.io/v1:HelmRepository", {
            spec: { url: "https://grafana.github.io/helm-charts" },
        }),
        ["software-supply foreignHost spec.url"],
    ],
    [
        "a source in OCI",
        resource("kubernetes:source.toolkit.fluxcd.io/v1beta2:OCIRepository", {
            spec: { url: "oci://ghcr.io/stefanprodan/manifests/podinfo" },
        }),
        ["software-supply foreignHost spec.url"],
    ],
    [
        "the diagnostic settings of Azure to a partner",
        resource("azure-native:insights:DiagnosticSetting", {
            marketplacePartnerId: "/subscriptions/x/providers/Microsoft.Datadog/monitors/dd1",
            logs: [],
        }),
        [],
    ],
    [
        "a webhook of an action group",
        resource("azure-native:insights:ActionGroup", {
            webhookReceivers: [{ name: "p", serviceUri: "https://events.eu.pagerduty.com/integration/x/enqueue" }],
        }),
        ["telemetry foreignHost webhookReceivers[0].serviceUri"],
    ],
    [
        "a sink of Fastly's logs",
        resource("gcp:pubsub/subscription:Subscription", {
            pushConfig: { pushEndpoint: "https://in.logs.betterstack.com/gcp" },
        }),
        ["telemetry foreignHost pushConfig.pushEndpoint"],
    ],
    [
        "an uptime check",
        resource("gcp:monitoring/uptimeCheckConfig:UptimeCheckConfig", {
            monitoredResource: { type: "uptime_url", labels: { host: "acme.eu", project_id: "p" } },
        }),
        [],
    ],
    [
        "an event destination of AWS",
        resource("aws:cloudwatch/eventApiDestination:EventApiDestination", {
            invocationEndpoint: "https://hooks.slack.com/services/T/B/x",
            httpMethod: "POST",
        }),
        ["mail foreignHost invocationEndpoint"],
    ],
    [
        "a stream of Kinesis to a vendor",
        resource("aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream", {
            httpEndpointConfiguration: {
                url: "https://aws-api.eu01.nr-data.net/cloudwatch-metrics/v1",
                name: "New Relic",
            },
        }),
        ["telemetry foreignHost httpEndpointConfiguration.url"],
    ],
    [
        "Bedrock from a cluster elsewhere, by its own name",
        [
            resource(
                "kubernetes:apps/v1:Deployment",
                {
                    spec: {
                        template: {
                            spec: {
                                containers: [
                                    {
                                        name: "a",
                                        image: `registry.opencode.de/a@sha256:${"0".repeat(64)}`,
                                        env: [
                                            { name: "EP", value: "https://bedrock-runtime.eu-central-1.amazonaws.com" },
                                        ],
                                    },
                                ],
                            },
                        },
                    },
                },
                {
                    provider: {
                        urn: "urn:pulumi:dev::tests::pulumi:providers:kubernetes::k",
                        type: "pulumi:providers:kubernetes",
                        name: "k",
                        properties: {
                            kubeconfig: JSON.stringify({
                                clusters: [{ name: "a", cluster: { server: "https://abc.c1.gra9.k8s.ovh.net" } }],
                                contexts: [{ name: "c", context: { cluster: "a" } }],
                                "current-context": "c",
                            }),
                        },
                    },
                },
            ),
        ],
        ["ai-services foreignHost spec.template.spec.containers[0].env[0].value"],
    ],
    [
        "Vertex AI by a region",
        map({ VERTEX: "https://europe-west4-aiplatform.googleapis.com/v1" }),
        ["ai-services cloudHost data.VERTEX"],
        strict,
    ],
    [
        "Azure OpenAI",
        map({ AOAI: "https://acme.openai.azure.com/openai/deployments/x" }),
        ["ai-services cloudHost data.AOAI"],
        strict,
    ],
    [
        "a gateway of models",
        map({ LITELLM_API_BASE: "https://openrouter.ai/api/v1" }),
        ["ai-services foreignHost data.LITELLM_API_BASE"],
    ],
    [
        "servers of MCP",
        map({
            "mcp.json": JSON.stringify({
                mcpServers: {
                    notion: { url: "https://mcp.notion.com/mcp" },
                    gh: { command: "npx", args: ["-y", "@modelcontextprotocol/server-github"] },
                },
            }),
        }),
        ['external-hosts foreignHost data["mcp.json"]'],
    ],
    [
        "an endpoint of Azure that only its last name tells",
        map({ X: "https://acme.newthing.azure.com" }),
        ["external-hosts cloudHost data.X"],
        strict,
    ],
    [
        "a tunnel in an argument",
        resource("kubernetes:apps/v1:Deployment", {
            spec: {
                template: {
                    spec: {
                        containers: [
                            {
                                name: "t",
                                image: `registry.opencode.de/a@sha256:${"0".repeat(64)}`,
                                args: ["tunnel", "--edge=region1.v2.argotunnel.com:7844", "run"],
                            },
                        ],
                    },
                },
            },
        }),
        ["external-hosts foreignHost spec.template.spec.containers[0].args[1]"],
    ],
    [
        "an external secret store",
        resource("kubernetes:external-secrets.io/v1:ClusterSecretStore", {
            spec: { provider: { onepassword: { connectHost: "https://my.1password.eu" } } },
        }),
        ["external-hosts foreignHost spec.provider.onepassword.connectHost"],
    ],
    [
        "an ingress that signs in elsewhere by an annotation",
        resource("kubernetes:networking.k8s.io/v1:Ingress", {
            metadata: { annotations: { "nginx.ingress.kubernetes.io/auth-url": "https://acme.us.auth0.com/userinfo" } },
            spec: {},
        }),
        ['identity foreignHost metadata.annotations["nginx.ingress.kubernetes.io/auth-url"]'],
    ],
    [
        "a delegation in Terraform's shape",
        resource("gandi:livedns/record:Record", {
            type: "NS",
            values: ["ana.ns.cloudflare.com.", "bob.ns.cloudflare.com."],
        }),
        ["name-resolution foreignHost values[0]"],
    ],
    [
        "name servers of a domain",
        resource("ovh:Domain/nameServers:NameServers", {
            domain: "acme.eu",
            servers: [{ host: "ns01.domaincontrol.com" }, { host: "dns110.ovh.net" }],
        }),
        ["name-resolution foreignHost servers[0].host"],
    ],
    [
        "mail of an application",
        map({ MAIL_FROM: "noreply@acme.eu", SMTP_ADDRESS: "email-smtp.eu-central-1.amazonaws.com" }),
        ["mail cloudHost data.SMTP_ADDRESS"],
        strict,
    ],
    [
        "Let's Encrypt as a word in Traefik",
        map({
            "traefik.yml":
                "certificatesResolvers:\n  le:\n    acme:\n      caServer: https://acme-v02.api.letsencrypt.org/directory\n      email: a@acme.eu\n",
        }),
        ['certificates foreignHost data["traefik.yml"]'],
    ],
];

export const quietCases: readonly HandCase[] = [
    [
        "packages of npm",
        map({
            "package.json": JSON.stringify({
                dependencies: {
                    "@aws-sdk/client-s3": "^3.1.0",
                    "@google-cloud/storage": "7.0.0",
                    "@azure/identity": "4.0.0",
                    "socket.io": "4.8.0",
                    "discord.js": "14.0.0",
                    "chart.js": "4.4.0",
                },
            }),
        }),
        [],
    ],
    [
        "names of classes",
        map({
            "logback.xml":
                '<configuration>\n<logger name="com.google.api.client" level="WARN"/>\n<appender class="com.microsoft.applicationinsights.logback.ApplicationInsightsAppender"/>\n<logger name="io.netty.resolver.dns" level="ERROR"/>\n</configuration>\n',
        }),
        [],
    ],
    [
        "names of packages in Java options",
        map({
            JAVA_OPTS:
                "-Dcom.sun.management.jmxremote -Dio.netty.tryReflectionSetAccessible=true -Dorg.apache.cassandra.io=x",
        }),
        [],
    ],
    [
        "files",
        map({ A: "foo.io", B: "main.py", C: "index.ai", D: "/app/site.com.conf", E: "server.dev.key", F: "app.go" }),
        [],
    ],
    ["a Go module of one's own", map({ GOPRIVATE: "git.acme.eu/*" }), []],
    [
        "media types",
        map({
            ACCEPT: "application/vnd.github.v3+json, application/vnd.docker.container.image.v1+json, application/vnd.cncf.helm.chart.content.v1.tar+gzip",
        }),
        [],
    ],
    [
        "versions and ranges",
        map({ V: "1.1.1.1-rc1", W: ">=8.8.0 <9.0.0", CIDR: "10.8.8.8/32", S: "v4.2.2+build.1", T: "9.9.9" }),
        [],
    ],
    ["a version of four numbers in a tag", map({ CHART_VERSION: "8.8.8", APP: "v1.1.1.10" }), []],
    [
        "mail of who maintains it, in labels",
        resource("kubernetes:core/v1:Namespace", {
            metadata: {
                labels: { contact: "team.gmail.com" },
                annotations: { owner: "jane@gmail.com", docs: "https://github.com/acme" },
            },
        }),
        [],
    ],
    ["an address of a colleague at a vendor", map({ CONTACT: "support@redhat.com" }), []],
    [
        "annotations of a build",
        resource("kubernetes:core/v1:Pod", {
            metadata: {
                annotations: {
                    "org.opencontainers.image.source": "https://github.com/a/b",
                    "prometheus.io/scrape": "true",
                    "kubectl.kubernetes.io/last-applied-configuration": '{"url":"https://api.github.com"}',
                },
            },
            spec: { containers: [] },
        }),
        [],
    ],
    [
        "a schema of a config",
        map({
            "renovate.json":
                '{"$schema":"https://docs.renovatebot.com/renovate-schema.json","extends":["config:recommended"]}',
        }),
        [],
    ],
    [
        "a schema comment of YAML",
        map({
            "values.yaml": "# yaml-language-server: $schema=https://raw.githubusercontent.com/a/b/schema.json\na: 1\n",
        }),
        [],
    ],
    [
        "a licence",
        map({
            "LICENSE.txt":
                "Licensed under the Apache License, Version 2.0\nhttp://www.apache.org/licenses/LICENSE-2.0\nSPDX-License-Identifier: Apache-2.0\n",
        }),
        [],
    ],
    [
        "links to documentation",
        map({
            HELP: "https://docs.github.com/en/actions",
            B: "https://learn.microsoft.com/azure",
            C: "https://developer.okta.com/docs",
            D: "https://docs.datadoghq.com/agent",
        }),
        [],
    ],
    ["the site of a vendor as a word", map({ MOTD: "Powered by docker.com and grafana.com, thank you" }), []],
    [
        "a link to a dashboard's page",
        map({ "d.json": '{"gnetId":1860,"links":[{"url":"https://grafana.com/grafana/dashboards/1860"}]}' }),
        [],
    ],
    [
        "namespaces of XML",
        map({
            "web.config":
                '<configuration xmlns:xdt="http://schemas.microsoft.com/XML-Document-Transform"><x xmlns="http://java.sun.com/xml/ns/javaee" /></configuration>',
        }),
        [],
    ],
    [
        "namespaces of SVG",
        map({
            "logo.svg":
                '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><!-- Generator: https://www.adobe.com --></svg>',
        }),
        [],
    ],
    [
        "groups of an API in a webhook",
        resource("kubernetes:admissionregistration.k8s.io/v1:ValidatingWebhookConfiguration", {
            webhooks: [
                {
                    name: "validate.azure.com",
                    rules: [{ apiGroups: ["network.azure.com", "storage.cnrm.cloud.google.com"], resources: ["*"] }],
                },
            ],
        }),
        [],
    ],
    [
        "labels of nodes in an argument",
        resource("kubernetes:apps/v1:Deployment", {
            spec: {
                template: {
                    spec: {
                        nodeSelector: { "kubernetes.azure.com/mode": "user" },
                        containers: [
                            {
                                name: "a",
                                image: `registry.opencode.de/a@sha256:${"0".repeat(64)}`,
                                args: [
                                    "--node-selector=kubernetes.azure.com/mode=user",
                                    "--label=cloud.google.com/gke-nodepool=x",
                                    "--resource=nvidia.com/gpu",
                                ],
                            },
                        ],
                    },
                },
            },
        }),
        [],
        { sovereignOnly: true },
    ],
    [
        "resources by a vendor's name",
        resource("kubernetes:core/v1:ResourceQuota", {
            spec: { hard: { "requests.nvidia.com/gpu": "4" }, scopes: ["a"] },
        }),
        [],
    ],
    [
        "example domains",
        map({
            A: "https://login.example.com/x",
            B: "api.openai.com.example.net",
            C: "user@example.org",
            D: "foo.test",
            E: "x.invalid",
        }),
        [],
    ],
    [
        "comments in code",
        map({
            "a.tf": '# source = "github.com/acme/x"\n// see https://registry.terraform.io\n/* https://api.openai.com */\nvariable "x" {}\n',
        }),
        [],
    ],
    [
        "comments in SQL and in Lua",
        map({
            "init.sql": "-- https://github.com/acme/sql\nSELECT 1;\n",
            "a.lua": "-- https://api.openai.com\nreturn 1\n",
        }),
        [],
    ],
    [
        "comments of Windows and of ini",
        map({
            "a.bat": "REM https://github.com/x\r\n:: https://api.openai.com\r\necho 1\r\n",
            "a.ini": "[a]\n; url=https://api.openai.com\nb=1\n",
        }),
        [],
    ],
    [
        "names of the cluster",
        map({
            A: "http://grafana.monitoring:3000",
            B: "redis://redis-master.cache.svc.cluster.local:6379",
            C: "http://github-mirror.ci.svc/acme",
        }),
        [],
    ],
    [
        "own hosts that carry names of others",
        map({ A: "https://github.acme.eu/x", B: "https://okta-login.acme.eu", C: "ghcr.io.mirror.acme.eu/app:1" }),
        [],
    ],
    [
        "hosts that look alike",
        map({
            A: "https://g1thub.com/a",
            B: "https://api.openai.co/v1",
            C: "https://xn--gthub-cta.com",
            D: "https://githubusercontent.com.evil.eu",
            E: "myslack.com",
        }),
        [],
    ],
    [
        "roles and principals of a cloud",
        resource("aws:iam/role:Role", {
            assumeRolePolicy: JSON.stringify({
                Statement: [
                    { Effect: "Allow", Principal: { Service: "ecs-tasks.amazonaws.com" }, Action: "sts:AssumeRole" },
                ],
            }),
        }),
        [],
        { sovereignOnly: true },
    ],
    [
        "names of metrics of Google",
        resource("gcp:monitoring/alertPolicy:AlertPolicy", {
            conditions: [
                { conditionThreshold: { filter: 'metric.type="loadbalancing.googleapis.com/https/request_count"' } },
            ],
            documentation: { content: "see https://github.com/acme/runbook" },
        }),
        [],
        { sovereignOnly: true },
    ],
    [
        "an API that is switched on",
        resource("gcp:projects/service:Service", { service: "compute.googleapis.com" }),
        [],
        { sovereignOnly: true },
    ],
    [
        "an id of Azure",
        resource("azure-native:authorization:RoleAssignment", {
            roleDefinitionId: "/subscriptions/0/providers/Microsoft.Authorization/roleDefinitions/1",
            scope: "/subscriptions/0/resourceGroups/rg.microsoft.com",
        }),
        [],
    ],
    [
        "an address of AWS that is an ARN",
        resource("aws:sns/topicSubscription:TopicSubscription", {
            endpoint: "arn:aws:sqs:eu-west-3:123456789012:queue",
            protocol: "sqs",
        }),
        [],
    ],
    [
        "keys of the host in known_hosts, as a digest",
        map({
            known_hosts:
                "|1|abc=|def= ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl\n",
        }),
        [],
    ],
    [
        "a certificate",
        map({
            "ca.pem": `-----BEGIN CERTIFICATE-----\n${Buffer.from("0".repeat(300))
                .toString("base64")
                .replace(/(.{64})/g, "$1\n")}\n-----END CERTIFICATE-----\n`,
        }),
        [],
    ],
    [
        "a hash and a key",
        map({
            A: "sha256:4bf5122f344554c53bde2ebb8cd2b7e3d1600ad631c385a5d7cce23c7785459a",
            B: "AIzaSyA-1234567890abcdefghijklmnopqrstuv",
        }),
        [],
    ],
    [
        "an address of the link",
        map({ META: "http://169.254.169.254/latest/meta-data", NTP: "169.254.169.123" }),
        [],
        { sovereignOnly: true },
    ],
    [
        "an expression of a template engine",
        map({ T: "{{ .Values.image.repository }}.io/{{ .Chart.Name }}", U: "${host}.svc" }),
        [],
    ],
    ["a regular expression", map({ R: "^https?://([a-z]+\\.)?acme\\.eu$", S: ".*\\.go$" }), []],
    [
        "names of permissions of Microsoft Graph",
        map({ SCOPES: "openid profile User.Read Mail.Send offline_access" }),
        [],
    ],
    [
        "a storage class and its driver",
        resource("kubernetes:storage.k8s.io/v1:StorageClass", {
            provisioner: "disk.csi.azure.com",
            parameters: { "csi.storage.k8s.io/fstype": "ext4" },
        }),
        [],
        { sovereignOnly: true },
    ],
    [
        "an ingress class",
        resource("kubernetes:networking.k8s.io/v1:IngressClass", { spec: { controller: "ingress.k8s.aws/alb" } }),
        [],
        { sovereignOnly: true },
    ],
    [
        "finalizers of controllers",
        resource("kubernetes:core/v1:Namespace", {
            metadata: { finalizers: ["finalizers.azure.com/x", "serviceoperator.azure.com/finalizer"] },
        }),
        [],
        { sovereignOnly: true },
    ],
    [
        "a European stack of services",
        map({
            A: "smtp-relay.brevo.com:587",
            B: "https://api.mistral.ai/v1",
            C: "https://gitlab.opencode.de/x.git",
            D: "https://s3.fr-par.scw.cloud",
            E: "clinic.aivencloud.com",
            F: "https://acme-v02.harica.gr/directory",
            G: "ptbtime1.ptb.de",
            H: "dns: 86.54.11.1",
        }),
        [],
    ],
    [
        "dates and times",
        map({ A: "2026-11-28T10:00:00.000Z", B: "12:30:45", C: "10.11.2026", D: "00:1A:2B:3C:4D:5E" }),
        [],
    ],
];
