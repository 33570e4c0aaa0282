/** Each check of the manifests finds what it is there for: the mistakes that the README of the examples lists. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { objectsIn, type Manifest, type Named } from "./manifests/objects";
import { brokenReferences, disagreements } from "./manifests/references";
import { againstSchemas } from "./manifests/schemas";
import { blindProbes, careless, notRestricted, openSecrets, writesAtStandby } from "./manifests/security";
import { flows } from "./manifests/traffic";
import { examples, judged } from "./stacks";

const scripts = (name: string) => readFileSync(join(examples, "components/nextcloud/scripts", name), "utf8");

let made: readonly Named[];
beforeAll(async () => {
    made = objectsIn((await judged({ example: "nextcloud-kubernetes", stack: "dev" })).resources);
}, 600_000);

/** The manifests with one object changed. */
function changed(kind: string, name: string, change: (object: Manifest) => void): readonly Named[] {
    const copy = structuredClone(made);
    const found = copy.find((each) => each.kind === kind && each.name === name);
    if (!found) throw new Error(`There is no ${kind} '${name}'.`);
    change(found.object);
    return copy;
}
const deployment = (change: (pod: Manifest, spec: Manifest) => void) =>
    changed("Deployment", "nextcloud", ({ spec }) => change(spec.template.spec, spec));

test("a probe that is served while the database is away", () => {
    const blind = deployment((pod) => {
        pod.containers[0].readinessProbe = { tcpSocket: { port: "fpm" } };
    });
    expect(blindProbes(made)).toEqual([]);
    expect(blindProbes(blind)).toEqual(["Deployment/nextcloud: no readiness probe asks the database"]);
});

test("a pod that runs as root, or under more rights than it needs", () => {
    const root = deployment((pod) => {
        pod.containers[0].securityContext = { runAsUser: 0, capabilities: { add: ["SYS_ADMIN"] } };
    });
    expect(notRestricted(root)).toEqual([
        "Deployment/nextcloud php: may gain privileges",
        "Deployment/nextcloud php: may run as root",
        "Deployment/nextcloud php: keeps capabilities",
    ]);
});

test("an image that is another tomorrow", () => {
    const floating = deployment((pod) => {
        pod.containers[1].image = "registry.example.eu/nginx:latest";
    });
    expect(careless(floating, ["Deployment/office office"])).toEqual([
        "Deployment/nextcloud web: its image has no digest: registry.example.eu/nginx:latest",
    ]);
});

test("a password in a ConfigMap or in a pod", () => {
    const open = changed("ConfigMap", "configuration", ({ data }) => {
        data["own.config.php"] = "$CONFIG = ['dbpassword' => 'password' => 'hunter2'];";
    });
    expect(openSecrets(open)).toEqual(["ConfigMap/configuration: 'own.config.php' holds a secret"]);
    const written = deployment((pod) => {
        pod.containers[0].env.push({ name: "MAIL_PASSWORD", value: "hunter2" });
    });
    expect(openSecrets(written)).toEqual(["Deployment/nextcloud php: MAIL_PASSWORD is written in the pod"]);
});

test("a policy that lets everything out, or shuts out mail and identity", () => {
    const wide = changed("NetworkPolicy", "nextcloud", ({ spec }) => {
        spec.egress = [{}];
    });
    const [before, after] = [flows(made), flows(wide)];
    expect(after.filter((flow) => !before.includes(flow))).toEqual(["nextcloud → anything any port"]);
    expect(before.filter((flow) => !after.includes(flow))).toContain("nextcloud → 192.0.2.32/32 TCP/443");
});

test("a standby that writes", () => {
    expect(writesAtStandby(made, ["CronJob/watch"])).toEqual([
        "CronJob/copies runs at a standby",
        "CronJob/cron runs at a standby",
        "Deployment/cache runs at a standby",
        "Deployment/nextcloud runs at a standby",
        "Deployment/office runs at a standby",
        "HorizontalPodAutoscaler/nextcloud runs at a standby",
        "Job/set-up runs at a standby",
    ]);
});

