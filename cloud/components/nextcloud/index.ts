export { coverageOf } from "./coverage";
export { Nextcloud } from "./nextcloud";
export { nextcloudSettings, type NextcloudSettings } from "./settings";
