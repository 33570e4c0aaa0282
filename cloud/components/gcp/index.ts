export { GcpPlatform } from "./platform";
export { gcpSettings, type GcpSettings } from "./settings";
