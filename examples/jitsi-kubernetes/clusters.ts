import type { Provider } from "@pulumi/kubernetes";
import { Config } from "@pulumi/pulumi";
import { type RoomSettings } from "@rempart-examples/components";
import { existingCluster, type ClusterSettings } from "@rempart-examples/components/cluster";

type Make = (settings: RoomSettings, login: Pick<ClusterSettings, "login">) => Provider;

/**
 * Where the cluster comes from: the program makes it at OVHcloud or Scaleway, or it is there. The SDK of an operator is
 * loaded only where the stack is at that operator.
 */
/* eslint-disable @typescript-eslint/no-require-imports -- an import would load every operator's SDK */
const clusters = {
    existing: () => existingCluster,
    ovhcloud: () => (require("@rempart-examples/components/ovhcloud") as { ovhcloudCluster: Make }).ovhcloudCluster,
    scaleway: () => (require("@rempart-examples/components/scaleway") as { scalewayCluster: Make }).scalewayCluster,
};
/* eslint-enable @typescript-eslint/no-require-imports */

/** The cluster that the setting `operator` names. */
export function clusterOf(settings: RoomSettings): Provider {
    const config = new Config();
    const operator = config.require<keyof typeof clusters>("operator", {
        allowedValues: Object.keys(clusters) as (keyof typeof clusters)[],
    });
    const make: Make = clusters[operator]();
    return make(settings, { login: config.requireObject("login") });
}
