import type { RoomSettings } from "@rempart-examples/components";
import { FailoverPlan } from "rempart";

/**
 * The plan for the day on which this operator may no longer serve us. Meetings are not kept, so there is nothing to copy:
 * the target runs the same program. What only the organisation can state is in the stack file under `failover`.
 */
export const planFailover = ({ failover }: RoomSettings): FailoverPlan =>
    new FailoverPlan("jitsi", { ...failover, covers: [] });
