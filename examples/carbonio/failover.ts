import { COPIES_EVERY, type Machine, type MachineSettings } from "@rempart-examples/components/machines";
import { FailoverPlan } from "rempart";

/**
 * The plan for the day on which this operator may no longer serve us. What only the organisation can state (people,
 * contract, drill) is in the stack file under `failover`; what the program knows is here.
 */
export const planFailover = ({ failover }: MachineSettings, machine: Machine): FailoverPlan =>
    new FailoverPlan("carbonio", {
        ...failover,
        covers: [
            {
                resource: machine.data,
                method: "restic of one moment, encrypted, to the bucket at the target",
                every: COPIES_EVERY,
            },
        ],
    });
