/** Hosts in the files that programs hand to machines and workloads, each with what the rules of endpoints find. */
import { gzipSync } from "node:zlib";
import { resource } from "../../rules";
import type { HandCase } from "./hosts";

const file = (name: string, text: string) => resource("kubernetes:core/v1:ConfigMap", { data: { [name]: text } });
const at = (name: string) => (name.includes(".") ? `data["${name}"]` : `data.${name}`);
const b64 = (text: string | Buffer) => Buffer.from(text).toString("base64");
const strict = { sovereignOnly: true };

const mime = `Content-Type: multipart/mixed; boundary="==B=="
MIME-Version: 1.0

--==B==
Content-Type: text/cloud-config; charset="us-ascii"
MIME-Version: 1.0
Content-Transfer-Encoding: base64

${b64("#cloud-config\napt:\n  sources:\n    docker:\n      source: deb https://download.docker.com/linux/debian bookworm stable\n")}

--==B==
Content-Type: text/x-shellscript; charset="us-ascii"

#!/bin/bash
wget -qO- https://packages.gitlab.com/install/repositories/gitlab/gitlab-ee/script.deb.sh | bash
--==B==--
`;

export const fileCases: readonly HandCase[] = [
    [
        "user data of several MIME parts, one of them in base64",
        resource("openstack:compute/instance:Instance", { userData: mime }),
        ["software-supply foreignHost userData", "software-supply foreignHost userData"],
    ],
    [
        "cloud-init that is gzip in base64 with b64 files inside",
        resource("ovh:CloudProject/instance:Instance", {
            userData: b64(
                gzipSync(
                    `#cloud-config\nwrite_files:\n- encoding: b64\n  path: /etc/fluent-bit.conf\n  content: ${b64("[OUTPUT]\n    Name  datadog\n    Host  http-intake.logs.datadoghq.eu\n    TLS   on\n")}\n`,
                ),
            ),
        }),
        ["telemetry foreignHost userData"],
    ],
    [
        "an ini file",
        file(
            "grafana.ini",
            "[auth.generic_oauth]\nauth_url = https://accounts.google.com/o/oauth2/v2/auth\n; token_url = https://okta.com/x\n",
        ),
        [`identity foreignHost ${at("grafana.ini")}`],
    ],
    [
        "TOML",
        file("app.toml", '[openai]\nbase_url = "https://api.groq.com/openai/v1"\nmodels = ["llama"]\n'),
        [`ai-services foreignHost ${at("app.toml")}`],
    ],
    [
        "the settings of npm for a scope",
        file(".npmrc", "@acme:registry=https://npm.pkg.github.com\nalways-auth=true\n"),
        [`software-supply foreignHost ${at(".npmrc")}`],
    ],
    [
        "the settings of pip with a user",
        file("pip.conf", "[global]\nextra-index-url =\n    https://u:p@acme.jfrog.io/artifactory/api/pypi/x/simple\n"),
        [`software-supply foreignHost ${at("pip.conf")}`],
    ],
    [
        "a Dockerfile in a value",
        file(
            "Dockerfile",
            "FROM quay.io/ubi9/ubi:9.5\nRUN curl -L https://nodejs.org/dist/v22.0.0/node.tar.xz | tar xJ\n",
        ),
        [`software-supply foreignHost ${at("Dockerfile")}`, `software-supply foreignHost ${at("Dockerfile")}`],
    ],
    [
        "a compose file in user data",
        resource("hcloud:index/server:Server", {
            location: "fsn1",
            userData:
                "#cloud-config\nwrite_files:\n  - path: /srv/compose.yaml\n    content: |\n      services:\n        db:\n          image: docker.io/library/postgres:17\n          environment:\n            AWS_ENDPOINT: https://s3.eu-central-2.wasabisys.com\n",
        }),
        ["external-hosts foreignHost userData", "software-supply foreignHost userData"],
    ],
    [
        "nginx",
        file(
            "nginx.conf",
            "upstream api {\n  server acme.azurewebsites.net:443 max_fails=3;\n}\nserver {\n  resolver 1.1.1.1 valid=30s;\n  server_name acme.eu;\n}\n",
        ),
        [`external-hosts cloudHost ${at("nginx.conf")}`, `name-resolution foreignHost ${at("nginx.conf")}`],
        strict,
    ],
    [
        "HAProxy",
        file(
            "haproxy.cfg",
            "backend b\n  server s1 acme.herokuapp.com:443 ssl verify required check\n  server s2 10.0.0.4:80\n",
        ),
        [`external-hosts foreignHost ${at("haproxy.cfg")}`],
    ],
    [
        "Postfix with a relay in brackets",
        file(
            "main.cf",
            "myhostname = mx.acme.eu\nrelayhost = [smtp.eu.mailgun.org]:587\nsmtp_tls_security_level = encrypt\n",
        ),
        [`mail foreignHost ${at("main.cf")}`],
    ],
    [
        "Unbound with a forwarder over TLS",
        file(
            "unbound.conf",
            'forward-zone:\n  name: "."\n  forward-tls-upstream: yes\n  forward-addr: 1.1.1.1@853#cloudflare-dns.com\n',
        ),
        [`name-resolution foreignHost ${at("unbound.conf")}`, `name-resolution foreignHost ${at("unbound.conf")}`],
    ],
    [
        "CoreDNS",
        file(
            "Corefile",
            ".:53 {\n    errors\n    forward . tls://9.9.9.9 tls://8.8.8.8 {\n      tls_servername dns.quad9.net\n    }\n}\n",
        ),
        [
            `name-resolution foreignHost ${at("Corefile")}`,
            `name-resolution foreignHost ${at("Corefile")}`,
            `name-resolution foreignHost ${at("Corefile")}`,
        ],
    ],
    [
        "chrony",
        file("chrony.conf", "pool 2.debian.pool.ntp.org iburst\nserver ptbtime1.ptb.de iburst\n"),
        [`name-resolution foreignHost ${at("chrony.conf")}`],
    ],
    [
        "systemd-timesyncd",
        file("timesyncd.conf", "[Time]\nNTP=time.cloudflare.com time2.google.com\nFallbackNTP=ntp.obspm.fr\n"),
        [`name-resolution foreignHost ${at("timesyncd.conf")}`, `name-resolution foreignHost ${at("timesyncd.conf")}`],
    ],
    [
        "JDBC with a failover list",
        file(
            "application.properties",
            "spring.datasource.url=jdbc:postgresql://db1.acme.eu:5432,acme.postgres.database.azure.com:5432/app?targetServerType=primary\nspring.mail.host=smtp.office365.com\n",
        ),
        [
            `external-hosts cloudHost ${at("application.properties")}`,
            `mail foreignHost ${at("application.properties")}`,
        ],
        strict,
    ],
    [
        "JDBC of SQL Server with its options",
        file(
            "jdbc",
            "jdbc:sqlserver://acme.database.windows.net:1433;database=app;encrypt=true;hostNameInCertificate=*.database.windows.net",
        ),
        ["external-hosts cloudHost data.jdbc"],
        strict,
    ],
    [
        "libpq with hosts in a list",
        file("dsn", "postgres://app@/app?host=db1.acme.eu,ep-x.eu-central-1.aws.neon.tech&port=5432,5432"),
        ["external-hosts foreignHost data.dsn"],
    ],
    ["several brokers of AMQP", file("amqp", "amqps://u:p@acme.rmq.cloudamqp.com/vh"), []],
    [
        "Redis of Upstash with a password that has an at sign",
        file("redis", "rediss://default:a@b@eu1-calm.upstash.io:6379"),
        ["external-hosts foreignHost data.redis"],
    ],
    [
        "ODBC",
        file(
            "odbc",
            "Driver={ODBC Driver 18 for SQL Server};Server=tcp:acme.database.windows.net,1433;Database=a;Uid=u;Pwd=p;",
        ),
        ["external-hosts cloudHost data.odbc"],
        strict,
    ],
    [
        "a storage connection string with the suffix of Bleu",
        file(
            "store",
            "DefaultEndpointsProtocol=https;AccountName=a;AccountKey=YQ==;EndpointSuffix=core.sovcloud-api.fr",
        ),
        [],
        strict,
    ],
    [
        "a storage connection string with the suffix of China",
        file(
            "store",
            "DefaultEndpointsProtocol=https;AccountName=a;AccountKey=YQ==;EndpointSuffix=core.chinacloudapi.cn",
        ),
        ["external-hosts foreignHost data.store"],
    ],
    [
        "a connection string of Application Insights",
        file(
            "ai",
            "InstrumentationKey=00000000-0000-0000-0000-000000000000;IngestionEndpoint=https://germanywestcentral-1.in.applicationinsights.azure.com/",
        ),
        ["telemetry cloudHost data.ai"],
        strict,
    ],
    [
        "LDAP over TLS",
        file("ldap", "ldaps://acme.okta.com:636/ou=users,dc=acme,dc=okta,dc=com"),
        ["identity foreignHost data.ldap"],
    ],
    [
        "metadata of SAML",
        file(
            "idp.xml",
            '<?xml version="1.0"?>\n<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="https://sts.windows.net/0000/">\n<SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="https://login.microsoftonline.com/0000/saml2"/>\n</EntityDescriptor>\n',
        ),
        [`identity foreignHost ${at("idp.xml")}`, `identity foreignHost ${at("idp.xml")}`],
    ],
    [
        "discovery of OpenID",
        file(
            "oidc.json",
            JSON.stringify({
                issuer: "https://acme.eu.auth0.com/",
                jwks_uri: "https://acme.eu.auth0.com/.well-known/jwks.json",
            }),
        ),
        [`identity foreignHost ${at("oidc.json")}`],
    ],
    [
        "a broker of Keycloak in a realm file",
        file(
            "realm.json",
            JSON.stringify({
                realm: "a",
                identityProviders: [{ alias: "google", config: { tokenUrl: "https://oauth2.googleapis.com/token" } }],
            }),
        ),
        [`identity cloudHost ${at("realm.json")}`],
        strict,
    ],
    ["a bucket of S3 by its scheme has no host", file("backup", "s3://patients/archive"), []],
    [
        "a container of Azure Storage by the scheme of Hadoop",
        file("spark", "wasbs://raw@acme.blob.core.windows.net/x"),
        ["external-hosts cloudHost data.spark"],
        strict,
    ],
    [
        "a dashboard of Grafana",
        file(
            "d.json",
            JSON.stringify({
                panels: [
                    {
                        type: "text",
                        options: { content: "![](https://images.weserv.nl/x.png)" },
                        datasource: { url: "https://prometheus-prod-24-prod-eu-west-2.grafana.net/api/prom" },
                    },
                ],
                links: [{ url: "https://grafana.com/grafana/dashboards/1860", title: "source" }],
            }),
        ),
        [`telemetry foreignHost ${at("d.json")}`],
    ],
    [
        "a collector of OpenTelemetry",
        file(
            "otel.yaml",
            "exporters:\n  otlphttp/honeycomb:\n    endpoint: https://api.eu1.honeycomb.io\n    headers:\n      x-honeycomb-team: ${env:KEY}\n  prometheusremotewrite:\n    endpoint: http://mimir.mimir.svc:8080/api/v1/push\n",
        ),
        [`telemetry foreignHost ${at("otel.yaml")}`],
    ],
    [
        "Fluent Bit",
        file(
            "fluent-bit.conf",
            "[OUTPUT]\n    Name splunk\n    Match *\n    Host http-inputs-acme.splunkcloud.com\n    Port 443\n",
        ),
        [`telemetry foreignHost ${at("fluent-bit.conf")}`],
    ],
    [
        "Vector",
        file("vector.toml", '[sinks.out]\ntype = "papertrail"\nendpoint = "logs2.papertrailapp.com:12345"\n'),
        [`telemetry foreignHost ${at("vector.toml")}`],
    ],
    [
        "Logstash",
        file(
            "logstash.conf",
            'output {\n  elasticsearch { hosts => ["https://acme.es.eu-west-1.aws.found.io:9243"] }\n}\n',
        ),
        [`telemetry foreignHost ${at("logstash.conf")}`],
    ],
    [
        "rclone",
        file("rclone.conf", "[b2]\ntype = s3\nprovider = Other\nendpoint = s3.eu-central-003.backblazeb2.com\n"),
        [`external-hosts foreignHost ${at("rclone.conf")}`],
    ],
    [
        "Terraform text",
        file(
            "main.tf",
            'module "m" {\n  source = "git::https://github.com/acme/modules.git//vpc?ref=v1"\n}\nprovider "vault" {\n  address = "https://acme.vault.hashicorp.cloud:8200"\n}\n',
        ),
        [`software-supply foreignHost ${at("main.tf")}`, `external-hosts foreignHost ${at("main.tf")}`],
    ],
    [
        "a job of a pipeline",
        file(
            ".gitlab-ci.yml",
            "build:\n  image: registry.gitlab.com/acme/ci:1\n  script:\n    - curl -sSL https://install.python-poetry.org | python3 -\n    - npm config set registry https://registry.npmjs.org/\n",
        ),
        [`software-supply foreignHost ${at(".gitlab-ci.yml")}`, `software-supply foreignHost ${at(".gitlab-ci.yml")}`],
    ],
    [
        "sources of apt in the new form",
        file("ubuntu.sources", "Types: deb\nURIs: http://archive.ubuntu.com/ubuntu/\nSuites: noble\n"),
        [`software-supply foreignHost ${at("ubuntu.sources")}`],
    ],
    [
        "Prosody and TURN",
        file(
            "sip.js",
            'config.p2p = { stunServers: [{ urls: "stun:stun.l.google.com:19302" }, { urls: "turn:global.turn.twilio.com:3478?transport=udp" }] };\n',
        ),
        [`mail foreignHost ${at("sip.js")}`, `mail foreignHost ${at("sip.js")}`],
    ],
    [
        "names percent-encoded in a redirect",
        file("url", "https://app.acme.eu/login?next=https%3A%2F%2Flogin.microsoftonline.com%2Fcommon"),
        ["identity foreignHost data.url"],
    ],
    [
        "a JWKS in an Envoy filter",
        resource("kubernetes:security.istio.io/v1:RequestAuthentication", {
            spec: {
                jwtRules: [
                    {
                        issuer: "https://token.actions.githubusercontent.com",
                        jwksUri: "https://token.actions.githubusercontent.com/.well-known/jwks",
                    },
                ],
            },
        }),
        ["identity foreignHost spec.jwtRules[0].issuer"],
    ],
    [
        "a service entry of Istio",
        resource("kubernetes:networking.istio.io/v1:ServiceEntry", {
            spec: { hosts: ["api.openai.com", "*.mongodb.net"], ports: [{ number: 443 }], resolution: "DNS" },
        }),
        ["ai-services foreignHost spec.hosts[0]", "external-hosts foreignHost spec.hosts[1]"],
    ],
    [
        "names that Cilium lets pass",
        resource("kubernetes:cilium.io/v2:CiliumNetworkPolicy", {
            spec: { egress: [{ toFQDNs: [{ matchName: "api.stripe.com" }, { matchPattern: "*.sentry.io" }] }] },
        }),
        [
            "external-hosts foreignHost spec.egress[0].toFQDNs[0].matchName",
            "telemetry foreignHost spec.egress[0].toFQDNs[1].matchPattern",
        ],
    ],
    [
        "Loki in an Alloy file",
        file(
            "config.alloy",
            'loki.write "x" {\n  endpoint {\n    url = "https://logs-prod-012.grafana.net/loki/api/v1/push"\n  }\n}\n',
        ),
        [`telemetry foreignHost ${at("config.alloy")}`],
    ],
    [
        "a system unit",
        file(
            "app.service",
            "[Service]\nEnvironment=ANTHROPIC_BASE_URL=https://api.anthropic.com HTTPS_PROXY=http://proxy.acme.eu:3128\nExecStart=/usr/bin/app\n",
        ),
        [`ai-services foreignHost ${at("app.service")}`],
    ],
    [
        "PHP",
        file(
            "config.php",
            "<?php\n$CONFIG = array(\n  'objectstore' => array('arguments' => array('hostname' => 's3.us-west-004.backblazeb2.com')),\n  'lookup_server' => 'https://lookup.nextcloud.com',\n);\n",
        ),
        [`external-hosts foreignHost ${at("config.php")}`],
    ],
    [
        "a script of PowerShell",
        file(
            "a.ps1",
            'Invoke-WebRequest -Uri "https://download.microsoft.com/x.msi" -OutFile x.msi # see https://learn.microsoft.com\n',
        ),
        [`software-supply foreignHost ${at("a.ps1")}`],
    ],
    [
        "a policy of content in a header",
        file(
            "csp",
            "default-src 'self'; script-src 'self' https://js.stripe.com https://www.googletagmanager.com; connect-src wss://ws.pusher.com",
        ),
        [
            "external-hosts foreignHost data.csp",
            "external-hosts foreignHost data.csp",
            "telemetry foreignHost data.csp",
        ],
    ],
];
