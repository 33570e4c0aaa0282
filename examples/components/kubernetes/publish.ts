import * as kubernetes from "@pulumi/kubernetes";
import type { Resource } from "@pulumi/pulumi";
import type { Platform } from "../platform";
import { certificate } from "./certificate";

const { CustomResource } = kubernetes.apiextensions;

export interface Published {
    /** Host name → the Service behind it and its port. */
    readonly hosts: Readonly<Record<string, { readonly service: string; readonly port: number }>>;
    /** The longest answer, such as a large upload: Gateway API duration. */
    readonly timeout?: string;
}

type Publishing = Pick<Platform, "provider" | "namespace" | "gateway" | "issuer" | "site">;

/** What external-dns is told of a record: it takes only what is its own controller's, so a standby has none. */
export const recordOf = ({ active }: Platform["site"]) => ({
    "external-dns.alpha.kubernetes.io/ttl": "300",
    "external-dns.alpha.kubernetes.io/controller": active ? "dns-controller" : "standby",
});

/**
 * A gateway with a renewed certificate, a route for each host, and the DNS record that external-dns writes into the
 * zone. The record of a standby is not written: that is the last step of its promotion.
 */
export function publish(parent: Resource, platform: Publishing, { hosts, timeout = "3600s" }: Published): void {
    const { provider, namespace, gateway, issuer, site } = platform;
    const options = { parent, provider };
    const names = Object.keys(hosts);
    certificate("certificate", { name: "web", namespace, secret: "web-certificate", hosts: names, issuer }, options);
    new CustomResource(
        "gateway",
        {
            apiVersion: "gateway.networking.k8s.io/v1",
            kind: "Gateway",
            metadata: { namespace, name: "web" },
            spec: {
                gatewayClassName: gateway.className,
                ...(Object.keys(gateway.annotations).length > 0 && {
                    infrastructure: { annotations: gateway.annotations },
                }),
                listeners: [
                    {
                        name: "https",
                        port: 443,
                        protocol: "HTTPS",
                        tls: { mode: "Terminate", certificateRefs: [{ kind: "Secret", name: "web-certificate" }] },
                        allowedRoutes: { namespaces: { from: "Same" } },
                    },
                ],
            },
        },
        options,
    );
    for (const [host, { service, port }] of Object.entries(hosts))
        new CustomResource(
            `route-${service}`,
            {
                apiVersion: "gateway.networking.k8s.io/v1",
                kind: "HTTPRoute",
                metadata: {
                    namespace,
                    name: service,
                    annotations: recordOf(site),
                },
                spec: {
                    parentRefs: [{ name: "web", sectionName: "https" }],
                    hostnames: [host],
                    rules: [{ backendRefs: [{ name: service, port }], timeouts: { request: timeout } }],
                },
            },
            options,
        );
}
