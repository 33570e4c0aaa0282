/** What the checks of manifests make of a workload that has two namespaces. */
import type { Manifest, Named } from "./objects";
import { brokenReferences, disagreements } from "./references";
import { notRestricted, openSecrets, podSecurity } from "./security";
import { flows } from "./traffic";

const object = (kind: string, name: string, namespace: string | undefined, rest: Manifest = {}): Named => ({
    kind,
    name,
    object: { kind, ...rest, metadata: { name, ...(namespace !== undefined && { namespace }), ...rest.metadata } },
});
const space = (name: string, level: string) =>
    object("Namespace", name, undefined, { metadata: { labels: { "pod-security.kubernetes.io/enforce": level } } });
const deployment = (name: string, namespace: string, container: Manifest = {}) =>
    object("Deployment", name, namespace, {
        spec: {
            selector: { matchLabels: { app: name } },
            template: { metadata: { labels: { app: name } }, spec: { containers: [{ name: "main", ...container }] } },
        },
    });

test("a Secret of another namespace is not there", () => {
    const web = deployment("web", "front", {
        env: [{ name: "X", valueFrom: { secretKeyRef: { name: "login", key: "password" } } }],
    });
    const secret = (namespace: string) => object("Secret", "login", namespace, { stringData: { password: "x" } });
    expect(brokenReferences([web, secret("front")])).toEqual([]);
    expect(brokenReferences([web, secret("mail")])).toEqual(["Deployment/web main: there is no Secret 'login'"]);
});

test("the pods of a Service are those of its namespace, and a Service that is a name elsewhere has none", () => {
    const service = (namespace: string) =>
        object("Service", "web", namespace, {
            spec: { selector: { app: "web" }, ports: [{ port: 80, targetPort: 8080 }] },
        });
    const web = deployment("web", "front", { ports: [{ containerPort: 8080 }] });
    const elsewhere = object("Service", "smtp", "front", {
        spec: { type: "ExternalName", externalName: "smtp.mail.svc.cluster.local" },
    });
    expect(disagreements([web, service("front"), elsewhere])).toEqual([]);
    expect(disagreements([web, service("mail")])).toEqual(["Service/web: its selector finds no pod"]);
});

test("a pod is held to the level of its namespace", () => {
    const root = { securityContext: { runAsUser: 0, capabilities: { drop: ["ALL"], add: ["CHOWN"] } } };
    const admin = { securityContext: { privileged: true, capabilities: { add: ["SYS_ADMIN"] } } };
    const spaces = [space("front", "restricted"), space("mail", "baseline")];
    expect(podSecurity([...spaces, object("Namespace", "open", undefined)])).toEqual({
        front: "restricted",
        mail: "baseline",
        open: "privileged",
    });
    expect(notRestricted([...spaces, deployment("smtp", "mail", root)])).toEqual([]);
    expect(notRestricted([...spaces, deployment("smtp", "mail", admin)])).toEqual([
        "Deployment/smtp main: is privileged",
        "Deployment/smtp main: adds capabilities",
    ]);
    const refused = [
        "Deployment/web main: may gain privileges",
        "Deployment/web main: may run as root",
        "Deployment/web main: keeps capabilities",
        "Deployment/web main: has no seccomp profile",
    ];
    expect(notRestricted([...spaces, deployment("web", "front", root)])).toEqual(refused);
    // Where a namespace is not of the program, the stricter level holds.
    expect(notRestricted([deployment("web", "somewhere", root)])).toEqual(refused);
});

test("a policy lets through to another namespace only where both sides name it", () => {
    const port = [{ protocol: "TCP", port: 2525 }];
    const peer = (app: string, namespace?: string) => ({
        podSelector: { matchLabels: { app } },
        ...(namespace !== undefined && {
            namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": namespace } },
        }),
    });
    const policy = (name: string, namespace: string, rules: Manifest) =>
        object("NetworkPolicy", name, namespace, {
            spec: { podSelector: { matchLabels: { app: name } }, policyTypes: ["Ingress", "Egress"], ...rules },
        });
    const between = (to: Manifest, from: Manifest) =>
        flows([
            deployment("web", "front"),
            deployment("smtp", "mail"),
            policy("web", "front", { egress: [{ to: [to], ports: port }] }),
            policy("smtp", "mail", { ingress: [{ from: [from], ports: port }] }),
        ]);
    expect(between(peer("smtp", "mail"), peer("web", "front"))).toEqual(["web → smtp TCP/2525"]);
    expect(between(peer("smtp"), peer("web", "front"))).toEqual([]);
    expect(between(peer("smtp", "mail"), peer("web"))).toEqual([]);
});

test("a policy of one namespace binds no pod of another", () => {
    const nothing = object("NetworkPolicy", "nothing", "front", {
        spec: { podSelector: {}, policyTypes: ["Ingress", "Egress"] },
    });
    expect(flows([deployment("web", "front"), deployment("smtp", "mail"), nothing])).toEqual([
        "anything → smtp",
        "smtp → anything",
    ]);
});

test("the place of a secret in a configuration is no secret", () => {
    const text = (value: string) => [
        object("ConfigMap", "conf", "front", { data: { "sogo.conf": `MasterUserPassword = "${value}";` } }),
    ];
    expect(openSecrets(text("@MASTER_PASSWORD@"))).toEqual([]);
    expect(openSecrets(text("hunter2"))).toEqual(["ConfigMap/conf: 'sogo.conf' holds a secret"]);
});
