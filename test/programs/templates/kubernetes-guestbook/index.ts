import * as pulumi from "@pulumi/pulumi";
import * as k8sjs from "./k8sjs";

const config = new pulumi.Config();

const redisLeader = new k8sjs.ServiceDeployment("redis-leader", { image: "redis", ports: [6379] });
const redisReplica = new k8sjs.ServiceDeployment("redis-replica", { image: "registry.k8s.io/redis-follower:v2", ports: [6379] });
const frontend = new k8sjs.ServiceDeployment("frontend", {
    replicas: 3,
    image: "us-docker.pkg.dev/google-samples/containers/gke/gb-frontend:v5",
    ports: [80],
    serviceType: config.getBoolean("isMinikube") ? "ClusterIP" : "LoadBalancer",
});

export const frontendIp = frontend.service.status.loadBalancer.ingress.apply((ingress) => ingress?.[0]?.ip);
export const tiers = [redisLeader.urn, redisReplica.urn];
