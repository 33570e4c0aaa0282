import { azureTwins } from "../azure";
import { sogoTwins } from "../workload";

export const twins = { ...sogoTwins(), ...azureTwins("sogo-dev") };
