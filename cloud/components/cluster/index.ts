export { existingCluster } from "./existing";
export { ClusterPlatform } from "./platform";
export { clusterSettings, type ClusterSettings } from "./settings";
