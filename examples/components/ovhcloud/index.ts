import * as ovh from "@ovhcloud/pulumi-ovh";
import * as kubernetes from "@pulumi/kubernetes";
import { ComponentResource, Config } from "@pulumi/pulumi";
import type { ClusterSettings } from "../cluster";
import { kubeconfigOf } from "../kubernetes/kubeconfig";
import type { RoomSettings } from "../settings";

/** What a stack at OVHcloud states beside the settings of every cluster. */
interface OvhcloudSettings {
    /** The id of the Public Cloud project. */
    readonly project: string;
    /** A region with three zones, or one of the older ones: `GRA11`. */
    readonly region: string;
    readonly nodes: { readonly flavor: string; readonly least: number; readonly most: number };
    /** The range of the private network. */
    readonly range: string;
    readonly identity: { readonly issuer: string; readonly client: string };
}

/**
 * A cluster of OVHcloud's Managed Kubernetes Service in a network of its own. People log in through their own OpenID
 * Connect provider, so the kubeconfig holds no certificate of an administrator.
 */
export function ovhcloudCluster(
    settings: RoomSettings,
    { login }: Pick<ClusterSettings, "login">,
): kubernetes.Provider {
    const parent = new ComponentResource("rempart-examples:clusters:Ovhcloud", "cloud");
    const { project, region, nodes, range, identity } = new Config().requireObject<OvhcloudSettings>("ovhcloud");
    const { name } = settings;
    const options = { parent };
    const serviceName = project;
    const network = new ovh.cloudproject.NetworkPrivate(
        "net",
        { serviceName, name, regions: [region], vlanId: 42 },
        options,
    );
    const networkId = network.regionsOpenstackIds.apply((ids) => ids[region] ?? "");
    const subnet = new ovh.cloudproject.NetworkPrivateSubnetV2(
        "nodes",
        { serviceName, name: `${name}-nodes`, networkId, region, cidr: range, dhcp: true, enableGatewayIp: true },
        options,
    );
    const gateway = new ovh.cloudproject.Gateway(
        "way-out",
        { serviceName, name, region, model: "s", networkId, subnetId: subnet.id },
        options,
    );
    const cluster = new ovh.cloudproject.Kube(
        "cluster",
        {
            serviceName,
            name,
            region,
            version: "1.34",
            updatePolicy: "MINIMAL_DOWNTIME",
            privateNetworkId: networkId,
            nodesSubnetId: subnet.id,
            privateNetworkConfiguration: { defaultVrackGateway: "", privateNetworkRoutingAsDefault: true },
        },
        { ...options, dependsOn: gateway },
    );
    new ovh.cloudproject.KubeNodePool(
        "nodes",
        {
            serviceName,
            kubeId: cluster.id,
            name: "nodes",
            flavorName: nodes.flavor,
            antiAffinity: true,
            autoscale: true,
            desiredNodes: nodes.least,
            minNodes: nodes.least,
            maxNodes: nodes.most,
        },
        options,
    );
    new ovh.cloudproject.KubeOidc(
        "identity",
        {
            serviceName,
            kubeId: cluster.id,
            issuerUrl: identity.issuer,
            clientId: identity.client,
            oidcUsernameClaim: "preferred_username",
            oidcGroupsClaims: ["groups"],
        },
        options,
    );
    return new kubernetes.Provider(
        "cluster",
        { kubeconfig: kubeconfigOf(settings.cluster, login), enableServerSideApply: true },
        { parent, dependsOn: cluster },
    );
}
