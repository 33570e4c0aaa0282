import { ComponentResource, Resource, type ComponentResourceOptions, type Input, type URN } from "@pulumi/pulumi";
import { PLAN_TYPE } from "./plan";
import type { FailoverPlanArgs } from "./plan-args";

/**
 * The plan for the day on which the stack's operator may no longer serve it. It creates nothing: it states, next to the
 * resources it is about, what policies check and auditors ask for.
 *
 * What is wrong in it is for the policies to say, so nothing here throws.
 */
export class FailoverPlan extends ComponentResource {
    constructor(name: string, args: FailoverPlanArgs, options?: ComponentResourceOptions) {
        const plan = {
            ...args,
            covers: withUrns(args.covers),
            ...(args.leavesBehind && { leavesBehind: withUrns(args.leavesBehind) }),
        };
        super(PLAN_TYPE, name, plan, options);
        // Policies over the whole stack see of a component only what it registers as outputs.
        this.registerOutputs(plan);
    }
}

function withUrns<Entry extends { readonly resource: Resource | Input<URN> }>(entries: readonly Entry[] = []) {
    return entries.map(({ resource, ...entry }) => ({
        urn: Resource.isInstance(resource) ? resource.urn : resource,
        ...entry,
    }));
}
