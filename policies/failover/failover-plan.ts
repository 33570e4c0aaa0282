import { ComponentResource, Resource, type ComponentResourceOptions, type Input, type URN } from "@pulumi/pulumi";
import { readFileSync } from "node:fs";
import { UserError } from "../core/user-error";
import { PLAN_TYPE } from "./plan";
import type { FailoverPlanArgs } from "./plan-args";
import { readPlanFile } from "./plan-file";

/** A resource of the program, or its URN. */
type Named = Resource | Input<URN>;

/**
 * The plan for the day on which the stack's operator may no longer serve it. It creates nothing: it states, next to the
 * resources it is about, what policies check and auditors ask for.
 *
 * What is wrong in it is for the policies to say, so the constructor does not throw.
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

    /**
     * The plan of a file, such as `failover.yaml`: docs/schemas/failover-plan.json is its schema.
     * @param resources what the file means by the names under `resource` of `covers` and `leavesBehind`
     * @throws UserError with one line for each mistake, `failover.yaml:12:5: …`; a placeholder is a mistake
     */
    static fromFile(
        name: string,
        file: string,
        resources: Readonly<Record<string, Named>> = {},
        options?: ComponentResourceOptions,
    ): FailoverPlan {
        let text: string;
        try {
            text = readFileSync(file, "utf8");
        } catch (error) {
            const { code } = error as NodeJS.ErrnoException;
            throw new UserError(`The failover plan ${file} cannot be read (${code}). Give the path of a YAML file.`);
        }
        const plan = readPlanFile(text, file, Object.keys(resources));
        const found = <Entry extends { readonly resource: string }>(entries: readonly Entry[]) =>
            entries.map((entry) => ({ ...entry, resource: resources[entry.resource] ?? entry.resource }));
        const args = {
            ...plan,
            covers: found(plan.covers),
            ...(plan.leavesBehind && { leavesBehind: found(plan.leavesBehind) }),
        };
        // readPlanFile has checked every field against the same table that the types are held to.
        return new FailoverPlan(name, args as unknown as FailoverPlanArgs, options);
    }
}

function withUrns<Entry extends { readonly resource: Named }>(entries: readonly Entry[] = []) {
    return entries.map(({ resource, ...entry }) => ({
        urn: Resource.isInstance(resource) ? resource.urn : resource,
        ...entry,
    }));
}