test("a name that leads nowhere: a Secret, a port, a selector", () => {
    const lost = deployment((pod, spec) => {
        pod.containers[0].env.push({
            name: "X",
            valueFrom: { secretKeyRef: { name: "identity", key: "client_secret" } },
        });
        pod.containers[1].livenessProbe.httpGet.port = 8081;
        spec.template.metadata.labels = { app: "next-cloud" };
    });
    expect(brokenReferences(lost)).toEqual(["Deployment/nextcloud php: Secret 'identity' has no key 'client_secret'"]);
    expect(disagreements(lost)).toEqual([
        "Deployment/nextcloud: its selector misses its own pods",
        "PodDisruptionBudget/nextcloud: its selector finds no pod",
        "Service/nextcloud: its selector finds no pod",
        "Deployment/nextcloud web: livenessProbe asks port '8081', which it does not have",
    ]);
});

test("a field that Kubernetes does not know, and so ignores", () => {
    const misspelt = deployment((pod) => {
        pod.securityContext.runAsNonroot = true;
    });
    const path = "Deployment/nextcloud.spec.template.spec.securityContext.runAsNonroot";
    expect(againstSchemas(misspelt)).toEqual(
        ["kubernetes-1.34", "kubernetes-1.36"].map(
            (client) => `${client}: ${path} does not exist in a V1PodSecurityContext`,
        ),
    );
});

test("one dump that is overwritten, and deletions that reach the copies", () => {
    expect(scripts("dump.sh")).toContain("STAMP=$(date -u +%Y%m%dT%H%M%SZ)");
    expect(scripts("copy.sh")).toContain('rclone sync /nextcloud copies:files --backup-dir "copies:deleted/$STAMP"');
    expect(scripts("copy.sh")).toMatch(/Nothing is copied[^]*exit 1/);
    // The files first, then the dump that was made before them, then what marks it as complete.
    expect([...scripts("copy.sh").matchAll(/^rclone (?:sync|copyto) (\S+)/gm)].map(([, from]) => from)).toEqual([
        "/nextcloud",
        '"/dumps/$STAMP.dump"',
        '"/dumps/$STAMP.counts"',
    ]);
});

test("a restore that nobody compares, and sequences that are not set", () => {
    const order = ["pg_stat_activity", "pg_restore", "sequences.sql", "counts.sql", "diff"];
    const at = order.map((word) => scripts("restore.sh").indexOf(word));
    expect(at).toEqual([...at].sort((one, other) => one - other));
    expect(Math.min(...at)).toBeGreaterThan(-1);
});

test("a copy that is late or fails, and nobody is told", () => {
    const alerts = (objects: readonly Named[]) =>
        objects
            .filter(({ kind }) => kind === "PrometheusRule")
            .flatMap(({ object }) =>
                (object.spec.groups[0].rules as readonly Manifest[]).map(({ alert }) => String(alert)),
            );
    expect(alerts(made)).toEqual(expect.arrayContaining(["CopyLate", "JobFailed", "CertificateEndsSoon"]));
});

test("two sites with two sets of secrets", () => {
    const shared = made
        .filter(({ kind }) => kind === "ExternalSecret")
        .map(({ name, object }) => [name, object.spec.data[0].remoteRef.key as string] as const);
    // What differs between the sites has the name of the stack in its path.
    expect(Object.fromEntries(shared)).toEqual({
        "copies-from": "nextcloud/nextcloud-dev/copies-from",
        "copies-key": "nextcloud/copies-key",
        "copies-to": "nextcloud/nextcloud-dev/copies-to",
        "dns-update": "nextcloud/nextcloud-dev/dns-update",
        identity: "nextcloud/identity",
        instance: "nextcloud/instance",
        mail: "nextcloud/mail",
        registry: "nextcloud/nextcloud-dev/registry",
    });
});

test("the README of the examples lists them", () => {
    const readme = readFileSync(join(examples, "README.md"), "utf8");
    const listed = [...readme.matchAll(/^\d+\. \*\*(.+?)\.?\*\*/gm)].map(([, title = ""]) => title);
    const here = readFileSync(__filename, "utf8");
    const tests = [...here.matchAll(/^test\("(.+?)"/gm)].map(([, title = ""]) => title).slice(0, -1);
    expect(listed.map((title) => title.toLowerCase())).toEqual(tests.map((title) => title.toLowerCase()));
});
