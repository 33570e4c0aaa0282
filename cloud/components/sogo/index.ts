export { coverageOf, leftBehindOf } from "./coverage";
export { Sogo } from "./sogo";
export { sogoSettings, type SogoSettings } from "./settings";
