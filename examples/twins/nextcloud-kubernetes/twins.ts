import { kubernetesTwins } from "../kubernetes";
import { nextcloudTwins } from "../workload";

export const twins = { ...nextcloudTwins(), ...kubernetesTwins("cache") };
