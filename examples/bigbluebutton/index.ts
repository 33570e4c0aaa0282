import { bigbluebutton } from "@rempart-examples/components/bigbluebutton";
import { Machine, machineSettings } from "@rempart-examples/components/machines";
import { planFailover } from "./failover";

const settings = machineSettings();
const machine = new Machine("site", settings, bigbluebutton);
planFailover(settings, machine);

export const url = `https://${settings.host}/`;
