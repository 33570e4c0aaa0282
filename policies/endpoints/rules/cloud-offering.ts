import { cloudOf } from "../../catalog/clouds";
import { limitsOf } from "../../catalog/offerings";
import { isOneOf } from "../../core/reading";
import { packageOf } from "../../core/resource";
import { defineRule, plain, type Subject } from "../../core/rule";

const messages = {
    notOffered: "{resource} cannot be created in {cloud}. {needs}",
    notKnownYet: "Whether {resource} can be created in {cloud} is unknown until deployment: '{path}' is computed.",
} as const;

export const cloudOffering = defineRule({
    id: "cloud-offering",
    control: "endpoints",
    title: "A stack asks a sovereign cloud only for what exists there.",
    rationale:
        "A sovereign cloud speaks the API of a public one and offers a part of it. A stack that asks for more passes every preview and fails on the day of the move, which is the day on which it is needed.",
    severity: "medium",
    frameworks: ["c3a:SOV-4-09", "csf:SOV-5"],
    remediation: "Use what the sovereign cloud offers, in the primary too, so that both stay alike.",
    messages,
    settings: {},
    concerns: (type) => limitsOf(type).length > 0,
    judge: ({
        resource,
        read,
        applies,
        violation,
        undetermined,
    }: Subject<typeof messages, Record<never, never>, unknown>) => {
        const { provider, partition } = cloudOf(packageOf(resource.type), resource.provider?.properties) ?? {};
        if (resource.provider === undefined || provider === undefined || partition === undefined) return;
        for (const { path, accepted = "", needs, ...of } of limitsOf(resource.type)) {
            if (of.provider !== provider || of.partition !== partition) continue;
            applies();
            const reading = path === undefined ? undefined : read(path);
            const cloud = plain(partition);
            if (reading?.state === "unknown") undetermined("notKnownYet", { path: reading.path, cloud });
            else if (!reading || !isOneOf(reading, [accepted]))
                violation("notOffered", { ...(path !== undefined && { path }), cloud, needs: plain(needs) });
        }
    },
});
