import { join } from "node:path";
import { getProject, runtime } from "@pulumi/pulumi";
import { merged } from "./merge";
import type { Twin, Twins } from "./twin";

/** Runs the example that the project is called after, with what the environment's TWIN names broken in it. */
export function run(twins: Twins): void {
    const project = getProject();
    const twin = twins[process.env.TWIN ?? ""];
    if (!twin) throw new Error(`TWIN names no twin of ${project}. There are: ${Object.keys(twins).join(", ")}.`);
    breakOne(project, twin);
    twin.more?.();
    require(join(__dirname, "..", project));
}

function breakOne(project: string, { settings = {}, inputs, plan }: Twin): void {
    for (const [name, changed] of Object.entries(settings)) {
        const key = name.includes(":") ? name : `${project}:${name}`;
        const given = runtime.getConfig(key);
        runtime.setConfig(key, typeof changed === "string" ? changed : JSON.stringify(merged(parsed(given), changed)));
    }
    if (inputs)
        runtime.registerStackTransformation(({ type, name, props, opts }) =>
            type === inputs.type && name === inputs.name
                ? { props: merged(props, inputs.props) as typeof props, opts }
                : undefined,
        );
    if (plan) {
        const failover = require(join(__dirname, "..", project, "failover")) as {
            planFailover: (platform: never, workload: never) => unknown;
        };
        const { planFailover } = failover;
        failover.planFailover = (platform, workload) =>
            plan === "none" ? undefined : planFailover(plan(platform) as never, workload);
    }
}

const parsed = (text: string | undefined): unknown => (text === undefined ? undefined : JSON.parse(text));
