import type { Failover } from "../../settings";
import { planFailover } from "../../failover";
import { settings } from "../../settings";
import { createWorkplace } from "../../workplace";

const given = settings();
const target: Failover["target"] = { operator: "Microsoft Azure", regions: ["germanynorth"] };
planFailover(createWorkplace({ ...given, failover: { ...given.failover, target } }));
