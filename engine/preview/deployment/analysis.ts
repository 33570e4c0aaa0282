/** What packs see of a resource and of the stack, and what they say. */
import type { AnalyzedProvider, AnalyzedResource, AnalyzedStackResource, PolicyHost } from "../../policy-host/analyzer";
import { stackUrn } from "../../protocol/urn";
import {
    flattenReferences,
    isList,
    isObject,
    mapValues,
    signatureOf,
    signatures,
    some,
    withoutInternal,
    type WireObject,
    type WireValue,
} from "../../protocol/wire";
import { end, orEnd, type DeploymentContext } from "./context";
import type { Goal, State } from "./goal";
import type { States } from "./states";

export interface Analysis {
    /** The inputs as the remediations of all packs leave them. @throws Ended when one fails. */
    remediate(goal: Goal, urn: string, inputs: WireObject): Promise<WireObject>;
    /** @throws Ended when a policy fails. */
    analyze(goal: Goal, urn: string, inputs: WireObject): Promise<void>;
    /** @throws Ended when a policy fails. */
    analyzeStack(): Promise<void>;
}

export function createAnalysis(context: DeploymentContext, states: States): Analysis {
    const { hosts } = context;
    return {
        async remediate(goal, urn, inputs) {
            let current = inputs;
            for (const host of hosts) {
                const asked = host.remediate(analyzed(goal, urn, current, states));
                const remediations = await orEnd(context, asked, urn, "failed to run remediation: ");
                for (const { properties, diagnostic, ...policy } of remediations) {
                    if (diagnostic) context.diagnose({ ...policy, urn, message: diagnostic, level: "advisory" });
                    else if (properties) current = properties;
                    if (properties && some(properties, isBrokenArchive)) throw end(context, brokenArchiveText, urn);
                }
            }
            return current;
        },
        async analyze(goal, urn, inputs) {
            const resource = analyzed(goal, urn, withoutInternal(inputs), states);
            const run = async (host: PolicyHost): Promise<void> => {
                for (const diagnostic of await host.analyze(resource)) context.diagnose({ ...diagnostic, urn });
            };
            await orEnd(context, settleAll(hosts.map(run)), urn, "failed to run policy: ");
        },
        async analyzeStack() {
            const resources = analyzedStack(states);
            const root = stackUrn(context.stack, context.project);
            const run = async (host: PolicyHost): Promise<void> => {
                for (const diagnostic of await host.analyzeStack(resources)) {
                    context.diagnose({
                        ...diagnostic,
                        urn: states.registered.has(diagnostic.urn) ? diagnostic.urn : root,
                    });
                }
            };
            await orEnd(context, settleAll(hosts.map(run)), "");
        },
    };
}

function analyzed(goal: Goal, urn: string, properties: WireObject, states: States): AnalyzedResource {
    const owner = goal.provider ? states.providerState(goal.provider) : undefined;
    return {
        urn,
        type: goal.type,
        name: goal.name,
        properties: mapValues(properties, flattenReferences),
        options: {
            protect: goal.protect ?? false,
            ignoreChanges: goal.ignoreChanges,
            ...(goal.deleteBeforeReplace !== undefined && { deleteBeforeReplace: goal.deleteBeforeReplace }),
            additionalSecretOutputs: goal.additionalSecretOutputs,
            aliases: [],
            customTimeouts: goal.timeouts,
            parent: goal.parent,
        },
        ...(owner && { provider: analyzedProvider(owner) }),
    };
}

/** A provider as a policy sees it. */
export const analyzedProvider = ({ urn, goal, inputs }: State): AnalyzedProvider => ({
    urn,
    type: goal.type,
    name: goal.name,
    properties: mapValues(withoutInternal(inputs), flattenReferences),
});

/** The engine lists resources in any order; here it is always that of the URNs, so that packs report in one order. */
const analyzedStack = (states: States): readonly AnalyzedStackResource[] =>
    [...states.registered.values()]
        .sort((one, other) => (one.urn < other.urn ? -1 : 1))
        .map((state) => ({
            ...analyzed(state.goal, state.urn, withoutInternal(state.outputs), states),
            dependencies: state.goal.dependencies,
            propertyDependencies: Object.fromEntries(
                Object.entries(state.goal.propertyDependencies).filter(([, list]) => list.length > 0),
            ),
        }));

const isBrokenArchive = (value: WireValue): boolean =>
    isObject(value) && signatureOf(value) === signatures.archive && isList(value.assets);
/** Pulumi's text. */
const brokenArchiveText = "failed to run remediation: unexpected archive contents of type []interface {}";

/** Waits for all work, then fails with the first failure. */
async function settleAll(work: readonly Promise<void>[]): Promise<void> {
    const results = await Promise.allSettled(work);
    for (const result of results) if (result.status === "rejected") throw result.reason;
}
