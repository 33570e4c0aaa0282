import { gzipSync } from "node:zlib";
import { readHosts } from "../../../policies/endpoints/hosts/read-hosts";
import type { Value } from "../../../policies/core/values";

const base64 = (text: string | Buffer) => Buffer.from(text).toString("base64");
const hosts = (value: unknown, packageName = "kubernetes") =>
    readHosts(value as Value, packageName).hosts.map(({ host, urlPath }) => host + urlPath);

describe("hosts in texts", () => {
    test.each<[string, readonly string[]]>([
        ["https://sentry.io/api/1", ["sentry.io/api/1"]],
        ["HTTPS://User:p%40ss@Sentry.IO.:8443/", ["sentry.io"]],
        ["postgres://app:p/ss#w@db.example.eu:5432/app?sslmode=require", ["db.example.eu/app"]],
        ["mongodb+srv://u:p@c1.mongodb.net,c2.mongodb.net:27017/db", ["c1.mongodb.net/db", "c2.mongodb.net/db"]],
        ["jdbc:postgresql://db.neon.tech:5432/app", ["db.neon.tech/app"]],
        ["jdbc:sqlserver://x.database.windows.net:1433;databaseName=app", ["x.database.windows.net"]],
        ["jdbc:oracle:thin:@db.oraclecloud.com:1521:app", ["db.oraclecloud.com"]],
        ["Server=tcp:x.database.windows.net,1433;User ID=a;Password=b.c;", ["x.database.windows.net", "b.c"]],
        ["host=db.neon.tech port=5432 dbname=app", ["db.neon.tech"]],
        [
            "DefaultEndpointsProtocol=https;AccountName=a;AccountKey=c2VjcmV0c2VjcmV0;EndpointSuffix=core.sovcloud-api.fr",
            ["core.sovcloud-api.fr"],
        ],
        ["DefaultEndpointsProtocol=https;AccountName=a;AccountKey=c2VjcmV0c2VjcmV0", ["core.windows.net"]],
        ["amqps://u:p@rabbit.cloudamqp.com/vhost", ["rabbit.cloudamqp.com/vhost"]],
        ["git@github.com:acme/stack.git", ["github.com"]],
        ["ssh://git@github.com:22/acme/stack.git", ["github.com/acme/stack.git"]],
        ["git::https://github.com/acme/modules.git?ref=v1", ["github.com/acme/modules.git"]],
        ["oci://registry-1.docker.io/bitnamicharts/redis", ["registry-1.docker.io/bitnamicharts/redis"]],
        ["ghcr.io/acme/app:1.2@sha256:" + "ab".repeat(32), ["ghcr.io/acme/app"]],
        ["me@gmail.com", ["gmail.com"]],
        ["10 acme-fr.mail.protection.outlook.com.", ["acme-fr.mail.protection.outlook.com"]],
        [
            "v=spf1 include:spf.protection.outlook.com a:mail.example.eu ip4:198.51.100.7 redirect=_spf.google.com -all",
            ["spf.protection.outlook.com", "mail.example.eu", "198.51.100.7", "_spf.google.com"],
        ],
        ["nameserver 8.8.8.8", ["8.8.8.8"]],
        ["[2001:4860:4860:0:0:0:0:8888]:53", ["2001:4860:4860::8888"]],
        ["2001:4860:4860::8888", ["2001:4860:4860::8888"]],
        ["::ffff:8.8.8.8", ["8.8.8.8"]],
        ["http://0x08.8.2056/", ["8.8.8.8"]],
        ["http://134744072/", ["8.8.8.8"]],
        ["https://ｓｅｎｔｒｙ。ｉｏ/", ["sentry.io"]],
        ["https://*.sentry.io/x", ["sentry.io/x"]],
        ["https://%s.ingest.sentry.io", ["ingest.sentry.io"]],
        ["https://${region}.sentry.io/x", ["sentry.io/x"]],
        ["[concat('https://', parameters('name'), '.blob.core.windows.net/')]", ["blob.core.windows.net"]],
        ["https://login.example.eu/cb?next=https%3A%2F%2Fsentry.io%2Fx", ["login.example.eu/cb", "sentry.io/x"]],
        ["https%3A%2F%2Fsentry.io%2Fx", ["sentry.io/x"]],
        ["https://mirror.example.eu/docker.io/library/nginx", ["mirror.example.eu/docker.io/library/nginx"]],
        ["mirror.example.eu/ghcr.io/acme/app:1", ["mirror.example.eu/ghcr.io/acme/app"]],
        ["arn:aws:iam::1:oidc-provider/token.actions.githubusercontent.com", ["token.actions.githubusercontent.com"]],
        ["curl -fsS https://get.k3s.io | sh", ["get.k3s.io"]],
        ["evil-sentry.io, sentry.io.example.eu", ["evil-sentry.io", "sentry.io.example.eu"]],
        ["https://xn--sntry-9ra.io/", ["xn--sntry-9ra.io"]],
        ["just words. And more: of them", []],
        ["http://localhost:8080 https://db.svc.cluster.local:5432", []],
        ["https://www.w3.org/2001/XMLSchema http://example.com/x", []],
    ])("%s", (text, expected) => expect(hosts({ text })).toEqual(expected));
});

