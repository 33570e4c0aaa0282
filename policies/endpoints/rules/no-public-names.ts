import { parseAllowed } from "../../catalog";
import { PROVIDER_PREFIX, STACK_TYPE } from "../../core/resource";
import { defineRule, type Subject } from "../../core/rule";
import { isPublicAddress, isPublicName } from "../hosts/address";
import { hostsOf } from "../hosts/read-hosts";
import { addressOf } from "../hosts/text-hosts";
import { hostSettings, registries } from "../settings";
import { isUnder, standingOf } from "../standing";

const messages = {
    publicName:
        "{resource} names a host of the public internet in '{path}', and disconnected is set. Use a host inside your network, or add it to registries or additionalHosts if it is one.",
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

export const noPublicNames = defineRule({
    id: "no-public-names",
    control: "endpoints",
    title: "A disconnected stack names nothing on the public internet.",
    rationale:
        "In an air-gapped cloud, and in one that must survive 90 days without its vendor, whatever is fetched from outside is missing. The rule asks nothing of a stack for which disconnected is not set.",
    severity: "high",
    frameworks: ["c3a:SOV-4-09", "c3a:SOV-4-10"],
    remediation: "Mirror what is needed inside the network and name the mirror.",
    messages,
    settings,
    judge: ({ resource, settings: chosen, applies, violation }: Subject<typeof messages, typeof settings, unknown>) => {
        const { type } = resource;
        if (!chosen.disconnected || type.startsWith(PROVIDER_PREFIX) || type === STACK_TYPE) return;
        const allowed = parseAllowed(chosen.allowedJurisdictions);
        const told = new Set<string>();
        for (const host of hostsOf(resource).hosts) {
            if (!host.certain || !(isPublicName(host.host) || isPublicAddress(host.host))) continue;
            applies();
            const address = addressOf(host);
            const own = [...chosen.registries, ...chosen.additionalHosts.map((each) => each.host)];
            // Hosts under foreign law are findings of the rule of their purpose.
            const isTold = standingOf(address, chosen.additionalHosts, allowed)?.law === "foreign";
            if (isTold || told.has(host.path) || own.some((each) => isUnder(address, each))) continue;
            told.add(host.path);
            violation("publicName", { path: host.path });
        }
    },
});
