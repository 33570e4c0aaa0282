import { gcpTwins } from "../gcp";
import { sogoTwins } from "../workload";

export const twins = { ...sogoTwins(), ...gcpTwins("sogo") };
