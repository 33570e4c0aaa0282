import { cloudOf } from "../../catalog/clouds";
import { placeInputsOf, whyNothingToJudge } from "../../catalog/known-types";
import { declaredIn } from "../../core/declared";
import { causedBy } from "../../core/finding";
import { readText } from "../../core/reading";
import { packageOf, type Resource } from "../../core/resource";
import { defineRule, plain } from "../../core/rule";
import type { Stack } from "../../core/stack";
import { isWholeStore } from "../../failover/stateful";
import { packagesReadInPart, packagesWithKeys, typesWithKeys } from "../packages";
import { unseenKindOf } from "../unseen-kinds";

export const unseen = defineRule({
    id: "unseen",
    title: "Everything that a stack deploys is seen by the rules.",
    rationale:
        "A verdict speaks only of what was looked at. What a chart, a controller, a template or a command creates is part of the system, and no rule sees it in the program.",
    severity: "medium",
    frameworks: ["csf:SOV-5", "c3a:SOV-5-03"],
    remediation:
        "Declare what is deployed as resources of the program where you can, and judge the rest where it is rendered.",
    messages: {
        helmRelease:
            "{resource} is not judged whole: Helm renders the chart{chart} at deployment. Use kubernetes.helm.v4.Chart, whose objects are judged, or name the images and volumes of the chart in the program.",
        delivery:
            "{resource} is not judged whole: a controller in the cluster deploys what it names, from the address that it names. Judge the manifests there in a check of their own.",
        cloudObject:
            "{resource} is not judged whole: a controller in the cluster creates a resource of a cloud from it, and only the places that it names are read. Declare the resource in the program to have its keys and its failover judged.",
        template:
            "{resource} is not judged whole: a service deploys the template that it names. Declare the resources of the template in the program.",
        command:
            "{resource} is not judged: it runs a command, which can create anything. Declare what it creates as resources where you can.",
        dynamic:
            "{resource} is not judged: it is a dynamic resource, whose code can create anything. Declare what it creates as resources where you can.",
        keysOfProvider:
            "{resources} of {provider}: places and data are judged, and their keys are not, because no rule knows which of their inputs name a key. Judge the keys by hand.",
        unknownKind:
            "{resource} declares a resource of the type {kind} in '{path}', of which no rule knows more than the places, hosts and images that it names. Judge its keys and its failover by hand, or declare it in the program.",
        callback:
            "{resource} is not judged whole: {because}. Declare the resources outside of the callback, or judge the deployed stack with --state.",
        dryRun: "{resource} is not judged whole: {because}. Declare the same resources in both, or judge the deployed stack with --state.",
        preload: "{resource} is not judged whole: {because}. Load what the program needs in the program itself.",
        read: "{resource} is not judged: the program reads it and does not declare it, and neither its id nor its provider tells where it is. Judge the stack that declares it, or give 'get' its location.",
        component:
            "{resource} is not judged whole: what is inside was not all seen, because {because}. Preview it with --engine pulumi, or judge the deployed stack with --state.",
    },
    settings: {},
    readsWhole: true,
    judge: ({ resource, undetermined }, stack) => {
        const kind = unseenKindOf(resource);
        const count = kind || !stack.complete ? 0 : withoutKeyRows(stack, resource);
        if (count > 0)
            undetermined("keysOfProvider", {
                unseen: true,
                cause: causedBy("provider", packageOf(resource.type)),
                resources: plain(count === 1 ? "1 resource" : `${count} resources`),
                provider: plain(packageOf(resource.type)),
            });
        const inside = declaredIn(resource);
        for (const each of inside) {
            const { message } = unseenKindOf(each) ?? {};
            // A script of a template runs as one of the program does.
            if (message !== undefined && message !== "helmRelease" && message !== "cloudObject")
                undetermined(message, { unseen: true, path: each.inside?.pathOf("") ?? "" });
        }
        for (const each of inside.filter(({ type }) => !isKnown(type)))
            undetermined("unknownKind", {
                unseen: true,
                path: each.inside?.isWhole ? "kind" : (each.inside?.pathOf("type") ?? "type"),
                kind: plain(each.type),
                cause: causedBy("answer", `declares ${each.type}`),
            });
        // What a controller makes of an object is judged as its own type.
        if (!kind || (kind.message === "cloudObject" && inside.length > 0)) return;
        if (kind.message !== "helmRelease") return undetermined(kind.message, { unseen: true });
        undetermined("helmRelease", { unseen: true, chart: plain(chartOf(resource.properties)) });
    },
});

/** Whether a rule knows a type: by the SDK that declares it, or by a row of its own. */
const isKnown = (type: string): boolean =>
    placeInputsOf(type) !== undefined || typesWithKeys().has(type) || isWholeStore(type);

function packageWithoutKeys({ type, provider }: Resource): readonly string[] {
    const name = packageOf(type);
    const isRead = typesWithKeys().has(type) || (packagesWithKeys().has(name) && !packagesReadInPart.includes(name));
    return provider && !isRead && !holdsNothing(type) && cloudOf(name) ? [name] : [];
}

/** Whether a type is a group or a name, which needs no key. */
const holdsNothing = (type: string): boolean => whyNothingToJudge(type, "keys", {}) !== undefined;

/** How many resources of the stack are of the same cloud, and of types of which no rule knows the keys; else none. */
const withoutKeyRows = (stack: Stack, resource: Resource): number => {
    const [name] = packageWithoutKeys(resource);
    return name === undefined ? 0 : stack.indexed(packageWithoutKeys)(name).length;
};

/** The name of a chart; not an address, which may hold a password. */
function chartOf(properties: Parameters<typeof readText>[0]): string {
    const { value } = readText(properties, "chart");
    return value !== undefined && /^[\w./-]+$/.test(value) ? ` '${value}'` : "";
}
