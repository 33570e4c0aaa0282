import type * as kubernetes from "@pulumi/kubernetes";
import type { Input, Resource } from "@pulumi/pulumi";
import type { FailoverPlanArgs } from "rempart";

/** One side of a network policy: pods, a namespace or a range of addresses. */
export type Peer = kubernetes.types.input.networking.v1.NetworkPolicyPeer;
export type Volume = kubernetes.types.input.core.v1.Volume;

/**
 * What a workload needs from the place where it runs, and all that it knows of it. Every platform (Azure, Google
 * Cloud, any Kubernetes, …) implements this interface; no workload names a cloud.
 */
export interface Platform {
    /** The cluster. */
    readonly provider: kubernetes.Provider;
    /** The namespace of the workload: pod security "restricted", and nothing may talk to anything by default. */
    readonly namespace: Input<string>;
    readonly site: Site;
    readonly database: Database;
    /** The two buckets of the failover: copies go to one, a restore reads from the other. */
    readonly copies: Copies;
    /** The full reference of an image at the mirror of this platform: registry, repository, tag and digest. */
    readonly image: (name: string) => string;
    /** Names of the Secrets with the logins of the mirror. */
    readonly pullSecrets: readonly string[];
    readonly storage: StorageClasses;
    readonly gateway: Gateway;
    /** Who signs the certificates of the workload. Never an authority that a foreign order can stop. */
    readonly issuer: Issuer;
    /**
     * The name of a Kubernetes Secret of the workload's namespace with these keys. It comes from the secret store that
     * both sites read, so primary and target have the same values, and no value passes through the program.
     */
    readonly secret: (name: string, keys: readonly string[]) => string;
    /**
     * A second namespace, for a part that needs more than "restricted" allows, with secrets and an issuer of its own.
     * Nothing else of the workload runs in it.
     * @param part Is appended to the name of the namespace.
     */
    readonly annex: (part: string) => Annex;
    /** Where the cluster's DNS answers. */
    readonly dns: readonly Peer[];
    /** The Prometheus that scrapes the workload, and the labels its rules and monitors carry. */
    readonly monitoring: Monitoring;
    /** What the platform itself stores, for the failover plan. */
    readonly stores: readonly Store[];
    /** What only the customer can state. */
    readonly failover: FailoverFacts;
}

/** Of a second namespace, what a platform has of the first. */
export type Annex = Pick<Platform, "namespace" | "issuer" | "secret">;

/** What the stack is in the pair, and whether people work on it now. */
export interface Site {
    readonly role: "primary" | "target";
    /**
     * Whether this site serves. A primary does from the start, a target once it is promoted. Where it is false nothing
     * that writes runs: no replicas, and every scheduled job is suspended.
     */
    readonly active: boolean;
}

/** A PostgreSQL database, and a user of it who is no administrator. */
export interface Database {
    readonly host: Input<string>;
    readonly port: number;
    readonly name: string;
    readonly user: string;
    readonly password: Input<string>;
    /** The major version of the server: that of pg_dump must be the same or newer. */
    readonly version: number;
    /**
     * The authority that signs the server's certificate, as the source of a volume with the file `ca.crt`. Absent where
     * the authorities of the image know it. A client checks it with `sslmode=verify-full`.
     */
    readonly authority?: Pick<Volume, "secret" | "configMap">;
    /** Where the server is, for network policies. */
    readonly peers: readonly Peer[];
}

/** An S3 bucket. */
export interface Bucket {
    readonly name: string;
    /** An https address with a host of the operator. */
    readonly endpoint: string;
    readonly region: string;
    /** Whether the bucket is in the path rather than in the host. */
    readonly pathStyle: boolean;
    /** The Secret with the keys `access-key` and `secret-key`. */
    readonly credentials: Input<string>;
    /** Where it is, for network policies. */
    readonly peers: readonly Peer[];
}

export interface Copies {
    /** Where this site's copies go while it is active: at an operator that does not fall with this one. */
    readonly to: Bucket;
    /** Where a restore on this site reads from: the copies of the other site. */
    readonly from: Bucket;
    /** How long a deleted or replaced copy is kept, in days. */
    readonly keepDays: number;
}

/** Names of storage classes, all encrypted with a key of the customer. */
export interface StorageClasses {
    /** A disk for one pod. */
    readonly disk: Input<string>;
    /** A file system that many pods write to. */
    readonly share: Input<string>;
    /** The class of snapshots of `share`, where its driver makes them. */
    readonly shareSnapshots?: Input<string>;
}

/** The Gateway API as this platform offers it. */
export interface Gateway {
    /** The GatewayClass. */
    readonly className: string;
    /** What the load balancer in front of it is told, such as its static address. */
    readonly annotations: Readonly<Record<string, Input<string>>>;
    /** The static address of the HTTPS gateway, where the platform knows one. */
    readonly address?: Input<string>;
    /** The pods that forward to the workload. */
    readonly peers: readonly Peer[];
    /** What a Service of type LoadBalancer is told, for protocols beside HTTP such as mail. */
    readonly loadBalancer: Readonly<Record<string, Input<string>>>;
}

export interface Issuer {
    readonly kind: "ClusterIssuer" | "Issuer";
    readonly name: string;
}

export interface Monitoring {
    readonly peers: readonly Peer[];
    readonly labels: Readonly<Record<string, string>>;
}

/** Something that holds data, and what. */
export interface Store {
    readonly resource: Resource;
    readonly holds: "database" | "files" | "copies";
}

/** The failover plan without its coverage, which the program knows. */
export type FailoverFacts = Omit<FailoverPlanArgs, "covers" | "leavesBehind">;
