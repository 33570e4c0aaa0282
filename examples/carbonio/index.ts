import { carbonio } from "@rempart-examples/components/carbonio";
import { Machine, machineSettings } from "@rempart-examples/components/machines";
import { planFailover } from "./failover";

const settings = machineSettings();
const machine = new Machine("site", settings, carbonio);
planFailover(settings, machine);

export const url = `https://${settings.host}/`;
