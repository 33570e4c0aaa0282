import { escapeHatchesOf, type EscapeHatch } from "../../catalog/escape-hatches";
import { causedBy } from "../../core/finding";
import { packageOf, PROVIDER_PREFIX, STACK_TYPE } from "../../core/resource";
import { defineRule, plain, type Subject } from "../../core/rule";

const messages = {
    notOpened:
        "{resource} hands over {what}: what that creates or runs is no resource of this stack, so only the hosts in its text are judged. Declare it as resources of the program, or review it by hand.",
    refused:
        "{resource} is of type {type}, which is not among allowedTypes. Use a type that is, or add a prefix of it to allowedTypes after a review.",
} as const;
const settings = {
    allowedTypes: {
        type: "array",
        description:
            "Prefixes of the types that a stack may use, such as `kubernetes:` or `azure-native:storage:`; empty: all. Types of Pulumi itself and providers are always allowed.",
        items: { type: "string", minLength: 1 },
        default: [] as readonly string[],
        scope: "pack",
    },
} as const;
type Hatches = Subject<typeof messages, typeof settings, unknown>;

export const escapeHatches = defineRule({
    id: "escape-hatches",
    control: "endpoints",
    title: "What a stack deploys is declared as resources, or said to be unseen.",
    rationale:
        "A template, a script, a chart, a workflow or an object of Argo CD deploys things that no preview lists. Their hosts are read, but where they run, who holds their keys and who operates them is not. A compliant report over them would say more than anybody looked at.",
    severity: "medium",
    frameworks: ["c3a:SOV-5-01", "c3a:SOV-5-03"],
    remediation:
        "Declare the resources in the program, render charts in it (kubernetes.helm.v4.Chart), or allow the types that were reviewed with allowedTypes.",
    messages,
    settings,
    judge: (subject: Hatches) => {
        const { resource } = subject;
        if (resource.type.startsWith(PROVIDER_PREFIX) || resource.type === STACK_TYPE) return;
        judgeType(subject);
        for (const row of escapeHatchesOf(resource.type)) judgeHatch(subject, row);
    },
});

function judgeType({ resource, settings: { allowedTypes }, applies, violation }: Hatches): void {
    const { type } = resource;
    // A component creates nothing itself: its children are judged.
    if (allowedTypes.length === 0 || resource.provider === undefined || packageOf(type) === "pulumi") return;
    applies();
    if (!allowedTypes.some((prefix) => type.startsWith(prefix)))
        violation("refused", { type: plain(type), cause: causedBy("answer", `type ${type}`) });
}

function judgeHatch({ readEach, applies, undetermined }: Hatches, { paths, what, judged }: EscapeHatch): void {
    const given = paths.flatMap(readEach).find(({ state }) => state !== "absent");
    if (paths.length > 0 && given === undefined) return;
    applies();
    if (judged === "children") return;
    undetermined("notOpened", {
        ...(given && { path: given.path }),
        what: plain(what),
        cause: causedBy("answer", `hands over ${what}`),
    });
}
