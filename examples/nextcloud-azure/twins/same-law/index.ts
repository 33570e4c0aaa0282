import type { Failover } from "../../settings";
import { planFailover } from "../../failover";
import { settings } from "../../settings";
import { createWorkplace } from "../../workplace";

const given = settings();
const target: Failover["target"] = { operator: "AWS European Sovereign Cloud", regions: ["eusc-de-east-1"] };
planFailover(createWorkplace({ ...given, failover: { ...given.failover, target } }));
