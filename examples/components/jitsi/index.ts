export { Jitsi, JitsiRoom } from "./jitsi";
export { jitsiSettings, type JitsiSettings } from "./settings";
