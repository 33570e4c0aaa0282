import type { Failover } from "../../settings";
import { planFailover } from "../../failover";
import { settings } from "../../settings";
import { createWorkplace } from "../../workplace";

const given = settings();
const target: Failover["target"] = { operator: "Delos Cloud", regions: ["deloscloudgermanycentral"] };
const agreement: Failover["agreement"] = { status: "mou", date: "2025-11-18", reference: "press release" };
planFailover(createWorkplace({ ...given, failover: { ...given.failover, target, agreement } }));
