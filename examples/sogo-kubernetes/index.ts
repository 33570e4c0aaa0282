import { stackSettings } from "@rempart-examples/components";
import { ClusterPlatform, clusterSettings } from "@rempart-examples/components/cluster";
import { Sogo, sogoSettings } from "@rempart-examples/components/sogo";
import { clusterOf } from "./clusters";
import { planFailover } from "./failover";

const settings = sogoSettings();
const platform = new ClusterPlatform("site", stackSettings(), clusterSettings(), clusterOf());
const sogo = new Sogo("sogo", platform, settings);
planFailover(platform, sogo);

export const url = `https://${settings.host}/SOGo/`;
