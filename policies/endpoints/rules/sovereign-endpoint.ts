import { cloudOf, operatorOf, parseAllowed, type Allowed } from "../../catalog";
import { packageOf, PROVIDER_PREFIX, type Resource } from "../../core/resource";
import { defineRule, plain } from "../../core/rule";
import { OPAQUE, UNKNOWN } from "../../core/values";
import { messages, settings, type Endpoints } from "../messages";
import { isPublicCloud, isUnder, standingOf, type Standing } from "../standing";
import { imagesOf, parseImage, type ImageAt } from "../images";
import { judgeProvider } from "../provider-settings";

export const sovereignEndpoint = defineRule({
    id: "sovereign-endpoint",
    control: "endpoints",
    title: "Deployments and container images come through endpoints that no foreign order can close.",
    rationale:
        "Whoever runs the API or the registry can be ordered to stop serving it, or to serve something else; a cluster that can not pull its images can not restart or scale. The public cloud chosen as the primary is answered for by the failover plan, and so is a registry of the customer's own inside it (azurecr.io, pkg.dev), which stops only when that cloud does: both are accepted unless sovereignOnly is set. Public registries and a registry inside another foreign cloud are a second operator that can stop the service, and are not.",
    severity: "high",
    frameworks: ["csf:SOV-5", "c3a:SOV-4-09", "c3a:SOV-5-03", "c3a:SOV-6-02", "nis2:21(2)(d)"],
    remediation:
        "Point providers at a cloud, and images at a registry, of your own or of an operator inside the allowed jurisdictions; mirror what comes from elsewhere.",
    messages,
    settings,
    printable: (path, { type }) =>
        type.startsWith(PROVIDER_PREFIX)
            ? /^(metadataHost|environment|universeDomain|\w+CustomEndpoint)$/.test(path)
            : /(^|\.)(image|reference|(linux|windows)FxVersion)$/.test(path),
    judge: (subject: Endpoints) =>
        subject.resource.type.startsWith(PROVIDER_PREFIX) ? judgeProvider(subject) : judgeImages(subject),
});

function judgeImages(subject: Endpoints): void {
    const allowed = parseAllowed(subject.settings.allowedJurisdictions);
    for (const image of imagesOf(subject.resource)) {
        subject.applies();
        judgeImage(subject, image, allowed);
    }
}

function judgeImage(subject: Endpoints, { path, image }: ImageAt, allowed: Allowed): void {
    const { resource, settings, show, read, violation, undetermined } = subject;
    if (image === UNKNOWN) return undetermined("imageNotKnownYet", { path });
    if (image === OPAQUE) return undetermined("imagesInFile", { path });
    const reference = parseImage(image);
    if (!reference) return undetermined("notAnImage", { path });
    const address = `${reference.domain}/${reference.repository}`;
    const standing = standingOf(address, settings.additionalHosts, allowed);
    if (standing?.law === "allowed") return;
    const shown = show(path);
    const reading = read(path);
    const isShown = reading.state === "known" && reading.value === shown;
    const said = {
        path,
        image: isShown ? plain(image) : shown,
        registry: plain(isShown ? reference.domain : (standing?.entry ?? "a host")),
        operator: plain(standing?.operator ?? ""),
        country: plain(standing?.country ?? ""),
        allowed: plain(allowed.tokens.join(", ")),
    };
    if (standing?.law !== "foreign") {
        if (!settings.registries.some((own) => isUnder(address, own))) undetermined("unknownRegistry", said);
    } else if (!isOfPrimary(standing, resource)) violation("foreignRegistry", said);
    else if (settings.sovereignOnly) violation("cloudRegistry", said);
}

/**
 * Whether a registry is one of the customer's own inside the public cloud that the resource runs in. Where a cluster
 * runs is not said by its resources, so there a registry in any public cloud counts.
 */
function isOfPrimary(standing: Standing, { type, provider }: Resource): boolean {
    // Artifact Registry is listed among the registries, not in its cloud.
    if (standing.entry !== "pkg.dev" && !isPublicCloud(standing)) return false;
    const cloud = cloudOf(packageOf(type), provider?.properties);
    if (cloud?.provider === undefined || cloud.unresolved) return true;
    return operatorOf(cloud.provider, cloud.partition)?.id === standing.operatorId;
}