describe("hosts in documents", () => {
    const config =
        "endpoint: https://sentry.io/1 # not https://quay.io\n# see https://github.com/acme\nlist:\n  - smtp.sendgrid.net\n";
    test.each<[string, unknown, readonly string[]]>([
        ["JSON", { a: JSON.stringify({ url: "https://sentry.io" }) }, ["sentry.io"]],
        ["JSON in JSON", { a: JSON.stringify({ b: JSON.stringify(["https://sentry.io"]) }) }, ["sentry.io"]],
        ["YAML without its comments", { a: config }, ["sentry.io/1", "smtp.sendgrid.net"]],
        ["base64", { a: base64("SMTP_HOST=smtp.sendgrid.net") }, ["smtp.sendgrid.net"]],
        [
            "base64url without padding",
            { a: Buffer.from("x=https://sentry.io/?a>b~~").toString("base64url") },
            ["sentry.io"],
        ],
        ["a data URI", { a: `data:text/plain;base64,${base64("https://sentry.io")}` }, ["sentry.io"]],
        ["gzip in base64", { a: base64(gzipSync(config)) }, ["sentry.io/1", "smtp.sendgrid.net"]],
        [
            "UTF-16, as PowerShell encodes it",
            { a: base64(Buffer.from("iwr https://sentry.io", "utf16le")) },
            ["sentry.io"],
        ],
        ["base64 in an env file", { a: `A=1\nB=${base64("https://sentry.io/1")}\n` }, ["sentry.io/1"]],
        [
            "a script without its comments",
            { a: "#!/bin/sh\n# https://quay.io\ncurl https://get.k3s.io | sh\n" },
            ["get.k3s.io"],
        ],
        ["an ini file", { a: "[smtp]\n; old = smtp.gmail.com\nhost = smtp.sendgrid.net\n" }, ["smtp.sendgrid.net"]],
        [
            "cloud-init in parts",
            {
                userData: base64(
                    `Content-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Transfer-Encoding: base64\n\n${(
                        base64(`#!/bin/sh\n${"echo hello\n".repeat(9)}curl https://get.k3s.io | sh\n`).match(
                            /.{1,76}/g,
                        ) ?? []
                    ).join("\n")}\n--b--\n`,
                ),
            },
            ["get.k3s.io"],
        ],
        [
            "a cloud-config with a file in gzip and base64",
            {
                userData: `#cloud-config\nwrite_files:\n  - encoding: gz+b64\n    content: ${base64(gzipSync(config))}\n`,
            },
            ["sentry.io/1", "smtp.sendgrid.net"],
        ],
        [
            "a Secret",
            { data: { "app.env": base64("URL=https://sentry.io/1") }, stringData: { host: "smtp.sendgrid.net" } },
            ["sentry.io/1", "smtp.sendgrid.net"],
        ],
        [
            "a state machine",
            {
                definition: JSON.stringify({
                    States: { Call: { Parameters: { ApiEndpoint: "x.execute-api.eu-west-1.amazonaws.com" } } },
                }),
            },
            ["x.execute-api.eu-west-1.amazonaws.com"],
        ],
    ])("%s", (_title, value, expected) => expect(hosts(value)).toEqual(expected));

    test("names, labels, documentation and annotations that do nothing are no hosts", () => {
        expect(
            hosts({
                apiVersion: "networking.k8s.io/v1",
                metadata: {
                    labels: { "app.kubernetes.io/part-of": "sentry.io" },
                    annotations: {
                        "example.eu/docs": "https://github.com/acme",
                        "nginx.ingress.kubernetes.io/auth-url": "https://acme.okta.com/auth",
                    },
                },
                spec: {
                    description: "see https://github.com/acme",
                    affinity: { topologyKey: "kubernetes.io/hostname" },
                },
                rules: [{ apiGroups: ["rbac.authorization.k8s.io"] }],
            }),
        ).toEqual(["acme.okta.com/auth"]);
    });
    test("names of services and accounts are no hosts", () => {
        expect(
            hosts({ service: "compute.googleapis.com", member: "serviceAccount:a@b.iam.gserviceaccount.com" }, "gcp"),
        ).toEqual([]);
        expect(
            hosts(
                {
                    assumeRolePolicy: JSON.stringify({
                        Statement: [{ Principal: { Service: "ecs-tasks.amazonaws.com" } }],
                    }),
                },
                "aws",
            ),
        ).toEqual([]);
    });
    test("tells the property, the key inside, what was opened, and whether the place says host", () => {
        const { hosts: found } = readHosts({
            env: [
                { name: "SMTP_HOST", value: "smtp.example.eu" },
                { name: "MODE", value: "set x.yz" },
            ],
            data: base64("a: 1\nurl: https://x.example.eu\n"),
        });
        expect(found.map(({ path, key, within, certain, host }) => ({ path, key, within, certain, host }))).toEqual([
            { path: "env[0].value", key: "SMTP_HOST", within: [], certain: true, host: "smtp.example.eu" },
            { path: "env[1].value", key: "MODE", within: [], certain: false, host: "x.yz" },
            { path: "data", key: "url", within: ["base64", "yaml"], certain: true, host: "x.example.eu" },
        ]);
    });
    test("says what is too large or too deep to be read whole", () => {
        expect(readHosts({ big: "x ".repeat(600_000) }).unread).toEqual(["big"]);
        expect(readHosts({ bomb: base64(gzipSync(Buffer.alloc(9_000_000))) }).unread).toEqual(["bomb"]);
        let deep = "https://sentry.io";
        for (let index = 0; index < 14; index++) deep = JSON.stringify([deep]);
        expect(readHosts({ deep }).unread).toEqual(["deep"]);
    });
});
