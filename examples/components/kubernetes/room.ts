import * as kubernetes from "@pulumi/kubernetes";
import type { Input, Output, Resource } from "@pulumi/pulumi";
import { imagesAt } from "../images";
import type { Bucket, Gateway, Issuer, Peer, Platform } from "../platform";
import type { BucketSettings, Certificates, RoomSettings, SecretStore, StackSettings } from "../settings";

const { CustomResource } = kubernetes.apiextensions;

/** What is the same in every cluster, for a workload that stores nothing. */
export type BareRoom = Pick<
    Platform,
    | "provider"
    | "namespace"
    | "site"
    | "image"
    | "pullSecrets"
    | "issuer"
    | "secret"
    | "annex"
    | "dns"
    | "monitoring"
    | "failover"
> & {
    readonly namespace: Output<string>;
    readonly gatewayPeers: readonly Peer[];
    /** As `secret`, for what differs between the sites. */
    readonly ownSecret: Platform["secret"];
};

/** The same, with the two buckets of the failover. */
export type Room = Omit<BareRoom, "ownSecret"> & Pick<Platform, "copies">;

/** The namespace of a workload with all that it finds there: walls, secrets, an issuer. */
export function createBareRoom(parent: Resource, settings: RoomSettings, provider: kubernetes.Provider): BareRoom {
    const { namespace, secret, ownSecret, issuer } = createSpace(parent, settings, provider);
    return {
        provider,
        namespace,
        site: settings.site,
        image: imagesAt(settings.registry),
        pullSecrets: settings.registry.login ? ["registry"] : [],
        issuer,
        secret,
        ownSecret,
        annex: (part) => createSpace(parent, settings, provider, part),
        dns: [
            { namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": "kube-system" } } },
            // The cache on the node, where a cluster has one.
            { ipBlock: { cidr: "169.254.20.10/32" } },
        ],
        gatewayPeers: [
            { namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": settings.gateway.namespace } } },
        ],
        monitoring: {
            peers: [{ namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": "monitoring" } } }],
            labels: { prometheus: "sovereign" },
        },
        failover: settings.failover,
    };
}

/** The namespace of a workload that stores something, with the buckets of its copies. */
export function createRoom(parent: Resource, settings: StackSettings, provider: kubernetes.Provider): Room {
    const { ownSecret, ...room } = createBareRoom(parent, settings, provider);
    const bucket = (name: string, { addresses, pathStyle = true, ...of }: BucketSettings): Bucket => ({
        ...of,
        pathStyle,
        credentials: ownSecret(name, ["access-key", "secret-key"]),
        peers: addresses?.map((cidr) => ({ ipBlock: { cidr } })) ?? [{ ipBlock: { cidr: "0.0.0.0/0" } }],
    });
    return {
        ...room,
        copies: {
            to: bucket("copies-to", settings.copies.to),
            from: bucket("copies-from", settings.copies.from),
            keepDays: settings.copies.keepDays,
        },
    };
}

/** A namespace in which nothing may talk to anything, with its secrets and the issuer of its certificates. */
function createSpace(parent: Resource, settings: RoomSettings, provider: kubernetes.Provider, part?: string) {
    const options = { parent, provider };
    const named = (name: string) => (part === undefined ? name : `${part}-${name}`);
    // Level "baseline" is for a part that has to start as root.
    const level = part === undefined ? "restricted" : "baseline";
    const space = new kubernetes.core.v1.Namespace(
        named("room"),
        {
            metadata: {
                name: part === undefined ? settings.name : `${settings.name}-${part}`,
                labels: {
                    "pod-security.kubernetes.io/enforce": level,
                    "pod-security.kubernetes.io/enforce-version": "latest",
                    "pod-security.kubernetes.io/warn": level,
                },
            },
        },
        options,
    );
    const namespace = space.metadata.name;
    new kubernetes.networking.v1.NetworkPolicy(
        named("nothing"),
        { metadata: { namespace, name: "nothing" }, spec: { podSelector: {}, policyTypes: ["Ingress", "Egress"] } },
        options,
    );
    const { store, path } = settings.secrets;
    const secretAt = (folder: string) => (name: string, keys: readonly string[]) => {
        externalSecret({ name, resource: named(name), namespace }, { store, path: folder }, keys, options);
        return name;
    };
    // What differs between the sites has a folder for each.
    const ownSecret = secretAt(`${path}/${settings.name}`);
    if (settings.registry.login) ownSecret("registry", [".dockerconfigjson"]);
    const issuer = createIssuer(settings.certificates, { resource: named("issuer"), namespace }, ownSecret, options);
    return { namespace, secret: secretAt(path), ownSecret, issuer };
}

/** The gateway of the cluster, and what the load balancers in front of it are told. */
export const gatewayOf = (
    { gatewayPeers }: Pick<Room, "gatewayPeers">,
    { gateway }: RoomSettings,
    annotations: Readonly<Record<string, Input<string>>> = {},
): Gateway => ({ className: gateway.className, annotations, peers: gatewayPeers, loadBalancer: annotations });

interface Options {
    readonly parent: Resource;
    readonly provider: kubernetes.Provider;
}

/** A Secret that External Secrets fills from the store that both sites read. */
function externalSecret(
    { name, resource, namespace }: { name: string; resource: string; namespace: Output<string> },
    { store, path }: SecretStore,
    keys: readonly string[],
    options: Options,
) {
    new CustomResource(
        resource,
        {
            apiVersion: "external-secrets.io/v1",
            kind: "ExternalSecret",
            metadata: { namespace, name },
            spec: {
                refreshInterval: "1h",
                secretStoreRef: { kind: "ClusterSecretStore", name: store },
                target: {
                    name,
                    ...(keys.includes(".dockerconfigjson") && {
                        template: { type: "kubernetes.io/dockerconfigjson" },
                    }),
                },
                data: keys.map((property) => ({
                    secretKey: property,
                    remoteRef: { key: `${path}/${name}`, property },
                })),
            },
        },
        options,
    );
}

function createIssuer(
    certificates: Certificates,
    { resource, namespace }: { resource: string; namespace: Output<string> },
    secret: Platform["secret"],
    options: Options,
): Issuer {
    const name = "site";
    new CustomResource(
        resource,
        {
            apiVersion: "cert-manager.io/v1",
            kind: "Issuer",
            metadata: { namespace, name },
            spec:
                "acme" in certificates
                    ? acme(certificates.acme, secret)
                    : {
                          ca: { secretName: secret(certificates.authority, ["tls.crt", "tls.key"]) },
                      },
        },
        options,
    );
    return { kind: "Issuer", name };
}

/** The proof goes through DNS: a standby, which nobody's browser reaches, renews its certificate all the same. */
const acme = (
    { server, email, nameServer, tsigKey }: Extract<Certificates, { acme: unknown }>["acme"],
    secret: Platform["secret"],
) => ({
    acme: {
        server,
        email,
        privateKeySecretRef: { name: "acme-account" },
        solvers: [
            {
                dns01: {
                    rfc2136: {
                        nameserver: nameServer,
                        tsigKeyName: tsigKey,
                        tsigAlgorithm: "HMACSHA512",
                        tsigSecretSecretRef: { name: secret("dns-update", ["tsig"]), key: "tsig" },
                    },
                },
            },
        ],
    },
});
