import type { Platform } from "@rempart-examples/components";
import { coverageOf, type Nextcloud } from "@rempart-examples/components/nextcloud";
import { FailoverPlan } from "rempart";

/**
 * The plan for the day on which this operator may no longer serve us. What only the organisation can state (people,
 * contract, drill) is in the stack file under `failover`; what the program knows is here.
 */
export const planFailover = (platform: Platform, nextcloud: Nextcloud): FailoverPlan =>
    new FailoverPlan("nextcloud", { ...platform.failover, covers: coverageOf(platform, nextcloud) });
