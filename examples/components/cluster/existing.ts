import * as kubernetes from "@pulumi/kubernetes";
import { kubeconfigOf } from "../kubernetes/kubeconfig";
import type { RoomSettings } from "../settings";
import type { ClusterSettings } from "./settings";

/** A cluster that is there: on premises, at STACKIT, or anywhere else without a provider for Pulumi. */
export const existingCluster = (
    { cluster }: RoomSettings,
    { login }: Pick<ClusterSettings, "login">,
): kubernetes.Provider =>
    new kubernetes.Provider("cluster", { kubeconfig: kubeconfigOf(cluster, login), enableServerSideApply: true });
