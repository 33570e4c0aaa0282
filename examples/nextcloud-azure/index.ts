import { planFailover } from "./failover";
import { settings } from "./settings";
import { createWorkplace } from "./workplace";

const workplace = createWorkplace(settings());
planFailover(workplace);

export const url = `https://${workplace.settings.host}`;
