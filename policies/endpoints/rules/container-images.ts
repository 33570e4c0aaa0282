import { parseAllowed, type Allowed } from "../../catalog";
import { unsetText } from "../../core/reading";
import { packageOf, type Resource } from "../../core/resource";
import { defineRule, plain, type Subject } from "../../core/rule";
import type { Stack } from "../../core/stack";
import { OPAQUE, UNKNOWN } from "../../core/values";
import { pullsNothing, parseImage, type ImageAt } from "../images/image-reference";
import { imagesOf, namesImages } from "../images/images-of";
import { isPrintableImage, showImage } from "../images/show-image";
import { hostSettings, registries } from "../settings";
import { isOfPrimary, isUnder, standingOf } from "../standing";

const messages = {
    foreignRegistry:
        "{resource} pulls '{image}' from {registry}, which {operator} runs under the law of {country}. Mirror the image in a registry of your own, or of an operator at home in {allowed}, and name that in '{path}'.",
    foreignPush:
        "{resource} pushes '{image}' to {registry}, which {operator} runs under the law of {country}. Push it to a registry of your own, or of an operator at home in {allowed}, and name that in '{path}'.",
    foreignUpstream:
        "{resource} keeps copies of images from {registry}, which {operator} runs under the law of {country}. New images stop when that registry does: fill the registry yourself, or name in '{path}' an upstream whose operator is at home in {allowed}.",
    cloudRegistry:
        "{resource} {uses} '{image}' {from} {registry}, in the public cloud of {operator}, under the law of {country}, and sovereignOnly is set. Mirror the image in a registry of your own, or of an operator at home in {allowed}, and name that in '{path}'.",
    unknownRegistry:
        "{resource} {uses} '{image}' {from} {registry}, whose operator is not in the catalog. If the registry is your own, or its operator is at home in {allowed}, add it to the setting registries.",
    imageNotKnownYet: "The image of {resource} is unknown until deployment: '{path}' is computed.",
    unsetVariable:
        "'{path}' of {resource} holds the word '{word}' where a value belongs, so its registry is unknown: a variable is not set, or an output was put into a text. Set the variable, or use pulumi.interpolate.",
    notAnImage: "'{path}' of {resource} is not an image reference, so its registry is unknown.",
    imagesInFile:
        "The images of {resource} are named in a file inside '{path}', which is not read. Name each image on a resource of its own.",
} as const;
const settings = { ...hostSettings, registries } as const;
type Images = Subject<typeof messages, typeof settings, unknown>;

export const containerImages = defineRule({
    id: "container-images",
    control: "endpoints",
    title: "Container images come from registries that no foreign order can close.",
    rationale:
        "A cluster that cannot pull its images cannot restart or scale. A registry of the customer's own inside the primary public cloud (azurecr.io, pkg.dev) stops only when that cloud does, so it is accepted unless sovereignOnly is set. Public registries, and a registry inside another foreign cloud, are a second operator that can stop the service.",
    severity: "high",
    frameworks: ["csf:SOV-5", "c3a:SOV-5-03", "c3a:SOV-6-02", "nis2:21(2)(d)", "snc:19.6.d", "c5:SSO"],
    remediation:
        "Mirror images in a registry of your own, or of an operator inside the allowed jurisdictions, and pull from there.",
    messages,
    settings,
    printable: isPrintableImage,
    mayAsk: namesImages,
    judge: (subject: Images, stack) => {
        const allowed = parseAllowed(subject.settings.allowedJurisdictions);
        for (const image of imagesOf(subject.resource)) {
            subject.applies();
            if (!isBuiltHere(subject.resource, image, stack)) judgeImage(subject, stack, image, allowed);
        }
    },
});

/** A computed image that comes from a resource of the stack which builds or pulls it: that resource is judged itself. */
function isBuiltHere(resource: Resource, { path, image }: ImageAt, stack: Stack): boolean {
    if (image !== UNKNOWN) return false;
    const [property = ""] = path.split(/[.[]/);
    return stack
        .referenced(resource, property)
        .some(({ type }) => ["docker", "docker-build"].includes(packageOf(type)) && /image|tag/i.test(type));
}

function judgeImage(subject: Images, stack: Stack, at: ImageAt, allowed: Allowed): void {
    const { resource, settings: chosen, violation, undetermined } = subject;
    const { path, image, use } = at;
    if (image === UNKNOWN) return undetermined("imageNotKnownYet", { path });
    if (image === OPAQUE) return undetermined("imagesInFile", { path });
    if (pullsNothing(image)) return;
    const word = unsetText(image);
    if (word !== undefined) return undetermined("unsetVariable", { path, word: plain(word) });
    const reference = parseImage(image);
    if (!reference) return undetermined("notAnImage", { path });
    const address = `${reference.domain}/${reference.repository}`;
    const standing = standingOf(address, chosen.additionalHosts, allowed);
    if (standing?.law === "allowed") return;
    const { image: shown, isShown } = showImage(subject, at);
    const said = {
        path,
        image: shown,
        uses: plain(use === "pull" ? "pulls" : use === "push" ? "pushes" : "copies"),
        from: plain(use === "push" ? "to" : "from"),
        registry: plain(isShown ? reference.domain : (standing?.entry ?? "a host")),
        operator: plain(standing?.operator ?? ""),
        country: plain(standing?.country ?? ""),
        allowed: plain(allowed.tokens.join(", ")),
    };
    if (standing?.law !== "foreign") {
        if (!chosen.registries.some((own) => isUnder(address, own))) undetermined("unknownRegistry", said);
    } else if (!isOfPrimary(standing, resource, stack, chosen.clusters)) violation(foreign[use], said);
    else if (chosen.sovereignOnly) violation("cloudRegistry", said);
}

const foreign = { pull: "foreignRegistry", push: "foreignPush", cache: "foreignUpstream" } as const;
