/** Judges the cluster that a provider of Kubernetes deploys to, by the address in its kubeconfig. */
import { hostOf, parseAllowed, type Allowed } from "../catalog";
import { parsed, serversIn } from "../catalog/kubeconfig";
import { plain } from "../core/rule";
import type { Stack } from "../core/stack";
import { UNKNOWN, type Value } from "../core/values";
import { clusterOf, operatorOfCluster } from "../location/cluster-place";
import type { Endpoints } from "./messages";
import { settingAt } from "./setting-at";
import { isPublicCloud, lawOf, standingOf } from "./standing";

/** The text of a kubeconfig holds credentials: of it, no message prints more than the catalog's entry for its host. */
export function judgeKubernetes(subject: Endpoints, stack: Stack): void {
    const path = "kubeconfig";
    if (settingAt(subject, "renderYamlToDirectory") !== undefined) return;
    subject.applies();
    const reading = subject.read(path);
    if (reading.state === "unknown") return judgeOtherwise(subject, stack, path, "settingNotKnownYet");
    const config = reading.state === "known" ? parsed(reading.value) : "";
    if (typeof config === "string") return judgeOtherwise(subject, stack, path, "clusterElsewhere");
    const servers = serversIn(config, settingAt(subject, "cluster"), settingAt(subject, "context"));
    if (servers.length === 0) subject.undetermined("notAKubeconfig", { path });
    const allowed = parseAllowed(subject.settings.allowedJurisdictions);
    for (const server of new Set(servers)) judgeServer(subject, stack, path, server, allowed);
}

function judgeServer(subject: Endpoints, stack: Stack, path: string, server: Value, allowed: Allowed): void {
    if (server === UNKNOWN) judgeOtherwise(subject, stack, path, "settingNotKnownYet");
    else if (typeof server !== "string" || !hostOf(server)) subject.undetermined("notAKubeconfig", { path });
    else {
        const standing = standingOf(server, subject.settings.additionalHosts, allowed);
        if (standing === undefined) return judgeOtherwise(subject, stack, path, "unknownCluster");
        if (standing.law === "unproven")
            subject.undetermined("unprovenCluster", {
                path,
                entry: plain(standing.entry),
                operator: plain(standing.operator),
            });
        if (standing.law !== "foreign") return;
        const asPublic = standing.partition.length === 0 || isPublicCloud(standing);
        if (asPublic && !subject.settings.sovereignOnly) return;
        subject.violation("foreignCluster", {
            path,
            entry: plain(standing.entry),
            operator: plain(standing.operator),
            country: plain(standing.country),
            allowed: plain(allowed.tokens.join(", ")),
        });
    }
}

/** Whose a cluster is of which the address tells nothing: the stack has it, or the settings declare it. */
function judgeOtherwise(
    subject: Endpoints,
    stack: Stack,
    path: string,
    why: "settingNotKnownYet" | "clusterElsewhere" | "unknownCluster",
): void {
    const { resource, settings, violation, undetermined } = subject;
    const known = { clusters: settings.clusters, additionalRegions: [] };
    // A cluster of the program is judged by the provider that creates it.
    if (clusterOf(resource, stack, known).known === "program") return;
    const operator = operatorOfCluster(resource, stack, known);
    if (!operator) return undetermined(why, { path });
    const allowed = parseAllowed(settings.allowedJurisdictions);
    const { law, country } = lawOf(operator.jurisdiction, allowed);
    const said = { path, entry: plain("the setting clusters"), operator: plain(operator.name) };
    if (law === "unproven") undetermined("unprovenCluster", said);
    else if (law === "foreign" && settings.sovereignOnly)
        violation("foreignCluster", { ...said, country: plain(country), allowed: plain(allowed.tokens.join(", ")) });
}
