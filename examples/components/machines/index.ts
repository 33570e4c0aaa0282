export { COPIES_EVERY, Machine } from "./machine";
export { machineSettings, type MachineSettings } from "./settings";
export { tcp, type MachineWorkload, type Port } from "./workload";
