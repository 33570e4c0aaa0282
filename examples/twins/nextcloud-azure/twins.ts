import { azureTwins } from "../azure";
import { nextcloudTwins } from "../workload";

export const twins = { ...nextcloudTwins(), ...azureTwins("nextcloud-dev") };
