import { kubernetesTwins } from "../kubernetes";
import { sogoTwins } from "../workload";

export const twins = { ...sogoTwins(), ...kubernetesTwins("sogo-memcached") };
