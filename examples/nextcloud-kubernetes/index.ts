import { stackSettings } from "@rempart-examples/components";
import { ClusterPlatform, clusterSettings } from "@rempart-examples/components/cluster";
import { Nextcloud, nextcloudSettings } from "@rempart-examples/components/nextcloud";
import { clusterOf } from "./clusters";
import { planFailover } from "./failover";

const settings = nextcloudSettings();
const platform = new ClusterPlatform("site", stackSettings(), clusterSettings(), clusterOf());
const nextcloud = new Nextcloud("nextcloud", platform, settings);
planFailover(platform, nextcloud);

export const url = `https://${settings.host}`;
