import { roomSettings } from "@rempart-examples/components";
import { Jitsi, jitsiSettings, JitsiRoom } from "@rempart-examples/components/jitsi";
import { clusterOf } from "./clusters";
import { planFailover } from "./failover";

const [settings, jitsi] = [roomSettings(), jitsiSettings()];
const room = new JitsiRoom("site", settings, jitsi, clusterOf(settings));
new Jitsi("jitsi", room, jitsi);
planFailover(settings);

export const url = `https://${jitsi.host}/`;
