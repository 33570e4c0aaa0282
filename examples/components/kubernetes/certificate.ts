import * as kubernetes from "@pulumi/kubernetes";
import type { CustomResourceOptions, Input } from "@pulumi/pulumi";

export interface CertificateOf {
    /** The name of the Certificate. */
    readonly name: string;
    readonly namespace: Input<string>;
    /** The Secret with `tls.crt` and `tls.key`. */
    readonly secret: string;
    readonly hosts: readonly string[];
    readonly issuer: { readonly kind: string; readonly name: string };
}

/** A certificate that cert-manager renews, with a key of its own each time. @param resource The name in the stack. */
export function certificate(
    resource: string,
    { name, namespace, secret, hosts, issuer }: CertificateOf,
    options: CustomResourceOptions,
): void {
    new kubernetes.apiextensions.CustomResource(
        resource,
        {
            apiVersion: "cert-manager.io/v1",
            kind: "Certificate",
            metadata: { namespace, name },
            spec: {
                secretName: secret,
                dnsNames: hosts,
                issuerRef: { group: "cert-manager.io", ...issuer },
                privateKey: { algorithm: "ECDSA", size: 256, rotationPolicy: "Always" },
                // A failover finds a certificate that is good for weeks.
                renewBefore: "720h",
            },
        },
        options,
    );
}
