/** What a runbook asks for and the site does not have is found. */
import type { Manifest, Named } from "./objects";
import { missingFor } from "./runbook";

const object = (kind: string, name: string, rest: Manifest = {}, namespace = "dev"): Named => ({
    kind,
    name,
    object: { kind, metadata: { name, namespace }, ...rest },
});
const site: readonly Named[] = [
    object("CronJob", "restore"),
    object("Deployment", "web", {
        spec: {
            template: {
                metadata: { labels: { app: "web" } },
                spec: {
                    volumes: [{ name: "scripts", configMap: { name: "scripts" } }],
                    containers: [{ volumeMounts: [{ name: "scripts", mountPath: "/etc/scripts" }] }],
                },
            },
        },
    }),
    object("Deployment", "smtp", {}, "dev-smtp"),
    object("ConfigMap", "scripts", { data: { "probe.sh": "" } }),
];
const missing = (text: string) => missingFor(text, site, "dev");

test.each([
    "    kubectl --context $B --namespace $NS_B create job restore-1 --from=cronjob/restore\n    kubectl --namespace $NS_B wait --for=condition=complete job/restore-1",
    "    kubectl --namespace $NS_A-smtp scale deployment/smtp --replicas=0",
    "see `kubectl --namespace $NS_B get cronjob`, then go on",
    "    run restore",
    'kubectl --namespace "$SPACE" wait --for=delete pod --selector=app=web --timeout=180s',
    "kubectl --namespace $NS_B exec deploy/web -- sh /etc/scripts/probe.sh",
])("it is there: %s", (text) => expect(missing(text)).toEqual([]));

test.each([
    ["kubectl --namespace $N create job one --from=cronjob/restores", ["CronJob/restores"]],
    ["kubectl --namespace $N scale deployment/smtp --replicas=0", ["Deployment/smtp"]],
    ["kubectl --namespace $N-smtp scale deployment/web deployment/smtp --replicas=0", ["Deployment/web"]],
    ["kubectl --namespace $N get gateway web --output=json", ["Gateway/web"]],
    ["kubectl --namespace $N get deployments,certificates", ["Certificate"]],
    ["kubectl --namespace $N wait --for=delete pod --selector=app=office", ["pods of/office"]],
    ["kubectl --namespace $N exec deploy/web -- sh /etc/scripts/check.sh", ["file//etc/scripts/check.sh"]],
    ["kubectl --namespace $N logs job/promote", ["Job/promote"]],
    ["run finish", ["CronJob/finish"]],
])("it is not there: %s", (text, found) => expect(missing(text)).toEqual(found.map((each) => `${each}: ${text}`)));
