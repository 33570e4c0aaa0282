import { escapeHatchesOf, type EscapeHatch } from "../../catalog/escape-hatches";
import { declaredIn } from "../../core/declared";
import { causedBy } from "../../core/finding";
import { isProviderType, packageOf, STACK_TYPE } from "../../core/resource";
import { defineRule, plain, type Subject } from "../../core/rule";

const messages = {
    notOpened:
        "{resource} hands over {what}: what that creates or runs is no resource of this stack, so only the hosts and the places in its text are judged. Declare it as resources of the program, or review it by hand.",
    refused:
        "{resource} is of type {type}, which is not among allowedTypes. Use a type that is, or add a prefix of it to allowedTypes after a review.",
    refusedHatch:
        "{resource} hands over {what}, and refuseHatches is set: what that creates or runs is no resource of this stack. Declare it as resources of the program, or add a prefix of {type} to allowedHatches after a review.",
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
    refuseHatches: {
        type: "boolean",
        description: "Whether it is a violation to hand over a template, a script, a chart or the like.",
        default: false,
        scope: "pack",
    },
    allowedHatches: {
        type: "array",
        description:
            "Where refuseHatches is set: prefixes of the types that may hand something over, because people review it, such as `kubernetes:helm.sh/`.",
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
    readsWhole: true,
    concerns: (type) => !isProviderType(type) && type !== STACK_TYPE,
    judge: (subject: Hatches) => {
        if (isTypeAllowed(subject)) for (const row of escapeHatchesOf(subject.resource.type)) judgeHatch(subject, row);
    },
});

/** Whether the type may be used; where not, that is the finding, whatever it hands over. */
function isTypeAllowed({ resource, settings: { allowedTypes }, applies, violation }: Hatches): boolean {
    const { type } = resource;
    // A component creates nothing itself: its children are judged.
    if (allowedTypes.length === 0 || resource.provider === undefined || packageOf(type) === "pulumi") return true;
    applies();
    if (allowedTypes.some((prefix) => type.startsWith(prefix))) return true;
    violation("refused", { type: plain(type), cause: causedBy("answer", `type ${type}`) });
    return false;
}

function judgeHatch(subject: Hatches, { paths, what, judged }: EscapeHatch): void {
    const { resource, settings, readEach, applies, violation, undetermined } = subject;
    const given = paths.flatMap(readEach).find(({ state }) => state !== "absent");
    if (paths.length > 0 && given === undefined) return;
    const isAllowed = settings.allowedHatches.some((prefix) => resource.type.startsWith(prefix));
    const isRefused = settings.refuseHatches && judged !== "children" && !isAllowed;
    // The rule `unseen` says that nobody looked.
    if (judged === "unseen" && !isRefused) return;
    applies();
    const said = {
        ...(given && { path: given.path }),
        what: plain(what),
        cause: causedBy("answer", `hands over ${what}`),
    };
    if (isRefused) violation("refusedHatch", { ...said, type: plain(resource.type) });
    // What is declared inside is judged as its own type; of what is not visible, eu-residency tells.
    else if (judged === "opened" && declaredIn(resource).length > 0) return;
    else if (judged === "opened" || judged === "hosts" || (judged === "text" && given?.state === "unknown"))
        undetermined("notOpened", said);
}
