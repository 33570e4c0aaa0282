import { parseAllowed } from "../../catalog";
import { readText } from "../../core/reading";
import { isDefaultProvider, isProviderType } from "../../core/resource";
import { plain, type Rule, type Subject } from "../../core/rule";
import type { Stack } from "../../core/stack";
import { defineHostRule, holdsHosts, hostMessages, mayNameHosts } from "../host-rule";
import type { hostSettings } from "../settings";
import { standingOf } from "../standing";

const ofHosts = defineHostRule({
    id: "software-supply",
    title: "Charts, packages, manifests and source code come from operators out of reach of foreign law.",
    rationale:
        "What is fetched at deployment or at start is missing when its source is. Repositories of charts and packages, git servers, sources of Argo CD and Flux, modules, install scripts and the addresses of provider plugins are judged by their host; images are judged by container-images.",
    severity: "medium",
    frameworks: ["csf:SOV-5", "c3a:SOV-5-01", "c3a:SOV-6-01", "nis2:21(2)(d)", "snc:19.6.d", "c5:SSO"],
    remediation:
        "Mirror charts, packages and repositories at an operator inside the allowed jurisdictions, at most 24 hours old, and fetch from there.",
    what: "from which software is fetched",
    remedy: "Mirror it on a server of your own, or of an operator",
});
const messages = {
    ...hostMessages,
    foreignPlugin:
        "The plugin of {resource} is downloaded from {entry}, which {operator} runs under the law of {country}. Mirror it on a server of your own, or of an operator at home in {allowed}, and name that in pluginDownloadURL, or for all plugins in PULUMI_PLUGIN_DOWNLOAD_URL_OVERRIDES.",
} as const;

export const softwareSupply: Rule = {
    ...ofHosts,
    messages,
    concerns: (type) => isProviderType(type) || holdsHosts(type),
    mayAsk: (resource) => isProviderType(resource.type) || mayNameHosts(resource),
    judge: (subject: Subject<typeof messages, typeof hostSettings, unknown>, stack: Stack) => {
        if (isProviderType(subject.resource.type)) judgePlugin(subject);
        else ofHosts.judge(subject as never, stack);
    },
};

/** Where the engine notes the address that a program or an SDK names for a plugin; without one it asks get.pulumi.com. */
const ADDRESS = "__internal.pluginDownloadURL";

function judgePlugin({
    resource,
    settings,
    applies,
    violation,
}: Subject<typeof messages, typeof hostSettings, unknown>): void {
    // A default provider takes the address that its SDK names, which no program has chosen; only a state shows it.
    if (isDefaultProvider(resource)) return;
    const { value } = readText(resource.properties, ADDRESS);
    const allowed = parseAllowed(settings.allowedJurisdictions);
    const standing = value === undefined ? undefined : standingOf(value, settings.additionalHosts, allowed);
    if (!standing) return;
    applies();
    if (standing.law !== "foreign") return;
    violation("foreignPlugin", {
        path: ADDRESS,
        entry: plain(standing.entry),
        operator: plain(standing.operator),
        country: plain(standing.country),
        allowed: plain(allowed.tokens.join(", ")),
    });
}
