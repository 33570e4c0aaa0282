import { bluemind } from "@rempart-examples/components/bluemind";
import { Machine, machineSettings } from "@rempart-examples/components/machines";
import { planFailover } from "./failover";

const settings = machineSettings();
const machine = new Machine("site", settings, bluemind);
planFailover(settings, machine);

export const url = `https://${settings.host}/`;
