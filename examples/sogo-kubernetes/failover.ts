import type { Platform } from "@rempart-examples/components";
import { coverageOf, leftBehindOf, type Sogo } from "@rempart-examples/components/sogo";
import { FailoverPlan } from "rempart";

/**
 * The plan for the day on which this operator may no longer serve us. What only the organisation can state (people,
 * contract, drill) is in the stack file under `failover`; what the program knows is here.
 */
export const planFailover = (platform: Platform, sogo: Sogo): FailoverPlan =>
    new FailoverPlan("sogo", {
        ...platform.failover,
        covers: coverageOf(platform, sogo),
        leavesBehind: leftBehindOf(sogo),
    });
