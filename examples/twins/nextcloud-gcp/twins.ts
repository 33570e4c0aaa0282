import { gcpTwins } from "../gcp";
import { nextcloudTwins } from "../workload";

export const twins = { ...nextcloudTwins(), ...gcpTwins("nextcloud") };
