import { operatorOfPackage, parseAllowed } from "../../catalog";
import { packageOf, PROVIDER_PREFIX, STACK_TYPE, type Resource } from "../../core/resource";
import { defineRule, plain, type Subject } from "../../core/rule";
import type { Stack } from "../../core/stack";
import { isPublicAddress, isPublicName } from "../hosts/address";
import { hostsOf, type HostAt } from "../hosts/read-hosts";
import { addressOf } from "../hosts/text-hosts";
import { parseImage } from "../images/image-reference";
import { imagesOf } from "../images/images-of";
import { isForeignByItsSettings } from "../provider-settings";
import { hostSettings, registries } from "../settings";
import { isUnder, standingOf } from "../standing";

const messages = {
    publicName:
        "{resource} names a host of the public internet in '{path}', and disconnected is set. Use a host inside your network, or add it to registries or additionalHosts if it is one.",
    publicProvider:
        "{resource} manages what {operator} runs on the public internet, and disconnected is set. Use what is inside your network.",
} as const;
const settings = {
    ...hostSettings,
    registries,
    disconnected: {
        type: "boolean",
        description:
            "Whether the stack has no way to the public internet, so that any public name in it is a violation.",
        default: false,
        scope: "pack",
    },
} as const;

type Names = Subject<typeof messages, typeof settings, unknown>;

export const noPublicNames = defineRule({
    id: "no-public-names",
    control: "endpoints",
    readsWhole: true,
    title: "A disconnected stack names nothing on the public internet.",
    rationale:
        "In an air-gapped cloud, and in one that must survive 90 days without its vendor, whatever is fetched from outside is missing. The rule asks nothing of a stack for which disconnected is not set.",
    severity: "high",
    frameworks: ["c3a:SOV-4-09", "c3a:SOV-4-10"],
    remediation: "Mirror what is needed inside the network and name the mirror.",
    messages,
    settings,
    judge: (subject: Names, stack) => {
        const { resource, settings: chosen, applies, violation } = subject;
        const { type } = resource;
        if (!chosen.disconnected || type === STACK_TYPE) return;
        const isProvider = type.startsWith(PROVIDER_PREFIX);
        const allowed = parseAllowed(chosen.allowedJurisdictions);
        const told = new Set<string>();
        const own = [...chosen.registries, ...chosen.additionalHosts.map((each) => each.host)];
        const certain = hostsOf(resource).hosts.filter((host) => host.certain);
        for (const host of [...certain.map(withAddress), ...registriesOf(resource)]) {
            if (!(isPublicName(host.host) || isPublicAddress(host.host))) continue;
            applies();
            const { address } = host;
            // Hosts under foreign law are findings of the rule of their purpose; of a provider's, one rule accepts some.
            const isTold = !isProvider && standingOf(address, chosen.additionalHosts, allowed)?.law === "foreign";
            if (isTold || told.has(host.path) || own.some((each) => isUnder(address, each))) continue;
            told.add(host.path);
            violation("publicName", { path: host.path });
        }
        if (isProvider && told.size === 0) judgeProvider(subject, stack);
    },
});

interface Named {
    readonly host: string;
    readonly address: string;
    readonly path: string;
}
const withAddress = (host: HostAt): Named => ({ ...host, address: addressOf(host) });

/** The registries of a resource's images: those that an image leaves out, too. */
function registriesOf(resource: Resource): readonly Named[] {
    return imagesOf(resource).flatMap(({ path, image }) => {
        const reference = typeof image === "string" ? parseImage(image) : undefined;
        if (!reference) return [];
        const host = reference.domain.replace(/:\d+$/, "");
        return [{ host, path, address: `${reference.domain}/${reference.repository}` }];
    });
}

/** A provider of a public cloud or service needs the internet, unless it is told of a host inside. */
function judgeProvider(subject: Names, stack: Stack): void {
    const { resource, applies, violation } = subject;
    const found = operatorOfPackage(packageOf(resource.type), resource.properties);
    if (!found || !["cloud", "service"].includes(found.kind) || !found.operator) return;
    applies();
    // sovereign-endpoint says the same of a cloud under foreign law, with the setting to change.
    if (isForeignByItsSettings(subject, stack)) return;
    violation("publicProvider", { operator: plain(found.operator.name) });
}
